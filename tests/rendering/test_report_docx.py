"""A report as a Word document: the same words, real headings, tables that say what their headings are."""

import subprocess
from pathlib import Path

import docx
import pytest
from reports import HOSTILE, REPORT, WORDS
from web_tools import program

from tailorcv.document import Line
from tailorcv.interop.extraction import extract
from tailorcv.presentation import TEMPLATES, Look, Template
from tailorcv.recall import recall, words_of
from tailorcv.rendering.docx_designs import design_of
from tailorcv.rendering.report_docx import column_widths, render
from tailorcv.report import Paragraph, Report, Table, cell


def opened(report: Report, folder: Path) -> "docx.document.Document":
    """The document as python-docx reads it."""
    (folder / "x.docx").write_bytes(render(report, Look()).content)
    return docx.Document(str(folder / "x.docx"))


@pytest.mark.parametrize("template", TEMPLATES)
def test_every_word_is_there_in_order(template: Template) -> None:
    """The same bytes twice."""
    rendered = render(REPORT, Look(template))
    assert rendered == render(REPORT, Look(template))
    found = recall(words_of(WORDS), words_of(extract("docx", rendered.content).text))
    assert (found.lost, found.in_order, rendered.lost) == ((), found.words, ())


def test_its_parts_have_words_own_styles(tmp_path: Path) -> None:
    """Title, headings by their level, bullets, also those in a cell."""
    document = opened(REPORT, tmp_path)
    found = [(paragraph.style.name, paragraph.text) for paragraph in document.paragraphs if paragraph.style]
    assert found == [
        ("Title", "Promotion case: Mira Example"),
        ("Subtitle", "From here to there"),
        ("Heading 1", "The ask"),
        ("Summary", "She asks for it."),
        ("Heading 2", "Below"),
        ("List Bullet", "First example.org"),
        ("List Bullet", "Second"),
    ]
    styles = [[[one.style.name for one in place.paragraphs if one.style] for place in row.cells] for row in document.tables[0].rows]
    assert styles[:2] == [[["Row"], ["Row"], ["Row"]], [["Row"], ["Row"], ["List Bullet", "List Bullet"]]]
    assert (document.core_properties.title, document.core_properties.author) == ("Promotion case: Mira Example", "Mira Example")


def test_headings_of_a_table_stand_on_every_page_and_rows_stay_whole(tmp_path: Path) -> None:
    """Only the first row is marked as one of headings."""
    rows = opened(REPORT, tmp_path).tables[0].rows
    marks = [[child.tag.rpartition("}")[2] for child in row._tr.trPr] for row in rows]
    assert marks == [["cantSplit", "tblHeader"], ["cantSplit"], ["cantSplit"]]


def test_hostile_text_stays_text(tmp_path: Path) -> None:
    """What Markdown means is shown; nothing else means anything."""
    last = opened(REPORT, tmp_path).tables[0].rows[2].cells[0]
    assert last.text == "<script>x</script> | code em [a](javascript:x) #import $x$ {{ y }}"
    assert "*em*" in HOSTILE


def test_columns_share_the_width_of_the_page() -> None:
    """One without a weight is as wide as its text, up to a quarter of the line; the others share what is left."""
    design = design_of(Look())
    table = Table(("Name", "Of", "Work"), ((cell("a"), cell("2"), cell("x " * 99)),), (1, 0, 3))
    name, narrow, work = column_widths(table, design)
    assert (round(name + narrow + work, 6), round(work / name, 6)) == (round(design.text_width, 6), 3)
    assert design.width_of("Of") < narrow < design.width_of("Of, and more")
    wide = column_widths(table._replace(widths=(1, 1, 0)), design)[2]
    assert wide == design.text_width / 4


def test_an_empty_cell_has_a_paragraph(tmp_path: Path) -> None:
    """Word calls a file broken that has a cell without one."""
    table = Table(("a",), (((),),), (1,))
    assert [len(row.cells[0].paragraphs) for row in opened(REPORT._replace(blocks=(table,)), tmp_path).tables[0].rows] == [1, 1]


def test_an_address_that_word_does_not_take_is_named() -> None:
    """It stands there as text."""
    report = REPORT._replace(blocks=(Paragraph(Line("x", (), ("https://[1",))),))
    assert render(report, Look()).lost == ("https://[1: Word takes it for no address; it stands there as text",)


def test_libreoffice_prints_every_word(tmp_path: Path) -> None:
    """It opens the file, and the words come in the same order."""
    office, reader = program("soffice", "libreoffice-writer-nogui"), program("pdftotext", "poppler-utils")
    (tmp_path / "x.docx").write_bytes(render(REPORT, Look()).content)
    options = ("--headless", "--norestore", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--convert-to", "pdf", "--outdir")
    subprocess.run([office, *options, tmp_path, tmp_path / "x.docx"], check=True, capture_output=True, timeout=120)
    text = subprocess.run([reader, "-raw", tmp_path / "x.pdf", "-"], check=True, capture_output=True, text=True).stdout
    found = recall(words_of(WORDS), words_of(text))
    assert (found.lost, found.in_order) == ((), found.words)
