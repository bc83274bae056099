"""A record in the making, for importers of other formats: entries, accomplishments, and what a person must look at.

What a field of the record cannot hold is kept beside it under `extra: FORMAT:`, with a warning; nothing that an importer hands over is
lost.
"""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from tailorcv.accomplishment import Accomplishment
from tailorcv.drs import UNWRITTEN
from tailorcv.interop.foreign_text import as_data, sound, sound_field
from tailorcv.interop.ids import Ids
from tailorcv.interop.json_resume_keys import words
from tailorcv.interop.loose_dates import goes_on, loose_date
from tailorcv.interop.misfits import misfits
from tailorcv.problems import MAX_PER_FILE, Place, Problem, short
from tailorcv.profile import (
    Award,
    Certificate,
    Contact,
    Education,
    Entry,
    Language,
    Link,
    Position,
    Project,
    Publication,
    Reference,
    Summary,
    Topic,
    Volunteering,
)
from tailorcv.yamltext import Data

ENTRIES: dict[str, type[Entry]] = {
    "summaries": Summary,
    "positions": Position,
    "education": Education,
    "projects": Project,
    "certificates": Certificate,
    "languages": Language,
    "publications": Publication,
    "awards": Award,
    "volunteering": Volunteering,
    "references": Reference,
    "interests": Topic,
    "skills": Topic,
}
# Which accomplishments can name, and how.
OWNERS = {"positions": "position", "projects": "project"}
# An id is made of the first words; to read a long text as Markdown takes long.
_MOST_FOR_ID = 500
_DATES = ("start", "end", "date")
_ISO = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")


class Spot(NamedTuple):
    """Where in the imported file something stands, with the line's text for the caret."""

    place: Place
    source: str = ""


class Owner(NamedTuple):
    """The entry that accomplishments belong to: its section, id and dates."""

    section: str
    id: str
    dated: dict[str, str]


class Drafted(NamedTuple):
    """What an importer made: the profile's data without its format, the accomplishments' data, what was kept and what to look at."""

    profile: dict[str, object]
    accomplishments: tuple[dict[str, object], ...]
    kept: tuple[str, ...]
    warnings: tuple[Problem, ...]


