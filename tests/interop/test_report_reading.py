"""The way back from exported promotion cases and reviews."""

import pytest

from tailorcv.case_tracing import Bit, Row
from tailorcv.document import Line, Resume
from tailorcv.interop.report_reading import report_rows
from tailorcv.presentation import Look
from tailorcv.profile import Contact
from tailorcv.rendering import docx, html, pdf, report_docx, report_html, report_pdf
from tailorcv.report import Bullets, Heading, Report, Table, cell, text

WORK = (Line("Cut *it*", ("a",), ("https://example.org/x",)), Line("Did it", ("b",)))
BLOCKS = (
    Heading("By project"),
    text("Our words.", "backend-l3"),
    Heading("Checkout", 3),
    Bullets(WORK),
    Heading("Evidence"),
    Table(("Competency", "Accomplishments"), ((cell("Ops", "ops"), WORK), (cell("Code"), cell("none recorded"))), (1, 2)),
    Table(("", "Date"), ((cell("Now"), cell("2026-07")),), (0, 0)),
)
REPORT = Report("review", "Mira Example", "Review: Mira Example", "a year", BLOCKS)
RENDER = {"html": report_html.render, "pdf": report_pdf.render, "docx": report_docx.render}
RENDER_RESUME = {"html": html.render, "pdf": pdf.render, "docx": docx.render}


def rows(kind: str, title: str) -> tuple[Row, ...] | None:
    """The rows of the report above under another title."""
    return report_rows(kind, RENDER[kind](REPORT._replace(title=title), Look()).content)


def test_rows_of_a_page() -> None:
    """Cells know the heading of their column, items of lists that of their section, and all of them their ids; sources are left out."""
    assert rows("html", "Review: Mira Example") == (
        (Bit("a year", ""),),
        (Bit("Our words.", "By project", ("backend-l3",)),),
        (Bit("Cut it", "By project", ("a",)),),
        (Bit("Did it", "By project", ("b",)),),
        (Bit("Ops", "Competency", ("ops",)), Bit("Cut it", "Accomplishments", ("a",)), Bit("Did it", "Accomplishments", ("b",))),
        (Bit("Code", "Competency"), Bit("none recorded", "Accomplishments")),
        (Bit("Now", ""), Bit("2026-07", "Date")),
    )


@pytest.mark.parametrize("kind", ["pdf", "docx"])
def test_rows_of_a_file_without_ids(kind: str) -> None:
    """The same tables and lists, with the hosts of the sources; paragraphs are our own words."""
    assert rows(kind, "Review: Mira Example") == (
        (Bit("Cut it example.org", "By project"),),
        (Bit("Did it", "By project"),),
        (Bit("Ops", "Competency"), Bit("Cut it example.org", "Accomplishments"), Bit("Did it", "Accomplishments")),
        (Bit("Code", "Competency"), Bit("none recorded", "Accomplishments")),
        (Bit("Now", ""), Bit("2026-07", "Date")),
    )


@pytest.mark.parametrize("kind", RENDER)
@pytest.mark.parametrize(
    ("title", "is_one"),
    [
        ("Promotion case: Mira", True),
        ("Case for a sideways move: Mira", True),
        ("Review: Mira", True),
        ("Mira", False),
        ("Re: Mira", False),
    ],
)
def test_a_report_is_known_by_its_title(kind: str, title: str, is_one: bool) -> None:  # noqa: FBT001  # a row of a table
    """Every kind of report in every format."""
    assert (rows(kind, title) is not None) == is_one


@pytest.mark.parametrize("kind", RENDER)
def test_a_resume_is_none(kind: str) -> None:
    """It is traced by its bullets."""
    assert report_rows(kind, RENDER_RESUME[kind](Resume("backend-l1", "Mira Example", "", Contact(), None, ()), Look()).content) is None


@pytest.mark.parametrize(("kind", "content"), [("pdf", b"%PDF-1.7 broken"), ("docx", b"PK\x03\x04broken"), ("html", b"\xff\xfe")])
def test_broken_files(kind: str, content: bytes) -> None:
    """They are named as broken, whatever the library says."""
    with pytest.raises(ValueError, match=r"cannot be read|can't decode"):
        report_rows(kind, content)
