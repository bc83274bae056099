"""The radar for a terminal: drawing and table side by side, or one below the other where it is narrow."""

from collections.abc import Sequence
from datetime import date

from rich.table import Table
from rich.text import Text

from tailorcv.cli import terminal
from tailorcv.cli.match_text import headline
from tailorcv.cli.scoring import down
from tailorcv.cli.terminal import clean, console, fancy
from tailorcv.library import Library
from tailorcv.matching import Standing
from tailorcv.rendering.radar import MIN_AXES, Axis, Layer, draw
from tailorcv.role_page import family_line
from tailorcv.scoring import Score

ROWS = 16
SIDE_BY_SIDE = 78
_STYLES: dict[Layer, str] = {"blank": "", "grid": "bright_black", "required": "yellow", "attained": "bold green", "label": "bold"}


def show(score: Score, library: Library, as_of: date) -> None:
    """Print headline, radar, table and legend."""
    out = console()
    head = headline(score, family_line(score.drs, library), as_of)
    table = _table(score)
    if len(score.match.standings) < MIN_AXES:
        why = f"\nA radar needs {MIN_AXES} competencies; this role has {len(score.match.standings)}."
        terminal.show(out, head, "", table, Text(why, "dim"))
        return
    axes = [
        Axis(str(number), standing.requirement.proficiency, standing.charted)
        for number, standing in enumerate(score.match.standings, start=1)
    ]
    drawing = drawn(axes)
    if out.width >= SIDE_BY_SIDE:
        beside = Table.grid(padding=(0, 2, 0, 0))
        beside.add_row(drawing, table)
        terminal.show(out, head, "", beside, "", _legend())
    else:
        terminal.show(out, head, "", drawing, table, "", _legend())


def drawn(axes: Sequence[Axis]) -> Text:
    """The drawing in colours."""
    lines = []
    for row in draw(axes, ROWS, braille=fancy()):
        line = Text()
        for cell in row:
            line.append(cell.char, _STYLES[cell.layer])
        lines.append(line)
    return Text("\n").join(lines)


def _table(score: Score) -> Table:
    grid = Table(box=None, padding=(0, 1, 0, 0), pad_edge=False, header_style="dim")
    for heading, right in (("#", True), ("competency", False), ("need", True), ("have", True), ("drawn", True)):
        grid.add_column(heading, justify="right" if right else "left", overflow="fold")
    for number, standing in enumerate(score.match.standings, start=1):
        grid.add_row(*_row(score, number, standing))
    return grid


def _row(score: Score, number: int, standing: Standing) -> list[Text]:
    requirement = standing.requirement
    return [
        Text(str(number), "bold"),
        Text(clean(score.names[requirement.id]), "bold" if requirement.tier == "core" else ""),
        Text(str(requirement.proficiency)),
        Text(str(standing.attained), "green" if standing.is_met else "yellow"),
        Text(down(standing.charted), "dim"),
    ]


def _legend() -> Text:
    text = Text()
    text.append("solid" if fancy() else "#", _STYLES["attained"])
    text.append(" what the record attains   ", "dim")
    text.append("dotted" if fancy() else "o", _STYLES["required"])
    text.append(" what the role requires\nThe rim is level 5; core competencies are bold.", "dim")
    return text
