"""How many accomplishments fit on so many pages: the weakest go first, and a measure of the typeset pages decides."""

from bisect import bisect_left
from collections.abc import Callable, Collection, Sequence
from functools import cache
from typing import NamedTuple

from tailorcv.selection import Choice

Measure = Callable[[Sequence[Choice]], int]
LEFT_OUT = "left out to keep to the pages"


class Fitted(NamedTuple):
    """Choices, and how many pages they fill; `left_out` are the ids that had to go, the weakest first.

    `even_without` is how many pages are full without anything that may go, where that is more than was asked for; else 0.
    """

    choices: tuple[Choice, ...]
    pages: int
    left_out: tuple[str, ...] = ()
    even_without: int = 0


def fit(choices: Sequence[Choice], pages: int, measure: Measure, keep: Collection[str] = ()) -> Fitted:
    """The most accomplishments that keep the document within so many pages.

    Those that a person asked for stay, whatever they bring: `keep` names them where the score would have shown them, too.
    The pages never grow by leaving something out, so the number that must go is found by halving: a dozen measurements for a
    thousand accomplishments. Where even none is too much, all stay: a resume without work that is too long all the same helps nobody.
    """
    weakest = weakest_first(choices, keep)

    @cache
    def filled(gone: int) -> int:
        return measure(without(choices, weakest[:gone]))

    if filled(0) <= pages:
        return Fitted(tuple(choices), filled(0))
    if filled(len(weakest)) > pages:
        return Fitted(tuple(choices), filled(0), even_without=filled(len(weakest)))
    gone = bisect_left(range(len(weakest)), True, lo=1, key=lambda number: filled(number) <= pages)
    return Fitted(without(choices, weakest[:gone]), filled(gone), tuple(weakest[:gone]))


def without(choices: Sequence[Choice], names: Sequence[str]) -> tuple[Choice, ...]:
    """The choices with those accomplishments folded."""
    gone = set(names)
    return tuple(choice._replace(group="folded", reason=LEFT_OUT) if choice.accomplishment in gone else choice for choice in choices)


def weakest_first(choices: Sequence[Choice], keep: Collection[str] = ()) -> list[str]:
    """The ids that may go, that which adds least first; of equals the one that stands last."""
    surfaced = [(choice.points, -place, choice) for place, choice in enumerate(choices) if choice.group == "surfaced"]
    in_order = [choice for _, _, choice in sorted(surfaced, key=lambda one: one[:2]) if choice.reason != "shown by the tailoring"]
    return [choice.accomplishment for choice in in_order if choice.accomplishment not in keep]
