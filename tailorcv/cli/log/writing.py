"""New accomplishments of `tailorcv log`, checked and written; and where drafts of them come from."""

from pathlib import Path
from typing import NamedTuple

from tailorcv.accomplishment import Accomplishment
from tailorcv.cli.drafting import as_options
from tailorcv.cli.opening import EXIT_PROBLEMS, EXIT_USAGE, fail, show_problems
from tailorcv.cli.terminal import note
from tailorcv.drafting import judged
from tailorcv.filling import place_for
from tailorcv.new_accomplishment import file_text
from tailorcv.saving import create
from tailorcv.shape import Document
from tailorcv.textfile import shown_path
from tailorcv.workspace import Parts


class Sources(NamedTuple):
    """Where drafts come from, if from anywhere."""

    repositories: tuple[Path, ...] = ()
    file: Path | None = None
    author: str | None = None
    since: str | None = None
    accept: tuple[str, ...] = ()


def checked(workspace: Parts, data: dict[str, object]) -> Document[Accomplishment]:
    """The accomplishment as its file will be read; what is wrong ends the command, each behind its option."""
    place = place_for(workspace, data)
    found = judged(workspace, file_text(data, place), workspace.root / place)
    if found.sound is None:
        fail("; ".join(as_options(found)), EXIT_USAGE)
    show_problems(found.problems)
    return found.sound


def save_new(path: Path, document: Document[Accomplishment]) -> None:
    """Write the file where none is; whatever keeps it from being written ends the command, with the text on the screen."""
    if not saved(path, document):
        note(document.tree.file.text)
        taken = f"the id '{document.value.id}' is taken: {shown_path(path)} exists; choose another one with --id"
        fail(f"{taken}; what you said is above", EXIT_USAGE)


def saved(path: Path, document: Document[Accomplishment]) -> bool:
    """Write the file; False where one is there already. Anything else that keeps it from being written ends the command."""
    problem = create(path, document.tree.file.text)
    if problem and problem.code != "file-exists":
        show_problems([problem])
        note(document.tree.file.text)
        fail("nothing was written; what you said is above", EXIT_PROBLEMS)
    return problem is None
