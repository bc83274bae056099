"""Rules that look across files. Each module is one rule: its docstring is its documentation, with a file that passes and one that fails."""

from collections.abc import Callable, Iterable

from tailorcv.checks import (
    dates,
    endorsements,
    file_names,
    pins,
    record_references,
    silenced,
    spec_references,
    stray_files,
    tailorings,
    unique_ids,
)
from tailorcv.problems import Problem
from tailorcv.workspace import Parts

Check = Callable[[Parts], Iterable[Problem]]

CHECKS: tuple[Check, ...] = (
    file_names.check,
    unique_ids.check,
    record_references.check,
    dates.check,
    tailorings.check,
    pins.check,
    spec_references.check,
    stray_files.check,
    endorsements.check,
    silenced.check,
)


def run(parts: Parts) -> tuple[Problem, ...]:
    """What every rule finds in a workspace, and what is wrong with the specs that the rules had to read."""
    found = [problem for check in CHECKS for problem in check(parts)]
    return (*found, *parts.library.problems)
