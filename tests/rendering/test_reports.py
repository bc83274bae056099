"""A report in its formats: the same words in each."""

import re
import subprocess
from pathlib import Path

import pytest
from reports import REPORT, WORDS

from tailorcv.interop.extraction import extract
from tailorcv.presentation import TEMPLATES, Look, Template
from tailorcv.recall import recall, words_of
from tailorcv.rendering import report_html, report_markdown, report_pdf


def test_as_markdown() -> None:
    """Headings, paragraphs, bullets and tables; a cell of several lines breaks, a bar in a cell does not."""
    assert report_markdown.render(REPORT, Look()).content.decode() == (
        "# Promotion case: Mira Example\n\nFrom here to there\n\n## The ask\n\nShe *asks* for it.\n\n### Below\n\n"
        "- First ([see](https://example.org/a))\n- Second\n\n"
        "| Name |  | Work |\n| --- | --- | --- |\n"
        "| juggling | 2 | One<br>Two ([see](https://example.org/b)) |\n"
        "| \\<script\\>x\\</script\\> \\| `code` *em* \\[a\\](javascript:x) #import $x$ {{ y }} |  | none |\n\n"
        "<!-- made by tailorcv from the record: promotion-case -->\n"
    )


def test_as_a_page() -> None:
    """Every line knows its ids; nothing runs, and nothing is loaded."""
    page = report_html.render(REPORT, Look()).content.decode()
    assert re.findall(r'data-id="([^"]*)"', page) == ["ask", "a", "b", "juggling", "", "a", "b", "", "", ""]
    assert "<script" not in page
    assert page.count("<h1>") == 1
    assert re.findall(r'href="([^"]*)"', page) == ["https://example.org/a", "https://example.org/b"]
    found = recall(words_of(WORDS), words_of(extract("html", page.encode()).text))
    assert (found.lost, found.in_order) == ((), found.words)


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_as_a_pdf(template: Template, paper: str, tmp_path: Path) -> None:
    """Tagged, on the paper that was asked for, with every word in order, the same bytes twice."""
    look = Look(template=template, paper="letter" if paper == "letter" else "a4")
    rendered = report_pdf.render(REPORT, look)
    assert rendered == report_pdf.render(REPORT, look)
    found = recall(words_of(WORDS), words_of(extract("pdf", rendered.content).text))
    assert (found.lost, found.in_order) == ((), found.words)
    (tmp_path / "x.pdf").write_bytes(rendered.content)
    facts = subprocess.run(["pdfinfo", str(tmp_path / "x.pdf")], capture_output=True, text=True, check=True).stdout
    assert re.search(r"Tagged: +yes", facts)
    assert re.search(r"Title: +Promotion case: Mira Example", facts)
    assert ("612 x 792" if paper == "letter" else "595.27") in facts


def test_a_character_without_a_glyph_is_named() -> None:
    """The rest of the document is there."""
    report = REPORT._replace(title="Case \U0001f9ea for \ue123")
    lost = report_pdf.render(report, Look()).lost
    assert any("U+1F9EA" in one for one in lost)
