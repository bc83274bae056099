"""Text that is signed shows all that is in it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tailorcv.visible import settled, unseen


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("", "", id="nothing"),
        pytest.param("Crème brûlée, naïve “quotes” – 50 €", "", id="Latin"),
        pytest.param("two\nlines", "", id="a line end"),
        pytest.param("速度 속도 ความเร็ว", "", id="Chinese, Korean, Thai"),
        pytest.param("سلام שלום", "", id="Arabic and Hebrew"),
        pytest.param("می\u200cخواهم", "", id="a joiner in Persian"),
        pytest.param("क्\u200dष और क्\u200cष", "", id="both joiners in Hindi"),
        pytest.param("👩\u200d💻 👨\u200d👩\u200d👧", "", id="joined emoji"),
        pytest.param("👩🏽\u200d💻", "", id="a joined emoji with a tone of skin"),
        pytest.param("❤\ufe0f\u200d🔥", "", id="an emoji joined behind its selector"),
        pytest.param("☃\ufe0f", "", id="an emoji's selector"),
        pytest.param("a\u00a0b\u2009c", "", id="blanks of other widths"),
        pytest.param("e\u0301", "", id="a combining accent"),
        pytest.param("a\tb", "U+0009", id="a tab"),
        pytest.param("a\rb", "U+000D", id="a carriage return"),
        pytest.param("a\x00b", "U+0000", id="NUL"),
        pytest.param("a\x1b[31m", "U+001B", id="an escape sequence"),
        pytest.param("a\x7f", "U+007F", id="DEL"),
        pytest.param("a\x85b", "U+0085", id="next line"),
        pytest.param("a\u2028b", "U+2028", id="a line separator"),
        pytest.param("a\u2029b", "U+2029", id="a paragraph separator"),
        pytest.param("pay\u200bment", "U+200B", id="a blank of no width"),
        pytest.param("pay\u2060ment", "U+2060", id="a word joiner"),
        pytest.param("\ufeffpayment", "U+FEFF", id="a byte-order mark"),
        pytest.param("pay\u00adment", "U+00AD", id="a soft hyphen"),
        pytest.param("a\u202egnp", "U+202E", id="text turned around"),
        pytest.param("a\u2066b\u2069", "U+2066", id="an isolate"),
        pytest.param("a\u200eb", "U+200E", id="a mark of direction"),
        pytest.param("א\u061cb", "U+061C", id="a mark of Arabic direction"),
        pytest.param("\U000e0041", "U+E0041", id="a tag"),
        pytest.param("🏴\U000e0067", "U+E0067", id="a tag behind a flag"),
        pytest.param("a\u034fb", "U+034F", id="a grapheme joiner"),
        pytest.param("한\u115f", "U+115F", id="a Hangul filler"),
        pytest.param("한\u1160", "U+1160", id="a Hangul vowel filler"),
        pytest.param("한\u3164글", "U+3164", id="a filler of the old Hangul letters"),
        pytest.param("\uffa0", "U+FFA0", id="a filler of half the width"),
        pytest.param("ក\u17b4", "U+17B4", id="a vowel of Khmer that is not drawn"),
        pytest.param("\u2800", "U+2800", id="an empty cell of Braille"),
        pytest.param("a\u180bb", "U+180B", id="a selector of Mongolian"),
        pytest.param("a\ufe00", "U+FE00", id="the first selector"),
        pytest.param("☃\ufe0e", "U+FE0E", id="the selector of plain text"),
        pytest.param("漢\U000e0100", "U+E0100", id="the first of the further selectors"),
        pytest.param("漢\U000e01ef", "U+E01EF", id="the last of the further selectors"),
        pytest.param("\ue000", "U+E000", id="a private character"),
        pytest.param("\U0010fffd", "U+10FFFD", id="a private character of the last plane"),
        pytest.param("\u0378", "U+0378", id="an unassigned character"),
        pytest.param("\ufffe", "U+FFFE", id="no character"),
        pytest.param("\ud800", "U+D800", id="half a pair"),
        pytest.param("pay\u200dment", "U+200D", id="a joiner between Latin letters"),
        pytest.param("pay\u200cment", "U+200C", id="a non-joiner between Latin letters"),
        pytest.param("می\u200cx", "U+200C", id="a joiner before a Latin letter"),
        pytest.param("x\u200cخواهم", "U+200C", id="a joiner behind a Latin letter"),
        pytest.param("می\u200c", "U+200C", id="a joiner at the end"),
        pytest.param("\u200cمی", "U+200C", id="a joiner at the beginning"),
        pytest.param("م\u200c\u200cی", "U+200C", id="two joiners"),
        pytest.param("\u200c", "U+200C", id="a joiner alone"),
        pytest.param("م\u200c ی", "U+200C", id="a joiner before a blank"),
        pytest.param("٣\u200c٣", "U+200C", id="a joiner between figures"),
        pytest.param("\u058f\u200dא", "U+200D", id="a joiner behind a sign below Hebrew"),
        pytest.param("\u0591\u200dא", "", id="a joiner behind the first mark of Hebrew"),
        pytest.param("fine, then a\u200bb\u202ec", "U+200B", id="the first of two"),
    ],
)  # fmt: skip
def test_what_cannot_be_seen(text: str, found: str) -> None:
    """The first character that hides itself, or hides what others say; empty for all that people write."""
    assert unseen(text) == found


def test_every_selector_but_that_of_emoji() -> None:
    """Fifteen of the sixteen select forms that look like nothing; the last one makes an emoji of a sign."""
    assert [code for code in range(0xFE00, 0xFE10) if not unseen(chr(code))] == [0xFE0F]
    assert [code for code in range(0xE0100, 0xE01F0) if not unseen(chr(code))] == []
    assert [code for code in range(0x180B, 0x1810) if not unseen(chr(code))] == []


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("", ""),
        ("  a  ", "a"),
        ("\n\na\n\n", "a"),
        ("a  \n  b\t\n\nc", "a\n  b\n\nc"),
        ("a\r\nb", "a\nb"),
        ("a\r\n\r\nb", "a\n\nb"),
        ("a\rb", "a\rb"),
        ("Zoe\u0308", "Zoë"),
        ("\u212b", "Å"),
        ("ﬁ ½", "ﬁ ½"),
        ("\u3000a\u00a0", "a"),
    ],
)
def test_the_form_that_is_signed(text: str, form: str) -> None:
    """Composed letters, LF, no blanks at the ends of lines and of the text; nothing else is touched."""
    assert settled(text) == form


@given(st.text(st.characters() | st.sampled_from(" \r\n\te\u0301\u0308")))
def test_settled_text_stays(text: str) -> None:
    """A law: what is settled is settled for good, in form C, and without blanks at the end of any line."""
    once = settled(text)
    assert settled(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert [line for line in once.split("\n") if line != line.rstrip()] == []


@given(st.text(max_size=30), st.sampled_from("\u200b\u202e\u2066\u00ad\u3164\U000e0020"), st.text(max_size=30))
def test_no_text_around_it_hides_it(before: str, hidden: str, after: str) -> None:
    """A law: a character that cannot be seen is found, whatever stands around it."""
    assert unseen(before + hidden + after) == unseen(before + hidden) != ""
