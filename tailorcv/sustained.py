"""For how long a level has been shown: the first and the last date of the work, and the quarters that it covers."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from tailorcv.accomplishment import Accomplishment


class Span(NamedTuple):
    """Days, and how many quarters of a year lie in the work between them."""

    first: date
    last: date
    quarters: int


def span_of(work: Iterable[Accomplishment], as_of: date) -> Span | None:
    """The span of some work; work that goes on lasts until the day that it is seen from. None for no work."""
    periods = [(found.began, min(found.ended or as_of, as_of)) for found in work if found.began <= as_of]
    if not periods:
        return None
    covered = {quarter for begin, end in periods for quarter in _quarters(begin, end)}
    return Span(min(begin for begin, _ in periods), max(end for _, end in periods), len(covered))


def _quarters(begin: date, end: date) -> Iterable[tuple[int, int]]:
    """The quarters from one day to another, as (year, 0..3)."""
    first, last = begin.year * 4 + (begin.month - 1) // 3, end.year * 4 + (end.month - 1) // 3
    return [divmod(number, 4) for number in range(first, last + 1)]
