"""What the shell offers when Tab is pressed: role ids, from the file names alone."""

from pathlib import Path

import typer


def roles(context: typer.Context, incomplete: str) -> list[str]:
    """The ids of the roles at hand that begin with what is typed."""
    from tailorcv.library import Library
    from tailorcv.shipped import shipped

    root = _root(context)
    folders = [root / "specs"] if root else []
    return sorted(name for name in Library([*folders, shipped("specs")]).roles if name.startswith(incomplete))


def pinned(context: typer.Context, incomplete: str) -> list[str]:
    """The ids of the pinned roles that begin with what is typed."""
    from tailorcv.settings import Settings
    from tailorcv.shape import read_document
    from tailorcv.workspace import MARKER

    root = _root(context)
    settings = read_document(root / MARKER, Settings)[0] if root else None
    return [pin.role for pin in settings.value.pins if pin.role.startswith(incomplete)] if settings else []


def _root(context: typer.Context) -> Path | None:
    """The workspace that the command would work in."""
    from tailorcv.workspace import find_root

    return find_root(Path(context.find_root().params.get("workspace") or ""))
