"""The work behind `tailorcv export`: which formats, where to, and what was left out."""

import contextlib
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from tailorcv.cli.opening import EXIT_PROBLEMS, EXIT_USAGE, fail, show_problems
from tailorcv.cli.own_exports import made_here, remember
from tailorcv.cli.terminal import note, say_bytes
from tailorcv.problems import did_you_mean
from tailorcv.rendering.formats import FORMATS, Rendered
from tailorcv.rendering.own_templates import TemplateError
from tailorcv.saving import overwrite
from tailorcv.selection import Choice
from tailorcv.textfile import shown_path

STANDARD_OUTPUT = Path("-")


def formats_wanted(given: Sequence[str], known: Mapping[str, str] = FORMATS) -> list[str]:
    """The formats that were asked for, each once; an unknown one ends the command."""
    names = list(dict.fromkeys(name.strip().lower() for part in given for name in part.split(",") if name.strip()))
    for name in names:
        if name not in known:
            hint = did_you_mean(name, known) or f"choose from: {', '.join(known)}"
            fail(f"--format: there is no format '{name}'; {hint}", EXIT_USAGE)
    if not names:
        fail(f"--format: name one of: {', '.join(known)}", EXIT_USAGE)
    return names


def targets(stem: str, suffixes: Mapping[str, str], output: str | None) -> dict[str, Path]:
    """Where each format goes, given its suffix: standard output, one file, or a folder with a file for each."""
    formats = list(suffixes)
    if output == "-" or (output and not output.endswith("/") and not os.path.isdir(output)):
        if len(formats) > 1:
            fail(f"--output: '{output}' is one place for {len(formats)} formats; name a folder", EXIT_USAGE)
        return {formats[0]: Path(output)}
    folder = Path(output or "")
    return {name: folder / f"{stem}.{suffix}" for name, suffix in suffixes.items()}


def told(name: str, made: Rendered) -> bytes:
    """The content of one format; what could not be shown in it is named."""
    for lost in made.lost:
        note(f"{name}: {lost}")
    return made.content


@contextlib.contextmanager
def templates_told() -> Iterator[None]:
    """A template of the person's own that fails ends the command, with its line."""
    try:
        yield
    except TemplateError as error:
        show_problems([error.problem])
        fail("nothing was exported", EXIT_PROBLEMS)


def write_text(text: str, target: Path, *, force: bool) -> None:
    """Write an export of text to its target."""
    write_bytes(text.encode(), target, force=force)


def write_bytes(content: bytes, target: Path, *, force: bool) -> None:
    """Write an export to its target; a file that somebody else made is only overwritten by force."""
    if target == STANDARD_OUTPUT:
        say_bytes(content)
        return
    _write(content, target, force=force)
    remember(content)


def write_many(files: Iterable[tuple[Path, str]], *, force: bool) -> None:
    """Write exports of text as `write_text` does, and keep their digests at once: that costs as much as a file."""
    written: list[bytes] = []
    try:
        for target, text in files:
            _write(text.encode(), target, force=force)
            written.append(text.encode())
    finally:
        remember(*written)


def _write(content: bytes, target: Path, *, force: bool) -> None:
    if not force and os.path.exists(target) and not made_here(target):
        fail(f"{shown_path(target)} was not made by tailorcv; it was left as it is (--force overwrites it)", EXIT_PROBLEMS)
    problem = overwrite(target, content)
    if problem:
        show_problems([problem])
        fail("nothing was exported", EXIT_PROBLEMS)
    note(f"wrote {shown_path(target)}")


def account(choices: Sequence[Choice]) -> str:
    """How many accomplishments are on the page, and how to see more of them."""
    count = Counter(choice.group for choice in choices)
    line = f"accomplishments: {count['surfaced']} surfaced, {count['folded']} folded, {count['tucked away']} tucked away"
    return line if count["surfaced"] else f"{line}; tag them with the role's competencies, or name them under 'show:' in a tailoring"
