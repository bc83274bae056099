"""Which competencies a sentence speaks of, by the words of the catalogue: local, explained, and never more than a question.

A term counts for the competencies that use it, the more the fewer they are: idf = ln(1 + (N - n + 0.5) / (n + 0.5)), and with diminishing
returns for repetition, tf·(k+1) / (tf + k·(1 - b + b·l)), where l is the length of what is said of the competency by the mean length.
This is the Okapi BM25 ranking (Robertson and Walker, 1994).
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from tailorcv.competency import Competency

if TYPE_CHECKING:
    import snowballstemmer

# Words of the name say more than words of an indicator.
_NAME_WEIGHT, _INDICATOR_WEIGHT = 4, 1


class Tuning(NamedTuple):
    """The k and b of the ranking, and how often a word counts: one of the keywords, one of the example accomplishments."""

    k: float
    b: float
    keyword: int
    example: int


# A line of a posting speaks in general; the words of the examples are those of trades and places.
POSTINGS = Tuning(k=1.2, b=0.0, keyword=4, example=0)
# An accomplishment speaks as the examples do. Chosen on the development part of tests/data/labelled_sentences.yaml.
ACCOMPLISHMENTS = Tuning(k=6.0, b=0.75, keyword=8, example=1)
_WORD = re.compile(r"[a-z][a-z0-9]+|c\+\+|c#|[cr]\b")
_STOP_WORDS = (
    "a about above after all also an and any are as at be been before being below between both but by can could did do does down "
    "during each few for from further get gets had has have having her here his how if in into is it its itself just let like made "
    "make makes making more most much must need needs new no nor not of off on once one only or other our out over own per role "
    "same shall she should so some such take takes team teams than that the their them then there these they this those through to "
    "together too two under until up us use used uses using very was we well were what when where which while who whom whose why "
    "will with within without work working works would year years you your yours experience experiences strong ability able join "
    "looking across including etc"
)
_STOP = frozenset(_STOP_WORDS.split())


class Suggestion(NamedTuple):
    """One competency for a text. `words` are those of the text that spoke for it, the weightiest first."""

    competency: str
    score: float
    words: tuple[str, ...]


Terms = Mapping[str, Mapping[str, int]]


class Index:
    """The terms of all competencies, weighed once for any number of texts."""

    def __init__(self, catalogue: Iterable[Competency], tuning: Tuning = POSTINGS) -> None:
        self._weigh({competency.id: terms_of(competency, tuning) for competency in catalogue}, tuning)

    @classmethod
    def of_terms(cls, terms: Terms, tuning: Tuning) -> "Index":
        """The index of terms that are counted already, by competency."""
        index = cls((), tuning)
        index._weigh(terms, tuning)
        return index

    def _weigh(self, counts: Terms, tuning: Tuning) -> None:
        users = Counter(term for terms in counts.values() for term in terms)
        mean = math.fsum(sum(terms.values()) for terms in counts.values()) / (len(counts) or 1)
        self._weights: dict[str, dict[str, float]] = defaultdict(dict)
        for name, terms in counts.items():
            length = sum(terms.values()) / (mean or 1)
            for term, count in terms.items():
                idf = math.log(1 + (len(counts) - users[term] + 0.5) / (users[term] + 0.5))
                norm = tuning.k * (1 - tuning.b + tuning.b * length)
                self._weights[term][name] = idf * count * (tuning.k + 1) / (count + norm)

    def suggest(self, text: str, most: int = 3) -> tuple[Suggestion, ...]:
        """At most so many competencies that share words with the text, the best first."""
        scores: dict[str, dict[str, float]] = defaultdict(dict)
        for word in dict.fromkeys(telling_words(text)):
            for name, weight in self._weights.get(stem(word), {}).items():
                scores[name][word] = weight
        found = [
            Suggestion(name, math.fsum(words.values()), tuple(sorted(words, key=lambda word: (-words[word], word))))
            for name, words in scores.items()
        ]
        return tuple(sorted(found, key=lambda one: (-one.score, one.competency))[:most])


def level_of(competency: Competency, text: str) -> tuple[int, str]:
    """The level whose descriptor and indicators share most with the text, and the id of the nearest indicator; of two alike the lower."""
    terms = {stem(word) for word in telling_words(text)}
    best, nearest = (-1.0, 1), ""
    for level in competency.levels:
        for indicator in level.indicators:
            of_indicator = {stem(word) for word in telling_words(f"{indicator.text} {level.descriptor}")}
            shared = len(terms & of_indicator) / math.sqrt(len(of_indicator) or 1)
            if shared > best[0]:
                best, nearest = (shared, level.level), indicator.id
    return best[1], nearest


@cache
def stem(word: str) -> str:
    """A word without its ending (Snowball's English stemmer), so that 'deploy', 'deploys' and 'deployment' meet."""
    stemmed: str = _stemmer().stemWord(word)
    return stemmed


@cache
def _stemmer() -> "snowballstemmer.stemmer":
    import snowballstemmer

    return snowballstemmer.stemmer("english")


def telling_words(text: str) -> list[str]:
    """The words of a text that could speak for something, in its order."""
    return [word for word in _WORD.findall(text.lower()) if word not in _STOP]


def terms_of(competency: Competency, tuning: Tuning) -> Counter[str]:
    """How often each term is said of a competency, each place by its weight."""
    parts = [(competency.name, _NAME_WEIGHT), (competency.summary, _INDICATOR_WEIGHT), (" ".join(competency.keywords), tuning.keyword)]
    for level in competency.levels:
        parts.append((" ".join([level.descriptor, *(one.text for one in level.indicators)]), _INDICATOR_WEIGHT))
        parts.append((" ".join(level.examples), tuning.example))
    found: Counter[str] = Counter()
    for text, weight in parts:
        for word in telling_words(text) if weight else ():
            found[stem(word)] += weight
    return found
