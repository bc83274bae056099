"""Advice as `check` prints it, and the line of account below."""

import sys

from tailorcv.cli import problem_formats
from tailorcv.cli.reporting import Format
from tailorcv.cli.terminal import counted, note, say, say_json, wants_colour
from tailorcv.problems import Problem


def show(found: tuple[Problem, ...], looked_at: int, format_: Format) -> None:
    """Print the advice in one of three dresses; the account goes to standard error, and is left out where a program reads."""
    if format_ is Format.json:
        say_json(problem_formats.as_data(found, files=looked_at))
        return
    if found and format_ is Format.github:
        say(problem_formats.github(found))
    elif found:
        say(problem_formats.text(found, colour=wants_colour(sys.stdout)))
    note(_account(found, looked_at))
    if found:
        note("silence a rule in a file with 'silence: [rule]'")


def _account(found: tuple[Problem, ...], looked_at: int) -> str:
    if not looked_at:
        return "the record is empty; begin with 'tailorcv log'"
    work = counted(looked_at, "accomplishment")
    if not found:
        return f"nothing to mend in {work}"
    pieces = "1 piece" if len(found) == 1 else f"{len(found)} pieces"
    files = len({problem.place.path for problem in found})
    return f"{pieces} of advice in {counted(files, 'file')}; {work} looked at"
