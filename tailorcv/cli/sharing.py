"""What of the endorsements may leave the record: statements that hold, about work that is not private."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from tailorcv.accomplishment import Accomplishment
from tailorcv.cli.opening import EXIT_PROBLEMS, EXIT_USAGE, fail, open_workspace, profile_of, show_problems
from tailorcv.cli.record_reading import unknown
from tailorcv.endorsement import Endorsement, Owner
from tailorcv.endorsement_files import judged
from tailorcv.profile import Profile


class Shared(NamedTuple):
    """A workspace's root, whose record it is, and what may be given to a reader."""

    root: Path
    owner: Owner
    profile: Profile
    record: Mapping[str, Accomplishment]
    endorsements: tuple[Endorsement, ...]


def shareable(start: Path, names: Sequence[str], as_of: date) -> Shared:
    """What holds about those accomplishments, or about all that are not private; nothing of the kind ends the command."""
    workspace = open_workspace(start)
    profile = profile_of(workspace)
    record = {found.value.id: found.value for found in workspace.accomplishments}
    found = judged(workspace, profile, as_of)
    show_problems(found.problems)
    for name in names:
        _refuse(name, record)
    wanted = set(names) or {name for name, work in record.items() if not work.private}
    good = tuple(one for one in found.endorsements if one.holds and one.statement and one.statement.claim.id in wanted)
    if not good:
        fail("no statement of a peer holds for that; 'tailorcv verify' says why", EXIT_PROBLEMS)
    return Shared(workspace.root, found.owner, profile, record, good)


def _refuse(name: str, record: Mapping[str, Accomplishment]) -> None:
    if name not in record:
        unknown(name, record)
    if record[name].private:
        fail(f"'{name}' is private and never leaves the record", EXIT_USAGE)
