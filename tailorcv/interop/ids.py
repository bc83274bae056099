"""Names of other formats as ids."""

import re
import unicodedata

MAX_ID = 64


def id_from(name: str) -> str:
    """`Software Developers (Applications)` to `software-developers-applications`, at most 64 characters; `unnamed` when nothing is left."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    if len(words) > MAX_ID:
        words = words[: MAX_ID + 1].rpartition("-")[0] or words[:MAX_ID]
    return words or "unnamed"
