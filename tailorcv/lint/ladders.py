"""Along a ladder no level falls, and every step raises something.

A competency that is asked for at one level is asked for at the next one too: otherwise a promotion would forget it.

PASS: backend-l2 asks for it-operations 2, backend-l3 for it-operations 3
FAIL: backend-l3 asks for it-operations 1, or not at all  (falling-level); asks for just what backend-l2 asks for  (no-step);
      there is an L4 and an L2, and no L3  (missing-rung); two roles of one track are L3  (same-rung)
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tailorcv.comparison import differences
from tailorcv.drs import Drs
from tailorcv.lint.corpus import Corpus, warning
from tailorcv.problems import Problem
from tailorcv.shape import Document


def check(corpus: Corpus) -> Iterator[Problem]:
    """Compare every judged role with the step below it."""
    for steps in corpus.ladders().values():
        yield from _first(corpus, steps)
        for lower, upper in pairwise(steps):
            if {lower.value.id, upper.value.id} & corpus.judged:
                yield from _step(lower, upper)


def _first(corpus: Corpus, steps: Sequence[Document[Drs]]) -> Iterator[Problem]:
    first = steps[0]
    # A role without any rung above or below it is no ladder, whatever its number is.
    if len(steps) > 1 and first.value.level > 1 and first.value.id in corpus.judged:
        message = f"the ladder of '{first.value.track}' begins at L{first.value.level}"
        yield warning(first, ("level",), "missing-rung", message, "add the levels below, or number from 1")


def _step(lower: Document[Drs], upper: Document[Drs]) -> Iterator[Problem]:
    old, new = lower.value, upper.value
    if new.level == old.level:
        message = f"'{old.id}' is L{old.level} of '{old.track}' as well"
        yield warning(upper, ("level",), "same-rung", message, "give each role of a track a level of its own, or the role another track")
        return
    if new.level > old.level + 1:
        message = f"the step below is '{old.id}', L{old.level}: a level is missing between"
        yield warning(upper, ("level",), "missing-rung", message, "add the level between")
    found = differences(old.competencies, new.competencies)
    places = {one.id: index for index, one in enumerate(new.competencies)}
    for one in found:
        if one.change == "falls":
            message = f"'{one.competency}' falls from {one.before} at '{old.id}' to {one.after}"
            loc = ("competencies", places[one.competency], "proficiency")
            yield upper.tree.problem(loc, "falling-level", message, f"ask for {one.before} or more")
        elif one.change == "no longer":
            message = f"'{one.competency}' is asked for at '{old.id}' and no longer here"
            yield upper.tree.problem(
                ("competencies",), "falling-level", message, f"ask for {one.before} or more, or take it out below", key=True
            )
    if not any(one.change in ("new", "rises") for one in found):
        hint = "raise what the step is about, or make it one role"
        yield upper.tree.problem(("competencies",), "no-step", f"nothing rises from '{old.id}' to this role", hint, key=True)
