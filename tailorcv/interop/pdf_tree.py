"""The parts of a tagged PDF with their words: what a screen reader is told, table by table and cell by cell.

pypdf reads the words of a page and the tree of tags apart; the numbers of marked content join them again.
"""

import io
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader
    from pypdf.generic import DictionaryObject

# Deeper than any document of ours.
_DEEPEST = 64
_Words = dict[tuple[int, int], str]


class Node(NamedTuple):
    """One tag, like `Table` or `LBody`, with the tags inside it; a run of words is a node whose tag is empty."""

    tag: str
    words: str
    inside: "tuple[Node, ...]"

    @property
    def text(self) -> str:
        """All its words, with one blank where there may be one: beside a change of style pypdf cannot tell for sure."""
        return " ".join(self.raw().split())

    def raw(self) -> str:
        """The words as they were read, with a blank in front of a link: a source stands beside a line."""
        return (" " if self.tag == "Link" else "") + self.words + "".join(node.raw() for node in self.inside)

    def all(self, *tags: str) -> "Iterator[Node]":
        """The nearest nodes below with one of those tags, in reading order."""
        for node in self.inside:
            if node.tag in tags:
                yield node
            else:
                yield from node.all(*tags)


def read_tagged(content: bytes, title: re.Pattern[str]) -> Node | None:
    """The root of the tags of a document with such a title; None for one with another title.

    Raises:
        ValueError: the file is no PDF, is broken, or has no tags.
    """
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        reader = PdfReader(io.BytesIO(content))
        named = (reader.metadata.title if reader.metadata else "") or ""
        return _Tree(reader).root() if title.match(named) else None
    except (PyPdfError, KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"the PDF cannot be read: {error}") from error


class _Tree:
    """Walks the tags of one file."""

    def __init__(self, reader: "PdfReader") -> None:
        self._reader = reader
        self._words: _Words = {}
        self._pages: dict[int, int] = {}
        # A tree that bites its own tail would never end.
        self._seen: set[int] = set()
        for number, page in enumerate(reader.pages):
            if page.indirect_reference is not None:
                self._pages[page.indirect_reference.idnum] = number
            _read_words(page, number, self._words)

    def root(self) -> Node:
        """The whole tree.

        Raises:
            ValueError: there are no tags.
        """
        tree = self._reader.root_object.get("/StructTreeRoot")
        if tree is None:
            raise ValueError("the PDF has no tags; export it again")
        return Node("", "", tuple(self._nodes(tree, -1, 0)))

    def _nodes(self, found: object, page: int, depth: int) -> Iterator[Node]:
        """What a tag holds: a number of marked content, a tag, or a list of both."""
        from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

        if isinstance(found, IndirectObject):
            if found.idnum in self._seen:
                return
            self._seen.add(found.idnum)
            found = found.get_object()
        if isinstance(found, int):
            yield Node("", self._words.get((page, found), ""), ())
        elif isinstance(found, ArrayObject):
            for one in list.__iter__(found):
                yield from self._nodes(one, page, depth)
        elif isinstance(found, DictionaryObject) and depth < _DEEPEST:
            yield from self._node(found, page, depth)

    def _node(self, found: "DictionaryObject", page: int, depth: int) -> Iterator[Node]:
        """A tag of its own, or words on a page that it names; what is no text, like the place of a link, is left out."""
        inside = found.raw_get("/K") if "/K" in found else None
        page = self._pages.get(getattr(found.raw_get("/Pg"), "idnum", -1), -1) if "/Pg" in found else page
        kind = found.get("/Type")
        if kind == "/MCR":
            yield from self._nodes(found["/MCID"], page, depth)
        elif kind == "/StructTreeRoot":
            yield from self._nodes(inside, page, depth + 1)
        elif kind != "/OBJR":
            yield Node(str(found.get("/S", "")).removeprefix("/"), "", tuple(self._nodes(inside, page, depth + 1)))


def _read_words(page: "PageObject", number: int, words: _Words) -> None:
    """The words of a page by the number of their marked content; running heads have none."""
    open_: list[int | None] = []

    def mark(operator: bytes, operands: list[object], *_: object) -> None:
        if operator in (b"BDC", b"BMC"):
            properties = operands[1] if len(operands) > 1 else None
            mark_of = properties.get("/MCID") if isinstance(properties, dict) else None
            open_.append(mark_of if isinstance(mark_of, int) else None)
        elif operator == b"EMC" and open_:
            open_.pop()

    def keep(text: str, *_: object) -> None:
        inner = next((one for one in reversed(open_) if one is not None), None)
        if inner is not None:
            # A line of the page ends with the blank that was there, or within a word; the new line in front is pypdf's own.
            words[number, inner] = words.get((number, inner), "") + text.replace("\n", "")

    page.extract_text(visitor_operand_before=mark, visitor_text=keep)
