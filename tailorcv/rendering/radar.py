"""A radar drawn with braille dots: what a role requires as a dotted outline, what is attained as a solid one.

Pure geometry: it returns characters with the layer that each belongs to, and leaves colours to the caller.
"""

import math
from collections.abc import Sequence
from typing import Literal, NamedTuple

from tailorcv.evidence import LEVELS

Layer = Literal["blank", "grid", "required", "attained", "label"]
MIN_AXES = 3
_DOTS_WIDE, _DOTS_HIGH = 2, 4
# The bit of each dot in a braille character, by column and row.
_BITS = ((0x01, 0x02, 0x04, 0x40), (0x08, 0x10, 0x20, 0x80))
_ORDER: tuple[Layer, ...] = ("grid", "required", "attained")
_ASCII: dict[Layer, str] = {"grid": "`", "required": "o", "attained": "#"}


class Axis(NamedTuple):
    """One competency on the chart: its label (a character or two) and two values in 0..5; nothing is attained where there is no record."""

    label: str
    required: float
    attained: float | None


class Cell(NamedTuple):
    """One character of the drawing."""

    char: str
    layer: Layer


Point = tuple[float, float]


def draw(axes: Sequence[Axis], rows: int, *, braille: bool = True) -> list[list[Cell]]:
    """The chart as `rows` lines of 2 · rows characters each.

    Raises:
        ValueError: with fewer than three axes there is no area to draw.
    """
    if len(axes) < MIN_AXES:
        raise ValueError(f"a radar needs {MIN_AXES} axes or more")
    canvas = _Canvas(2 * rows, rows)
    radius = (rows - 2) * _DOTS_HIGH / 2
    rim = [_point(index, len(axes), radius) for index in range(len(axes))]
    for tip in rim:
        canvas.line("grid", (0, 0), tip, gap=4)
    canvas.polygon("grid", rim, gap=3)
    outlines: tuple[tuple[Layer, int], ...] = (("required", 2), ("attained", 1))
    for layer, gap in outlines:
        found = [getattr(axis, layer) for axis in axes]
        if None in found:
            continue
        values = [value / len(LEVELS) for value in found]
        canvas.polygon(layer, [(x * value, y * value) for (x, y), value in zip(rim, values, strict=True)], gap=gap)
    cells = canvas.cells(braille=braille)
    for index, axis in enumerate(axes):
        canvas.write(cells, _point(index, len(axes), radius + _DOTS_HIGH), axis.label)
    return cells


def _point(index: int, of: int, radius: float) -> Point:
    """The end of an axis in dots from the centre; the first axis points up, the others follow clockwise."""
    angle = 2 * math.pi * index / of
    return radius * math.sin(angle), -radius * math.cos(angle)


class _Canvas:
    """Dots by layer, with the centre as origin."""

    def __init__(self, columns: int, rows: int) -> None:
        self._columns, self._rows = columns, rows
        self._dots: dict[Layer, set[tuple[int, int]]] = {layer: set() for layer in _ORDER}

    def polygon(self, layer: Layer, corners: Sequence[Point], gap: int) -> None:
        for start, end in zip(corners, [*corners[1:], corners[0]], strict=True):
            self.line(layer, start, end, gap)

    def line(self, layer: Layer, start: Point, end: Point, gap: int) -> None:
        steps = max(1, round(max(abs(end[0] - start[0]), abs(end[1] - start[1]))))
        for step in range(0, steps + 1, gap):
            share = step / steps
            x = start[0] + share * (end[0] - start[0])
            y = start[1] + share * (end[1] - start[1])
            self._dots[layer].add(self._dot(x, y))

    def cells(self, *, braille: bool) -> list[list[Cell]]:
        cells = [[Cell(" ", "blank")] * self._columns for _ in range(self._rows)]
        bits: dict[tuple[int, int], int] = {}
        for layer in _ORDER:
            for x, y in sorted(self._dots[layer]):
                column, row = x // _DOTS_WIDE, y // _DOTS_HIGH
                if 0 <= column < self._columns and 0 <= row < self._rows:
                    bits[column, row] = bits.get((column, row), 0) | _BITS[x % _DOTS_WIDE][y % _DOTS_HIGH]
                    char = chr(0x2800 + bits[column, row]) if braille else _ASCII[layer]
                    cells[row][column] = Cell(char, layer)
        return cells

    def write(self, cells: list[list[Cell]], at: Point, label: str) -> None:
        """Put a label centred at that point, kept inside the drawing."""
        x, y = self._dot(*at)
        row = min(max(y // _DOTS_HIGH, 0), self._rows - 1)
        first = min(max(x // _DOTS_WIDE - (len(label) - 1) // 2, 0), self._columns - len(label))
        for offset, char in enumerate(label):
            cells[row][first + offset] = Cell(char, "label")

    def _dot(self, x: float, y: float) -> tuple[int, int]:
        return (
            math.floor(x + self._columns * _DOTS_WIDE / 2),
            math.floor(y + self._rows * _DOTS_HIGH / 2),
        )
