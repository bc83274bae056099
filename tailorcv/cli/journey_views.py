"""The work behind `tailorcv journey`, and its two dresses."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from rich.text import Text

from tailorcv.cli import page_text
from tailorcv.cli.opening import EXIT_USAGE, fail, find_role, open_library
from tailorcv.cli.page_text import arrow, change, heading, item, paragraph
from tailorcv.cli.scoring import open_figures
from tailorcv.cli.terminal import clean, say_json
from tailorcv.gaps import Action, step_in_words
from tailorcv.journey import Way, way
from tailorcv.library import Library
from tailorcv.matching import Figures
from tailorcv.ranking import home_of, rank
from tailorcv.rendering.role_json import moves_data
from tailorcv.role_page import Move, RolePage, compose_page
from tailorcv.summaries import all_roles

if TYPE_CHECKING:
    from rich.console import RenderableType

_DIGITS = 6


class Journey(NamedTuple):
    """A role's page and, for each of its moves, what the record has for it; `ways` is empty without a record."""

    page: RolePage
    ways: tuple[Way, ...]
    library: Library


def _journey(start: Path, role: str | None, as_of: date, most: int) -> Journey:
    library = open_library(start)
    figures = open_figures(start, as_of)
    drs = find_role(library, role or _home(library, figures)).value
    page = compose_page(drs, library, figures)
    ways = tuple(way(move.match, figures, most) if move.match else Way((), ()) for move in page.moves) if figures else ()
    return Journey(page, ways, library)


def _home(library: Library, figures: Figures | None) -> str:
    if figures is None:
        fail("no role is named, and there is no record to tell where you stand; try 'tailorcv journey backend-l1'", EXIT_USAGE)
    roles = [role for role in all_roles(library) if role.status != "retired"]
    home = home_of(rank(roles, figures.standing, figures.policy))
    if home is None or not figures.evidence:
        fail("no role is named, and nothing is recorded yet; try 'tailorcv journey backend-l1'", EXIT_USAGE)
    return home.role.id


def show(start: Path, role: str | None, as_of: date, most: int) -> None:
    """Print where the role leads."""
    page_text.show(_parts(_journey(start, role, as_of, most), as_of))


def _parts(journey: Journey, as_of: date) -> "Iterator[RenderableType]":
    page = journey.page
    drs = page.drs
    yield Text(clean(drs.title), "bold")
    yield Text(f"{drs.id} · L{drs.level} · {clean(page.family_name)} · {clean(page.track_name)} · as of {as_of}", "dim")
    if page.match:
        yield Text(
            f"{page.match.score} of 100, {'ready' if page.match.ready else 'not ready yet'}", "green" if page.match.ready else "yellow"
        )
    ways = journey.ways or (None,) * len(page.moves)
    for move, found in zip(page.moves, ways, strict=True):
        yield from _move(move, found, journey.library)
    if not page.moves:
        yield ""
        yield paragraph("No next roles are named in this spec.", "dim")


def _move(move: Move, found: Way | None, library: Library) -> "Iterator[RenderableType]":
    yield from heading(f"{move.kind}: {clean(move.drs.title if move.drs else move.role)}")
    place = f" · L{move.drs.level} · {clean(move.track_name)}" if move.drs else " · not in the library"
    line = Text.assemble((clean(move.role), "cyan"), (place, "dim"))
    if move.match:
        met, of = move.match.core
        line.append(f"    {move.match.score} of 100, core {met}/{of}", "bold green" if move.match.ready else "bold yellow")
    yield line
    if move.theme:
        yield Text(f"Theme: {clean(move.theme)}", "green")
    yield from (paragraph(text) for text in (move.why,) if text)
    for shift in move.shifts:
        yield item(change(shift.from_, shift.to))
    changes = [
        f"{library.competency_name(one.competency)} {one.before or '-'} {arrow()} {one.after or '-'}"
        for one in move.changes
        if one.after > one.before
    ]
    if changes:
        yield paragraph(f"Rises: {', '.join(changes)}", "dim")
    if move.advice:
        yield paragraph(f"Stretch now: {move.advice}")
    if found:
        yield from _way(found, library)


def _way(found: Way, library: Library) -> "Iterator[RenderableType]":
    if found.counted:
        yield Text("What counts already", "bold")
        yield from (item(Text.assemble((f"{points:4.1f}  ", "green"), clean(name)), indent=2) for name, points in found.counted)
    if found.stretch:
        yield Text("What would count most", "bold")
    for action in found.stretch:
        yield item(Text.assemble((f"+{action.points:.1f}".rjust(5), "green"), f"  {_words(action, library)}"), indent=2)
        competency = library.competency(action.competency)
        if competency:
            yield paragraph(competency.value.levels[action.level - 1].descriptor, "dim", indent=11)


def _words(action: Action, library: Library) -> str:
    return clean(step_in_words(action, {action.competency: library.competency_name(action.competency)}))


def show_json(start: Path, role: str | None, as_of: date, most: int) -> None:
    """Print `tailorcv/journey@1`."""
    journey = _journey(start, role, as_of, most)
    moves = moves_data(journey.page)
    for move, found in zip(moves, journey.ways, strict=False):
        move["counted"] = [{"accomplishment": name, "points": round(points, _DIGITS)} for name, points in found.counted]
        move["stretch"] = [
            {"competency": one.competency, "level": one.level, "points": round(one.points, _DIGITS), "text": _words(one, journey.library)}
            for one in found.stretch
        ]
    score = journey.page.match.score if journey.page.match else None
    say_json({"format": "tailorcv/journey@1", "as_of": as_of.isoformat(), "role": journey.page.drs.id, "score": score, "moves": moves})
