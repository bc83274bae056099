"""A table of accomplishments (CSV, with commas, semicolons or tabs) as drafts: one row is one accomplishment."""

import json
import re
from collections.abc import Iterable
from pathlib import Path

from tailorcv.accomplishment import Accomplishment
from tailorcv.interop.csv_columns import NAMES, competencies_in, field_of, like_which, links_in, unguarded
from tailorcv.interop.foreign_text import as_data
from tailorcv.interop.ids import MAX_ID, id_from
from tailorcv.interop.loose_dates import loose_period
from tailorcv.interop.loose_tables import LooseRow, LooseTable, read_loose, table_of
from tailorcv.interop.misfits import misfits
from tailorcv.interop.record_draft import Draft, Drafted, Spot
from tailorcv.problems import Problem, short
from tailorcv.profile import Link
from tailorcv.shape import ID_PATTERN, from_data
from tailorcv.yamltext import Data

FORMAT = "csv"
_TEXTS = ("situation", "action", "result", "notes", "start", "end")
_TRUE, _FALSE = {"true", "yes", "y", "x", "1"}, {"false", "no", "n", "0"}
_USUAL = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?|present|current|now|ongoing", re.IGNORECASE)
_RESPONSIBILITY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*")


def draft_csv(path: Path, taken: Iterable[str] = (), position: str = "") -> tuple[Drafted | None, tuple[Problem, ...]]:
    """The accomplishments of the table, those without a position in that one; or the reasons why it is no such table."""
    file, problems = read_loose(path)
    if file is None:
        return None, problems
    table, problems = table_of(file.path, file.text)
    if table is None:
        return None, problems
    places = {heading: field_of(heading) for heading in table.headings}
    if ("title",) not in places.values():
        return None, (_no_title(table, file.text),)
    taken = set(taken)
    draft = Draft(FORMAT, taken, _USUAL)
    reader = _Rows(draft, _unread(draft, table, places), taken, position)
    for row in table.rows:
        reader.row(row)
    return draft.finish(), ()


def _no_title(table: LooseTable, text: str) -> Problem:
    near = next((found for heading in table.headings if (found := like_which(heading))), "")
    hint = near or f"name one of them 'title'; there are: {', '.join(short(name) for name in table.headings[:12])}"
    if text.lstrip().startswith(("{", "[")):
        hint = "this looks like JSON: see 'tailorcv import json-resume'"
    return Problem(table.spot.place, "missing-column", "no column says what was done: title", hint)


