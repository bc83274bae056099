"""No sentence is another one with a few words swapped: each says something about its own role at its own level.

Two sentences are similar when their pairs of neighbouring words overlap by 40 % or more (Jaccard). Swapping one noun in a sentence of
twelve words leaves 70 % of the pairs; two people who describe related work share less than 20 %.

PASS: "Owns one service in production" and "Runs the response to incidents of the team"
FAIL: "Owns the checkout service and keeps its users served" and "Owns the search service and keeps its users served"  (similar-text)
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from tailorcv.lint.corpus import Corpus, Passage, passages, warning
from tailorcv.lint.sentences import sentences, words
from tailorcv.problems import Problem, short

LIKE = 0.4
MIN_WORDS = 6

Pair = tuple[str, str]


class _Sentence(NamedTuple):
    passage: Passage
    text: str
    pairs: frozenset[Pair]


def check(corpus: Corpus) -> Iterator[Problem]:
    """Compare the sentences of the judged roles with those of all roles; of two judged ones the later is named."""
    every = [one for name in sorted(corpus.roles) for passage in passages(corpus.roles[name]) for one in _cut(passage)]
    holders = _holders(every)
    for index, one in enumerate(every):
        if one.passage.drs.value.id not in corpus.judged:
            continue
        earlier = _nearest(index, every, holders, corpus.judged)
        if earlier is not None:
            place = earlier.passage.drs.place(earlier.passage.loc)
            message = f'nearly the same sentence stands in {place}: "{short(earlier.text)}"'
            yield warning(one.passage.drs, one.passage.loc, "similar-text", message, "say what is particular to this role at this level")


def _cut(passage: Passage) -> Iterator[_Sentence]:
    for text in sentences(passage.text):
        found = words(text)
        if len(found) >= MIN_WORDS:
            yield _Sentence(passage, text, frozenset(pairwise(found)))


def _holders(every: list[_Sentence]) -> dict[Pair, list[int]]:
    """Which sentences are found by a pair: each by its rarest ones, as many as two alike must have one of in common.

    Of two sets with a Jaccard index of t or more, the first |A| - ⌈t·|A|⌉ + 1 members in any common order share one (prefix filtering,
    Chaudhuri, Ganti and Kaushik, 2006); with the rarest first, few sentences are found by any of them.
    """
    frequency = Counter(pair for one in every for pair in one.pairs)
    holders: dict[Pair, list[int]] = defaultdict(list)
    for index, one in enumerate(every):
        rarest = sorted(one.pairs, key=lambda pair: (frequency[pair], pair))
        for pair in rarest[: len(rarest) - math.ceil(LIKE * len(rarest)) + 1]:
            holders[pair].append(index)
    return holders


def _nearest(index: int, every: list[_Sentence], holders: dict[Pair, list[int]], judged: frozenset[str]) -> _Sentence | None:
    """The most similar sentence that this one has not been compared with from the other side; of equals the first."""
    own = every[index].pairs
    candidates = {other for pair in own for other in holders.get(pair, ())}
    best, nearest = 0.0, None
    for other in sorted(candidates):
        if other == index or (other > index and every[other].passage.drs.value.id in judged):
            continue
        alike = likeness(own, every[other].pairs)
        if alike >= LIKE and alike > best:
            best, nearest = alike, every[other]
            if alike == 1:
                break
    return nearest


def likeness(one: frozenset[Pair], other: frozenset[Pair]) -> float:
    """The Jaccard index of two sets of word pairs, in 0..1."""
    both = len(one & other)
    return both / (len(one) + len(other) - both) if both else 0.0
