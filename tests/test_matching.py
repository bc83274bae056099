import math

import pytest
from builders import POLICY, endorsed, evidence, match_of, requirement
from pydantic import ValidationError

from tailorcv.drs import Drs, Requirement
from tailorcv.evidence import Evidence
from tailorcv.matching import match, met_share, shares, standing_of_all
from tailorcv.policy import Policy, TierWeights

OPS_2 = requirement("ops", 2, "core")
DEV_3 = requirement("dev", 3, "important")


@pytest.mark.parametrize(
    ("supported", "required", "expected"),
    [
        pytest.param((0, 0, 0, 0, 0), 5, 0, id="nothing"),
        pytest.param((0.5, 0, 0, 0, 0), 1, 0.5, id="0.5 / 1"),
        pytest.param((1, 0.5, 0, 0, 0), 2, 0.75, id="(1 + 0.5) / 2"),
        pytest.param((9, 0.5, 0, 0, 0), 2, 0.75, id="more than the bar is no more: (1 + 0.5) / 2"),
        pytest.param((2, 2, 1, 0.5, 0), 4, 0.6875, id="(1 + 1 + 1/2 + 0.5/2) / 4"),
        pytest.param((1, 1, 1, 1, 1), 5, 0.7, id="one piece of level 5: (1 + 1 + 1/2 + 1/2 + 1/2) / 5"),
        pytest.param((2, 2, 2, 2, 2), 5, 1, id="two pieces of level 5"),
        pytest.param((2, 2, 2, 2, 2), 1, 1, id="levels above the required one do not matter"),
    ],
)
def test_share_met_of_a_required_level(supported: tuple[float, ...], required: int, expected: float) -> None:
    """m = (1/R) Σ_{L≤R} min(1, S(L)/t_L) with the bars 1, 1, 2, 2, 2."""
    assert met_share(supported, required, POLICY) == pytest.approx(expected, rel=1e-15)


def test_share_of_each_bar() -> None:
    """min(1, S/t): 3/1, 1/1, 1/2, 0.5/2 and 0/2."""
    assert shares((3, 1, 1, 0.5, 0), POLICY) == (1, 1, 0.5, 0.25, 0)


@pytest.mark.parametrize(
    ("pieces", "attained", "charted"),
    [
        pytest.param([], 0, 0, id="nothing"),
        pytest.param([evidence(level=2)], 0, 1.0, id="one claim: 0.5 + 0.5"),
        pytest.param([endorsed(level=1)], 1, 1.0, id="one verified piece shows level 1"),
        pytest.param([endorsed(level=2)], 2, 2.0, id="one verified piece shows level 2"),
        pytest.param([evidence("a"), evidence("b")], 2, 2.0, id="two claims show level 2"),
        pytest.param([endorsed(level=5)], 2, 3.5, id="one verified piece does not show level 3: 1 + 1 + 3 · 0.5"),
        pytest.param([endorsed("a", level=5), endorsed("b", level=3)], 3, 4.0, id="two independent ones do: 1 + 1 + 1 + 2 · 0.5"),
        pytest.param([endorsed("a", level=5, project="p"), endorsed("b", level=5, project="p")], 2, 3.5, id="two of one project do not"),
        pytest.param([endorsed("a", level=5), endorsed("b", level=5)], 5, 5.0, id="two of level 5"),
    ],
)
def test_attained_level_and_chart(pieces: list[Evidence], attained: int, charted: float) -> None:
    """The highest level whose bar is reached, and Σ min(1, S(L)/t_L) over all five levels for drawings."""
    [standing] = match_of([OPS_2], pieces).standings
    assert (standing.attained, standing.charted) == (attained, charted)


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        pytest.param([], 0, id="nothing"),
        pytest.param([endorsed("a", "ops", 2)], 0.6, id="core met, important missing: 3 · 1 / 5"),
        pytest.param([endorsed("a", "dev", 3)], 1 / 3, id="one piece of important level 3: 2 · (1 + 1 + 1/2)/3 / 5"),
        pytest.param([evidence("a", "ops", 1)], 0.15, id="a claim at level 1 of 2: 3 · (0.5 + 0)/2 / 5"),
        pytest.param([endorsed("a", "ops", 5), endorsed("b", "ops", 5)], 0.6, id="work above the requirement makes up for nothing"),
        pytest.param([endorsed("a", "ops", 2), endorsed("b", "dev", 3), endorsed("c", "dev", 3)], 1, id="everything"),
        pytest.param([endorsed("a", "cooking", 5)], 0, id="what the role does not ask for"),
    ],
)
def test_match_is_the_weighted_mean_of_the_shares(pieces: list[Evidence], expected: float) -> None:
    """M = Σ w·m / Σ w for a core competency at level 2 (weight 3) and an important one at level 3 (weight 2)."""
    assert match_of([OPS_2, DEV_3], pieces).value == pytest.approx(expected, abs=1e-12)


def test_weights_are_the_policys() -> None:
    """With weights 1 and 3 the core one alone is worth 1/4."""
    policy = Policy(weights=TierWeights(core=1, important=3))
    assert match_of([OPS_2, DEV_3], [endorsed("a", "ops", 2)], policy).value == 0.25


def test_points_of_a_competency_and_points_lost() -> None:
    """Weights 3, 2 and 1 share 100 points; half of the core one is missing."""
    found = match_of([OPS_2, DEV_3, requirement("talk", 1, "supporting")], [evidence("a", "ops", 2)])
    ops, dev, talk = found.standings
    assert [found.points(one) for one in found.standings] == pytest.approx([50, 100 / 3, 50 / 3])
    assert [found.lost(one) for one in (ops, dev, talk)] == pytest.approx([25, 100 / 3, 50 / 3])


