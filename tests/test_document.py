"""Words that are not the person's own, as inline Markdown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tailorcv.document import literal
from tailorcv.rendering.inline import plain, spans


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Bob Example", "Bob Example", id="harmless"),
        pytest.param("*Bob* [a](b)", "\\*Bob\\* \\[a\\]\\(b\\)", id="marks"),
        pytest.param("a\n- b", "a \\- b", id="lines"),
        pytest.param("Łukasz 李 é", "Łukasz 李 é", id="letters of any script"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_marks_become_letters(text: str, expected: str) -> None:
    """Each ASCII sign behind a backslash, which CommonMark allows for all of them."""
    assert literal(text) == expected


@given(
    st.text(
        st.one_of(
            st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), st.sampled_from("*_`[]()<>!&#|~\\:/.@\n -+=1")
        ),
        max_size=60,
    )
)
def test_it_shows_just_those_characters(text: str) -> None:
    """Law: whatever the text, it is read as one run of plain words, with no link, no emphasis and no code in it."""
    folded = " ".join(text.split())
    assert plain(literal(text)) == folded
    assert [span for span in spans(literal(text)) if span.href or span.strong or span.emphasis or span.code] == []
