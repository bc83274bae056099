"""What the rules look at: the roles that are judged, and all others that they are judged beside."""

import os
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from tailorcv.competency import Competency
from tailorcv.drs import Drs
from tailorcv.library import Library
from tailorcv.problems import Problem
from tailorcv.shape import Document, ShapeT
from tailorcv.yamltext import Loc


class Passage(NamedTuple):
    """One text of a role and where in its file it stands."""

    drs: Document[Drs]
    loc: Loc
    text: str


class Corpus(NamedTuple):
    """Roles by id. The files below `folders` are judged, `judged` are the ids of the roles among them; `as_of` is the day of judgement."""

    library: Library
    folders: tuple[Path, ...]
    roles: dict[str, Document[Drs]]
    judged: frozenset[str]
    as_of: date

    @property
    def own(self) -> tuple[Document[Drs], ...]:
        """The roles that are judged."""
        return tuple(self.roles[name] for name in sorted(self.judged))

    @property
    def competencies(self) -> dict[str, Document[Competency]]:
        """The competencies that are judged, by the names of their files."""
        names = sorted(name for name, path in self.library.competencies.items() if any(path.is_relative_to(one) for one in self.folders))
        return {name: found for name in names if (found := self.library.competency(name))}

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the files of the judged folders themselves."""
        folders = [os.path.abspath(folder) for folder in self.folders]
        return tuple(
            problem
            for problem in self.library.problems
            if any(Path(os.path.abspath(problem.place.path)).is_relative_to(folder) for folder in folders)
        )

    def ladders(self) -> dict[tuple[str, str], list[Document[Drs]]]:
        """The roles of each family and track that are not retired, by level."""
        found: dict[tuple[str, str], list[Document[Drs]]] = defaultdict(list)
        for drs in self.roles.values():
            if drs.value.status != "retired":
                found[drs.value.family, drs.value.track].append(drs)
        return {key: sorted(steps, key=lambda drs: (drs.value.level, drs.value.id)) for key, steps in found.items()}


def corpus_of(library: Library, folders: tuple[Path, ...], as_of: date) -> Corpus:
    """Read all roles of a library; those that lie in the folders are judged."""
    documents = {name: library.role(name) for name in sorted(library.roles)}
    roles = {name: document for name, document in documents.items() if document is not None}
    judged = frozenset(name for name in roles if any(library.roles[name].is_relative_to(folder) for folder in folders))
    return Corpus(library, folders, roles, judged, as_of)


def passages(document: Document[Drs]) -> Iterator[Passage]:
    """Every text of a role that somebody wrote as prose."""
    drs = document.value
    for name, text in (("mission", drs.mission), ("tour_of_duty", drs.tour_of_duty), ("about", drs.about)):
        if text:
            yield Passage(document, (name,), text)
    for index, responsibility in enumerate(drs.responsibilities):
        yield Passage(document, ("responsibilities", index, "text"), responsibility.text)
    for index, line in enumerate(drs.ai_accelerators):
        yield Passage(document, ("ai_accelerators", index), line)
    for index, requirement in enumerate(drs.competencies):
        if requirement.why:
            yield Passage(document, ("competencies", index, "why"), requirement.why)
    yield from _of_journey(document)


def _of_journey(document: Document[Drs]) -> Iterator[Passage]:
    journey = document.value.journey
    for index, step in enumerate(journey.up):
        if step.advice:
            yield Passage(document, ("journey", "up", index, "advice"), step.advice)
    for index, move in enumerate(journey.sideways):
        yield Passage(document, ("journey", "sideways", index, "why"), move.why)
    for way, index, one in journey.steps():
        for number, shift in enumerate(one.shifts):
            yield Passage(document, ("journey", way, index, "shifts", number, "from"), f"{shift.from_} to {shift.to}")


def warning(document: Document[ShapeT], loc: Loc, code: str, message: str, hint: str) -> Problem:
    """A finding that does not make the file wrong."""
    return document.tree.problem(loc, code, message, hint)._replace(severity="warning")
