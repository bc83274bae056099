"""While somebody works, each quarter leaves something behind: what is logged late is remembered badly.

Counted are whole quarters in which the profile has a position, from the first accomplishment to the last quarter that is over; without
dated positions those between the first and the last accomplishment. Of a position that is dated by a year alone only the years in
between are sure. What lies more than three years back nobody remembers well enough to write it down now.

PASS: an accomplishment in May, the next one in September
FAIL: a position since 2023, accomplishments in 2024-02 and 2024-11: nothing in 2024 Q2 and 2024 Q3  (quiet-quarter)
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from tailorcv.advice.material import Material, advice
from tailorcv.problems import Problem
from tailorcv.profile import Position, Profile
from tailorcv.shape import Document

_REMEMBERED = 12
_HINT = "log what you shipped then, before nobody remembers: 'tailorcv log'"


def check(material: Material) -> Iterator[Problem]:
    """Look for runs of quarters that no accomplishment touches; each run is one finding, at the position that it began in."""
    work = [found.value for found in material.work if found.value.began <= material.as_of]
    if not work or material.profile is None:
        return
    touched = {
        quarter for one in work for quarter in range(_quarter(one.began), _quarter(min(one.ended or material.as_of, material.as_of)) + 1)
    }
    months = _months_held(material.profile.value, material.as_of)
    if months:
        asked = range(min(touched), _quarter(material.as_of))
        quiet = [one for one in asked if one not in touched and all(3 * one + month in months for month in range(3))]
    else:
        quiet = [one for one in range(min(touched), max(touched)) if one not in touched]
    for run in _runs(one for one in quiet if one >= _quarter(material.as_of) - _REMEMBERED):
        yield _finding(material.profile, run, months)


def _finding(profile: Document[Profile], run: list[int], months: dict[int, int]) -> Problem:
    first, last = _name(run[0]), _name(run[-1])
    when = first if len(run) == 1 else f"{first} to {last}, {len(run)} quarters"
    position = months.get(3 * run[0])
    loc = () if position is None else ("positions", position, "id")
    return advice(profile, loc, "quiet-quarter", f"no accomplishment in {when}", _HINT)


def _runs(quarters: Iterable[int]) -> Iterator[list[int]]:
    run: list[int] = []
    for quarter in quarters:
        if run and quarter != run[-1] + 1:
            yield run
            run = []
        run.append(quarter)
    if run:
        yield run


def _months_held(profile: Profile, as_of: date) -> dict[int, int]:
    """Each whole month in which a position was held, with the index of the first such position."""
    held: dict[int, int] = {}
    for index, position in enumerate(profile.positions):
        for month in _whole_months(position, as_of):
            held.setdefault(month, index)
    return held


def _whole_months(position: Position, as_of: date) -> range:
    """The months that surely belong to a position: those that it begins and ends in count when it is dated by the month."""
    if position.start is None:
        return range(0)
    begin = _month(position.start.first_day()) + (0 if position.start.month else 12)
    if position.end is None:
        return range(begin, _month(as_of))
    end = position.end.last_day() if position.end.month else position.end.first_day() - timedelta(days=1)
    return range(begin, _month(end) + 1)


def _month(day: date) -> int:
    return 12 * day.year + day.month - 1


def _quarter(day: date) -> int:
    return _month(day) // 3


def _name(quarter: int) -> str:
    return f"{quarter // 4} Q{quarter % 4 + 1}"
