"""The runs of bytes that SSH keys and signatures are made of (RFC 4251, section 5), taken apart from the front.

Only the one form that OpenSSH writes is read: what could be written in two ways could be changed without breaking a signature.
"""

import struct

# Numbers are at most as long as the longest RSA key that OpenSSH reads.
MAX_BITS = 16384


class BadWire(ValueError):  # noqa: N818 - named by what it is, like the problems' codes
    """The bytes are not what was expected there: too few, too many, or in a form that OpenSSH does not write."""


class Wire:
    """Bytes with a mark up to where they have been read."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def take(self, count: int) -> bytes:
        """So many of the next bytes.

        Raises:
            BadWire: there are fewer.
        """
        part = self._data[self._at : self._at + count]
        if len(part) < count:
            raise BadWire("it breaks off")
        self._at += count
        return part

    def number32(self) -> int:
        """Four bytes as a number."""
        return int.from_bytes(self.take(4))

    def string(self) -> bytes:
        """A run of bytes that begins with its length."""
        return self.take(self.number32())

    def text(self) -> bytes:
        """A string without NUL; C programs would take it for a shorter one.

        Raises:
            BadWire: it holds one.
        """
        found = self.string()
        if b"\0" in found:
            raise BadWire("a text in it holds a NUL byte")
        return found

    def number(self) -> int:
        """A number from 0 of any length, in its shortest form.

        Raises:
            BadWire: it is negative, too long, or begins with a zero that it does not need.
        """
        found = self.string()
        if found[:1] >= b"\x80":
            raise BadWire("a number in it is negative")
        if found[:1] == b"\0" and found[1:2] < b"\x80":
            raise BadWire("a number in it begins with a needless zero")
        value = int.from_bytes(found)
        if value.bit_length() > MAX_BITS:
            raise BadWire(f"a number in it has more than {MAX_BITS} bits")
        return value

    def end(self) -> None:
        """Nothing may follow.

        Raises:
            BadWire: something does.
        """
        if self._at < len(self._data):
            raise BadWire(f"{len(self._data) - self._at} bytes too many stand at its end")


def strings(*parts: bytes) -> bytes:
    """Every part with its length in front, one behind the other."""
    return b"".join(struct.pack(">I", len(part)) + part for part in parts)
