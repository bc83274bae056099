"""A resume as Markdown that reads back as the same words in any CommonMark reader."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, permutations

from tailorcv.document import Item, Line, Resume, Section
from tailorcv.presentation import Look
from tailorcv.rendering.formats import Rendered
from tailorcv.rendering.inline import Span, spans

SUFFIX = "md"
# What can begin a mark inside a line (or end a heading), and what can begin a block at its start.
_ANYWHERE = re.compile(r"([\\`*_\[\]<>&~|]|!$|(?<=\s)#(?=#*$))")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_MARKS = {"strong": ("**", "**"), "emphasis": ("*", "*")}
_AT_START = re.compile(r"^(?:([0-9]{1,9})(?=[.)](?:\s|$)))|^(?=#{1,6}(?:\s|$)|\+(?:\s|$)|-(?:[\s\-]|$)|=+\s*$)")


def render(resume: Resume, look: Look) -> Rendered:  # noqa: ARG001  # Markdown has no look
    """The document: blocks with a blank line between them, and a last comment that says who made the file."""
    blocks = [f"# {escape(resume.name)}", *_header(resume)]
    for section in resume.sections:
        blocks += [f"## {section.title}", *_section(section)]
    if resume.footnote:
        blocks.append(f"{resume.footnote.mark} {escape(resume.footnote.text)}")
    made_by = f"<!-- made by tailorcv from the record, for {resume.role} -->"
    return Rendered(("\n\n".join([*(block for block in blocks if block), made_by]) + "\n").encode())


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
    yield "\n".join(f"- {bullet(line)}" for line in item.lines)
    for part in item.parts:
        yield from _item(part, mark + "#")


def bullet(line: Line) -> str:
    """A line with its links behind it."""
    links = [_link("see" if len(line.links) == 1 else str(number), link) for number, link in enumerate(line.links, start=1)]
    return inline(line.text) + line.mark + (f" ({', '.join(links)})" if links else "")


def _linked(text: str, address: str) -> str:
    return _link(escape(text), address) if address else escape(text)


def _link(label: str, address: str) -> str:
    return f"[{label}]({_target(address)})"


def _target(address: str) -> str:
    target = _ENTITY.sub("&amp;", address.replace("\\", "%5C").replace("<", "%3C").replace(">", "%3E"))
    return f"<{target}>" if "(" in target or ")" in target else target


def escape(text: str) -> str:
    """Plain text as Markdown."""
    one_line = _ANYWHERE.sub(r"\\\1", " ".join(text.split()))
    return _at_start(one_line)


def inline(text: str) -> str:
    """Inline Markdown, parsed and written again, so that nothing but emphasis, code and safe links is left of its marks.

    Some looks have no spelling in CommonMark (emphasis that ends in the middle of a word beside another); rather than a wrong
    word, the text then loses its emphasis, and at last its looks.
    """
    found = spans(text)
    unstressed = tuple(span._replace(strong=False, emphasis=False) for span in found)
    attempts = (
        (wanted, _at_start(_written(wanted, nesting).strip()))
        for wanted in (found, unstressed)
        for nesting in permutations(("href", "strong", "emphasis"))
    )
    sound = (written for wanted, written in attempts if _characters(spans(written)) == _characters(wanted))
    return next(sound, escape("".join(span.text for span in found)))


def _characters(found: Sequence[Span]) -> list[tuple[str, Span]]:
    """Every character with its look; a run of blanks is one blank, and a blank has no look."""
    all_of = [(" ", Span("")) if char.isspace() else (char, span._replace(text="")) for span in found for char in span.text]
    folded = [one for one, before in zip(all_of, [(" ", Span("")), *all_of], strict=False) if one[0] != " " or before[0] != " "]
    return folded[:-1] if folded and folded[-1][0] == " " else folded


def _written(found: Sequence[Span], nesting: Sequence[str]) -> str:
    """The spans with their marks, those of the first look of `nesting` outermost."""
    if not nesting:
        by_code = groupby(found, key=lambda span: span.code)
        texts = ((code, "".join(span.text for span in run)) for code, run in by_code)
        return "".join(_code(text) if code else _ANYWHERE.sub(r"\\\1", text) for code, text in texts)
    parts = []
    for look, run in groupby(found, key=lambda span: str(getattr(span, nesting[0]) or "")):
        text = _written(list(run), nesting[1:])
        before, after = _MARKS.get(nesting[0]) or ("[", f"]({_target(look)})")
        parts.append(_touching(before, text, after) if look else text)
    return "".join(parts)


def _touching(before: str, text: str, after: str) -> str:
    """Marks must touch the words that they belong to: blanks at the edges stay outside."""
    body = text.strip()
    if not body:
        return text
    return f"{text[: len(text) - len(text.lstrip())]}{before}{body}{after}{text[len(text.rstrip()) :]}"


def _at_start(text: str) -> str:
    return _AT_START.sub(lambda found: f"{found[1] or ''}\\", text, count=1)


def _code(text: str) -> str:
    """A code span, fenced by more backticks than any run inside it."""
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if text[0] == "`" or text[-1] == "`" or (text[0] == " " == text[-1] and text.strip()) else ""
    return f"{fence}{pad}{text}{pad}{fence}"
