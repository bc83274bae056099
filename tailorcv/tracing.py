"""Whether the lines of an exported document still say what the record says."""

from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple

from tailorcv.accomplishment import Accomplishment
from tailorcv.rendering.inline import plain

Verdict = Literal["same", "changed", "unknown"]


class Traced(NamedTuple):
    """One line: the accomplishment that it comes from, if one is known, and what the record says now where that is something else."""

    text: str
    accomplishment: str
    verdict: Verdict
    now: str


def wordings(work: Accomplishment) -> list[str]:
    """Every way in which the record says an accomplishment: its title, its variants, its translations; without marks."""
    translated = [texts["title"] for texts in work.translations.values() if "title" in texts]
    return [_folded(plain(text)) for text in (work.title, *work.variants.values(), *translated)]


def trace(lines: Iterable[tuple[str, tuple[str, ...]]], record: Mapping[str, Accomplishment]) -> tuple[Traced, ...]:
    """Each line with its verdict: where it carries ids they decide, elsewhere the record is searched for a wording that it begins with."""
    known = {wording: name for name, work in record.items() for wording in wordings(work)}
    longest_first = sorted(known, key=len, reverse=True)
    return tuple(_by_ids(text, ids, record) if ids else _by_words(text, known, longest_first) for text, ids in lines)


def _by_ids(text: str, ids: tuple[str, ...], record: Mapping[str, Accomplishment]) -> Traced:
    name = next((one for one in ids if one in record), "")
    if not name:
        return Traced(text, ids[0], "unknown", "")
    said = wordings(record[name])
    return Traced(text, name, "same", "") if _folded(text) in said else Traced(text, name, "changed", said[0])


def _by_words(text: str, known: Mapping[str, str], longest_first: list[str]) -> Traced:
    folded = _folded(text)
    found = next((wording for wording in longest_first if folded.startswith(wording)), None)
    return Traced(text, known[found], "same", "") if found else Traced(text, "", "unknown", "")


def _folded(text: str) -> str:
    return " ".join(text.split())
