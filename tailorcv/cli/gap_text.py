"""Gaps for a person: one block each, the one that costs most first."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.text import Text

from tailorcv.cli import terminal
from tailorcv.cli.match_text import headline
from tailorcv.cli.scoring import down
from tailorcv.cli.terminal import clean, console
from tailorcv.gaps import Gap, step_in_words
from tailorcv.library import Library
from tailorcv.role_page import family_line
from tailorcv.scoring import Score

if TYPE_CHECKING:
    from rich.console import RenderableType

_INDENT = (0, 0, 0, 2)
_MEANING = {
    "proof": "the work is there; proof would close it",
    "stale": "the work has aged; fresh work of the same kind would close it",
    "level": "the work is below the level; work at that level would close it",
    "no record": "nothing is recorded yet",
}


def show(score: Score, library: Library, as_of: date, most: int) -> None:
    """Print the headline, the gaps, and the actions of each, at most `most`."""
    head = headline(score, family_line(score.drs, library), as_of)
    if not score.gaps:
        terminal.show(console(), head, "", Text("No gaps: every required level is attained.", "green"))
        return
    blocks = (part for gap in score.gaps for part in _block(score, gap, library, most))
    asks = any(action.step == "endorse" for gap in score.gaps for action in gap.actions[:most])
    how = ("", Text("To ask a peer: tailorcv endorse request ID --to bob@example.org", "dim")) if asks else ()
    terminal.show(console(), head, *blocks, *how)


def _block(score: Score, gap: Gap, library: Library, most: int) -> "Iterator[RenderableType]":
    requirement = gap.standing.requirement
    text = Text()
    text.append(clean(score.names[requirement.id]), "bold")
    text.append(f"  {requirement.tier}, needs level {requirement.proficiency}, has {gap.standing.attained}", "dim")
    text.append(f"  -{gap.lost:.1f} points", "yellow")
    yield ""
    yield text
    kind = Text()
    kind.append(f"{gap.kind}: ", "yellow")
    kind.append(f"{_MEANING[gap.kind]}; support {down(gap.have)} of {gap.need:g} at level {gap.level}")
    yield Padding(kind, _INDENT)
    competency = library.competency(requirement.id)
    if competency:
        yield Padding(Text(f"level {gap.level}: {clean(competency.value.levels[gap.level - 1].descriptor)}", "dim"), _INDENT)
    for action in gap.actions[:most]:
        step = Text()
        step.append(f"+{action.points:.1f}".rjust(5) + "  ", "green")
        step.append(clean(step_in_words(action, score.names)))
        yield Padding(step, _INDENT)
