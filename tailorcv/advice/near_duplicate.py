"""Work is told once: two accomplishments of different projects, or of none, do not say the same.

Of one project only the best counts, so alike texts there are no finding. Texts are alike when their pairs of neighbouring words overlap by
half or more (the Jaccard index); a text of fewer than four words says too little to be compared.

PASS: "Moved billing to PostgreSQL" and "Moved the search index to a cluster of its own"
PASS: two alike texts with `project: checkout` in both
FAIL: "Moved the billing database to PostgreSQL 16" and "Moved the billing database to PostgreSQL 15"  (near-duplicate)
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from tailorcv.accomplishment import Accomplishment
from tailorcv.advice.material import Material, advice
from tailorcv.advice.wording import all_text
from tailorcv.lint.sentences import words
from tailorcv.lint.similar_text import Pair, likeness
from tailorcv.problems import Problem
from tailorcv.shape import Document

LIKE = 0.5
MIN_WORDS = 4


class _Told(NamedTuple):
    document: Document[Accomplishment]
    pairs: frozenset[Pair]


def check(material: Material) -> Iterator[Problem]:
    """Compare every accomplishment with the earlier ones; the later of two is named."""
    found = (_Told(one, frozenset(pairwise(words(all_text(one.value))))) for one in material.work)
    every = [one for one in found if len(one.pairs) >= MIN_WORDS - 1]
    every.sort(key=lambda one: (one.document.value.began, one.document.value.id))
    frequency = Counter(pair for one in every for pair in one.pairs)
    rank = {pair: place for place, pair in enumerate(sorted(frequency, key=lambda pair: (frequency[pair], pair)))}
    holders: dict[int, list[int]] = defaultdict(list)
    for index, one in enumerate(every):
        rarest = _rarest(one.pairs, rank)
        earlier = _nearest(one, [every[other] for other in sorted({other for pair in rarest for other in holders[pair]})])
        for pair in rarest:
            holders[pair].append(index)
        if earlier:
            other = earlier.document
            hint = "retract one of them, say what differs, or give both the same 'project:'"
            message = f"tells nearly the same as '{other.value.id}' ({other.place(('title',))})"
            yield advice(one.document, ("title",), "near-duplicate", message, hint)


def _rarest(pairs: frozenset[Pair], rank: Mapping[Pair, int]) -> list[int]:
    """As many of the rarest pairs as two alike texts must have one of in common (prefix filtering, as in the lint's similar text)."""
    ordered = sorted(rank[pair] for pair in pairs)
    return ordered[: len(ordered) - math.ceil(LIKE * len(ordered)) + 1]


def _nearest(one: _Told, candidates: list[_Told]) -> _Told | None:
    """The most similar one that does not count together with this one anyway; of equals the earliest."""
    project = one.document.value.project
    others = [other for other in candidates if project is None or other.document.value.project != project]
    best = max(others, key=lambda other: likeness(one.pairs, other.pairs), default=None)
    return best if best and likeness(one.pairs, best.pairs) >= LIKE else None
