from pathlib import Path

import pytest

from lint import RING, corpus, role, said
from tailorcv.lint.ladders import check


def needs(**levels: int) -> str:
    """These competencies at these levels, the first one core; the level of the first stands in column 41, of a second one in 82."""
    tiers = ["core", *["supporting"] * (len(levels) - 1)]
    return (
        "["
        + ", ".join(
            f"{{id: {name}, proficiency: {level}, tier: {tier}}}" for (name, level), tier in zip(levels.items(), tiers, strict=True)
        )
        + "]"
    )


def test_a_ladder_that_rises(here: Path) -> None:
    """Each step raises one competency or asks for a new one, and lowers none; tiers and order may change."""
    ladder = (
        role("l1", level=1, competencies=needs(balls=1)),
        role("l2", level=2, competencies=needs(balls=2)),
        role("l3", level=3, competencies=needs(rings=1, balls=2)),
    )
    assert said(check, corpus(here, *ladder)) == []


@pytest.mark.parametrize(
    ("lower", "upper", "expected"),
    [
        pytest.param(
            needs(balls=3, rings=1),
            needs(balls=2, rings=2),
            [f"{RING}/l2.yaml:13:41: error[falling-level]: 'balls' falls from 3 at 'l1' to 2 | ask for 3 or more"],
            id="one falls while another rises",
        ),
        pytest.param(
            needs(balls=3, rings=2),
            needs(balls=4),
            [f"{RING}/l2.yaml:13:1: error[falling-level]: 'rings' is asked for at 'l1' and no longer here | ask for 2 or more, or take it out below"],
            id="one is forgotten while another rises",
        ),
        pytest.param(
            needs(balls=3, rings=1),
            needs(balls=3, rings=1),
            [f"{RING}/l2.yaml:13:1: error[no-step]: nothing rises from 'l1' to this role | raise what the step is about, or make it one role"],
            id="everything stays the same",
        ),
        pytest.param(
            needs(balls=3, rings=2),
            needs(balls=3, rings=1),
            [
                f"{RING}/l2.yaml:13:82: error[falling-level]: 'rings' falls from 2 at 'l1' to 1 | ask for 2 or more",
                f"{RING}/l2.yaml:13:1: error[no-step]: nothing rises from 'l1' to this role | raise what the step is about, or make it one role",
            ],
            id="one falls and nothing rises",
        ),
    ],
)  # fmt: skip
def test_no_level_falls_and_something_rises(here: Path, lower: str, upper: str, expected: list[str]) -> None:
    """The problem stands in the upper role: at the level that falls, or at its competencies."""
    assert said(check, corpus(here, role("l1", level=1, competencies=lower), role("l2", level=2, competencies=upper))) == expected


@pytest.mark.parametrize(
    ("ladder", "expected"),
    [
        pytest.param({"a": 4}, [], id="a role without any rung above or below it is no ladder"),
        pytest.param({"a": 1, "b": 2}, [], id="from 1 upwards"),
        pytest.param(
            {"a": 2, "b": 3},
            [f"{RING}/a.yaml:5:8: warning[missing-rung]: the ladder of 'ring' begins at L2 | add the levels below, or number from 1"],
            id="no first level",
        ),
        pytest.param(
            {"a": 1, "b": 3},
            [f"{RING}/b.yaml:5:8: warning[missing-rung]: the step below is 'a', L1: a level is missing between | add the level between"],
            id="no second level",
        ),
        pytest.param(
            {"a": 1, "b": 1, "c": 2},
            [f"{RING}/b.yaml:5:8: warning[same-rung]: 'a' is L1 of 'ring' as well | give each role of a track a level of its own, or the role another track"],
            id="two roles on one rung are not compared with each other",
        ),
    ],
)  # fmt: skip
def test_every_rung_holds_one_role(here: Path, ladder: dict[str, int], expected: list[str]) -> None:
    """Levels of a track begin at 1 and leave none out; balls rise with the place in the ladder."""
    roles = [role(name, level=level, competencies=needs(balls=place)) for place, (name, level) in enumerate(ladder.items(), start=1)]
    assert said(check, corpus(here, *roles)) == expected


@pytest.mark.parametrize(
    "keys",
    [
        pytest.param({"track": "wire"}, id="another track"),
        pytest.param({"family": "theatre"}, id="a track of the same name in another family"),
        pytest.param({"status": "retired"}, id="retired"),
    ],
)
def test_roles_off_the_ladder_are_no_rungs(here: Path, keys: dict[str, str]) -> None:
    """A role at level 2 that asks for nothing more is no step of this track."""
    assert said(check, corpus(here, role("a", level=1), role("b", level=2, **keys))) == []


@pytest.mark.parametrize(
    ("own", "beside", "expected"),
    [
        pytest.param("l2", "l1", ["specs/circus/ring/l2.yaml:13:1: no-step"], id="the upper one is judged"),
        pytest.param("l1", "l2", ["specs/circus/ring/l1.yaml:13:1: no-step"], id="the lower one is judged"),
        pytest.param("l3", "l1 l2", ["specs/circus/ring/l3.yaml:13:1: no-step"], id="steps between two others are theirs"),
    ],
)
def test_a_step_counts_when_one_of_its_ends_is_judged(here: Path, own: str, beside: str, expected: list[str]) -> None:
    """No role of this ladder asks for more than another, and each has the level of its name."""
    judged, others = ([role(name, level=name[1:]) for name in names.split()] for names in (own, beside))
    found = list(check(corpus(here, *judged, beside=others)))
    assert [f"{problem.place}: {problem.code}" for problem in found] == expected


def test_a_ladder_that_others_began_is_theirs_to_mend(here: Path) -> None:
    """The first rung lies beside the judged folder, and it is not level 1."""
    rungs = (role("l2", level=2, competencies=needs(balls=1)), role("l3", level=3, competencies=needs(balls=2)))
    assert said(check, corpus(here, rungs[1], beside=rungs[:1])) == []
