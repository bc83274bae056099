"""Prose cut into sentences and words, as far as rules need it."""

import re

_END = re.compile(r"(?<=[.!?])[\"')\]]*\s+(?=[\"'(\[]*[^\sa-z])")
_WORD = re.compile(r"\w[\w'’-]*")


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text. A full stop ends one when a blank and something other than a small letter follow."""
    return tuple(part for part in _END.split(" ".join(text.split())) if part)


def words(text: str) -> tuple[str, ...]:
    """The words of a text in lower case; a hyphen or an apostrophe inside a word belongs to it."""
    return tuple(found.group().lower() for found in _WORD.finditer(text))
