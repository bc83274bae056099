"""What the rules look at: the accomplishments, the profile, and how the record stands to the pinned roles."""

from datetime import date
from typing import NamedTuple

from tailorcv.accomplishment import Accomplishment
from tailorcv.matching import Figures, Match, match
from tailorcv.problems import Problem
from tailorcv.profile import Profile
from tailorcv.shape import Document, ShapeT
from tailorcv.workspace import Parts, pinned_roles
from tailorcv.yamltext import Loc

# Less is not worth asking anybody for.
LEAST_POINTS = 0.5


class PinnedRole(NamedTuple):
    """A role that the person measures themselves against, and the match with it."""

    id: str
    match: Match


class Material(NamedTuple):
    """A whole record on a day: some rules compare accomplishments with each other, or with what a role asks for."""

    work: tuple[Document[Accomplishment], ...]
    profile: Document[Profile] | None
    figures: Figures
    pinned: tuple[PinnedRole, ...]

    @property
    def as_of(self) -> date:
        """The day that is looked from."""
        return self.figures.as_of


def material_of(parts: Parts, figures: Figures) -> Material:
    """The record with its figures."""
    pinned = (PinnedRole(role.id, match(role.competencies, figures.standing, figures.policy)) for role in pinned_roles(parts))
    return Material(parts.accomplishments, parts.profile, figures, tuple(pinned))


def advice(document: Document[ShapeT], loc: Loc, code: str, message: str, hint: str, *, key: bool = False) -> Problem:
    """A finding at that place of a file: never an error, for the file is sound."""
    return document.tree.problem(loc, code, message, hint, key=key)._replace(severity="warning")


def shown(value: float) -> str:
    """Points (of 100) with one decimal where there is one: `1`, `2.3`."""
    return f"{value:.1f}".removesuffix(".0")


def points(value: float) -> str:
    """Points as a sentence needs them: `1 point`, `2.3 points`."""
    number = shown(value)
    return f"{number} point{'' if number == '1' else 's'}"
