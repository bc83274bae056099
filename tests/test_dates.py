"""Dates with the precision that is known."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from tailorcv.dates import PartialDate, parse_date


@pytest.mark.parametrize(
    ("text", "date", "first", "last"),
    [
        ("2025", PartialDate(2025), dt.date(2025, 1, 1), dt.date(2025, 12, 31)),
        ("2025-02", PartialDate(2025, 2), dt.date(2025, 2, 1), dt.date(2025, 2, 28)),
        ("2024-02", PartialDate(2024, 2), dt.date(2024, 2, 1), dt.date(2024, 2, 29)),
        ("2025-07-14", PartialDate(2025, 7, 14), dt.date(2025, 7, 14), dt.date(2025, 7, 14)),
    ],
)
def test_what_a_date_can_mean(text: str, date: PartialDate, first: dt.date, last: dt.date) -> None:
    """A year or a month is the span from its first to its last day."""
    assert (parse_date(text), date.first_day(), date.last_day(), str(date)) == (date, first, last, text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "25",
        "2025-7",
        "2025-13",
        "2025-00",
        "2025-02-30",
        "2025-02-00",
        "1899",
        "2201",
        "2025-07-14T10:00",
        "Jul 2025",
        "present",
        "２０２５",
    ],
)
def test_what_is_no_date(text: str) -> None:
    """Another form, or a day that no calendar has."""
    with pytest.raises(PydanticCustomError):
        parse_date(text)


@given(st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2200, 12, 31)), st.sampled_from([4, 7, 10]))
def test_round_trip(day: dt.date, precision: int) -> None:
    """Law: a date reads back as itself at every precision, and the day lies between its first and last day."""
    text = day.isoformat()[:precision]
    found = parse_date(text)
    assert str(found) == text
    assert parse_date(found) == found
    assert found.first_day() <= day <= found.last_day()
