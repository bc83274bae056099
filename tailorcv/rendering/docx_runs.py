"""Runs of a Word paragraph: each in one look and in one direction, with links as Word's own.

Word does not work out by itself which letters run from right to left; a run must say so, also inside a document that runs the other way.
"""

import unicodedata
from itertools import groupby
from typing import TYPE_CHECKING

from tailorcv.document import Line
from tailorcv.rendering.docx_links import target
from tailorcv.rendering.docx_xml import text_element, w, words
from tailorcv.rendering.html import host
from tailorcv.rendering.inline import Span, spans

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.text.paragraph import Paragraph

_STRONG = {"L": False, "R": True, "AL": True}
_LINK = "Hyperlink"


def add_markdown(paragraph: "Paragraph", text: str, *, rtl: bool) -> None:
    """Inline Markdown at the end of a paragraph."""
    for span in spans(text):
        _add(paragraph, span, "Code" if span.code else "", rtl=rtl)


def add_text(paragraph: "Paragraph", text: str, style: str = "", *, rtl: bool) -> None:
    """Plain text at the end of a paragraph, in a character style by its id."""
    _add(paragraph, Span(text), style, rtl=rtl)


def add_link(paragraph: "Paragraph", text: str, href: str, style: str = _LINK, *, rtl: bool) -> None:
    """Plain text that leads somewhere; plain text alone without an address."""
    _add(paragraph, Span(text, href=href), style if href else "", rtl=rtl)


def add_line(paragraph: "Paragraph", line: Line, *, rtl: bool) -> None:
    """A line at the end of a paragraph, the hosts of what a reader can open behind it."""
    add_markdown(paragraph, line.text, rtl=rtl)
    add_text(paragraph, line.mark, rtl=rtl)
    for link in line.links:
        add_text(paragraph, " ", rtl=rtl)
        add_link(paragraph, host(link), link, "Source", rtl=rtl)


def add_tab(paragraph: "Paragraph") -> None:
    """Go to the next tab stop."""
    paragraph._p.append(w("r", w("tab")))  # noqa: SLF001  # python-docx's documented way to the element


def _add(paragraph: "Paragraph", span: Span, style: str, *, rtl: bool) -> None:
    """A link that Word cannot open is text, and its address stands behind it."""
    href = target(span.href)
    if span.href and not href and span.href != span.text:
        span = span._replace(text=f"{span.text} ({span.href})")
    look = _LINK if href and not style else style
    runs = [_run(piece, span, look, rtl=runs_left) for piece, runs_left in pieces(words(span.text), rtl=rtl)]
    if href and runs:
        runs = [_hyperlink(paragraph, runs, href)]
    paragraph._p.extend(runs)  # noqa: SLF001


def _hyperlink(paragraph: "Paragraph", runs: "list[BaseOxmlElement]", href: str) -> "BaseOxmlElement":
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml.ns import qn

    made = w("hyperlink", *runs, history="1")
    made.set(qn("r:id"), paragraph.part.relate_to(href, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    return made


def _run(text: str, span: Span, style: str, *, rtl: bool) -> "BaseOxmlElement":
    """One run; what is bold or slanted must be so in complex scripts, too, for which Word has marks of their own."""
    marks = [w("rStyle", val=style)] if style else []
    marks += [w("b"), w("bCs")] if span.strong else []
    marks += [w("i"), w("iCs")] if span.emphasis else []
    marks += [w("rtl")] if rtl else []
    return w("r", *([w("rPr", *marks)] if marks else []), text_element(text))


def pieces(text: str, *, rtl: bool) -> list[tuple[str, bool]]:
    """The text in runs of one direction: what has none itself goes with its neighbours where they agree, else with the document."""
    own = [_STRONG.get(unicodedata.bidirectional(char)) for char in text]
    found: list[bool] = []
    before = rtl
    for way, group in groupby(enumerate(own), key=lambda numbered: numbered[1]):
        places = [place for place, _ in group]
        if way is None:
            after = own[places[-1] + 1] if places[-1] + 1 < len(own) else rtl
            found += [before if before == after else rtl] * len(places)
        else:
            found += [way] * len(places)
            before = way
    return [("".join(char for char, _ in group), way) for way, group in groupby(zip(text, found, strict=True), key=lambda pair: pair[1])]
