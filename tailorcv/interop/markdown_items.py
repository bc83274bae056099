"""An item of a brag document as an accomplishment: its title, its time, its links, and what the lines below it say."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from tailorcv.interop.csv_columns import competencies_in, field_of
from tailorcv.interop.loose_periods import period_of, without_time
from tailorcv.interop.markdown_outline import Block, Item
from tailorcv.interop.misfits import misfits
from tailorcv.profile import Link

_INLINE = re.compile(r"(?<![!\\])\[(?P<label>[^\[\]]+)\]\(<?(?P<href>[^\s<>()]+(?:\([^\s<>()]*\)[^\s<>()]*)*)>?\)")
_AUTOMATIC = re.compile(r"\s*<(?P<href>https?://[^\s<>]+)>")
_LAST = re.compile(r"(?:\s*[:–—-])?\s\(?(?P<href>https?://[^\s<>()]+)\)?$")
_EMPTY_BRACKETS = re.compile(r"\s*\(\s*\)")
# A label in bold or italics with a mark behind it, inside or outside; or plain, with a colon.
_LABEL = re.compile(
    r"(?P<mark>\*\*|__|\*|_)(?P<label>[A-Za-z][A-Za-z ]{1,30}?)\s*(?::(?P=mark)|(?P=mark)\s*[:–—])\s*(?P<rest>\S.*)", re.DOTALL
)
_PLAIN_LABEL = re.compile(r"(?P<label>[A-Za-z][A-Za-z ]{1,30}?)\s*:\s+(?P<rest>\S.*)", re.DOTALL)


class Told(NamedTuple):
    """What an item tells: the title, and the other fields of the accomplishment."""

    title: str
    fields: dict[str, object]


def told(item: Item, year: str = "") -> Told:
    """The item's fields; a line below without a word that says what it is goes to the notes."""
    links = [link for link in dict.fromkeys(item.links) if is_address(link)]
    title = _EMPTY_BRACKETS.sub("", _without_links(item.text, links)).strip()
    last = _LAST.search(title)
    if last and is_address(last["href"]) and title[: last.start()].strip():
        title = title[: last.start()].strip()
        links.append(last["href"])
    title, dates = without_time(title, year)
    fields: dict[str, object] = {**dates}
    notes: list[str] = []
    tags: dict[str, object] = {}
    for block in item.below:
        notes += _below(block, year, fields, links, tags)
    fields |= {"competencies": tags} if tags else {}
    fields |= {"links": list(dict.fromkeys(links))} if links else {}
    fields |= {"notes": "\n".join(notes)} if notes else {}
    return Told(title, fields)


def is_address(text: str) -> bool:
    """Whether the record can hold it as a link."""
    return not misfits(Link, {"label": "x", "url": text})


def _without_links(text: str, links: Iterable[str]) -> str:
    """The words of the links alone; one that leads to no web address stays."""
    known = set(links)
    text = _INLINE.sub(lambda found: found["label"] if found["href"] in known else found.group(), text)
    rest = _AUTOMATIC.sub(lambda found: "" if found["href"] in known else found.group(), text)
    return rest if rest.strip(" ()") else text


def _below(block: Block, year: str, fields: dict[str, object], links: list[str], tags: dict[str, object]) -> list[str]:
    """Take what a labelled line says into the fields; the answer is what stays a note."""
    found = _LABEL.fullmatch(block.text) or _PLAIN_LABEL.fullmatch(block.text)
    rest = " ".join(found["rest"].split()) if found and "\n\n" not in block.text else ""
    match field_of(found["label"]) if found and rest else ():
        case (("situation" | "action" | "result") as key,):
            fields[key] = f"{fields[key]} {rest}" if key in fields else rest
        case ("links",) if not [word for word in _addresses(rest) if not is_address(word)]:
            links += _addresses(rest)
        case ("competencies",) if not (tagged := competencies_in(rest)).others:
            tags |= {name: tag for name, tag in tagged.tags.items() if name not in tags}
        case ("date",) if not {"date", "start"} & set(fields) and (dates := period_of(rest, year)):
            fields |= dates
        case _:
            return [f"- {block.text}"]
    return []


def _addresses(text: str) -> list[str]:
    """The words of a line that should hold links only."""
    found = _INLINE.sub(lambda link: f" {link['href']} ", text)
    return [word.strip("<>,;") for word in found.split()]
