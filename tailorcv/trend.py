"""The match over time: as of the end of each month, with what moved it from one to the next. Pure figures; the record is today's record.

What peers confirmed counts from the day of their statement, and work from the day on which it began: the record does not say when it was
written down.
"""

import calendar
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Literal, NamedTuple

from tailorcv.accomplishment import Accomplishment
from tailorcv.confirmation import Confirmations
from tailorcv.contributions import by_accomplishment, contributions
from tailorcv.drs import Requirement
from tailorcv.evidence import Evidence
from tailorcv.matching import figures_of, match
from tailorcv.policy import Policy

Why = Literal["new", "confirmed", "older", "beside others"]
_MOST_MONTHS = 600
# Less than a tenth of a point is not seen in figures of one place.
_SEEN = 0.05


class Move(NamedTuple):
    """What one accomplishment brought or took within a month: points of 100, and why."""

    accomplishment: str
    points: float
    why: Why


class Month(NamedTuple):
    """The match as of a day: `score` as `match` shows it, `points` of 100, core met of core asked; `moves` the greatest first."""

    day: date
    score: int
    points: float
    core: tuple[int, int]
    change: float
    moves: tuple[Move, ...]


class _State(NamedTuple):
    """What is compared between two days."""

    points: dict[str, float]
    best: dict[tuple[str, str], Evidence]


def month_ends(first: date, last: date) -> tuple[date, ...]:
    """The last day of each month from the one of `first` on, and `last` itself; at most fifty years of them, the latest ones."""
    found = []
    year, month = first.year, first.month
    while (end := date(year, month, calendar.monthrange(year, month)[1])) < last:
        found.append(end)
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)  # noqa: PLR2004  # December
    return (*found[-_MOST_MONTHS + 1 :], last)


def trend(
    record: Sequence[Accomplishment],
    requirements: Sequence[Requirement],
    days: Iterable[date],
    policy: Policy,
    confirmed: Callable[[date], Confirmations],
) -> tuple[Month, ...]:
    """The match on each of those days, and what moved it since the day before in the list.

    Raises:
        ValueError: the role requires nothing.
    """
    asked = {requirement.id for requirement in requirements}
    relevant = [work for work in record if asked & set(work.competencies)]
    found: list[Month] = []
    before = _State({}, {})
    for day in days:
        figures = figures_of(relevant, day, policy, confirmed(day))
        matched = match(requirements, figures.standing, policy)
        points = by_accomplishment(contributions(matched, figures.evidence, policy))
        now = _State(points, {(piece.accomplishment, piece.competency): piece for piece in figures.evidence})
        moves = _moves(before, now, policy) if found else ()
        total = 100 * matched.value
        found.append(Month(day, matched.score, total, matched.core, total - found[-1].points if found else 0.0, moves))
        before = now
    return tuple(found)


def _moves(before: _State, now: _State, policy: Policy) -> tuple[Move, ...]:
    changes = {name: now.points.get(name, 0.0) - before.points.get(name, 0.0) for name in {*before.points, *now.points}}
    moves = [Move(name, points, _why(name, before, now, policy)) for name, points in changes.items() if abs(points) >= _SEEN]
    return tuple(sorted(moves, key=lambda move: (-abs(move.points), move.accomplishment)))


def _why(name: str, before: _State, now: _State, policy: Policy) -> Why:
    """New work, a statement of a peer, age; else its share moved because of what stands beside it."""
    old = {key: piece for key, piece in before.best.items() if key[0] == name}
    new = {key: piece for key, piece in now.best.items() if key[0] == name}
    if not old:
        return "new"
    if any(new[key].confirmed > piece.confirmed for key, piece in old.items() if key in new):
        return "confirmed"
    if any(new[key].quality(1, policy) < piece.quality(1, policy) for key, piece in old.items() if key in new):
        return "older"
    return "beside others"
