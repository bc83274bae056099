"""The record for commands that change one file of it: what is broken elsewhere must not keep anyone from logging or mending."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

from tailorcv.cli.opening import EXIT_USAGE, fail, root_of
from tailorcv.cli.terminal import counted, note
from tailorcv.problems import did_you_mean, has_errors
from tailorcv.record_files import files_by_id
from tailorcv.salvage import read_what_fits
from tailorcv.settings import Settings
from tailorcv.workspace import MARKER, PROFILE, Parts, library_of, read_parts


def whole_record(start: Path) -> Parts:
    """Everything that can be read; that something cannot is said, and no more."""
    parts, problems = read_parts(root_of(start))
    if has_errors(problems):
        wrong = len({problem.place.path for problem in problems if problem.is_error})
        note(f"{counted(wrong, 'file')} of the record must be mended; see 'tailorcv validate'")
    return parts


def head_of_record(start: Path) -> Parts:
    """Settings, profile and specs, without the accomplishments: what a new one must fit to, in no time."""
    from tailorcv.profile import Profile

    root = root_of(start)
    settings, _ = read_what_fits(root / MARKER, Settings)
    profile, problems = read_what_fits(root / PROFILE, Profile)
    if has_errors(problems):
        note(f"{PROFILE} must be mended; see 'tailorcv validate'")
    return Parts(root, settings, profile, (), (), library_of(root, settings))


def file_of(root: Path, name: str) -> Path:
    """The file of the accomplishment with that id; an unknown one ends the command."""
    files = files_by_id(root)
    if name not in files:
        unknown(name, files)
    return files[name]


def unknown(name: str, known: Iterable[str]) -> NoReturn:
    """End the command for an id that no accomplishment has."""
    known = list(known)
    hint = did_you_mean(name, known) or (
        f"'tailorcv list' shows all {len(known)}" if known else "there are none yet; begin with 'tailorcv log'"
    )
    fail(f"there is no accomplishment '{name}'; {hint}", EXIT_USAGE)


def in_terminal() -> bool:
    """Whether a person sits at both ends, so that a question can be answered."""
    import sys

    return sys.stdin.isatty() and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
