"""The match month by month, and what moved it."""

import datetime as dt

import pytest
from builders import POLICY, accomplishment, requirement
from hypothesis import given
from hypothesis import strategies as st

from tailorcv.confirmation import Confirmation
from tailorcv.matching import figures_of, match
from tailorcv.trend import Month, month_ends, trend

ROLE = [requirement("ops", 2), requirement("dev", 1)]


def day(text: str) -> dt.date:
    """A day."""
    return dt.date.fromisoformat(text)


def words(months: tuple[Month, ...]) -> list[str]:
    """Each month in a line."""
    return [
        f"{month.day} {month.score} {month.change:+.1f}"
        + "".join(f" {move.accomplishment} {move.points:+.1f} {move.why}" for move in month.moves)
        for month in months
    ]


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2025-11-05", "2026-02-03", ["2025-11-30", "2025-12-31", "2026-01-31", "2026-02-03"]),
        ("2026-02-01", "2026-02-28", ["2026-02-28"]),
        ("2024-02-01", "2024-03-01", ["2024-02-29", "2024-03-01"]),
    ],
)
def test_month_ends(first: str, last: str, expected: list[str]) -> None:
    """And the last day itself, once."""
    assert [str(found) for found in month_ends(day(first), day(last))] == expected


def test_not_more_than_fifty_years() -> None:
    """Of a date with a typo the latest months are left."""
    found = month_ends(day("1900-01-01"), day("2026-01-15"))
    assert (len(found), found[-1]) == (600, day("2026-01-15"))


def test_new_work_and_others_beside_it() -> None:
    """A second piece brings points, and takes over a share of what the first one brought."""
    record = [
        accomplishment("a", {"ops": 2}, date="2025-01"),
        accomplishment("b", {"ops": 2}, date="2025-03"),
        accomplishment("c", {"x": 5}),
    ]
    days = [day("2025-01-31"), day("2025-02-28"), day("2025-03-31")]
    assert words(trend(record, ROLE, days, POLICY, lambda _: {})) == [
        "2025-01-31 25 +0.0",
        "2025-02-28 25 +0.0",
        "2025-03-31 50 +25.0 b +25.0 new",
    ]
    three = [*record, accomplishment("d", {"ops": 2}, date="2025-03")]
    assert words(trend(three, ROLE, days, POLICY, lambda _: {}))[-1] == ("2025-03-31 50 +25.0 b +16.7 new d +16.7 new a -8.3 beside others")


def test_confirmed_and_older() -> None:
    """A peer's statement counts from its day; age takes away."""
    record = [accomplishment("a", {"dev": 1}, date="2020-01")]
    confirmed = {"a": Confirmation({"dev": 1})}
    found = trend(
        record,
        ROLE,
        [day("2020-02-01"), day("2020-03-01"), day("2024-01-31"), day("2024-02-01")],
        POLICY,
        lambda on: confirmed if on > day("2020-02-15") else {},
    )
    assert [move.why for month in found for move in month.moves] == ["confirmed", "older"]
    assert words(found)[1] == "2020-03-01 50 +25.0 a +25.0 confirmed"


def test_a_role_without_competencies() -> None:
    """It cannot be matched."""
    with pytest.raises(ValueError, match="without competencies"):
        trend([accomplishment("a", {"ops": 1})], [], [day("2026-01-01")], POLICY, lambda _: {})


@given(st.lists(st.tuples(st.sampled_from(["ops", "dev", "x"]), st.integers(1, 5), st.integers(2010, 2026)), max_size=6))
def test_each_month_is_the_match_of_its_day_and_moves_add_up(pieces: list[tuple[str, int, int]]) -> None:
    """Whatever the record: the figures are those of `match --as-of`, and what moved it adds up to the change."""
    record = [accomplishment(f"w{n}", {name: level}, date=str(year)) for n, (name, level, year) in enumerate(pieces)]
    days = month_ends(day("2024-06-01"), day("2026-02-03"))[::5]
    months = trend(record, ROLE, days, POLICY, lambda _: {})
    for month in months:
        figures = figures_of(record, month.day, POLICY)
        assert month.score == match(ROLE, figures.standing, POLICY).score
    for month in months[1:]:
        assert abs(sum(move.points for move in month.moves) - month.change) <= 0.05 * len(record) + 1e-6
