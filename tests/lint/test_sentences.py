import pytest
from hypothesis import given
from hypothesis import strategies as st

from tailorcv.lint.sentences import sentences, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", (), id="nothing"),
        pytest.param(" \n", (), id="blanks"),
        pytest.param("Keeps one service up", ("Keeps one service up",), id="no full stop"),
        pytest.param("Keeps it up. Mends it!  Why not?", ("Keeps it up.", "Mends it!", "Why not?"), id="three ends"),
        pytest.param("Keeps it up,\n  day\nand night. Mends\nit.", ("Keeps it up, day and night.", "Mends it."), id="folded lines"),
        pytest.param("Tools, e.g. a debugger. Uses them.", ("Tools, e.g. a debugger.", "Uses them."), id="a small letter goes on"),
        pytest.param("Halves it, from 3.5 to 1.7. 40 people noticed.", ("Halves it, from 3.5 to 1.7.", "40 people noticed."), id="numbers"),
        pytest.param("Says (often) so. (Nobody minds)", ("Says (often) so.", "(Nobody minds)"), id="a bracket may begin a sentence"),
    ],
)
def test_sentences_of_a_text(text: str, expected: tuple[str, ...]) -> None:
    """A full stop ends a sentence when a blank and something other than a small letter follow."""
    assert sentences(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", (), id="nothing"),
        pytest.param("– … & !", (), id="signs only"),
        pytest.param("Keeps ONE service up.", ("keeps", "one", "service", "up"), id="in lower case"),
        pytest.param("the on-call engineer's notes", ("the", "on-call", "engineer's", "notes"), id="hyphen and apostrophe inside"),
        pytest.param("-v 'quoted' — dash", ("v", "quoted'", "dash"), id="signs before a word do not belong to it"),
        pytest.param("40 % of 3.5 GB", ("40", "of", "3", "5", "gb"), id="numbers"),
        pytest.param("Größe naïve 設計", ("größe", "naïve", "設計"), id="letters of other languages"),
    ],
)
def test_words_of_a_text(text: str, expected: tuple[str, ...]) -> None:
    """A word begins with a letter or digit; hyphens and apostrophes inside belong to it."""
    assert words(text) == expected


@given(st.text(alphabet="aB1 .!?\n'\"-)("))
def test_cutting_into_sentences_loses_no_word(text: str) -> None:
    """The words of the sentences are those of the text, in the same order."""
    plain = [word.strip("'-") for word in words(text)]
    assert [word.strip("'-") for sentence in sentences(text) for word in words(sentence)] == plain


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param('Says "Stop." Then goes.', ('Says "Stop."', "Then goes."), id="the quote that closes stays"),
        pytest.param("It ends (so). Über alles.", ("It ends (so).", "Über alles."), id="a capital with marks begins one"),
        pytest.param("It ends. über alles.", ("It ends. über alles.",), id="a small letter with marks begins none"),
    ],
)
def test_quotes_and_letters_of_other_languages(text: str, expected: tuple[str, ...]) -> None:
    """No character is lost, and a small letter is one in every alphabet."""
    assert sentences(text) == expected
