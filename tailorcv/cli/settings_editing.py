"""Small changes of `tailorcv.yaml`: read anew for every edit, since what is spliced must be what is on the disk."""

from collections.abc import Callable
from pathlib import Path

from tailorcv.cli.opening import EXIT_PROBLEMS, fail, root_of, show_problems
from tailorcv.saving import replace
from tailorcv.settings import Settings
from tailorcv.shape import Document, read_document
from tailorcv.splice import EditRefusedError
from tailorcv.textfile import TextFile
from tailorcv.workspace import MARKER


def open_settings(start: Path) -> tuple[Document[Settings], Path]:
    """The settings and their path; problems in them end the command."""
    path = root_of(start) / MARKER
    settings, problems = read_document(path, Settings)
    if settings is None:
        show_problems(problems)
        fail(f"{MARKER} must be mended first; nothing was changed", EXIT_PROBLEMS)
    return settings, path


def save(path: Path, settings: Document[Settings], edit: Callable[[], TextFile]) -> None:
    """Write what an edit makes of the settings; one that is refused ends the command and changes nothing."""
    try:
        edited = edit()
    except EditRefusedError as refused:
        fail(f"{path.name}: {refused}", EXIT_PROBLEMS)
    problem = replace(path, settings.tree.file, edited)
    if problem:
        show_problems([problem])
        fail("nothing was changed", EXIT_PROBLEMS)
