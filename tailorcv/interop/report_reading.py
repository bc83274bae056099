"""The tables and lists of an exported promotion case or review: the way back from its HTML, PDF and DOCX."""

import re
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from tailorcv.case_tracing import Bit, Row
from tailorcv.interop.extraction import open_word
from tailorcv.interop.pdf_tree import Node, read_tagged

if TYPE_CHECKING:
    from docx.table import Table
    from docx.text.paragraph import Paragraph

# What the titles of our reports begin with; a resume's is a name.
_TITLE = re.compile(r"(?:Promotion case|Case for a sideways move|Review): ")


def report_rows(kind: str, content: bytes) -> tuple[Row, ...] | None:
    """The rows of a report, a line of a list being a row of one; None for every other document.

    Raises:
        ValueError: the content is not of that format, or is broken.
    """
    return {"html": _html, "pdf": _pdf, "docx": _docx}[kind](content)


class _Page(HTMLParser):
    """Collects cells, items of lists and paragraphs with the ids inside them, without their source links."""

    def __init__(self) -> None:
        super().__init__()
        self.title = ""
        self.rows: list[Row] = []
        self._section = ""
        self._headings: list[str] = []
        self._column = 0
        self._row: list[Bit] | None = None
        self._words: list[str] = []
        self._ids: list[str] = []
        self._inside: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self._ids += (found.get("data-id") or "").split()
        self._inside += ["source"] if tag == "a" and found.get("class") == "source" else [tag] if tag in {"a", "head", "style"} else []
        if tag == "table":
            self._headings = []
        elif tag == "tr":
            self._row, self._column = [], 0
        if tag in {"title", "h1", "h2", "h3", "p", "th", "td", "li"}:
            self._words, self._ids = [], []

    def handle_endtag(self, tag: str) -> None:
        text = " ".join("".join(self._words).split())
        if tag in {"a", "head", "style"} and self._inside:
            self._inside.pop()
        if tag in {"title", "h2"}:
            self.title, self._section = (text, self._section) if tag == "title" else (self.title, text)
        elif tag == "th":
            self._headings.append(text)
        elif tag in {"td", "li", "p"}:
            self._keep(text)
        if tag == "td":
            self._column += 1
        elif tag == "tr":
            self.rows += [tuple(self._row)] if self._row else []
            self._row = None

    def _keep(self, text: str) -> None:
        """A cell's own words, or those of a list's item in it: what stands in an item is no more the cell's."""
        self._words = []
        if not text:
            return
        if self._row is None:
            self.rows.append((Bit(text, self._section, tuple(self._ids)),))
        else:
            under = self._headings[self._column] if self._column < len(self._headings) else ""
            self._row.append(Bit(text, under, tuple(self._ids)))

    def handle_data(self, data: str) -> None:
        if not {"source", "style"} & set(self._inside):
            self._words.append(data)


def _html(content: bytes) -> tuple[Row, ...] | None:
    page = _Page()
    page.feed(content.decode("utf-8"))
    page.close()
    return tuple(page.rows) if _TITLE.match(page.title) else None


def _pdf(content: bytes) -> tuple[Row, ...] | None:
    root = read_tagged(content, _TITLE)
    return tuple(_pdf_rows(root)) if root else None


def _pdf_rows(root: Node) -> Iterator[Row]:
    section = ""
    for node in root.all("H2", "Table", "L"):
        if node.tag == "H2":
            section = node.text
        elif node.tag == "L":
            yield from ((Bit(item.text, section),) for item in node.all("LBody"))
        else:
            head, *rows = ([list(_bits(cell)) for cell in row.all("TH", "TD")] for row in node.all("TR"))
            yield from _table(["".join(cell) for cell in head], rows)


def _bits(cell: Node) -> Iterator[str]:
    items = [item.text for item in cell.all("LBody")]
    yield from items or [cell.text]


def _docx(content: bytes) -> tuple[Row, ...] | None:
    document = open_word(content)
    return tuple(_docx_rows(document.iter_inner_content())) if _TITLE.match(document.core_properties.title) else None


def _docx_rows(blocks: "Iterable[Paragraph | Table]") -> Iterator[Row]:
    from docx.table import Table

    section = ""
    for block in blocks:
        if isinstance(block, Table):
            head, *rows = ([[place.text for place in cell.paragraphs] for cell in row.cells] for row in block.rows)
            yield from _table(["".join(cell) for cell in head], rows)
        elif block.style and block.style.name == "Heading 1":
            section = block.text
        elif block.style and block.style.name == "List Bullet":
            yield (Bit(block.text, section),)


def _table(headings: list[str], rows: Iterable[list[list[str]]]) -> Iterator[Row]:
    for row in rows:
        yield tuple(Bit(text, heading) for heading, cell in zip(headings, row, strict=False) for text in cell if text.strip())
