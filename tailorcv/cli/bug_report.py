"""An error of our own, as a report that its finder can send, and a line that says so."""

import platform
import sys
import tempfile
import traceback

from tailorcv import __version__
from tailorcv.cli.terminal import note

EXIT_BUG = 3


def report(error: Exception) -> int:
    """Write the traceback to a file, say where it is, and return the exit code for our own bugs."""
    text = "".join(
        [
            f"tailorcv {__version__}, Python {platform.python_version()}, {platform.platform()}\n",
            f"command: {sys.argv[1:]}\n\n",
            *traceback.format_exception(error),
        ]
    )
    note(f"tailorcv: this is a bug in tailorcv, not in your files: {type(error).__name__}")
    try:
        with tempfile.NamedTemporaryFile("w", prefix="tailorcv-bug-", suffix=".txt", delete=False, encoding="utf-8") as file:
            file.write(text)
        note(f"tailorcv: please report it; the details are in {file.name} (read them first: paths are in it)")
    except OSError as failed:
        note(f"tailorcv: the report could not be written: {failed.strerror}")
    return EXIT_BUG
