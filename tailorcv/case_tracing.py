"""Whether an exported promotion case or review still says what the record says.

Looked at is every line that comes from an accomplishment: its wording, with the date, the level (one that it claims) or the result behind
it; its figures; its row in the appendix. Not looked at are texts of the role, of competencies and of endorsements, proof ("linked"), sums,
and our own labels. Lines are known by their ids where the file has them, elsewhere by the heading that they stand under. Blanks do not
count, since a typeset page has its own.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from tailorcv.accomplishment import Accomplishment
from tailorcv.rendering.inline import plain
from tailorcv.tracing import Traced, wordings

# Headings of columns, and of a section with a list, under which accomplishments stand.
_WORK = ("Strongest accomplishments", "Shown by", "Accomplishments", "Accomplishment", "By project")
_ID, _DATE, _FIGURE, _CHANGE = "Id", "Date", "Figure", "Before → after"
_LABELS = re.compile(
    r"none recorded|no accomplishment named yet|nothing recorded for it yet|(claimed|linked|endorsed)( by .*)?"
    r"|(add a link to|ask a peer to endorse|log work that shows) .* \(\+[\d.]+ points\)"
)
# What stands behind a wording, without blanks: when, and either the level with its proof or the result.
_BEHIND = re.compile(r"(?:\((?P<period>[^(),]*)(?:,level(?P<level>\d),.*\)|\)(?:\.(?P<result>.*))?))?")
_SOURCE = re.compile(r"\s+\S+\.\S+$")
_ID_FORM = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class Bit(NamedTuple):
    """One line of a cell or a list: its text, the heading of its column or section, and its ids where the file has them."""

    text: str
    under: str
    ids: tuple[str, ...] = ()


Row = tuple[Bit, ...]


def trace_rows(rows: Iterable[Row], record: Mapping[str, Accomplishment], others: Collection[str]) -> tuple[Traced, ...]:
    """Each line of an accomplishment with its verdict. `others` are ids of roles, competencies and entries, which need no verdict."""
    tracer = _Tracer(record, others)
    return tuple(traced for row in rows for traced in tracer.row(row))


class _Tracer:
    """Judges rows against one record."""

    def __init__(self, record: Mapping[str, Accomplishment], others: Collection[str]) -> None:
        self._record = record
        self._others = others
        known = ((_squeezed(wording), name) for name, work in record.items() for wording in wordings(work))
        # The longer of two wordings that begin alike is meant where it fits.
        self._wordings = sorted(known, key=lambda one: (-len(one[0]), one[1]))

    def row(self, row: Row) -> Iterator[Traced]:
        """The verdicts of a row: a figure is one line with its change, and so is a line of the appendix with its date."""
        cells = {bit.under: bit for bit in row}
        if _FIGURE in cells and _CHANGE in cells:
            yield self._figure(cells)
        for bit in row:
            if bit.under in (_FIGURE, _CHANGE):
                continue
            if _ID in cells and _DATE in cells and bit.under in _WORK:
                yield self._by_id(bit.text, _squeezed(cells[_ID].text), cells[_DATE].text)
            elif bit.under not in (_ID, _DATE):
                yield from self._line(bit)

    def _line(self, bit: Bit) -> Iterator[Traced]:
        if _LABELS.fullmatch(bit.text.strip()):
            return
        name = next(iter(bit.ids), "")
        if name and name in self._record and (bit.under in _WORK or name not in self._others):
            yield self._by_id(bit.text, name)
        elif bit.under in _WORK and (not name or _ID_FORM.fullmatch(name)):
            # Ids of endorsements have another form, and their words are the endorser's.
            yield self._by_id(bit.text, name) if name else self._by_words(bit.text)

    def _by_id(self, text: str, name: str, dated: str = "") -> Traced:
        work = self._record.get(name)
        return _judged(text, work, dated) if work else Traced(text, name, "unknown", "")

    def _by_words(self, text: str) -> Traced:
        work = self._meant(text)
        return _judged(text, work) if work else Traced(text, "", "unknown", "")

    def _meant(self, text: str) -> Accomplishment | None:
        """The accomplishment with the wording that a text begins with: one that is said truly before one that is not."""
        names = [name for wording, name in self._wordings if _squeezed(text).startswith(wording)]
        works = [self._record[name] for name in names]
        return next((work for work in works if _says(text, work)), works[0] if works else None)

    def _figure(self, cells: Mapping[str, Bit]) -> Traced:
        name, change = cells[_FIGURE], cells[_CHANGE]
        text = f"{name.text}: {change.text}"
        title = next((cells[heading] for heading in _WORK if heading in cells), None)
        work = self._record.get(name.ids[0]) if name.ids else self._meant(title.text) if title else None
        if work is None:
            return Traced(text, next(iter(name.ids), ""), "unknown", "")
        now = [f"{plain(metric.name)}: {plain(metric.change)}" for metric in work.metrics]
        same = _squeezed(text) in map(_squeezed, now)
        return Traced(text, work.id, "same", "") if same else Traced(text, work.id, "changed", "; ".join(now))


def _judged(text: str, work: Accomplishment, dated: str = "") -> Traced:
    """The verdict on a line of that work; its date may stand in a cell of its own."""
    if _says(text, work, dated):
        return Traced(text, work.id, "same", "")
    return Traced(f"{text} ({dated})" if dated else text, work.id, "changed", _now(f"{text} ({dated})" if dated else text, work))


def _says(text: str, work: Accomplishment, dated: str = "") -> bool:
    """Whether a text says what the record says of that work, with or without the hosts of its sources."""
    behind = f"({_squeezed(dated)})" if dated else ""
    starts = [_squeezed(wording) for wording in wordings(work)]
    whole = {_squeezed(plain(part)) for part in (work.result or "", *(part for one in work.metrics for part in (one.name, one.change)))}
    return any(
        (said in whole and not dated) or any(_begins(f"{said}{behind}", start, work) for start in starts)
        for said in map(_squeezed, _with_fewer_sources(text))
    )


def _begins(said: str, wording: str, work: Accomplishment) -> bool:
    """Whether a text is a wording, and what stands behind it is true of that work."""
    behind = _BEHIND.fullmatch(said.removeprefix(wording)) if said.startswith(wording) else None
    if behind is None:
        return False
    period, level, result = behind["period"], behind["level"], behind["result"]
    levels = {str(tag.level) for tag in work.competencies.values()}
    return (
        (period is None or period == _squeezed(work.period))
        and (level is None or level in levels)
        and (not result or result == _squeezed(plain(work.result or "")))
    )


def _now(text: str, work: Accomplishment) -> str:
    """What the record would have the text say, with as much behind the wording as the text has."""
    title = wordings(work)[0]
    if ", level " in text:
        levels = sorted({str(tag.level) for tag in work.competencies.values()})
        return f"{title} ({work.period}, level {' or '.join(levels)})"
    result = f". {plain(work.result)}" if work.result and ")." in text else ""
    return f"{title} ({work.period}){result}" if text.rstrip().endswith(")") or ")." in text else title


def _with_fewer_sources(text: str) -> Iterator[str]:
    """The text, then without what may be the host of a source at its end, then without two of them, and so on."""
    yield text
    while found := _SOURCE.search(text.rstrip()):
        text = text[: found.start()]
        yield text


def _squeezed(text: str) -> str:
    return "".join(text.split())
