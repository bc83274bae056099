"""Which characters become boxes: those that no font has, and no more of a word than must be."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tailorcv.rendering.glyphs import BOX, boxed


def fonts_without(*pieces: str) -> Callable[[str], bool]:
    """Fonts that can show everything but these: a character, or one above another."""
    return lambda text: not any(piece in text for piece in pieces)


@pytest.mark.parametrize(
    ("text", "pieces", "expected", "missing"),
    [
        pytest.param("a 速 b", [], "a 速 b", (), id="everything is there"),
        pytest.param("a 速度 b 速", ["速"], f"a {BOX}度 b {BOX}", ("速",), id="one letter, wherever it stands"),
        pytest.param("速度", ["速", "度"], BOX * 2, ("度", "速"), id="two letters"),
        pytest.param("k\u20dd e\u20dd", ["k\u20dd"], f"k{BOX} e\u20dd", ("\u20dd",), id="a mark that goes with another letter"),
        pytest.param("1\ufe0f\u20e3", ["\ufe0f\u20e3"], f"1\ufe0f{BOX}", ("\u20e3",), id="the second of two marks"),
        pytest.param("語\u0301x", ["語\u0301"], f"語{BOX}x", ("\u0301",), id="the letter stays"),
        pytest.param("👩\u200d💻", ["👩", "💻"], f"{BOX}\u200d{BOX}", ("👩", "💻"), id="a joiner is not seen"),
        pytest.param("x語文", ["語文"], f"x{BOX}{BOX}", ("文", "語"), id="letters that are there one by one"),
        pytest.param("xy\u0301", ["xy"], BOX * 3, ("x", "y", "\u0301"), id="nothing helps"),
        pytest.param("\ue000 \u0378", ["\ue000", "\u0378"], f"{BOX} {BOX}", ("\u0378", "\ue000"), id="private and unassigned"),
    ],
)
def test_boxes(text: str, pieces: list[str], expected: str, missing: tuple[str, ...]) -> None:
    """A box for each character that cannot be shown; every one of them is named once."""
    assert boxed({"title": text}, fonts_without(*pieces)) == ({"title": expected}, missing)


def test_addresses_and_blanks_stay() -> None:
    """Texts at any depth are mended; where a link leads is not for reading, and no blank is touched."""
    data = {
        "href": "https://速",
        "url": "速",
        "subtitle_url": "速",
        "n": 3,
        "on": True,
        "none": None,
        "all": [["a\u00a0 速\t"], {"x": "速"}],
    }
    expected = {**data, "all": [[f"a\u00a0 {BOX}\t"], {"x": BOX}]}
    assert boxed(data, fonts_without("速")) == (expected, ("速",))


@given(
    st.lists(st.text("ab速度👩\u0301\ufe0f\u200d "), max_size=4), st.sets(st.text("a速度\u0301\ufe0f", min_size=1, max_size=2), max_size=3)
)
def test_everything_can_be_shown_afterwards(texts: list[str], pieces: set[str]) -> None:
    """Law: word by word; what could be shown stays as it was, and no letter is added or taken away."""
    shows = fonts_without(*(piece for piece in pieces if piece != "a"))
    found, missing = boxed(texts, shows)
    assert isinstance(found, list)
    for before, after in zip(texts, found, strict=True):
        assert len(before) == len(after)
        for word, mended in zip(before.split(), after.split(), strict=True):
            assert shows(mended)
            assert word == mended or not shows(word)
            assert {one for one, other in zip(word, mended, strict=True) if one != other} <= set(missing)


def test_few_questions_are_asked() -> None:
    """One character of a thousand is found in some twenty questions: each of them sets a page."""
    asked = []

    def shows(text: str) -> bool:
        asked.append(text)
        return "\u4fff" not in text

    assert boxed(["".join(map(chr, range(0x4E00, 0x5200)))], shows).missing == ("\u4fff",)
    assert len(asked) < 30
