"""Moves on the page: several at once, and every one of them holds when all are done."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple, get_args

from tailorcv.refused import RefusedError
from tailorcv.tailored import Tailored
from tailorcv.tailoring import SectionKey
from tailorcv.tailoring_file import TailoringFile

SECTIONS = get_args(SectionKey)


class Move(NamedTuple):
    """What is moved, and to which place, counted from 1."""

    name: str
    place: int


def wrong_moves(moves: Sequence[Move], found: Tailored) -> Iterator[str]:
    """Everything about the moves that cannot be done, in words."""
    place_of: dict[str, int] = {}
    taken: dict[tuple[str, ...], str] = {}
    for name, place in moves:
        group = found.group_of(name)
        if not group:
            yield f"'{name}' is not on the page"
        elif not 1 <= place <= len(group):
            yield f"'{name}' is one of {len(group)} there; say a place from 1 to {len(group)}"
        elif place_of.setdefault(name, place) != place:
            yield f"'{name}' cannot be in two places, {place_of[name]} and {place}"
        elif (other := taken.setdefault((*group, str(place)), name)) != name:
            yield f"'{other}' and '{name}' cannot both be in place {place}"


def put_in_place(file: TailoringFile, moves: Sequence[Move], found: Tailored) -> None:
    """Name so many of each list in the wanted order that all places are reached, and leave the others to the score.

    Raises:
        RefusedError: a move cannot be done.
    """
    wrong = list(wrong_moves(moves, found))
    if wrong:
        raise RefusedError("; ".join(wrong))
    lists: dict[tuple[str, ...], list[Move]] = defaultdict(list)
    for move in moves:
        lists[tuple(found.group_of(move.name))].append(move)
    for group, inside in lists.items():
        _arrange(file, group, inside)


def _arrange(file: TailoringFile, group: Sequence[str], moves: Sequence[Move]) -> None:
    """All that is moved is taken out first and put back from the front on, so that no move shifts what another one has placed."""
    key = "sections" if moves[0].name in SECTIONS else "order"
    listed = file.listed(key)
    moved = {move.name for move in moves}
    order = [name for name in group if name not in moved]
    order.sort(key=lambda one: listed.index(one) if one in listed else len(listed))
    for name, place in sorted(moves, key=lambda move: move.place):
        order.insert(place - 1, name)
    explicit = (order.index(name) + 1 for name in order if name in listed)
    needed = order[: max(*(move.place for move in moves), *explicit, 0)]
    file.arrange(key, [*(one for one in listed if one not in group), *needed])


def missed(moves: Sequence[Move], found: Tailored) -> Iterator[str]:
    """Positions with one employer stay together, so not every place can be had: what the person should hear of that."""
    for name, wanted in moves:
        place = found.group_of(name).index(name) + 1
        if place != wanted:
            yield f"'{name}' is in place {place}, since entries that belong together stay together"
