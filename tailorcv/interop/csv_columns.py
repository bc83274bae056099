"""Columns of a table of accomplishments: which names stand for which field, and how a cell holds a list; one table for both directions."""

import re
from typing import NamedTuple

from tailorcv.interop.ids import id_from
from tailorcv.problems import did_you_mean

# In the order of an export; the first name of a field is the one that it is written with.
NAMES: dict[str, tuple[str, ...]] = {
    "id": ("id",),
    "date": ("date", "when", "month", "year"),
    "start": ("start", "start date", "started", "started on", "from", "begin", "begin date"),
    "end": ("end", "end date", "ended", "finished", "finished on", "to", "until"),
    "position": ("position",),
    "project": ("project",),
    "title": ("title", "accomplishment", "achievement", "highlight", "what"),
    "situation": ("situation", "context", "challenge", "problem", "background"),
    "action": ("action", "actions", "what i did", "approach"),
    "result": ("result", "results", "impact", "outcome", "outcomes"),
    "competencies": ("competencies", "competency", "tags", "tag"),
    "responsibilities": ("responsibilities", "responsibility"),
    "links": ("links", "link", "url", "urls", "evidence", "proof"),
    "silence": ("silence",),
    "private": ("private",),
    "notes": ("notes", "note", "comment", "comments"),
    "extra": ("extra",),
}
METRIC: dict[str, tuple[str, ...]] = {
    "name": ("metric", "metric name"),
    "before": ("metric before", "before", "baseline"),
    "after": ("metric after", "after"),
    "unit": ("metric unit", "unit"),
    "source": ("metric source", "source"),
}
TRANSLATED = ("title", "situation", "action", "result")
_BY_NAME = {name: (field,) for field, names in NAMES.items() for name in names} | {
    name: ("metrics", "1", part) for part, names in METRIC.items() for name in names
}
_METRIC = re.compile(r"metric (?P<number>[1-9][0-9]?)(?: (?P<part>before|after|unit|source|name))?")
_VARIANT = re.compile(r"variants?[. ](?P<name>[a-z0-9]+(-[a-z0-9]+)*)")
_TRANSLATION = re.compile(r"translations?[. ](?P<tag>[A-Za-z-]+)[. ](?P<field>title|situation|action|result)")
# A spreadsheet runs a cell that begins so. One apostrophe more than there was makes it a text, and one less gives it back.
_RUN = re.compile(r"'*[=+\-@＝＋－＠]")  # some spreadsheets take these for the narrow ones
_FIGURE = re.compile(r"[+-]?[0-9][0-9.,]*")
_TAG = re.compile(r"(?P<name>[^:=/]*[^:=/\s])\s*[:= ]\s*[Ll]?(?P<level>[1-5])(?:\s*[:/]\s*(?P<indicator>[a-z0-9]+(-[a-z0-9]+)*))?")
_MOST_OF_A_TAG = 200


class Tagged(NamedTuple):
    """What a cell says of competencies: the levels, or levels with an indicator, by id; and the parts that say no level."""

    tags: dict[str, object]
    others: list[str]


def field_of(heading: str) -> tuple[str, ...]:
    """Where the record holds what stands below that heading: `("title",)`, `("metrics", "1", "before")`; empty where nowhere."""
    name = " ".join(re.sub(r"[^a-z0-9.-]+", " ", heading.casefold()).split())
    if name in _BY_NAME:
        return _BY_NAME[name]
    if found := _METRIC.fullmatch(name):
        return "metrics", found["number"], found["part"] or "name"
    if found := _VARIANT.fullmatch(name):
        return "variants", found["name"]
    if found := _TRANSLATION.fullmatch(" ".join(heading.split())):
        return "translations", found["tag"], found["field"]
    return ()


def like_which(heading: str) -> str:
    """`did you mean …?` for a heading that is none of these."""
    return did_you_mean(" ".join(heading.split()), _BY_NAME)


def metric_heading(place: int, part: str) -> str:
    """How an export names the columns of the metrics, counted from 0."""
    number = f" {place + 1}" if place else ""
    return f"metric{number}" + ("" if part == "name" else f" {part}")


def guarded(text: str) -> str:
    """A cell that no spreadsheet takes for a formula; figures stay as they are."""
    text = text.strip()
    return f"'{text}" if _RUN.match(text) and not _FIGURE.fullmatch(text) else text


def unguarded(text: str) -> str:
    """The text of a guarded cell."""
    return text[1:] if text.startswith("'") and _RUN.match(text) else text


def links_in(cell: str) -> list[str]:
    """The parts of a cell with links: its lines, or else its words."""
    lines = [line.strip() for line in cell.split("\n") if line.strip()]
    if len(lines) > 1:
        return lines
    words = cell.split()
    return [*(word.rstrip(",;") for word in words[:-1]), *words[-1:]]


def competencies_in(cell: str) -> Tagged:
    """`software-engineering: 3; it-operations: 2/runs-what-you-build`, the names in any spelling that gives the id."""
    found = Tagged({}, [])
    for part in re.split(r"[;,\n]", cell):
        tag = _TAG.fullmatch(part.strip()) if len(part) <= _MOST_OF_A_TAG else None
        name = id_from(tag["name"]) if tag else ""
        if tag is None or name in found.tags or name == "unnamed":
            found.others.extend([part.strip()] if part.strip() else [])
        elif tag["indicator"]:
            found.tags[name] = {"level": tag["level"], "indicator": tag["indicator"]}
        else:
            found.tags[name] = tag["level"]
    return found
