"""How many accomplishments fit on so many pages: the weakest go first, and a measure of the typeset pages decides."""

from bisect import bisect_left
from collections.abc import Callable, Collection, Sequence
from functools import cache
from typing import NamedTuple

from tailorcv.selection import Choice

Measure = Callable[[Sequence[Choice]], int]
LEFT_OUT = "left out to keep to the pages"


class Fitted(NamedTuple):
    """Choices that fit, and how many pages they fill; `left_out` are the ids that had to go, the weakest first."""

    choices: tuple[Choice, ...]
    pages: int
    left_out: tuple[str, ...]


def fit(choices: Sequence[Choice], pages: int, measure: Measure, keep: Collection[str] = ()) -> Fitted:
    """The most accomplishments that keep the document within so many pages.

    Those that a person asked for stay, whatever they bring: `keep` names them where the score would have shown them, too.
    The pages never grow by leaving something out, so the number that must go is found by halving: a dozen measurements for a
    thousand accomplishments. Where even none is too much, none is left.
    """
    weakest = [choice.accomplishment for choice in _by_worth(choices) if choice.accomplishment not in keep]

    @cache
    def filled(gone: int) -> int:
        return measure(without(choices, weakest[:gone]))

    gone = 0 if filled(0) <= pages else bisect_left(range(len(weakest)), True, lo=1, key=lambda number: filled(number) <= pages)
    return Fitted(without(choices, weakest[:gone]), filled(gone), tuple(weakest[:gone]))


def without(choices: Sequence[Choice], names: Sequence[str]) -> tuple[Choice, ...]:
    """The choices with those accomplishments folded."""
    gone = set(names)
    return tuple(choice._replace(group="folded", reason=LEFT_OUT) if choice.accomplishment in gone else choice for choice in choices)


def _by_worth(choices: Sequence[Choice]) -> list[Choice]:
    """What may go, that which adds least first; of equals the one that stands last."""
    surfaced = [(choice.points, -place, choice) for place, choice in enumerate(choices) if choice.group == "surfaced"]
    return [choice for _, _, choice in sorted(surfaced, key=lambda one: one[:2]) if choice.reason != "shown by the tailoring"]
