"""Texts can be read at a glance by somebody who is new to the role.

The measure is LIX (C. H. Björnsson, 1968), which needs no dictionary and no language: the words of a sentence on average, plus the
percentage of words with more than six letters. 30 is easy, 40 is a newspaper, 60 and more is a scientific paper. It is taken over all
prose of a role, since one line says little.

PASS: sentences of 15 words in plain language
FAIL: a sentence of 45 words  (long-sentence); a role whose prose has a LIX above 60  (hard-to-read)
"""

from collections.abc import Iterator, Sequence
from itertools import chain

from tailorcv.lint.corpus import Corpus, passages, warning
from tailorcv.lint.sentences import sentences, words
from tailorcv.problems import Problem

MAX_WORDS = 40
MAX_LIX = 60.0
_LONG_WORD = 6


def check(corpus: Corpus) -> Iterator[Problem]:
    """Measure every judged role."""
    for document in corpus.own:
        texts = list(passages(document))
        for passage in texts:
            longest = max((len(words(sentence)) for sentence in sentences(passage.text)), default=0)
            if longest > MAX_WORDS:
                hint = f"cut it in two; {MAX_WORDS} words are the most"
                yield warning(document, passage.loc, "long-sentence", f"a sentence of {longest} words", hint)
        measured = lix(list(chain.from_iterable(sentences(passage.text) for passage in texts)))
        if measured > MAX_LIX:
            hint = "use shorter words and sentences; 40 reads like a newspaper"
            message = f"the texts of '{document.value.id}' have a LIX of {measured:.0f}"
            yield warning(document, ("id",), "hard-to-read", message, hint)


def lix(texts: Sequence[str]) -> float:
    """LIX = A/B + 100·C/A with A words, B sentences and C words of more than six letters. 0 for no words."""
    found = [words(text) for text in texts]
    total = sum(len(one) for one in found)
    if not total:
        return 0.0
    long = sum(sum(map(str.isalnum, word)) > _LONG_WORD for one in found for word in one)
    return total / len(found) + 100 * long / total
