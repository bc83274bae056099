"""From a path to text, whatever lies there: the one way in which a user's file is opened.

A FIFO, a device or a 50 MB log answers at once, because nothing is read before its kind and size are known.
Text is strict UTF-8 without control characters, so that a line number here is a line number in any editor.
"""

import os
import re
import stat
from pathlib import Path
from typing import NamedTuple

from tailorcv.problems import Place, Problem

MAX_BYTES = 2_000_000
BOM = b"\xef\xbb\xbf"

# C0 but tab, LF and a CR before LF; DEL and C1; the separators that YAML takes for line breaks and editors do not; noncharacters.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|\r(?!\n)")
_CONFLICT = re.compile(r"^(?:<{7}|>{7}|\|{7})(?: .*)?$", re.MULTILINE)
_MAX_REPORTED = 20
# Not every system has every flag: without O_NONBLOCK there are no FIFOs to hang on.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


class TextFile(NamedTuple):
    """A file's text (byte-order mark taken off) and the bytes that it had, to see later whether it changed."""

    path: str
    text: str
    raw: bytes


def shown_path(path: Path) -> str:
    """The path as a person here would type it: relative to the working folder when it lies below, else absolute."""
    full = os.path.abspath(path)
    here = os.getcwd()
    return os.path.relpath(full, here) if full.startswith(here + os.sep) or full == here else full


def read_text(path: Path) -> tuple[TextFile | None, tuple[Problem, ...]]:
    """The text of a regular file of at most 2 MB, or the problems that kept it from being read."""
    shown = shown_path(path)
    try:
        descriptor = os.open(path, _FLAGS)
    except OSError as error:
        return None, (_unreadable(shown, error),)
    try:
        refused = _refuse(shown, os.fstat(descriptor))
        if refused:
            return None, (refused,)
        raw = _read_all(descriptor)
    except OSError as error:
        return None, (_unreadable(shown, error),)
    finally:
        os.close(descriptor)
    return decode(shown, raw)


def decode(shown: str, raw: bytes) -> tuple[TextFile | None, tuple[Problem, ...]]:
    """Bytes to text, or every place where they are not plain UTF-8 text."""
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        hint = "save the file as UTF-8 (in most editors: save with encoding)"
        return None, (Problem(Place(shown), "not-utf8", "the file is UTF-16", hint),)
    body = raw.removeprefix(BOM)
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        return None, (_not_utf8(shown, body, error),)
    problems = _forbidden(shown, text) + _conflicts(shown, text)
    return (None, tuple(problems)) if problems else (TextFile(shown, text, raw), ())


def control_character(text: str) -> str:
    """The first character of a text that no value may hold, as `U+001B`; empty when there is none. Escapes bring them in."""
    found = _FORBIDDEN.search(text)
    return f"U+{ord(found.group()):04X}" if found else ""


def line_of(text: str, number: int) -> str:
    """The line with that number (from 1), without its end; empty beyond the last one."""
    lines = text.split("\n", number)
    return lines[number - 1].rstrip("\r") if number <= len(lines) else ""


def _read_all(descriptor: int) -> bytes:
    """What is there up to one byte above the cap: a file may grow between fstat and read."""
    parts = []
    left = MAX_BYTES + 1
    while left > 0 and (part := os.read(descriptor, left)):
        parts.append(part)
        left -= len(part)
    return b"".join(parts)[:MAX_BYTES]


def _refuse(shown: str, status: os.stat_result) -> Problem | None:
    mode = status.st_mode
    if stat.S_ISDIR(mode):
        return Problem(Place(shown), "not-a-file", "this is a folder, where a file was expected", "name a .yaml file")
    if not stat.S_ISREG(mode):
        return Problem(Place(shown), "not-a-file", f"this is {_kind(mode)}, not a regular file", "name a .yaml file")
    if status.st_size > MAX_BYTES:
        size = f"{status.st_size / 1_000_000:.1f} MB"
        hint = "split it: one accomplishment or role is one file"
        return Problem(Place(shown), "too-large", f"the file has {size}; at most 2 MB are read", hint)
    return None


def _kind(mode: int) -> str:
    if stat.S_ISFIFO(mode):
        return "a named pipe"
    if stat.S_ISSOCK(mode):
        return "a socket"
    return "a device"


def _unreadable(shown: str, error: OSError) -> Problem:
    hints = {
        "FileNotFoundError": "check the spelling of the path",
        "PermissionError": "give yourself the right to read it: chmod u+r",
    }
    reason = (error.strerror or "cannot be read").lower()
    code = "missing-file" if isinstance(error, FileNotFoundError) else "unreadable"
    return Problem(Place(shown), code, reason, hints.get(type(error).__name__, "see whether the path is right"))


def _not_utf8(shown: str, body: bytes, error: UnicodeDecodeError) -> Problem:
    before = body[: error.start]
    line = before.count(b"\n") + 1
    column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
    if b"\x00" in body[:8192]:
        return Problem(Place(shown, line, column), "binary", "this is a binary file, not text", "name a .yaml file")
    byte = body[error.start]
    hint = "save the file as UTF-8 (in most editors: save with encoding)"
    return Problem(Place(shown, line, column), "not-utf8", f"byte 0x{byte:02x} is not UTF-8", hint)


def _forbidden(shown: str, text: str) -> list[Problem]:
    problems = []
    for found in _FORBIDDEN.finditer(text):
        line = text.count("\n", 0, found.start()) + 1
        column = found.start() - text.rfind("\n", 0, found.start())
        name = f"U+{ord(found.group()):04X}"
        if found.group() == "\x00":
            return [Problem(Place(shown, line, column), "binary", "this is a binary file, not text", "name a .yaml file")]
        hint = "remove it; it is invisible in most editors"
        problems.append(Problem(Place(shown, line, column), "control-character", f"control character {name}", hint))
        if len(problems) == _MAX_REPORTED:
            break
    return problems


def _conflicts(shown: str, text: str) -> list[Problem]:
    problems = []
    for found in _CONFLICT.finditer(text.replace("\r\n", "\n")) if "<<<<<<<" in text or ">>>>>>>" in text else ():
        line = found.string.count("\n", 0, found.start()) + 1
        hint = "settle the merge: keep one side and remove the three marker lines"
        place = Place(shown, line, 1)
        problems.append(Problem(place, "conflict-marker", f"git conflict marker '{found.group()[:7]}'", hint, "error", found.group()))
    return problems
