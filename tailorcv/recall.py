"""How much of a document comes back out of an exported file: words, in their order, and what was lost."""

import re
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from tailorcv.document import Item, Resume
from tailorcv.rendering.inline import plain

_WORD = re.compile(r"[^\W_]+", re.UNICODE)


class Recall(NamedTuple):
    """Counts of words: in the document, found in the file, found there in the document's order; `lost` are those that are not found."""

    words: int
    found: int
    in_order: int
    lost: tuple[str, ...]


def words_of(text: str) -> list[str]:
    """The words of a text in lower case: letters and digits, whatever stands between them."""
    return [word.lower() for word in _WORD.findall(text)]


def texts_of(resume: Resume) -> Iterator[str]:
    """Every text of a document, in the order of the page."""
    yield resume.name
    yield resume.title
    contact = resume.contact
    yield from (part for part in (contact.location, contact.email, contact.phone) if part)
    yield from (link.label for link in contact.links)
    if resume.summary:
        yield plain(resume.summary.text)
    for section in resume.sections:
        yield section.title
        for item in section.items:
            yield from _item(item)
    if resume.footnote:
        yield resume.footnote.text


def _item(item: Item) -> Iterator[str]:
    yield from (item.title, item.subtitle, item.period, item.location, plain(item.text) if item.text else "")
    for line in item.lines:
        yield plain(line.text)
    for part in item.parts:
        yield from _item(part)


def recall(expected: list[str], seen: list[str]) -> Recall:
    """What of the expected words is among those seen."""
    missing = Counter(expected) - Counter(seen)
    matcher = SequenceMatcher(None, expected, seen, autojunk=False)
    ordered = sum(block.size for block in matcher.get_matching_blocks())
    return Recall(len(expected), len(expected) - missing.total(), ordered, tuple(sorted(missing)))
