"""What the page may ask for, as shapes: a request of any other form is refused before anything looks at it."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from tailorcv.moves import Move
from tailorcv.wishes import Wishes

_MOST = 1000
Name = Annotated[str, StringConstraints(max_length=100)]
Words = Annotated[str, StringConstraints(max_length=100_000)]


class _Asked(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, defer_build=True)


class Wish(_Asked):
    """`show`, `hide` or `auto`: what `tailor --show`, `--hide` and `--auto` do."""

    do: Literal["show", "hide", "auto"]
    id: Name


class MoveTo(_Asked):
    """What `tailor --move` does; places count from 1."""

    do: Literal["move"]
    id: Name
    place: Annotated[int, Field(ge=1, le=100_000)]


class Wording(_Asked):
    """What `tailor --variant` does; an empty one is the title as it stands."""

    do: Literal["wording"]
    id: Name
    variant: Name


class Setting(_Asked):
    """What `tailor --title`, `--summary`, `--pages` and `--template` do; an empty value takes the key out."""

    do: Literal["set"]
    key: Literal["title", "summary", "pages", "template"]
    value: Words


Change = Annotated[Wish | MoveTo | Wording | Setting, Field(discriminator="do")]


class Changes(_Asked):
    """Several changes of one tailoring, all or none."""

    changes: Annotated[tuple[Change, ...], Field(min_length=1, max_length=_MOST, strict=False)]

    def wishes(self) -> Wishes:
        """The same as the command line has it."""
        named = {do: tuple(one.id for one in self.changes if isinstance(one, Wish) and one.do == do) for do in ("show", "hide", "auto")}
        moves = tuple(Move(one.id, one.place) for one in self.changes if isinstance(one, MoveTo))
        wordings = tuple((one.id, one.variant) for one in self.changes if isinstance(one, Wording))
        values: dict[str, str | None] = {one.key: one.value for one in self.changes if isinstance(one, Setting)}
        return Wishes(named["show"], named["hide"], named["auto"], moves, wordings, values)

    def in_words(self) -> str:
        """What a person would call it: `hide internal-wiki`."""
        told = [_told(one) for one in self.changes]
        return told[0] if len(told) == 1 else f"{told[0]} and {len(told) - 1} more"


class MetricValues(_Asked):
    """A figure; empty texts are left out of the file."""

    name: Words
    before: Words = ""
    after: Words = ""
    unit: Words = ""
    source: Words = ""


class Values(_Asked):
    """The values of an accomplishment; None where nothing is said of one."""

    title: Words | None = None
    date: Words | None = None
    start: Words | None = None
    end: Words | None = None
    position: Words | None = None
    project: Words | None = None
    situation: Words | None = None
    action: Words | None = None
    result: Words | None = None
    notes: Words | None = None
    private: bool | None = None
    links: Annotated[tuple[Words, ...], Field(max_length=_MOST, strict=False)] | None = None
    metrics: Annotated[tuple[MetricValues, ...], Field(max_length=_MOST, strict=False)] | None = None
    competencies: Annotated[dict[Name, Annotated[int, Field(ge=1, le=5)]], Field(max_length=_MOST)] | None = None


class Logged(_Asked):
    """A new accomplishment, or what changes in one."""

    values: Values


class Text(_Asked):
    """Words to suggest competencies for."""

    text: Words


class Named(_Asked):
    """An accomplishment."""

    id: Name


class Nothing(_Asked):
    """A request that needs no words."""


def _told(change: Wish | MoveTo | Wording | Setting) -> str:
    if isinstance(change, MoveTo):
        return f"move {change.id} to place {change.place}"
    if isinstance(change, Wording):
        return f"word {change.id} as {change.variant or 'its title'}"
    if isinstance(change, Setting):
        return f"set {change.key}" if change.value else f"forget {change.key}"
    return f"{'leave to the score' if change.do == 'auto' else change.do} {change.id}"