def test_core_counts_how_many_core_competencies_are_met() -> None:
    """One of two core ones is met; the important one, which is met too, is not among them."""
    requirements = [OPS_2, requirement("talk", 1, "core"), requirement("dev", 1, "important")]
    assert match_of(requirements, [endorsed("a", "ops", 2), endorsed("b", "dev", 1)]).core == (1, 2)


@pytest.mark.parametrize(
    ("requirements", "pieces", "score"),
    [
        pytest.param([requirement(proficiency=3)], [endorsed(level=1)], 33, id="1/3 is 33"),
        pytest.param([requirement(proficiency=3)], [endorsed(level=2)], 66, id="2/3 is 66: a score never claims more than is there"),
        pytest.param(
            [requirement("ops", 2, "core"), requirement("dev", 5, "important")],
            # (3 · 1/2 + 2 · (1 + 1 + 1 + 1/2 + 0)/5) / 5 = (1.5 + 1.4) / 5
            [endorsed("a", "ops", 1), endorsed("b", "dev", 4), endorsed("c", "dev", 3)],
            58,
            id="0.58 is 58, though 100 * 0.58 is 57.99999999999999",
        ),
        pytest.param(
            [requirement("ops", 5, "core"), requirement("dev", 5, "important")],
            # (3 · (1 + 1 + 1 + 1/2)/5 + 2 · 2/5) / 5 = (2.1 + 0.8) / 5
            [endorsed("a", "ops", 4), endorsed("b", "ops", 3), endorsed("c", "dev", 2)],
            58,
            id="0.58 is 58, though the quotient is 0.5799999999999998",
        ),
        pytest.param([OPS_2, DEV_3], [endorsed("a", "ops", 2), endorsed("b", "dev", 3), endorsed("c", "dev", 3)], 100, id="1 is 100"),
    ],
)
def test_score_is_the_whole_points_of_the_match(requirements: list[Requirement], pieces: list[Evidence], score: int) -> None:
    """⌊100 M⌋, and dust in the last places of M takes no point away."""
    assert match_of(requirements, pieces).score == score


def test_a_hair_below_everything_is_not_everything() -> None:
    """An old claim that misses its bar by one part in 10^15 leaves M below 1, the score below 100 and the role not ready."""
    almost = evidence(level=1, confirmed=1, recency=math.nextafter(1.0, 0.0))
    found = match_of([requirement(proficiency=1)], [almost], Policy(ready_at=1))
    assert found.standings[0].is_met is False
    assert 0.999 < found.value < 1
    assert (found.score, found.ready) == (99, False)


@pytest.mark.parametrize(
    ("requirements", "pieces", "ready_at", "ready"),
    [
        pytest.param([OPS_2], [endorsed("a", "ops", 2)], 0.85, True, id="everything met"),
        # (3 · 1 + 3 · 1 + 1 · 0) / 7 = 0.857…
        pytest.param(
            [OPS_2, requirement("dev", 1, "core"), requirement("talk", 1, "supporting")],
            [endorsed("a", "ops", 2), endorsed("b", "dev", 1)],
            0.85,
            True,
            id="all core met and 0.857",
        ),
        # (3 · 1 + 1 · 0) / 4
        pytest.param([OPS_2, requirement("talk", 1, "supporting")], [endorsed("a", "ops", 2)], 0.85, False, id="all core met and 0.75"),
        # (3 · 0.8 + 3 · 3 · 1) / 12 = 0.95
        pytest.param(
            [requirement("ops", 5, "core"), *(requirement(name, 1, "core") for name in ("a", "b", "c"))],
            [endorsed("w", "ops", 4), endorsed("x", "ops", 4), *(endorsed(name, name, 1) for name in ("a", "b", "c"))],
            0.85,
            False,
            id="0.95 and one core competency missing",
        ),
        # (3 · 1 + 2 · (1 + 1 + 1 + 0.75/2 + 0)/5) / 5 = (3 + 1.35) / 5
        pytest.param(
            [requirement("ops", 1, "core"), requirement("dev", 5, "important")],
            [endorsed("a", "ops", 1), endorsed("b", "dev", 3), evidence("c", "dev", 4, linked=True, confirmed=3)],
            0.87,
            True,
            id="0.87 is 0.87, though the quotient is 0.8699999999999999",
        ),
    ],
)
def test_ready_is_all_core_and_enough(requirements: list[Requirement], pieces: list[Evidence], ready_at: float, ready: bool) -> None:  # noqa: FBT001
    """*Ready*: all core competencies met and M at the policy's line."""
    assert match_of(requirements, pieces, Policy(ready_at=ready_at)).ready is ready


def test_a_role_without_competencies_cannot_be_matched() -> None:
    """Everyone and no one would match it: the figures refuse it, and so does the shape of the file."""
    with pytest.raises(ValueError, match="a role without competencies cannot be matched"):
        match((), {}, POLICY)
    with pytest.raises(ValidationError) as caught:
        Drs.model_validate({"format": "tailorcv/drs@1", "id": "any", "competencies": []})
    assert ("competencies",) in [error["loc"] for error in caught.value.errors() if error["type"] == "too_short"]


def test_standings_of_a_whole_record() -> None:
    """S(1..5) by competency, computed once for any number of roles."""
    pieces = [endorsed("a", "ops", 2), evidence("b", "ops", 1), evidence("c", "dev", 3)]
    assert standing_of_all(pieces, POLICY) == {"ops": (1.5, 1, 0, 0, 0), "dev": (0.5, 0.5, 0.5, 0, 0)}
