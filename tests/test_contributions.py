import pytest
from builders import POLICY, endorsed, evidence, match_of, requirement

from tailorcv.contributions import best_of_groups, contributions
from tailorcv.evidence import Evidence
from tailorcv.policy import Policy

Row = tuple[str, float, float, bool]


def rows(pieces: list[Evidence], required: int = 2, policy: Policy = POLICY) -> list[Row]:
    """Accomplishment, quality, points and whether it counts, for a role that asks for one competency only (100 points)."""
    found = contributions(match_of([requirement("ops", required)], pieces, policy), pieces, policy)
    return [(row.evidence.accomplishment, row.quality, round(row.points, 9), row.counted) for row in found["ops"]]


@pytest.mark.parametrize(
    ("required", "pieces", "expected"),
    [
        pytest.param(2, [], [], id="nothing"),
        pytest.param(2, [endorsed("a")], [("a", 1, 100, True)], id="one piece that meets the role"),
        pytest.param(2, [evidence("a")], [("a", 0.5, 50, True)], id="one claim: 50 · 0.5 at both levels"),
        pytest.param(
            2,
            [endorsed("a", level=1), evidence("b", level=2)],
            # at level 1 the bar of 1 is split as 1 to 0.5; at level 2 half of it is there
            [("b", 0.5, 50 / 3 + 25, True), ("a", 1, 100 / 3, True)],
            id="above the bar the level's points are split by quality",
        ),
        pytest.param(
            2,
            [evidence("a", project="p"), evidence("b", linked=True, project="p")],
            [("b", 0.75, 75, True), ("a", 0.5, 0, False)],
            id="the better one of a project stands for the other",
        ),
        pytest.param(
            2,
            [evidence("a", level=2, project="p"), endorsed("b", level=1, project="p")],
            # level 1: b with 1 of 1; level 2: a with 0.5 of 1
            [("b", 1, 50, True), ("a", 0.5, 25, True)],
            id="two of a project, each the best at one level",
        ),
        pytest.param(
            1,
            [endorsed("a", level=1), endorsed("b", level=4)],
            [("b", 1, 50, True), ("a", 1, 50, True)],
            id="equal points: the higher level first",
        ),
        pytest.param(1, [endorsed("b"), endorsed("a")], [("a", 1, 50, True), ("b", 1, 50, True)], id="equal in everything: by id"),
        pytest.param(
            3,
            [endorsed("a", level=5)],
            [("a", 1, 100 * 2.5 / 3, True)],
            id="work above the requirement counts up to it: (1 + 1 + 1/2)/3",
        ),
    ],
)
def test_points_of_each_piece(required: int, pieces: list[Evidence], expected: list[Row]) -> None:
    """At each required level the reached share of the bar is split among the pieces that count."""
    assert rows(pieces, required) == [(name, quality, round(points, 9), counted) for name, quality, points, counted in expected]


def test_a_claim_that_weighs_nothing_brings_nothing() -> None:
    """Under a policy where claims count 0 there is no support to divide by."""
    assert rows([evidence("a")], policy=Policy(claimed=0)) == [("a", 0, 0, True)]


def test_every_required_competency_has_its_rows() -> None:
    """Competencies without evidence have none, and evidence that the role does not ask for has no place."""
    pieces = [endorsed("a", "ops", 1), endorsed("a", "cooking", 1)]
    found = contributions(match_of([requirement("ops", 1), requirement("dev", 1)], pieces), pieces, POLICY)
    assert {name: [row.evidence for row in of_it] for name, of_it in found.items()} == {"ops": [pieces[0]], "dev": []}


def test_the_piece_of_each_project_that_counts() -> None:
    """At level 2: the best of p, the first id among equals of q, and nobody below that level."""
    pieces = [
        evidence("p-claimed", project="p"),
        evidence("p-linked", linked=True, project="p"),
        evidence("q-second", project="q"),
        evidence("q-first", project="q"),
        endorsed("q-low", level=1, project="q"),
        endorsed("alone", level=1),
    ]
    assert [piece.accomplishment for piece in best_of_groups(pieces, 2, POLICY)] == ["p-linked", "q-first"]
