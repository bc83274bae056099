"""A move leads where it says: up to a higher level, sideways there and back.

PASS: backend-l2 lists data-engineer-l2 sideways, and data-engineer-l2 lists backend-l2
FAIL: only one of them does  (one-sided-move); `up:` leads to a level of the own track that is not higher, or the role leads to itself
      (wrong-way); the next level of the track is not among `up:`  (no-way-up)
"""

from collections.abc import Iterator

from tailorcv.drs import Drs
from tailorcv.lint.corpus import Corpus, warning
from tailorcv.problems import Problem
from tailorcv.shape import Document


def check(corpus: Corpus) -> Iterator[Problem]:
    """Follow every move of the judged roles, there and back."""
    for document in corpus.own:
        yield from _up(document, corpus)
        yield from _sideways(document, corpus)
    for steps in corpus.ladders().values():
        for lower in steps:
            above = [upper.value.id for upper in steps if upper.value.level == lower.value.level + 1]
            listed = {step.role for step in lower.value.journey.up}
            if lower.value.id in corpus.judged and above and not listed & set(above):
                message = f"the next level, '{above[0]}', is not among the moves up"
                yield warning(lower, ("journey",), "no-way-up", message, f"add 'up: [{{role: {above[0]}, theme: …}}]'")


def _up(document: Document[Drs], corpus: Corpus) -> Iterator[Problem]:
    drs = document.value
    for index, step in enumerate(drs.journey.up):
        target = corpus.roles.get(step.role)
        same_track = target is not None and (target.value.family, target.value.track) == (drs.family, drs.track)
        if target is not None and same_track and target.value.level <= drs.level:
            message = f"'{step.role}' is L{target.value.level}, and this role is L{drs.level}"
            yield document.tree.problem(
                ("journey", "up", index, "role"), "wrong-way", message, "name a higher level, or move it to 'sideways:'"
            )


def _sideways(document: Document[Drs], corpus: Corpus) -> Iterator[Problem]:
    drs = document.value
    for index, move in enumerate(drs.journey.sideways):
        loc = ("journey", "sideways", index, "role")
        target = corpus.roles.get(move.role)
        if move.role == drs.id:
            yield document.tree.problem(loc, "wrong-way", "the role leads to itself", "take the move out")
        elif target is not None and drs.id not in {back.role for back in target.value.journey.sideways}:
            hint = f"add this role to 'sideways:' of '{move.role}', or take the move out"
            yield warning(document, loc, "one-sided-move", f"'{move.role}' does not list '{drs.id}' among its sideways moves", hint)
