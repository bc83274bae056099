"""Which accomplishments a resume for one role shows: those that raise the match, the strongest first, unless the person says otherwise.

Greedy by marginal match. The match is monotone and submodular in the set of accomplishments, so the greedy choice is near the
best one, every prefix of it is the greedy choice for a shorter resume, and gains that were computed earlier are upper bounds, which saves
most of the work.
"""

import heapq
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal, NamedTuple

from tailorcv.accomplishment import Accomplishment
from tailorcv.evidence import NOTHING, Evidence, PerLevel
from tailorcv.groups import gain, merge, moved
from tailorcv.matching import Match, match
from tailorcv.policy import Policy
from tailorcv.tailoring import Tailoring

Group = Literal["surfaced", "folded", "tucked away"]


class Choice(NamedTuple):
    """Where one accomplishment went: `points` (of 100) is what it added to the match when its turn came."""

    accomplishment: str
    group: Group
    points: float
    reason: str


def select(
    record: Sequence[Accomplishment], role_match: Match, evidence: Sequence[Evidence], policy: Policy, tailoring: Tailoring | None = None
) -> tuple[Choice, ...]:
    """Every public accomplishment with its group; the surfaced ones first, in the order in which they should be read."""
    public = {found.id: found for found in record if not found.private}
    # What is hidden stands for nothing on the page: the next best takes its place.
    tagged = _pieces_for(role_match, evidence, set(public) - set(tailoring.hide if tailoring else ()))
    greedy = _greedy(role_match, tagged, public, policy)
    choices = {name: Choice(name, "surfaced", points, "raises the match") for name, points in greedy}
    for name in sorted(set(tagged) - set(choices)):
        choices[name] = Choice(name, "folded", 0.0, "shows what stronger ones show already")
    for name in sorted(set(public) - set(choices)):
        choices[name] = Choice(name, "tucked away", 0.0, "carries no tag that this role asks for")
    return _with_wishes(tuple(choices.values()), tailoring)


def _pieces_for(role_match: Match, evidence: Iterable[Evidence], known: set[str]) -> dict[str, list[Evidence]]:
    wanted = {one.requirement.id for one in role_match.standings}
    pieces: dict[str, list[Evidence]] = {}
    for piece in evidence:
        if piece.competency in wanted and piece.accomplishment in known:
            pieces.setdefault(piece.accomplishment, []).append(piece)
    return pieces


def _greedy(
    role_match: Match, tagged: dict[str, list[Evidence]], public: dict[str, Accomplishment], policy: Policy
) -> list[tuple[str, float]]:
    """Names and marginal points in the order of choice. An entry on the heap is an upper bound until its round is the current one."""
    state = _Shown(role_match, policy)
    heap = [((-state.gain(pieces), *_tie(public[name], pieces)), 0, name) for name, pieces in tagged.items()]
    heapq.heapify(heap)
    chosen: list[tuple[str, float]] = []
    while heap:
        key, computed_in, name = heapq.heappop(heap)
        if computed_in == len(chosen):
            if -key[0] <= 0:
                break
            state.show(tagged[name])
            chosen.append((name, -key[0]))
        else:
            heapq.heappush(heap, ((-state.gain(tagged[name]), *key[1:]), len(chosen), name))
    return chosen


def _tie(found: Accomplishment, pieces: Sequence[Evidence]) -> tuple[bool, bool, int, str]:
    """Among equals: endorsed before not, with a metric before without, newer before older, then by id."""
    endorsed = any(piece.confirmed for piece in pieces)
    return not endorsed, not found.metrics, -(found.ended or date.max).toordinal(), found.id


class _Shown:
    """The match that the accomplishments chosen so far would have alone."""

    def __init__(self, role_match: Match, policy: Policy) -> None:
        self._policy = policy
        self._requirements = [one.requirement for one in role_match.standings]
        self._supports: dict[str, PerLevel] = {}
        self._groups: dict[tuple[str, str], PerLevel] = {}
        self._match = match(self._requirements, {}, policy)

    def gain(self, pieces: Iterable[Evidence]) -> float:
        return gain(self._match, self._changed(pieces), self._policy)

    def show(self, pieces: Sequence[Evidence]) -> None:
        self._supports.update(self._changed(pieces))
        for piece in pieces:
            key = (piece.competency, piece.group)
            self._groups[key] = merge(self._groups.get(key, NOTHING), piece, self._policy)
        self._match = match(self._requirements, self._supports, self._policy)

    def _changed(self, pieces: Iterable[Evidence]) -> dict[str, PerLevel]:
        changed = {}
        for piece in pieces:
            before = self._groups.get((piece.competency, piece.group), NOTHING)
            supported = self._supports.get(piece.competency, NOTHING)
            changed[piece.competency] = moved(supported, before, merge(before, piece, self._policy))
        return changed


def _with_wishes(choices: tuple[Choice, ...], tailoring: Tailoring | None) -> tuple[Choice, ...]:
    if tailoring is None:
        return choices
    shown = [_wished(choice, tailoring) for choice in choices]
    wish = {name: place for place, name in enumerate(tailoring.order)}
    groups: tuple[Group, ...] = ("surfaced", "folded", "tucked away")
    place = {choice.accomplishment: index for index, choice in enumerate(shown)}
    key = lambda one: (groups.index(one.group), wish.get(one.accomplishment, len(wish)), place[one.accomplishment])  # noqa: E731
    return tuple(sorted(shown, key=key))


def _wished(choice: Choice, tailoring: Tailoring) -> Choice:
    if choice.accomplishment in tailoring.hide:
        return choice._replace(group="tucked away", reason="hidden by the tailoring")
    if choice.accomplishment in tailoring.show and choice.group != "surfaced":
        return choice._replace(group="surfaced", reason="shown by the tailoring")
    return choice
