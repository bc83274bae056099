"""What nearly every command begins with: the workspace, a role by its id, and the day to look from."""

import contextlib
import os
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import typer

from tailorcv.accomplishment import Accomplishment
from tailorcv.cli import problem_formats
from tailorcv.cli.terminal import clean, note, painted, wants_colour
from tailorcv.competency import Competency
from tailorcv.drs import Drs
from tailorcv.library import Library
from tailorcv.problems import Problem, did_you_mean, has_errors, in_order
from tailorcv.refused import RefusedError
from tailorcv.salvage import read_what_fits
from tailorcv.settings import Settings
from tailorcv.shape import Document
from tailorcv.shipped import shipped
from tailorcv.workspace import MARKER, Parts, Record, find_root, library_of, read_parts, read_record

if TYPE_CHECKING:
    from tailorcv.dates import PartialDate
    from tailorcv.profile import Profile

EXIT_PROBLEMS = 1
EXIT_USAGE = 2


def root_of(start: Path) -> Path:
    """The workspace at or above a folder; without one the command ends with a word on how to make one."""
    if not os.path.isdir(start):
        fail(f"there is no folder '{start}'", EXIT_USAGE)
    root = find_root(start)
    if root is None:
        where = "this folder" if start == Path() else f"'{start}'"
        fail(f"no workspace: neither {where} nor a folder above it has a tailorcv.yaml; make one with 'tailorcv init'", EXIT_USAGE)
    return root


def open_record(start: Path) -> Record:
    """What scores are computed from; any error in its files ends the command, for figures from half a record would mislead."""
    record, problems = read_record(root_of(start))
    _refuse(problems)
    warn_of_unknown_tags(record.accomplishments, record.library)
    return record


def open_workspace(start: Path) -> Parts:
    """The whole workspace; any error in its files ends the command."""
    parts, problems = read_parts(root_of(start))
    _refuse(problems)
    warn_of_unknown_tags(parts.accomplishments, parts.library)
    return parts


def open_library(start: Path) -> Library:
    """The specs at hand: inside a workspace its own before the shipped ones, elsewhere the shipped ones."""
    if not os.path.isdir(start):
        fail(f"there is no folder '{start}'", EXIT_USAGE)
    root = find_root(start)
    if root is None:
        return Library([shipped("specs")])
    settings, problems = read_what_fits(root / MARKER, Settings)
    _refuse(problems)
    return library_of(root, settings)


def profile_of(workspace: Parts) -> "Profile":
    """The profile of an open workspace."""
    assert workspace.profile is not None, "a workspace without a profile is refused when it is opened"
    return workspace.profile.value


def _refuse(problems: Sequence[Problem]) -> None:
    if has_errors(problems):
        show_problems(problems)
        fail("these files must be mended first; nothing was computed", EXIT_PROBLEMS)


def warn_of_unknown_tags(accomplishments: Sequence[Document[Accomplishment]], library: Library) -> None:
    """A misspelt tag would silently count nowhere."""
    if all(name in library.competencies for found in accomplishments for name in found.value.competencies):
        return
    from tailorcv.checks.record_references import uncounted_tags

    show_problems(uncounted_tags(accomplishments, library))


def find_role(library: Library, name: str) -> Document[Drs]:
    """The DRS with that id; an unknown id, or a DRS with problems, ends the command."""
    if name not in library.roles:
        hint = did_you_mean(name, library.roles) or "'tailorcv spec list' shows them all"
        fail(f"there is no role '{name}'; {hint}", EXIT_USAGE)
    role = library.role(name)
    if role is None or library.is_broken(library.roles[name]):
        show_problems(library.problems)
        fail(f"the role '{name}' must be mended first", EXIT_PROBLEMS)
    return role


def roles_or_pins(record: Record, names: Sequence[str]) -> list[Document[Drs]]:
    """The named roles, or the pinned ones when none is named."""
    pins = record.settings.value.pins if record.settings else ()
    wanted = list(dict.fromkeys(names)) or [pin.role for pin in pins]
    if not wanted:
        fail("no role is named and none is pinned; try 'tailorcv match backend-l1', then 'tailorcv pin backend-l1'", EXIT_USAGE)
    return [find_role(record.library, name) for name in wanted]


def a_year_before(when: date) -> date:
    """The same day of the year before; the last of February where there is no such day."""
    try:
        return when.replace(year=when.year - 1)
    except ValueError:
        return when.replace(year=when.year - 1, day=28)


def day(text: str | None, flag: str = "--as-of") -> date:
    """The value of a flag as a date; today when it is not given."""
    if text is None:
        return date.today()
    try:
        return date.fromisoformat(text)
    except ValueError:
        fail(f"{flag}: '{text}' is not a day; write it like 2026-07-14", EXIT_USAGE)


def partial_day(text: str, flag: str, like: str = "2025, 2025-07 or 2025-07-14") -> "PartialDate":
    """The value of a flag as a year, a month or a day; `like` is what a mistake is told to write."""
    from pydantic_core import PydanticCustomError

    from tailorcv.dates import parse_date

    try:
        return parse_date(text)
    except PydanticCustomError:
        fail(f"{flag}: '{text}' is no date; write {like}", EXIT_USAGE)


def find_competency(library: Library, name: str) -> Document[Competency]:
    """The competency with that id; an unknown id, or one with problems, ends the command."""
    if name not in library.competencies:
        hint = did_you_mean(name, library.competencies) or "'tailorcv competency list' shows them all"
        fail(f"there is no competency '{name}'; {hint}", EXIT_USAGE)
    competency = library.competency(name)
    if competency is None or library.is_broken(library.competencies[name]):
        show_problems(library.problems)
        fail(f"the competency '{name}' must be mended first", EXIT_PROBLEMS)
    return competency


def show_problems(problems: Sequence[Problem]) -> None:
    """All problems, in the order of files and lines, on standard error."""
    if not problems:
        return
    note(problem_formats.text(in_order(list(problems)), colour=wants_colour(sys.stderr)))


@contextlib.contextmanager
def refusals_told() -> Iterator[None]:
    """What is refused ends the command: by the problems of files that keep it from being done, or as a wish that cannot be fulfilled."""
    try:
        yield
    except RefusedError as refused:
        show_problems(refused.problems)
        fail(refused.message, EXIT_PROBLEMS if refused.problems else EXIT_USAGE)


def fail(message: str, code: int) -> NoReturn:
    """One line on standard error, and the end with that exit code."""
    note(f"{painted('tailorcv:', 'error', colour=wants_colour(sys.stderr))} {clean(message)}")
    raise typer.Exit(code)
