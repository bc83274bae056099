"""Hostile text in every place that a record can fill: in every format it comes out as the text that it is, and no format fails."""

import json
import unicodedata
from collections import Counter

import pytest
from extracting import READERS, squeezed
from hostile import TEXTS, everywhere
from reading import value_of

from tailorcv.presentation import Look
from tailorcv.profile import Profile
from tailorcv.rendering.formats import FORMATS, Rendered, format_named
from tailorcv.rendering.inline import plain

LOOK = Look()
BOX = "\u25a1"
FROM_THE_RIGHT = {"R", "AL", "RLO", "RLE", "RLI"}


def rendered(form: str, text: str) -> Rendered:
    """The document with the text in every place."""
    return format_named(form).render(everywhere(text), LOOK)


def test_every_format_has_a_reader_of_another_kind() -> None:
    """A format that is added needs one in tests/extracting.py, and is proved with it."""
    assert set(FORMATS) <= set(READERS)


def test_the_list_is_long() -> None:
    """Two hundred kinds of hostile text or more, none of them twice."""
    assert len(TEXTS) == len(set(TEXTS)) >= 200


@pytest.mark.parametrize("text", TEXTS, ids=[f"{number:03d}" for number in range(len(TEXTS))])
def test_a_record_can_hold_them(text: str) -> None:
    """The reader lets each of them through, letter by letter: they are no inventions of this test."""
    assert value_of(Profile, f"format: tailorcv/profile@1\nname: {json.dumps(text, ensure_ascii=False)}\n").name == text


@pytest.mark.parametrize("text", ["\u2028", "\ufeff", "\x1b[31m", "\x00", "\ud800", "\uffff", "\x85"], ids=ascii)
def test_what_the_reader_refuses_comes_into_no_document(text: str) -> None:
    """Controls, separators of lines and paragraphs, marks of byte order, halves of pairs: neither written out nor as an escape."""
    for written in (text, json.dumps(text)[1:-1]):
        with pytest.raises((AssertionError, UnicodeEncodeError)):
            value_of(Profile, f'format: tailorcv/profile@1\nname: "a{written}b"\n')


def counts(form: str) -> tuple[int, int]:
    """How often a text stands in the document of a format, and how often of those as plain text: there Markdown's marks are letters."""
    words = READERS[form](rendered(form, "*harmless*").content)
    return words.count("harmless"), words.count("*harmless*")


@pytest.mark.parametrize("form", FORMATS)
def test_the_text_stands_in_every_place(form: str) -> None:
    """So that the next test looks at all of them."""
    total, literally = counts(form)
    assert total >= 40
    assert literally >= 30


def stands(text: str, words: str, times: int, form: str) -> bool:
    """Whether the text stands so often among the words.

    A PDF holds words from right to left as they are seen, and every reader turns them round in its own way: there its letters are counted.
    """
    if form == "pdf" and any(unicodedata.bidirectional(char) in FROM_THE_RIGHT for char in text):
        return not Counter(squeezed(text) * times) - Counter(words)
    return words.count(squeezed(text)) >= times


@pytest.mark.parametrize("form", FORMATS)
def test_hostile_text_comes_out_as_text(form: str) -> None:
    """As often as a harmless one; a character that a format cannot show is named, and in its place stands a box."""
    total, literally = counts(form)
    wrong = []
    for text in TEXTS:
        found = rendered(form, text)
        boxes = {ord(line[0]): BOX for line in found.lost if line[1:5] == " (U+"}
        words = squeezed(READERS[form](found.content))
        as_text, as_markdown = text.translate(boxes), plain(text).translate(boxes)
        often = total if squeezed(as_text) == squeezed(as_markdown) else literally
        if not stands(as_text, words, often, form) or not stands(as_markdown, words, total - literally, form):
            wrong.append((text, words[:200]))
    assert wrong == []


@pytest.mark.parametrize("text", ["<script>", "=1+1", "#import", "👩🏽‍💻 速度"])
@pytest.mark.parametrize("form", FORMATS)
def test_the_same_hostile_text_gives_the_same_bytes(form: str, text: str) -> None:
    """What is boxed or escaped is so every time."""
    assert rendered(form, text) == rendered(form, text)
