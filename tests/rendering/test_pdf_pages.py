"""The pages of the PDF as pictures, and several documents set at once."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from tailorcv.document import Item, Line, Resume, Section
from tailorcv.presentation import TEMPLATES, Look, Template
from tailorcv.profile import Contact
from tailorcv.rendering.pdf import page_count, render, svg_pages

UNKNOWN = "\U0010fffd"


def resume(lines: int, more: str = "") -> Resume:
    """A resume with so many lines under one position."""
    bullets = tuple(Line(f"Cut the latency of service {number}{more}", (f"w{number}",)) for number in range(lines))
    job = Item("Engineer", ("job",), "Example GmbH", period="2020 – 2021", lines=bullets)
    return Resume("backend-l2", "Mira Example", "Engineer", Contact(), None, (Section("experience", "Experience", (job,)),))


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("lines", [1, 120])
def test_there_are_as_many_pictures_as_pages(template: Template, lines: int) -> None:
    """Each is a whole drawing that loads nothing."""
    document, look = resume(lines), Look(template)
    pages = svg_pages(document, look)
    assert len(pages) == page_count(document, look)
    assert all(
        page.startswith(b"<svg") and b"http://www.w3.org" in page and b"<image" not in page and b"<script" not in page for page in pages
    )


def test_a_letter_without_a_glyph_is_a_box() -> None:
    """As in the PDF, the rest is drawn."""
    assert len(svg_pages(resume(1, UNKNOWN), Look())) == 1


def test_several_threads_set_documents_at_once() -> None:
    """Each gets its own; the compiler that they share serves one after the other."""
    documents = [resume(lines, UNKNOWN if lines % 2 else "") for lines in (1, 2, 3, 60, 61, 120)] * 3
    alone = [page_count(document, Look()) for document in documents]
    with ThreadPoolExecutor(6) as several:
        together = list(several.map(lambda document: (render(document, Look()), len(svg_pages(document, Look()))), documents))
    assert [pages for _, pages in together] == alone
    assert [made.content.startswith(b"%PDF-") for made, _ in together] == [True] * len(documents)
