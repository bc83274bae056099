"""Which files an earlier export made, so that only those are overwritten without being told to.

Most formats carry a mark. Plain text has no place for one, and a file that somebody has edited since is theirs; so the digests of what
was written lately are kept as well, in the disposable cache.
"""

import io
import os
import zipfile
from pathlib import Path

from tailorcv import cache

_STORE = "exports-1"
_REMEMBERED = 500
_MARKED_BYTES = 1000
_MOST_BYTES = 50_000_000
# Near the beginning or the end of a text; a record's own files say 'tailorcv/…' too, and are none.
_MARKS = (
    b"<!-- made by tailorcv ",
    b'<meta name="generator" content="tailorcv ',
    b'"generator": "tailorcv ',
    b'"format": "tailorcv/role@1"',
    b'"format": "tailorcv/manifest@1"',
)
_IN_PDF = b"made by tailorcv"


def made_here(target: Path) -> bool:
    """Whether an export made the file: it is empty, carries our mark, or is byte for byte what was written lately."""
    if not os.path.isfile(target) or target.stat().st_size > _MOST_BYTES:
        return False
    content = target.read_bytes()
    return not content or _is_marked(content) or cache.digest(content) in cache.load(_STORE)


def _is_marked(content: bytes) -> bool:
    if content.startswith(b"%PDF-"):
        return _IN_PDF in content
    if content.startswith(b"PK"):
        return _IN_PDF in _properties(content)
    return any(mark in part for mark in _MARKS for part in (content[:_MARKED_BYTES], content[-_MARKED_BYTES:]))


def remember(*contents: bytes) -> None:
    """Keep the digests of what was written, unless a mark says the same; of those from before the oldest ones are forgotten."""
    new = [cache.digest(content) for content in contents if not _is_marked(content)]
    if new:
        known = [name for name in cache.load(_STORE) if name not in set(new)]
        cache.store(_STORE, {name: [] for name in (*known[-_REMEMBERED:], *new)})


def _properties(content: bytes) -> bytes:
    """The properties of a Word document; empty when it is none."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return archive.read("docProps/core.xml")
    except (zipfile.BadZipFile, KeyError):
        return b""
