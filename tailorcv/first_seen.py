"""Since when git has known a file: a second clock beside the one that a signer's machine has."""

import os
import subprocess
from datetime import datetime, timedelta
from pathlib import Path

_TOLERANCE = timedelta(hours=1)
_LATE = timedelta(days=31)


def first_seen(root: Path, folder: Path) -> dict[str, datetime]:
    """The time of the commit that brought each file of a folder, by the file's name; nothing where there is no git."""
    command = ["git", "log", "--reverse", "--diff-filter=A", "--format=%x01%cI", "--name-only", "-z", "--", str(folder)]
    try:
        done = subprocess.run(command, cwd=root, capture_output=True, timeout=20, check=False)  # noqa: S603  # no shell
    except (OSError, subprocess.TimeoutExpired):
        return {}
    found: dict[str, datetime] = {}
    when = None
    for part in os.fsdecode(done.stdout).split("\0"):
        # Every name has its folder in front of it, and no time has a slash.
        if part.startswith("\x01") and "/" not in part:
            when = datetime.fromisoformat(part[1:])
        elif part and when:
            found.setdefault(Path(part).name, when)
    return found


def clock_note(issued: datetime, seen: datetime | None, now: datetime) -> str:
    """What the clocks disagree about; empty where nothing is odd."""
    if issued > now + _TOLERANCE:
        return f"issued in the future, on {issued.date()}"
    if seen is None:
        return ""
    if seen < issued - _TOLERANCE:
        return f"in git since {seen.date()}, before it was issued"
    if seen > issued + _LATE:
        return f"in git only {(seen - issued).days} days after it was issued"
    return ""
