"""A page on this machine: its address said to the person, and opened in the browser without telling it to other users."""

import contextlib
import gc
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import typer

from tailorcv.cli.terminal import note, say
from tailorcv.opening_page import entry_file, remove


@contextlib.contextmanager
def announced(address: str, told: str, *, browser: bool) -> Iterator[Callable[[], None]]:
    """What says the address once the server answers; a file that leads the browser there goes away at the end."""
    # A command lives for a moment and does without; a server stays.
    gc.enable()
    entry: list[Path] = []

    def announce() -> None:
        say(address)
        # Whoever reads it through a pipe would wait for it until the end.
        sys.stdout.flush()
        note(told)
        if browser:
            _open(address, entry)

    try:
        yield announce
    finally:
        for path in entry:
            remove(path)


def _open(address: str, entry: list[Path]) -> None:
    try:
        entry.append(entry_file(address))
    except OSError as error:
        note(f"--open: no file can be written to lead the browser there ({(error.strerror or 'refused').lower()}); open the address above")
        return
    typer.launch(entry[0].as_uri())
