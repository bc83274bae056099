"""A tailoring: a saved perspective on the record for one role. It holds ids only; the wording stays in the record."""

from typing import Literal

from tailorcv.shape import Extra, Id, Shape, Text


class Tailoring(Shape):
    """One file of `tailorings/`."""

    format: Literal["tailorcv/tailoring@1"]
    role: Id
    title: Text | None = None
    summary: Id | None = None
    show: tuple[Id, ...] = ()
    hide: tuple[Id, ...] = ()
    order: tuple[Id, ...] = ()
    variants: dict[Id, Id] = {}
    notes: Text | None = None
    extra: Extra = {}
