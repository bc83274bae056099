"""No sentence is another one with a few words swapped: each says something about its own role at its own level.

Two sentences are similar when their pairs of neighbouring words overlap by 40 % or more (Jaccard). Swapping one noun in a sentence of
twelve words leaves 70 % of the pairs; two people who describe related work share less than 20 %.

PASS: "Owns one service in production" and "Runs the response to incidents of the team"
FAIL: "Owns the checkout service and keeps its users served" and "Owns the search service and keeps its users served"  (similar-text)
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from tailorcv.lint.corpus import Corpus, Passage, passages, warning
from tailorcv.lint.sentences import sentences, words
from tailorcv.problems import Problem, short

LIKE = 0.4
MIN_WORDS = 6
# A pair of words that so many sentences share says nothing about two of them.
_COMMON = 60

Pair = tuple[str, str]


class _Sentence(NamedTuple):
    passage: Passage
    text: str
    pairs: frozenset[Pair]


def check(corpus: Corpus) -> Iterator[Problem]:
    """Compare the sentences of the judged roles with those of all roles; of two judged ones the later is named."""
    every = [one for name in sorted(corpus.roles) for passage in passages(corpus.roles[name]) for one in _cut(passage)]
    holders: dict[Pair, list[int]] = defaultdict(list)
    for index, one in enumerate(every):
        for pair in one.pairs:
            holders[pair].append(index)
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


def _nearest(index: int, every: list[_Sentence], holders: dict[Pair, list[int]], judged: frozenset[str]) -> _Sentence | None:
    """The most similar sentence among those that this one has not been compared with from the other side."""
    shared: dict[int, int] = defaultdict(int)
    for pair in every[index].pairs:
        if len(holders[pair]) <= _COMMON:
            for other in holders[pair]:
                shared[other] += 1
    best, nearest = LIKE, None
    for other, count in shared.items():
        if other >= index and (other == index or every[other].passage.drs.value.id in judged):
            continue
        size = min(len(every[index].pairs), len(every[other].pairs))
        if count < LIKE * size / 2:
            continue
        alike = likeness(every[index].pairs, every[other].pairs)
        if alike >= best:
            best, nearest = alike, every[other]
    return nearest


def likeness(one: frozenset[Pair], other: frozenset[Pair]) -> float:
    """The Jaccard index of two sets of word pairs, in 0..1."""
    both = len(one & other)
    return both / (len(one) + len(other) - both) if both else 0.0
