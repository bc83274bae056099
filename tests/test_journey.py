import pytest
from builders import AS_OF, POLICY, endorsed, evidence, match_of, requirement
from lint import role
from reading import value_of

from tailorcv.drs import Drs
from tailorcv.evidence import Evidence
from tailorcv.gaps import Action
from tailorcv.journey import Way, moves_between, way
from tailorcv.matching import Figures, standing_of_all

# 60 and 40 points.
ASKED = [requirement("ops", 2, "core"), requirement("dev", 1, "important")]


def way_of(pieces: list[Evidence], most: int = 9) -> Way:
    """What that evidence has for the role and what it lacks."""
    figures = Figures(AS_OF, tuple(pieces), standing_of_all(pieces, POLICY), POLICY)
    return way(match_of(ASKED, pieces), figures, most)


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        pytest.param("star", [("up", "Fame")], id="up"),
        pytest.param("acrobat", [("sideways", "Height")], id="sideways"),
        pytest.param("idol", [("up", "Glory"), ("sideways", "Other halls")], id="both ways"),
        pytest.param("clown", [], id="no way"),
    ],
)
def test_moves_from_one_role_to_another(target: str, expected: list[tuple[str, str]]) -> None:
    """Those of the first role's journey that name the second one; what the second one says does not matter."""
    journey = (
        "{up: [{role: star, theme: Fame}, {role: idol, theme: Glory}],"
        " sideways: [{role: acrobat, why: A, theme: Height}, {role: idol, why: A, theme: Other halls}]}"
    )
    old = value_of(Drs, role("juggler", journey=journey))
    new = value_of(Drs, role(target, journey="{up: [{role: juggler, theme: Back}]}"))
    assert [(direction, step.theme) for direction, step in moves_between(old, new)] == expected


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        pytest.param([], Way((), (Action("log", "", "ops", 2, 30), Action("log", "", "dev", 1, 20))), id="nothing: a claim brings half"),
        pytest.param(
            [evidence("a", "ops", 2), evidence("b", "dev", 1, linked=True)],
            # a: 60 · 0.5; b: 40 · 0.75; of equals the first id. New: 60 · 0.5 and 40 · 0.25
            Way((("a", 30), ("b", 30)), (Action("log", "", "ops", 2, 30), Action("log", "", "dev", 1, 10))),
            id="two claims: work that is logged is no new work",
        ),
        pytest.param(
            [endorsed("a", "ops", 1), endorsed("a", "dev", 1)],
            # 60 · 1/2 + 40; level 2 is missing: 60 · 0.5/2
            Way((("a", 70),), (Action("log", "", "ops", 2, 15),)),
            id="one piece of work for both competencies",
        ),
        pytest.param([endorsed("a", "ops", 2), endorsed("b", "dev", 1)], Way((("a", 60), ("b", 40)), ()), id="everything there"),
        pytest.param(
            [endorsed("a", "talk", 5)],
            Way((), (Action("log", "", "ops", 2, 30), Action("log", "", "dev", 1, 20))),
            id="what the role has no use for",
        ),
    ],
)
def test_what_a_record_has_for_a_role_and_what_it_lacks(pieces: list[Evidence], expected: Way) -> None:
    """Accomplishments with their points, and new work with the points that it would bring, the most first."""
    assert way_of(pieces) == expected


def test_at_most_so_many_of_each() -> None:
    """The ones with the most points are kept."""
    pieces = [evidence("a", "dev", 1), evidence("b", "ops", 2)]
    assert way_of(pieces, most=1) == Way((("b", 30),), (Action("log", "", "ops", 2, 30),))
    assert way_of(pieces, most=0) == Way((), ())
