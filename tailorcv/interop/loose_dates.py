"""Dates of real resumes, which come in many forms: read where they can mean one thing only, never guessed."""

import re

from pydantic_core import PydanticCustomError

from tailorcv.dates import parse_date

_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_GOES_ON = {"present", "current", "currently", "now", "today", "ongoing", "to date", "till date", "until now"}
# 2020-1-5, 2020/01, 2020.1; a time of day behind a whole date tells nothing about a career.
_YEAR_FIRST = re.compile(r"(?P<year>[0-9]{4})(?:[-/.](?P<month>[0-9]{1,2})(?:[-/.](?P<day>[0-9]{1,2})(?:[T ].*)?)?)?")
# Fall 2023; a winter has two years.
_SEASON = re.compile(r"(?:spring|summer|autumn|fall)(?:\s+of)?,?\s+(?P<year>[0-9]{4})", re.IGNORECASE)
# Jan 2020 – May 2020; a hyphen needs blanks around it, as dates have hyphens too.
_FROM_TO = re.compile(r"\s+(?:-|to|until|till)\s+|\s*[–—]\s*")
_LONGEST = 80
# 01/2020; with three parts nobody knows which of two is the month.
_MONTH_FIRST = re.compile(r"(?P<month>[0-9]{1,2})[-/.](?P<year>[0-9]{4})")
# Jan 2020, January 5, 2020
_NAME_FIRST = re.compile(r"(?P<name>[A-Za-z]{3,9})\.?,?\s+(?:(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?,?\s+)?(?P<year>[0-9]{4})")
# 5 January 2020
_DAY_FIRST = re.compile(r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?\.?\s+(?P<name>[A-Za-z]{3,9})\.?,?\s+(?P<year>[0-9]{4})")


def goes_on(text: str) -> bool:
    """Whether the text says that there is no end yet."""
    return text.strip().lower() in _GOES_ON


def loose_date(text: str) -> str:
    """The text as `2020`, `2020-01` or `2020-01-05`; empty where it is no date, or could be two."""
    for form in (_YEAR_FIRST, _MONTH_FIRST, _NAME_FIRST, _DAY_FIRST):
        if found := form.fullmatch(text.strip()):
            return _checked(found.groupdict())
    return ""


def year_of_season(text: str) -> str:
    """The year of `Fall 2023`, which is all of it that a date can hold; empty for anything else."""
    found = _SEASON.fullmatch(text.strip())
    return _checked(found.groupdict()) if found else ""


def loose_period(text: str) -> tuple[str, str]:
    """The beginning and the end of `June 2018 – May 2020`, the end empty where it goes on; both empty where it is no period."""
    # Longer texts are none, and a million blanks would take hours.
    match _FROM_TO.split(text.strip()[:_LONGEST]):
        case [first, last]:
            start, end = loose_date(first), loose_date(last)
            return (start, end) if start and (end or goes_on(last)) else ("", "")
        case _:
            return "", ""


def _checked(parts: dict[str, str | None]) -> str:
    month = parts.get("month") or (_month(parts["name"]) if parts.get("name") else None)
    if month == "0":
        return ""
    written = "-".join(part.zfill(2) for part in (parts["year"], month, parts.get("day")) if part)
    try:
        return str(parse_date(written))
    except PydanticCustomError:
        return ""


def _month(name: str | None) -> str:
    """The number of a month by three or more of its first letters; `0` where there is none."""
    word = (name or "").lower()
    return next((str(number) for number, month in enumerate(_MONTHS, 1) if month.startswith(word)), "0")
