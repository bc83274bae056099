"""Text that is signed: written in one way only, and with nothing in it that a reader cannot see."""

import re
import unicodedata

_CATEGORIES = {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"}
# Letters and marks that are drawn as nothing at all: fillers of Hangul and Khmer, the empty Braille cell, variation selectors.
_BLANKS = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0e\uffa0\U000e0100-\U000e01ef]")
_JOINERS = "\u200c\u200d"
_JOINED = ("L", "M", "S")


def settled(text: str) -> str:
    """The text in Unicode's form C, with LF as line end and without blanks at the ends of lines: the one form that is signed."""
    lines = unicodedata.normalize("NFC", text).split("\n")
    return "\n".join(line.rstrip() for line in lines).strip()


def unseen(text: str) -> str:
    """The first character that is invisible or turns the direction of others, as `U+202E`; empty when there is none.

    The two joiners stay between letters of scripts that are written with them (Persian, Hindi …) and inside emoji.
    """
    for index, char in enumerate(text):
        hidden = unicodedata.category(char) in _CATEGORIES and char != "\n"
        if (hidden or _BLANKS.match(char)) and not (char in _JOINERS and _joins(text, index)):
            return f"U+{ord(char):04X}"
    return ""


def _joins(text: str, index: int) -> bool:
    """Whether a joiner stands between two characters that it can join; between Latin letters it only hides."""
    around = text[max(0, index - 1) : index] + text[index + 1 : index + 2]
    return len(around) == 2 and all(_joinable(char) for char in around)  # noqa: PLR2004  # one on each side


def _joinable(char: str) -> bool:
    return ord(char) >= 0x0590 and unicodedata.category(char)[0] in _JOINED  # noqa: PLR2004  # Hebrew and beyond
