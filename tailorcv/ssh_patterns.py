"""Lists of patterns as OpenSSH knows them (PATTERNS in ssh_config(5)): `*@example.org,!eve@example.org`.

Bytes are compared and not characters, as `ssh-keygen` does: `?` stands for one byte of UTF-8.
"""

# OpenSSH takes a list with a longer one for a list that matches nothing.
MAX_PATTERN_BYTES = 1022


def in_patterns(text: str, patterns: str) -> bool:
    """Whether the text matches one of the patterns, and none of those that begin with `!`."""
    found = False
    whole = _bytes(text)
    for pattern in _bytes(patterns).split(b","):
        if _matches(whole, pattern.removeprefix(b"!")):
            if pattern.startswith(b"!"):
                return False
            found = True
    return found


def too_long(patterns: str) -> bool:
    """Whether OpenSSH would give up at one of the patterns."""
    return any(len(pattern.removeprefix(b"!")) > MAX_PATTERN_BYTES for pattern in _bytes(patterns).split(b","))


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


def _matches(text: bytes, pattern: bytes) -> bool:
    """The shortest run for every `*` first, and one byte more whenever the rest does not fit: never slower than length times length."""
    at = star_at = 0
    star = -1
    here = 0
    while at < len(text):
        sign = pattern[here : here + 1]
        if sign == b"*":
            star, star_at = here, at
            here += 1
        elif sign in (b"?", text[at : at + 1]):
            at, here = at + 1, here + 1
        elif star >= 0:
            star_at += 1
            at, here = star_at, star + 1
        else:
            return False
    return not pattern[here:].strip(b"*")
