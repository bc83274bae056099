"""Rules that a library of roles should keep. Each module is one rule: its docstring is its documentation, with what passes and what fails.

They go beyond what makes files valid: whether levels mean something, moves lead somewhere, and texts say something of their own.
"""

from collections.abc import Callable, Iterable

from tailorcv.lint import completeness, dates, indicators, ladders, levels, moves, orphans, readability, references, similar_text
from tailorcv.lint.corpus import Corpus
from tailorcv.problems import Problem

Rule = Callable[[Corpus], Iterable[Problem]]

RULES: dict[str, Rule] = {
    "references": references.check,
    "completeness": completeness.check,
    "ladders": ladders.check,
    "moves": moves.check,
    "orphans": orphans.check,
    "dates": dates.check,
    "similar-text": similar_text.check,
    "readability": readability.check,
    "indicators": indicators.check,
    "levels": levels.check,
}


def run(corpus: Corpus) -> tuple[Problem, ...]:
    """What every rule finds in the judged roles, and what is wrong with the files themselves."""
    found = [problem for rule in RULES.values() for problem in rule(corpus)]
    return (*found, *corpus.problems)
