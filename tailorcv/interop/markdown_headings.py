"""What a heading of a brag document says: a time, a position, a project, or a topic."""

import re
from typing import Literal, NamedTuple

from tailorcv.interop.loose_periods import period_of

Kind = Literal["period", "position", "project", "projects", "plans", "topic"]
# Acme — Backend Engineer; a hyphen and a bar need blanks around them.
_BETWEEN = re.compile(r"\s+[-|·]\s+|\s*[–—]\s*")
_AT = re.compile(r"\s+(?:at|@)\s+", re.IGNORECASE)
# A part that can be taken off in front or behind.
_SPLIT = re.compile(r"\s+[-|·]\s+|\s*[–—]\s*|,\s+|:\s+|\s+")
_IN_BRACKETS = re.compile(r"(?P<name>.*\S)\s*[(\[](?P<when>[^()\[\]]*)[)\]]\s*")
_PROJECTS = re.compile(r"(?:(?:my|key|main|side|personal|other|selected|open[ -]source)\s+)?projects|open[ -]source", re.IGNORECASE)
_PROJECT = re.compile(r"project\s*[:–—-]\s*(?P<name>\S.*)", re.IGNORECASE)
_PLANS = re.compile(
    r"(?:(?:my|our)\s+)?(?:goals?|plans?|to[ -]?do|ideas|next steps)\b.*|.*\bnext (?:year|half|quarter|month)\b.*", re.IGNORECASE
)
_PART_OF_A_YEAR = re.compile(r"\b(?:q[1-4]|h[12])\b", re.IGNORECASE)
_ROLE = re.compile(
    r".*\b(?:engineer|developer|manager|lead|analyst|designer|director|consultant|intern|scientist|architect|administrator|officer"
    r"|head of|specialist|assistant|associate|coordinator|technician|teacher|nurse|researcher|writer|programmer|founder|owner)\b.*",
    re.IGNORECASE,
)
_MOST_WORDS_OF_A_TIME = 6


class Heading(NamedTuple):
    """What it says, when, and its words without the time; of a position the employer and the title."""

    kind: Kind
    dates: dict[str, str]
    name: str = ""
    employer: str = ""
    title: str = ""


def heading_of(text: str, year: str = "", dates: dict[str, str] | None = None, *, among_projects: bool = False) -> Heading:
    """Read a heading's plain text; `year` is that of the heading above, `dates` what a line below says."""
    text = " ".join(text.split()).strip(" :")
    name, found = _without_time(text, year)
    dates = found or dates or {}
    if not name:
        return Heading("period", dates)
    if _PROJECTS.fullmatch(name):
        return Heading("projects", dates, name)
    if project := _PROJECT.fullmatch(name):
        return Heading("project", dates, project["name"])
    if among_projects:
        return Heading("project", dates, name)
    if _PLANS.fullmatch(name):
        return Heading("plans", dates, name)
    held = "start" in dates and not _PART_OF_A_YEAR.search(text)
    employer, title = _position(name) if held or (dates and _ROLE.fullmatch(name)) else ("", "")
    return Heading("position" if title else "topic", dates, name, employer, title)


def _without_time(text: str, year: str) -> tuple[str, dict[str, str]]:
    if whole := period_of(text, year):
        return "", whole
    brackets = _IN_BRACKETS.fullmatch(text)
    dates = period_of(brackets["when"], year) if brackets else {}
    if brackets and dates:
        return brackets["name"], dates
    places = list(_SPLIT.finditer(text))
    # The longest time first, so that `Jan 2022 – May 2024` is not read as `May 2024`; a month alone is a word like any other here.
    for place in places[-_MOST_WORDS_OF_A_TIME:]:
        if dates := period_of(text[place.end() :]):
            return text[: place.start()], dates
    for place in reversed(places[:_MOST_WORDS_OF_A_TIME]):
        if dates := period_of(text[: place.start()]):
            return text[place.end() :], dates
    return text, {}


def _position(name: str) -> tuple[str, str]:
    """The employer and the title: `Acme — Engineer`, the other way round where only the first is a title, or `Engineer at Acme`."""
    match _AT.split(name):
        case [title, employer]:
            return employer, title
    parts = _BETWEEN.split(name)
    if len(parts) != 2:  # noqa: PLR2004  # two parts
        parts = name.split(", ")
    match parts:
        case [first, second] if first and second:
            return (second, first) if _ROLE.fullmatch(first) and not _ROLE.fullmatch(second) else (first, second)
    return "", ""
