"""Public keys as did:key, the name by which verifiable credentials know a key without asking anybody (W3C CCG, did:key v0.9).

The key itself is the name: `did:key:z` and base58 of a number for the kind of key and its bytes.
"""

from tailorcv.ssh_keys import PublicKey
from tailorcv.ssh_parts import CURVES, ED25519, RSA, SK_ED25519, Parts, curve_name, read_parts

_SCHEME = "did:key:"
_BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
# The numbers of multicodec's table, for ed25519-pub, rsa-pub and the curves' -pub.
_ED25519, _RSA = 0xED, 0x1205
_ON_CURVE = {"nistp256": 0x1200, "nistp384": 0x1201, "nistp521": 0x1202}
_SEVEN_BITS = 0x7F


def did_key(key: PublicKey) -> str:
    """The key as did:key; the key in a security key has the name of the plain key that it is."""
    parts = read_parts(key.blob)
    if parts.kind in (ED25519, SK_ED25519):
        return _named(_ED25519, parts.point)
    if parts.kind == RSA:
        return _named(_RSA, _rsa_in_der(parts))
    curve = curve_name(parts.kind)
    return _named(_ON_CURVE[curve], _compressed(parts.point, CURVES[curve].bits))


def key_id(did: str) -> str:
    """The URL by which a signature points at the only key of a did:key."""
    return f"{did}#{did.removeprefix(_SCHEME)}"


def _named(kind: int, raw: bytes) -> str:
    return f"{_SCHEME}z{_base58(_varint(kind) + raw)}"


def _compressed(point: bytes, bits: int) -> bytes:
    """The point as its first coordinate and which of the two points there it is (SEC 1, 2.3.3)."""
    size = (bits + 7) // 8
    return bytes([2 + point[-1] % 2]) + point[1 : size + 1]


def _rsa_in_der(parts: Parts) -> bytes:
    """The two numbers as RSAPublicKey of PKCS #1."""
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicNumbers
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    public = RSAPublicNumbers(parts.exponent, parts.modulus).public_key()
    return public.public_bytes(Encoding.DER, PublicFormat.PKCS1)


def _varint(number: int) -> bytes:
    """Seven bits a byte, the lowest first; the eighth bit says that more follow."""
    found = bytearray()
    while number > _SEVEN_BITS:
        found.append(number & _SEVEN_BITS | 0x80)
        number >>= 7
    return bytes([*found, number])


def _base58(raw: bytes) -> str:
    """Bitcoin's base58. What is written here begins with the number of a kind, never with a zero, which base58 would spell apart."""
    number = int.from_bytes(raw)
    found = ""
    while number:
        number, digit = divmod(number, len(_BASE58))
        found = _BASE58[digit] + found
    return found
