"""What is inside a public key of OpenSSH: numbers, points and curves, each in the range that its kind allows.

Plain arithmetic, so that a list of signers is read without a library for cryptography.
"""

from collections.abc import Callable
from typing import NamedTuple

from tailorcv.problems import short
from tailorcv.ssh_wire import BadWire, Wire

ED25519 = "ssh-ed25519"
RSA = "ssh-rsa"
ECDSA = "ecdsa-sha2-"
SK_ED25519 = "sk-ssh-ed25519@openssh.com"
SK_ECDSA = "sk-ecdsa-sha2-nistp256@openssh.com"

MIN_RSA_BITS = 1024
MIN_EXPONENT = 3
ED25519_BYTES = 32
UNCOMPRESSED = 4
ED25519_PRIME = 2**255 - 19
# The second coordinates of the eight points whose order is 1, 2, 4 or 8; that of order 8 comes as it is and negated.
_ORDER_8 = 0x7A03AC9277FDC74EC6CC392CFA53202A0F67100D760B3CBA4FD84D3D706A17C7
_SMALL_ORDER = {0, 1, ED25519_PRIME - 1, _ORDER_8, ED25519_PRIME - _ORDER_8}

USUAL = "make a key with: ssh-keygen -t ed25519"


class Curve(NamedTuple):
    """A curve of NIST, y² = x³ - 3x + b modulo a prime, and how many points it has."""

    bits: int
    prime: int
    b: int
    order: int


CURVES = {
    "nistp256": Curve(
        256,
        2**256 - 2**224 + 2**192 + 2**96 - 1,
        0x5AC635D8AA3A93E7B3EBBD55769886BC651D06B0CC53B0F63BCE3C3E27D2604B,
        0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551,
    ),
    "nistp384": Curve(
        384,
        2**384 - 2**128 - 2**96 + 2**32 - 1,
        0xB3312FA7E23EE7E4988E056BE3F82D19181D9C6EFE8141120314088F5013875AC656398D8A2ED19D2A85C8EDD3EC2AEF,
        0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFC7634D81F4372DDF581A0DB248B0A77AECEC196ACCC52973,
    ),
    "nistp521": Curve(
        521,
        2**521 - 1,
        0x51953EB9618E1C9A1F929A21A0B68540EEA2DA725B99B315F3B8B489918EF109E156193951EC7E937B1652C0BD3BB1BF073573DF883D2C34F1EF451FD46B503F00,
        0x1FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFA51868783BF2F966B7FCC0148F709A5D03BB5C9B8899C47AEBB6FB71E91386409,
    ),
}


class Parts(NamedTuple):
    """What a key is made of: its numbers or its point, and the application that a security key is bound to."""

    kind: str
    exponent: int = 0
    modulus: int = 0
    point: bytes = b""
    application: bytes = b""


def read_parts(blob: bytes) -> Parts:
    """The key that the bytes are.

    Raises:
        BadWire: they are no key, or one that no careful person signs with.
    """
    wire = Wire(blob)
    kind = wire.text().decode("ascii", "replace")
    refuse_kind(kind)
    parts = _READERS[kind](wire, kind)
    wire.end()
    return parts


def refuse_kind(kind: str) -> None:
    """Say what to do instead where a kind of key is not taken.

    Raises:
        BadWire: it is not.
    """
    if kind in _READERS:
        return
    if "-cert-v0" in kind:
        raise BadWire(f"'{short(kind)}' is a certificate; give the key itself, from the .pub file without -cert")
    if kind == "ssh-dss":
        raise BadWire(f"DSA is no longer safe; {USUAL}")
    raise BadWire(f"'{short(kind)}' is no kind of key that is known; one of: {', '.join(_READERS)}")


def curve_name(kind: str) -> str:
    """The name of the curve in the name of an ECDSA kind."""
    return kind.partition(ECDSA)[2].partition("@")[0]


def _ed25519(wire: Wire, kind: str) -> Parts:
    point = wire.string()
    if len(point) != ED25519_BYTES:
        raise BadWire(f"it has {len(point)} bytes, where an Ed25519 key has {ED25519_BYTES}")
    height = int.from_bytes(point, "little") & (2**255 - 1)
    if height >= ED25519_PRIME or height in _SMALL_ORDER:
        raise BadWire(f"anybody could sign for it; {USUAL}")
    return Parts(kind, point=point)


def _rsa(wire: Wire, kind: str) -> Parts:
    exponent, modulus = wire.number(), wire.number()
    if modulus.bit_length() < MIN_RSA_BITS:
        raise BadWire(f"RSA with {modulus.bit_length()} bits is too short; {USUAL}")
    if exponent < MIN_EXPONENT or exponent % 2 == 0:
        raise BadWire(f"its RSA exponent is even or below {MIN_EXPONENT}; {USUAL}")
    return Parts(kind, exponent, modulus)


def _ecdsa(wire: Wire, kind: str) -> Parts:
    name = curve_name(kind)
    if wire.text() != name.encode():
        raise BadWire(f"it names another curve than {name}")
    point = wire.string()
    if not _on_curve(point, CURVES[name]):
        raise BadWire(f"its point is not on the curve {name}")
    return Parts(kind, point=point)


def _on_curve(point: bytes, curve: Curve) -> bool:
    """Whether OpenSSH takes it for a point: not compressed, on the curve, and no coordinate is very small or very large."""
    size = (curve.bits + 7) // 8
    if len(point) != 2 * size + 1 or point[0] != UNCOMPRESSED:
        return False
    x, y = int.from_bytes(point[1 : size + 1]), int.from_bytes(point[size + 1 :])
    if min(x, y).bit_length() <= curve.bits // 2 or max(x, y) >= min(curve.order - 1, curve.prime):
        return False
    return (y * y - x * x * x + 3 * x - curve.b) % curve.prime == 0


def _security_key(read: Callable[[Wire, str], Parts]) -> Callable[[Wire, str], Parts]:
    """The reader of a key that lives in a security key: the application follows the key itself."""
    return lambda wire, kind: read(wire, kind)._replace(application=wire.text())


_READERS: dict[str, Callable[[Wire, str], Parts]] = {
    ED25519: _ed25519,
    RSA: _rsa,
    **{ECDSA + curve: _ecdsa for curve in CURVES},
    SK_ED25519: _security_key(_ed25519),
    SK_ECDSA: _security_key(_ecdsa),
}
