"""Addresses as Word takes them: one that is no valid address makes it call the whole file broken."""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import quote, urlsplit

from tailorcv.document import Item, Line, Resume
from tailorcv.rendering.inline import is_safe_link, spans

_HOST = re.compile(r"[^\W_](?:[\w.-]*[^\W_])?\.?|\[[0-9a-fA-F:.]+\]")
_STRAY_PERCENT = re.compile(r"%(?![0-9a-fA-F]{2})")
_PATH = "/:@!$&'()*+,;=~%"


def target(address: str) -> str:
    """The address with what no address may hold percent-encoded; empty for one that cannot be a link in Word.

    Letters of a host stay as they are, whatever their script: which spelling in ASCII is meant is for the browser to say.
    """
    if not is_safe_link(address):
        return ""
    if address.lower().startswith("mailto:"):
        return f"mailto:{_quoted(address[len('mailto:') :], '?')}"
    parts = urlsplit(address)
    host, _, port = parts.netloc.rpartition(":") if re.search(r":[0-9]{1,5}$", parts.netloc) else (parts.netloc, "", "")
    if not _HOST.fullmatch(host) or int(port or 0) > 0xFFFF:  # noqa: PLR2004  # the last port there is
        return ""
    query = f"?{_quoted(parts.query, '?')}" if parts.query else ""
    fragment = f"#{_quoted(parts.fragment, '?')}" if parts.fragment else ""
    return f"{parts.scheme.lower()}://{parts.netloc}{_quoted(parts.path)}{query}{fragment}"


def unopenable(addresses: Iterable[str]) -> tuple[str, ...]:
    """What is to be said of the addresses that cannot be links in Word; each once, in reading order."""
    found = dict.fromkeys(address for address in addresses if not target(address))
    return tuple(f"{address}: Word takes it for no address; it stands there as text" for address in found)


def addresses_of(resume: Resume) -> Iterator[str]:
    """Every address of a resume, in reading order."""
    yield from (link.url for link in resume.contact.links)
    yield from _in_text(resume.summary.text if resume.summary else "")
    for section in resume.sections:
        for item in section.items:
            yield from () if section.compact else _of_item(item)


def _of_item(item: Item) -> Iterator[str]:
    yield from (address for address in (item.url, item.subtitle_url) if address)
    yield from _in_text(item.text)
    for line in item.lines:
        yield from addresses_in(line)
    for part in item.parts:
        yield from _of_item(part)


def addresses_in(line: Line) -> Iterator[str]:
    """The addresses of a line's text, and those behind it."""
    yield from _in_text(line.text)
    yield from line.links


def _in_text(text: str) -> Iterator[str]:
    return (span.href for span in spans(text) if span.href)


def _quoted(part: str, more: str = "") -> str:
    return _STRAY_PERCENT.sub("%25", quote(part, safe=_PATH + more, errors="replace"))
