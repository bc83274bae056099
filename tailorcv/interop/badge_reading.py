"""What another peer's badge awards, read from its JSON or from its JWT, so that one can see what one endorses.

Its signature is not looked at: whoever endorses it answers for what the own statement says, and both must say the same.
"""

import base64
import binascii
from typing import NamedTuple

from tailorcv.interop.json_text import Json, loads

MAX_BYTES = 262_144
_PARTS_OF_A_JWT = 3


class Award(NamedTuple):
    """A badge's id, who issued it to whom, what for, and what its issuer says about it."""

    id: str
    issuer: str
    person: str
    name: str
    description: str
    says: str


def read_award(raw: bytes) -> Award | None:
    """The award in a badge, or nothing when the bytes are none."""
    try:
        root = loads(_body(raw).decode())
    except (ValueError, RecursionError):
        return None
    achievement = ("credentialSubject", "achievement")
    found = Award(
        id=_text(root, "id"),
        issuer=_text(root, "issuer", "name") or _text(root, "issuer", "id"),
        person=_text(root, "credentialSubject", "id"),
        name=_text(root, *achievement, "name"),
        description=_text(root, *achievement, "description"),
        says=_text(root, *achievement, "criteria", "narrative"),
    )
    return found if all((found.id, found.person, found.name)) else None


def _body(raw: bytes) -> bytes:
    """The JSON: the bytes themselves, or the middle part of a JWT."""
    parts = raw.strip().split(b".")
    if raw.lstrip().startswith(b"{") or len(parts) != _PARTS_OF_A_JWT:
        return raw
    try:
        return base64.urlsafe_b64decode(parts[1] + b"=" * (-len(parts[1]) % 4))
    except binascii.Error:
        return b""


def _text(node: Json, *path: str) -> str:
    for key in path:
        node = node.get(key) if isinstance(node, dict) else None
    return node if isinstance(node, str) else ""
