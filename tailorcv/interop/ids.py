"""Names of other formats as ids."""

import re
import unicodedata

MAX_ID = 64


def id_from(name: str) -> str:
    """`Software Developers (Applications)` to `software-developers-applications`, at most 64 characters; `unnamed` when nothing is left."""
    unmarked = "".join(char for char in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(char))
    words = re.sub(r"[^a-z0-9]+", "-", unmarked.casefold()).strip("-")
    return cut(words, MAX_ID) or "unnamed"


def with_suffix(name: str, suffix: str) -> str:
    """The id of a name with something behind it that tells it from others: the name is cut where both are too long, never the suffix."""
    tail = id_from(suffix)
    return f"{cut(id_from(name), MAX_ID - len(tail) - 1)}-{tail}"


def cut(words: str, most: int) -> str:
    """An id of at most so many characters, cut between words where that can be."""
    if len(words) <= most:
        return words
    return (words[: most + 1].rpartition("-")[0] or words[:most]).strip("-")
