"""One problem, several dresses: for a person, for a program, for a code-review page."""

from collections.abc import Sequence

from tailorcv.cli.terminal import clean, painted
from tailorcv.problems import Problem

MAX_EXCERPT = 100


def text(problems: Sequence[Problem], *, colour: bool) -> str:
    """`file:line:col: error[code]: message; hint`, then the line of the file and a caret under the place."""
    return "\n".join(line for problem in problems for line in _lines(problem, colour=colour))


def _lines(problem: Problem, *, colour: bool) -> list[str]:
    head = painted(f"{problem.severity}[{problem.code}]", problem.severity, colour=colour)
    hint = f"; {painted(clean(problem.hint), 'hint', colour=colour)}" if problem.hint else ""
    lines = [f"{clean(str(problem.place))}: {head}: {clean(problem.message)}{hint}"]
    if problem.source.strip():
        lines += _excerpt(problem, colour=colour)
    return lines


def _excerpt(problem: Problem, *, colour: bool) -> list[str]:
    """The line around the place, with the caret under it: long lines are cut to the part that matters."""
    at = problem.place.column - 1
    begin = max(0, at - MAX_EXCERPT // 2) if len(problem.source) > MAX_EXCERPT else 0
    shown = problem.source[begin : begin + MAX_EXCERPT].replace("\t", " ")
    before = clean(shown[: at - begin])
    number = str(problem.place.line)
    gutter = " " * len(number)
    return [
        f"  {painted(f'{number} |', 'dim', colour=colour)} {clean(shown)}",
        f"  {painted(f'{gutter} |', 'dim', colour=colour)} {' ' * _columns(before)}{painted('^', problem.severity, colour=colour)}",
    ]


def _columns(before: str) -> int:
    """How many terminal cells a text takes: a caret under Chinese text must move twice as far."""
    if before.isascii():
        return len(before)
    from rich.cells import cell_len

    return cell_len(before)


def as_data(problems: Sequence[Problem], *, files: int) -> dict[str, object]:
    """A stable shape: `{format, files, problems: [{path, line, column, severity, code, message, hint}]}`."""
    rows = [
        {
            "path": problem.place.path,
            "line": problem.place.line,
            "column": problem.place.column,
            "severity": problem.severity,
            "code": problem.code,
            "message": problem.message,
            "hint": problem.hint,
        }
        for problem in problems
    ]
    return {"format": "tailorcv/problems@1", "files": files, "problems": rows}


def github(problems: Sequence[Problem]) -> str:
    """Workflow commands that GitHub shows beside the lines of a pull request."""
    return "\n".join(
        f"::{problem.severity} file={_property(problem.place.path)},line={problem.place.line},col={problem.place.column},"
        f"title={_property(problem.code)}::{_data(problem.message)}{_data(f'; {problem.hint}') if problem.hint else ''}"
        for problem in problems
    )


def _data(value: str) -> str:
    return clean(value).replace("%", "%25")


def _property(value: str) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")
