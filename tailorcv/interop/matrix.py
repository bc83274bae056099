"""A competency matrix as role specifications: wide (a column a level) or long (a row a requirement).

Nothing is guessed: tiers come from the cells, names that the catalogue does not have are problems, and what the matrix does not say about a
role is marked as unwritten.
"""

import re
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from tailorcv.drs import UNWRITTEN
from tailorcv.interop.ids import id_from
from tailorcv.interop.tables import Row, Table
from tailorcv.problems import Problem, did_you_mean

LONG = ("role", "level", "competency", "proficiency")
_CELL = re.compile(r"([1-5])\s*(core|important|supporting|\*|\+)?")
_TIERS = {"*": "core", "+": "important", "": "supporting"}
_LEVEL = re.compile(r"(?:.*?[-_\s])?[lL]?([1-9]|10)")
_ABOUT_A_ROLE = ("title", "family", "track", "level", "mission", "tour_of_duty")


class Found(NamedTuple):
    """A role as the text fields of a file, not yet checked, and where in the matrix it begins; `name` is how the matrix calls it."""

    name: str
    fields: dict[str, object]
    table: Table
    row: Row


def roles_of(
    table: Table, names: dict[str, str], family: str | None, track: str | None, today: date
) -> tuple[tuple[Found, ...], tuple[Problem, ...]]:
    """The roles of a matrix, and every cell that cannot be used. `names` are the catalogue's names by id."""
    long = set(LONG) <= set(table.headings)
    finder = _Competencies(names)
    rows = list(_long_rows(table) if long else _wide_rows(table, track))
    roles: dict[str, Found] = {}
    problems: list[Problem] = []
    for cell in rows:
        if not cell.name:
            problems.append(table.problem(cell.row, "role", "bad-cell", "the row names no role", "write the role's id in the first cell"))
            continue
        name = finder.id_of(cell.competency)
        if name is None:
            problems.append(_unknown(table, cell, finder))
            continue
        found = _CELL.fullmatch(cell.text.lower())
        if found is None:
            hint = "write 1 to 5, and a tier: 3 core, 3 important, 3 supporting (or 3*, 3+, 3)"
            problems.append(table.problem(cell.row, cell.column, "bad-cell", f"'{cell.text}' is no proficiency", hint))
            continue
        role = roles.setdefault(cell.role, Found(cell.name, _role_fields(cell, family, track, today), table, cell.row))
        problems += _contradictions(role, cell)
        tier = _TIERS.get(found[2] or "", found[2])
        requirement = {"id": name, "proficiency": found[1], "tier": tier, **({"why": cell.why} if cell.why else {})}
        needs = role.fields["competencies"]
        assert isinstance(needs, list), "made in _role_fields"
        needs.append(requirement)
    return tuple(roles.values()), tuple(dict.fromkeys(problems))


class _Cell(NamedTuple):
    """One requirement: who asks for what, and where that is written."""

    role: str
    name: str
    about: dict[str, str]
    competency: str
    text: str
    why: str
    row: Row
    column: str


class _Competencies:
    """Competencies by id or by name, however they are written."""

    def __init__(self, names: dict[str, str]) -> None:
        self.known = {**{id_from(label): name for name, label in names.items()}, **{name: name for name in names}}

    def id_of(self, text: str) -> str | None:
        return self.known.get(id_from(text))


def _long_rows(table: Table) -> Iterable[_Cell]:
    for row in table.rows:
        cells = row.cells
        about = {key: cells[key] for key in _ABOUT_A_ROLE if cells.get(key)}
        text = f"{cells['proficiency']} {cells.get('tier', '')}".strip()
        yield _Cell(id_from(cells["role"]), cells["role"], about, cells["competency"], text, cells.get("why", ""), row, "proficiency")


def _wide_rows(table: Table, track: str | None) -> Iterable[_Cell]:
    for row in table.rows:
        for heading in table.headings:
            level = _LEVEL.fullmatch(heading)
            text = row.cells[heading]
            if heading == "competency" or level is None or text in {"", "-", "–", "0"}:
                continue
            number = level[1]
            is_level_only = heading.strip().lower() in {number, f"l{number}"}
            role = id_from(f"{track} l{number}" if is_level_only and track else heading)
            title = f"{track.replace('-', ' ').capitalize()} L{number}" if is_level_only and track else heading
            yield _Cell(role, heading, {"level": number, "title": title}, row.cells["competency"], text, "", row, heading)


def _role_fields(cell: _Cell, family: str | None, track: str | None, today: date) -> dict[str, object]:
    of_id = cell.role.rpartition("-l")[0] or cell.role
    return {
        "format": "tailorcv/drs@1",
        "id": cell.role,
        "title": cell.about.get("title", cell.role),
        "family": cell.about.get("family", family or ""),
        "track": cell.about.get("track", track or of_id),
        "level": cell.about.get("level", ""),
        "status": "draft",
        "effective": today.strftime("%Y-%m"),
        "mission": cell.about.get("mission", UNWRITTEN),
        "tour_of_duty": cell.about.get("tour_of_duty", UNWRITTEN),
        "competencies": [],
    }


def _contradictions(role: Found, cell: _Cell) -> list[Problem]:
    """What this row says of its role, and an earlier row says otherwise."""
    table = role.table
    column = "role" if "role" in table.headings else cell.column
    if _bare(role.name) != _bare(cell.name):
        message = f"'{role.name}' and '{cell.name}' give the same id, '{cell.role}'"
        return [table.problem(cell.row, column, "duplicate-id", message, "name them by ids")]
    earlier = f"line {role.row.line} says"
    return [
        table.problem(cell.row, key, "bad-cell", f"'{value}', and {earlier} '{role.fields[key]}'", "say the same in every row of a role")
        for key, value in cell.about.items()
        if key in table.headings and role.fields[key] not in (value, UNWRITTEN)
    ]


def _bare(name: str) -> str:
    """A name without what ids write otherwise: capitals, blanks, hyphens."""
    return re.sub(r"[\s_-]+", "", name).casefold()


def _unknown(table: Table, cell: _Cell, finder: _Competencies) -> Problem:
    hint = did_you_mean(id_from(cell.competency), sorted(finder.known)) or "'tailorcv competency list' shows all; add your own to the specs"
    return table.problem(cell.row, "competency", "unknown-id", f"there is no competency '{cell.competency}'", hint)
