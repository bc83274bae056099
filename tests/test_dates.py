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


FORM = "is not a date"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", f"'' {FORM}", id="nothing"),
        pytest.param("25", f"'25' {FORM}", id="half a year"),
        pytest.param("2025-7", f"'2025-7' {FORM}", id="one digit"),
        pytest.param("2025-07-14T10:00", f"'2025-07-14T10:00' {FORM}", id="a time"),
        pytest.param(" 2025", f"' 2025' {FORM}", id="a blank before it"),
        pytest.param("2025\n", f"'2025\n' {FORM}", id="a line end behind it"),
        pytest.param("Jul 2025", f"'Jul 2025' {FORM}", id="a month in words"),
        pytest.param("14/07/2025", f"'14/07/2025' {FORM}", id="slashes"),
        pytest.param("present", f"'present' {FORM}", id="a word"),
        pytest.param("２０２５", f"'２０２５' {FORM}", id="wide digits"),
        pytest.param("{hint}{text}", f"'{{hint}}{{text}}' {FORM}", id="what looks like a field of the message"),
        pytest.param("9" * 500, f"'{'9' * 79}…' {FORM}", id="a long number"),
        pytest.param("1899", "'1899' is on no calendar", id="too early"),
        pytest.param("2201", "'2201' is on no calendar", id="too late"),
        pytest.param("2025-00", "'2025-00' is on no calendar", id="month 0"),
        pytest.param("2025-13", "'2025-13' is on no calendar", id="month 13"),
        pytest.param("2025-13-01", "'2025-13-01' is on no calendar", id="a day of month 13"),
        pytest.param("2025-02-00", "'2025-02-00' is on no calendar: 2025-02 has 28 days", id="day 0"),
        pytest.param("2025-02-29", "'2025-02-29' is on no calendar: 2025-02 has 28 days", id="no leap year"),
        pytest.param("2024-02-30", "'2024-02-30' is on no calendar: 2024-02 has 29 days", id="a leap year"),
        pytest.param("1900-02-29", "'1900-02-29' is on no calendar: 1900-02 has 28 days", id="a century"),
        pytest.param("2025-04-31", "'2025-04-31' is on no calendar: 2025-04 has 30 days", id="a short month"),
    ],
)
def test_what_is_no_date(text: str, expected: str) -> None:
    """Another form, or a day that no calendar has; the hint shows the three forms."""
    with pytest.raises(PydanticCustomError) as refused:
        parse_date(text)
    assert (refused.value.type, refused.value.message()) == ("bad-date", expected)
    assert (refused.value.context or {})["hint"] == "write 2025, 2025-07 or 2025-07-14"


@pytest.mark.parametrize("found", [None, 2025, ["2025"], {"year": "2025"}])
def test_what_is_no_text(found: object) -> None:
    """A list or a mapping in the file is a mistake of another kind."""
    with pytest.raises(PydanticCustomError) as refused:
        parse_date(found)
    assert refused.value.type == "string_type"


@pytest.mark.parametrize("text", ["1900", "2200-12-31", "2000-02-29", "2025-12"])
def test_the_ends_of_the_calendar(text: str) -> None:
    """The first and the last year, and the leap day of a century that has one."""
    assert str(parse_date(text)) == text


@given(st.from_regex(r"[0-9]{4}(-[0-9]{2}){0,2}", fullmatch=True))
def test_every_day_that_python_knows(text: str) -> None:
    """Law: of the right form, exactly what the calendar has between 1900 and 2200 is a date."""
    try:
        first = dt.date.fromisoformat((text + "-01-01")[:10])
    except ValueError:
        first = dt.date(1, 1, 1)
    if 1900 <= first.year <= 2200:
        found = parse_date(text)
        assert (str(found), found.first_day()) == (text, first)
        assert found.first_day() <= found.last_day()
    else:
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
