"""The text of an exported file as another program reads it: the way back from HTML, PDF, DOCX, Markdown and plain text."""

import io
import re
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table
    from docx.text.paragraph import Paragraph

FORMATS = ("html", "pdf", "docx", "md", "txt")
# Those that keep what is a line of an accomplishment apart from every other list.
TRACEABLE = ("html", "pdf", "docx")
_BLOCKS = {"p", "li", "h1", "h2", "h3", "h4", "div", "section", "dt", "dd", "td", "th", "tr", "ul", "header", "title"}


class Bullet(NamedTuple):
    """One line of an exported list; `ids` where the format carries them."""

    text: str
    ids: tuple[str, ...] = ()


class Extracted(NamedTuple):
    """What a reader of the file gets: all its text in its own order, its bullets, and how many pages it has (0 where there are none)."""

    text: str
    bullets: tuple[Bullet, ...]
    pages: int = 0


def format_of(name: str, content: bytes) -> str | None:
    """The format by the first bytes, then by the ending; None for anything else."""
    if content.startswith(b"%PDF-"):
        return "pdf"
    if content.startswith(b"PK"):
        return "docx"
    ending = name.rpartition(".")[2].lower()
    return {"htm": "html", "markdown": "md"}.get(ending, ending) if ending in {*FORMATS, "htm", "markdown"} else None


def extract(kind: str, content: bytes) -> Extracted:
    """The text of a file of that format.

    Raises:
        ValueError: the content is not of that format, or is broken.
    """
    if kind == "pdf":
        return _pdf(content)
    if kind == "docx":
        return _docx(content)
    text = content.decode("utf-8")
    if kind == "html":
        return _html(text)
    return Extracted(text, tuple(Bullet(line) for line in _listed(text)))


def _listed(text: str) -> list[str]:
    """Lines of a list with a hyphen, each with the indented lines that follow it."""
    found: list[str] = []
    inside = False
    for line in text.splitlines():
        head = re.match(r"\s*[-•] (.*)", line)
        if head:
            found.append(head[1].strip())
            inside = True
        elif inside and re.match(r"\s+\S", line):
            found[-1] = f"{found[-1]} {line.strip()}"
        else:
            inside = False
    return found


class _Page(HTMLParser):
    """Collects the text of a page, and of each list item with ids the text without its source links."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.bullets: list[Bullet] = []
        self._item: tuple[str, list[str]] | None = None
        self._skipped = 0
        self._source = False
        self._tags = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if tag in {"style", "script", "head"}:
            self._skipped += 1
        if tag in _BLOCKS:
            self.parts.append("\n")
        if tag == "ul":
            self._tags = found.get("class") == "row"
        if tag == "li" and found.get("data-id") and not self._tags:
            self._item = (found["data-id"] or "", [])
        self._source = self._source or (tag == "a" and found.get("class") in {"source", "mark"})

    def handle_endtag(self, tag: str) -> None:
        if tag in {"style", "script", "head"}:
            self._skipped -= 1
        if tag == "a":
            self._source = False
        if tag == "li" and self._item:
            ids, words = self._item
            self.bullets.append(Bullet(" ".join("".join(words).split()), tuple(ids.split())))
            self._item = None
        if tag in _BLOCKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if self._skipped:
            return
        self.parts.append(data)
        if self._item and not self._source:
            self._item[1].append(data)


def _html(text: str) -> Extracted:
    page = _Page()
    page.feed(text)
    page.close()
    return Extracted("".join(page.parts), tuple(page.bullets))


def _pdf(content: bytes) -> Extracted:
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        pages = [page.extract_text() for page in PdfReader(io.BytesIO(content)).pages]
    except (PyPdfError, KeyError, TypeError) as error:
        raise ValueError(f"the PDF cannot be read: {error}") from error
    text = "\n".join(pages)
    parts = re.split(r"(?:^|\n)\s*• ?", text)[1:]
    return Extracted(text, tuple(Bullet(" ".join(part.split())) for part in parts), len(pages))


def open_word(content: bytes) -> "Document":
    """The Word document.

    Raises:
        ValueError: it is none, or is broken.
    """
    from zipfile import BadZipFile

    import docx

    try:
        return docx.Document(io.BytesIO(content))
    except (BadZipFile, KeyError, ValueError) as error:
        raise ValueError(f"the Word document cannot be read: {error}") from error


def _docx(content: bytes) -> Extracted:
    paragraphs = list(_paragraphs(open_word(content).iter_inner_content()))
    bullets = [Bullet(" ".join(found.text.split())) for found in paragraphs if found.style and found.style.name == "List Bullet"]
    return Extracted("\n".join(found.text for found in paragraphs), tuple(bullets))


def _paragraphs(blocks: "Iterable[Paragraph | Table]") -> "Iterator[Paragraph]":
    """Every paragraph, in reading order: a table is read row by row, and a cell before the next one."""
    from docx.table import Table

    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from _paragraphs(cell.iter_inner_content())
        else:
            yield block
