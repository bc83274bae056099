"""A Digital Role Specification: what one role at one level needs, and the family that it belongs to."""

from collections.abc import Iterator
from typing import Annotated, Literal, get_args

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from tailorcv.alignment import Alignment
from tailorcv.dates import DateText
from tailorcv.shape import Extra, Id, Proficiency, Shape, Text, whole

Direction = Literal["up", "sideways"]
Tier = Literal["core", "important", "supporting"]
# Tiers from the one that counts most.
TIERS: tuple[Tier, ...] = get_args(Tier)
MAX_CORE = 3
# What importers write where their source says nothing: never a made-up sentence, and easy to find again ('spec lint' names it).
UNWRITTEN = "To be written."


class Responsibility(Shape):
    """An outcome to own: a prompt for an accomplishment."""

    id: Id
    text: Text


class Requirement(Shape):
    """A competency that the role needs, at which proficiency, and how much it counts."""

    id: Id
    proficiency: Proficiency
    tier: Tier
    why: Text | None = None


class Shift(Shape):
    """What changes on the way to the next role."""

    from_: Text = Field(alias="from")
    to: Text


class StepUp(Shape):
    """The next role up, and what separates the person from it."""

    role: Id
    theme: Text
    shifts: tuple[Shift, ...] = ()
    advice: Text | None = None


class SidewaysMove(Shape):
    """A role that can be moved to without going up, and what would be different there."""

    role: Id
    why: Text
    theme: Text | None = None
    shifts: tuple[Shift, ...] = ()


class Journey(Shape):
    """The next roles."""

    up: tuple[StepUp, ...] = ()
    sideways: tuple[SidewaysMove, ...] = ()

    def steps(self) -> "Iterator[tuple[Direction, int, StepUp | SidewaysMove]]":
        """Every move with its direction and its place in that list."""
        for index, step in enumerate(self.up):
            yield "up", index, step
        for index, move in enumerate(self.sideways):
            yield "sideways", index, move


class Drs(Shape):
    """One file of `specs/<family>/<track>/`."""

    format: Literal["tailorcv/drs@1"]
    id: Id
    title: Text
    family: Id
    track: Id
    level: Annotated[int, Field(ge=1, le=10), BeforeValidator(whole)]
    status: Literal["draft", "proposed", "adopted", "retired"]
    effective: DateText
    mission: Text
    tour_of_duty: Text
    about: Text | None = None
    responsibilities: tuple[Responsibility, ...] = ()
    ai_accelerators: tuple[Text, ...] = ()
    competencies: tuple[Requirement, ...] = Field(min_length=1)
    journey: Journey = Field(default_factory=Journey)
    alignments: tuple[Alignment, ...] = ()
    attribution: Text | None = None
    extra: Extra = {}

    @model_validator(mode="after")
    def _requirements_are_distinct(self) -> "Drs":
        for name in ("competencies", "responsibilities"):
            ids = [entry.id for entry in getattr(self, name)]
            twice = sorted({found for found in ids if ids.count(found) > 1})
            if twice:
                context = {"at": name, "twice": ", ".join(twice), "hint": "keep one of them"}
                raise PydanticCustomError("duplicate-id", "ids that occur twice: {twice}", context)
        return self

    @model_validator(mode="after")
    def _few_are_core(self) -> "Drs":
        core = sum(requirement.tier == "core" for requirement in self.competencies)
        if not 1 <= core <= MAX_CORE:
            context = {"at": "competencies", "core": core, "hint": "a role has one to three core competencies"}
            raise PydanticCustomError("core-count", "{core} competencies are core", context)
        return self


class Track(Shape):
    """A line of levels inside a family."""

    id: Id
    name: Text


class Family(Shape):
    """One file of `specs/families/`."""

    format: Literal["tailorcv/family@1"]
    id: Id
    name: Text
    about: Text
    tracks: tuple[Track, ...] = Field(min_length=1)
    attribution: Text | None = None
    extra: Extra = {}
