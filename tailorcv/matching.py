"""How far a record meets a role: attained levels, the share met of each competency, and the match.

Pure figures: no files, no printing. Formulas and their reasons: docs/score.md.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from tailorcv.accomplishment import Accomplishment
from tailorcv.confirmation import Confirmations
from tailorcv.drs import Requirement
from tailorcv.evidence import LEVELS, NOTHING, Evidence, PerLevel, by_competency, gather, supports
from tailorcv.policy import Policy

Supports = Mapping[str, PerLevel]
# Sums and quotients leave dust in the last places, which must not make 57 of 0.58; twelve places keep everything else.
_PLACES = 12
_BELOW_ONE = 1 - 1e-12


class Figures(NamedTuple):
    """What a record amounts to on a day, apart from any role: computed once, then held against any number of roles."""

    as_of: date
    evidence: tuple[Evidence, ...]
    standing: Supports
    policy: Policy
    confirmations: Confirmations = MappingProxyType({})


class Standing(NamedTuple):
    """One required competency: what is needed, what is there.

    `supports` are S(1..5); `met` is m in 0..1; `attained` is the highest level whose bar is reached (0: none);
    `charted` is the attained level with its fractions, for drawings, in 0..5; `weight` is the tier's.
    """

    requirement: Requirement
    supports: tuple[float, ...]
    met: float
    attained: int
    charted: float
    weight: float

    @property
    def is_met(self) -> bool:
        """Whether the required level is attained."""
        return self.attained >= self.requirement.proficiency


class Match(NamedTuple):
    """A record against one role. `value` is M in 0..1."""

    standings: tuple[Standing, ...]
    value: float
    ready: bool

    @property
    def score(self) -> int:
        """⌊100 M⌋: a score never claims more than is there."""
        return math.floor(round(100 * self.value, _PLACES - 2))

    @property
    def core(self) -> tuple[int, int]:
        """How many core competencies are met, and how many there are."""
        core = [standing for standing in self.standings if standing.requirement.tier == "core"]
        return sum(standing.is_met for standing in core), len(core)

    def points(self, standing: Standing) -> float:
        """The points (of 100) that this competency is worth in the role."""
        return 100 * standing.weight / math.fsum(other.weight for other in self.standings)

    def lost(self, standing: Standing) -> float:
        """The points (of 100) that are missing in this competency."""
        return self.points(standing) * (1 - standing.met)


def figures_of(record: Iterable[Accomplishment], as_of: date, policy: Policy, confirmations: Confirmations | None = None) -> Figures:
    """The figures of a record on that day, with what peers had confirmed of it by then.

    Of work that is not in the record, which may be private, nobody is named either.
    """
    work = tuple(record)
    confirmed = {one.id: confirmations[one.id] for one in work if one.id in confirmations} if confirmations else {}
    evidence = gather(work, as_of, policy, confirmed)
    return Figures(as_of, evidence, standing_of_all(evidence, policy), policy, confirmed)


def standing_of_all(evidence: Iterable[Evidence], policy: Policy) -> dict[str, tuple[float, ...]]:
    """S(1..5) by competency: computed once for a record, then matched against any number of roles."""
    return {name: supports(pieces, policy) for name, pieces in by_competency(evidence).items()}


def match(requirements: Sequence[Requirement], standing: Supports, policy: Policy) -> Match:
    """The match M = Σ w·m / Σ w of a record's supports with what a role requires.

    Raises:
        ValueError: the role requires nothing, so that everyone and no one would match it.
    """
    if not requirements:
        raise ValueError("a role without competencies cannot be matched")
    standings = tuple(_standing(requirement, standing.get(requirement.id, NOTHING), policy) for requirement in requirements)
    share = math.fsum(one.weight * one.met for one in standings) / math.fsum(one.weight for one in standings)
    # Rounding must not take the match across the line that it stands for.
    value = 1.0 if all(one.is_met for one in standings) else min(round(share, _PLACES), _BELOW_ONE)
    core_met = all(one.is_met for one in standings if one.requirement.tier == "core")
    return Match(standings, value, core_met and value >= policy.ready_at)


def met_share(supported: Sequence[float], required: int, policy: Policy) -> float:
    """m = (1/R) Σ_{L≤R} min(1, S(L)/t_L), in 0..1."""
    return math.fsum(shares(supported, policy)[:required]) / required


def shares(supported: Sequence[float], policy: Policy) -> tuple[float, ...]:
    """How much of each level's bar is reached, min(1, S/t), for levels 1..5."""
    return tuple(min(1.0, found / bar) for found, bar in zip(supported, policy.bars, strict=True))


def _standing(requirement: Requirement, supported: tuple[float, ...], policy: Policy) -> Standing:
    attained = max((level for level in LEVELS if supported[level - 1] >= policy.bars[level - 1]), default=0)
    weight: float = getattr(policy.weights, requirement.tier)
    met = met_share(supported, requirement.proficiency, policy)
    return Standing(requirement, supported, met, attained, math.fsum(shares(supported, policy)), weight)
