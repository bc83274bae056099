"""One's own specs fit together: named after their ids, with competencies, families, tracks and next roles that exist.

PASS: a DRS `backend-l2` whose `competencies:` and `journey:` name ids of the library
FAIL: `journey: {up: [{role: backend-l33, …}]}`  (unknown-id)
FAIL: `specs/a/b/backend-l2.yaml` and `specs/c/d/backend-l2.yaml`  (duplicate-id)
"""

from collections.abc import Iterator
from pathlib import Path

from tailorcv.checks.file_names import compare
from tailorcv.drs import Drs
from tailorcv.library import Library
from tailorcv.problems import Place, Problem, did_you_mean
from tailorcv.shape import Document
from tailorcv.textfile import shown_path
from tailorcv.workspace import Parts
from tailorcv.yamltext import Loc

_SHOWN = 12


def check(parts: Parts) -> Iterator[Problem]:
    """Check the workspace's own spec folders; the shipped one, which is the last, has its tests."""
    yield from check_folders(parts.library, parts.library.folders[:-1])


def check_folders(library: Library, folders: tuple[Path, ...]) -> Iterator[Problem]:
    """Read every spec that lies in those folders and follow its references."""
    for path, first in library.twice:
        if any(path.is_relative_to(folder) for folder in folders):
            yield taken(path, first)
    for name in _below(library.competencies, folders):
        if competency := library.competency(name):
            yield from compare(competency, competency.value.id, "id")
    for name in _below(library.families, folders):
        if family := library.family(name):
            yield from compare(family, family.value.id, "id")
    for name in _below(library.roles, folders):
        if drs := library.role(name):
            yield from compare(drs, drs.value.id, "id")
            yield from references(drs, library)


def taken(path: Path, first: Path) -> Problem:
    """A file whose id another one has already."""
    hint = f"rename one of them; {shown_path(first)} is the one that counts"
    return Problem(Place(shown_path(path)), "duplicate-id", f"'{path.stem}' is taken already, by {shown_path(first)}", hint)


def references(drs: Document[Drs], library: Library) -> Iterator[Problem]:
    """Every id in a DRS that leads nowhere."""
    for index, requirement in enumerate(drs.value.competencies):
        yield from _known(drs, ("competencies", index, "id"), requirement.id, library.competencies, "competency")
    for index, step in enumerate(drs.value.journey.up):
        yield from _known(drs, ("journey", "up", index, "role"), step.role, library.roles, "role")
    for index, move in enumerate(drs.value.journey.sideways):
        yield from _known(drs, ("journey", "sideways", index, "role"), move.role, library.roles, "role")
    yield from _known(drs, ("family",), drs.value.family, library.families, "family")
    family = library.family(drs.value.family)
    if family:
        tracks = {track.id: Path() for track in family.value.tracks}
        yield from _known(drs, ("track",), drs.value.track, tracks, f"track of '{family.value.id}'")


def _known(drs: Document[Drs], loc: Loc, name: str, known: dict[str, Path], what: str) -> Iterator[Problem]:
    if name not in known:
        hint = did_you_mean(name, known) or f"known: {', '.join(sorted(known)[:_SHOWN]) or 'none'}{' …' if len(known) > _SHOWN else ''}"
        yield drs.tree.problem(loc, "unknown-id", f"there is no {what} '{name}'", hint)


def _below(table: dict[str, Path], folders: tuple[Path, ...]) -> list[str]:
    return [name for name, path in table.items() if any(path.is_relative_to(folder) for folder in folders)]
