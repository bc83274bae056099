"""The files of a record by id, whether they can be read or not."""

from pathlib import Path

from tailorcv.library import yaml_files
from tailorcv.workspace import ACCOMPLISHMENTS, ENDORSEMENTS, Parts


def ids_taken(parts: Parts) -> set[str]:
    """The ids of the record: the names of accomplishments' files, which are their ids, and those of the profile's entries."""
    of_profile = {entry.id for _, _, entry in parts.profile.value.entries()} if parts.profile else set()
    return of_profile | set(files_by_id(parts.root))


def files_by_id(root: Path) -> dict[str, Path]:
    """The accomplishments' files by id; of two with one name in several folders the first."""
    found: dict[str, Path] = {}
    for path in yaml_files(root / ACCOMPLISHMENTS):
        found.setdefault(path.stem, path)
    return found


def statements_of(root: Path, name: str) -> list[str]:
    """The files of what peers signed about that accomplishment: they begin with its id."""
    folder = root / ENDORSEMENTS
    return sorted(path.name for path in folder.glob(f"{name}.*.json")) if folder.is_dir() else []
