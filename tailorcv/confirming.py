"""What peers confirmed of a workspace's record, and what of it does not count."""

import os
from datetime import date
from typing import NamedTuple

from tailorcv.confirmation import Confirmations, confirmations
from tailorcv.problems import Problem
from tailorcv.workspace import ENDORSEMENTS, Parts, Record


class Confirmed(NamedTuple):
    """By accomplishment; `problems` are those of the files, `told` says in words what does not count: no point is lost in silence."""

    confirmations: Confirmations
    problems: tuple[Problem, ...] = ()
    told: tuple[str, ...] = ()


def confirmed(workspace: Record | Parts, as_of: date) -> Confirmed:
    """What counts as of that day."""
    if not os.path.isdir(workspace.root / ENDORSEMENTS):
        return Confirmed({})
    # A record without endorsements pays nothing for them.
    from tailorcv.endorsement_files import judged, sound_profile

    profile = workspace.profile.value if isinstance(workspace, Parts) and workspace.profile else sound_profile(workspace.root)
    if profile is None:
        return Confirmed({}, told=("the profile has problems, so what peers signed does not count; see 'tailorcv validate'",))
    found = judged(workspace, profile, as_of)
    lost = [one for one in found.endorsements if not one.holds and one.status != "early"]
    count = f"{len(lost)} statement{'s' if len(lost) > 1 else ''} of peers {'do' if len(lost) > 1 else 'does'} not count"
    told = (f"{count}; 'tailorcv verify' says why",) if lost else ()
    return Confirmed(confirmations(found.endorsements), tuple(found.problems), told)
