"""Changes of files from the page: through the same safe writer as the command line, and never over a change that the page has not seen."""

import hashlib
from collections.abc import Callable
from pathlib import Path

from tailorcv.refused import RefusedError
from tailorcv.shape import build
from tailorcv.splice import EditRefusedError
from tailorcv.splice_keys import reread
from tailorcv.studio.asked import Changes
from tailorcv.studio.history import History, Step, written
from tailorcv.studio.live import Seen
from tailorcv.studio.perspectives import Perspectives, perspective
from tailorcv.tailoring import Tailoring
from tailorcv.textfile import TextFile, read_raw, shown_path
from tailorcv.wishes import Wishes, fulfilled, tailoring_file
from tailorcv.workspace import Parts

NO_FILE = "none"
_TEXTS_KEPT = 5000


class ConflictError(Exception):
    """A file is not what the page has seen: its texts as the change would have made it, and as it is; None where there is none."""

    def __init__(self, path: Path, yours: str | None, theirs: bytes | None) -> None:
        super().__init__(f"{shown_path(path)} changed meanwhile; nothing was written")
        self.path = shown_path(path)
        self.yours = yours
        self.theirs = theirs.decode("utf-8", "replace") if theirs is not None else None
        self.sha256 = sha256(theirs)


class Writer:
    """Writes for one session, and remembers how to take it back."""

    def __init__(self, perspectives: Perspectives) -> None:
        self._perspectives = perspectives
        self._live = perspectives.live
        self._served: dict[str, TextFile] = {}
        self.history = History()

    def serve(self, file: TextFile | None) -> str:
        """The digest of a file that is shown on the page; its text is kept to show a conflict by."""
        if file is None:
            return NO_FILE
        name = sha256(file.raw)
        self._served.pop(name, None)
        while len(self._served) >= _TEXTS_KEPT:
            del self._served[next(iter(self._served))]
        self._served[name] = file
        return name

    def served(self, name: str) -> TextFile | None:
        """The text with that digest, as it was shown."""
        return self._served.get(name)

    def change(self, role: str, changes: Changes, seen: str) -> None:
        """Change the tailoring of a role whose file the page saw with that digest.

        Raises:
            ConflictError: the file is another one by now.
            RefusedError, EditRefusedError: it cannot be done.
            UnknownError: there is no such role.
        """
        with self._live.lock:
            now = self._perspectives.of(role)
            file = tailoring_file(now.seen.parts, role)
            wishes = changes.wishes()
            if sha256(file.original.raw if file.original else None) != seen:
                raise ConflictError(file.path, self._meant(now.seen, role, wishes, seen), read_raw(file.path)[0])
            made = fulfilled(now.seen.parts, wishes, now.found, now.seen.as_of)
            self.write(Step(made.path, made.original, made.tree.file, changes.in_words()))

    def write(self, step: Step) -> None:
        """Write a file and remember the step; nothing is done where nothing changes.

        Raises:
            ConflictError: the file changed in this very moment.
            RefusedError: it cannot be written.
        """
        if step.before and step.after and step.before.raw == step.after.raw:
            return
        _carry_out(step)
        self.history.did(step)

    def undo(self) -> None:
        """Take the last step back, if the file is as the step left it.

        Raises:
            ConflictError: it is not.
            RefusedError: there is nothing to take back, or it cannot be written.
        """
        self._again(self.history.undo and self.history.undo.reversed(), self.history.undid, "there is nothing to undo")

    def redo(self) -> None:
        """Do again what was taken back last. Raises as `undo` does."""
        self._again(self.history.redo, self.history.redid, "there is nothing to do again")

    def _again(self, step: Step | None, done: Callable[[], None], otherwise: str) -> None:
        with self._live.lock:
            if step is None:
                raise RefusedError(otherwise)
            _carry_out(step)
            done()

    def _meant(self, now: Seen, role: str, wishes: Wishes, seen: str) -> str | None:
        """The text that the change would have made of the file that the page saw; None where that cannot be said any more."""
        base = self.served(seen)
        if base is None and seen != NO_FILE:
            return None
        try:
            before = perspective(now._replace(parts=_as_seen(now.parts, role, base)), role)
            return fulfilled(before.seen.parts, wishes, before.found, now.as_of).tree.file.text
        except (RefusedError, EditRefusedError):
            return None


def _as_seen(parts: Parts, role: str, base: TextFile | None) -> Parts:
    """The workspace with that text as the role's tailoring."""
    others = [found for found in parts.tailorings if found.value.role != role]
    saved, _ = build(Tailoring, reread(base)) if base else (None, ())
    return parts._replace(tailorings=(*others, saved) if saved else tuple(others))


def sha256(raw: bytes | None) -> str:
    """The digest by which the page names what it saw."""
    return hashlib.sha256(raw).hexdigest() if raw is not None else NO_FILE


def _carry_out(step: Step) -> None:
    problem = written(step)
    if problem is None:
        return
    now, _ = read_raw(step.path)
    if now != (step.before.raw if step.before else None):
        raise ConflictError(step.path, step.after.text if step.after else None, now)
    raise RefusedError(f"{shown_path(step.path)}: {problem.message}", [problem])
