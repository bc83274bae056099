"""What the resume for a role shows, and how the record and the page meet the role: computed once for each state of the files."""

import threading
from collections.abc import Sequence
from typing import NamedTuple

from tailorcv.drs import Drs
from tailorcv.fitting import Fitted
from tailorcv.matching import Figures, Match, figures_of
from tailorcv.page_fitting import fitted
from tailorcv.problems import or_near
from tailorcv.refused import RefusedError
from tailorcv.rendering.pdf import page_count
from tailorcv.scoring import Score, score
from tailorcv.selection import Choice
from tailorcv.studio.live import Live, Seen
from tailorcv.tailored import Tailored, tailored
from tailorcv.workspace import policy_of

_KEPT = 8


class UnknownError(Exception):
    """There is no role, accomplishment or page of that name; the message says which there are."""


class Perspective(NamedTuple):
    """One role over one state of the files. `score` is the whole record's, as `match` has it; `shown` what is surfaced shows of it."""

    seen: Seen
    found: Tailored
    score: Score
    figures: Figures
    shown: Match


class Perspectives:
    """Perspectives of the present state; those of the last few roles are kept."""

    def __init__(self, live: Live) -> None:
        self.live = live
        self._setting = threading.Lock()
        self._kept: dict[tuple[int, str], Perspective] = {}
        self._fitted: dict[tuple[int, str], Fitted] = {}

    def of(self, role: str) -> Perspective:
        """The present one.

        Raises:
            RefusedError: files must be mended first.
            UnknownError: there is no such role.
        """
        with self.live.lock:
            seen = self.live.seen()
            key = (seen.version, role)
            if key not in self._kept:
                _forget_oldest(self._kept)
                self._kept[key] = perspective(seen, role)
            return self._kept[key]

    def fitted(self, role: str) -> tuple[Perspective, Fitted]:
        """The present one, and what of it keeps to the pages that the tailoring asks for; the pages are set for it.

        Raises:
            RefusedError, UnknownError: as `of` does.
            TemplateError: a template of the person's own cannot be used.
        """
        found = self.of(role)
        key = (found.seen.version, role)
        # One at a time: the others would only wait for the same processor.
        with self._setting:
            if key not in self._fitted:
                _forget_oldest(self._fitted)
                self._fitted[key] = _set(found.found)
            return found, self._fitted[key]

    def choices(self, role: str) -> tuple[Perspective, tuple[Choice, ...]]:
        """The present one, and what is on the page; where pages are asked for they are set first. Raises as `fitted` does."""
        now = self.of(role)
        if not now.found.wanted_pages:
            return now, now.found.choices
        now, fitted = self.fitted(role)
        return now, fitted.choices


def perspective(seen: Seen, role: str) -> Perspective:
    """The perspective on a state of the files.

    Raises:
        RefusedError, UnknownError: as `Perspectives.of` does.
    """
    drs = role_named(seen, role)
    everything = (document.value for document in seen.parts.accomplishments)
    figures = figures_of(everything, seen.as_of, policy_of(seen.parts), seen.confirmed.confirmations)
    found = tailored(seen.parts, drs, seen.as_of, seen.confirmed.confirmations)
    return Perspective(seen, found, score(drs, figures, seen.parts.library), figures, found.on_page())


def role_named(seen: Seen, name: str) -> Drs:
    """The role with that id.

    Raises:
        UnknownError: there is none.
        RefusedError: it has errors.
    """
    library = seen.parts.library
    if name not in library.roles:
        raise UnknownError(f"there is no role '{name}'{or_near(name, library.roles)}")
    role = library.role(name)
    if role is None or library.is_broken(library.roles[name]):
        raise RefusedError(f"the role '{name}' must be mended first", library.problems)
    return role.value


def _set(found: Tailored) -> Fitted:
    wanted = found.wanted_pages
    return fitted(found, wanted) if wanted else Fitted(found.choices, page_count(found.resume(), found.look))


def _forget_oldest(kept: dict[tuple[int, str], Fitted] | dict[tuple[int, str], Perspective]) -> None:
    while len(kept) >= _KEPT:
        del kept[next(iter(kept))]


def lists_of(found: Tailored, choices: Sequence[Choice]) -> list[list[str]]:
    """The surfaced accomplishments as they stand on the page: one list for each position, in the page's order."""
    surfaced = {choice.accomplishment for choice in choices if choice.group == "surfaced"}
    work = {one.id: one for one in found.record}
    lists: dict[str | None, list[str]] = {}
    for section in found.resume(choices).sections:
        for item in section.items:
            for line in (line for part in (item, *item.parts) for line in part.lines):
                for name in line.ids:
                    if name in surfaced and name in work:
                        lists.setdefault(work[name].position, []).append(name)
    return list(lists.values())
