import pytest
from builders import POLICY, endorsed, evidence, match_of, requirement

from tailorcv.drs import Requirement
from tailorcv.evidence import Evidence
from tailorcv.gaps import Action, actions, gaps, kind_of, next_action
from tailorcv.policy import Policy

OPS_2 = requirement("ops", 2, "core")


def actions_of(requirements: list[Requirement], pieces: list[Evidence]) -> list[tuple[str, str, str, int, float]]:
    """Step, accomplishment, competency, level and points of each action, in their order."""
    return [(*action,) for action in actions(match_of(requirements, pieces), pieces, POLICY)]


@pytest.mark.parametrize(
    ("required", "pieces", "kind"),
    [
        pytest.param(2, [], "no record", id="nothing"),
        pytest.param(2, [evidence("a", "dev", 5)], "no record", id="nothing of this competency"),
        pytest.param(2, [evidence(level=2)], "proof", id="0.5 of 1, endorsed it would be 1"),
        pytest.param(3, [evidence("a", level=3), evidence("b", level=4, linked=True)], "proof", id="1.25 of 2, endorsed 2"),
        pytest.param(2, [endorsed(level=2, recency=0.5)], "stale", id="endorsed and old: fresh it would be 1"),
        pytest.param(2, [evidence(level=2, recency=0.5)], "stale", id="claimed and old: endorsed still 0.5, fresh and endorsed 1"),
        pytest.param(2, [evidence("a", recency=0.5), evidence("b", recency=0.5)], "proof", id="two old claims, endorsed 0.5 + 0.5"),
        pytest.param(2, [endorsed(level=1)], "level", id="only a lower level"),
        pytest.param(3, [endorsed(level=3)], "level", id="one piece where two are needed"),
        pytest.param(3, [endorsed("a", level=3, project="p"), endorsed("b", level=3, project="p")], "level", id="two of one project"),
    ],
)
def test_kind_of_a_gap_is_the_cheapest_thing_that_would_close_it(required: int, pieces: list[Evidence], kind: str) -> None:
    """Proof of what is there, fresher work of the same kind, work at the level, or a first record."""
    [standing] = match_of([requirement("ops", required)], pieces).standings
    assert kind_of(standing, [piece for piece in pieces if piece.competency == "ops"], POLICY) == kind


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        pytest.param([], [("log", "", "ops", 2, 50)], id="nothing: a claim at level 2 brings half of both levels"),
        pytest.param(
            [evidence("a", level=2)],
            # 0.75 of 1; 1 of 1; 0.5 + 0.5 of 1
            [("endorse", "a", "ops", 2, 50), ("log", "", "ops", 2, 50), ("link", "a", "ops", 2, 25)],
            id="a claim: endorsing costs less than logging a new one",
        ),
        pytest.param(
            [evidence("a", level=2, linked=True)],
            [("endorse", "a", "ops", 2, 25), ("log", "", "ops", 2, 25)],
            id="a linked claim: 0.75 to 1, for both",
        ),
        pytest.param(
            [endorsed("a", level=1)],
            # level 2: 0.5 of 1
            [("log", "", "ops", 2, 25)],
            id="what is endorsed cannot be proved better",
        ),
        pytest.param(
            [evidence("a", level=2, project="p"), evidence("b", level=2, linked=True, project="p")],
            # a endorsed: 0.75 to 1; b endorsed: the same; a linked: no better than b
            [("endorse", "a", "ops", 2, 25), ("endorse", "b", "ops", 2, 25), ("log", "", "ops", 2, 25)],
            id="within a project only the best counts; equal actions by id",
        ),
        pytest.param(
            [evidence("a", level=2, confirmed=1)],
            # level 1: 1 already; level 2: 0.5 to 0.75, to 1, to 0.5 + 0.5
            [("endorse", "a", "ops", 2, 25), ("log", "", "ops", 2, 25), ("link", "a", "ops", 2, 12.5)],
            id="confirmed below the claim",
        ),
        pytest.param([endorsed("a", level=2)], [], id="nothing is missing"),
    ],
)
def test_actions_of_a_role_with_one_competency(pieces: list[Evidence], expected: list[tuple[str, str, str, int, float]]) -> None:
    """Level 2 is required; 50 points stand on level 1 and 50 on level 2, with a bar of 1 each."""
    assert actions_of([OPS_2], pieces) == expected


def test_one_action_may_raise_several_competencies() -> None:
    """The endorsement of a piece with two tags counts in both, and stands under the one that is worth more."""
    requirements = [requirement("dev", 1, "core"), requirement("ops", 1, "supporting")]  # 75 and 25 points
    found = actions_of(requirements, [evidence("a", "ops", 1), evidence("a", "dev", 1)])
    assert found == [
        ("endorse", "a", "dev", 1, 50),  # 0.5 · 75 + 0.5 · 25
        ("log", "", "dev", 1, 37.5),  # 0.5 · 75
        ("link", "a", "dev", 1, 25),  # 0.25 · 75 + 0.25 · 25
        ("log", "", "ops", 1, 12.5),  # 0.5 · 25
    ]


