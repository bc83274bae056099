"""The workspace as it is on the disk at any moment: files are the truth, and only those that changed are read again."""

import os
import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple, cast

from tailorcv.confirming import Confirmed, confirmed
from tailorcv.library import Library
from tailorcv.previewing import Print, footprint
from tailorcv.problems import Problem, has_errors, in_order
from tailorcv.refused import RefusedError
from tailorcv.rendering.own_templates import FOLDER
from tailorcv.salvage import read_what_fits
from tailorcv.settings import Settings
from tailorcv.shape import Document
from tailorcv.workspace import ENDORSEMENTS, MARKER, PROFILE, SIGNERS, TAILORINGS, Parts, ReadT, library_of, own_specs, read_parts

_Stamp = tuple[int, int, int]


class Seen(NamedTuple):
    """A workspace as it was seen at once. `version` counts its states from 1: another one for each change of a file, and each day."""

    version: int
    as_of: date
    parts: Parts
    problems: tuple[Problem, ...]
    confirmed: Confirmed


class Live:
    """Sees a workspace. Whoever reads it and writes to it then holds `lock` meanwhile, so that two requests do not cross."""

    def __init__(self, root: Path, today: Callable[[], date]) -> None:
        self.root = root
        self.lock = threading.RLock()
        self._today = today
        self._read = _Remembering()
        self._seen: Seen | None = None
        self._library: tuple[object, Library] | None = None
        self._confirmed: tuple[object, Confirmed] | None = None

    def version(self) -> int:
        """The number of the present state; only names, sizes and times of files are looked at."""
        with self.lock:
            return self._now().version

    def seen(self) -> Seen:
        """The present state.

        Raises:
            RefusedError: files have errors; figures from half a record would mislead.
        """
        with self.lock:
            found = self._now()
        if has_errors(found.problems):
            raise RefusedError("these files must be mended first; nothing was computed", in_order(found.problems))
        return found

    def _now(self) -> Seen:
        # Noted before: a save while files are read is news.
        present, today = self._footprint(), self._today()
        if self._seen is None or present != self._read.present or self._seen.as_of != today:
            self._read.present = present
            parts, problems = read_parts(self.root, self._read, self._specs)
            version = self._seen.version + 1 if self._seen else 1
            self._seen = Seen(version, today, parts, problems, self._confirmed_in(parts, today))
        return self._seen

    def _footprint(self) -> Print:
        settings, _ = read_what_fits(self.root / MARKER, Settings)
        own = (MARKER, PROFILE.parent, TAILORINGS, ENDORSEMENTS, SIGNERS.parent, FOLDER)
        return footprint([*(self.root / name for name in own), *own_specs(self.root, settings)])

    def _specs(self, root: Path, settings: Document[Settings] | None) -> Library:
        """The library that is known already, unless the settings or a spec of the workspace's own changed."""
        folders = own_specs(root, settings)
        key = (folders, self._print_of(*folders))
        if self._library is None or self._library[0] != key:
            self._library = (key, library_of(root, settings))
        return self._library[1]

    def _confirmed_in(self, parts: Parts, today: date) -> Confirmed:
        """Signatures are checked once, and again when a statement, a key or what they speak of changed."""
        about = (MARKER, PROFILE.parent, ENDORSEMENTS, SIGNERS.parent)
        key = (today, self._print_of(*(self.root / name for name in about)))
        if self._confirmed is None or self._confirmed[0] != key:
            self._confirmed = (key, confirmed(parts, today))
        return self._confirmed[1]

    def _print_of(self, *roots: Path) -> Print:
        """The part of the present footprint that is of these files, and of those in these folders."""
        names = tuple(str(root) for root in roots)
        inside = tuple(f"{name}{os.sep}" for name in names)
        return {path: stamp for path, stamp in self._read.present.items() if path in names or path.startswith(inside)}


class _Remembering:
    """Reads a file again only when its inode, size or time is another one than before, by what is `present`."""

    def __init__(self) -> None:
        self.present: Print = {}
        self._known: dict[str, tuple[_Stamp, object]] = {}

    def __call__(self, path: Path, model: type[ReadT]) -> tuple[Document[ReadT] | None, tuple[Problem, ...]]:
        name = str(path)
        stamp = self.present.get(name)
        known = self._known.get(name)
        if known is None or stamp is None or known[0] != stamp:
            found = read_what_fits(path, model)
            if stamp is None:
                return found
            known = self._known[name] = (stamp, found)
        return cast("tuple[Document[ReadT] | None, tuple[Problem, ...]]", known[1])
