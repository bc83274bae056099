"""The wishes of `tailorcv tailor`: checked against the record, all at once, then written into the tailoring's file."""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from pathlib import Path
from typing import NamedTuple

from tailorcv.accomplishment import Accomplishment
from tailorcv.cli import tailoring_views
from tailorcv.cli.opening import EXIT_PROBLEMS, EXIT_USAGE, day, fail, find_role, open_workspace, show_problems
from tailorcv.cli.tailored import Tailored, tailored
from tailorcv.cli.tailoring_moves import SECTIONS, Move, put_in_place, tell_of_moves, wrong_moves
from tailorcv.cli.terminal import clean, note
from tailorcv.confirmation import Confirmations
from tailorcv.presentation import TEMPLATES
from tailorcv.problems import did_you_mean
from tailorcv.profile import Profile
from tailorcv.saving import create, replace
from tailorcv.shape import Document
from tailorcv.splice import EditRefusedError
from tailorcv.tailoring_file import TailoringFile
from tailorcv.textfile import control_character, shown_path
from tailorcv.workspace import TAILORINGS, Parts


class Wishes(NamedTuple):
    """What the person said. `values` are single keys, None where nothing was said of one."""

    show: tuple[str, ...] = ()
    hide: tuple[str, ...] = ()
    auto: tuple[str, ...] = ()
    moves: tuple[Move, ...] = ()
    variants: tuple[tuple[str, str], ...] = ()
    values: dict[str, str | None] = {}  # never changed

    @property
    def is_empty(self) -> bool:
        """Whether nothing was said."""
        lists = (self.show, self.hide, self.auto, self.moves, self.variants)
        return not any(lists) and all(value is None for value in self.values.values())


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
    wrong = list(_wrong(wishes, workspace, found))
    if wrong:
        known = _known(workspace, found.profile)
        fail("; ".join([*wrong, *wrong_moves([move for move in wishes.moves if move.name in known], found)]), EXIT_USAGE)
    saved = workspace.tailoring(role)
    path = Path(saved.path) if saved else workspace.root / TAILORINGS / f"{role}.yaml"
    file = TailoringFile(path, role, saved)
    try:
        _fulfil(file, wishes, {one.value.id for one in workspace.accomplishments})
        # What is moved may just have been shown.
        confirmations = found.figures.confirmations
        meant = tailored(_with(workspace, file), drs, as_of, confirmations=confirmations)
        put_in_place(file, wishes.moves, meant)
    except EditRefusedError as refused:
        fail(f"{shown_path(path)}: {refused}", EXIT_PROBLEMS)
    _save(file)
    if wishes.moves:
        tell_of_moves(wishes.moves, tailored(_with(workspace, file), drs, as_of, confirmations=confirmations))
    return confirmations


def _with(workspace: Parts, file: TailoringFile) -> Parts:
    """The workspace as it will be when the file is saved."""
    role = file.value.role
    others = [found for found in workspace.tailorings if found.value.role != role]
    return workspace._replace(tailorings=(*others, Document(file.value, file.tree)))


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


def _wrong(wishes: Wishes, workspace: Parts, found: Tailored) -> Iterator[str]:
    """Everything that cannot be fulfilled, in words."""
    profile = found.profile
    work = {one.value.id: one.value for one in workspace.accomplishments}
    known = _known(workspace, profile)
    named = [*wishes.show, *wishes.hide, *wishes.auto, *(move.name for move in wishes.moves)]
    for name in dict.fromkeys(named):
        if name not in known:
            yield f"there is no accomplishment, entry or section '{name}'{_hint(name, known.keys())}"
    leaving = [*wishes.show, wishes.values.get("summary") or ""]
    yield from (f"'{name}' is private and never leaves the record" for name in leaving if known.get(name))
    yield from (f"'{name}' cannot be shown and hidden" for name in leaving if name in wishes.hide)
    yield from _wrong_wordings(wishes, work)
    title = wishes.values.get("title") or ""
    if control_character(title):
        yield f"the title has a control character, {control_character(title)}"
    for key, what, choices in (
        ("summary", "summary", {one.id for one in profile.summaries}),
        ("template", "template", {str(name) for name in TEMPLATES}),
    ):
        chosen = wishes.values.get(key)
        if chosen and chosen not in choices:
            yield f"there is no {what} '{chosen}'{_hint(chosen, choices)}"


def _known(workspace: Parts, profile: Profile) -> dict[str, bool]:
    """Everything that can be named, and whether it is private."""
    entries = {entry.id: entry.private for _, _, entry in profile.entries()}
    work = {one.value.id: one.value.private for one in workspace.accomplishments}
    return {**entries, **work, **dict.fromkeys(SECTIONS, False)}


def _wrong_wordings(wishes: Wishes, work: Mapping[str, Accomplishment]) -> Iterator[str]:
    chosen: dict[str, str] = {}
    for name, variant in wishes.variants:
        if chosen.setdefault(name, variant) != variant:
            yield f"'{name}' cannot have two wordings, '{chosen[name]}' and '{variant}'"
        if name not in work:
            yield f"there is no accomplishment '{name}'{_hint(name, set(work))}"
        elif variant not in work[name].variants:
            yield f"'{name}' has no wording '{variant}'; it has: {', '.join(work[name].variants) or 'none'}"


def _hint(name: str, known: AbstractSet[str]) -> str:
    hint = did_you_mean(name, sorted(known))
    return f"; {hint}" if hint else ""


def _fulfil(file: TailoringFile, wishes: Wishes, work: AbstractSet[str]) -> None:
    """Write everything but the moves into the file."""
    for name in wishes.auto:
        _forget(file, name)
    for name in wishes.hide:
        file.discard("show", name)
        if file.value.summary == name:
            file.set("summary", "")
        file.add("hide_sections" if name in SECTIONS else "hide", name)
    for name in wishes.show:
        file.discard("hide_sections" if name in SECTIONS else "hide", name)
        if name in work:
            file.add("show", name)
    for name, variant in wishes.variants:
        file.word(name, variant)
    for key, value in wishes.values.items():
        if value is not None:
            file.set(key, value)
        if value and key == "summary":
            file.discard("hide", value)


def _forget(file: TailoringFile, name: str) -> None:
    for key in ("show", "hide", "order", "sections", "hide_sections"):
        file.discard(key, name)
    file.unword(name)
