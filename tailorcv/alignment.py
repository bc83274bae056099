"""Where another framework keeps the same thing: a reference by its identifier, never a copy of its text."""

from typing import Literal

from tailorcv.shape import Shape, Text

Scheme = Literal["onet", "esco", "sfia", "e-cf"]


class Alignment(Shape):
    """One reference: `onet` an element id or an occupation code, `esco` a URI, `sfia` a skill code, `e-cf` a competence code."""

    scheme: Scheme
    id: Text
    name: Text | None = None

    def __str__(self) -> str:
        """`onet 15-1252.00 Software Developers`."""
        return " ".join(part for part in (self.scheme, self.id, self.name) if part)
