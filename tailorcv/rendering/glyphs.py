"""Characters that no font can show: they would fail a whole PDF, so each becomes a box and is named."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

BOX = "\u25a1"
_ADDRESSES = {"href", "url", "subtitle_url"}
# Every font that documents are set in has the letters below.
_LATIN_END = 0x250
_BLANKS = re.compile(r"(\s+)")

Shows = Callable[[str], bool]


class Boxed(NamedTuple):
    """Data in which every text can be shown, and the characters that had to go."""

    data: object
    missing: tuple[str, ...]


def boxed(data: object, can_show: Shows) -> Boxed:
    """The data with boxes for what cannot be shown; addresses stay, since nobody reads them.

    First the characters that no font has. Then the words in which characters that are there one by one cannot be set together: an
    accent, say, above a letter of another font.
    """
    texts = set(_texts(data))
    chars = sorted({char for text in texts for char in text if _is_unusual(char) and _has_a_shape(char)})
    table = {ord(char): BOX for char in _refused(chars, can_show)}
    words = sorted({word for text in texts for word in text.translate(table).split() if any(_is_unusual(char) for char in word)})
    instead = {word: _without_marks(word, can_show) for word in _refused(words, can_show)}

    def mended(text: str) -> str:
        return "".join(instead.get(part, part) for part in _BLANKS.split(text.translate(table)))

    gone = {chr(code) for code in table} | {char for word, other in instead.items() for char in set(word) - set(other)}
    return Boxed(_replaced(data, mended), tuple(sorted(gone)))


def _is_unusual(char: str) -> bool:
    return ord(char) >= _LATIN_END


def _has_a_shape(char: str) -> bool:
    """Marks have one only together with a letter, and what controls the text has none."""
    return unicodedata.category(char) in {"Co", "Cn"} or not unicodedata.category(char).startswith(("C", "M", "Z"))


def _is_unseen(mark: str) -> bool:
    """Joiners and variation selectors: a box in their place would puzzle more than one for the mark beside them."""
    return unicodedata.category(mark) == "Cf" or unicodedata.name(mark, "").startswith("VARIATION SELECTOR")


def _refused(pieces: Sequence[str], can_show: Shows) -> list[str]:
    """Those that cannot be shown, found by halving."""
    if not pieces or can_show(" ".join(pieces)):
        return []
    if len(pieces) == 1:
        return list(pieces)
    middle = len(pieces) // 2
    return _refused(pieces[:middle], can_show) + _refused(pieces[middle:], can_show)


def _without_marks(word: str, can_show: Shows) -> str:
    """The word with as few boxes as can be: for some of its marks, for all that is unusual, or for everything."""
    marks = sorted({char for char in word if _is_unusual(char) and not _has_a_shape(char)}, key=lambda mark: (not _is_unseen(mark), mark))
    if not can_show(_in_boxes(word, marks)):
        unusual = _in_boxes(word, [char for char in word if _is_unusual(char)])
        return unusual if can_show(unusual) else BOX * len(word)
    for mark in list(marks):
        fewer = [one for one in marks if one != mark]
        if can_show(_in_boxes(word, fewer)):
            marks = fewer
    return _in_boxes(word, marks)


def _in_boxes(word: str, chars: Sequence[str]) -> str:
    return word.translate({ord(char): BOX for char in chars})


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from () if key in _ADDRESSES else _texts(item)


def _replaced(value: object, mended: Callable[[str], str]) -> object:
    if isinstance(value, str):
        return mended(value)
    if isinstance(value, list):
        return [_replaced(item, mended) for item in value]
    if isinstance(value, Mapping):
        return {key: item if key in _ADDRESSES else _replaced(item, mended) for key, item in value.items()}
    return value
