"""Problems as the result of a command: printed in one of three dresses, with a count below."""

import sys
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tailorcv.problems import Problem


class Format(StrEnum):
    """How problems are printed."""

    text = "text"
    json = "json"
    github = "github"


def report(problems: "tuple[Problem, ...]", files: int, format_: Format) -> None:
    """Print them, and how many there are in how many files."""
    from tailorcv.cli.terminal import counted

    errors = sum(problem.is_error for problem in problems)
    show_as(format_, problems, files, f"{counted(files, 'file')}: {counted(errors, 'error')}, {counted(len(problems) - errors, 'warning')}")


def show_as(format_: Format, problems: "tuple[Problem, ...]", files: int, account: str) -> None:
    """Print problems as results; the account goes to standard error, and is left out where a program reads."""
    from tailorcv.cli import problem_formats
    from tailorcv.cli.terminal import note, say, say_json, wants_colour

    if format_ is Format.json:
        say_json(problem_formats.as_data(problems, files=files))
        return
    if problems and format_ is Format.github:
        say(problem_formats.github(problems))
    elif problems:
        say(problem_formats.text(problems, colour=wants_colour(sys.stdout)))
    note(account)
