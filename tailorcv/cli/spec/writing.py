"""Writing many new spec files: what exists stays, and the person learns what happened to each kind."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from tailorcv.cli.making import made_new, name_first
from tailorcv.cli.opening import EXIT_USAGE, fail
from tailorcv.cli.terminal import counted, note, working
from tailorcv.competency import Competency
from tailorcv.drs import Drs, Family
from tailorcv.library import Library
from tailorcv.problems import did_you_mean
from tailorcv.shape import Shape, from_data
from tailorcv.spec_files import family_path, role_path, spec_text
from tailorcv.workspace import find_root


def own_folder(start: Path, library: Library, output: Path | None) -> Path:
    """Where new specs go: the folder that is named, or the workspace's first one; without either the command ends."""
    if output is not None:
        return start / output
    if find_root(start) is None:
        fail("no workspace here; name a spec folder: --output DIR", EXIT_USAGE)
    if len(library.folders) == 1:
        fail("the workspace's 'specs:' names no folder; name one there, or --output DIR", EXIT_USAGE)
    return library.folders[0]


def place_of(spec: Shape, folder: Path) -> Path:
    """Where a spec lies in a folder."""
    if isinstance(spec, Drs):
        return role_path(folder, spec.family, spec.track, spec.id)
    if isinstance(spec, Family):
        return family_path(folder, spec.id)
    assert isinstance(spec, Competency), "there are three kinds of spec"
    return folder / "competencies" / f"{spec.id}.yaml"


def write_new(specs: Iterable[Drs | Family | Competency], folder: Path, comments: tuple[str, ...]) -> None:
    """Write each where nothing is yet; the first files are named, the rest counted."""
    made: list[Path] = []
    kept: list[Path] = []
    with working("writing files") as tell:
        for spec in specs:
            path = place_of(spec, folder)
            new = made_new(path, spec_text(spec, path, comments), f"{len(made)} files were written before that")
            (made if new else kept).append(path)
            tell(len(made))
    name_first("made", made)
    name_first("kept", kept)
    note(f"{counted(len(made), 'file')} made, {len(kept) or 'none'} kept as before")


def role_of(fields: dict[str, object], label: str) -> Drs:
    """The role with these keys; what does not fit ends the command."""
    drs, problems = from_data(Drs, fields, label)
    if drs is None:
        fail("; ".join(f"{problem.message}: {problem.hint}" for problem in problems), EXIT_USAGE)
    return drs


def check_places(roles: Sequence[Drs], library: Library) -> None:
    """See to it that every role's family and track are known; one that is not ends the command."""
    known = {family: library.family(family) for family in dict.fromkeys(role.family for role in roles)}
    for role in roles:
        family = known[role.family]
        if family is None:
            hint = did_you_mean(role.family, library.families) or "write its file under specs/families/ first"
            fail(f"there is no family '{role.family}'; {hint}", EXIT_USAGE)
        tracks = [track.id for track in family.value.tracks]
        if role.track not in tracks:
            hint = did_you_mean(role.track, tracks) or f"there are: {', '.join(tracks)}"
            fail(f"the family '{role.family}' has no track '{role.track}'; {hint}", EXIT_USAGE)
