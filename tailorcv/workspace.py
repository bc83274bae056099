"""A career repository read as a whole."""

from pathlib import Path
from typing import NamedTuple, TypeVar

from tailorcv.accomplishment import Accomplishment
from tailorcv.library import Library, yaml_files
from tailorcv.problems import Place, Problem
from tailorcv.profile import Profile
from tailorcv.settings import Settings
from tailorcv.shape import Document, Shape, read_document
from tailorcv.shipped import shipped
from tailorcv.tailoring import Tailoring
from tailorcv.textfile import shown_path

MARKER = "tailorcv.yaml"
PROFILE = Path("record", "profile.yaml")
ACCOMPLISHMENTS = Path("record", "accomplishments")
TAILORINGS = Path("tailorings")
ShapeT = TypeVar("ShapeT", bound=Shape)


class Parts(NamedTuple):
    """What could be read of a workspace; a part that has problems is missing."""

    root: Path
    settings: Document[Settings] | None
    profile: Document[Profile] | None
    accomplishments: tuple[Document[Accomplishment], ...]
    tailorings: tuple[Document[Tailoring], ...]
    library: Library


class Workspace(NamedTuple):
    """A workspace without problems in its own files."""

    root: Path
    settings: Document[Settings]
    profile: Document[Profile]
    accomplishments: tuple[Document[Accomplishment], ...]
    tailorings: tuple[Document[Tailoring], ...]
    library: Library

    def tailoring(self, role: str) -> Tailoring | None:
        """The saved perspective for that role, if there is one."""
        return next((found.value for found in self.tailorings if found.value.role == role), None)


def find_root(start: Path) -> Path | None:
    """The nearest folder at or above `start` that is marked by `tailorcv.yaml`."""
    full = start.absolute()
    return next((folder for folder in (full, *full.parents) if (folder / MARKER).is_file()), None)


def read_parts(root: Path) -> tuple[Parts, tuple[Problem, ...]]:
    """Everything in the workspace that can be read, and everything that is wrong with the rest."""
    settings, problems = read_document(root / MARKER, Settings)
    profile, more = _read_profile(root)
    accomplishments, of_record = _read_all(root / ACCOMPLISHMENTS, Accomplishment)
    tailorings, of_tailorings = _read_all(root / TAILORINGS, Tailoring)
    own = [root / folder for folder in (settings.value.specs if settings else ("specs",))]
    library = Library([*own, shipped("specs")])
    parts = Parts(root, settings, profile, accomplishments, tailorings, library)
    return parts, (*problems, *more, *of_record, *of_tailorings)


def complete(parts: Parts) -> Workspace | None:
    """The parts as a workspace, or None when the settings or the profile are missing."""
    if parts.settings is None or parts.profile is None:
        return None
    return Workspace(parts.root, parts.settings, parts.profile, parts.accomplishments, parts.tailorings, parts.library)


def _read_profile(root: Path) -> tuple[Document[Profile] | None, tuple[Problem, ...]]:
    if not (root / PROFILE).exists():
        hint = "run 'tailorcv init' here to have it made; nothing that exists is overwritten"
        return None, (Problem(Place(shown_path(root / PROFILE)), "missing-file", "the workspace has no profile", hint),)
    return read_document(root / PROFILE, Profile)


def _read_all(folder: Path, model: type[ShapeT]) -> tuple[tuple[Document[ShapeT], ...], tuple[Problem, ...]]:
    read = [read_document(path, model) for path in yaml_files(folder)]
    documents = tuple(document for document, _ in read if document is not None)
    return documents, tuple(problem for _, problems in read for problem in problems)
