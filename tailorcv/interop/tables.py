"""Tables in text: tab-separated or comma-separated, with a heading line, every row with its line in the file.

These files are far larger than what a person writes, so they do not go through the reader of YAML files; the cap here is 100 MB.
"""

import csv
import difflib
import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from tailorcv.problems import MAX_PER_FILE, Place, Problem
from tailorcv.textfile import control_character, shown_path

MAX_BYTES = 100_000_000
MAX_CELL = 100_000


class Row(NamedTuple):
    """One line of a table: the line's number from 1, and its cells by the heading of their column, blanks around them cut off."""

    line: int
    cells: dict[str, str]


class Table(NamedTuple):
    """A whole table. `path` is as shown to the person."""

    path: str
    headings: tuple[str, ...]
    rows: tuple[Row, ...]

    def problem(self, row: Row, column: str, code: str, message: str, hint: str) -> Problem:
        """An error in a cell; the column is that of the heading, counted in cells."""
        return Problem(Place(self.path, row.line, self.headings.index(column) + 1), code, message, hint)


def read_table(path: Path, needed: Sequence[str], *, delimiter: str) -> tuple[Table | None, tuple[Problem, ...]]:
    """The table in that file, or what keeps it from being one: no such file, no UTF-8, a missing column, a row of another length."""
    shown = shown_path(path)
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode) or status.st_size > MAX_BYTES:
            hint = f"name a text file of at most {MAX_BYTES // 1_000_000} MB"
            return None, (Problem(Place(shown), "not-a-file", "this is no regular file, or too large a one", hint),)
        with path.open(encoding="utf-8-sig", newline="") as file:
            lines = list(_lines(file, delimiter))
    except OSError as error:
        return None, (Problem(Place(shown), "missing-file", os.strerror(error.errno or 0).lower(), "look at the folder and the name"),)
    except UnicodeDecodeError:
        return None, (Problem(Place(shown), "not-utf8", "the file is not UTF-8", "save it as UTF-8"),)
    except csv.Error as error:
        return None, (Problem(Place(shown), "bad-table", f"this is not a table: {error}", "save it again as plain text"),)
    return _table(shown, lines, needed)


def _lines(file: "Iterator[str]", delimiter: str) -> Iterator[tuple[int, list[str]]]:
    csv.field_size_limit(MAX_CELL)
    # Tab text has no quoting: a quotation mark there is a character like any other.
    plain = delimiter == "\t"
    reader = csv.reader(file, delimiter=delimiter, quoting=csv.QUOTE_NONE if plain else csv.QUOTE_MINIMAL, strict=True)
    begun = 1
    for cells in reader:
        if any(cell.strip() for cell in cells):
            yield begun, [cell.strip() for cell in cells]
        begun = reader.line_num + 1


def _table(shown: str, lines: list[tuple[int, list[str]]], needed: Sequence[str]) -> tuple[Table | None, tuple[Problem, ...]]:
    if not lines:
        return None, (Problem(Place(shown), "empty-file", "the file is empty", "it should begin with a line of headings"),)
    line, headings = lines[0]
    missing = [name for name in needed if name not in headings]
    if missing:
        lowered = {heading.lower(): heading for heading in headings}
        near = [difflib.get_close_matches(name.lower(), lowered, n=1, cutoff=0.6) for name in missing]
        hint = next((f"did you mean '{lowered[found[0]]}'?" for found in near if found), f"there are: {', '.join(headings[:12])}")
        return None, (Problem(Place(shown, line), "missing-column", f"no column: {', '.join(missing)}", hint),)
    twice = sorted({name for name in headings if headings.count(name) > 1})
    if twice:
        message = f"columns that occur twice: {', '.join(twice)}"
        return None, (Problem(Place(shown, line), "duplicate-key", message, "give each column a heading of its own"),)
    wrong = [
        Problem(Place(shown, number), "bad-row", f"{len(cells)} cells, and there are {len(headings)} headings", "mend the row")
        for number, cells in lines[1:]
        if len(cells) != len(headings)
    ]
    wrong += [
        Problem(Place(shown, number, index), "control-character", f"the control character {control_character(cell)}", "take it out")
        for number, cells in lines
        for index, cell in enumerate(cells, start=1)
        if control_character(cell)
    ]
    if wrong:
        return None, tuple(wrong[:MAX_PER_FILE])
    rows = tuple(Row(number, dict(zip(headings, cells, strict=True))) for number, cells in lines[1:])
    return Table(shown, tuple(headings), rows), ()
