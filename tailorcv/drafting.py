"""A file of the record before it is saved: read and checked as it will be read, so that nothing broken is ever written."""

from pathlib import Path
from typing import NamedTuple

from tailorcv.accomplishment import Accomplishment
from tailorcv.checks import dates, record_references, unique_ids
from tailorcv.problems import Problem, has_errors, in_order
from tailorcv.salvage import what_fits
from tailorcv.shape import Document
from tailorcv.textfile import decode, shown_path
from tailorcv.workspace import Parts
from tailorcv.yamltext import Tree, parse


class Judged(NamedTuple):
    """A text as an accomplishment, as far as it is one, and everything that is wrong with it."""

    document: Document[Accomplishment] | None
    tree: Tree | None
    problems: tuple[Problem, ...]

    @property
    def sound(self) -> Document[Accomplishment] | None:
        """The accomplishment, unless there are errors."""
        return None if has_errors(self.problems) else self.document


def judged(workspace: Parts, text: str, path: Path, *, replaces: str = "") -> Judged:
    """What a text would be at that path, beside the rest of the record; `replaces` is the id whose place it takes."""
    file, problems = decode(shown_path(path), text.encode())
    tree, problems = parse(file) if file else (None, problems)
    document, problems = what_fits(Accomplishment, tree) if tree else (None, problems)
    if document is None:
        return Judged(None, tree, problems)
    others = tuple(found for found in workspace.accomplishments if found.value.id != replaces)
    alone = workspace._replace(accomplishments=(document,))
    beside = workspace._replace(accomplishments=(*others, document))
    found = [*record_references.check(alone), *dates.check(alone), *unique_ids.check(beside)]
    return Judged(document, tree, in_order([*problems, *(problem for problem in found if problem.place.path == document.path)]))
