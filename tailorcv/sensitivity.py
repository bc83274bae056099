"""How far a score hangs on the numbers of the policy: the same record and role under other defensible ones."""

from collections.abc import Sequence

from tailorcv.drs import Requirement
from tailorcv.evidence import Evidence
from tailorcv.matching import match, standing_of_all
from tailorcv.policy import Policy, TierWeights


def variants(policy: Policy) -> dict[str, Policy]:
    """Other policies, each named by what it changes; how fast work ages is in the evidence already and is not among them."""
    changes: dict[str, dict[str, object]] = {
        "claims without a link count nothing": {"claimed": 0.0},
        "claims and links count half as much": {"claimed": policy.claimed / 2, "linked": policy.linked / 2},
        "one piece shows any level": {"bars": (1.0, 1.0, 1.0, 1.0, 1.0)},
        "every level needs one piece more": {"bars": tuple(bar + 1 for bar in policy.bars)},
        "all tiers count alike": {"weights": TierWeights(core=1, important=1, supporting=1)},
        "core counts twice as much": {"weights": policy.weights.model_copy(update={"core": 2 * policy.weights.core})},
    }
    return {name: policy.model_copy(update=change) for name, change in changes.items()}


def under_others(requirements: Sequence[Requirement], evidence: Sequence[Evidence], policy: Policy) -> dict[str, float]:
    """The match, in points of 100, by what another policy changes; and what the work would show if it never aged."""
    found = {name: _points(requirements, evidence, other) for name, other in variants(policy).items()}
    found["work never ages"] = _points(requirements, [piece._replace(recency=1.0) for piece in evidence], policy)
    return found


def _points(requirements: Sequence[Requirement], evidence: Sequence[Evidence], policy: Policy) -> float:
    return 100 * match(requirements, standing_of_all(evidence, policy), policy).value
