"""What was changed on the page, so that it can be taken back: the text of one file before and after, a step each."""

from pathlib import Path
from typing import NamedTuple

from tailorcv.problems import Problem
from tailorcv.saving import create_bytes, remove, replace
from tailorcv.textfile import TextFile

_MOST = 500


class Step(NamedTuple):
    """One change of one file; None stands for a file that is not there. `label` says what was done: `hide internal-wiki`."""

    path: Path
    before: TextFile | None
    after: TextFile | None
    label: str

    def reversed(self) -> "Step":
        """The step back."""
        return self._replace(before=self.after, after=self.before)


class History:
    """The steps of a session, newest last. A step that could not be taken back stays where it is."""

    def __init__(self) -> None:
        self._done: list[Step] = []
        self._undone: list[Step] = []

    def did(self, step: Step) -> None:
        """Remember a new step; what was taken back before cannot be done again then."""
        self._done = [*self._done[-_MOST:], step]
        self._undone = []

    @property
    def undo(self) -> Step | None:
        """The step that would be taken back."""
        return self._done[-1] if self._done else None

    @property
    def redo(self) -> Step | None:
        """The step that would be done again."""
        return self._undone[-1] if self._undone else None

    def undid(self) -> None:
        """The last step was taken back."""
        self._undone.append(self._done.pop())

    def redid(self) -> None:
        """The step taken back last was done again."""
        self._done.append(self._undone.pop())


def written(step: Step) -> Problem | None:
    """Write a step's `after`, if the file is what `before` says; else the problem, and nothing is changed."""
    if step.before is None and step.after is not None:
        return create_bytes(step.path, step.after.raw)
    if step.before is not None and step.after is not None:
        return replace(step.path, step.before, step.after)
    assert step.before is not None, "a step changes something"
    return remove(step.path, step.before)
