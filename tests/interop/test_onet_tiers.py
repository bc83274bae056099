import pytest
from hypothesis import given
from hypothesis import strategies as st

from tailorcv.drs import MAX_CORE
from tailorcv.interop.onet import Occupation, Rating
from tailorcv.interop.onet_tiers import MOST, Weighed, proficiency, spread_of, weigh

SCALE = (0.0, 7.0)


def occupation(code: str, **ratings: tuple[float, float]) -> Occupation:
    """An occupation that is rated by importance and level."""
    return Occupation(code, code, "…", 3, {name: Rating(*rating) for name, rating in ratings.items()}, (), ())


@pytest.mark.parametrize(
    ("level", "expected"),
    [
        (0, 1),
        (0.01, 1),
        (1.39, 1),
        (1.4, 1),
        (1.41, 2),
        (2.79, 2),
        (2.8, 2),
        (2.81, 3),
        (4.19, 3),
        (4.2, 3),
        (4.21, 4),
        (5.59, 4),
        (5.6, 4),
        (5.61, 5),
        (7, 5),
    ],
)
def test_the_level_scale_is_cut_into_five(level: float, expected: int) -> None:
    """At 1.4, 2.8, 4.2 and 5.6: each cut belongs to the part below it, whatever binary fractions make of it."""
    assert proficiency(level, SCALE) == expected


@pytest.mark.parametrize(("level", "expected"), [(-1, 1), (8, 5)])
def test_levels_outside_of_the_scale(level: float, expected: int) -> None:
    """An estimate may lie a little beyond its ends."""
    assert proficiency(level, SCALE) == expected


@pytest.mark.parametrize(("level", "expected"), [(1, 1), (1.8, 1), (1.9, 2), (3, 3), (4.2, 4), (4.3, 5), (5, 5)])
def test_another_scale(level: float, expected: int) -> None:
    """A scale from 1 to 5 has its cuts at 1.8, 2.6, 3.4 and 4.2."""
    assert proficiency(level, (1.0, 5.0)) == expected


@given(st.floats(0, 7), st.floats(0, 7))
def test_more_is_never_less(one: float, other: float) -> None:
    """A law: of two levels the higher one has the higher proficiency, or the same."""
    low, high = sorted((one, other))
    assert 1 <= proficiency(low, SCALE) <= proficiency(high, SCALE) <= 5


def test_the_spread_of_an_element() -> None:
    """Mean and standard deviation of the whole, not of a sample, over those that are rated in it."""
    found = spread_of(
        {
            "a": occupation("a", throwing=(4, 1), talking=(4, 3)),
            "b": occupation("b", throwing=(1, 5)),
            "c": occupation("c"),
        }
    )
    # throwing: (1 + 5) / 2 = 3, and both lie 2 from it; talking: one alone has no spread.
    assert found == {"throwing": (3.0, 2.0), "talking": (3.0, 0.0)}


def test_tiers_follow_what_sets_an_occupation_apart() -> None:
    """Five elements of one importance: their levels, means and deviations by hand, the most distinctive one first.

    |  element  | level | others | mean | deviation |  z   |
    | throwing  |   6   |   2    |  4   |     2     |  +1  |
    | balancing |   5   |   4    | 4.5  |    0.5    |  +1  |
    | reading   |   4   |   4    |  4   |     0     |   0  |
    | talking   |   3   |   5    |  4   |     1     |  -1  |
    | selling   |   1   |   7    |  4   |     3     |  -1  |
    """
    juggler = occupation("juggler", reading=(4.5, 4), throwing=(4, 6), balancing=(4.2, 5), talking=(4, 3), selling=(3, 1))
    other = occupation("other", reading=(4, 4), throwing=(1, 2), balancing=(1, 4), talking=(1, 5), selling=(1, 7))
    assert weigh(juggler, spread_of({"juggler": juggler, "other": other}), SCALE) == (
        # Of two that are alike the more important one comes first.
        Weighed("balancing", 4, "core", 1.0),
        Weighed("throwing", 5, "core", 1.0),
        Weighed("reading", 3, "core", 0.0),
        Weighed("talking", 3, "important", -1.0),
        Weighed("selling", 1, "important", -1.0),
    )


def test_at_most_ten_three_core_and_four_important() -> None:
    """Of twelve important elements the ten that are most distinctive; an id decides among equals."""
    many = {f"e{number:02}": (3.0, number / 2) for number in range(1, 13)}
    juggler = occupation("juggler", **many)
    # All others are at level 0, so that z is 1 for each, and the ids decide.
    other = occupation("other", **dict.fromkeys(many, (3.0, 0.0)))
    found = weigh(juggler, spread_of({"juggler": juggler, "other": other}), SCALE)
    assert [(one.element, one.tier) for one in found] == [
        ("e01", "core"),
        ("e02", "core"),
        ("e03", "core"),
        ("e04", "important"),
        ("e05", "important"),
        ("e06", "important"),
        ("e07", "important"),
        ("e08", "supporting"),
        ("e09", "supporting"),
        ("e10", "supporting"),
    ]


@pytest.mark.parametrize(
    ("important", "expected"),
    [
        (0, ["f5", "f4", "f3", "f2", "f1"]),
        (2, ["i0", "i1", "f5", "f4", "f3"]),
        (5, ["i0", "i1", "i2", "i3", "i4"]),
        (6, ["i0", "i1", "i2", "i3", "i4", "i5"]),
    ],
)
def test_few_important_elements(important: int, expected: list[str]) -> None:
    """What is less important than 3 is hardly part of the work; where that leaves fewer than five, the most important others fill up."""
    ratings = {f"i{number}": (3.0, 2.0) for number in range(important)} | {f"f{number}": (2 + number / 10, 2.0) for number in range(1, 6)}
    orderly = occupation("orderly", **ratings)
    found = weigh(orderly, spread_of({"orderly": orderly}), SCALE)
    assert [one.element for one in found] == expected
    assert [one.tier for one in found][:3] == ["core"] * 3


def test_one_occupation_only() -> None:
    """With nothing to compare with nothing is distinctive, and importance decides."""
    alone = occupation("alone", a=(3.1, 2), b=(4.9, 5), c=(4.0, 6), d=(3.5, 1))
    assert weigh(alone, spread_of({"alone": alone}), SCALE) == (
        Weighed("b", 4, "core", 0.0),
        Weighed("c", 5, "core", 0.0),
        Weighed("d", 1, "core", 0.0),
        Weighed("a", 2, "important", 0.0),
    )


def test_an_occupation_that_nobody_rated() -> None:
    """It has no requirements, and so it can be no role."""
    assert weigh(occupation("new"), {}, SCALE) == ()


ratings = st.dictionaries(st.sampled_from([f"e{number}" for number in range(20)]), st.tuples(st.floats(1, 5), st.floats(0, 7)), min_size=1)


@given(st.lists(ratings, min_size=1, max_size=4))
def test_whatever_the_ratings_it_is_a_role(all_ratings: list[dict[str, tuple[float, float]]]) -> None:
    """A law: an occupation with a rating has one to three core requirements, ten at most, each element once, and none that is not rated."""
    occupations = {str(number): occupation(str(number), **found) for number, found in enumerate(all_ratings)}
    spread = spread_of(occupations)
    for one in occupations.values():
        found = weigh(one, spread, SCALE)
        names = [need.element for need in found]
        assert 1 <= sum(need.tier == "core" for need in found) <= MAX_CORE
        assert len(set(names)) == len(names) <= MOST
        assert set(names) <= set(one.ratings)
        assert len(found) >= min(5, len(one.ratings))