def _unread(draft: Draft, table: LooseTable, places: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """The places by heading, without those that another column has taken; what no field is of is named once."""
    found: dict[str, tuple[str, ...]] = {}
    for column, (heading, place) in enumerate(places.items(), 1):
        spot = table.spot._replace(place=table.spot.place._replace(column=column))
        other = next((name for name, there in found.items() if place and there == place), "")
        if other:
            draft.warn(spot, "unread-column", f"'{short(heading)}' says what '{short(other)}' says already", "it is kept under extra:")
        elif not place:
            hint = f"{like_which(heading) or 'docs/imports.md names them all'} (until then it is kept under extra:)"
            draft.warn(spot, "unread-column", f"no field has the name '{short(heading)}'", hint)
        found[heading] = () if other else place
    return found


class _Rows:
    """Makes accomplishments of rows."""

    def __init__(self, draft: Draft, places: dict[str, tuple[str, ...]], taken: set[str], position: str) -> None:
        self._draft, self._places, self._taken, self._position = draft, places, taken, position
        # Only a table with ids was exported, and only then an apostrophe in front can be a guard.
        self._guarded = ("id",) in places.values()
        self._named: set[str] = set()
        self._projects: dict[str, str] = {}

    def row(self, row: LooseRow) -> None:
        """One row."""
        given: dict[str, str] = {}
        fields: dict[str, object] = {}
        kept: dict[str, Data] = {}
        for heading, cell in row.cells.items():
            text = unguarded(cell) if self._guarded else cell
            match self._places[heading]:
                case (field,):
                    given[field] = text
                case ("variants", name):
                    _inner(fields, "variants")[name] = text
                case (("metrics" | "translations") as field, first, second):
                    _inner(_inner(fields, field), first)[second] = text
                case _:
                    kept[heading] = text
        fields |= {key: given[key] for key in _TEXTS if key in given}
        self._dates(given, fields, kept, row.spot)
        self._references(given, fields, kept, row.spot)
        self._lists(given, fields, kept, row.spot)
        self._own(given, fields, kept, row.spot)
        fields |= {"metrics": list(_inner(fields, "metrics").values())} if "metrics" in fields else {}
        self._draft.accomplishment(given.get("title", ""), row.spot, None, {key: fields[key] for key in _ORDER if fields.get(key)}, kept)

    def _dates(self, given: dict[str, str], fields: dict[str, object], kept: dict[str, Data], spot: Spot) -> None:
        """One cell may hold a period; a date beside an end is the start, and beside a start there is no other date."""
        text = given.get("date", "")
        start, end = loose_period(text)
        if start and "start" not in given and "end" not in given:
            fields |= {"start": start, "end": end}
        elif text and "start" in given:
            self._no_place(spot, "date", "the row has a start as well")
            kept["date"] = text
        elif text:
            fields["start" if "end" in given else "date"] = text

    def _references(self, given: dict[str, str], fields: dict[str, object], kept: dict[str, Data], spot: Spot) -> None:
        position, project = given.get("position", self._position), given.get("project", "")
        if position and not _is_id(position):
            self._no_place(spot, "position", "it is not the id of one")
            kept["position"] = position
            position = self._position
        if position and position != self._position and position not in self._taken | self._named:
            self._draft.warn(spot, "unknown-id", f"the record has no position '{short(position)}'", "add it to the profile, or mend the id")
            self._named.add(position)
        fields |= {"position": position, "project": self._project(project, spot) if project else ""}

    def _project(self, text: str, spot: Spot) -> str:
        """The id of a project; a name in words becomes an entry of the profile."""
        if _is_id(text):
            return text
        if text not in self._projects:
            owner = self._draft.entry("projects", {"name": text}, spot)
            self._projects[text] = owner.id if owner else id_from(text)
        return self._projects[text]

    def _lists(self, given: dict[str, str], fields: dict[str, object], kept: dict[str, Data], spot: Spot) -> None:
        tagged = competencies_in(given.get("competencies", ""))
        links = links_in(given.get("links", ""))
        references = re.split(r"[\s;,]+", given.get("responsibilities", "").strip())
        rules = re.split(r"[\s;,]+", given.get("silence", "").strip())
        fields |= {"competencies": tagged.tags}
        fields["links"] = [link for link in links if _is_link(link)]
        fields["responsibilities"] = [found for found in references if _RESPONSIBILITY.fullmatch(found)]
        fields["silence"] = [rule for rule in rules if _is_id(rule)]
        for name, others, why in (
            ("competencies", tagged.others, "behind each must stand a level from 1 to 5, like software-engineering: 3"),
            ("links", [link for link in links if not _is_link(link)], "it is not a web address"),
            ("responsibilities", [found for found in references if found and not _RESPONSIBILITY.fullmatch(found)], "write role/id"),
            ("silence", [rule for rule in rules if rule and not _is_id(rule)], "it is not the id of a rule"),
        ):
            if others:
                self._no_place(spot, name, why)
                kept[f"other-{name}"] = list(others)

    def _own(self, given: dict[str, str], fields: dict[str, object], kept: dict[str, Data], spot: Spot) -> None:
        """The id, whether it is private, and what was kept before."""
        name, private, extra = given.get("id", ""), given.get("private", ""), given.get("extra", "")
        if _is_id(name):
            fields["id"] = name
        elif name:
            self._no_place(spot, "id", "it is not an id")
            kept["id"] = name
        fields["private"] = private.casefold() in _TRUE
        if private and private.casefold() not in _TRUE | _FALSE:
            self._draft.warn(spot, "no-place", f"'{short(private)}' is neither yes nor no; it is taken to be private", "look at it")
            fields["private"], kept["private"] = True, private
        if extra:
            found = _mapping(extra)
            fields["extra"] = found
            kept |= {} if found else {"extra": extra}

    def _no_place(self, spot: Spot, what: str, why: str) -> None:
        self._draft.warn(spot, "no-place", f"the record cannot hold all of this row's {what}: {why}", "it is kept under extra:")


_ORDER = (*(key for key in NAMES if key != "title"), "metrics", "variants", "translations")


def _is_link(text: str) -> bool:
    return not misfits(Link, {"label": "x", "url": text})


def _is_id(text: str) -> bool:
    return len(text) <= MAX_ID and bool(re.fullmatch(ID_PATTERN, text))


def _inner(data: dict[str, object], key: str) -> dict[str, object]:
    found = data.setdefault(key, {})
    assert isinstance(found, dict), "only mappings are put there"
    return found


def _mapping(text: str) -> dict[str, object]:
    """What an export wrote there: an object in JSON; empty for anything else, and for what no file of the record may hold."""
    try:
        found = as_data(json.loads(text))
    except (ValueError, RecursionError):
        return {}
    extra: dict[str, object] = dict(found) if isinstance(found, dict) else {}
    alone: dict[str, object] = {"format": "tailorcv/accomplishment@1", "id": "x", "date": "2000", "title": "x", "extra": extra}
    return extra if from_data(Accomplishment, alone, "extra")[0] else {}
