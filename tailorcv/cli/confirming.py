"""What peers confirmed of a workspace's record, for every command that scores or renders it."""

import os
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from tailorcv.cli.opening import show_problems
from tailorcv.cli.terminal import counted, note
from tailorcv.confirmation import Confirmations, confirmations
from tailorcv.workspace import ENDORSEMENTS, Parts, Record

if TYPE_CHECKING:
    from tailorcv.statement import Statement


def confirmed(workspace: Record | Parts, as_of: date) -> Confirmations:
    """By accomplishment, as of that day. Statements that do not count are counted aloud, so that no point goes missing in silence."""
    if not os.path.isdir(workspace.root / ENDORSEMENTS):
        return {}
    # A record without endorsements pays nothing for them.
    from tailorcv.endorsement_files import judged, sound_profile

    profile = workspace.profile.value if isinstance(workspace, Parts) and workspace.profile else sound_profile(workspace.root)
    if profile is None:
        note("the profile has problems, so what peers signed does not count; see 'tailorcv validate'")
        return {}
    found = judged(workspace, profile, as_of)
    show_problems(found.problems)
    lost = [one for one in found.endorsements if not one.holds and one.status != "early"]
    if lost:
        note(f"{counted(len(lost), 'statement')} of peers {'does' if len(lost) == 1 else 'do'} not count; 'tailorcv verify' says why")
    return confirmations(found.endorsements)


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
