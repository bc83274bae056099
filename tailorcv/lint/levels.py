"""Each level of a competency can be told from the one above and below.

PASS: three indicators and two example accomplishments at every level
FAIL: a level without examples  (thin-level); a descriptor that also stands at another level  (same-level)
"""

from collections.abc import Iterator

from tailorcv.competency import Competency
from tailorcv.lint.corpus import Corpus, warning
from tailorcv.problems import Problem
from tailorcv.shape import Document
from tailorcv.yamltext import Loc

MIN_INDICATORS = 3
MIN_EXAMPLES = 2


def check(corpus: Corpus) -> Iterator[Problem]:
    """Look at the competencies of the judged folders."""
    for competency in corpus.competencies.values():
        yield from _levels(competency)


def _levels(competency: Document[Competency]) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for index, level in enumerate(competency.value.levels):
        loc: Loc = ("levels", index, "level")
        few = [
            f"{len(found)} {what}{'' if len(found) == 1 else 's'}"
            for found, what, least in ((level.indicators, "indicator", MIN_INDICATORS), (level.examples, "example", MIN_EXAMPLES))
            if len(found) < least
        ]
        if few:
            hint = f"write {MIN_INDICATORS} indicators and {MIN_EXAMPLES} example accomplishments or more"
            message = f"level {level.level} has {' and '.join(few)}"
            yield warning(competency, loc, "thin-level", message, hint)
        if level.descriptor in seen:
            message = f"level {level.level} is described like level {seen[level.descriptor]}"
            yield warning(competency, loc, "same-level", message, "say what is more at this level")
        seen[level.descriptor] = level.level
