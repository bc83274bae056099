"""A disposable store of what was computed from files, kept by the files' content: deleting it costs time and nothing else.

An entry is found by the digest of the bytes that it was computed from, so it cannot be stale; anything odd in the store counts as empty.
"""

import contextlib
import hashlib
import json
import os
from collections.abc import Mapping
from pathlib import Path

from tailorcv import __version__
from tailorcv.saving import overwrite
from tailorcv.textfile import read_raw

Entries = dict[str, list[object]]
_DIGEST_BYTES = 20
MAX_BYTES = 50_000_000


def digest(raw: bytes) -> str:
    """The name of a content."""
    return hashlib.blake2b(raw, digest_size=_DIGEST_BYTES).hexdigest()


def folder() -> Path | None:
    """Where stores lie: `$XDG_CACHE_HOME/tailorcv`, else `~/.cache/tailorcv`; None where there is no home or TAILORCV_CACHE=off."""
    if os.environ.get("TAILORCV_CACHE") == "off":
        return None
    base = Path(os.environ.get("XDG_CACHE_HOME", ""))
    if base.is_absolute():
        return base / "tailorcv"
    try:
        return Path("~/.cache/tailorcv").expanduser()
    except RuntimeError:
        return None


def load(name: str) -> Entries:
    """The entries of a store by digest; none when there is no store, or one of another version, or a broken one."""
    place = folder()
    if place is None:
        return {}
    # A store that cannot be read, or is none, is as good as no store: the files that it was made from are still there.
    with contextlib.suppress(OSError, ValueError, RecursionError):
        raw, _ = read_raw(place / f"{name}.json", MAX_BYTES)
        data = json.loads(raw or b"")
        if isinstance(data, dict) and data.get("version") == __version__ and isinstance(data.get("entries"), dict):
            return {key: value for key, value in data["entries"].items() if isinstance(value, list)}
    return {}


def store(name: str, entries: Mapping[str, list[object]]) -> None:
    """Replace a store; where it cannot be written, the next command computes again."""
    place = folder()
    if place is not None:
        text = json.dumps({"version": __version__, "entries": entries}, separators=(",", ":"))
        overwrite(place / f"{name}.json", text.encode())
