"""Tables as people and other programs leave them: any usual delimiter, rows of uneven length, a few lines of words above the headings.

Where `tables` expects one known table and refuses another, this reader takes what is there; whoever asks finds every cell with its place.
"""

import csv
import io
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from tailorcv.interop.record_draft import Spot
from tailorcv.problems import Place, Problem
from tailorcv.textfile import MAX_BYTES, TextFile, read_text

# What an older Excel writes above the headings, so that every other Excel reads the file.
_SEPARATOR = re.compile(r"sep=(?P<delimiter>.)\r?\n", re.IGNORECASE)
_QUOTED = re.compile(r'"[^"]*"')


class LooseRow(NamedTuple):
    """A row: where it begins, and its cells that are not empty, by heading."""

    spot: Spot
    cells: dict[str, str]


class LooseTable(NamedTuple):
    """The headings in their order, without those of empty columns, where they stand, and the rows that are not empty."""

    spot: Spot
    headings: tuple[str, ...]
    rows: tuple[LooseRow, ...]


def read_loose(path: Path) -> tuple[TextFile | None, tuple[Problem, ...]]:
    """The text of a file that is no YAML, with hints that fit it."""
    file, problems = read_text(path)
    return file, tuple(other_file(problem) for problem in problems)


def other_file(problem: Problem) -> Problem:
    """The problem without a hint that is about YAML files."""
    hints = {
        "name a .yaml file": "name the file that the other program wrote",
        "split it: one accomplishment or role is one file": "split it",
    }
    return problem._replace(hint=hints.get(problem.hint, problem.hint))


def table_of(
    shown: str, text: str, delimiter: str = "", is_heading: Callable[[Sequence[str]], bool] = any
) -> tuple[LooseTable | None, tuple[Problem, ...]]:
    """The table in a text; `is_heading` says which row is the first of it, and rows above are none."""
    found = _SEPARATOR.match(text)
    above = 1 if found else 0
    text = text[found.end() :] if found else text
    wanted = delimiter or (found["delimiter"] if found else _delimiter(text))
    rows: list[tuple[int, list[str]]] = []
    csv.field_size_limit(MAX_BYTES)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=wanted, strict=True)
    begun = 1 + above
    try:
        for cells in reader:
            rows.append((begun, [cell.replace("\r\n", "\n").strip() for cell in cells]))
            begun = reader.line_num + 1 + above
    except csv.Error as error:
        problem = Problem(Place(shown, begun), "bad-table", f"this is not a table: {error}", "look at the quotation marks of this row")
        return None, (problem,)
    first = next((index for index, (_, cells) in enumerate(rows) if any(cells) and is_heading(cells)), None)
    if first is None:
        return None, (Problem(Place(shown), "bad-table", "this is no table: it has no line of headings", "save it again as CSV"),)
    return _table(shown, rows[first:]), ()


def _table(shown: str, rows: list[tuple[int, list[str]]]) -> LooseTable:
    line, given = rows[0]
    width = max(len(cells) for _, cells in rows)
    headings: list[str] = []
    for place in range(width):
        name = given[place] if place < len(given) and given[place] else f"column {place + 1}"
        while name in headings:
            name = f"{name} ({place + 1})"
        headings.append(name)
    found = []
    for number, cells in rows[1:]:
        filled = {heading: cell for heading, cell in zip(headings, cells, strict=False) if cell}
        if filled:
            found.append(LooseRow(Spot(Place(shown, number)), filled))
    used = {heading for row in found for heading in row.cells}
    return LooseTable(Spot(Place(shown, line)), tuple(name for name in headings if name in given or name in used), tuple(found))


def _delimiter(text: str) -> str:
    """The one that occurs most in the first line that is not empty; commas where none does."""
    head = _QUOTED.sub("", next((line for line in text.split("\n") if line.strip()), ""))
    return max(",;\t", key=head.count)
