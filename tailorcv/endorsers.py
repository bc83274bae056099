"""Which lines of a resume peers confirmed: a mark behind each, and at the end who they are."""

from collections.abc import Mapping, Sequence

from tailorcv.accomplishment import Accomplishment
from tailorcv.claim import covers
from tailorcv.confirmation import Confirmations
from tailorcv.document import Item, Line, Resume
from tailorcv.view import View

MARK = "†"
SECTION = "endorsements"


def marked(resume: Resume, record: Mapping[str, Accomplishment], confirmed: Confirmations, view: View) -> Resume:
    """The resume with its marks. A line whose wording no peer has seen gets none: the mark stands for the words before it."""
    signed: dict[str, list[str]] = {}
    for name, confirmation in confirmed.items():
        words = view.wording(record[name]) if name in record else ""
        seen = [confirmation.name_of(one) for one in confirmation.statements if words and covers(one.claim, words)]
        if seen:
            signed[name] = seen
    sections = tuple(section._replace(items=tuple(_item(item, signed) for item in section.items)) for section in resume.sections)
    shown = [line.ids[0] for section in sections for item in section.items for line in _lines(item) if line.mark]
    if not shown:
        return resume
    peers = list(dict.fromkeys(peer for name in shown for peer in signed[name]))
    words = f"{view.language.heading(SECTION)}: {', '.join(_without_addresses(peers) if view.public else peers)}"
    return resume._replace(sections=sections, footnote=Line(words, tuple(dict.fromkeys(shown)), mark=MARK))


def _without_addresses(peers: Sequence[str]) -> list[str]:
    """For strangers: a peer who gave no name goes by a mail address, which is nobody else's business; such ones are counted."""
    named = [peer for peer in peers if "@" not in peer]
    nameless = len(peers) - len(named)
    return [*named, *([f"+{nameless}"] if nameless else [])]


def _item(item: Item, signed: Mapping[str, Sequence[str]]) -> Item:
    lines = tuple(line._replace(mark=MARK) if line.ids and line.ids[0] in signed else line for line in item.lines)
    return item._replace(lines=lines, parts=tuple(_item(part, signed) for part in item.parts))


def _lines(item: Item) -> list[Line]:
    return [*item.lines, *(line for part in item.parts for line in _lines(part))]
