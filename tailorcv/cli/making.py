"""Many new files at once: what exists stays, and the person learns what happened to each."""

from collections.abc import Sequence
from pathlib import Path

from tailorcv.cli.opening import EXIT_PROBLEMS, fail, show_problems
from tailorcv.cli.terminal import say
from tailorcv.saving import create
from tailorcv.textfile import shown_path

SHOWN = 12


def made_new(path: Path, text: str, stopped: str) -> bool:
    """Write a file where nothing is yet; False for one that exists and stays. Any other problem ends the command with those words."""
    problem = create(path, text)
    if problem and problem.code != "file-exists":
        show_problems([problem])
        fail(stopped, EXIT_PROBLEMS)
    return problem is None


def name_first(word: str, paths: Sequence[Path]) -> None:
    """Name the first files of many, each behind what happened to it."""
    for path in paths[:SHOWN]:
        say(f"{word}  {shown_path(path)}")
