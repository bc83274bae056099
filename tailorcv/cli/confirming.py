"""What peers confirmed of a workspace's record, for every command that scores or renders it."""

import os
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from tailorcv import confirming
from tailorcv.cli.opening import show_problems
from tailorcv.cli.terminal import note
from tailorcv.confirmation import Confirmations, confirmations
from tailorcv.workspace import ENDORSEMENTS, Parts, Record

if TYPE_CHECKING:
    from tailorcv.statement import Statement


def confirmed(workspace: Record | Parts, as_of: date) -> Confirmations:
    """By accomplishment, as of that day. Statements that do not count are counted aloud, so that no point goes missing in silence."""
    found = confirming.confirmed(workspace, as_of)
    show_problems(found.problems)
    for line in found.told:
        note(line)
    return found.confirmations


def confirmed_over_time(workspace: Parts, as_of: date) -> Callable[[date], Confirmations]:
    """By a day up to `as_of`: what had been confirmed by then. A statement counts from its own day until it runs out.

    What was revoked since, or says something else than the record does, counts on no day.
    """
    if not os.path.isdir(workspace.root / ENDORSEMENTS) or workspace.profile is None:
        return lambda _: {}
    from tailorcv.endorsement_files import judged

    found = judged(workspace, workspace.profile.value, as_of)
    show_problems(found.problems)
    lasting = [one._replace(status="verified") for one in found.endorsements if one.status in ("verified", "expired")]

    def on(day: date) -> Confirmations:
        return confirmations(one for one in lasting if one.statement and _in_force(one.statement, day))

    return on


def _in_force(statement: "Statement", day: date) -> bool:
    return statement.issued.date() <= day and (statement.expires is None or day <= statement.expires.last_day())
