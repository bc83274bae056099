"""What can be wrong with a file, as values: where, what, and how to mend it.

Every stage that reads or checks returns its problems beside its value, so that all of them can be shown at once.
How a problem looks in a terminal, in JSON or on a code-review page is the printers' business, not this module's.
"""

from collections.abc import Iterable
from typing import Literal, NamedTuple

Severity = Literal["error", "warning"]

# Whoever mends a hundred problems of one file runs the command again anyway, and a hostile file has a million.
MAX_PER_FILE = 100
MAX_QUOTED = 80
# No kind of file has half as many levels of lists and mappings.
MAX_DEPTH = 32


class Place(NamedTuple):
    """A point in a file, as editors count: line and column from 1, the column in characters."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


class Problem(NamedTuple):
    """One thing that is wrong. `code` is stable and documented; `source` is the line of the file, for the caret."""

    place: Place
    code: str
    message: str
    hint: str = ""
    severity: Severity = "error"
    source: str = ""

    @property
    def is_error(self) -> bool:
        """Whether it is more than a warning."""
        return self.severity == "error"


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether any of them is more than a warning."""
    return any(problem.is_error for problem in problems)


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Sorted by file and place, each only once: the order in which a person would mend them."""
    return tuple(sorted(set(problems)))


def short(text: str) -> str:
    """A text from a file as a message quotes it: the beginning is enough to recognise it."""
    return text if len(text) <= MAX_QUOTED else text[: MAX_QUOTED - 1] + "…"


def did_you_mean(found: str, known: Iterable[str]) -> str:
    """`did you mean 'backend-l1'?` for the nearest known word, or an empty text when none is near."""
    import difflib

    near = difflib.get_close_matches(found.lower(), list(known), n=1, cutoff=0.6)
    return f"did you mean '{near[0]}'?" if near else ""


def or_near(found: str, known: Iterable[str]) -> str:
    """`; did you mean 'backend-l1'?` to end a message with, or an empty text."""
    hint = did_you_mean(found, known)
    return f"; {hint}" if hint else ""
