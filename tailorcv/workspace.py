"""A career repository: what its files say together.

The record that scores are computed from is read apart from the profile and the tailorings, which only documents need.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

from tailorcv.accomplishment import Accomplishment
from tailorcv.library import Library, yaml_files
from tailorcv.policy import Policy
from tailorcv.problems import Problem
from tailorcv.salvage import read_what_fits
from tailorcv.settings import Settings
from tailorcv.shape import Document, Shape
from tailorcv.shipped import shipped

if TYPE_CHECKING:
    from tailorcv.drs import Drs
    from tailorcv.profile import Profile
    from tailorcv.tailoring import Tailoring

MARKER = "tailorcv.yaml"
PROFILE = Path("record", "profile.yaml")
ACCOMPLISHMENTS = Path("record", "accomplishments")
TAILORINGS = Path("tailorings")
ENDORSEMENTS = Path("endorsements")
SIGNERS = Path("peers", "allowed_signers")
ShapeT = TypeVar("ShapeT", bound=Shape)
ReadT = TypeVar("ReadT", bound=Shape)


class Reader(Protocol):
    """How one file is read: `read_what_fits`, or something that remembers files which have not changed."""

    def __call__(self, path: Path, model: type[ReadT]) -> tuple[Document[ReadT] | None, tuple[Problem, ...]]:
        """The file as that shape as far as it fits, and its problems."""
        ...


class Record(NamedTuple):
    """What scores are computed from. Of a file with problems only what fits is here, or nothing; without settings the defaults hold."""

    root: Path
    settings: Document[Settings] | None
    accomplishments: tuple[Document[Accomplishment], ...]
    library: Library


class Parts(NamedTuple):
    """Everything that could be read of a workspace; of a file with problems only what fits is here, or nothing."""

    root: Path
    settings: Document[Settings] | None
    profile: "Document[Profile] | None"
    accomplishments: tuple[Document[Accomplishment], ...]
    tailorings: "tuple[Document[Tailoring], ...]"
    library: Library

    def tailoring(self, role: str) -> "Document[Tailoring] | None":
        """The saved perspective for that role, if there is one."""
        return next((found for found in self.tailorings if found.value.role == role), None)


def pinned_roles(record: Record | Parts) -> "tuple[Drs, ...]":
    """The roles that the person measures themselves against, each once; one that is not there or has errors is left to `validate`."""
    pins = record.settings.value.pins if record.settings else ()
    found = ((name, record.library.role(name)) for name in dict.fromkeys(pin.role for pin in pins))
    return tuple(role.value for name, role in found if role and not record.library.is_broken(record.library.roles[name]))


def policy_of(record: Record | Parts) -> Policy:
    """The workspace's policy: the shipped numbers, but for those that it overrides."""
    return record.settings.value.policy if record.settings else Policy()


# From a workspace's folder and its settings to its specs.
FindSpecs = Callable[[Path, Document[Settings] | None], Library]


def find_root(start: Path) -> Path | None:
    """The nearest folder at or above `start` that is marked by `tailorcv.yaml`."""
    full = start.absolute()
    return next((folder for folder in (full, *full.parents) if _is_file(folder / MARKER)), None)


def read_record(root: Path, read: Reader = read_what_fits, library: FindSpecs | None = None) -> tuple[Record, tuple[Problem, ...]]:
    """Settings, accomplishments and the library, and everything that is wrong with the first two."""
    settings, problems = read(root / MARKER, Settings)
    accomplishments, of_record = _read_all(root / ACCOMPLISHMENTS, Accomplishment, read)
    return Record(root, settings, accomplishments, (library or library_of)(root, settings)), (*problems, *of_record)


def read_parts(root: Path, read: Reader = read_what_fits, library: FindSpecs | None = None) -> tuple[Parts, tuple[Problem, ...]]:
    """Everything in the workspace that can be read, and everything that is wrong with the rest.

    Who reads again and again says how a file is `read` and where the `library` comes from.
    """
    from tailorcv.tailoring import Tailoring

    record, problems = read_record(root, read, library)
    profile, of_profile = _read_profile(root, read)
    tailorings, of_tailorings = _read_all(root / TAILORINGS, Tailoring, read)
    parts = Parts(root, record.settings, profile, record.accomplishments, tailorings, record.library)
    return parts, (*problems, *of_profile, *of_tailorings)


def library_of(root: Path, settings: Document[Settings] | None) -> Library:
    """The workspace's own specs before the shipped ones."""
    return Library([*own_specs(root, settings), shipped("specs")])


def own_specs(root: Path, settings: Document[Settings] | None) -> tuple[Path, ...]:
    """The folders of the workspace's own specs."""
    return tuple(root / folder for folder in (settings.value.specs if settings else ("specs",)))


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a folder above that may not be searched, a name that is too long
        return False


def _read_profile(root: Path, read: Reader) -> "tuple[Document[Profile] | None, tuple[Problem, ...]]":
    from tailorcv.profile import Profile

    profile, problems = read(root / PROFILE, Profile)
    if problems and problems[0].code == "missing-file":
        hint = "run 'tailorcv init' here to have it made; nothing that exists is overwritten"
        return None, (problems[0]._replace(message="the workspace has no profile", hint=hint),)
    return profile, problems


def _read_all(folder: Path, model: type[ShapeT], reader: Reader) -> tuple[tuple[Document[ShapeT], ...], tuple[Problem, ...]]:
    read = [reader(path, model) for path in yaml_files(folder)]
    documents = tuple(document for document, _ in read if document is not None)
    return documents, tuple(problem for _, problems in read for problem in problems)
