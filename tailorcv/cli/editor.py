"""The person's own editor on a text: opened again while something is wrong with it, and nothing that was typed is ever lost."""

import os
import re
import shlex
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from tailorcv.cli.opening import EXIT_PROBLEMS, EXIT_USAGE, fail
from tailorcv.cli.terminal import note
from tailorcv.problems import Problem

_USUAL = ("sensible-editor", "editor", "nano", "vim", "vi")
_ERROR = "#! "
_ERRORS = re.compile(rf"^{re.escape(_ERROR)}.*\n?", re.MULTILINE)
Judge = Callable[[str], Sequence[Problem]]


def edited(text: str, name: str, judge: Judge) -> str | None:
    """The text as the person left it, once nothing is wrong with it; None when nothing but comments is left.

    Errors stand as lines '#! …' at the top when the editor opens again. Whoever closes it with the same text and the same errors gives up:
    the command ends, and the text stays where it says.
    """
    folder = Path(tempfile.mkdtemp(prefix="tailorcv-"))
    path = folder / name
    before = text
    while True:
        path.write_text(before, encoding="utf-8", newline="")
        _open(path)
        after = _read(path)
        bare = _ERRORS.sub("", after)
        if not _holds_anything(bare):
            shutil.rmtree(folder)
            return None
        errors = [problem for problem in judge(bare) if problem.is_error]
        if not errors:
            shutil.rmtree(folder)
            return bare
        if after == before and after.startswith(_ERROR):
            fail(f"{errors[0].message}; nothing was written, and your text is in {path}", EXIT_PROBLEMS)
        before = "".join(_lines(errors)) + bare


def _lines(errors: Sequence[Problem]) -> list[str]:
    """One line an error, with the words of the line that it stands in: numbers would be those of another text."""
    return [
        f"{_ERROR}{' '.join(problem.message.split())}{f'; {problem.hint}' if problem.hint else ''}"
        f"{f'   in: {problem.source.strip()}' if problem.source.strip() else ''}\n"
        for problem in errors
    ]


def _open(path: Path) -> None:
    command = [*_editor(), str(path)]
    try:
        done = subprocess.run(command, check=False)  # noqa: S603  # the person's own command
    except OSError as error:
        fail(f"the editor '{command[0]}' cannot be started: {error.strerror}; your text is in {path}", EXIT_USAGE)
    if done.returncode != 0:
        fail(f"the editor ended with {done.returncode}; nothing was written, and your text is in {path}", EXIT_PROBLEMS)


def _editor() -> list[str]:
    """The command of $VISUAL or $EDITOR, else of the first usual editor that is there."""
    for variable in ("VISUAL", "EDITOR"):
        if wanted := os.environ.get(variable, "").strip():
            try:
                return shlex.split(wanted)
            except ValueError:
                fail(f"${variable} is no command: a quote is not closed", EXIT_USAGE)
    found = next((name for name in _USUAL if shutil.which(name)), None)
    if found is None:
        fail("no editor was found; name yours in EDITOR, like EDITOR='code --wait'", EXIT_USAGE)
    return [found]


def _read(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        fail(f"the text is not UTF-8; nothing was written, and it is in {path}", EXIT_PROBLEMS)
    except OSError:
        note("the editor left no file")
        return ""


def _holds_anything(text: str) -> bool:
    return any(line.strip() and not line.lstrip().startswith("#") for line in text.splitlines())
