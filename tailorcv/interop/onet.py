"""The O*NET database's tab-text files as occupations: what each element's level is, which tasks, which related occupations.

The files and their columns are those of the database's text edition (https://www.onetcenter.org/database.html).
"""

import re
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

from tailorcv.interop.tables import Row, Table, read_table
from tailorcv.problems import MAX_PER_FILE, Problem, short

CODE = "O*NET-SOC Code"
_RATED = (CODE, "Element ID", "Element Name", "Scale ID", "Data Value", "Recommend Suppress", "Not Relevant")
FILES = {
    "Occupation Data.txt": (CODE, "Title", "Description"),
    "Skills.txt": _RATED,
    "Knowledge.txt": _RATED,
    "Task Statements.txt": (CODE, "Task ID", "Task", "Task Type", "Incumbents Responding"),
    "Related Occupations.txt": (CODE, "Related O*NET-SOC Code", "Relatedness Tier", "Index"),
    "Job Zones.txt": (CODE, "Job Zone"),
    "Scales Reference.txt": ("Scale ID", "Minimum", "Maximum"),
}
# With these the competencies say more; without them they are names.
OPTIONAL = {
    "Content Model Reference.txt": ("Element ID", "Element Name", "Description"),
    "Level Scale Anchors.txt": ("Element ID", "Scale ID", "Anchor Value", "Anchor Description"),
}


class Rating(NamedTuple):
    """One element in one occupation: importance on its scale (1..5) and level on its scale (0..7), as published."""

    importance: float
    level: float


class Task(NamedTuple):
    """One task statement; `answers` is how many incumbents responded, 0 where that is not published."""

    text: str
    is_core: bool
    answers: int


class Occupation(NamedTuple):
    """One occupation. `ratings` by element id; `related` are codes, the nearest first; `zone` is 0 where there is none."""

    code: str
    title: str
    description: str
    zone: int
    ratings: dict[str, Rating]
    tasks: tuple[Task, ...]
    related: tuple[str, ...]


class Element(NamedTuple):
    """A skill or a field of knowledge: what it is, and the published anchors of its level scale, value to text."""

    id: str
    name: str
    description: str
    anchors: dict[float, str]


class Database(NamedTuple):
    """What the files say. `level_scale` is the lowest and highest value of the level scale."""

    occupations: dict[str, Occupation]
    elements: dict[str, Element]
    level_scale: tuple[float, float]


def read_database(folder: Path) -> tuple[Database | None, tuple[Problem, ...]]:
    """All files of a folder, or every problem in them."""
    tables: dict[str, Table] = {}
    problems: list[Problem] = []
    for name, columns in {**FILES, **OPTIONAL}.items():
        if name in OPTIONAL and not (folder / name).is_file():
            continue
        table, found = read_table(folder / name, columns, delimiter="\t")
        problems += found
        if table:
            tables[name] = table
    if problems:
        return None, tuple(problems)
    numbers = _Cells()
    database = Database(_occupations(tables, numbers), _elements(tables, numbers), _level_scale(tables["Scales Reference.txt"], numbers))
    return (None, tuple(numbers.problems[:MAX_PER_FILE])) if numbers.problems else (database, ())


_ZONES = range(1, 6)
_NUMBER = re.compile(r"[0-9]{1,9}(\.[0-9]{1,9})?")


