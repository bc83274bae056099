from pathlib import Path

import pytest

from lint import RING, corpus, role, said
from tailorcv.lint.moves import check


def up(*roles: str) -> str:
    """A journey up to these roles; the first one's name stands in column 23."""
    return "{up: [" + ", ".join(f"{{role: {name}, theme: A}}" for name in roles) + "]}"


def sideways(*roles: str) -> str:
    """A journey sideways to these roles; the first one's name stands in column 29."""
    return "{sideways: [" + ", ".join(f"{{role: {name}, why: A}}" for name in roles) + "]}"


def test_moves_that_lead_where_they_say(here: Path) -> None:
    """Up along the ladder and into a higher role of another track, sideways there and back; an unknown role is another rule's business."""
    roles = (
        role("juggler-l1", level=1, journey=up("juggler-l2", "clown-l1")),
        role("juggler-l2", level=2, journey=sideways("clown-l1", "nobody")),
        role("clown-l1", track="tent", level=1, journey=sideways("juggler-l2")),
    )
    assert said(check, corpus(here, *roles)) == []


@pytest.mark.parametrize(
    ("journey", "expected"),
    [
        pytest.param(
            up("l2", "l3"),
            [f"{RING}/l2.yaml:14:23: error[wrong-way]: 'l2' is L2, and this role is L2 | name a higher level, or move it to 'sideways:'"],
            id="up to itself",
        ),
        pytest.param(
            up("l1", "l3"),
            [f"{RING}/l2.yaml:14:23: error[wrong-way]: 'l1' is L1, and this role is L2 | name a higher level, or move it to 'sideways:'"],
            id="up to a lower level",
        ),
        pytest.param(
            "{up: [{role: l3, theme: A}], sideways: [{role: l2, why: A}]}",
            [f"{RING}/l2.yaml:14:57: error[wrong-way]: the role leads to itself | take the move out"],
            id="sideways to itself",
        ),
        pytest.param(
            up("other-l1"),
            [f"{RING}/l2.yaml:14:10: warning[no-way-up]: the next level, 'l3', is not among the moves up | add 'up: [{{role: l3, theme: …}}]'"],
            id="up into another track only",
        ),
        pytest.param(
            "",
            [f"{RING}/l2.yaml:14:9: warning[no-way-up]: the next level, 'l3', is not among the moves up | add 'up: [{{role: l3, theme: …}}]'"],
            id="no move at all",
        ),
        pytest.param(
            "{up: [{role: l3, theme: A}], sideways: [{role: other-l1, why: A}]}",
            [f"{RING}/l2.yaml:14:57: warning[one-sided-move]: 'other-l1' does not list 'l2' among its sideways moves | add this role to 'sideways:' of 'other-l1', or take the move out"],
            id="sideways, and not back",
        ),
    ],
)  # fmt: skip
def test_a_move_that_leads_elsewhere(here: Path, journey: str, expected: list[str]) -> None:
    """The journey of the middle one of three levels, beside a role of another track that moves nowhere."""
    roles = (
        role("l1", level=1, journey=up("l2")),
        role("l2", level=2, journey=journey),
        role("l3", level=3),
        role("other-l1", track="tent", level=1),
    )
    assert said(check, corpus(here, *roles)) == expected


def test_one_of_two_roles_on_the_next_rung_is_a_way_up(here: Path) -> None:
    """The other one may be reached from elsewhere."""
    assert said(check, corpus(here, role("l1", journey=up("b")), role("a", level=2), role("b", level=2))) == []


@pytest.mark.parametrize(
    "upper",
    [
        pytest.param(role("upper", level=3), id="two levels above"),
        pytest.param(role("upper", level=2, status="retired"), id="retired"),
        pytest.param(role("upper", level=2, track="tent"), id="in another track"),
    ],
)
def test_nobody_need_be_led_to_what_is_not_the_next_level(here: Path, upper: str) -> None:
    """A role whose track has no next level needs no move up."""
    assert said(check, corpus(here, role("l1", level=1), upper)) == []


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        pytest.param("a", ["specs/circus/ring/a.yaml:14:29: one-sided-move"], id="the one that names the other"),
        pytest.param("b", [], id="the one that is named"),
    ],
)
def test_only_the_moves_of_judged_roles_are_followed(here: Path, own: str, expected: list[str]) -> None:
    """The role `a` names `b` sideways, and `b` does not answer; one of them lies beside the judged folder."""
    roles = {"a": role("a", journey=sideways("b")), "b": role("b", track="tent")}
    judged = roles.pop(own)
    assert [f"{found.place}: {found.code}" for found in check(corpus(here, judged, beside=roles.values()))] == expected
