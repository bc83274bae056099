"""A resume as a Word document with Word's own styles, so that whoever gets it can go on working with it.

The same input gives the same bytes. No tables, no text boxes, no pictures: what a program reads from top to bottom is what a person reads.
"""

from typing import TYPE_CHECKING, NamedTuple

from tailorcv.document import Item, Resume, Section
from tailorcv.presentation import Look
from tailorcv.rendering.docx_designs import Design, design_of
from tailorcv.rendering.docx_file import About, archive, new_document
from tailorcv.rendering.docx_links import addresses_of, unopenable
from tailorcv.rendering.docx_runs import add_line, add_link, add_markdown, add_tab, add_text
from tailorcv.rendering.formats import Rendered
from tailorcv.rendering.inline import mail

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

SUFFIX = "docx"
_DEEPEST = 3
_BETWEEN = " · "


class _Page(NamedTuple):
    """The document that is written to, and what its paragraphs depend on."""

    document: "Document"
    design: Design
    rtl: bool

    def paragraph(self, style: str) -> "Paragraph":
        """A new paragraph at the end."""
        return self.document.add_paragraph(style=style)


def render(resume: Resume, look: Look) -> Rendered:
    """The document, and the addresses that Word could not open."""
    design, rtl = design_of(look), resume.direction == "rtl"
    title = f"{resume.name} · {resume.title}" if resume.title else resume.name
    document = new_document(design, About(title, resume.name, resume.language, resume.role), rtl=rtl)
    page = _Page(document, design, rtl)
    _head(page, resume)
    for section in resume.sections:
        add_text(page.paragraph("Heading 1"), section.title, rtl=rtl)
        _section(page, section)
    if resume.footnote:
        add_text(page.paragraph("Description"), f"{resume.footnote.mark} {resume.footnote.text}", rtl=rtl)
    return Rendered(archive(document), unopenable(addresses_of(resume)))


def _head(page: _Page, resume: Resume) -> None:
    add_text(page.paragraph("Title"), resume.name, rtl=page.rtl)
    if resume.title:
        add_text(page.paragraph("Subtitle"), resume.title, rtl=page.rtl)
    contact = resume.contact
    parts = [(contact.location or "", "", page.rtl), (contact.email or "", mail(contact.email or ""), page.rtl)]
    # A number is read from left to right everywhere; in a run that goes the other way Word would turn its groups round.
    parts += [(contact.phone or "", "", False), *((link.label, link.url, page.rtl) for link in contact.links)]
    there = [part for part in parts if part[0]]
    paragraph = page.paragraph("Contact") if there else None
    for index, (text, href, rtl) in enumerate(there):
        assert paragraph is not None
        add_text(paragraph, _BETWEEN if index else "", rtl=page.rtl)
        add_link(paragraph, text, href, rtl=rtl)
    if resume.summary:
        add_markdown(page.paragraph("Summary"), resume.summary.text, rtl=page.rtl)


def _section(page: _Page, section: Section) -> None:
    if section.compact and not any(item.text for item in section.items):
        add_text(page.paragraph("Row"), ", ".join(item.title for item in section.items), rtl=page.rtl)
        return
    for item in section.items:
        if section.compact:
            paragraph = page.paragraph("Row")
            add_text(paragraph, f"{item.title}: " if item.text else item.title, "Strong", rtl=page.rtl)
            add_text(paragraph, item.text, rtl=page.rtl)
        else:
            _item(page, item, 2)


def _item(page: _Page, item: Item, level: int) -> None:
    if item.title:
        _heading(page, item, level)
    if item.text:
        add_markdown(page.paragraph("Description"), item.text, rtl=page.rtl)
    for line in item.lines:
        add_line(page.paragraph("List Bullet"), line, rtl=page.rtl)
    for part in item.parts:
        _item(page, part, min(level + 1, _DEEPEST))


def _heading(page: _Page, item: Item, level: int) -> None:
    """Title and place, and when it was at the end of the line; below it where both would not fit on one."""
    paragraph = page.paragraph(f"Heading {level}")
    add_link(paragraph, item.title, item.url, "HeadingLink", rtl=page.rtl)
    if item.subtitle:
        add_text(paragraph, _BETWEEN, rtl=page.rtl)
        add_link(paragraph, item.subtitle, item.subtitle_url, "HeadingLink", rtl=page.rtl)
    when = _BETWEEN.join(part for part in (item.period, item.location) if part)
    if when and page.design.width_of(f"{item.title}{_BETWEEN}{item.subtitle}  {when}") <= page.design.text_width:
        add_tab(paragraph)
        add_text(paragraph, when, "When", rtl=page.rtl)
    elif when:
        add_text(page.paragraph("Period"), when, rtl=page.rtl)
