"""A resume as a tagged PDF (PDF/UA-1), typeset by Typst: the same input gives the same bytes on the same machine.

The record's text goes in as data, never as markup. A character that no font here can show would fail the whole file; it is replaced by a
box and named instead.
"""

import json
import re
import threading
import unicodedata
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from tailorcv.document import Resume
from tailorcv.presentation import Look
from tailorcv.rendering.formats import Rendered
from tailorcv.rendering.glyphs import boxed
from tailorcv.rendering.own_templates import template_path, told
from tailorcv.rendering.typst_data import data_of
from tailorcv.shipped import shipped

if TYPE_CHECKING:
    from typst import Compiler

SUFFIX = "pdf"
STANDARD: Literal["ua-1"] = "ua-1"
_TEMPLATE = "typst/resume.typ"
# A text in the fonts of a document: it cannot be compiled exactly when no font can show it.
_PROBE = b'#set document(title: [x])\n#set text(font: ("Libertinus Serif", "Source Sans 3"), lang: "en")\n#text(sys.inputs.text)'
_PAGE_TREE = re.compile(rb"^\d+ 0 obj\s*<<\s*/Type\s*/Pages\s*/Count\s+(\d+)", re.MULTILINE)


# A compiler is kept, and refuses a second thread while it works for a first one.
_AT_A_TIME = threading.Lock()


class Typeset(NamedTuple):
    """A typeset resume: how many pages it has, and the characters that no font here can show."""

    pdf: bytes
    pages: int
    missing: tuple[str, ...]


def render(resume: Resume, look: Look) -> Rendered:
    """The PDF, and the characters that are missing in it."""
    return rendered(typeset(resume, look))


def rendered(found: Typeset) -> Rendered:
    """The PDF, and what is missing in it in words."""
    return Rendered(found.pdf, tuple(_named(char) for char in found.missing))


def typeset(resume: Resume, look: Look) -> Typeset:
    """Set the pages; a second time without the characters that no font has, when there are any."""
    with told(_TEMPLATE, look.own):
        return set_pages(template_path(_TEMPLATE, look.own), data_of(resume, look))


def set_pages(template: Path, data: str) -> Typeset:
    """The pages of a template with that JSON; what no font can show is a box in it."""
    from typst import TypstError

    try:
        return Typeset(*_compiled(template, data), ())
    except TypstError:
        found = boxed(json.loads(data), _can_show)
        if not found.missing:
            raise
    return Typeset(*_compiled(template, json.dumps(found.data, ensure_ascii=False)), found.missing)


def page_count(resume: Resume, look: Look) -> int:
    """How many pages the document fills."""
    return typeset(resume, look).pages


def svg_pages(resume: Resume, look: Look) -> tuple[bytes, ...]:
    """The pages of the same document, each as an SVG that needs no fonts; a character that no font has is a box."""
    from typst import TypstError

    with told(_TEMPLATE, look.own):
        template, data = template_path(_TEMPLATE, look.own), data_of(resume, look)
        try:
            return _drawn(template, data)
        except TypstError:
            return _drawn(template, json.dumps(boxed(json.loads(data), _can_show).data, ensure_ascii=False))


def _drawn(template: Path, data: str) -> tuple[bytes, ...]:
    with _AT_A_TIME:
        pages = _compiler(template.parent).compile(str(template), sys_inputs={"data": data}, format="svg")
    return (pages,) if isinstance(pages, bytes) else tuple(page for page in pages or () if page)


def _compiled(template: Path, data: str) -> tuple[bytes, int]:
    with _AT_A_TIME:
        pdf = _compiler(template.parent).compile(str(template), sys_inputs={"data": data}, pdf_standards=STANDARD)
    assert isinstance(pdf, bytes), "one file was asked for"
    return pdf, _pages_of(pdf)


def _pages_of(pdf: bytes) -> int:
    """The number in the page tree's root: Typst writes it in plain text, and no text of a document can begin a line with an object."""
    counts = _PAGE_TREE.findall(pdf)
    return max(int(count) for count in counts)


@cache
def _compiler(root: Path) -> "Compiler":
    """Made once: looking for the machine's fonts takes longer than setting a page."""
    from typst import Compiler

    return Compiler(root=str(root), font_paths=[str(shipped("templates") / "fonts")])


@cache
def _can_show(text: str) -> bool:
    from typst import TypstError

    try:
        with _AT_A_TIME:
            _compiler(shipped("templates")).compile(_PROBE, sys_inputs={"text": text}, pdf_standards=STANDARD)
    except TypstError:
        return False
    return True


def _named(char: str) -> str:
    """A character that is missing, as a warning names it."""
    return f"{char} (U+{ord(char):04X} {unicodedata.name(char, 'unnamed').lower()}): no font here has it"
