"""The figures as they stand in the book, from the record and without shortcuts: what the laws compare with."""

import datetime as dt
import math
from collections.abc import Iterable, Sequence

from strategies import Case

from tailorcv.accomplishment import Accomplishment
from tailorcv.drs import Requirement
from tailorcv.evidence import Evidence
from tailorcv.policy import Policy


def plain_support(pieces: Iterable[Evidence], requirement: Requirement, level: int, policy: Policy) -> float:
    """S(L) as it stands in the book: the sum over projects of the best quality at level L or above."""
    best: dict[str, float] = {}
    for piece in pieces:
        if piece.competency == requirement.id and piece.level >= level:
            proof = policy.endorsed if piece.confirmed >= level else policy.linked if piece.linked else policy.claimed
            best[piece.group] = max(best.get(piece.group, 0), proof * piece.recency)
    return math.fsum(best.values())


def plain_match(requirements: Sequence[Requirement], pieces: Sequence[Evidence], policy: Policy) -> float:
    """M as it stands in the book: Σ w·m / Σ w with m = (1/R) Σ_{L≤R} min(1, S(L)/t_L)."""
    weights = [getattr(policy.weights, one.tier) for one in requirements]
    shares = [
        math.fsum(min(1, plain_support(pieces, one, level, policy) / policy.bars[level - 1]) for level in range(1, one.proficiency + 1))
        / one.proficiency
        for one in requirements
    ]
    return math.fsum(map(math.prod, zip(weights, shares, strict=True))) / math.fsum(weights)


def points_of(case: Case) -> float:
    """100 M, unrounded, as the formulas say."""
    return 100 * plain_match(case.requirements, case.evidence, case.policy)


def greedy_without_shortcuts(case: Case) -> list[str]:
    """In each round the gain of every candidate from scratch; among equals endorsed, with a metric, newer, first by id."""
    wanted = {one.id for one in case.requirements}
    endorsed = {piece.accomplishment for piece in case.evidence if piece.confirmed and piece.competency in wanted}
    names: list[str] = []
    while True:
        shown = points_of(case.only(names))

        def rank(found: Accomplishment, shown: float = shown) -> tuple[float, bool, bool, int, str]:
            gain = round(points_of(case.only([*names, found.id])) - shown, 9)
            return -gain, found.id not in endorsed, not found.metrics, -(found.ended or dt.date.max).toordinal(), found.id

        best = min((rank(found) for found in case.public.record if found.id not in names), default=(0.0,))
        if best[0] >= 0:
            return names
        names.append(str(best[-1]))
