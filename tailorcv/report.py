"""A document of headings, paragraphs, lists and tables without a format; every line knows the ids that it comes from."""

from typing import NamedTuple

from tailorcv.document import Line


class Heading(NamedTuple):
    """A heading below the title; `level` is 2 or 3."""

    text: str
    level: int = 2


class Paragraph(NamedTuple):
    """Inline Markdown."""

    line: Line


class Bullets(NamedTuple):
    """A list of lines."""

    lines: tuple[Line, ...]


class Table(NamedTuple):
    """Rows of cells of inline Markdown; a cell of several lines is a list.

    `widths` has a weight for each column: 0 as wide as its text, the others share the room that is left by their weights.
    """

    headings: tuple[str, ...]
    rows: tuple[tuple[tuple[Line, ...], ...], ...]
    widths: tuple[int, ...]


Block = Heading | Paragraph | Bullets | Table


class Report(NamedTuple):
    """A whole document. `kind` is a word for file names: `promotion-case`, `review`."""

    kind: str
    name: str
    title: str
    subtitle: str
    blocks: tuple[Block, ...]
    language: str = "en"


def text(words: str, *ids: str) -> Paragraph:
    """A paragraph of our own words."""
    return Paragraph(Line(words, ids))


def cell(words: str, *ids: str) -> tuple[Line, ...]:
    """A cell of one line."""
    return (Line(words, ids),)
