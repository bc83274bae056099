"""Advice as `check` prints it, and the line of account below."""

from tailorcv.cli.reporting import Format, show_as
from tailorcv.cli.terminal import counted
from tailorcv.problems import Problem


def show(found: tuple[Problem, ...], looked_at: int, format_: Format) -> None:
    """Print the advice in one of three dresses, how much was looked at, and how to silence it."""
    silencing = "\nsilence a rule in a file with 'silence: [rule]'" if found else ""
    show_as(format_, found, looked_at, f"{_account(found, looked_at)}{silencing}")


def _account(found: tuple[Problem, ...], looked_at: int) -> str:
    if not looked_at:
        return "the record is empty; begin with 'tailorcv log'"
    work = counted(looked_at, "accomplishment")
    if not found:
        return f"nothing to mend in {work}"
    pieces = "1 piece" if len(found) == 1 else f"{len(found)} pieces"
    files = len({problem.place.path for problem in found})
    return f"{pieces} of advice in {counted(files, 'file')}; {work} looked at"