class Draft:
    """Makes the record of one file.

    `name` is the key under `extra:`; ids in `taken` are given to nothing. A date in a form that `usual` matches wholly is converted without
    a word, any other one with a warning.
    """

    def __init__(self, name: str, taken: Iterable[str] = (), usual: re.Pattern[str] = _ISO) -> None:
        self._name, self._usual = name, usual
        self._ids = Ids(taken)
        self._head: dict[str, object] = {}
        self._sections: dict[str, list[dict[str, object]]] = {}
        self._accomplishments: list[dict[str, object]] = []
        self._extra: dict[str, Data] = {}
        self._kept: list[str] = []
        self._warnings: list[Problem] = []

    def head(self, key: str, value: str, spot: Spot) -> None:
        """Set `name`, `headline`, or a field of `contact` (`email`, `phone`, `location`); an empty value sets nothing."""
        value = " ".join(sound(value).split())
        if not value:
            return
        if key in ("name", "headline"):
            self._head[key] = value
        elif why := misfits(Contact, {key: value}).get(key):
            self._no_place(key, why, spot)
            self.keep(key, value)
        else:
            self._contact()[key] = value

    def link(self, label: str, url: str, spot: Spot) -> None:
        """Add a link to the contact; one that is no web address is kept."""
        link = {"label": " ".join(sound(label).split()), "url": url.strip()}
        if wrong := misfits(Link, link):
            self._no_place("link", next(iter(wrong.values())), spot)
            self.keep(f"link-{link['label'] or 'unnamed'}", url)
        else:
            links = self._contact().setdefault("links", [])
            assert isinstance(links, list), "only links are put there"
            links.append(link)

    def entry(
        self, section: str, fields: Mapping[str, str | list[str]], spot: Spot, kept: Mapping[str, Data] | None = None
    ) -> Owner | None:
        """Add an entry to a section of the profile; empty fields are left out, and without any required one there is no entry."""
        model, beside = ENTRIES[section], {key: value for key, value in (kept or {}).items() if value}
        given = self._dated({key: value for key, raw in fields.items() if (value := sound_field(raw))}, beside, spot)
        needed = [name for name, field in model.model_fields.items() if field.is_required() and name != "id"]
        for key, why in misfits(model, {"id": "x", **dict.fromkeys(needed, UNWRITTEN), **given}).items():
            self._no_place(key, why, spot)
            beside[key] = given.pop(key)
        missing = [key for key in needed if key not in given]
        if len(missing) == len(needed):
            self._no_entry(section, needed, given, beside, spot)
            return None
        for key in missing:
            self.warn(spot, "to-be-written", f"the {key} is missing", f"it reads '{UNWRITTEN}' in the profile until you write it")
            given[key] = UNWRITTEN
        name = self._ids.new(" ".join(words(str(given[key])[:_MOST_FOR_ID]) for key in needed), section)
        self._sections.setdefault(section, []).append(self._with_kept({"id": name, **given}, beside, f"{section}.{name}"))
        return Owner(section, name, {key: str(given[key]) for key in _DATES if key in given})

    def accomplishment(
        self,
        title: str,
        spot: Spot,
        owner: Owner | None = None,
        fields: Mapping[str, object] | None = None,
        kept: Mapping[str, Data] | None = None,
    ) -> bool:
        """Add an accomplishment, dated by its own fields or else by its owner; False when there is no date, and it is kept and named.

        An `id` among the fields is its id, unless that is taken.
        """
        fields, beside = dict(fields or {}), {key: value for key, value in (kept or {}).items() if value}
        name, own = str(fields.pop("id", "")), {key: str(fields.pop(key)) for key in _DATES if fields.get(key)}
        dated = _when(self._dated(dict(own), beside, spot)) or _when(dict(owner.dated) if owner else {})
        title = " ".join(sound(title).split())
        belongs = {OWNERS[owner.section]: owner.id} if owner and owner.section in OWNERS else {}
        told = {**dated, **belongs, "title": title, **fields}
        if not dated or not title:
            what = "nothing says when this was done" if title else "it has no title"
            self.warn(spot, "no-date" if title else "no-entry", what, "it is kept under extra:; write the accomplishment by hand")
            self._unmade("accomplishments", {"id": name, **{key: as_data(value) for key, value in told.items()}}, beside)
            return False
        data = {"format": "tailorcv/accomplishment@1", "id": "x", **told}
        for key, why in misfits(Accomplishment, data).items():
            self._no_place(key, why, spot)
            beside[key] = as_data(data.pop(key))
        data["id"] = self._ids.own(name) if name else self._ids.new(words(title[:_MOST_FOR_ID]), f"{owner.id}-work" if owner else "work")
        self._accomplishments.append(self._with_kept(data, beside, str(data["id"])))
        return True

    def keep(self, key: str, value: Data) -> None:
        """Keep something of the file's head that the record has no place for."""
        if value:
            free, number = key, 1
            while free in self._extra:
                number += 1
                free = f"{key}-{number}"
            self._extra[free] = value
            self._kept.append(free)

    def warn(self, spot: Spot, code: str, message: str, hint: str) -> None:
        """Note something that a person should look at; whoever mends a hundred imports again anyway."""
        if len(self._warnings) < MAX_PER_FILE:
            self._warnings.append(Problem(spot.place, code, message, hint, "warning", spot.source))

    def finish(self) -> Drafted:
        """Everything that was made."""
        order = ("name", "headline", "contact")
        head = {key: self._head[key] for key in order if key in self._head}
        sections = {key: self._sections[key] for key in ENTRIES if key in self._sections}
        profile = self._with_kept({**head, **sections}, self._extra, "")
        return Drafted(profile, tuple(self._accomplishments), tuple(self._kept), tuple(self._warnings))

    def _contact(self) -> dict[str, object]:
        found = self._head.setdefault("contact", {})
        assert isinstance(found, dict), "only mappings are put there"
        return found

    def _dated(self, given: dict[str, Data], beside: dict[str, Data], spot: Spot) -> dict[str, Data]:
        """The fields with dates as the record writes them; one that is no date is kept, and one in another form is named."""
        for key in [key for key in _DATES if key in given]:
            text = str(given[key])
            found = "" if goes_on(text) else loose_date(text)
            usual = bool(self._usual.fullmatch(text))
            if found:
                given[key] = found
            else:
                del given[key]
                beside |= {} if goes_on(text) else {key: text}
            if not usual:
                read = f"read as {found}" if found else "the entry is taken to go on" if goes_on(text) else "it is kept under extra:"
                self.warn(spot, "odd-date", f"'{short(text)}' is an odd date for '{key}'; {read}", "look at it")
        return given

    def _no_place(self, key: str, why: str, spot: Spot) -> None:
        self.warn(spot, "no-place", f"the record cannot hold this {key}: {why}", "it is kept under extra:")

    def _no_entry(self, section: str, needed: list[str], given: Mapping[str, Data], beside: Mapping[str, Data], spot: Spot) -> None:
        self.warn(spot, "no-entry", f"no entry of {section} was made of this: it has no {' and no '.join(needed)}", "write one by hand")
        self._unmade(section, given, beside)

    def _unmade(self, section: str, given: Mapping[str, Data], beside: Mapping[str, Data]) -> None:
        """Keep what no entry holds; two keys of one name are told apart."""
        held = self._extra.setdefault("not-imported", [])
        assert isinstance(held, list), "only lists are put there"
        data: dict[str, Data] = {"section": section, **given}
        data |= {f"other-{key}" if key in data else key: value for key, value in beside.items()}
        held.append({key: value for key, value in data.items() if value})
        self._kept.append(f"not-imported[{len(held) - 1}]")

    def _with_kept(self, data: dict[str, object], beside: Mapping[str, Data], where: str) -> dict[str, object]:
        """The data with a copy of what is kept: one list in two places would be an alias in YAML."""
        self._kept += [f"{where}.{key}" for key in beside if where]
        extra = data.get("extra")
        return {**data, "extra": {**(extra if isinstance(extra, dict) else {}), self._name: as_data(dict(beside))}} if beside else data


def _when(dated: Mapping[str, object]) -> dict[str, object]:
    """`start` with its `end`, or one `date`."""
    if "start" in dated:
        return {key: dated[key] for key in ("start", "end") if key in dated}
    only = dated.get("date") or dated.get("end")
    return {"date": only} if only else {}
