"""Entries of a JSON Resume as entries of the record: what fits becomes a field, everything else is kept beside it."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from tailorcv.drs import UNWRITTEN
from tailorcv.interop.ids import Ids
from tailorcv.interop.json_resume_export import entry_of
from tailorcv.interop.json_resume_kept import KEY, difference, to_extra
from tailorcv.interop.json_resume_keys import USUAL, WITH_HIGHLIGHTS, Key, Section, as_markdown, words
from tailorcv.interop.json_text import Json, JsonFile, Loc, Number
from tailorcv.interop.loose_dates import goes_on, loose_date
from tailorcv.interop.misfits import misfits
from tailorcv.problems import MAX_PER_FILE, Problem, short


class Made(NamedTuple):
    """A list of the file as entries, the accomplishments that its highlights became, and the items that no entry could hold."""

    entries: list[dict[str, object]]
    accomplishments: list[dict[str, object]]
    raw: list[Json]


class Importer:
    """Makes entries of one file; ids are unique in it, and what a person should look at is noted as it goes."""

    def __init__(self, file: JsonFile) -> None:
        self.file = file
        self._ids = Ids()
        self.warnings: list[Problem] = []
        self.kept: list[str] = []

    def name(self, words: str, otherwise: str) -> str:
        """An id from the first words of a text."""
        return self._ids.new(words, otherwise)

    def section(self, section: Section) -> Made:
        """One list of the file."""
        made = Made([], [], [])
        items = self.file.root.get(section.json)
        for place, item in enumerate(items if isinstance(items, list) else []):
            if not (isinstance(item, dict) and self._entry(section, item, (section.json, place), made)):
                needed = " or ".join(section.required) if section.any_required else " and ".join(section.required)
                self.warn((section.json, place), "no-entry", f"no entry was made of this: it has no {needed}", "write one by hand")
                self.keep((section.json, place))
                made.raw.append({"place": Number(str(place)), "file": item})
        return made

    def _entry(self, section: Section, item: dict[str, Json], loc: Loc, made: Made) -> bool:
        names = {key.json: key.old for key in section.keys if key.old in item and key.json not in item}
        given = {key: name for key in section.keys if (name := names.get(key.json, key.json)) in item}
        fields = {key.field: value for key, name in given.items() if (value := self._value(key, item[name], (*loc, name)))}
        needed = [key.field for key in section.keys if key.json in section.required]
        fields = self._without_misfits(section, fields, given, loc)
        missing = [field for field in needed if field not in fields]
        if len(missing) == len(needed) or (missing and not section.any_required):
            return False
        for field in missing:
            self.warn(loc, "to-be-written", f"the {field} is missing", f"it reads '{UNWRITTEN}' in the profile until you write it")
        fields |= dict.fromkeys(missing, UNWRITTEN)
        fields = {"id": self.name(" ".join(str(fields[field]) for field in needed), f"{section.json}-{loc[-1]}")} | fields
        record = entry_of(section, section.entry.model_validate(fields))
        done, raw, order = self._highlights(section, item, fields, loc)
        record |= {"highlights": item["highlights"]} if order or raw else {}
        kept = difference(item, record, USUAL[section.json], names)
        self.keep_all(loc, kept)
        kept |= {"order": list(order)} if order else {}
        kept |= {"raw": {"highlights": raw}} if raw else {}
        made.entries.append(with_kept(fields, kept))
        made.accomplishments.extend(done)
        return True

    def _value(self, key: Key, value: Json, loc: Loc) -> object:
        """The value as its field would hold it; None where it cannot."""
        if key.form == "date":
            return self._date(value, loc)
        if key.form == "list":
            return value if isinstance(value, list) and all(isinstance(item, str) and item for item in value) else None
        if not isinstance(value, str):
            return None
        return as_markdown(value) if key.form == "markdown" and value.strip() else value

    def _date(self, value: Json, loc: Loc) -> str:
        """The date that is meant; of one in another form than the schema's, or of none, a person learns."""
        text = value.text if isinstance(value, Number) else value if isinstance(value, str) else ""
        found = loose_date(text)
        if found and found == value:
            return found
        shown = f"'{short(text)}'" if text else "an empty text" if value == "" else "this value"
        ends = "; the entry is taken to go on" if loc[-1] == "endDate" and (goes_on(text) or not text) else "; there is no date now"
        self.warn(loc, "odd-date", f"{shown} is no date of JSON Resume" + (f"; read as {found}" if found else ends), "look at it")
        return found

    def _without_misfits(self, section: Section, fields: dict[str, object], given: Mapping[Key, str], loc: Loc) -> dict[str, object]:
        """The fields without those that the shape refuses: an address that is none, an end before the beginning."""
        optional = dict.fromkeys((key.field for key in section.keys if key.json in section.required), UNWRITTEN)
        wrong = misfits(section.entry, {"id": "x"} | optional | fields)
        for key, name in given.items():
            if key.field in wrong and key.field in fields:
                self.warn((*loc, name), "no-place", f"the record cannot hold this: {wrong[key.field]}", "it is kept under extra:")
        return {field: value for field, value in fields.items() if field not in wrong}

    def _highlights(
        self, section: Section, item: Mapping[str, Json], fields: Mapping[str, object], loc: Loc
    ) -> tuple[list[dict[str, object]], list[Json], list[str]]:
        """The accomplishments, the items that are none, and the ids in the file's order."""
        found = item.get("highlights")
        if section.json not in WITH_HIGHLIGHTS or not isinstance(found, list) or not found:
            return [], [], []
        dated = {key: fields[key] for key in ("start", "end") if key in fields}
        if "start" not in dated:
            dated = {"date": dated["end"]} if dated else {}
        if not dated:
            self.warn((*loc, "highlights"), "no-date", "nothing says when this was done", "date the entry, and write them by hand")
            return [], [], []
        owner = {WITH_HIGHLIGHTS[section.json]: fields["id"]}
        made: list[dict[str, object]] = []
        raw: list[Json] = []
        for place, text in enumerate(found):
            if isinstance(text, str) and text.strip():
                made.append(self._accomplishment(text, dated, owner))
            else:
                self.keep((*loc, "highlights", place))
                raw.append({"place": Number(str(place)), "file": text})
        return made, raw, [str(one["id"]) for one in made]

    def _accomplishment(self, text: str, dated: Mapping[str, object], owner: Mapping[str, object]) -> dict[str, object]:
        title = as_markdown(text)
        name = self.name(words(title), f"{next(iter(owner.values()))}-work")
        kept = difference({"highlight": text}, {"highlight": words(title)})
        return with_kept({"format": "tailorcv/accomplishment@1", "id": name, **dated, **owner, "title": title}, kept)

    def warn(self, loc: Loc, code: str, message: str, hint: str) -> None:
        """Note something that a person should look at; whoever mends a hundred imports again anyway."""
        if len(self.warnings) < MAX_PER_FILE:
            self.warnings.append(self.file.problem(loc, code, message, hint, warning=True))

    def keep(self, loc: Loc) -> None:
        """Note that something has no place in the record and is kept."""
        self.kept.append("".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in loc).removeprefix("."))

    def keep_all(self, loc: Loc, kept: Mapping[str, Json]) -> None:
        """Note every key that is kept."""
        keys = kept.get("kept")
        for key in keys if isinstance(keys, dict) else {}:
            self.keep((*loc, key))


def with_kept(fields: Mapping[str, object], kept: dict[str, Json]) -> dict[str, object]:
    """The fields, with what is kept behind them."""
    return {**fields, "extra": {KEY: to_extra(kept)}} if kept else dict(fields)


def joined(parts: Sequence[Json]) -> str:
    """The texts among the parts, with commas."""
    return ", ".join(part for part in parts if isinstance(part, str) and part)
