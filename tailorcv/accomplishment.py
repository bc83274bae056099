"""An accomplishment: one dated piece of shipped work, tagged with the competencies and the level that it shows."""

import datetime as dt
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, GetJsonSchemaHandler, model_validator
from pydantic_core import CoreSchema, PydanticCustomError

from tailorcv.dates import DateText, PartialDate
from tailorcv.shape import Amount, Extra, Flag, Id, Proficiency, Shape, Text, Url
from tailorcv.translations import Translations, check_translations


class Metric(Shape):
    """A figure with its baseline, as the person wrote it: text, so that 3.10 stays 3.10."""

    name: Text
    before: Amount | None = None
    after: Amount | None = None
    unit: Text | None = None
    source: Url | None = None

    @property
    def change(self) -> str:
        """`900 → 210 ms`, or what is known of it."""
        return change_in_words(self.before, self.after, self.unit)


class Tag(Shape):
    """The level of a competency that the work shows; in a file also a bare number."""

    level: Proficiency
    indicator: Id | None = None

    @classmethod
    def __get_pydantic_json_schema__(cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, object]:
        """Editors must accept both forms."""
        long_form = handler.resolve_ref_schema(handler(core_schema))
        return {"anyOf": [{"type": "integer", "minimum": 1, "maximum": 5}, dict(long_form)]}


def _long_form(value: object) -> object:
    return {"level": value} if isinstance(value, str) else value


ShortTag = Annotated[Tag, BeforeValidator(_long_form)]
ResponsibilityRef = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*$", max_length=129)]


class Accomplishment(Shape):
    """One file of `record/accomplishments/`. `silence` names the rules of writing advice that do not hold for it."""

    format: Literal["tailorcv/accomplishment@1"]
    id: Id
    date: DateText | None = None
    start: DateText | None = None
    end: DateText | None = None
    position: Id | None = None
    project: Id | None = None
    title: Text
    situation: Text | None = None
    action: Text | None = None
    result: Text | None = None
    metrics: tuple[Metric, ...] = ()
    competencies: dict[Id, ShortTag] = {}
    responsibilities: tuple[ResponsibilityRef, ...] = ()
    links: tuple[Url, ...] = ()
    variants: dict[Id, Text] = {}
    translations: Translations = {}
    private: Flag = False
    silence: tuple[Id, ...] = ()
    notes: Text | None = None
    extra: Extra = {}

    @model_validator(mode="after")
    def _only_texts_are_translated(self) -> "Accomplishment":
        check_translations(self.translations, ("title", "situation", "action", "result"))
        return self

    @model_validator(mode="after")
    def _one_kind_of_date(self) -> "Accomplishment":
        hint = "write date: for one point in time, or start: and end:"
        if self.date and (self.start or self.end):
            at = "start" if self.start else "end"
            raise PydanticCustomError("two-dates", "both date and start or end", {"at": at, "hint": hint})
        if not self.date and not self.start:
            raise PydanticCustomError("missing-key", "a date is missing", {"hint": hint})
        check_period(self.start, self.end)
        return self

    @property
    def began(self) -> dt.date:
        """The earliest day that the work can have begun (a point in time: its first day)."""
        begin = self.date or self.start
        assert begin is not None, "the validator saw to it"
        return begin.first_day()

    @property
    def ended(self) -> dt.date | None:
        """The last day that the work can have ended on; None while it goes on."""
        end = self.date or self.end
        return end.last_day() if end else None

    @property
    def linked(self) -> bool:
        """Whether a reader can look at something that shows it: a link, or the source of a figure."""
        return bool(self.links) or any(metric.source for metric in self.metrics)

    @property
    def period(self) -> str:
        """The date as written: `2025-07`, `2024 – 2025-03` or `2024 – `."""
        return str(self.date) if self.date else f"{self.start} – {self.end or ''}"


def check_period(start: PartialDate | None, end: PartialDate | None) -> None:
    """See to it that a period does not end before it begins.

    Raises:
        PydanticCustomError: it does.
    """
    if start and end and end.last_day() < start.first_day():
        context = {"at": "end", "start": str(start), "end": str(end), "hint": "swap them, or mend the one that is wrong"}
        raise PydanticCustomError("date-order", "the end {end} lies before the start {start}", context)


def change_in_words(before: str | None, after: str | None, unit: str | None) -> str:
    """`900 → 210 ms`, or what is known of it."""
    values = " → ".join(part for part in (before, after) if part)
    return f"{values} {unit}" if unit else values
