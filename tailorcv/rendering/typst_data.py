"""A resume as the plain data that the Typst template reads."""

import json
import unicodedata
from typing import TypedDict

from tailorcv.document import Item, Line, Resume, Section
from tailorcv.presentation import Look
from tailorcv.rendering.folding import one_line
from tailorcv.rendering.html import host
from tailorcv.rendering.inline import mail, printed

Json = dict[str, object]
# What stands for a name of which nothing can be seen: a tagged file has a title and no empty heading.
_NAMELESS = "–"
_UNSEEN = {"Cc", "Cf", "Zs", "Zl", "Zp"}
# Each design has an accent of its own, dark enough for text on white (4.5 : 1 and more).
ACCENTS = {"classic": "#1f2a44", "modern": "#0b5d66", "compact": "#7a2e2e"}


class Span(TypedDict):
    """A run of text in one look."""

    text: str
    strong: bool
    emphasis: bool
    code: bool
    href: str


def data_of(resume: Resume, look: Look) -> str:
    """The JSON text."""
    language, _, region = resume.language.partition("-")
    name, title = _heading(resume.name) or _NAMELESS, one_line(resume.title)
    data: Json = {
        "look": look_data(look),
        "document_title": f"{name} · {title}" if title else name,
        "lang": language,
        "region": region.lower() or None,
        "dir": resume.direction,
        "name": name,
        "title": title,
        "contact": _contact(resume),
        "summary": _spans(resume.summary.text) if resume.summary else [],
        "sections": [_section(section) for section in resume.sections],
        "footnote": f"{resume.footnote.mark} {one_line(resume.footnote.text)}" if resume.footnote else "",
    }
    return json.dumps(data, ensure_ascii=False)


def look_data(look: Look) -> Json:
    """What a template needs to know of the look."""
    return {
        "template": look.template,
        "paper": look.paper,
        "typeface": look.typeface or "",
        "accent": look.accent or ACCENTS[look.template],
    }


def _contact(resume: Resume) -> list[Json]:
    contact = resume.contact
    parts = [
        (contact.location, ""),
        (contact.email, mail(contact.email or "")),
        (contact.phone, ""),
        *((link.label, link.url) for link in contact.links),
    ]
    return [{"text": one_line(text), "href": href} for text, href in parts if text]


def _section(section: Section) -> Json:
    mode = "items"
    if section.compact:
        mode = "rows" if any(item.text for item in section.items) else "tags"
    items = [_item(item, compact=section.compact) for item in section.items]
    return {"key": section.key, "title": _heading(section.title) or _NAMELESS, "mode": mode, "items": items}


def _item(item: Item, *, compact: bool = False) -> Json:
    """An item; the text of one in a compact section is plain: a skill may be called `*nix`."""
    return {
        "title": _heading(item.title),
        "url": item.url,
        "subtitle": one_line(item.subtitle),
        "subtitle_url": item.subtitle_url,
        "period": one_line(item.period),
        "location": one_line(item.location),
        "text": [_plain(item.text)] if compact and item.text else _spans(item.text),
        "lines": [line_data(line) for line in item.lines],
        "parts": [_item(part) for part in item.parts],
    }


def line_data(line: Line) -> Json:
    """A line with its links."""
    return {"spans": _spans(line.text), "mark": line.mark, "links": [{"href": link, "label": host(link)} for link in line.links]}


def _heading(text: str) -> str:
    """The text, or nothing when there is nothing to be seen of it: a tagged file may have no empty heading."""
    return one_line(text) if any(unicodedata.category(char) not in _UNSEEN for char in text) else ""


def _plain(text: str) -> Span:
    return Span(text=one_line(text), strong=False, emphasis=False, code=False, href="")


def _spans(text: str) -> list[Span]:
    found = printed(text) if text else ()
    return [Span(text=span.text, strong=span.strong, emphasis=span.emphasis, code=span.code, href=span.href) for span in found]
