"""Prose cut into sentences and words, as far as rules need it."""

import re

# The end of a sentence, with the quotes and brackets that close behind it.
_END = re.compile(r"[.!?][\"')\]”’»]*\s+")
_WORD = re.compile(r"\w[\w'’-]*")


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text. A full stop ends one when a blank and something other than a small letter follow."""
    line = " ".join(text.split())
    found, begin = [], 0
    for end in _END.finditer(line):
        following = line[end.end() :].lstrip("\"'([“‘«")
        if following and not following[0].islower():
            found.append(line[begin : end.end()].rstrip())
            begin = end.end()
    return tuple(part for part in (*found, line[begin:]) if part)


def words(text: str) -> tuple[str, ...]:
    """The words of a text in lower case; a hyphen or an apostrophe inside a word belongs to it."""
    return tuple(found.group().lower() for found in _WORD.finditer(text))
