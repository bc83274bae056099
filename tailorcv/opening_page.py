"""A file that leads on to a page of this machine: a browser is told to open it, for command lines can be read by every user."""

import html
import os
import shutil
import tempfile
from pathlib import Path


def entry_file(address: str) -> Path:
    """Write a page that leads on to that address, for the eyes of this user alone. Raises OSError."""
    shown = html.escape(address)
    head = f'<meta charset="utf-8"><meta http-equiv="refresh" content="0; url={shown}"><title>tailorcv</title>'
    path = Path(tempfile.mkdtemp(prefix="tailorcv-")) / "studio.html"
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:  # noqa: PTH123  # by its number
        file.write(f'<!doctype html><html lang="en"><head>{head}</head><body><a href="{shown}">Open the page</a></body></html>\n')
    return path


def remove(entry: Path) -> None:
    """Take the file away again, with its folder."""
    shutil.rmtree(entry.parent, ignore_errors=True)
