"""Which accomplishments are asked for, in the order in which a person looks for them."""

import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple

from tailorcv.accomplishment import Accomplishment


class Wanted(NamedTuple):
    """What an accomplishment must be to be listed; None and an empty text stand for anything.

    `since` and `until` are days, which its time must touch; `competency` with the least `level`; all `words` must stand in its texts,
    in any letter case.
    """

    since: dt.date | None = None
    until: dt.date | None = None
    competency: str | None = None
    level: int = 1
    position: str | None = None
    project: str | None = None
    words: tuple[str, ...] = ()
    untagged: bool = False

    def takes(self, work: Accomplishment) -> bool:
        """Whether the accomplishment is all of that."""
        tag = work.competencies.get(self.competency or "")
        return (
            (self.since is None or work.ended is None or work.ended >= self.since)
            and (self.until is None or work.began <= self.until)
            and (self.competency is None or (tag is not None and tag.level >= self.level))
            and self.position in (None, work.position)
            and self.project in (None, work.project)
            and not (self.untagged and work.competencies)
            and all(word.casefold() in texts_of(work).casefold() for word in self.words)
        )


def texts_of(work: Accomplishment) -> str:
    """Everything of an accomplishment that a person would search in."""
    parts = (work.id, work.title, work.situation, work.action, work.result, work.project, work.notes)
    return "\n".join([*(part for part in parts if part), *work.competencies, *work.links, *(metric.name for metric in work.metrics)])


def listed(record: Iterable[Accomplishment], wanted: Wanted) -> list[Accomplishment]:
    """Those that are wanted: what goes on first, then the newest end first; of equals by id."""
    return newest_end_first(work for work in record if wanted.takes(work))


def newest_end_first(record: Iterable[Accomplishment]) -> list[Accomplishment]:
    """What goes on first, then the newest end first; of equals by id."""
    return sorted(sorted(record, key=lambda work: work.id), key=lambda work: (work.ended or dt.date.max, work.began), reverse=True)


def newest_first(record: Iterable[Accomplishment]) -> tuple[Accomplishment, ...]:
    """By the day that the work began, as resumes are read; of equals by id."""
    return tuple(sorted(sorted(record, key=lambda work: work.id), key=lambda work: work.began, reverse=True))
