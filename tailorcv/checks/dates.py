"""Dates agree with each other: work lies within its position, and nothing shipped lies in the future.

PASS: `date: 2025-07` in a position from 2024-04 on
FAIL: `date: 2023` in a position from 2024-04 on  (outside-position, a warning)
FAIL: `date: 2199`  (future-date, a warning)
"""

from collections.abc import Iterator
from datetime import date

from tailorcv.accomplishment import Accomplishment
from tailorcv.problems import Problem
from tailorcv.profile import Position
from tailorcv.shape import Document
from tailorcv.workspace import Parts


def check(parts: Parts) -> Iterator[Problem]:
    """Compare every accomplishment with today and with its position; a doubt counts for the person."""
    positions = {found.id: found for found in parts.profile.value.positions} if parts.profile else {}
    today = date.today()
    for document in parts.accomplishments:
        yield from _in_future(document, today)
        position = positions.get(document.value.position or "")
        if position:
            yield from _outside(document, position)


def _in_future(document: Document[Accomplishment], today: date) -> Iterator[Problem]:
    key = _key(document.value, ends=True)
    begun = document.value.began if key != "end" or not document.value.end else document.value.end.first_day()
    if begun > today:
        problem = document.tree.problem((key,), "future-date", "this date lies in the future", "log work when it is shipped")
        yield problem._replace(severity="warning")


def _outside(document: Document[Accomplishment], position: Position) -> Iterator[Problem]:
    found = document.value
    too_early = position.start and (found.ended or date.max) < position.start.first_day()
    too_late = position.end and found.began > position.end.last_day()
    if too_early or too_late:
        span = f"{position.start or ''} – {position.end or ''}"
        message = f"{found.period} lies outside the position '{position.id}' ({span})"
        problem = document.tree.problem((_key(found, ends=False),), "outside-position", message, "mend the date or the position")
        yield problem._replace(severity="warning")


def _key(found: Accomplishment, *, ends: bool) -> str:
    if found.date:
        return "date"
    return "end" if ends and found.end else "start"
