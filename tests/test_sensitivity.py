"""The match under other policies, worked out by hand."""

import pytest
from builders import POLICY, endorsed, evidence, requirement

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


def test_a_proven_core_competency_beside_a_claimed_supporting_one() -> None:
    """(3 · 1 + 1 · 0.5) / 4 = 87.5; here the weights of the tiers make a difference."""
    required = [requirement("ops", 1), requirement("dev", 1, "supporting")]
    found = under_others(required, [endorsed("a", "ops", 1), evidence("b", "dev", 1)], POLICY)
    assert found == {
        "claims without a link count nothing": pytest.approx(100 * 3 / 4),
        "claims and links count half as much": pytest.approx(100 * 3.25 / 4),
        "one piece shows any level": pytest.approx(100 * 3.5 / 4),
        "every level needs one piece more": pytest.approx(100 * (3 * 0.5 + 0.25) / 4),
        "all tiers count alike": pytest.approx(100 * 1.5 / 2),
        "core counts twice as much": pytest.approx(100 * 6.5 / 7),
        "work never ages": pytest.approx(100 * 3.5 / 4),
    }


def test_two_claims_at_level_three() -> None:
    """Supports are 1 at levels 1 to 3 with bars 1, 1, 2: (1 + 1 + 0.5) / 3."""
    found = under_others([requirement("ops", 3)], [evidence("a", "ops", 3), evidence("b", "ops", 3)], POLICY)
    assert found["one piece shows any level"] == 100
    assert found["every level needs one piece more"] == pytest.approx(100 * (1 / 2 + 1 / 2 + 1 / 3) / 3)
    assert found["claims and links count half as much"] == pytest.approx(100 * (1 / 2 + 1 / 2 + 1 / 4) / 3)
    assert found["work never ages"] == pytest.approx(100 * (1 + 1 + 1 / 2) / 3)


def test_every_other_policy_is_a_legal_one() -> None:
    """What --explain compares with could stand in tailorcv.yaml."""
    for name, policy in variants(POLICY).items():
        assert type(policy).model_validate(policy.model_dump()) == policy, name
        assert policy != POLICY
