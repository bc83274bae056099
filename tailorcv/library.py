"""The specs at hand: roles, competencies and families, a workspace's own folders before the shipped one.

The name of a file is its id, so finding what there is needs no reading; a spec is read when somebody asks for it, once.
"""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

from tailorcv.competency import Competency
from tailorcv.drs import Drs, Family
from tailorcv.problems import Problem
from tailorcv.salvage import read_what_fits
from tailorcv.shape import Document, Shape
from tailorcv.textfile import read_text, shown_path

SpecT = TypeVar("SpecT", bound=Shape)
_SUFFIX = ".yaml"
MAX_FOLDERS = 8


class Library:
    """Specs by id.

    `problems` holds what was wrong with those that have been read so far, `twice` the files of one folder whose name
    is taken there already, each with the file that has it: the first one in the order of paths counts.
    """

    def __init__(self, folders: Sequence[Path]) -> None:
        self.folders = tuple(folders)
        self.roles: dict[str, Path] = {}
        self.competencies: dict[str, Path] = {}
        self.families: dict[str, Path] = {}
        self.problems: list[Problem] = []
        self.twice: list[tuple[Path, Path]] = []
        self._read: dict[Path, Document[Shape] | None] = {}
        for folder in reversed(self.folders):
            self._scan(folder)

    def role(self, name: str) -> Document[Drs] | None:
        """The DRS with that id; without what does not fit; None when there is none or nothing fits."""
        return self._get(self.roles.get(name), Drs)

    def competency(self, name: str) -> Document[Competency] | None:
        """The competency with that id; without what does not fit; None when there is none or nothing fits."""
        return self._get(self.competencies.get(name), Competency)

    def family(self, name: str) -> Document[Family] | None:
        """The job family with that id; without what does not fit; None when there is none or nothing fits."""
        return self._get(self.families.get(name), Family)

    def catalogue(self) -> list[Competency]:
        """All competencies by id, without those of which nothing fits."""
        documents = (self.competency(name) for name in sorted(self.competencies))
        return [document.value for document in documents if document]

    def competency_name(self, name: str) -> str:
        """The name of the competency with that id; the id itself where the catalogue does not have it."""
        found = self.competency(name)
        return found.value.name if found else name

    def names_of(self, drs: Drs) -> dict[str, str]:
        """The names of a role's competencies by id; the id itself where the catalogue does not have it."""
        return {one.id: self.competency_name(one.id) for one in drs.competencies}

    def is_broken(self, path: Path) -> bool:
        """Whether that spec has an error; it must have been read before."""
        shown = shown_path(path)
        return any(problem.is_error and problem.place.path == shown for problem in self.problems)

    def _get(self, path: Path | None, model: type[SpecT]) -> Document[SpecT] | None:
        if path is None:
            return None
        if path not in self._read:
            document, problems = read_what_fits(path, model)
            self.problems.extend(problems)
            self._read[path] = document  # type: ignore[assignment]  # a Document of SpecT is one of Shape: it is never written to
        return self._read[path]  # type: ignore[return-value]  # a path is only ever read with the model of its own table

    def _scan(self, folder: Path) -> None:
        seen: set[tuple[int, str]] = set()
        for path in yaml_files(folder):
            parts = path.relative_to(folder).parts
            if not parts or path.suffix != _SUFFIX:  # a folder that is there and cannot be listed
                self.problems.extend(read_text(path)[1])
                continue
            table = {"competencies": self.competencies, "families": self.families}.get(parts[0], self.roles)
            if len(parts) > 1:
                key = (id(table), path.stem)
                if key in seen:
                    self.twice.append((path, table[path.stem]))
                    continue
                seen.add(key)
                table[path.stem] = path


def yaml_files(folder: Path, depth: int = MAX_FOLDERS) -> list[Path]:
    """All `.yaml` files below a folder, sorted; hidden ones and linked folders are passed over. Empty when it is not there."""
    found: list[Path] = []
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except (FileNotFoundError, NotADirectoryError):
        return found
    except OSError:
        return [folder]  # reading it as a file gives the problem its place and its reason
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            found += yaml_files(Path(entry.path), depth - 1) if depth else []
        elif entry.name.endswith(_SUFFIX):
            found.append(Path(entry.path))
    return found
