"""What peers signed can be read and still counts, and the list of their keys has no line that cannot be used.

PASS: `endorsements/checkout-p95.bob@example.org.2026-07-14.json` with `.json.sig` beside it, unchanged since it was signed
FAIL: the same file after a formatter went over it  (bad-endorsement)
FAIL: an accomplishment whose title was changed after a peer had signed it  (endorsement-lapsed, a warning)
FAIL: `endorsements/checkout-p95.bob@example.org.2026-07-14.json.sig` alone  (stray-file, a warning)
"""

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from tailorcv.problems import Place, Problem
from tailorcv.textfile import shown_path
from tailorcv.workspace import ENDORSEMENTS, SIGNERS, Parts

_BROKEN = {
    "malformed": "take the files as the peer sent them; no editor or formatter may touch them",
    "forged": "take the files as the peer sent them, or have it signed again",
    "self": "remove it: what one confirms oneself never counts",
    "wrong-person": "remove it, or write a name that you had under 'former_names:' of the profile",
}
_LAPSED = {
    "unknown-signer": "if the key is the peer's: tailorcv peer add",
    "edited": "undo the edit, or ask again: tailorcv endorse request",
    "expired": "ask again: tailorcv endorse request",
}


def check(parts: Parts) -> Iterator[Problem]:
    """Judge every statement as of today; a record without endorsements pays nothing."""
    has_keys, has_statements = os.path.isfile(parts.root / SIGNERS), os.path.isdir(parts.root / ENDORSEMENTS)
    if not has_keys and not has_statements:
        return
    from tailorcv.allowed_signers import read_signers

    of_keys = read_signers(parts.root / SIGNERS)[1]
    yield from of_keys
    if has_statements:
        yield from (problem for problem in _statements(parts) if problem not in of_keys)
        yield from _strays(parts.root / ENDORSEMENTS)


def _statements(parts: Parts) -> Iterator[Problem]:
    """What is wrong with statements, or has become of them; a profile with problems is mended first."""
    from tailorcv.endorsement_files import judged, sound_profile

    profile = sound_profile(parts.root)
    if profile is None:
        return
    found = judged(parts, profile, date.today())
    yield from found.problems
    for one in found.endorsements:
        place = Place(one.sealed.path)
        if one.status in _BROKEN:
            yield Problem(place, "bad-endorsement", f"{one.status}: {one.why}", _BROKEN[one.status])
        elif not one.holds:
            hint = _LAPSED.get(one.status, "'tailorcv verify' shows it whole")
            yield Problem(place, "endorsement-lapsed", f"{one.status}: {one.why}", hint, "warning")


def _strays(folder: Path) -> Iterator[Problem]:
    """Signatures without their statement, and whatever else is passed over."""
    names = {path.name for path in folder.iterdir()} if os.access(folder, os.R_OK | os.X_OK) else set()
    for name in sorted(names):
        wanted = name.removesuffix(".sig")
        if not name.startswith(".") and not (wanted.endswith(".json") and wanted in names):
            hint = "put the statement beside it, or remove it" if name.endswith(".sig") else "move it out of endorsements/"
            yield Problem(Place(shown_path(folder / name)), "stray-file", "this file is not read", hint, "warning")
