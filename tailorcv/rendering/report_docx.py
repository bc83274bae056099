"""A report as a Word document, in the styles of the resume's: a manager's copy is one to write in."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from tailorcv.document import Line
from tailorcv.presentation import Look
from tailorcv.rendering.docx_designs import Design, design_of
from tailorcv.rendering.docx_file import About, archive, new_document
from tailorcv.rendering.docx_links import addresses_in, unopenable
from tailorcv.rendering.docx_runs import add_line, add_text
from tailorcv.rendering.docx_styles import TWIPS
from tailorcv.rendering.docx_xml import w
from tailorcv.rendering.formats import Rendered
from tailorcv.rendering.inline import plain
from tailorcv.report import Block, Bullets, Heading, Paragraph, Report, Table

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement

SUFFIX = "docx"
_INSET, _ABOVE = 4.0, 2.0  # points, on both sides of what is in a cell and above it
_BOLD = 1.45  # how much wider letters of a heading are than those of the text
_WIDEST = 0.25  # of the page, for a column that is as wide as its text
_RULE = {"val": "single", "sz": "4", "space": "0", "color": "C8C8C8"}


def render(report: Report, look: Look) -> Rendered:
    """The document, and the addresses that Word could not open."""
    design = design_of(look)
    document = new_document(design, About(report.title, report.name, report.language, report.kind), rtl=False)
    add_text(document.add_paragraph(style="Title"), report.title, rtl=False)
    add_text(document.add_paragraph(style="Subtitle"), report.subtitle, rtl=False)
    for block in report.blocks:
        _block(document, block, design)
    addresses = (address for block in report.blocks for line in _lines(block) for address in addresses_in(line))
    return Rendered(archive(document), unopenable(addresses))


def _lines(block: Block) -> Iterator[Line]:
    if isinstance(block, Paragraph):
        yield block.line
    elif isinstance(block, Bullets):
        yield from block.lines
    elif isinstance(block, Table):
        yield from (line for row in block.rows for cell in row for line in cell)


def _block(document: "Document", block: Block, design: Design) -> None:
    if isinstance(block, Heading):
        add_text(document.add_paragraph(style=f"Heading {block.level - 1}"), block.text, rtl=False)
    elif isinstance(block, Table):
        _table(document, block, design)
    else:
        style = "List Bullet" if isinstance(block, Bullets) else "Summary"
        for line in _lines(block):
            add_line(document.add_paragraph(style=style), line, rtl=False)


def _table(document: "Document", table: Table, design: Design) -> None:
    """A table whose headings are marked as such and stand on every page; no row is broken between pages."""
    widths = [width * TWIPS for width in column_widths(table, design)]
    rules = [w(side, **_RULE) for side in ("top", "bottom", "insideH")]
    inset = [w(side, w=points * TWIPS, type="dxa") for side, points in (("top", _ABOVE), ("left", _INSET), ("right", _INSET))]
    looks = w("tblPr", w("tblW", w=sum(widths), type="dxa"), w("tblBorders", *rules), w("tblLayout", type="fixed"), w("tblCellMar", *inset))
    made = w("tbl", looks, w("tblGrid", *(w("gridCol", w=width) for width in widths)))
    heading = tuple((Line(title, ()),) for title in table.headings)
    for row, marks in ((heading, [w("cantSplit"), w("tblHeader")]), *((row, [w("cantSplit")]) for row in table.rows)):
        cells = [_cell(document, cell, width, "Strong" if row is heading else "") for cell, width in zip(row, widths, strict=True)]
        made.append(w("tr", w("trPr", *marks), *cells))
    document.sections[0]._sectPr.addprevious(made)  # noqa: SLF001  # python-docx's documented way to the element


def _cell(document: "Document", lines: Sequence[Line], width: float, style: str) -> "BaseOxmlElement":
    """A cell is never without a paragraph: Word would call the file broken."""
    from docx.text.paragraph import Paragraph as Place

    made = w("tc", w("tcPr", w("tcW", w=width, type="dxa")))
    for line in lines or (Line("", ()),):
        place = Place(w("p"), document._body)  # noqa: SLF001  # where its styles and links are kept
        place.style = "List Bullet" if len(lines) > 1 else "Row"
        if style:
            add_text(place, line.text, style, rtl=False)
        else:
            add_line(place, line, rtl=False)
        made.append(place._p)  # noqa: SLF001
    return made


def column_widths(table: Table, design: Design) -> list[float]:
    """How wide each column is, in points: first those that are as wide as their text, then the others by their weights."""
    columns = zip(table.headings, *([" ".join(plain(line.text) for line in cell) for cell in row] for row in table.rows), strict=True)
    most = design.text_width * _WIDEST
    needed = [min(max(design.width_of(text) for text in column) * _BOLD + 2 * _INSET, most) for column in columns]
    room = design.text_width - sum(width for width, weight in zip(needed, table.widths, strict=True) if not weight)
    shares = sum(table.widths)
    return [room * weight / shares if weight else width for width, weight in zip(needed, table.widths, strict=True)]
