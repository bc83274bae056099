"""From a path to text, whatever lies there: the one way in which a user's file is opened.

A FIFO, a device or a 50 MB log answers at once, because nothing is read before its kind and size are known.
Text is strict UTF-8 without control characters, so that a line number here is a line number in any editor.
"""

import errno
import os
import re
import stat
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import NamedTuple, Protocol

from tailorcv.problems import MAX_PER_FILE, Place, Problem

MAX_BYTES = 2_000_000
BOM = b"\xef\xbb\xbf"

# C0 but tab, LF and a CR before LF; DEL and C1; the separators that YAML takes for line breaks and editors do not; noncharacters;
# halves of surrogate pairs, which come in by command line only and cannot be written again.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]|\r(?!\n)")
_CONFLICT = re.compile(r"^(?:<{7}|>{7}|\|{7})(?: .*)?$", re.MULTILINE)
# Not every system has every flag: without O_NONBLOCK there are no FIFOs to hang on.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


class Mark(Protocol):
    """A point in the text: index, line and column in characters, all from 0."""

    index: int
    line: int
    column: int


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
    raw, problems = read_raw(path)
    return decode(shown_path(path), raw) if raw is not None else (None, problems)


def read_raw(path: Path, most: int = MAX_BYTES) -> tuple[bytes | None, tuple[Problem, ...]]:
    """The bytes of a regular file of at most so many, or the problem that kept them from being read."""
    shown = shown_path(path)
    try:
        descriptor = os.open(path, _FLAGS)
    except OSError as error:
        return None, (_unopened(path, shown, error),)
    try:
        refused = _refuse(shown, os.fstat(descriptor), most)
        if refused:
            return None, (refused,)
        raw = _read_all(descriptor, most)
        if len(raw) > most:
            return None, (_too_large(shown, len(raw), most),)
    except OSError as error:
        return None, (_unreadable(shown, error),)
    finally:
        os.close(descriptor)
    return raw, ()


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
    problems = forbidden(shown, text) + _conflicts(shown, text)
    return (None, tuple(problems)) if problems else (TextFile(shown, text, raw), ())


def control_character(text: str) -> str:
    """The first character of a text that no value may hold, as `U+001B`; empty when there is none. Escapes bring them in."""
    found = _FORBIDDEN.search(text)
    return f"U+{ord(found.group()):04X}" if found else ""


def line_of(text: str, number: int) -> str:
    """The line with that number (from 1), without its end; empty beyond the last one."""
    lines = _lines(text)
    return lines[number - 1].rstrip("\r") if number <= len(lines) else ""


@lru_cache(maxsize=2)
def _lines(text: str) -> list[str]:
    """Split once and not for every problem: a file with many problems would take hours."""
    return text.split("\n")


def _read_all(descriptor: int, most: int) -> bytes:
    """What is there up to one byte above the cap: a file may grow between fstat and read, and one in /proc has no size."""
    parts = []
    left = most + 1
    while left > 0 and (part := os.read(descriptor, left)):
        parts.append(part)
        left -= len(part)
    return b"".join(parts)


def _refuse(shown: str, status: os.stat_result, most: int = MAX_BYTES) -> Problem | None:
    mode = status.st_mode
    if stat.S_ISDIR(mode):
        return Problem(Place(shown), "not-a-file", "this is a folder, where a file was expected", "name a .yaml file")
    if not stat.S_ISREG(mode):
        return Problem(Place(shown), "not-a-file", f"this is {_kind(mode)}, not a regular file", "name a .yaml file")
    if status.st_size > most:
        return _too_large(shown, status.st_size, most)
    return None


def _too_large(shown: str, size: int, most: int) -> Problem:
    hint = "split it: one accomplishment or role is one file" if most == MAX_BYTES else "see whether this is the right file"
    small = most < MAX_BYTES
    found = f"{size} bytes" if small else f"{size / 1_000_000:.1f} MB"
    allowed = f"{most} bytes" if small else f"{most // 1_000_000} MB"
    return Problem(Place(shown), "too-large", f"the file has {found}; at most {allowed} are read", hint)


def _kind(mode: int) -> str:
    if stat.S_ISFIFO(mode):
        return "a named pipe"
    if stat.S_ISSOCK(mode):
        return "a socket"
    return "a device"


def _unopened(path: Path, shown: str, error: OSError) -> Problem:
    """A socket cannot even be opened; say what it is and not "no such device"."""
    refused = None
    if error.errno in (errno.ENXIO, errno.EOPNOTSUPP):
        refused = _refuse(shown, path.stat())
    return refused or _unreadable(shown, error)


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


def forbidden(shown: str, text: str) -> list[Problem]:
    """Every character that no text file may hold, by its place."""
    problems = []
    for found in islice(_FORBIDDEN.finditer(text), MAX_PER_FILE):
        line = text.count("\n", 0, found.start()) + 1
        column = found.start() - text.rfind("\n", 0, found.start())
        name = f"U+{ord(found.group()):04X}"
        if found.group() == "\x00":
            return [Problem(Place(shown, line, column), "binary", "this is a binary file, not text", "name a .yaml file")]
        hint = "remove it; it is invisible in most editors"
        problems.append(Problem(Place(shown, line, column), "control-character", f"control character {name}", hint))
    return problems


def _conflicts(shown: str, text: str) -> list[Problem]:
    if "<<<<<<<" not in text and ">>>>>>>" not in text:
        return []
    problems = []
    for found in islice(_CONFLICT.finditer(text.replace("\r\n", "\n")), MAX_PER_FILE):
        line = found.string.count("\n", 0, found.start()) + 1
        hint = "settle the merge: keep one side and remove the three marker lines"
        place = Place(shown, line, 1)
        problems.append(Problem(place, "conflict-marker", f"git conflict marker '{found.group()[:7]}'", hint, "error", line_of(text, line)))
    return problems
