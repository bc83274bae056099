"""A resume as Markdown that reads back as the same words in any CommonMark reader."""

import re
from collections.abc import Iterator

from tailorcv.document import Item, Line, Resume, Section
from tailorcv.rendering.inline import Span, spans

SUFFIX = "md"
# What can begin a mark inside a line, and what can begin a block at its start.
_ANYWHERE = re.compile(r"([\\`*_\[\]<>&~|]|!$)")
_AT_START = re.compile(r"^(?:([0-9]{1,9})(?=[.)](?:\s|$)))|^(?=#{1,6}(?:\s|$)|\+(?:\s|$)|-(?:[\s\-]|$)|=+\s*$)")


def render(resume: Resume) -> str:
    """The document: blocks with a blank line between them, and a last comment that says who made the file."""
    blocks = [f"# {escape(resume.name)}", *_header(resume)]
    for section in resume.sections:
        blocks += [f"## {section.title}", *_section(section)]
    made_by = f"<!-- made by tailorcv from the record, for {resume.role} -->"
    return "\n\n".join([*(block for block in blocks if block), made_by]) + "\n"


def _header(resume: Resume) -> Iterator[str]:
    if resume.title:
        yield f"**{escape(resume.title)}**"
    contact = resume.contact
    parts = [escape(part) for part in (contact.location, contact.email, contact.phone) if part]
    parts += [_link(escape(link.label), link.url) for link in contact.links]
    yield " · ".join(parts)
    if resume.summary:
        yield inline(resume.summary.text)


def _section(section: Section) -> Iterator[str]:
    if not section.compact:
        for item in section.items:
            yield from _item(item, "###")
    elif any(item.text for item in section.items):
        yield "\n".join(f"- **{escape(item.title)}**" + (f": {escape(item.text)}" if item.text else "") for item in section.items)
    else:
        yield escape(", ".join(item.title for item in section.items))


def _item(item: Item, mark: str) -> Iterator[str]:
    if item.title:
        title = _linked(item.title, item.url) + (f" · {_linked(item.subtitle, item.subtitle_url)}" if item.subtitle else "")
        yield f"{mark} {title}"
    yield " · ".join(escape(part) for part in (item.period, item.location) if part)
    yield inline(item.text) if item.text else ""
    yield "\n".join(f"- {_bullet(line)}" for line in item.lines)
    for part in item.parts:
        yield from _item(part, mark + "#")


def _bullet(line: Line) -> str:
    links = [_link("see" if len(line.links) == 1 else str(number), link) for number, link in enumerate(line.links, start=1)]
    return inline(line.text) + (f" ({', '.join(links)})" if links else "")


def _linked(text: str, address: str) -> str:
    return _link(escape(text), address) if address else escape(text)


def _link(label: str, address: str) -> str:
    target = address.replace("\\", "%5C").replace("<", "%3C").replace(">", "%3E")
    return f"[{label}](<{target}>)" if "(" in target or ")" in target else f"[{label}]({target})"


def escape(text: str) -> str:
    """Plain text as Markdown."""
    one_line = _ANYWHERE.sub(r"\\\1", " ".join(text.split()))
    return _at_start(one_line)


def inline(text: str) -> str:
    """Inline Markdown, parsed and written again, so that nothing but emphasis, code and safe links is left of its marks."""
    return "".join(_span(span, first=not index) for index, span in enumerate(spans(text)))


def _span(span: Span, *, first: bool) -> str:
    text = _code(span.text) if span.code else _ANYWHERE.sub(r"\\\1", span.text)
    if first and not span.code:
        text = _at_start(text)
    # Marks must touch the words they belong to.
    if not text.strip():
        return text
    lead, body, tail = text[: len(text) - len(text.lstrip())], text.strip(), text[len(text.rstrip()) :]
    if span.emphasis:
        body = f"*{body}*"
    if span.strong:
        body = f"**{body}**"
    if span.href:
        body = _link(body, span.href)
    return f"{lead}{body}{tail}"


def _at_start(text: str) -> str:
    return _AT_START.sub(lambda found: f"{found[1] or ''}\\", text, count=1)


def _code(text: str) -> str:
    """A code span, fenced by more backticks than any run inside it."""
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if text.startswith(("`", " ")) or text.endswith(("`", " ")) else ""
    return f"{fence}{pad}{text}{pad}{fence}"
