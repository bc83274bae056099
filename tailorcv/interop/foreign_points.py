"""Text of other formats with a list in it: the points of the list, and the text around them."""

import re
from typing import NamedTuple

_POINT = re.compile(r"(?P<indent>[ \t]*)(?:[-*+•‣◦–]|[0-9]{1,3}[.)])[ \t]+(?P<text>\S.*)")
# A point that stands this much further in belongs to the one above it.
_DEEPER = 2
_ENDS = (".", "!", "?", ":", ";", "…", "。")


class Points(NamedTuple):
    """The text outside the list, and the points; `nested` are the places of those whose own points stand behind hyphens now."""

    text: str
    points: tuple[str, ...]
    nested: tuple[int, ...] = ()


def points_of(text: str) -> Points:
    """The points of a text. A line below a point belongs to it, until an empty line comes and what follows is not set in."""
    around: list[str] = []
    points: list[list[str]] = []
    nested: list[int] = []
    first, open_point, blank = 0, False, False
    for line in text.expandtabs(4).split("\n"):
        found = _POINT.fullmatch(line.rstrip())
        deep = len(line) - len(line.lstrip())
        if found and open_point and deep >= first + _DEEPER:
            points[-1].append(f"- {found['text']}")
            nested += [] if nested[-1:] == [len(points) - 1] else [len(points) - 1]
        elif found:
            points.append([found["text"]])
            first, open_point = deep, True
        elif line.strip() and open_point and (not blank or deep >= first + _DEEPER):
            points[-1].append(line.strip())
        else:
            open_point = open_point and not line.strip()
            around.append(line.strip())
        blank = not line.strip()
    outside = re.sub(r"\n{3,}", "\n\n", "\n".join(around)).strip()
    return Points(outside, tuple(" ".join(point) for point in points), tuple(nested))


def as_sentences(parts: list[str]) -> str:
    """The parts one behind the other, each ending as a sentence does; a part that stands alone is left as it is."""
    said = [part.strip() for part in parts if part.strip()]
    return "".join(said) if len(said) <= 1 else " ".join(part if part.endswith(_ENDS) else f"{part}." for part in said)
