"""A tailoring: a saved perspective on the record for one role. It holds ids only; the wording stays in the record."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from tailorcv.presentation import Choices
from tailorcv.shape import Extra, Flag, Id, Text, whole

SectionKey = Literal[
    "experience",
    "work",
    "competencies",
    "skills",
    "education",
    "projects",
    "publications",
    "awards",
    "certificates",
    "volunteering",
    "languages",
    "interests",
    "references",
    "endorsements",
]
MAX_PAGES = 20


class Tailoring(Choices):
    """One file of `tailorings/`. `hide` and `order` take accomplishments and every entry of the profile alike.

    `shifts` names, for each shift of the move to the role in turn, the accomplishments that show it in a promotion case.
    """

    format: Literal["tailorcv/tailoring@1"]
    role: Id
    title: Text | None = None
    summary: Id | None = None
    pages: Annotated[int, Field(ge=1, le=MAX_PAGES), BeforeValidator(whole)] | None = None
    public: Flag = False
    show: tuple[Id, ...] = ()
    hide: tuple[Id, ...] = ()
    order: tuple[Id, ...] = ()
    sections: tuple[SectionKey, ...] = ()
    hide_sections: tuple[SectionKey, ...] = ()
    variants: dict[Id, Id] = {}
    shifts: tuple[tuple[Id, ...], ...] = ()
    notes: Text | None = None
    extra: Extra = {}
