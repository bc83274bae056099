"""How text reaches a terminal: user text made harmless, colour only where it is wanted, tables that fit."""

import contextlib
import os
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Literal, TextIO

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

# Controls, the characters that reorder or hide text, and letters that are drawn as nothing: they would let a file write what a reader
# does not see.
_HOSTILE = re.compile(
    "[\x00-\x08\x0a-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u2028-\u202e\u2060-\u2069\u2800\u3164\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e007f]"
)
# Our own typography for terminals that do not have it.
_PLAINER = str.maketrans({"·": "-", "–": "-", "…": "..."})
_STYLES = {"error": "31;1", "warning": "33;1", "hint": "36", "dim": "2", "bold": "1"}


def clean(text: str) -> str:
    """Text from a file, on one line, with every hostile character spelled out."""
    return _HOSTILE.sub(lambda found: f"\\u{ord(found.group()):04x}" if found.group() != "\n" else " ", text)


def wants_colour(stream: TextIO) -> bool:
    """Whether that stream is a terminal that shows colours and nobody asked for none (NO_COLOR, TERM=dumb)."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def painted(text: str, style: str, *, colour: bool) -> str:
    """The text in one of the few styles that lines outside of tables need."""
    return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if colour and text else text


def say(text: str = "") -> None:
    """One line of a result, on standard output; a character that the terminal cannot show becomes a question mark."""
    _write(sys.stdout, text)


def say_bytes(content: bytes) -> None:
    """A result as a file would hold it, on standard output; text goes through the terminal's own encoding."""
    try:
        _write(sys.stdout, content.decode().rstrip("\n"))
    except UnicodeDecodeError:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)


def say_json(data: Mapping[str, object]) -> None:
    """A result for a program, on standard output."""
    import json

    say(json.dumps(data, indent=2, ensure_ascii=False))


def note(text: str) -> None:
    """One line about what happened, on standard error, so that a pipe carries results only."""
    _write(sys.stderr, text)


@contextlib.contextmanager
def working(what: str) -> Iterator[Callable[[int], None]]:
    """While long work is done: a line on standard error, where that is a terminal, that goes away again. Call it with a count."""
    shown = sys.stderr.isatty() and os.environ.get("TERM") != "dumb"

    def tell(count: int) -> None:
        if shown:
            sys.stderr.write(f"\r{what}: {count}" if count else f"\r{what} ...")
            sys.stderr.flush()

    tell(0)
    try:
        yield tell
    finally:
        if shown:
            sys.stderr.write("\r\x1b[K")


def counted(number: int, noun: str) -> str:
    """`no files`, `1 file`, `2 files`."""
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"


def ask(question: str, default: str | None = None) -> str:
    """The answer of a person at a terminal; an empty line stands for the default, and without one the question comes again.

    Raises:
        KeyboardInterrupt: the person pressed Ctrl-C, which ends the program with 130 like everywhere.
        typer.Exit: there is no more input.
    """
    import typer

    while True:
        sys.stderr.write(f"{question}{f' [{default}]' if default else ''}: ")
        sys.stderr.flush()
        line = sys.stdin.readline()
        if not line:
            note("\nno answer; nothing was written")
            raise typer.Exit(1)
        answer = line.strip()
        if answer or default is not None:
            return answer or default or ""


def agreed(question: str) -> bool:
    """Whether a person at a terminal says yes; an empty line is a no."""
    return ask(f"{question} y or n", "n").lower() in ("y", "yes")


def console() -> "Console":
    """A rich console that interprets nothing: no markup, no emoji codes, no guessing at what to highlight."""
    from rich.console import Console

    # Without colours there are no bold and dim letters either: they are escape sequences as well.
    colours: Literal["auto"] | None = "auto" if wants_colour(sys.stdout) else None
    return Console(file=sys.stdout, markup=False, emoji=False, highlight=False, color_system=colours)


def show(out: "Console", *parts: "RenderableType") -> None:
    """Print parts one below the other, without the blanks that pad them to the width of the terminal."""
    from rich.text import Text

    with out.capture() as captured:
        for part in parts:
            # Printing joins texts into a new one, which would forget that this one is to stay on its line.
            if isinstance(part, Text) and part.no_wrap:
                out.print(part, crop=False, no_wrap=True, overflow=part.overflow)
            else:
                out.print(part, crop=False)
    _write(sys.stdout, "\n".join(line.rstrip(" ") for line in captured.get().removesuffix("\n").split("\n")))


def fancy() -> bool:
    """Whether standard output can carry block and braille characters."""
    try:
        "█⣿·→".encode(sys.stdout.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def _write(stream: TextIO, text: str) -> None:
    encoding = stream.encoding or "utf-8"
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        text = text.translate(_PLAINER).encode(encoding, "replace").decode(encoding)
    stream.write(text + "\n")
