"""Who is here: when the last page has gone, the studio ends."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

# A page always asks for news, so that a silence of this many times the grace means a browser that ended without a word.
_SILENCE = 60


class Presence:
    """What the requests tell about the pages that are open. `grace` is in seconds, and so is what `clock` counts."""

    def __init__(self, grace: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._grace = grace
        self._clock = clock
        self._last = clock()
        self._waiting = 0
        self._was_open = False
        self._leaving = False

    def seen(self) -> None:
        """Some page asked for something."""
        self._last = self._clock()

    def opened(self) -> None:
        """A page is here; each does so again with every question for news, so that one that leaves does not end the others."""
        self._was_open = True
        self._leaving = False
        self.seen()

    def left(self) -> None:
        """A page says that it is being closed."""
        self._leaving = True
        self.seen()

    @contextmanager
    def waiting(self) -> Iterator[None]:
        """A page is here and waits for news; as long as it does, nothing is over."""
        self.opened()
        self._waiting += 1
        try:
            yield
        finally:
            self._waiting -= 1
            self.seen()

    def is_over(self) -> bool:
        """Whether all pages are gone for long enough; never before there was one."""
        patience = self._grace if self._leaving else self._grace * _SILENCE
        return self._was_open and not self._waiting and self._clock() - self._last >= patience
