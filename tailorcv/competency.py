"""A competency of the catalogue: a lasting ability with five described levels."""

from typing import Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from tailorcv.alignment import Alignment
from tailorcv.shape import Extra, Id, Proficiency, Shape, Text


class Indicator(Shape):
    """Something that can be seen and answered with yes or no."""

    id: Id
    text: Text


class Level(Shape):
    """What one proficiency of the competency looks like."""

    level: Proficiency
    descriptor: Text
    indicators: tuple[Indicator, ...] = ()
    examples: tuple[Text, ...] = ()


class Competency(Shape):
    """One file of `specs/competencies/`. `keywords` are the words that people use for it, by which texts are searched."""

    format: Literal["tailorcv/competency@1"]
    id: Id
    name: Text
    summary: Text
    levels: tuple[Level, ...] = Field(min_length=5, max_length=5)
    keywords: tuple[Text, ...] = ()
    alignments: tuple[Alignment, ...] = ()
    attribution: Text | None = None
    extra: Extra = {}

    @model_validator(mode="after")
    def _levels_in_order(self) -> "Competency":
        if [level.level for level in self.levels] != [1, 2, 3, 4, 5]:
            hint = "write level: 1 to level: 5, each once, in this order"
            raise PydanticCustomError("level-order", "the levels are not 1 to 5 in order", {"at": "levels", "hint": hint})
        names = [indicator.id for level in self.levels for indicator in level.indicators]
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            context = {"at": "levels", "twice": ", ".join(twice), "hint": "give each indicator an id of its own"}
            raise PydanticCustomError("duplicate-id", "indicator ids that occur twice: {twice}", context)
        return self

    def level_of(self, indicator: str) -> int | None:
        """The level that the indicator belongs to, or None when the competency has no such indicator."""
        return next((level.level for level in self.levels for found in level.indicators if found.id == indicator), None)
