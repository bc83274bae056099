"""Gaps for a person: one block each, the one that costs most first."""

from datetime import date

from rich.text import Text

from tailorcv.cli import terminal
from tailorcv.cli.match_text import headline
from tailorcv.cli.scoring import Score, down, family_line, step_in_words
from tailorcv.cli.terminal import clean, console
from tailorcv.gaps import Gap
from tailorcv.library import Library

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
    blocks = [part for gap in score.gaps for part in ("", _block(score, gap, library, most))]
    terminal.show(console(), head, *blocks)


def _block(score: Score, gap: Gap, library: Library, most: int) -> Text:
    requirement = gap.standing.requirement
    text = Text(f"{clean(score.names[requirement.id])}", "bold")
    text.append(f"  {requirement.tier}, needs level {requirement.proficiency}, has {gap.standing.attained}", "dim")
    text.append(f"  -{gap.lost:.1f} points\n", "yellow")
    text.append(f"  {gap.kind}: ", "yellow")
    text.append(f"{_MEANING[gap.kind]}; support {down(gap.have)} of {gap.need:g} at level {gap.level}")
    competency = library.competency(requirement.id)
    if competency:
        text.append(f"\n  level {gap.level}: {clean(competency.value.levels[gap.level - 1].descriptor)}", "dim")
    for action in gap.actions[:most]:
        text.append(f"\n  +{action.points:4.1f}  ", "green")
        text.append(clean(step_in_words(action, score.names)))
    return text
