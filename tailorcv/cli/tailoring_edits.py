"""The work behind the options of `tailorcv tailor`: wishes, as they were typed, written into the tailoring's file."""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from tailorcv.cli import tailoring_views
from tailorcv.cli.opening import EXIT_PROBLEMS, EXIT_USAGE, day, fail, find_role, open_workspace, refusals_told, show_problems
from tailorcv.cli.tailored import tailored
from tailorcv.cli.terminal import clean, note
from tailorcv.confirmation import Confirmations
from tailorcv.moves import Move, missed
from tailorcv.saving import create, replace
from tailorcv.splice import EditRefusedError
from tailorcv.tailoring_file import TailoringFile
from tailorcv.textfile import shown_path
from tailorcv.wishes import Wishes, fulfilled, tailoring_file, with_tailoring


def moves_of(pairs: Iterable[tuple[str, str]]) -> tuple[Move, ...]:
    """The moves as they were typed, the same one once; a place that is no number ends the command."""
    for name, place in pairs:
        if not place.removeprefix("-").isdecimal():
            fail(f"--move: '{place}' is no place; write a number, like --move {name} 1", EXIT_USAGE)
    return tuple(dict.fromkeys(Move(name, int(place)) for name, place in pairs))


def carry_out(start: Path, words: Sequence[str], wishes: Wishes, as_of: str | None, *, reset: bool, as_json: bool) -> None:
    """Change and show the tailorings of some roles; `diff` as the first word compares two instead."""
    when = day(as_of)
    if words[0] == "diff":
        if reset or not wishes.is_empty:
            fail(
                "diff only compares and changes nothing; say what you wish in a call of its own: tailorcv tailor ROLE --hide ID", EXIT_USAGE
            )
        tailoring_views.diff(start, words[1:], when, as_json=as_json)
        return
    for role in words:
        confirmations = apply(start, role, wishes, when, reset=reset)
        tailoring_views.show(start, role, when, confirmations, as_json=as_json)


def apply(start: Path, role: str, wishes: Wishes, as_of: date, *, reset: bool) -> Confirmations | None:
    """Write the wishes; with any that cannot be fulfilled nothing is written. What peers confirmed comes back where it was read."""
    if reset:
        _reset(start, role)
    if wishes.is_empty:
        return None
    workspace = open_workspace(start)
    drs = find_role(workspace.library, role).value
    found = tailored(workspace, drs, as_of)
    confirmations = found.figures.confirmations
    try:
        with refusals_told():
            file = fulfilled(workspace, wishes, found, as_of)
    except EditRefusedError as refused:
        fail(f"{shown_path(tailoring_file(workspace, role).path)}: {refused}", EXIT_PROBLEMS)
    _save(file)
    if wishes.moves:
        for line in missed(wishes.moves, tailored(with_tailoring(workspace, file), drs, as_of, confirmations=confirmations)):
            note(line)
    return confirmations


def _save(file: TailoringFile) -> None:
    path = file.path
    if file.original and file.original.text == file.tree.file.text:
        return
    problem = replace(path, file.original, file.tree.file) if file.original else create(path, file.tree.file.text)
    if problem:
        show_problems([problem])
        fail("nothing was changed", EXIT_PROBLEMS)
    note(f"{'changed' if file.original else 'made'} {shown_path(path)}")


def _reset(start: Path, role: str) -> None:
    workspace = open_workspace(start)
    saved = workspace.tailoring(role)
    if saved is None:
        note(f"there is no tailoring for '{role}'")
        return
    path = Path(saved.path)
    for line in saved.tree.file.text.splitlines():
        # Not among the answer: that may be read by a program.
        note(clean(f"- {line}"))
    path.unlink()
    note(f"removed {shown_path(path)}; what it held is above")
