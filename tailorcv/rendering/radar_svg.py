"""A radar as SVG, drawn by the page's style: what a role requires, and what is attained where there is a record.

Pure geometry and text: no colours, no fonts, no numbers that are not on the axes.
"""

import math
from collections.abc import Sequence
from html import escape
from typing import NamedTuple

from tailorcv.evidence import LEVELS
from tailorcv.rendering.radar import MIN_AXES

WIDTH, HEIGHT = 460, 380
RADIUS = 120
_LABEL_GAP = 14
_LINE = 15
# What fits beside the circle in the size of the labels; longer words are rare, and keep to themselves.
_CHARS_A_LINE = 14


class NamedAxis(NamedTuple):
    """One competency: its name, the required level, and the attained one in 0..5; None without a record."""

    name: str
    required: float
    attained: float | None
    core: bool


def svg(axes: Sequence[NamedAxis], title: str) -> str:
    """The drawing with its title and, for those who do not see it, all its figures in words; empty with fewer than three axes."""
    if len(axes) < MIN_AXES:
        return ""
    parts = [
        f'<svg class="radar" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-labelledby="radar-title radar-desc">',
        f'<title id="radar-title">{escape(title)}</title>',
        f'<desc id="radar-desc">{escape(_in_words(axes))}</desc>',
        *(f'<polygon class="grid" points="{_points([level] * len(axes))}"/>' for level in LEVELS),
        *(_spoke(index, len(axes)) for index in range(len(axes))),
        f'<polygon class="need" points="{_points([axis.required for axis in axes])}"/>',
    ]
    attained = [axis.attained for axis in axes if axis.attained is not None]
    if len(attained) == len(axes):
        parts.append(f'<polygon class="have" points="{_points(attained)}"/>')
    parts += [_label(axis, index, len(axes)) for index, axis in enumerate(axes)]
    return "".join([*parts, "</svg>"])


def _in_words(axes: Sequence[NamedAxis]) -> str:
    parts = []
    for axis in axes:
        have = "" if axis.attained is None else f", attained {axis.attained:.1f}"
        parts.append(f"{axis.name}: required {axis.required:g}{have}")
    return "; ".join(parts) + "."


def _points(values: Sequence[float]) -> str:
    corners = (_at(index, len(values), RADIUS * value / len(LEVELS)) for index, value in enumerate(values))
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in corners)


def _at(index: int, of: int, distance: float) -> tuple[float, float]:
    """A point on an axis; the first axis points up, the others follow clockwise."""
    angle = 2 * math.pi * index / of
    return WIDTH / 2 + distance * math.sin(angle), HEIGHT / 2 - distance * math.cos(angle)


def _spoke(index: int, of: int) -> str:
    x, y = _at(index, of, RADIUS)
    return f'<line class="axis" x1="{WIDTH / 2:g}" y1="{HEIGHT / 2:g}" x2="{x:.1f}" y2="{y:.1f}"/>'


def _label(axis: NamedAxis, index: int, of: int) -> str:
    x, y = _at(index, of, RADIUS + _LABEL_GAP)
    beside = math.sin(2 * math.pi * index / of)
    anchor = "middle" if abs(beside) < 0.2 else "start" if beside > 0 else "end"  # noqa: PLR2004  # nearly above or below
    lines = _wrapped(axis.name)
    upward = -math.cos(2 * math.pi * index / of)
    first = y + _LINE * (0.3 + 0.5 * (upward - 1) * (len(lines) - 1))
    spans = "".join(f'<tspan x="{x:.1f}" y="{first + _LINE * number:.1f}">{escape(line)}</tspan>' for number, line in enumerate(lines))
    weight = ' class="core"' if axis.core else ""
    return f'<text text-anchor="{anchor}"{weight}>{spans}</text>'


def _wrapped(name: str) -> list[str]:
    lines: list[str] = []
    for word in name.split():
        if lines and len(lines[-1]) + 1 + len(word) <= _CHARS_A_LINE:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines or [""]
