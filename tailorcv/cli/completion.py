"""What the shell offers when Tab is pressed: ids, from the names of files and folders alone."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from tailorcv.library import Library


def roles(context: typer.Context, incomplete: str) -> list[str]:
    """The ids of the roles at hand that begin with what is typed."""
    return _beginning(_library(context).roles, incomplete)


def competencies(context: typer.Context, incomplete: str) -> list[str]:
    """The ids of the competencies at hand that begin with what is typed."""
    return _beginning(_library(context).competencies, incomplete)


def families(context: typer.Context, incomplete: str) -> list[str]:
    """The ids of the families at hand that begin with what is typed."""
    return _beginning(_library(context).families, incomplete)


def tracks(context: typer.Context, incomplete: str) -> list[str]:
    """The ids of the tracks at hand that begin with what is typed: a role lies in the folder of its track."""
    return _beginning({path.parent.name for path in _library(context).roles.values()}, incomplete)


def accomplishments(context: typer.Context, incomplete: str) -> list[str]:
    """The ids of the record's accomplishments that begin with what is typed: the name of a file is its id."""
    from tailorcv.library import yaml_files
    from tailorcv.workspace import ACCOMPLISHMENTS

    root = _root(context)
    return _beginning({path.stem for path in yaml_files(root / ACCOMPLISHMENTS)}, incomplete) if root else []


def positions(context: typer.Context, incomplete: str) -> list[str]:
    """The ids of the profile's positions that begin with what is typed."""
    from tailorcv.profile import Profile
    from tailorcv.salvage import read_what_fits
    from tailorcv.workspace import PROFILE

    root = _root(context)
    profile = read_what_fits(root / PROFILE, Profile)[0] if root else None
    return _beginning((found.id for found in profile.value.positions), incomplete) if profile else []


def kinds(incomplete: str) -> list[str]:
    """The kinds of file that begin with what is typed."""
    from tailorcv.kinds import KINDS

    return _beginning(KINDS, incomplete)


def pinned(context: typer.Context, incomplete: str) -> list[str]:
    """The ids of the pinned roles that begin with what is typed."""
    from tailorcv.settings import Settings
    from tailorcv.shape import read_document
    from tailorcv.workspace import MARKER

    root = _root(context)
    settings = read_document(root / MARKER, Settings)[0] if root else None
    return [pin.role for pin in settings.value.pins if pin.role.startswith(incomplete)] if settings else []


def _beginning(names: Iterable[str], incomplete: str) -> list[str]:
    return sorted(name for name in names if name.startswith(incomplete))


def _library(context: typer.Context) -> "Library":
    from tailorcv.library import Library
    from tailorcv.salvage import read_what_fits
    from tailorcv.settings import Settings
    from tailorcv.shipped import shipped
    from tailorcv.workspace import MARKER, library_of

    root = _root(context)
    if root is None:
        return Library([shipped("specs")])
    return library_of(root, read_what_fits(root / MARKER, Settings)[0])


def _root(context: typer.Context) -> Path | None:
    """The workspace that the command would work in."""
    from tailorcv.workspace import find_root

    return find_root(Path(context.find_root().params.get("workspace") or ""))
