"""What peers confirmed of a workspace's record, for every command that scores or renders it."""

import os
from datetime import date

from tailorcv.cli.opening import show_problems
from tailorcv.cli.terminal import counted, note
from tailorcv.confirmation import Confirmations, confirmations
from tailorcv.workspace import ENDORSEMENTS, Parts, Record


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
