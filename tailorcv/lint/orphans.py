"""No role stands alone: somebody can come to it or go on from it.

PASS: a role that another one leads to, or that leads to another one
FAIL: a role without moves that no other role leads to  (orphan)
"""

from collections.abc import Iterator

from tailorcv.lint.corpus import Corpus, warning
from tailorcv.problems import Problem


def check(corpus: Corpus) -> Iterator[Problem]:
    """Look for roles that no move touches."""
    targets = {step.role for drs in corpus.roles.values() for _, _, step in drs.value.journey.steps()}
    for document in corpus.own:
        journey = document.value.journey
        if document.value.id not in targets and not journey.up and not journey.sideways:
            hint = "add 'journey:' here, or name this role in the journey of another"
            yield warning(document, ("id",), "orphan", f"no move leads to '{document.value.id}' or away from it", hint)
