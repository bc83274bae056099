"""Supports that change one piece of evidence at a time, for asking "what if" many times without adding everything up again."""

import math
from collections.abc import Iterable, Mapping

from tailorcv.evidence import LEVELS, NOTHING, Evidence, PerLevel
from tailorcv.matching import Match, met_share
from tailorcv.policy import Policy


def best_by_group(evidence: Iterable[Evidence], policy: Policy) -> dict[tuple[str, str], PerLevel]:
    """For each (competency, group): the best quality at each of the five levels."""
    best: dict[tuple[str, str], PerLevel] = {}
    for piece in evidence:
        key = (piece.competency, piece.group)
        best[key] = merge(best.get(key, NOTHING), piece, policy)
    return best


def merge(best: PerLevel, piece: Evidence, policy: Policy) -> PerLevel:
    """A group's best qualities with one more piece in it."""
    return tuple(max(found, piece.quality(level, policy)) for level, found in zip(LEVELS, best, strict=True))


def moved(supported: PerLevel, before: PerLevel, after: PerLevel) -> PerLevel:
    """A competency's supports when one of its groups changes."""
    return tuple(found - old + new for found, old, new in zip(supported, before, after, strict=True))


def gain(match: Match, changed: Mapping[str, PerLevel], policy: Policy) -> float:
    """The points (of 100) that a match gains when the supports of some competencies become others; never below 0."""
    points = math.fsum(
        match.points(one) * (met_share(changed[one.requirement.id], one.requirement.proficiency, policy) - one.met)
        for one in match.standings
        if one.requirement.id in changed and not one.is_met
    )
    # Differences of sums leave dust in the last places; it must not decide which of two equal actions comes first.
    return max(0.0, round(points, 9))
