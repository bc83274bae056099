"""The match under other policies, worked out by hand."""

import pytest
from builders import POLICY, evidence, requirement

from tailorcv.sensitivity import under_others, variants


def test_one_claimed_piece_at_level_one() -> None:
    """S(1) = 0.5 of 1: half of one level; aged work would show 0.25."""
    found = under_others([requirement("ops", 1)], [evidence("a", "ops", 1, recency=0.5)], POLICY)
    assert found == {
        "claims without a link count nothing": 0,
        "claims and links count half as much": pytest.approx(12.5),
        "one piece shows any level": pytest.approx(25),
        "every level needs one piece more": pytest.approx(12.5),
        "all tiers count alike": pytest.approx(25),
        "core counts twice as much": pytest.approx(25),
        "work never ages": pytest.approx(50),
    }


def test_every_other_policy_is_a_legal_one() -> None:
    """What --explain compares with could stand in tailorcv.yaml."""
    for name, policy in variants(POLICY).items():
        assert type(policy).model_validate(policy.model_dump()) == policy, name
        assert policy != POLICY
