"""Runs of one direction each."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tailorcv.rendering.docx_runs import pieces


@pytest.mark.parametrize(
    ("text", "rtl", "expected"),
    [
        ("", False, []),
        ("plain words, 10 %", False, [("plain words, 10 %", False)]),
        ("שלום", False, [("שלום", True)]),
        ("a שלום 10 עולם b", False, [("a ", False), ("שלום 10 עולם", True), (" b", False)]),
        ("10 km", True, [("10 ", True), ("km", False)]),
        ("שלום, PostgreSQL 16 plus!", True, [("שלום, ", True), ("PostgreSQL 16 plus", False), ("!", True)]),
        ("2020 – 2021", True, [("2020 – 2021", True)]),
        ("سلام", True, [("سلام", True)]),
    ],
)
def test_pieces(text: str, rtl: bool, expected: list[tuple[str, bool]]) -> None:  # noqa: FBT001  # a column of the table
    """What has no direction goes with its neighbours where they agree, else with the document."""
    assert pieces(text, rtl=rtl) == expected


@given(st.text(st.sampled_from("ab שס.1")), st.booleans())
def test_pieces_are_the_text(text: str, rtl: bool) -> None:  # noqa: FBT001  # drawn
    """Law: put together they are the text, and neighbours differ."""
    found = pieces(text, rtl=rtl)
    assert "".join(piece for piece, _ in found) == text
    assert [one for one, other in pairwise(found) if one[1] == other[1]] == []
