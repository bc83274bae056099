"""Competencies for an accomplishment, by the catalogue's words and by the person's own tags: what one tagged so before is worth much.

The catalogue's terms are counted once and kept in the disposable cache by the content of its files.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from tailorcv import cache
from tailorcv.accomplishment import Accomplishment
from tailorcv.library import Library
from tailorcv.suggesting import ACCOMPLISHMENTS, Index, Suggestion, level_of, stem, telling_words, terms_of
from tailorcv.textfile import read_raw

_STORE = "terms-1"
# A word of one's own tagged work counts like a few words of the catalogue (docs/logging.md has what it brings).
_OWN = 3
_LIKE = 2
_ALL = 1_000


class Tagging(NamedTuple):
    """A suggestion, and one's own accomplishments with that tag that speak alike, the nearest first."""

    suggestion: Suggestion
    like: tuple[str, ...] = ()


class Tagger:
    """Suggests tags for any number of texts: of a library, and of a record as far as it is tagged."""

    def __init__(self, library: Library, record: Iterable[Accomplishment] = ()) -> None:
        self._own: dict[str, list[tuple[str, frozenset[str]]]] = defaultdict(list)
        self._tagged = 0
        terms = {name: Counter(counts) for name, counts in catalogue_terms(library).items()}
        for work in record:
            words = frozenset(stem(word) for word in telling_words(text_of(work)))
            self._tagged += bool(work.competencies)
            for competency in work.competencies.keys() & terms.keys():
                self._own[competency].append((work.id, words))
                terms[competency].update(dict.fromkeys(words, _OWN))
        self._index = Index.of_terms(terms, ACCOMPLISHMENTS)

    def suggest(self, text: str, most: int = 3) -> tuple[Tagging, ...]:
        """At most so many competencies, the likeliest first, each with the words that spoke for it.

        What one does often is likelier: a score is raised by the share of one's own accomplishments that have the tag.
        """
        words = {stem(word) for word in telling_words(text)}
        found = [one._replace(score=one.score * (1 + self._share(one.competency))) for one in self._index.suggest(text, _ALL)]
        best = sorted(found, key=lambda one: (-one.score, one.competency))[:most]
        return tuple(Tagging(one, self._like(one.competency, words)) for one in best)

    def _share(self, competency: str) -> float:
        return len(self._own[competency]) / self._tagged if self._tagged else 0.0

    def _like(self, competency: str, words: set[str]) -> tuple[str, ...]:
        """By the cosine of the sets of words, from a tenth on: less is chance."""
        near = [(len(words & own) / math.sqrt(len(words) * len(own) or 1), name) for name, own in self._own[competency]]
        return tuple(name for likeness, name in sorted(near, key=lambda one: (-one[0], one[1])) if likeness > 0.1)[:_LIKE]  # noqa: PLR2004


def text_of(work: Accomplishment) -> str:
    """What an accomplishment says of the work: a situation says what was the matter, in the words of others."""
    metrics = [metric.name for metric in work.metrics]
    return " ".join([work.title, work.action or "", work.result or "", *metrics])


def level_to_ask_about(library: Library, name: str, text: str) -> tuple[int, str]:
    """The level of a competency whose words are nearest, and the text of its indicator: a question, never an answer."""
    competency = library.competency(name)
    if competency is None:
        return 1, ""
    level, nearest = level_of(competency.value, text)
    texts = {indicator.id: indicator.text for one in competency.value.levels for indicator in one.indicators}
    return level, texts.get(nearest, "")


def catalogue_terms(library: Library) -> Mapping[str, Mapping[str, int]]:
    """How often each term is said of each competency of the library; a broken file says nothing."""
    known, kept = cache.load(_STORE), dict[str, list[object]]()
    found: dict[str, dict[str, int]] = {}
    missed = False
    for name in sorted(library.competencies):
        raw, _ = read_raw(library.competencies[name])
        key = cache.digest(raw) if raw is not None else ""
        counts = _unpacked(known.get(key))
        if counts is None:
            competency = library.competency(name)
            counts = dict(terms_of(competency.value, ACCOMPLISHMENTS)) if competency else {}
            missed = True
        found[name] = counts
        kept[key] = [text for pair in counts.items() for text in pair]
    if missed:
        cache.store(_STORE, kept)
    return found


def _unpacked(row: list[object] | None) -> dict[str, int] | None:
    """Terms and counts in turn; anything else is as good as nothing."""
    if row is None or len(row) % 2:
        return None
    pairs = list(zip(row[::2], row[1::2], strict=True))
    found = {term: count for term, count in pairs if isinstance(term, str) and isinstance(count, int)}
    return found if len(found) == len(pairs) else None
