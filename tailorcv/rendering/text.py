"""A resume as plain text: for forms and terminals, in lines of at most 78 columns; every word of it is in the record."""

from collections.abc import Iterator
from itertools import groupby

from tailorcv.document import Item, Line, Resume, Section
from tailorcv.presentation import Look
from tailorcv.rendering.folding import columns, fold, one_line
from tailorcv.rendering.formats import Rendered
from tailorcv.rendering.inline import spans

SUFFIX = "txt"
WIDTH = 78
_INDENT = "  "


def render(resume: Resume, look: Look) -> Rendered:  # noqa: ARG001  # plain text has no look
    """The document: headings underlined, bullets with a hyphen, links as addresses; a blank line before whatever begins anew."""
    blocks = ["\n".join(_head(resume))]
    if resume.summary:
        blocks.append(_folded(_inline(resume.summary.text)))
    for section in resume.sections:
        # Capitals would be wrong in some languages (Turkish has two letters i) and shout in all.
        title = one_line(section.title)
        blocks.append("\n".join([title, "-" * min(columns(title), WIDTH), *_section(section)]))
    if resume.footnote:
        blocks.append(_folded(f"{resume.footnote.mark} {resume.footnote.text}"))
    return Rendered(("\n\n".join(block for block in blocks if block) + "\n").encode("utf-8", "replace"))


def _head(resume: Resume) -> Iterator[str]:
    contact = resume.contact
    yield from _if_any(resume.name)
    yield from _if_any(resume.title)
    yield from _if_any(" | ".join(part for part in (contact.location, contact.email, contact.phone) if part))
    for link in contact.links:
        yield _folded(f"{link.label}: {link.url}", later=_INDENT)


def _section(section: Section) -> Iterator[str]:
    if section.compact and not any(item.text for item in section.items):
        yield _folded(", ".join(item.title for item in section.items))
        return
    for index, item in enumerate(section.items):
        if section.compact:
            yield _folded(f"{item.title}: {item.text}" if item.text else item.title, later=_INDENT)
        else:
            yield from [""] if index else []
            yield from _item(item, "")


def _item(item: Item, indent: str) -> Iterator[str]:
    yield from _if_any(" - ".join(part for part in (item.title, item.subtitle) if part), indent)
    yield from _if_any(" | ".join(part for part in (item.period, item.location) if part), indent)
    yield from _if_any(item.url, indent)
    yield from _if_any(item.subtitle_url, indent)
    yield from _if_any(_inline(item.text), indent)
    for line in item.lines:
        yield _folded(_with_links(line), f"{indent}- ", f"{indent}  ")
    for part in item.parts:
        yield ""
        yield from _item(part, indent + _INDENT)


def _with_links(line: Line) -> str:
    links = f" ({' '.join(line.links)})" if line.links else ""
    return f"{_inline(line.text)}{line.mark}{links}"


def _inline(text: str) -> str:
    """The words, and behind those that lead somewhere the address, unless they say it themselves."""
    runs = ((href, "".join(span.text for span in run)) for href, run in groupby(spans(text), key=lambda span: span.href))
    return "".join(f"{words} ({href})" if href and href not in {words, f"mailto:{words}"} else words for href, words in runs)


def _if_any(text: str, indent: str = "") -> Iterator[str]:
    if one_line(text):
        yield _folded(text, indent, indent)


def _folded(text: str, first: str = "", later: str = "") -> str:
    return fold(text, WIDTH, first, later)
