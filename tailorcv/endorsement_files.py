"""The folders of a career repository that hold what peers signed, and whose keys the person trusts."""

import os
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from tailorcv.accomplishment import Accomplishment
from tailorcv.allowed_signers import read_signers
from tailorcv.claim import told
from tailorcv.endorsement import Endorsement, Owner, Sealed, judge_all
from tailorcv.problems import Problem
from tailorcv.profile import Profile
from tailorcv.salvage import read_what_fits
from tailorcv.settings import Settings
from tailorcv.statement import MAX_BYTES
from tailorcv.textfile import read_raw, shown_path
from tailorcv.visible import settled
from tailorcv.workspace import ENDORSEMENTS, PROFILE, SIGNERS, Parts, Record

# Signatures are over bytes: git must not change line ends there.
ATTRIBUTES = "endorsements/** -text\n"
# Real signatures have about 300 bytes (ed25519) to 1,700 (RSA with 8,192 bits).
_MAX_SEAL = 16_384


def sealed_files(folder: Path) -> tuple[tuple[Sealed, ...], tuple[Problem, ...]]:
    """Every `.json` file of a folder with the signature beside it, by name, and what could not be read."""
    found: list[Sealed] = []
    problems: list[Problem] = []
    try:
        names = sorted(entry.name for entry in os.scandir(folder) if entry.name.endswith(".json") and not entry.name.startswith("."))
    except (FileNotFoundError, NotADirectoryError):
        return (), ()
    except OSError:
        return (), read_raw(folder)[1]
    for name in names:
        sealed, of_file = read_sealed_file(folder / name)
        problems += of_file
        if sealed:
            found.append(sealed)
    return tuple(found), tuple(problems)


def read_sealed_file(path: Path) -> tuple[Sealed | None, tuple[Problem, ...]]:
    """One statement's bytes and those of its signature; a signature that is not there is None."""
    raw, problems = read_raw(path, MAX_BYTES)
    if raw is None:
        return None, problems
    seal, of_seal = read_raw(path.with_name(path.name + ".sig"), _MAX_SEAL)
    missing = bool(of_seal) and of_seal[0].code == "missing-file"
    return Sealed(shown_path(path), raw, seal), () if missing else of_seal


def owner_of(settings: Settings | None, profile: Profile) -> Owner:
    """Whose record it is."""
    email = profile.contact.email
    return Owner(
        record=settings.record if settings else None,
        names=tuple(settled(name) for name in (profile.name, *profile.former_names)),
        emails=frozenset({email.lower()} if email else ()),
        key=settings.key if settings else None,
    )


def sound_profile(root: Path) -> Profile | None:
    """The profile if nothing is wrong with it: what fits of a broken one could make a good statement look like one about somebody else."""
    document, problems = read_what_fits(root / PROFILE, Profile)
    return document.value if document and not problems else None


class Judged(NamedTuple):
    """What peers signed about a record, and what is wrong with the files."""

    owner: Owner
    endorsements: tuple[Endorsement, ...]
    problems: tuple[Problem, ...]


def judged(workspace: Record | Parts, profile: Profile, as_of: date, trust: Path | None = None) -> Judged:
    """Every statement of a workspace with its status on that day, by the keys that it trusts or by a reader's own file of them."""
    record = {found.value.id: found.value for found in workspace.accomplishments}
    owner = owner_of(workspace.settings.value if workspace.settings else None, profile)
    return Judged(owner, *read_endorsements(workspace.root, owner, profile, record, as_of, trust))


def read_endorsements(
    root: Path, owner: Owner, profile: Profile, record: Mapping[str, Accomplishment], as_of: date, trust: Path | None = None
) -> tuple[tuple[Endorsement, ...], tuple[Problem, ...]]:
    """Every statement of a workspace with its status on that day, and what is wrong with the files of keys.

    `trust` is a reader's own file of trusted keys, which then counts instead of the workspace's.
    """
    files, problems = sealed_files(root / ENDORSEMENTS)
    if not files:
        return (), problems
    signers, of_signers = read_signers(trust or root / SIGNERS)
    claims = {name: told(work, profile) for name, work in record.items()}
    return judge_all(files, owner, claims, signers, as_of), (*problems, *of_signers)
