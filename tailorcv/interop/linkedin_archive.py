"""The tables of a LinkedIn export, from its ZIP or from the folder that it was unpacked to; other members are never opened."""

import io
import os
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from tailorcv.interop.foreign_text import sound
from tailorcv.interop.loose_tables import LooseTable, other_file, table_of
from tailorcv.problems import MAX_PER_FILE, Place, Problem
from tailorcv.textfile import BOM, MAX_BYTES, read_raw, shown_path

MAX_ARCHIVE = 200_000_000
MAX_MEMBERS = 2_000
# Twenty-odd tables of at most 2 MB each are read.
# One shrinks to a tenth; what shrinks so much more is no table that a person has.
_MAX_RATIO = 100
_MAX_DEPTH = 3
_ENCRYPTED = 0x1
_WRONG = "name the ZIP file of 'Get a copy of your data', or the folder that it was unpacked to"


class Archive(NamedTuple):
    """The tables by the name of their file in small letters without `.csv`, the files never opened, and what could not be read."""

    shown: str
    tables: dict[str, LooseTable]
    unread: tuple[str, ...]
    broken: tuple[Problem, ...]


class _Member(NamedTuple):
    """A file of the archive: its path there, and how to get at its bytes."""

    name: str
    read: Callable[[], tuple[bytes | None, tuple[Problem, ...]]]


def read_archive(path: Path, headings: dict[str, tuple[str, ...]]) -> tuple[Archive | None, tuple[Problem, ...]]:
    """The tables whose names and headings are given, or the reasons why this is no such archive."""
    shown = shown_path(path)
    members, problems = _of_folder(path) if os.path.isdir(path) else _of_zip(path)
    if problems:
        return None, problems
    tables: dict[str, LooseTable] = {}
    unread: list[str] = []
    found: list[Problem] = []
    for member in members:
        name = _name(member.name)
        if name not in headings or name in tables:
            unread.append(member.name)
            continue
        raw, wrong = member.read()
        table, more = _table(f"{shown}/{member.name}", raw, headings[name]) if raw is not None else (None, wrong)
        found += more
        if table:
            tables[name] = table
    if not tables:
        return None, (*found, _none(shown, unread))[:MAX_PER_FILE]
    return Archive(shown, tables, tuple(unread), tuple(found)), ()


def _name(member: str) -> str:
    """`Email Addresses.csv`, `Email_Addresses.csv` and `Basic/Email Addresses.csv` are one."""
    path = PurePosixPath(member)
    return path.stem.casefold().replace("_", " ") if path.suffix.casefold() == ".csv" else ""


def _none(shown: str, unread: list[str]) -> Problem:
    nested = next((name for name in unread if name.casefold().endswith(".zip")), "")
    hint = f"unpack '{nested}' first, and name it or its folder" if nested else _WRONG
    return Problem(Place(shown), "wrong-format", "this is no export of LinkedIn: none of its tables is here", hint)


def _table(shown: str, raw: bytes, headings: tuple[str, ...]) -> tuple[LooseTable | None, tuple[Problem, ...]]:
    """The table of a member; a character that no text holds is read as a blank, since nobody mends a file inside a ZIP."""
    try:
        text = raw.removeprefix(BOM).decode()
    except UnicodeDecodeError:
        return None, (Problem(Place(shown), "not-utf8", "this table is not UTF-8", "ask LinkedIn for a new copy of your data"),)
    if not text.strip():
        return None, ()
    return table_of(shown, sound(text), ",", lambda cells: any(cell in headings for cell in cells))


def _of_folder(path: Path) -> tuple[list[_Member], tuple[Problem, ...]]:
    found: list[_Member] = []
    for folder, folders, files in os.walk(path):
        inside = Path(folder).relative_to(path)
        folders[:] = sorted(folders) if len(inside.parts) < _MAX_DEPTH else []
        found += [_Member((inside / name).as_posix(), _reader(Path(folder, name))) for name in sorted(files)]
        if len(found) > MAX_MEMBERS:
            return [], (_too_many(shown_path(path)),)
    return found, ()


def _reader(path: Path) -> Callable[[], tuple[bytes | None, tuple[Problem, ...]]]:
    def read() -> tuple[bytes | None, tuple[Problem, ...]]:
        raw, problems = read_raw(path)
        return raw, tuple(other_file(problem) for problem in problems)

    return read


def _of_zip(path: Path) -> tuple[list[_Member], tuple[Problem, ...]]:
    shown = shown_path(path)
    raw, problems = read_raw(path, MAX_ARCHIVE)
    if raw is None:
        return [], tuple(problem._replace(hint=_WRONG) if ".yaml" in problem.hint else problem for problem in problems)
    try:
        archive = zipfile.ZipFile(io.BytesIO(raw))
    except (zipfile.BadZipFile, NotImplementedError, ValueError) as error:
        return [], (Problem(Place(shown), "wrong-format", f"this is no ZIP file: {str(error).lower()}", _WRONG),)
    # Not 'is_dir', which fails for a member without a name.
    members = [info for info in archive.infolist() if not info.filename.endswith("/")]
    if len(members) > MAX_MEMBERS:
        return [], (_too_many(shown),)
    return list(_members(archive, members, shown)), ()


def _members(archive: zipfile.ZipFile, members: list[zipfile.ZipInfo], shown: str) -> Iterator[_Member]:
    for info in members:

        def read(info: zipfile.ZipInfo = info) -> tuple[bytes | None, tuple[Problem, ...]]:
            return _unpacked(archive, info, Place(f"{shown}/{info.filename}"))

        yield _Member(info.filename, read)


def _unpacked(archive: zipfile.ZipFile, info: zipfile.ZipInfo, place: Place) -> tuple[bytes | None, tuple[Problem, ...]]:
    if info.flag_bits & _ENCRYPTED:
        return None, (Problem(place, "bad-archive", "this table is encrypted", "unpack the ZIP file, and name the folder"),)
    if info.file_size > MAX_BYTES or (info.file_size > MAX_BYTES // 20 and info.file_size > _MAX_RATIO * info.compress_size):
        message = f"the table would have {info.file_size / 1_000_000:.1f} MB, of {info.compress_size} bytes"
        return None, (Problem(place, "too-large", message, "see whether this is the right file"),)
    try:
        with archive.open(info) as file:
            raw = file.read(MAX_BYTES + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError) as error:
        hint = "the file is damaged; ask LinkedIn for a new copy of your data"
        return None, (Problem(place, "bad-archive", f"this table cannot be unpacked: {error}", hint),)
    return raw, ()


def _too_many(shown: str) -> Problem:
    return Problem(Place(shown), "too-large", f"more than {MAX_MEMBERS} files", _WRONG)
