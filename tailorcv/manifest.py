"""Where every line of an exported document comes from: the ids behind it, and the digests of the files that they stand in."""

import hashlib
from collections.abc import Iterator, Mapping
from datetime import date

from tailorcv.document import Item, Line, Resume, literal
from tailorcv.rendering.inline import plain

Json = dict[str, object]


def manifest(resume: Resume, files: Mapping[str, tuple[str, bytes]], as_of: date, outputs: Mapping[str, bytes]) -> Json:
    """`tailorcv/manifest@1`. `files` are path and content by the ids that stand in them, `outputs` the exported files by name."""
    lines = [{"section": section, "text": plain(line.text), "ids": list(line.ids)} for section, line in _lines(resume)]
    used = {name for _, line in _lines(resume) for name in line.ids}
    sources = {files[name][0]: _digest(files[name][1]) for name in used if name in files}
    return {
        "format": "tailorcv/manifest@1",
        "role": resume.role,
        "as_of": as_of.isoformat(),
        "outputs": {name: _digest(content) for name, content in sorted(outputs.items())},
        "sources": dict(sorted(sources.items())),
        "lines": lines,
    }


def _lines(resume: Resume) -> Iterator[tuple[str, Line]]:
    if resume.summary:
        yield "summary", resume.summary
    for section in resume.sections:
        for item in section.items:
            for line in _of_item(item):
                yield section.key, line
    if resume.footnote:
        # Its text is plain, while that of every other line is Markdown.
        yield "endorsements", resume.footnote._replace(text=literal(resume.footnote.text))


def _of_item(item: Item) -> Iterator[Line]:
    head = " · ".join(part for part in (item.title, item.subtitle, item.period, item.location) if part)
    if head:
        yield Line(head, item.ids)
    if item.text:
        yield Line(item.text, item.ids)
    yield from item.lines
    for part in item.parts:
        yield from _of_item(part)


def _digest(content: bytes) -> str:
    return f"sha256:{hashlib.sha256(content).hexdigest()}"
