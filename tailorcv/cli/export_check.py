"""What another program gets out of an exported file: words, order, pages, and what a form would be filled with; no invented score."""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from rich.text import Text

from tailorcv.cli import page_text
from tailorcv.cli.page_text import heading, item
from tailorcv.cli.terminal import clean
from tailorcv.document import Resume
from tailorcv.interop.extraction import Extracted, extract
from tailorcv.recall import Recall, recall, texts_of, words_of

if TYPE_CHECKING:
    from rich.console import RenderableType

_MAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+")
_PHONE = re.compile(r"\+?\d[\d ()/.-]{6,}\d")
_SHOWN = 12


def show(resume: Resume, outputs: Mapping[str, bytes]) -> bool:
    """Print what comes back out of each file; whether every word does."""
    expected = [word for text in texts_of(resume) for word in words_of(text)]
    whole = True
    parts: list[RenderableType] = []
    for kind, content in outputs.items():
        seen = extract(kind, content)
        found = recall(expected, words_of(seen.text))
        whole = whole and not found.lost
        parts += [*heading(kind), *_rows(found, seen, resume)]
    page_text.show(parts)
    return whole


def _rows(found: Recall, seen: Extracted, resume: Resume) -> list["RenderableType"]:
    rows = [
        item(f"{found.found} of {found.words} words come back, {found.in_order} of them in the order of the document"),
        item(f"{seen.pages} page{'' if seen.pages == 1 else 's'}") if seen.pages else item("no pages: the reader decides"),
    ]
    if found.lost:
        rows.append(item(Text(f"lost: {clean(', '.join(found.lost[:_SHOWN]))}{' …' if len(found.lost) > _SHOWN else ''}", "red")))
    first = next((line.strip() for line in seen.text.splitlines() if line.strip()), "")
    mail, phone = _MAIL.search(seen.text), _PHONE.search(seen.text)
    headings = [section.title for section in resume.sections if section.title.lower() in " ".join(seen.text.lower().split())]
    rows.append(item(f"a form would take for the name: {clean(first)}"))
    rows.append(item(f"for the mail: {clean(mail[0]) if mail else 'nothing'}; for the phone: {clean(phone[0]) if phone else 'nothing'}"))
    rows.append(item(f"headings that it can find: {clean(', '.join(headings))}"))
    rows.append(item(f"lines of lists: {len(seen.bullets)}"))
    return rows
