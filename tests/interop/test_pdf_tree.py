"""The parts of a tagged PDF: tables, cells and lists as a screen reader gets them."""

import io
import json
import re

import pytest
from pypdf import PdfReader, PdfWriter

from tailorcv.document import Line
from tailorcv.interop.pdf_tree import Node, read_tagged
from tailorcv.presentation import Look
from tailorcv.rendering.report_pdf import render
from tailorcv.report import Bullets, Heading, Report, Table, cell

LONG = "A *line* that is so long that no page has the room for it, " * 4
TWO = (Line("one", (), ("https://example.org/a",)), Line(LONG, ()))
ROWS = tuple((cell(f"row {number}"), TWO) for number in range(30))
REPORT = Report("review", "Mira Example", "Review: Mira", "now", (Heading("Head"), Bullets(TWO), Table(("A", "B"), ROWS, (1, 2))))
PDF = render(REPORT, Look()).content
ANY = re.compile("")


def test_every_cell_is_whole_wherever_its_page_ends() -> None:
    """Lines of a page are joined, running heads are left out, and a list in a cell has its items."""
    root = read_tagged(PDF, ANY)
    assert root is not None
    assert len(PdfReader(io.BytesIO(PDF)).pages) > 2
    assert [node.text for node in root.all("H2")] == ["Head"]
    (table,) = root.all("Table")
    rows = [list(row.all("TH", "TD")) for row in table.all("TR")]
    assert [node.text for node in rows[0]] == ["A", "B"]
    assert [row[0].text for row in rows[1:]] == [f"row {number}" for number in range(30)]
    long = LONG.replace("*", "").strip()
    assert {tuple(item.text for item in row[1].all("LBody")) for row in rows[1:]} == {("one example.org", long)}
    assert [item.text for one in root.inside[0].inside if one.tag == "L" for item in one.all("LBody")] == ["one example.org", long]


def test_a_document_with_another_title() -> None:
    """Its tags are not read."""
    assert read_tagged(PDF, re.compile("Promotion case: ")) is None


def test_a_file_without_tags() -> None:
    """Other programs print such files; what is to be done is said."""
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    written = io.BytesIO()
    writer.write(written)
    with pytest.raises(ValueError, match=r"^the PDF has no tags; export it again$"):
        read_tagged(written.getvalue(), ANY)


@pytest.mark.parametrize("content", [b"%PDF-1.7 broken", b"", json.dumps({}).encode()])
def test_a_broken_file(content: bytes) -> None:
    """It is named as broken, whatever the library says."""
    with pytest.raises(ValueError, match=r"^the PDF cannot be read: "):
        read_tagged(content, ANY)


def test_a_tree_that_bites_its_own_tail() -> None:
    """Reading ends all the same."""
    from pypdf.generic import ArrayObject, DictionaryObject, NameObject

    writer = PdfWriter(clone_from=io.BytesIO(PDF))
    root = writer.root_object["/StructTreeRoot"]
    assert isinstance(root, DictionaryObject)
    child = root.raw_get("/K")
    top = list.__getitem__(child, 0) if isinstance(child, ArrayObject) else child
    top.get_object()[NameObject("/K")] = ArrayObject([top, top])
    written = io.BytesIO()
    writer.write(written)
    found = read_tagged(written.getvalue(), ANY)
    assert found == Node("", "", (Node("Document", "", ()),))
