"""From the record to evidence: one piece for each competency that an accomplishment is tagged with, and what it weighs.

The quality of a piece is q = v · r. The proof v is `claimed`, `linked` or `endorsed` of the policy; the recency r is 1 within the grace
years and halves every `half_life_years` after them, never below the floor. (docs/score.md)
"""

import math
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from tailorcv.accomplishment import Accomplishment
from tailorcv.confirmation import Confirmations
from tailorcv.policy import Policy

LEVELS = (1, 2, 3, 4, 5)
PerLevel = tuple[float, ...]
NOTHING: PerLevel = (0.0,) * len(LEVELS)
_DAYS_A_YEAR = 365.25


class Evidence(NamedTuple):
    """What one accomplishment says about one competency.

    `group` is the project, or the accomplishment's own id when it has none: within a group only the best piece counts.
    `recency` is r in 0..1, `confirmed` the highest level that a verified endorsement confirms (0: none).
    """

    accomplishment: str
    competency: str
    level: int
    group: str
    linked: bool
    recency: float
    confirmed: int = 0

    @property
    def verification(self) -> str:
        """What stands behind the claim, in a word."""
        return "endorsed" if self.confirmed else "linked" if self.linked else "claimed"

    def proof(self, level: int, policy: Policy) -> float:
        """v at that level: an endorsement counts up to the level that it confirms, and never beyond the level claimed."""
        if level <= self.confirmed:
            return policy.endorsed
        return policy.linked if self.linked else policy.claimed

    def quality(self, level: int, policy: Policy) -> float:
        """q at that level, in 0..1; 0 above the level of the work."""
        return self.proof(level, policy) * self.recency if level <= self.level else 0.0


def recency(age_years: float, policy: Policy) -> float:
    """r for an age in years: 1 within the grace, then halved every half-life, at least the floor."""
    beyond = max(0.0, age_years - policy.grace_years)
    return max(policy.floor, math.exp2(-beyond / policy.half_life_years))


def age_in_years(accomplishment: Accomplishment, as_of: date) -> float:
    """The time from the end of the work to `as_of`; 0 while it goes on."""
    ended = accomplishment.ended
    return max(0.0, (as_of - ended).days / _DAYS_A_YEAR) if ended else 0.0


def gather(
    record: Iterable[Accomplishment],
    as_of: date,
    policy: Policy,
    confirmations: Confirmations | None = None,
) -> tuple[Evidence, ...]:
    """The evidence of a record on a day; what began later is left out, since on that day it was not there."""
    confirmed = confirmations or {}
    return tuple(
        Evidence(
            accomplishment=found.id,
            competency=competency,
            level=tag.level,
            group=found.project or f"/{found.id}",
            linked=found.linked,
            recency=recency(age_in_years(found, as_of), policy),
            confirmed=min(tag.level, confirmed[found.id].levels.get(competency, 0)) if found.id in confirmed else 0,
        )
        for found in record
        if found.began <= as_of
        for competency, tag in found.competencies.items()
    )


def supports(evidence: Iterable[Evidence], policy: Policy) -> tuple[float, ...]:
    """S(1) … S(5) of one competency: at each level the sum over groups of the best quality among its pieces.

    `math.fsum` rounds once, so the order of files cannot change a bit of the result.
    """
    best: dict[str, list[float]] = {}
    for piece in evidence:
        of_group = best.setdefault(piece.group, [0.0] * len(LEVELS))
        for level in range(1, piece.level + 1):
            of_group[level - 1] = max(of_group[level - 1], piece.quality(level, policy))
    return tuple(math.fsum(of_group[level - 1] for of_group in best.values()) for level in LEVELS)


def by_competency(evidence: Iterable[Evidence]) -> dict[str, list[Evidence]]:
    """The evidence sorted into its competencies."""
    sorted_in: dict[str, list[Evidence]] = {}
    for piece in evidence:
        sorted_in.setdefault(piece.competency, []).append(piece)
    return sorted_in
