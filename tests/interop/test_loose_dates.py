"""Dates of real resumes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tailorcv.dates import parse_date
from tailorcv.interop.loose_dates import goes_on, loose_date, loose_period, year_of_season


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2020", "2020"),
        ("2020-01", "2020-01"),
        ("2020-01-05", "2020-01-05"),
        (" 2020-1-5 ", "2020-01-05"),
        ("2020/01", "2020-01"),
        ("2020.1", "2020-01"),
        ("2020-01-05T10:00:00Z", "2020-01-05"),
        ("01/2020", "2020-01"),
        ("1-2020", "2020-01"),
        ("Jan 2020", "2020-01"),
        ("Sept. 2020", "2020-09"),
        ("january, 2020", "2020-01"),
        ("May 5, 2020", "2020-05-05"),
        ("5th May 2020", "2020-05-05"),
        ("", ""),
        ("Present", ""),
        ("03/04/2020", ""),
        ("20", ""),
        ("2020-13", ""),
        ("2020-02-30", ""),
        ("Jab 2020", ""),
        ("Summer 2020", ""),
        ("2019 - 2020", ""),
        ("ca. 2020", ""),
        ("2999", ""),
    ],
)
def test_dates(text: str, expected: str) -> None:
    """What can mean one thing only is read; the rest is empty."""
    assert loose_date(text) == expected


@pytest.mark.parametrize(("text", "expected"), [("Present", True), (" now", True), ("2020", False), ("", False)])
def test_what_goes_on(text: str, expected: bool) -> None:  # noqa: FBT001  # a row of the table
    """Words for an end that is not there yet."""
    assert goes_on(text) is expected


@given(st.text("0123456789-/. JanFebTZ:,th"))
def test_whatever_the_text(text: str) -> None:
    """Law: what is read is a date of the record."""
    found = loose_date(text)
    assert found == "" or str(parse_date(found)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("June 2018 – May 2020", ("2018-06", "2020-05")),
        ("2018-2020", ("", "")),
        ("2018 - 2020", ("2018", "2020")),
        ("2018–Present", ("2018", "")),
        ("Jan 2018 to 2020-03-01", ("2018-01", "2020-03-01")),
        ("2018", ("", "")),
        ("then – 2020", ("", "")),
        ("2018 – then", ("", "")),
        ("2018 – 2019 – 2020", ("", "")),
        (f"2018{' ' * 1_000_000}– 2020", ("", "")),
    ],
    ids=["months", "a month that is none", "years", "to now", "in words", "one date", "no start", "no end", "three", "a million blanks"],
)
def test_periods(text: str, found: tuple[str, str]) -> None:
    """Two dates with a dash or a word between them."""
    assert loose_period(text) == found


@pytest.mark.parametrize(
    ("text", "year"), [("Fall 2023", "2023"), ("spring of 2021", "2021"), ("Winter 2020", ""), ("Fall", ""), ("Summer 0000", "")]
)
def test_seasons(text: str, year: str) -> None:
    """A season lies in its year, but a winter lies in two."""
    assert year_of_season(text) == year
