"""Plain text folded to a width in columns, as a terminal shows it: letters of East Asia take two, accents none."""

import re
import unicodedata
from collections.abc import Iterator

# What a reader takes for one blank: a hard blank is none, it keeps its neighbours together.
BLANKS = re.compile("[ \t\r\n\f\v\x1c-\x1f\x85\u2028\u2029]+")
_OPENING = {"Ps", "Pi"}
_CLOSING = {"Pe", "Pf", "Po", "Mn", "Mc", "Me", "Sk"}
_JOINER = "\u200d"
_NEVER_FIRST = f"ー々ゝヽ…{_JOINER}"


def one_line(text: str) -> str:
    """The text without breaks and doubled blanks."""
    return BLANKS.sub(" ", text).strip(" ")


def columns(text: str) -> int:
    """How many columns the text takes."""
    return sum(_columns_of(char) for char in text)


def fold(text: str, width: int, first: str = "", later: str = "") -> str:
    """The text in lines of at most that width, broken at blanks and between wide letters only: a long word or an address stays whole.

    `first` and `later` stand before the first line and all others.
    """
    lines: list[str] = []
    line = first
    empty = True
    for glue, piece in _pieces(one_line(text)):
        if not empty and columns(line) + len(glue) + columns(piece) > width:
            lines.append(line)
            line, empty = later, True
        line += piece if empty else glue + piece
        empty = False
    return "\n".join([*lines, line]).rstrip(" ") if not empty else ""


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """What stays whole, each with what stands before it on the same line: a blank, or nothing between wide letters."""
    for word in text.split(" ") if text else ():
        glue, piece = " ", ""
        for char in word:
            if piece and _may_break(piece[-1], char):
                yield glue, piece
                glue, piece = "", ""
            piece += char
        yield glue, piece


def _may_break(before: str, after: str) -> bool:
    """Between two letters when one is wide, but for marks that close, open or join something, and for what changes the letter before."""
    if before == _JOINER or unicodedata.category(before) in _OPENING:
        return False
    wide = _columns_of(before) > 1 or _columns_of(after) > 1
    return wide and unicodedata.category(after) not in _CLOSING and after not in _NEVER_FIRST


def _columns_of(char: str) -> int:
    if unicodedata.category(char) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
