"""How much of a document comes back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tailorcv.document import Item, Line, Resume, Section
from tailorcv.profile import Contact
from tailorcv.recall import Recall, recall, texts_of, words_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cut p95 by 76.7 %", ["cut", "p95", "by", "76", "7"]),
        ("naïve Straße 東京 مرحبا", ["naïve", "straße", "東京", "مرحبا"]),
        ("snake_case – and-hyphens", ["snake", "case", "and", "hyphens"]),
        ("", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    """Letters and digits of every script, in lower case; what stands between them is no word."""
    assert words_of(text) == expected


@pytest.mark.parametrize(
    ("expected", "seen", "found"),
    [
        pytest.param("a b c", "a b c", Recall(3, 3, 3, ()), id="all of it"),
        pytest.param("a b c", "x a y b c z", Recall(3, 3, 3, ()), id="with other words between"),
        pytest.param("a b c", "b c a", Recall(3, 3, 2, ()), id="in another order"),
        pytest.param("a b b", "a b", Recall(3, 2, 2, ("b",)), id="a word that is there once and should be twice"),
        pytest.param("a b", "", Recall(2, 0, 0, ("a", "b")), id="nothing"),
        pytest.param("", "a", Recall(0, 0, 0, ()), id="nothing to find"),
    ],
)
def test_what_comes_back(expected: str, seen: str, found: Recall) -> None:
    """Counts of words, and the names of those that are lost."""
    assert recall(expected.split(), seen.split()) == found


@given(st.lists(st.sampled_from("abcd")), st.lists(st.sampled_from("abcd")))
def test_the_counts_agree_with_each_other(expected: list[str], seen: list[str]) -> None:
    """Never more in order than found, never more found than there are, and lost words exactly where some are missing."""
    found = recall(expected, seen)
    assert 0 <= found.in_order <= found.found <= found.words == len(expected)
    assert bool(found.lost) == (found.found < found.words)


def test_every_text_of_a_document_in_the_order_of_the_page() -> None:
    """Name, title, contact, summary, then section by section, items with their parts and lines."""
    part = Item("Part", ("p",), period="2025", lines=(Line("A *line*", ("l",)),))
    item = Item("Whole", ("w",), "At", period="2024", location="Town", text="Some `text`", parts=(part,))
    resume = Resume("r", "Mira", "Engineer", Contact(location="Ulm"), Line("A **summary**", ("s",)), (Section("work", "Work", (item,)),))
    assert [text for text in texts_of(resume) if text] == [
        *("Mira", "Engineer", "Ulm", "A summary", "Work", "Whole", "At", "2024", "Town", "Some text"),
        *("Part", "2025", "A line"),
    ]


def test_the_footnote_is_the_last_text() -> None:
    """Its words must come back as all others; the mark is no word."""
    item = Item("Whole", ("w",), lines=(Line("A line", ("l",), mark="†"),))
    resume = Resume(
        "r", "Mira", "", Contact(), None, (Section("work", "Work", (item,)),), footnote=Line("Confirmed: Bob *B*", ("l",), mark="†")
    )
    assert [text for text in texts_of(resume) if text] == ["Mira", "Work", "Whole", "A line", "Confirmed: Bob *B*"]
