"""Times over a list or in front of an item."""

import pytest

from tailorcv.interop.loose_periods import period_of, without_time


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("2024", {"date": "2024"}),
        ("05/2024", {"date": "2024-05"}),
        ("**2024-05-12**", {"date": "2024-05-12"}),
        ("January 2025", {"date": "2025-01"}),
        ("Jan", {"date": "2030-01"}),
        ("Fall 2023", {"date": "2023"}),
        ("Week of 6 May 2024", {"date": "2024-05-06"}),
        ("Q3 2024", {"start": "2024-07", "end": "2024-09"}),
        ("2024/Q1", {"start": "2024-01", "end": "2024-03"}),
        ("Q2", {"start": "2030-04", "end": "2030-06"}),
        ("H2-2024", {"start": "2024-07", "end": "2024-12"}),
        ("2022-03 – Present", {"start": "2022-03"}),
        ("since 2020", {"start": "2020"}),
        ("since ever", {}),
        ("2019-2021", {"start": "2019", "end": "2021"}),
        ("Jan – Mar 2024", {"start": "2024-01", "end": "2024-03"}),
        ("Nov – Jan 2024", {}),
        ("Q3 0000", {}),
        ("05/06/2024", {}),
        ("may be", {}),
        ("", {}),
        ("2024" + " " * 50 + "-" * 50, {}),
    ],
)
def test_a_text_as_a_time(text: str, dates: dict[str, str]) -> None:
    """A month or a quarter alone is one of the year above; what can mean two things means nothing."""
    assert period_of(text, "2030") == dates


@pytest.mark.parametrize("text", ["Q3", "May"])
def test_without_a_year_there_is_no_time(text: str) -> None:
    """Nothing is guessed."""
    assert period_of(text) == {}


@pytest.mark.parametrize(
    ("text", "rest", "dates"),
    [
        ("2024-05: Moved", "Moved", {"date": "2024-05"}),
        ("**May 2024** Moved", "Moved", {"date": "2024-05"}),
        ("**2024-05-12:** Moved", "Moved", {"date": "2024-05-12"}),
        ("_Q1 2024_ – Moved", "Moved", {"start": "2024-01", "end": "2024-03"}),
        ("[2024-05] Moved", "Moved", {"date": "2024-05"}),
        ("2024-01 – 2024-03 – Moved", "Moved", {"start": "2024-01", "end": "2024-03"}),
        ("2024-05-12 Moved", "Moved", {"date": "2024-05-12"}),
        ("Moved (May 2024)", "Moved", {"date": "2024-05"}),
        ("Moved *(2024)*, twice (really)", "Moved, twice (really)", {"date": "2024"}),
        ("Spoke at Foo, May 2024.", "Spoke at Foo", {"date": "2024-05"}),
        ("May: Moved", "Moved", {"date": "2030-05"}),
        ("[2024](https://example.org) Moved", "[2024](https://example.org) Moved", {}),
        ("Cut from 900 - 210", "Cut from 900 - 210", {}),
        ("(2024)", "(2024)", {}),
        ("2024 –", "2024 –", {}),
        (", 2024", ", 2024", {}),
        ("Note: Moved", "Note: Moved", {}),
    ],
)
def test_a_time_is_taken_off(text: str, rest: str, dates: dict[str, str]) -> None:
    """In front, in brackets, or behind the last comma; where nothing else would be left it stays."""
    assert without_time(text, "2030") == (rest, dates)