def test_equal_actions_come_with_the_cheaper_step_first_and_then_in_the_order_of_the_role() -> None:
    """Two competencies of the same weight, with one claim each; the ids are in the opposite order."""
    requirements = [requirement("ops", 1, "core"), requirement("dev", 1, "core")]
    assert actions_of(requirements, [evidence("a", "dev", 1), evidence("z", "ops", 1)]) == [
        ("endorse", "z", "ops", 1, 25),
        ("endorse", "a", "dev", 1, 25),
        ("log", "", "ops", 1, 25),
        ("log", "", "dev", 1, 25),
        ("link", "z", "ops", 1, 12.5),
        ("link", "a", "dev", 1, 12.5),
    ]


def test_logging_a_claim_is_no_action_where_claims_count_nothing() -> None:
    """Only proof brings points then."""
    policy, pieces = Policy(claimed=0), [evidence("a", level=2)]
    found = actions(match_of([OPS_2], pieces, policy), pieces, policy)
    assert [(action.step, action.points) for action in found] == [("endorse", 100), ("link", 75)]


def test_gaps_name_what_is_missing() -> None:
    """Of four competencies one is met; the others come with the one that costs most first."""
    requirements = [
        requirement("talk", 1, "supporting"),  # 1 of 9 weights
        requirement("plan", 4, "important"),  # 2 of 9
        requirement("ops", 2, "core"),  # 3 of 9
        requirement("dev", 2, "core"),  # 3 of 9
    ]
    pieces = [endorsed("a", "dev", 2), endorsed("b", "plan", 4), evidence("c", "ops", 2)]
    found = gaps(match_of(requirements, pieces), pieces, POLICY)
    assert [(gap.standing.requirement.id, gap.kind, gap.level, gap.have, gap.need, round(gap.lost, 6)) for gap in found] == [
        ("ops", "proof", 1, 0.5, 1, 16.666667),  # 300/9 · 1/2
        ("talk", "no record", 1, 0, 1, 11.111111),  # 100/9
        ("plan", "level", 3, 1, 2, 5.555556),  # 200/9 · (1/2 + 1/2)/4
    ]


def test_gaps_that_cost_the_same_come_in_the_order_of_the_role() -> None:
    """The role ranks its competencies."""
    requirements = [requirement("ops", 1), requirement("dev", 1)]
    assert [gap.standing.requirement.id for gap in gaps(match_of(requirements, []), [], POLICY)] == ["ops", "dev"]


def test_a_gap_has_the_actions_that_touch_it() -> None:
    """An accomplishment with tags in two gaps is an action of both; a new one is an action of its competency only."""
    requirements = [requirement("ops", 1, "core"), requirement("dev", 1, "supporting")]
    pieces = [evidence("both", "ops", 1), evidence("both", "dev", 1)]
    ops, dev = gaps(match_of(requirements, pieces), pieces, POLICY)
    assert [(action.step, action.accomplishment, action.competency) for action in ops.actions] == [
        ("endorse", "both", "ops"),
        ("log", "", "ops"),
        ("link", "both", "ops"),
    ]
    assert [(action.step, action.accomplishment, action.competency) for action in dev.actions] == [
        ("endorse", "both", "ops"),
        ("link", "both", "ops"),
        ("log", "", "dev"),
    ]


def test_nothing_is_missing_when_everything_is_met() -> None:
    """No gaps, and no next action."""
    pieces = [endorsed("a", "ops", 2)]
    found = gaps(match_of([OPS_2], pieces), pieces, POLICY)
    assert found == ()
    assert next_action(found) is None


def test_the_next_action_is_the_best_of_all_gaps() -> None:
    """A log in ops, the gap that costs most, brings 60 · (0.5 + 0.5)/2 = 30; the endorsement of a brings 60 · 0.5/2 + 40 · 0.5 = 35."""
    requirements = [requirement("ops", 2, "core"), requirement("dev", 1, "important")]
    pieces = [evidence("a", "dev", 1), evidence("a", "ops", 1)]
    found = gaps(match_of(requirements, pieces), pieces, POLICY)
    assert [action.points for action in found[0].actions if action.step == "log"] == [30]
    assert next_action(found) == Action("endorse", "a", "ops", 1, 35)


def test_the_next_action_is_the_cheapest_among_equals() -> None:
    """The gap that costs most offers a log of 25 points first; an endorsement of 25 points in the other gap is less work."""
    requirements = [requirement("ops", 1, "core"), requirement("dev", 1, "core")]
    pieces = [evidence("a", "dev", 1)]
    found = gaps(match_of(requirements, pieces), pieces, POLICY)
    assert [gap.actions[0] for gap in found] == [Action("log", "", "ops", 1, 25), Action("endorse", "a", "dev", 1, 25)]
    assert next_action(found) == Action("endorse", "a", "dev", 1, 25)
