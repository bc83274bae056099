"""Public keys of OpenSSH, as they stand in a `.pub` file, in a signature or in a list of signers.

Read as strictly as `ssh-keygen` reads them, and stricter in these documented cases:

1. Plain keys of the kinds that OpenSSH still makes: no certificates, no DSA, no name of a kind of signature in place of the key's.
2. The blob has the one form that OpenSSH writes: no needless zero in a number, no NUL in a text, no second name of a kind.
   So two keys are equal exactly when their bytes are.
3. An Ed25519 key is no point of small order, under which anybody could sign, and is not written in a second way.
4. The exponent of an RSA key is odd and at least 3.
5. Between the characters of the base64 stand no blanks of any kind.
"""

import base64
import binascii
import hashlib
import re
from typing import NamedTuple

from tailorcv.ssh_parts import read_parts, refuse_kind
from tailorcv.ssh_wire import BadWire


class BadKey(ValueError):  # noqa: N818 - named by what it is, like the problems' codes
    """The text or the bytes are no public key that is taken here; the message is for the user, in one line."""


class PublicKey(NamedTuple):
    """A key as its kind and the bytes that OpenSSH keeps of it."""

    kind: str
    blob: bytes

    @property
    def fingerprint(self) -> str:
        """The short name by which people compare keys, as `ssh-keygen -l` prints it."""
        digest = hashlib.sha256(self.blob).digest()
        return "SHA256:" + base64.b64encode(digest).decode().rstrip("=")

    @property
    def line(self) -> str:
        """The key as a `.pub` file holds it, without a comment."""
        return f"{self.kind} {base64.b64encode(self.blob).decode()}"


_WHOLE_LINE = "copy the whole line of the .pub file"
_OTHER_FILES = (
    (re.compile("-+ ?BEGIN .*PRIVATE KEY|PuTTY-User-Key-File"), "this is a private key, for nobody else's eyes; give the .pub file"),
    (re.compile("-+ ?BEGIN SSH SIGNATURE"), "this is a signature, not a key; give a .pub file"),
    (re.compile("-+ ?BEGIN SSH2 PUBLIC KEY"), "this key is in another format; convert it with: ssh-keygen -i -f FILE"),
    (re.compile("-+ ?BEGIN (?:RSA )?PUBLIC KEY"), "this key is in another format; convert it with: ssh-keygen -i -m PKCS8 -f FILE"),
)


def read_public_key(text: str) -> PublicKey:
    """The key in the one line of a `.pub` file.

    Raises:
        BadKey: it is none, or one that is not taken; the message says what to give instead.
    """
    _refuse_other_files(text)
    line = text.strip(" \t\r\n")
    if not line:
        raise BadKey("there is no key; give the line of a .pub file")
    if "\n" in line or "\r" in line:
        raise BadKey("more than one line, where one public key was expected; give a file with one key")
    kind, *rest = re.split("[ \t]+", line, maxsplit=2)
    return key_of(kind, rest[0] if rest else "")


def key_of(kind: str, coded: str) -> PublicKey:
    """The key of that kind that is written in base64.

    Raises:
        BadKey: the kind is not taken, the base64 is broken, or the bytes are no such key.
    """
    try:
        refuse_kind(kind)
    except BadWire as error:
        raise BadKey(str(error)) from None
    if not coded:
        raise BadKey(f"nothing stands behind '{kind}'; {_WHOLE_LINE}")
    blob = from_base64(coded.encode("utf-8", "replace"))
    if blob is None:
        raise BadKey(f"the base64 behind '{kind}' is damaged; {_WHOLE_LINE}")
    key = key_of_blob(blob)
    if key.kind != kind:
        raise BadKey(f"the line says '{kind}', and the key inside is '{key.kind}'; {_WHOLE_LINE}")
    return key


def key_of_blob(blob: bytes) -> PublicKey:
    """The key that the bytes are.

    Raises:
        BadKey: they are none, or one that is not taken.
    """
    try:
        return PublicKey(read_parts(blob).kind, blob)
    except BadWire as error:
        raise BadKey(f"the key cannot be used: {error}") from None


def from_base64(coded: bytes) -> bytes | None:
    """The bytes behind base64, or nothing unless they are written in exactly this way: no blanks, no stray bits, no padding amiss."""
    try:
        data = binascii.a2b_base64(coded)
    except binascii.Error:
        return None
    return data if base64.b64encode(data) == coded else None


def _refuse_other_files(text: str) -> None:
    start = text.lstrip()
    for pattern, message in _OTHER_FILES:
        if pattern.match(start):
            raise BadKey(message)
