"""A claim and a statement in words, as both sides read them before anything is signed."""

import shutil
import textwrap
from collections.abc import Iterable, Iterator

from tailorcv.cli.terminal import clean, say
from tailorcv.endorsement_request import Asked
from tailorcv.statement import Claim, Told

_TEXTS = ("situation", "action", "result")


def show_claim(claim: Asked | Claim) -> None:
    """Print a claim, folded to the terminal."""
    show_lines(claim_in_words(claim))


def show_lines(lines: Iterable[str]) -> None:
    """Print lines of a claim, folded to the terminal."""
    width = shutil.get_terminal_size().columns
    for line in lines:
        for part in textwrap.wrap(clean(line), width, subsequent_indent="    ", break_long_words=False):
            say(part)


def claim_in_words(claim: Asked | Claim) -> Iterator[str]:
    """Everything of a claim, line by line, with what each level means."""
    yield from told_in_words(claim)
    yield from levels_in_words(claim)


def levels_in_words(claim: Asked | Claim) -> Iterator[str]:
    """Each competency by name and id (the id is what counts) with its level and what that means."""
    for name, level in claim.competencies.items():
        means = level.means if isinstance(level.means, str) else next(reversed(level.means or ()), "")
        yield f"  {level.name} ({name}), level {level.level}{f': {means}' if means else ''}"


def told_in_words(claim: Told) -> Iterator[str]:
    """What is said to be true."""
    span = f"{claim.start or ''} – {claim.end or ''}" if claim.start or claim.end else ""
    yield f"{claim.id}: {claim.title}"
    yield "  " + " · ".join(str(part) for part in (claim.date, span, claim.position) if part)
    for name in _TEXTS:
        if text := getattr(claim, name):
            yield f"  {name.capitalize()}: {text}"
    for metric in claim.metrics:
        yield f"  {metric.name}: {metric.change}".rstrip()
    for wording in claim.wordings:
        yield f"  Also worded: {wording}"
