"""The designs of a Word document as data: sizes, distances and colours of every style, the same three as everywhere."""

import unicodedata
from typing import Literal, NamedTuple

from tailorcv.presentation import Look, Paper, Template, Typeface
from tailorcv.rendering.typst_data import ACCENTS

Side = Literal["", "top", "bottom"]
POINTS_OF_A_MILLIMETRE = 72 / 25.4
BLACK, SOFT = "000000", "595959"
PAPERS: dict[Paper, tuple[float, float]] = {"a4": (210, 297), "letter": (215.9, 279.4)}


class Font(NamedTuple):
    """A typeface that Word brings along, the one for the scripts that it calls complex, and how wide letters are, by their size."""

    name: str
    complex_name: str
    letter: float


FONTS: dict[Typeface, Font] = {"serif": Font("Georgia", "Times New Roman", 0.56), "sans": Font("Calibri", "Arial", 0.48)}


class ParagraphStyle(NamedTuple):
    """One style of paragraphs; distances in points, `size` as a factor of the document's. `rule` is where a line runs along it."""

    name: str
    size: float = 1
    bold: bool = False
    small_caps: bool = False
    colour: str = BLACK
    before: float = 0
    after: float = 2
    centred: bool = False
    rule: Side = ""
    keep: bool = False
    level: int = 0
    bullet: bool = False


class Design(NamedTuple):
    """What a document looks like; sizes in points, margins in millimetres."""

    size: float
    font: Font
    accent: str
    paper: tuple[float, float]
    margins: tuple[float, float]
    styles: tuple[ParagraphStyle, ...]
    leading: float

    @property
    def text_width(self) -> float:
        """How wide a line is, in points."""
        return (self.paper[0] - 2 * self.margins[0]) * POINTS_OF_A_MILLIMETRE

    def width_of(self, text: str) -> float:
        """About how wide a text is, in points; letters of East Asia are twice as wide as others."""
        return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text) * self.size * self.font.letter


_TYPEFACE: dict[Template, Typeface] = {"classic": "serif", "modern": "sans", "compact": "sans"}
_SIZES: dict[Template, float] = {"classic": 10, "modern": 10.5, "compact": 9.5}
_MARGINS: dict[Template, tuple[float, float]] = {"classic": (21, 19), "modern": (20, 18), "compact": (16, 14)}
_LEADING: dict[Template, float] = {"classic": 1.12, "modern": 1.08, "compact": 1.0}
# How much room there is around things, as a factor.
_AIR: dict[Template, float] = {"classic": 1, "modern": 1, "compact": 0.7}


def design_of(look: Look) -> Design:
    """The design with what was chosen in its place."""
    accent = (look.accent or ACCENTS[look.template]).removeprefix("#").upper()
    font = FONTS[look.typeface or _TYPEFACE[look.template]]
    styles = (*_head(look.template, accent), *_body(look.template, accent))
    template = look.template
    return Design(_SIZES[template], font, accent, PAPERS[look.paper], _MARGINS[template], styles, _LEADING[template])


def _head(template: Template, accent: str) -> tuple[ParagraphStyle, ...]:
    classic, air = template == "classic", _AIR[template]
    ruled: Side = "" if classic else "bottom"
    return (
        ParagraphStyle(
            "Title", 2 if template == "compact" else 2.4, bold=True, colour=BLACK if classic else accent, after=2 * air, centred=classic
        ),
        ParagraphStyle("Subtitle", 1.15, colour=SOFT, after=4 * air, centred=classic),
        ParagraphStyle("Contact", 0.95, after=8 * air, centred=classic, rule=ruled),
        ParagraphStyle("Summary", after=4 * air),
    )


def _body(template: Template, accent: str) -> tuple[ParagraphStyle, ...]:
    classic, air = template == "classic", _AIR[template]
    section = ParagraphStyle(
        "Heading 1", 1.2, bold=True, small_caps=classic, colour=accent, before=14 * air, after=5 * air, keep=True, level=1
    )
    return (
        section._replace(rule="bottom") if classic else section,
        ParagraphStyle("Heading 2", bold=True, before=7 * air, after=2 * air, keep=True, level=2),
        ParagraphStyle("Heading 3", bold=True, colour="404040", before=6 * air, after=2 * air, keep=True, level=3),
        ParagraphStyle("Period", 0.95, colour=SOFT, after=2 * air, keep=True),
        ParagraphStyle("Description", colour="404040", after=3 * air),
        ParagraphStyle("Row", after=2 * air),
        ParagraphStyle("List Bullet", after=2.5 * air, bullet=True),
    )
