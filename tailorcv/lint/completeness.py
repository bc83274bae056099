"""A page has all its parts, so that a person in the role recognises it and can log work against it.

PASS: six responsibilities, AI accelerators, a why for every competency, shifts for every move
FAIL: `mission: To be written.`  (unwritten); two responsibilities  (thin-page); a requirement without `why:`  (no-why);
      a move without `theme:` or `shifts:`  (no-shifts)
"""

from collections.abc import Iterator

from tailorcv.drs import UNWRITTEN, Drs
from tailorcv.lint.corpus import Corpus, passages, warning
from tailorcv.problems import Problem
from tailorcv.shape import Document

MIN_RESPONSIBILITIES = 6


def check(corpus: Corpus) -> Iterator[Problem]:
    """Look for parts that are missing or thin."""
    for document in corpus.own:
        yield from _unwritten(document)
        yield from _parts(document)
        yield from _whys(document)
        yield from _moves(document)


def _unwritten(document: Document[Drs]) -> Iterator[Problem]:
    for passage in passages(document):
        if passage.text == UNWRITTEN:
            yield warning(document, passage.loc, "unwritten", "an importer left this to you", "write it, with somebody who holds the role")


def _parts(document: Document[Drs]) -> Iterator[Problem]:
    drs = document.value
    count = len(drs.responsibilities)
    if count < MIN_RESPONSIBILITIES:
        hint = f"write {MIN_RESPONSIBILITIES} or more outcomes that somebody in the role owns"
        loc = ("responsibilities",) if drs.responsibilities else ()
        message = f"only {count} responsibilit{'y' if count == 1 else 'ies'}" if count else "no responsibilities"
        yield warning(document, loc, "thin-page", message, hint)
    if not drs.ai_accelerators:
        yield warning(document, (), "thin-page", "no AI accelerators", "say how people in the role work faster with AI: 'ai_accelerators:'")
    if not drs.about:
        yield warning(document, (), "thin-page", "nothing about the track", "describe the role at this level: 'about:'")


def _whys(document: Document[Drs]) -> Iterator[Problem]:
    for index, requirement in enumerate(document.value.competencies):
        if not requirement.why:
            message = f"nothing says why '{requirement.id}' counts in this role"
            yield warning(document, ("competencies", index), "no-why", message, "add 'why: …'")


def _moves(document: Document[Drs]) -> Iterator[Problem]:
    for way, index, step in document.value.journey.steps():
        if not step.shifts or not step.theme:
            message = f"the move to '{step.role}' names no {'theme' if step.shifts else 'shifts'}"
            hint = "say what changes: 'theme:' and 'shifts: [{from: …, to: …}]'"
            yield warning(document, ("journey", way, index), "no-shifts", message, hint)
