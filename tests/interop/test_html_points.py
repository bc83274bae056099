"""Text of web editors: paragraphs, lists and links as words, with nothing in them that would be a mark."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tailorcv.interop.html_points import html_lines, html_points

CASES = {
    "no tags": ("a < b & c", "a < b & c", (), ()),
    "a list without tags": ("Before\n- x\n- y", "Before", ("x", "y"), ()),
    "paragraphs": ("<p>a <strong>b</strong>\n c</p><p>d<br>e</p>", "a b c\n\nd\ne", (), ()),
    "entities": ("<p>R&amp;D &lt;x&gt;&nbsp;y</p>", "R&D <x> y", (), ()),
    "a list": ("<p>a</p><ul>\n <li>b</li>\n <li><p>c</p><p>d</p></li>\n</ul><p>e</p>", "a\n\ne", ("b", "c d"), ()),
    "a list in a list": ("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", "", ("a - b", "c"), (0,)),
    "points of Quill": (
        '<ol><li data-list="bullet"><span class="ql-ui"></span>a</li><li data-list="bullet" class="ql-indent-1">b</li></ol>',
        "",
        ("a - b",),
        (0,),
    ),
    "a link": ('<p><a href="https://x.example.org/">x</a> y</p>', "x (https://x.example.org/) y", (), ()),
    "a link that says it": ('<p><a href="https://x.example.org/">https://x.example.org</a></p>', "https://x.example.org", (), ()),
    "a link that leads nowhere": ('<p><a href="javascript:x">a</a></p>', "a", (), ()),
    "a script": ("<p>a</p><script>b</script><style>c</style>", "a", (), ()),
    "tags that end nothing": ("</p>a</li></ul></a></script><b>b", "a\nb", (), ()),
}


@pytest.mark.parametrize(("html", "text", "points", "nested"), CASES.values(), ids=CASES)
def test_what_a_browser_would_show(html: str, text: str, points: tuple[str, ...], nested: tuple[int, ...]) -> None:
    """As words, with the points apart."""
    assert html_lines(html) == (text, points, nested)


def test_marks_are_escaped() -> None:
    """What is a star there is a star here."""
    found = html_points("<p>*a*</p><ul><li>`b`</li></ul>")
    assert (found.text, found.points) == (r"\*a\*", (r"\`b\`",))


def test_a_very_long_text_takes_no_longer_than_its_length() -> None:
    """What nobody wrote by hand stays as it is, and broken tags cost nothing."""
    long = "<p>[" * 40_000
    assert html_points(long).text.count("\\[") == 40_000
    assert html_lines("<p>" + "<a <!" * 19_000).text.startswith("<a <!")


@given(
    st.lists(st.sampled_from(["<p>", "</p>", "<ul>", "</ul>", "<li>", "</li>", "<br/>", "<a href='https://x'>", "</a>", "w ", "- ", "\n"]))
)
def test_no_word_is_lost(parts: list[str]) -> None:
    """However the tags are nested."""
    found = html_lines("<p>" + "".join(parts))
    assert " ".join([found.text, *found.points]).count("w") == parts.count("w ")
