"""How a document looks: the first who says something about a matter is heard."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tailorcv.presentation import Choices, Look, decide
from tailorcv.rendering.typst_data import ACCENTS


def test_nobody_says_anything() -> None:
    """A modern page of A4 in English, in the colours of its design."""
    assert decide() == decide(None, Choices()) == Look("modern", "a4", None, None, "en")


@pytest.mark.parametrize(
    ("wishes", "expected"),
    [
        ([Choices(template="classic")], Look("classic")),
        ([Choices(paper="letter"), Choices(paper="a4", template="compact")], Look("compact", "letter")),
        ([None, Choices(locale="de-CH"), Choices(locale="fr", accent="#000000")], Look(locale="de-CH", accent="#000000")),
        ([Choices(typeface="serif"), None], Look(typeface="serif")),
    ],
)
def test_the_first_wins(wishes: list[Choices | None], expected: Look) -> None:
    """The command line, then the tailoring, then the workspace; matter by matter."""
    assert decide(*wishes) == expected


SOME = st.builds(
    Choices,
    template=st.sampled_from([None, "classic", "modern", "compact"]),
    paper=st.sampled_from([None, "a4", "letter"]),
    typeface=st.sampled_from([None, "serif", "sans"]),
    accent=st.sampled_from([None, "#123456"]),
    locale=st.sampled_from([None, "de", "pt-BR"]),
)


@given(SOME, SOME)
def test_a_wish_that_says_nothing_changes_nothing(one: Choices, other: Choices) -> None:
    """Laws: silence is no wish, and asking twice is asking once."""
    assert decide(one, other) == decide(None, one, Choices(), other, None) == decide(one, one, other, one)


@pytest.mark.parametrize(
    ("value", "good"), [("#0b5d66", True), ("#FFF000", True), ("#fff", False), ("teal", False), ("#gggggg", False), ("#12345;", False)]
)
def test_colours(value: str, *, good: bool) -> None:
    """Six hexadecimal digits, so that nothing else can come into a style."""
    assert fits(accent=value) is good


@pytest.mark.parametrize(
    ("value", "good"), [("en", True), ("pt-BR", True), ("fil", True), ("EN", False), ("en_US", False), ("e", False), ("en-", False)]
)
def test_languages(value: str, *, good: bool) -> None:
    """Two or three letters, and perhaps a region."""
    assert fits(locale=value) is good


def fits(**given: str) -> bool:
    """Whether a wish can be read."""
    try:
        Choices.model_validate(given)
    except ValueError:
        return False
    return True


@pytest.mark.parametrize("template", ACCENTS)
def test_the_colours_of_the_designs_can_be_read(template: str) -> None:
    """On white, by the contrast that the web's guidelines ask of text: 4.5 to 1."""
    assert 1.05 / (luminance(ACCENTS[template]) + 0.05) >= 4.5


def luminance(colour: str) -> float:
    """How bright a colour is, from 0 to 1, as the guidelines define it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
