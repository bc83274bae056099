"""Dates as people remember them: a year, a month or a day."""

import calendar
import re
from datetime import date
from typing import Annotated, NamedTuple

from pydantic import PlainSerializer, PlainValidator
from pydantic_core import PydanticCustomError

from tailorcv.problems import short
from tailorcv.shape import EditorSchema

_FORM = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_YEARS = range(1900, 2201)
_MONTHS = range(1, 13)
_HINT = "write 2025, 2025-07 or 2025-07-14"


class PartialDate(NamedTuple):
    """A date with the precision that is known; month and day are 0 where they are not."""

    year: int
    month: int = 0
    day: int = 0

    def first_day(self) -> date:
        """The earliest day that it can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    def last_day(self) -> date:
        """The latest day that it can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __str__(self) -> str:
        month = f"-{self.month:02d}" if self.month else ""
        return f"{self.year:04d}{month}" + (f"-{self.day:02d}" if self.day else "")


def parse_date(text: object) -> PartialDate:
    """Text to a date.

    Raises:
        PydanticCustomError: it has another form, or no calendar has such a day.
    """
    if isinstance(text, PartialDate):
        return text
    if not isinstance(text, str):
        raise PydanticCustomError("string_type", "not text")
    form = _FORM.fullmatch(text)
    if form is None:
        # The hint first: pydantic fills in one after the other, and the text may hold '{hint}'.
        raise PydanticCustomError("bad-date", "'{text}' is not a date", {"hint": _HINT, "text": short(text)})
    year, month, day = (int(part or 0) for part in form.groups())
    found = PartialDate(year, month, day)
    if year not in _YEARS or (form[2] and month not in _MONTHS):
        raise PydanticCustomError("bad-date", "'{text}' is on no calendar", {"text": str(text), "hint": _HINT})
    if form[3] and not 1 <= day <= calendar.monthrange(year, month)[1]:
        days = calendar.monthrange(year, month)[1]
        message = "'{text}' is on no calendar: {month} has {days} days"
        raise PydanticCustomError("bad-date", message, {"text": str(text), "month": f"{year}-{month:02d}", "days": days, "hint": _HINT})
    return found


DateText = Annotated[
    PartialDate,
    PlainValidator(parse_date),
    PlainSerializer(str),
    # Editors read an unquoted year as a number.
    EditorSchema(
        {
            "type": ["string", "integer"],
            "pattern": r"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$",
            "minimum": _YEARS.start,
            "maximum": _YEARS.stop - 1,
        }
    ),
]
