"""Along a ladder no level falls, and every step raises something.

A competency that is asked for at one level is asked for at the next one too: otherwise a promotion would forget it.

PASS: backend-l2 asks for it-operations 2, backend-l3 for it-operations 3
FAIL: backend-l3 asks for it-operations 1, or not at all  (falling-level); asks for just what backend-l2 asks for  (no-step);
      there is an L4 and an L2, and no L3  (missing-rung); two roles of one track are L3  (same-rung)
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from tailorcv.comparison import Difference, differences
from tailorcv.drs import Drs
from tailorcv.lint.corpus import Corpus, warning
from tailorcv.problems import Problem
from tailorcv.shape import Document


def check(corpus: Corpus) -> Iterator[Problem]:
    """Compare every judged role with the steps below and above it."""
    for steps in corpus.ladders().values():
        yield from _first(corpus, steps)
        for lower, upper in pairwise(steps):
            if {lower.value.id, upper.value.id} & corpus.judged:
                yield from _step(_Step(lower, upper, at_upper=upper.value.id in corpus.judged))


def _first(corpus: Corpus, steps: Sequence[Document[Drs]]) -> Iterator[Problem]:
    first = steps[0]
    # A role without any rung above or below it is no ladder, whatever its number is.
    if len(steps) > 1 and first.value.level > 1 and first.value.id in corpus.judged:
        message = f"the ladder of '{first.value.track}' begins at L{first.value.level}"
        yield warning(first, ("level",), "missing-rung", message, "add the levels below, or number from 1")


class _Step(NamedTuple):
    """Two neighbouring roles; findings stand in the upper one, or in the lower one where only that is judged."""

    lower: Document[Drs]
    upper: Document[Drs]
    at_upper: bool

    @property
    def at(self) -> Document[Drs]:
        return self.upper if self.at_upper else self.lower

    @property
    def other(self) -> Drs:
        return (self.lower if self.at_upper else self.upper).value


def _step(step: _Step) -> Iterator[Problem]:
    old, new, other = step.lower.value, step.upper.value, step.other
    if new.level == old.level:
        message = f"'{other.id}' is L{other.level} of '{other.track}' as well"
        yield warning(step.at, ("level",), "same-rung", message, "give each role of a track a level of its own, or the role another track")
        return
    if new.level > old.level + 1:
        message = f"the step {'below' if step.at_upper else 'above'} is '{other.id}', L{other.level}: a level is missing between"
        yield warning(step.at, ("level",), "missing-rung", message, "add the level between")
    found = differences(old.competencies, new.competencies)
    for one in found:
        if one.change in ("falls", "no longer"):
            yield _fallen(step, one)
    if not any(one.change in ("new", "rises") for one in found):
        message = f"nothing rises from '{old.id}' to this role" if step.at_upper else f"nothing rises from this role to '{new.id}'"
        yield step.at.tree.problem(("competencies",), "no-step", message, "raise what the step is about, or make it one role", key=True)


def _fallen(step: _Step, one: Difference) -> Problem:
    places = {requirement.id: index for index, requirement in enumerate(step.at.value.competencies)}
    ends, other = one.change == "no longer", step.other.id
    if step.at_upper and ends:
        fall, hint = f"is asked for at '{other}' and no longer here", f"ask for {one.before} or more, or take it out below"
    elif step.at_upper:
        fall, hint = f"falls from {one.before} at '{other}' to {one.after}", f"ask for {one.before} or more"
    elif ends:
        fall, hint = f"is asked for here and no longer at '{other}'", "take it out, or ask for it there as well"
    else:
        fall, hint = f"falls from {one.before} here to {one.after} at '{other}'", f"ask for {one.after} or less"
    if one.competency not in places:
        return step.at.tree.problem(("competencies",), "falling-level", f"'{one.competency}' {fall}", hint, key=True)
    loc = ("competencies", places[one.competency], "proficiency")
    return step.at.tree.problem(loc, "falling-level", f"'{one.competency}' {fall}", hint)
