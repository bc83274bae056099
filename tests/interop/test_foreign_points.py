"""A text with a list in it: points, what stands around them, and points below points."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tailorcv.interop.foreign_points import as_sentences, points_of

CASES = {
    "no list": ("One paragraph.\nTwo lines.", "One paragraph.\nTwo lines.", (), ()),
    "a list": ("- a\n- b", "", ("a", "b"), ()),
    "other marks": ("* a\n+ b\n• c\n1. d\n2) e", "", ("a", "b", "c", "d", "e"), ()),
    "text around": ("Before.\n\n- a\n- b\n\nBehind.", "Before.\n\nBehind.", ("a", "b"), ()),
    "a line below a point": ("- a\nb\n  c\n- d", "", ("a b c", "d"), ()),
    "a paragraph of a point": ("- a\n\n  b\n\nc", "c", ("a b",), ()),
    "points below points": ("- a\n  - b\n\t- c\n- d\n- e\n    - f", "", ("a - b - c", "d", "e - f"), (0, 2)),
    "an empty line between": ("- a\n\n- b", "", ("a", "b"), ()),
    "set in as a whole": ("  - a\n  - b", "", ("a", "b"), ()),
    "a hyphen alone": ("-\n- \n-a", "-\n-\n-a", (), ()),
    "a mark that is none": ("*a* b\n2019. A year.", "*a* b\n2019. A year.", (), ()),
}


@pytest.mark.parametrize(("text", "around", "points", "nested"), CASES.values(), ids=CASES)
def test_points(text: str, around: str, points: tuple[str, ...], nested: tuple[int, ...]) -> None:
    """What is a point, and what is none."""
    assert points_of(text) == (around, points, nested)


@given(st.lists(st.sampled_from(["- a", "  - b", "c", "", "  d", "1. e", "\tf", "-"])))
def test_nothing_is_lost(lines: list[str]) -> None:
    """Every word stands in a point or around them, once."""
    found = points_of("\n".join(lines))
    words = [word for word in " ".join([found.text, *found.points]).split() if word.isalpha()]
    assert sorted(words) == sorted(word for word in " ".join(lines).split() if word.isalpha())


@pytest.mark.parametrize(
    ("parts", "text"),
    [([], ""), (["a"], "a"), (["", "a"], "a"), (["a", "b.", "c!"], "a. b. c!"), (["a", "b"], "a. b.")],
    ids=["nothing", "one", "one that says something", "ends", "no ends"],
)
def test_as_sentences(parts: list[str], text: str) -> None:
    """Parts that stood in a list read as sentences."""
    assert as_sentences(parts) == text
