"""Plain text folded to a width in columns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tailorcv.rendering.folding import columns, fold, one_line

TEXT = st.text(st.sampled_from("ab,.-  \n\u00a0é\u0301日本「」。אب👩\u200d💻🏽"), max_size=60)


@pytest.mark.parametrize(
    ("text", "width"),
    [("", 0), ("abc", 3), ("e\u0301", 1), ("日本", 4), ("ｶﾅ", 2), ("ＡＢ", 4), ("שלום", 4), ("a\u200bb", 2), ("👩", 2)],
)
def test_columns(text: str, width: int) -> None:
    """Wide letters take two columns, accents and invisible marks none."""
    assert columns(text) == width


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("   \n ", ""),
        ("one two three", "one two\nthree"),
        ("one  two\nthree", "one two\nthree"),
        ("1234567890 x", "1234567890\nx"),
        ("https://example.org/a-b x", "https://example.org/a-b\nx"),
        ("10\u00a0km 10\u00a0km", "10\u00a0km\n10\u00a0km"),
        ("決済を高速化した", "決済を高\n速化した"),
        ("決済を速。高", "決済を\n速。高"),
        ("決済を「速」", "決済を\n「速」"),
        ("p95決済の速度", "p95決済\nの速度"),
        ("ab 決済 cd", "ab 決済\ncd"),
    ],
)
def test_fold(text: str, expected: str) -> None:
    """In eight columns: at blanks, and between wide letters where no mark would begin a line or end one."""
    assert fold(text, 8) == expected


def test_what_stands_before_the_lines() -> None:
    """The first line and the others have beginnings of their own, which count."""
    assert fold("one two three four", 10, "- ", "  ") == "- one two\n  three\n  four"


@given(TEXT)
def test_nothing_is_lost_and_lines_are_short(text: str) -> None:
    """Law: the letters come back in their order, and a line that is too long is one piece that cannot be broken."""
    lines = fold(text, 9).split("\n")
    assert "".join("".join(lines).split(" ")) == one_line(text).replace(" ", "")
    assert [line for line in lines if columns(line) > 9 and " " in line] == []


@given(TEXT)
def test_folding_again_changes_nothing(text: str) -> None:
    """Law: folded text is as narrow as it gets."""
    once = fold(text.replace("日", "a").replace("本", "b"), 9)
    assert [fold(line, 9) for line in once.split("\n")] == once.split("\n")
