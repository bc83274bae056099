"""A person's wishes about a resume: checked against the record, all at once, then written into the tailoring's text."""

import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from datetime import date
from pathlib import Path
from typing import NamedTuple

from tailorcv.accomplishment import Accomplishment
from tailorcv.moves import SECTIONS, Move, put_in_place, wrong_moves
from tailorcv.presentation import TEMPLATES
from tailorcv.problems import or_near
from tailorcv.profile import Profile
from tailorcv.refused import RefusedError
from tailorcv.shape import Document
from tailorcv.tailored import Tailored, tailored
from tailorcv.tailoring import MAX_PAGES
from tailorcv.tailoring_file import TailoringFile
from tailorcv.textfile import control_character
from tailorcv.workspace import TAILORINGS, Parts


class Wishes(NamedTuple):
    """What the person said. `values` are single keys, None where nothing was said of one; an empty variant is the title as it is."""

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


def fulfilled(workspace: Parts, wishes: Wishes, found: Tailored, as_of: date) -> TailoringFile:
    """The tailoring's file as it will be; nothing is written. `found` is what the resume shows before.

    Raises:
        RefusedError: some cannot be fulfilled; it names all of them.
        EditRefusedError: the layout of the file does not allow one of them.
    """
    wrong = list(_wrong(wishes, workspace, found))
    if wrong:
        known = _known(workspace, found.profile)
        raise RefusedError("; ".join([*wrong, *wrong_moves([move for move in wishes.moves if move.name in known], found)]))
    file = tailoring_file(workspace, found.drs.id)
    _fulfil(file, wishes, {one.value.id for one in workspace.accomplishments})
    if wishes.moves:
        # What is moved may just have been shown.
        regrouped = wishes.show or wishes.hide or wishes.auto
        meant = tailored(with_tailoring(workspace, file), found.drs, as_of, found.figures.confirmations) if regrouped else found
        put_in_place(file, wishes.moves, meant)
    return file


def tailoring_file(workspace: Parts, role: str) -> TailoringFile:
    """The file of that role's tailoring, as it is or as it would be begun."""
    saved = workspace.tailoring(role)
    path = Path(saved.path) if saved else workspace.root / TAILORINGS / f"{role}.yaml"
    return TailoringFile(path, role, saved)


def with_tailoring(workspace: Parts, file: TailoringFile) -> Parts:
    """The workspace as it will be when the file is saved."""
    role = file.value.role
    others = [found for found in workspace.tailorings if found.value.role != role]
    return workspace._replace(tailorings=(*others, Document(file.value, file.tree)))


def _wrong(wishes: Wishes, workspace: Parts, found: Tailored) -> Iterator[str]:
    """Everything that cannot be fulfilled, in words."""
    profile = found.profile
    work = {one.value.id: one.value for one in workspace.accomplishments}
    known = _known(workspace, profile)
    named = [*wishes.show, *wishes.hide, *wishes.auto, *(move.name for move in wishes.moves)]
    for name in dict.fromkeys(named):
        if name not in known:
            yield f"there is no accomplishment, entry or section '{name}'{or_near(name, known.keys())}"
    leaving = [*wishes.show, wishes.values.get("summary") or ""]
    yield from (f"'{name}' is private and never leaves the record" for name in leaving if known.get(name))
    yield from (f"'{name}' cannot be shown and hidden" for name in leaving if name in wishes.hide)
    yield from _wrong_wordings(wishes, work)
    title = wishes.values.get("title") or ""
    if control_character(title):
        yield f"the title has a control character, {control_character(title)}"
    pages = wishes.values.get("pages") or "1"
    if not re.fullmatch("[0-9]{1,3}", pages) or not 1 <= int(pages) <= MAX_PAGES:
        yield f"'{pages}' is no number of pages; say one from 1 to {MAX_PAGES}"
    for key, what, choices in (
        ("summary", "summary", {one.id for one in profile.summaries}),
        ("template", "template", {str(name) for name in TEMPLATES}),
    ):
        chosen = wishes.values.get(key)
        if chosen and chosen not in choices:
            yield f"there is no {what} '{chosen}'{or_near(chosen, choices)}"


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
            yield f"there is no accomplishment '{name}'{or_near(name, set(work))}"
        elif variant and variant not in work[name].variants:
            yield f"'{name}' has no wording '{variant}'; it has: {', '.join(work[name].variants) or 'none'}"


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
