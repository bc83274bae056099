"""Inline Markdown as spans."""

import pytest

from tailorcv.rendering.inline import Span, is_safe_link, plain, printed, spans


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ()),
        ("plain words", (Span("plain words"),)),
        ("two\nlines", (Span("two lines"),)),
        ("a *b* **c** `d`", (Span("a "), Span("b", emphasis=True), Span(" "), Span("c", strong=True), Span(" "), Span("d", code=True))),
        ("[word](https://example.org/a)", (Span("word", href="https://example.org/a"),)),
        ("<https://example.org>", (Span("https://example.org", href="https://example.org"),)),
        ("[mail](mailto:a@example.org)", (Span("mail", href="mailto:a@example.org"),)),
        ("<b>bold</b>", (Span("<b>bold</b>"),)),
        ('<b title="**a**">', (Span('<b title="'), Span("a", strong=True), Span('">'))),
        ("![x](https://example.org/x.png)", (Span("!"), Span("x", href="https://example.org/x.png"))),
        ("[x](javascript:alert(1))", (Span("[x](javascript:alert(1))"),)),
        ("&lt;script&gt;", (Span("<script>"),)),
        ("a&#10;&nbsp;b", (Span("a \u00a0b"),)),
        ("a \u00a0\n b", (Span("a \u00a0 b"),)),
        ("**a **b** c**", (Span("a b c", strong=True),)),
        ("**a *b***", (Span("a ", strong=True), Span("b", strong=True, emphasis=True))),
        ("[x](https://user:word@example.org)", (Span("[x](https://user:word@example.org)"),)),
    ],
)
def test_spans(text: str, expected: tuple[Span, ...]) -> None:
    """Emphasis, code and safe links have a look; everything else is text as written."""
    assert merged(spans(text)) == expected


def merged(found: tuple[Span, ...]) -> tuple[Span, ...]:
    """Neighbours that look alike as one."""
    joined: list[Span] = []
    for span in found:
        if joined and joined[-1]._replace(text="") == span._replace(text=""):
            joined[-1] = joined[-1]._replace(text=joined[-1].text + span.text)
        else:
            joined.append(span)
    return tuple(joined)


def test_plain_is_the_words_alone() -> None:
    """For titles and file properties, which have no looks."""
    assert plain("a **b** [c](https://example.org) `d`") == "a b c d"


@pytest.mark.parametrize(
    ("address", "safe"),
    [
        ("https://example.org", True),
        ("HTTP://example.org/x?y#z", True),
        ("mailto:a@example.org", True),
        ("javascript:alert(1)", False),
        ("JaVaScRiPt:alert(1)", False),
        ("data:text/html,x", False),
        ("vbscript:x", False),
        ("//example.org", False),
        ("/path", False),
        ("https:example.org", False),
        ("https://user@example.org", False),
        ("https://user:word@example.org", False),
        ("file:///etc/passwd", False),
        ("https://[", False),
        ("https://a\uff20b", False),
        ("https://x.example\\\\@b", False),
        ("jav\tascript:alert(1)", False),
        ("\x01javascript:alert(1)", False),
        ("blob:https://example.org/x", False),
        ("MAILTO:a@example.org", True),
        ("https://example.org/@b", True),
        ("", False),
    ],
)
def test_safe_links(address: str, *, safe: bool) -> None:
    """Only http and https without a user name, and mailto."""
    assert is_safe_link(address) is safe


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("from 91.2 % to 93.0 %", "from 91.2\u00a0% to 93.0\u00a0%"),
        ("*93.0 %* of 8 ‰", "93.0\u00a0% of 8\u00a0‰"),
        ("93.0% of x %", "93.0% of x %"),
        ("900\u00a0ms", "900\u00a0ms"),
    ],
)
def test_a_number_stays_with_its_sign(text: str, words: str) -> None:
    """On a page; a blank that may not break stays one everywhere."""
    assert "".join(span.text for span in printed(text)) == words
