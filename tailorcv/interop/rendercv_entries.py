"""Entries of RenderCV's nine types as fields of the record's entries: the keys tell the type, the section's title where it belongs."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from tailorcv.interop.foreign_tree import Part
from tailorcv.interop.json_resume_keys import words
from tailorcv.interop.loose_dates import goes_on, loose_date, loose_period, year_of_season
from tailorcv.problems import short
from tailorcv.rendering.inline import spans
from tailorcv.yamltext import Data

# In the order in which RenderCV looks for them; an entry with any of the keys is of that type.
_TYPES = {
    "one-line": ("label", "details"),
    "normal": ("name",),
    "experience": ("company", "position"),
    "education": ("institution", "area", "degree"),
    "publication": ("title", "authors", "doi", "journal"),
    "text": ("bullet", "number", "reversed_number"),
}
# Types that can be one thing only, whatever the section is called; a job may be unpaid.
_ALWAYS = {"experience": "positions", "education": "education", "publication": "publications"}
_PERIODS = ("positions", "education", "projects", "volunteering")
_WORK = "accomplishments"
_DATED = ("certificates", "awards", "publications")
# What one line cannot be: nothing tells an employer from a title, or a school from a degree.
_NO_LINES = {"text": ("positions", "education", "volunteering"), "one-line": ("positions", "education")}
# By section: the field of the entry's title, and that of the text below it.
_FIELDS = {
    "summaries": ("", "text"),
    "positions": ("employer", "summary"),
    "education": ("institution", "summary"),
    "projects": ("name", "summary"),
    "certificates": ("name", "issuer"),
    "awards": ("title", "summary"),
    "publications": ("title", "summary"),
    "volunteering": ("organization", "summary"),
    "references": ("name", "text"),
    "languages": ("language", "fluency"),
    "skills": ("name", "keywords"),
    "interests": ("name", "keywords"),
    _WORK: ("title", "result"),
}
# Keys that RenderCV itself gives no meaning in these sections, and that an export of ours writes.
_OWN = {
    "certificates": {"issuer": "issuer"},
    "awards": {"awarder": "awarder"},
    "publications": {"publisher": "journal"},
    "volunteering": {"role": "position"},
    "positions": {"title": "position"},
}
_LINKED = re.compile(r"(?P<marks>\**)\[(?P<text>(?:[^\[\]\\]|\\.)+)\]\((?P<url>https?://[^\s()]+)\)(?P=marks)")
_LABELLED = re.compile(r"(?P<marks>\*{0,2})(?P<label>[^:*]{1,60})(?::(?P=marks)|(?P=marks):)\s+(?P<details>.+)", re.DOTALL)
_BRACKETED = re.compile(r"(?P<label>[^()]+)\((?P<details>[^()]+)\)")
_LONGEST_ISSUER = 80
_LONGEST_NAME = 5_000


class Told(NamedTuple):
    """What an entry says: the section it belongs to (empty: none) and its fields; what nobody took is still in the part."""

    kind: str
    fields: dict[str, str | list[str]]


def entry_part(item: Data, above: Part, place: int) -> Part:
    """An item of a section; a text stands under `bullet`, as if it were one."""
    data: Mapping[str, Data] = item if isinstance(item, dict) else {"bullet": item}
    return above.at(data, place)


def told(part: Part, kind: str) -> Told:
    """The fields of an entry in a section of that kind."""
    keys = set(part.left)
    form = next((name for name, known in _TYPES.items() if keys.intersection(known)), "")
    if form in _ALWAYS and not (form == "experience" and kind == "volunteering"):
        kind = _ALWAYS[form]
    if not form or not kind or kind in _NO_LINES.get(form, ()):
        return Told("", {})
    fields = _FORMS[form](part, kind)
    fields |= {field: _plain(part, key) for field, key in _OWN.get(kind, {}).items() if field not in fields}
    fields |= _link(part, kind, fields)
    if kind in ("positions", "education"):
        fields["location"] = _plain(part, "location")
    return Told(kind, {key: value for key, value in fields.items() if value})


def take_dates(part: Part, kind: str) -> tuple[dict[str, str], str]:
    """The dates, and what to say of a form that RenderCV shows but nothing can reckon with.

    One `date` is the beginning and the end of what has both; `date` comes before the other two, as it does there.
    """
    if kind not in (*_PERIODS, *_DATED, _WORK):
        return {}, ""
    date = part.text("date")
    if not date and kind in _DATED:
        return {"date": part.text("end_date") or part.text("start_date")}, ""
    if not date:
        return {"start": part.text("start_date"), "end": part.text("end_date")}, ""
    start, end = loose_period(date)
    found = loose_date(date) or year_of_season(date)
    if start and kind not in _DATED:
        return {"start": start, "end": end}, f"'{short(date)}' is read as {start} to {end or 'now'}"
    if not found:
        return ({} if goes_on(date) else {"date": date}), ""
    if year_of_season(date):
        part.left["date"] = date
    said = "" if found == date else f"'{short(date)}' is read as {found}"
    return ({"start": found, "end": found} if kind in _PERIODS else {"date": found}), said


def _one_line(part: Part, kind: str) -> dict[str, str | list[str]]:
    return _titled(part, kind, "label", "details")


def _normal(part: Part, kind: str) -> dict[str, str | list[str]]:
    return _titled(part, kind, "name", "summary")


def _experience(part: Part, kind: str) -> dict[str, str | list[str]]:
    employer, title = ("organization", "role") if kind == "volunteering" else ("employer", "title")
    return {employer: _plain(part, "company"), title: _plain(part, "position"), "summary": part.text("summary")}


def _education(part: Part, kind: str) -> dict[str, str | list[str]]:  # noqa: ARG001  # one signature for all
    fields: dict[str, str | list[str]] = {key: _plain(part, key) for key in ("institution", "area", "degree")}
    return {**fields, "summary": part.text("summary")}


def _publication(part: Part, kind: str) -> dict[str, str | list[str]]:  # noqa: ARG001
    doi = part.left.get("doi")
    # The doi itself stays in the part: an address alone does not say that it is one.
    url = f"https://doi.org/{doi}" if isinstance(doi, str) and re.fullmatch(r"10\.\S+", doi) else ""
    fields: dict[str, str | list[str]] = {"title": _plain(part, "title"), "publisher": _plain(part, "journal"), "url": url}
    return {**fields, "summary": part.text("summary")}


def _text(part: Part, kind: str) -> dict[str, str | list[str]]:
    text = part.text(*_TYPES["text"])
    title, below = _FIELDS[kind]
    if kind in ("summaries", "references"):
        return {below: text}
    pairs = [_LABELLED] if kind in ("skills", "interests") else [_BRACKETED, _LABELLED] if kind == "languages" else []
    for found in (pair.fullmatch(text.strip()) for pair in pairs):
        if found and _words(found["label"]):
            part.left |= {"text": text} if _is_marked(found["label"]) or _is_marked(found["details"]) else {}
            return {title: _words(found["label"]), below: _below(kind, found["details"])}
    if kind == _WORK:
        return {title: text}
    part.left["text"] = text
    return {title: _plain(part, "text")}


_FORMS = {
    "one-line": _one_line,
    "normal": _normal,
    "experience": _experience,
    "education": _education,
    "publication": _publication,
    "text": _text,
}


def _titled(part: Part, kind: str, name: str, details: str) -> dict[str, str | list[str]]:
    title, below = _FIELDS[kind]
    if kind == "certificates" and part.left.get("issuer"):
        return {title: _plain(part, name)}
    if kind == "certificates" and not _is_short(part.left.get(details)):
        return {title: _plain(part, name)}
    heading = {title: part.text(name) if kind == _WORK else _plain(part, name)} if title else {}
    text = part.text(details)
    if below not in ("summary", "text", "result") and _is_marked(text):
        part.left[details] = text
    return {**heading, below: _below(kind, text)}


def _below(kind: str, text: str) -> str | list[str]:
    """The text below a title as its field has it: Markdown, a list of words, or words."""
    if kind in ("skills", "interests"):
        return keywords(text)
    return _words(text) if kind in ("certificates", "languages") else text


def keywords(text: str) -> list[str]:
    """`Python, C++ (CUDA, MPI), Go` as three; where there are semicolons, only they part."""
    mark = ";" if ";" in text else ","
    # A bracket that is never closed holds nothing together.
    weight = {"(": 1, "[": 1, ")": -1, "]": -1} if all(text.count(a) == text.count(b) for a, b in ("()", "[]")) else {}
    found, depth, begun = [], 0, 0
    for place, char in enumerate(text):
        depth = max(0, depth + weight.get(char, 0))
        if char == mark and not depth:
            found.append(text[begun:place])
            begun = place + 1
    return [word for part in (*found, text[begun:]) if (word := _words(part))]


def _plain(part: Part, key: str) -> str:
    """The words of a field that is plain text in the record; where marks or a link are lost by that, the text itself is kept too."""
    text = part.text(key)
    linked = _LINKED.fullmatch(text.strip())
    inside = linked["text"] if linked else text
    if linked:
        part.left.setdefault("url", linked["url"])
    if _is_marked(inside) or (linked and part.left["url"] != linked["url"]):
        part.left[key] = text
    return _words(inside)


def _words(text: str) -> str:
    """The words of a name or a list of skills; what is longer than any of them is taken as it is, since reading it could take minutes."""
    return words(text) if len(text) <= _LONGEST_NAME else text.strip()


def _is_marked(text: str) -> bool:
    """Whether something in the text is lost where only its words are taken."""
    return len(text) <= _LONGEST_NAME and any(span.strong or span.emphasis or span.code or span.href for span in spans(text))


def _link(part: Part, kind: str, fields: Mapping[str, str | list[str]]) -> dict[str, str | list[str]]:
    """The entry's web address, where its section has one."""
    has_one = kind in ("positions", "education", "projects", "certificates", "publications", "volunteering")
    return {"url": part.text("url")} if has_one and not fields.get("url") else {}


def _is_short(value: "Data | None") -> bool:
    """Whether the text below a certificate can be the name of who gave it."""
    return isinstance(value, str) and len(value) <= _LONGEST_ISSUER and ". " not in value and "\n" not in value.strip()
