"""Times as people write them over a list or in front of an item: a day, a month, a quarter, half a year, from one to another."""

import re
from typing import NamedTuple

from tailorcv.interop.loose_dates import loose_date, loose_period, year_of_season

# The months with which a quarter and half a year begin and end.
_PARTS = {"q1": (1, 3), "q2": (4, 6), "q3": (7, 9), "q4": (10, 12), "h1": (1, 6), "h2": (7, 12)}
_PART_FIRST = re.compile(r"(?P<part>q[1-4]|h[12])(?:[\s/,'-]+(?P<year>[0-9]{4}))?", re.IGNORECASE)
_YEAR_FIRST = re.compile(r"(?P<year>[0-9]{4})[\s/-]*(?P<part>q[1-4]|h[12])", re.IGNORECASE)
_YEARS = re.compile(r"(?P<start>[0-9]{4})\s*[-–—/]\s*(?P<end>[0-9]{4})")
_BEFORE = re.compile(r"(?:week of|in|month of|year)\s+", re.IGNORECASE)
_SINCE = re.compile(r"since\s+(?P<start>.+)", re.IGNORECASE)
# Jan – Mar 2024
_MONTHS = re.compile(r"(?P<start>[A-Za-z]{3,9}\.?)\s*(?:[-–—]|to)\s*(?P<end>[A-Za-z]{3,9}\.?)\s+(?P<year>[0-9]{4})")
_LONGEST = 48


class Dated(NamedTuple):
    """A text without the time that it says, and the time as the fields of an accomplishment; none where it says none."""

    text: str
    dates: dict[str, str]


def period_of(text: str, year: str = "") -> dict[str, str]:
    """The whole text as a `date`, or as a `start` with its `end`; empty where it is no time. A month alone is one of that year."""
    text = " ".join(text.split()).strip("*_ ")
    if not text or len(text) > _LONGEST:
        return {}
    if since := _SINCE.fullmatch(text):
        found = loose_date(since["start"])
        return {"start": found} if found else {}
    text = _BEFORE.sub("", text, count=1) if _BEFORE.match(text) else text
    return _point(text, year) or _part(text, year) or _from_to(text)


def without_time_in_front(text: str, year: str = "") -> Dated:
    """`2024-05: Moved the office`, `**May 2024** …`, `[2024] …` or `2024-05-12 …`, the time taken off."""
    for form in _FRONTS:
        found = form.fullmatch(text)
        dates = period_of(found["when"], year) if found else {}
        if found and dates:
            return Dated(found["rest"], dates)
    for dash in reversed(list(_DASH.finditer(text, 0, _LONGEST))):
        dates = period_of(text[: dash.start()], year)
        if dates and text[dash.end() :].strip():
            return Dated(text[dash.end() :], dates)
    return Dated(text, {})


def without_time(text: str, year: str = "") -> Dated:
    """The time in front, in brackets anywhere, or behind the last comma, taken off."""
    found = without_time_in_front(text, year)
    if found.dates:
        return found
    for brackets in _BRACKETS.finditer(text):
        dates = period_of(brackets["when"], year)
        rest = f"{text[: brackets.start()].rstrip()} {text[brackets.end() :].lstrip()}".strip()
        if dates and rest:
            return Dated(re.sub(r"\s+([.,;:])", r"\1", rest), dates)
    before, comma, last = text.rpartition(", ")
    dates = period_of(last.rstrip("."), "") if comma and before.strip() else {}
    return Dated(before, dates) if dates else Dated(text, {})


_FRONTS = (
    re.compile(r"(?P<mark>\*\*|__|\*|_|`)(?P<when>[^*_`]+?):?(?P=mark)\s*(?:[:–—-]\s*)?(?P<rest>\S.*)", re.DOTALL),
    re.compile(r"[\[(](?P<when>[^\[\]()]+)[\])]\s*(?:[:–—-]\s*)?(?P<rest>[^\s(\[].*)", re.DOTALL),
    re.compile(r"(?P<when>[^:]{3,48}):\s+(?P<rest>\S.*)", re.DOTALL),
    re.compile(r"(?P<when>[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?)\s+(?P<rest>[^\s–—-].*)", re.DOTALL),
)
_DASH = re.compile(r"\s+-\s+|\s*[–—]\s*")
_BRACKETS = re.compile(r"[*_]{0,2}[(\[](?P<when>[^()\[\]]{3,48})[)\]][*_]{0,2}(?!\()")


def _point(text: str, year: str) -> dict[str, str]:
    found = loose_date(text) or year_of_season(text) or (loose_date(f"{text} {year}") if year and text.isalpha() else "")
    return {"date": found} if found else {}


def _part(text: str, year: str) -> dict[str, str]:
    found = _PART_FIRST.fullmatch(text) or _YEAR_FIRST.fullmatch(text)
    of_year = (found["year"] or year) if found else ""
    if not found or not loose_date(of_year):
        return {}
    first, last = _PARTS[found["part"].lower()]
    return {"start": f"{of_year}-{first:02d}", "end": f"{of_year}-{last:02d}"}


def _from_to(text: str) -> dict[str, str]:
    months = _MONTHS.fullmatch(text)
    if months:
        text = f"{months['start']} {months['year']} – {months['end']} {months['year']}"
    if years := _YEARS.fullmatch(text):
        text = f"{years['start']} – {years['end']}"
    start, end = loose_period(text)
    if months and start > end:  # it may be that of the year before
        return {}
    return {key: value for key, value in (("start", start), ("end", end)) if value}
