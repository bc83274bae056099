"""The work behind `tailorcv diff`: two states of the workspace, what differs, and what that does to the pinned scores."""

import contextlib
from datetime import date
from pathlib import Path
from typing import NamedTuple

from rich.table import Table
from rich.text import Text

from tailorcv.cli.git_trees import Revision, revision, tree_of
from tailorcv.cli.opening import EXIT_USAGE, fail, root_of
from tailorcv.cli.scoring import record_figures
from tailorcv.cli.terminal import clean, console, counted, note, say, say_json, show
from tailorcv.matching import Figures, Match, match
from tailorcv.problems import has_errors, short
from tailorcv.record_diff import Change, compared
from tailorcv.rendering.inline import plain
from tailorcv.workspace import MARKER, Parts, read_parts

# Letters of what two texts share that are shown before the difference.
_CONTEXT = 24
_STYLES = {"added": "green", "removed": "red", "changed": "yellow"}


class Difference(NamedTuple):
    """Two states by name, what differs, and the match of every pinned role in each; None where the role was not there."""

    old: str
    new: str
    as_of: date
    changes: tuple[Change, ...]
    scores: dict[str, tuple[Match | None, Match | None]]


def show_difference(start: Path, old: str, new: str | None, as_of: date, *, as_json: bool) -> None:
    """Compare, and print it for a person or a program."""
    root = root_of(start)
    found = _compared(root, revision(root, old), revision(root, new) if new else None, as_of)
    if as_json:
        say_json(_as_data(found))
    else:
        _show(found)


def _compared(root: Path, old: Revision, new: Revision | None, as_of: date) -> Difference:
    with contextlib.ExitStack() as stack:
        before = _read(stack.enter_context(tree_of(root, old)), old.name)
        after = _read(stack.enter_context(tree_of(root, new)) if new else root, new.name if new else "the files")
        pins = [pin.role for parts in (after, before) if parts.settings for pin in parts.settings.value.pins]
        then, now = record_figures(before, as_of), record_figures(after, as_of)
        scores = {role: (_match(before, then, role), _match(after, now, role)) for role in dict.fromkeys(pins)}
        name = _called(new) if new else "the files as they are"
        return Difference(_called(old), name, as_of, compared(before, after), scores)


def _called(commit: Revision) -> str:
    return f"{commit.name} ({commit.hash}, {commit.day})"


def _read(root: Path, name: str) -> Parts:
    if not (root / MARKER).is_file():
        fail(f"there was no workspace in this folder in {name}", EXIT_USAGE)
    parts, problems = read_parts(root)
    if has_errors(problems):
        note(f"{counted(sum(problem.is_error for problem in problems), 'error')} in {name}; what can be read of it is compared")
    return parts


def _match(parts: Parts, figures: Figures, role: str) -> Match | None:
    drs = parts.library.role(role)
    if drs is None or not drs.value.competencies:
        return None
    return match(drs.value.competencies, figures.standing, figures.policy)


def _as_data(found: Difference) -> dict[str, object]:
    return {
        "format": "tailorcv/diff@1",
        "old": found.old,
        "new": found.new,
        "as_of": found.as_of.isoformat(),
        "changes": [
            {
                "kind": one.kind,
                "section": one.section,
                "id": one.id,
                "title": one.title,
                "fields": [{"field": field, "old": old, "new": new} for field, old, new in one.fields],
            }
            for one in found.changes
        ],
        "scores": [
            {"role": role, "old": old.score if old else None, "new": new.score if new else None}
            for role, (old, new) in found.scores.items()
        ],
    }


def _show(found: Difference) -> None:
    out = console()
    show(out, Text(clean(f"{found.old} → {found.new}, as of {found.as_of}"), style="dim"), "")
    grid = Table.grid(padding=(0, 2))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold", ratio=1)
    for one in found.changes:
        where = "" if one.section in ("accomplishments", "profile") else f" ({one.section})"
        head = Text.assemble((clean(one.id or one.section), "cyan"), (clean(where), "dim"), clean(f"  {short(plain(one.title))}"))
        grid.add_row(Text(one.kind, style=_STYLES[one.kind]), head)
        for field, old, new in one.fields:
            was, is_ = _apart(old, new)
            grid.add_row("", clean(f"{field}: {was or 'nothing'} → {is_ or 'nothing'}"))
    if found.changes:
        show(out, grid, "")
    else:
        say("the record says the same")
    if found.scores:
        show(out, _scores(found))


def _apart(old: str, new: str) -> tuple[str, str]:
    """Two texts as short as they may be so that the difference is seen: what both begin with is cut."""
    same = next((place for place, (one, other) in enumerate(zip(old, new, strict=False)) if one != other), min(len(old), len(new)))
    begin = max(0, same - _CONTEXT)
    before = "…" if begin else ""
    return short(before + old[begin:] if old else ""), short(before + new[begin:] if new else "")


def _scores(found: Difference) -> Table:
    grid = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim")
    for head in ("pinned role", "was", "is", "change", "core"):
        grid.add_column(head, justify="left" if head in ("pinned role", "core") else "right", no_wrap=True)
    for role, (old, new) in found.scores.items():
        change = 100 * (new.value - old.value) if old and new else None
        style = "" if not change else "green" if change > 0 else "yellow"
        moved = Text("" if change is None else f"{change:+.1f}", style=style)
        cores = " → ".join(f"{one.core[0]}/{one.core[1]}" for one in (old, new) if one)
        grid.add_row(clean(role), str(old.score) if old else "–", str(new.score) if new else "–", moved, cores)
    return grid
