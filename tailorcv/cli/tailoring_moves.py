"""Moves of `tailorcv tailor`: several in one call, and every one of them holds when the call is over."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, get_args

from tailorcv.cli.opening import EXIT_USAGE, fail
from tailorcv.cli.tailored import Tailored
from tailorcv.cli.terminal import note
from tailorcv.tailoring import SectionKey
from tailorcv.tailoring_file import TailoringFile

SECTIONS = get_args(SectionKey)


class Move(NamedTuple):
    """What is moved, and to which place, counted from 1."""

    name: str
    place: int


def moves_of(pairs: Iterable[tuple[str, str]]) -> tuple[Move, ...]:
    """The moves as they were typed, the same one once; a place that is no number ends the command."""
    for name, place in pairs:
        if not place.removeprefix("-").isdecimal():
            fail(f"--move: '{place}' is no place; write a number, like --move {name} 1", EXIT_USAGE)
    return tuple(dict.fromkeys(Move(name, int(place)) for name, place in pairs))


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
    """Name so many of each list in the wanted order that all places are reached, and leave the others to the score."""
    wrong = list(wrong_moves(moves, found))
    if wrong:
        fail("; ".join(wrong), EXIT_USAGE)
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


def tell_of_moves(moves: Sequence[Move], found: Tailored) -> None:
    """Positions with one employer stay together, so not every place can be had; then the person hears of it."""
    for name, wanted in moves:
        place = found.group_of(name).index(name) + 1
        if place != wanted:
            note(f"'{name}' is in place {place}, since entries that belong together stay together")