class _Cells:
    """Cells to what they should hold; what they do not is kept as a problem."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def of(self, table: Table, row: Row, column: str) -> float:
        text = row.cells[column]
        if _NUMBER.fullmatch(text):
            return float(text)
        self.problems.append(table.problem(row, column, "wrong-type", f"'{short(text)}' in '{column}' is not a number", "mend the row"))
        return 0.0

    def named(self, table: Table, row: Row) -> None:
        """An element has a name."""
        if not row.cells["Element Name"]:
            self.problems.append(table.problem(row, "Element Name", "empty-value", "the element has no name", "mend the row"))

    def zone(self, table: Table, row: Row) -> int:
        """A job zone, 1 to 5."""
        text = row.cells["Job Zone"]
        found = self.of(table, row, "Job Zone")
        if _NUMBER.fullmatch(text) and found not in _ZONES:
            self.problems.append(table.problem(row, "Job Zone", "out-of-range", f"'{text}' is no job zone", "write 1 to 5"))
        return int(found)


def _occupations(tables: dict[str, Table], numbers: _Cells) -> dict[str, Occupation]:
    ratings = _ratings((tables["Skills.txt"], tables["Knowledge.txt"]), numbers)
    tasks = _tasks(tables["Task Statements.txt"], numbers)
    related = _related(tables["Related Occupations.txt"], numbers)
    zones = tables["Job Zones.txt"]
    zone_of = {row.cells[CODE]: numbers.zone(zones, row) for row in zones.rows}
    found = {}
    for row in tables["Occupation Data.txt"].rows:
        code = row.cells[CODE]
        found[code] = Occupation(
            code,
            row.cells["Title"],
            row.cells["Description"],
            zone_of.get(code, 0),
            ratings.get(code, {}),
            tuple(tasks.get(code, ())),
            tuple(related.get(code, ())),
        )
    return found


def _ratings(tables: tuple[Table, ...], numbers: _Cells) -> dict[str, dict[str, Rating]]:
    """By occupation and element; what is to be suppressed or not relevant is left out, and so is an element with one scale only."""
    values: dict[tuple[str, str], dict[str, float]] = defaultdict(dict)
    for table in tables:
        for row in table.rows:
            numbers.named(table, row)
            if row.cells["Recommend Suppress"] != "Y" and row.cells["Not Relevant"] != "Y":
                key = (row.cells[CODE], row.cells["Element ID"])
                values[key][row.cells["Scale ID"]] = numbers.of(table, row, "Data Value")
    found: dict[str, dict[str, Rating]] = defaultdict(dict)
    for (code, element), scales in values.items():
        if {"IM", "LV"} <= scales.keys():
            found[code][element] = Rating(scales["IM"], scales["LV"])
    return found


def _tasks(table: Table, numbers: _Cells) -> dict[str, list[Task]]:
    """By occupation: core tasks first, and those that more incumbents answered for."""
    found: dict[str, list[Task]] = defaultdict(list)
    for row in table.rows:
        known = row.cells["Incumbents Responding"] not in {"", "n/a"}
        answers = int(numbers.of(table, row, "Incumbents Responding")) if known else 0
        found[row.cells[CODE]].append(Task(row.cells["Task"], row.cells["Task Type"] == "Core", answers))
    return {code: sorted(tasks, key=lambda task: (not task.is_core, -task.answers)) for code, tasks in found.items()}


def _related(table: Table, numbers: _Cells) -> dict[str, list[str]]:
    ranked: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for row in table.rows:
        if row.cells["Relatedness Tier"].startswith("Primary"):
            ranked[row.cells[CODE]].append((numbers.of(table, row, "Index"), row.cells["Related O*NET-SOC Code"]))
    return {code: [other for _, other in sorted(pairs)] for code, pairs in ranked.items()}


def _elements(tables: dict[str, Table], numbers: _Cells) -> dict[str, Element]:
    reference = tables.get("Content Model Reference.txt")
    texts = {row.cells["Element ID"]: row.cells["Description"] for row in reference.rows} if reference else {}
    anchors: dict[str, dict[float, str]] = defaultdict(dict)
    scale = tables.get("Level Scale Anchors.txt")
    for row in scale.rows if scale else ():
        if row.cells["Scale ID"] == "LV" and scale:
            anchors[row.cells["Element ID"]][numbers.of(scale, row, "Anchor Value")] = row.cells["Anchor Description"]
    names = {row.cells["Element ID"]: row.cells["Element Name"] for name in ("Skills.txt", "Knowledge.txt") for row in tables[name].rows}
    return {key: Element(key, name, texts.get(key, ""), anchors.get(key, {})) for key, name in names.items()}


def _level_scale(table: Table, numbers: _Cells) -> tuple[float, float]:
    for row in table.rows:
        if row.cells["Scale ID"] == "LV":
            low, high = numbers.of(table, row, "Minimum"), numbers.of(table, row, "Maximum")
            if low >= high:
                numbers.problems.append(table.problem(row, "Maximum", "out-of-range", "the level scale has no length", "mend the row"))
            return low, high
    return 0.0, 7.0
