"""Figures in a text, and what only looks like one: a year, a version, a name such as p95 or S3."""

import re

# A number that stands by itself; a letter, a slash or a hyphen before it makes it part of a name.
NUMBER = r"(?<![\w/.#-])(?:[€$£]\s?)?\d[\d  ,.]{0,30}(?<![ ,.\s])(?:\s?(?:k|m|bn|million|billion)\b)?"
_STANDING = re.compile(NUMBER)
_YEAR = re.compile(r"(?:19|20)\d\d")
# A number behind a name is its version: PostgreSQL 16, Python 3.12, version 7, level 4.
_NAMED = re.compile(r"(?:\b[A-Z][\w+#-]*|\b(?:version|level|release|phase|part|chapter|tier|v))\s$")
_WORDS = re.compile(
    r"\b(?:zero|none|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|thirty|forty|"
    r"fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|dozens?|half|halved|thirds?|quarters? of|doubled|tripled|twice|both|once a)\b",
    re.IGNORECASE,
)


def has_figure(text: str) -> bool:
    """Whether a text says how much or how many."""
    return bool(_WORDS.search(text)) or any(is_amount(text, found) for found in _STANDING.finditer(text))


def is_amount(text: str, found: re.Match[str]) -> bool:
    """Whether a number is more than a year or the version of something; a number that begins the text has no name before it."""
    before = text[: found.start()]
    if _YEAR.fullmatch(found.group().strip()):
        return False
    named = _NAMED.search(before)
    return named is None or (named.start() == 0 and named.group()[0].isupper())
