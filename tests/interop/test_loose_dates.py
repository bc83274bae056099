"""Dates of real resumes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tailorcv.dates import parse_date
from tailorcv.interop.loose_dates import goes_on, loose_date


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
