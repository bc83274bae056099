"""Names of other formats as ids."""

import re
import unicodedata
from collections.abc import Iterable

MAX_ID = 64
_MOST_OF_A_NAME = 40
_MOST_OF_A_SHORT_ID = 28
# What a cut title should not end with.
_LITTLE = frozenset("a an and as at by for from in into of on or per so than that the to up via with".split())  # noqa: SIM905  # it reads as words


class Ids:
    """Ids for many new things: each from the first words of a text, none of them twice and none that is taken."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = set(taken)
        self._times: dict[str, int] = {}

    def new(self, words: str, otherwise: str) -> str:
        """The next id for that text; for a text without a letter the other word serves."""
        base = cut(id_from(words), _MOST_OF_A_NAME)
        return self.own(otherwise if base == "unnamed" else base)

    def own(self, base: str) -> str:
        """That id, or the first one behind it with a number that is free."""
        found, number = base, self._times.get(base, 1)
        while found in self._taken:
            number += 1
            found = with_suffix(base, str(number))
        self._times[base] = number
        self._taken.add(found)
        return found


def id_from(name: str) -> str:
    """`Software Developers (Applications)` to `software-developers-applications`, at most 64 characters; `unnamed` when nothing is left."""
    unmarked = "".join(char for char in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(char))
    words = re.sub(r"[^a-z0-9]+", "-", unmarked.casefold()).strip("-")
    return cut(words, MAX_ID) or "unnamed"


def short_id(title: str) -> str:
    """The first words of a title as an id to type: `Cut p95 checkout latency from 900 ms` to `cut-p95-checkout-latency`."""
    words = cut(id_from(title), _MOST_OF_A_SHORT_ID).split("-")
    while len(words) > 1 and words[-1] in _LITTLE:
        words.pop()
    return "-".join(words)


def with_suffix(name: str, suffix: str) -> str:
    """The id of a name with something behind it that tells it from others: the name is cut where both are too long, never the suffix."""
    tail = id_from(suffix)
    return f"{cut(id_from(name), MAX_ID - len(tail) - 1)}-{tail}"


def cut(words: str, most: int) -> str:
    """An id of at most so many characters, cut between words where that can be."""
    if len(words) <= most:
        return words
    return (words[: most + 1].rpartition("-")[0] or words[:most]).strip("-")
