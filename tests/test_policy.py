"""The numbers of the score, and which of them make no sense together."""

import pytest
from reading import misfits, value_of

from tailorcv.policy import Policy, TierWeights
from tailorcv.settings import Settings

SPACE = "format: tailorcv/workspace@1\npolicy:\n"


def test_the_numbers_of_the_score() -> None:
    """Those of docs/score.md: whoever changes one changes everybody's figures."""
    assert Policy().model_dump() == {
        "claimed": 0.5,
        "linked": 0.75,
        "endorsed": 1.0,
        "grace_years": 2.0,
        "half_life_years": 4.0,
        "floor": 0.25,
        "bars": (1.0, 1.0, 2.0, 2.0, 2.0),
        "weights": {"core": 3.0, "important": 2.0, "supporting": 1.0},
        "ready_at": 0.85,
    }


def test_what_a_workspace_overrides() -> None:
    """One number at a time; the others stay."""
    found = value_of(Settings, SPACE + "  ready_at: 0.9\n  bars: [1, 1, 1, 2.5, 3]\n  weights: {core: 5}\n").policy
    assert found == Policy(ready_at=0.9, bars=(1, 1, 1, 2.5, 3), weights=TierWeights(core=5))
    assert (found.weights.important, found.claimed) == (2, 0.5)


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        pytest.param("  claimed: 0.75\n", [], id="links add nothing"),
        pytest.param("  claimed: 1\n  linked: 1\n", [], id="proof adds nothing"),
        pytest.param("  claimed: 0\n  linked: 0\n", [], id="only endorsements count"),
        pytest.param("  bars: [1, 1, 1, 1, 1]\n", [], id="one bar for all"),
        pytest.param("  grace_years: 0\n  floor: 0\n", [], id="age counts at once and without end"),
        pytest.param("  linked: 0.4\n", ["3:3 policy-order: weaker proof would weigh more than stronger proof"], id="links weigh less than words"),
        pytest.param("  endorsed: 0.7\n", ["3:3 policy-order: weaker proof would weigh more than stronger proof"], id="links weigh more than endorsements"),
        pytest.param("  claimed: 0\n  linked: 0\n  endorsed: 0\n", ["3:3 policy-order: weaker proof would weigh more than stronger proof"], id="nothing counts"),
        pytest.param("  bars: [1, 2, 1, 2, 2]\n", ["3:9 policy-order: a higher level would need less evidence than a lower one"], id="bars that fall"),
        pytest.param("  bars: [0, 1, 1, 1, 1]\n", ["3:10 out-of-range: 0 is not more than 0"], id="a level for nothing"),
        pytest.param("  half_life_years: 0\n", ["3:20 out-of-range: 0 is not more than 0"], id="no half-life"),
        pytest.param("  half_life_years: 101\n", ["3:20 out-of-range: 101 is more than 100"], id="a half-life beyond a life"),
        pytest.param("  ready_at: 85\n", ["3:13 out-of-range: 85 is more than 1"], id="per cent"),
        pytest.param("  ready_at: 0,85\n", ["3:13 wrong-type: '0,85' is not a number"], id="a comma for decimals"),
        pytest.param("  weights: {core: heavy}\n", ["3:19 wrong-type: 'heavy' is not a number"], id="a weight in words"),
        pytest.param("  weights: {essential: 3}\n", ["3:13 unknown-key: the key 'essential' is unknown here"], id="another tier"),
    ],
)  # fmt: skip
def test_numbers_that_make_sense(policy: str, expected: list[str]) -> None:
    """Stronger proof never weighs less, a higher level never needs less, and nothing is divided by zero."""
    assert misfits(Settings, SPACE + policy) == expected
