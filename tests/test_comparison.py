import pytest
from builders import POLICY, requirement
from hypothesis import given
from lint import role
from reading import value_of
from strategies import roles

from tailorcv.comparison import Difference, differences, ranked_requirements
from tailorcv.drs import TIERS, Drs, Requirement, Tier

CORE_2 = requirement("ops", 2, "core")


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param(CORE_2, None, Difference("ops", "no longer", 2, 0, "core", None), id="no longer"),
        pytest.param(None, CORE_2, Difference("ops", "new", 0, 2, None, "core"), id="new"),
        pytest.param(CORE_2, requirement("ops", 3, "important"), Difference("ops", "rises", 2, 3, "core", "important"), id="rises"),
        pytest.param(CORE_2, requirement("ops", 1, "core"), Difference("ops", "falls", 2, 1, "core", "core"), id="falls"),
        pytest.param(CORE_2, requirement("ops", 2, "supporting"), Difference("ops", "same", 2, 2, "core", "supporting"), id="another tier alone"),
    ],
)  # fmt: skip
def test_one_competency_in_two_roles(before: Requirement | None, after: Requirement | None, expected: Difference) -> None:
    """Its proficiency and tier in each; 0 and None where the role does not ask for it."""
    assert differences([before] if before else [], [after] if after else []) == (expected,)


def test_the_order_of_differences() -> None:
    """New ones, the most demanding first; then what rises, most first; then what falls, ends and stays; the core one among equals."""
    before = [
        requirement("same", 3),
        requirement("ends", 4),
        requirement("falls", 4),
        requirement("rises-by-2", 1),
        requirement("rises-supporting", 4, "core"),
        requirement("rises-core", 1, "supporting"),
    ]
    after = [
        requirement("same", 3),
        requirement("falls", 2),
        requirement("rises-supporting", 5, "supporting"),
        requirement("rises-core", 2, "core"),
        requirement("rises-by-2", 3),
        requirement("new-1", 1),
        requirement("new-4", 4, "supporting"),
    ]
    assert [(one.competency, one.change) for one in differences(before, after)] == [
        ("new-4", "new"),
        ("new-1", "new"),
        ("rises-by-2", "rises"),
        ("rises-core", "rises"),
        ("rises-supporting", "rises"),
        ("falls", "falls"),
        ("ends", "no longer"),
        ("same", "same"),
    ]


def test_equal_differences_keep_the_order_of_the_role() -> None:
    """The upper role ranks its competencies; what it no longer asks for follows in the order of the lower one."""
    before = [requirement(name, 1) for name in ("y", "x")]
    after = [requirement(name, 1) for name in ("b", "a", "c")]
    assert [one.competency for one in differences(before, after)] == ["b", "a", "c", "y", "x"]


@given(roles(), roles())
def test_the_way_back_is_the_way_there_turned_round(one: tuple[Requirement, ...], other: tuple[Requirement, ...]) -> None:
    """Every competency of either role exactly once, and back again with before and after exchanged."""
    turned = {"new": "no longer", "no longer": "new", "rises": "falls", "falls": "rises", "same": "same"}
    there, back = differences(one, other), differences(other, one)
    assert sorted(found.competency for found in there) == sorted({asked.id for asked in (*one, *other)})
    assert {(d.competency, turned[d.change], d.after, d.before, d.tier_after, d.tier_before) for d in there} == {tuple(d) for d in back}


@given(roles())
def test_a_role_does_not_differ_from_itself(found: tuple[Requirement, ...]) -> None:
    """All its competencies stay the same."""
    assert {one.change for one in differences(found, found)} == {"same"}


def test_requirements_by_how_much_they_count() -> None:
    """The tier first, then the proficiency, then the order of the file."""
    asked: list[tuple[str, int, Tier]] = [
        ("a", 5, "supporting"),
        ("b", 1, "core"),
        ("c", 2, "important"),
        ("d", 3, "core"),
        ("e", 2, "important"),
        ("f", 4, "important"),
    ]
    rows = ", ".join(f"{{id: {name}, proficiency: {level}, tier: {tier}}}" for name, level, tier in asked)
    drs = value_of(Drs, role("clown", competencies=f"[{rows}]"))
    assert [one.id for one in ranked_requirements(drs)] == ["d", "b", "f", "c", "e", "a"]


def test_tiers_begin_with_the_one_that_counts_most() -> None:
    """Core 3, important 2, supporting 1: the weights of the score."""
    assert [getattr(POLICY.weights, tier) for tier in TIERS] == [3, 2, 1]
