"""Which accomplishment stands behind which points: the match taken apart so that its pieces add up to it again."""

import math
from collections.abc import Iterable
from typing import NamedTuple

from tailorcv.evidence import Evidence, by_competency
from tailorcv.matching import Match, Standing, shares
from tailorcv.policy import Policy


class Contribution(NamedTuple):
    """The points (of 100) that one piece brings to a role; `counted` is false when a better one of its project stands for it."""

    evidence: Evidence
    quality: float
    points: float
    counted: bool


def contributions(match: Match, evidence: Iterable[Evidence], policy: Policy) -> dict[str, tuple[Contribution, ...]]:
    """By competency: every piece of evidence with its points, the strongest first.

    At each level the reached share of the bar is split among the counted pieces by their quality, so that
    the points of all pieces and the points lost of all competencies add up to 100.
    """
    pieces = by_competency(evidence)
    return {
        standing.requirement.id: _of_competency(match, standing, pieces.get(standing.requirement.id, []), policy)
        for standing in match.standings
    }


def by_accomplishment(found: dict[str, tuple[Contribution, ...]]) -> dict[str, float]:
    """The points (of 100) that each accomplishment brings over all competencies, the strongest first; without those that bring none."""
    points: dict[str, list[float]] = {}
    for row in (row for rows in found.values() for row in rows if row.points):
        points.setdefault(row.evidence.accomplishment, []).append(row.points)
    sums = {name: math.fsum(parts) for name, parts in points.items()}
    return dict(sorted(sums.items(), key=lambda one: (-one[1], one[0])))


def _of_competency(match: Match, standing: Standing, pieces: list[Evidence], policy: Policy) -> tuple[Contribution, ...]:
    required = standing.requirement.proficiency
    a_level = match.points(standing) / required
    reached = shares(standing.supports, policy)
    found: dict[str, list[float]] = {piece.accomplishment: [] for piece in pieces}
    for level in range(1, required + 1):
        for piece in best_of_groups(pieces, level, policy):
            part = piece.quality(level, policy) / standing.supports[level - 1] if standing.supports[level - 1] else 0.0
            found[piece.accomplishment].append(a_level * reached[level - 1] * part)
    rows = (_row(piece, found[piece.accomplishment], policy) for piece in pieces)
    return tuple(sorted(rows, key=lambda row: (-row.points, -row.evidence.level, row.evidence.accomplishment)))


def _row(piece: Evidence, points: list[float], policy: Policy) -> Contribution:
    return Contribution(piece, piece.quality(1, policy), math.fsum(points), bool(points))


def best_of_groups(pieces: list[Evidence], level: int, policy: Policy) -> list[Evidence]:
    """The piece of each project that counts at that level: the best, and the first id among equals."""
    best: dict[str, Evidence] = {}
    for piece in sorted(pieces, key=lambda piece: (-piece.quality(level, policy), piece.accomplishment)):
        if piece.level >= level:
            best.setdefault(piece.group, piece)
    return list(best.values())
