"""The match over time as SVG, drawn by the page's style: a line over years, and all its figures in words for those who do not see it."""

from collections.abc import Sequence
from html import escape

from tailorcv.trend import Month

WIDTH, HEIGHT = 720, 300
_LEFT, _RIGHT, _TOP, _BOTTOM = 40, 12, 12, 28
_LINES = (0, 25, 50, 75, 100)
# Years nearer than this would run into each other.
_LEAST_GAP = 44


def svg(months: Sequence[Month], title: str) -> str:
    """The drawing; empty with fewer than two months, which make no line."""
    if len(months) < 2:  # noqa: PLR2004  # a line has two ends
        return ""
    corners = [(_x(index, len(months)), _y(month.points)) for index, month in enumerate(months)]
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y in corners)
    floor = f"{_y(0):.1f}"
    area = f"{corners[0][0]:.1f},{floor} {line} {corners[-1][0]:.1f},{floor}"
    return "".join(
        [
            f'<svg class="trend" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-labelledby="trend-title trend-desc">',
            f'<title id="trend-title">{escape(title)}</title>',
            f'<desc id="trend-desc">{escape(_in_words(months))}</desc>',
            *(_level(level) for level in _LINES),
            *_years(months),
            f'<polygon class="have" points="{area}"/>',
            f'<polyline class="have-line" points="{line}"/>',
            f'<circle class="have-end" cx="{corners[-1][0]:.1f}" cy="{corners[-1][1]:.1f}" r="4"/>',
            "</svg>",
        ]
    )


def _in_words(months: Sequence[Month]) -> str:
    return "; ".join(f"{month.day}: {month.score}" for month in months) + "."


def _x(index: int, count: int) -> float:
    return _LEFT + (WIDTH - _LEFT - _RIGHT) * index / (count - 1)


def _y(points: float) -> float:
    return _TOP + (HEIGHT - _TOP - _BOTTOM) * (1 - points / 100)


def _level(level: int) -> str:
    y = _y(level)
    line = f'<line class="grid" x1="{_LEFT}" y1="{y:.1f}" x2="{WIDTH - _RIGHT}" y2="{y:.1f}"/>'
    return f'{line}<text class="axis" text-anchor="end" x="{_LEFT - 8}" y="{y + 4:.1f}">{level}</text>'


def _years(months: Sequence[Month]) -> list[str]:
    """A mark where a year begins; where years lie close, only at some of them."""
    found = []
    last = -float(WIDTH)
    for index, month in enumerate(months):
        x = _x(index, len(months))
        begins = index == 0 or month.day.year != months[index - 1].day.year
        if begins and x - last >= _LEAST_GAP and x <= WIDTH - _LEAST_GAP / 2:
            last = x
            tick = f'<line class="grid" x1="{x:.1f}" y1="{_y(0):.1f}" x2="{x:.1f}" y2="{_y(0) + 5:.1f}"/>'
            anchor = "start" if index == 0 else "middle"
            found.append(f'{tick}<text class="axis" text-anchor="{anchor}" x="{x:.1f}" y="{HEIGHT - 8}">{month.day.year}</text>')
    return found
