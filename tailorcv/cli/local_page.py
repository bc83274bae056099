"""A page on this machine: its address said to the person, and opened in the browser without telling it to other users."""

import contextlib
import gc
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import typer

from tailorcv.cli.terminal import note, say
from tailorcv.studio.opening_page import entry_file, remove


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
            entry.append(entry_file(address))
            typer.launch(entry[0].as_uri())

    try:
        yield announce
    finally:
        for path in entry:
            remove(path)
