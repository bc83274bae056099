"""Signatures of OpenSSH (`ssh-keygen -Y sign`, PROTOCOL.sshsig), verified without running `ssh-keygen`.

Whatever is accepted here, `ssh-keygen -Y verify` accepts, of every version. It accepts more in these documented cases:

1. Version 0 of the format; only version 1 was ever written.
2. Something in the reserved field, which no signature covers.
3. Anything but blanks behind the last line of the armor.
4. A carriage return in the first line of the armor (taken by OpenSSH 9.5 and later), or a NUL before its last line.
5. A NUL at the end of a text: kinds, namespace, name of the hash.
6. Numbers of an ECDSA signature with needless zeros in front.
7. An Ed25519 signature whose scalar is not reduced (taken by OpenSSH before 10.4).
8. Signatures that browsers make (`webauthn`).
9. A namespace that is not UTF-8.
10. Keys that `ssh_keys` refuses.

Like `ssh-keygen -Y verify`, it does not ask whether a security key was touched.
"""

import hashlib
from typing import NamedTuple

from tailorcv.problems import short
from tailorcv.ssh_keys import BadKey, PublicKey, from_base64, key_of_blob
from tailorcv.ssh_parts import CURVES, ECDSA, ED25519, RSA, SK_ED25519, Parts, curve_name, read_parts
from tailorcv.ssh_wire import BadWire, Wire, strings

BEGIN = b"-----BEGIN SSH SIGNATURE-----\n"
END = b"\n-----END SSH SIGNATURE-----"
MAGIC = b"SSHSIG"
VERSION = 1
BLANKS = b" \t\n\v\f\r"
HASHES = {"sha256": hashlib.sha256, "sha512": hashlib.sha512}
RSA_SIGNATURES = {"rsa-sha2-256", "rsa-sha2-512"}
ED25519_SIGNATURE_BYTES = 64
# Flags and a counter, in front of the message's digest in what a security key signs.
STATE_BYTES = 5

_DAMAGED = "ask for the file again, as it was written"


class BadSignature(ValueError):  # noqa: N818 - named by what it is, like the problems' codes
    """The bytes are no signature that is taken, or not that of this message; the message is for the user, in one line."""


class Signature(NamedTuple):
    """Who signed for which use; `kind`, `value` and `state` are the proof: its algorithm, its bytes, and the security key's own."""

    key: PublicKey
    namespace: str
    hash_name: str
    kind: str
    value: bytes
    state: bytes


def read_signature(armored: bytes) -> Signature:
    """The signature in a `.sig` file; whether it holds is not looked at yet.

    Raises:
        BadSignature: it is none, or says something that no signature of OpenSSH says.
    """
    blob = _dearmored(armored)
    try:
        return _read_blob(Wire(blob))
    except (BadWire, BadKey) as error:
        raise BadSignature(f"the signature cannot be used: {error}") from None


def check_signature(signature: Signature, message: bytes, namespace: str) -> None:
    """Nothing happens when exactly this message was signed with the signature's key for this use.

    Raises:
        BadSignature: it was not.
    """
    if not namespace or signature.namespace != namespace:
        raise BadSignature(f"it was made for '{short(signature.namespace)}', not for '{namespace}'")
    digest = HASHES[signature.hash_name](message).digest()
    signed = MAGIC + strings(namespace.encode(), b"", signature.hash_name.encode(), digest)
    if not _holds(signature, read_parts(signature.key.blob), signed):
        raise BadSignature("it is not the signature of this text with this key")


def _dearmored(armored: bytes) -> bytes:
    """The bytes inside the armor. Blanks anywhere between its lines are as good as none, as for `ssh-keygen`."""
    if not armored.startswith(BEGIN):
        raise BadSignature(f"it does not begin with the line '{BEGIN.decode().strip()}'; {_DAMAGED}")
    # The line end of the first line is not that before the last one: there is at least one line between them.
    body, end, behind = armored[len(BEGIN) :].partition(END)
    if not end:
        raise BadSignature(f"it does not end with the line '{END.decode().strip()}'; {_DAMAGED}")
    if behind.strip(BLANKS):
        raise BadSignature(f"something stands behind the line '{END.decode().strip()}'; {_DAMAGED}")
    blob = from_base64(body.translate(None, BLANKS))
    if blob is None:
        raise BadSignature(f"the base64 is damaged; {_DAMAGED}")
    return blob


def _read_blob(wire: Wire) -> Signature:
    """Everything that the blob holds, in the order in which it stands."""
    if wire.take(len(MAGIC)) != MAGIC:
        raise BadWire("it is no SSH signature")
    version = wire.number32()
    if version != VERSION:
        raise BadWire(f"version {version} of the format is not known")
    key = key_of_blob(wire.string())
    namespace = _namespace(wire.text())
    if wire.string():
        raise BadWire("its reserved field is not empty")
    hash_name = wire.text().decode("ascii", "replace")
    if hash_name not in HASHES:
        raise BadWire(f"the hash '{short(hash_name)}' is not one of: {', '.join(HASHES)}")
    proof = wire.string()
    wire.end()
    return Signature(key, namespace, hash_name, *_proof(Wire(proof), read_parts(key.blob)))


def _namespace(raw: bytes) -> str:
    try:
        namespace = raw.decode()
    except UnicodeDecodeError:
        raise BadWire("its namespace is not UTF-8") from None
    if not namespace:
        raise BadWire("its namespace is empty")
    return namespace


def _proof(wire: Wire, key: Parts) -> tuple[str, bytes, bytes]:
    """The kind of the proof, its value, and what a security key said of itself."""
    kind = wire.text().decode("ascii", "replace")
    if kind not in (RSA_SIGNATURES if key.kind == RSA else {key.kind}):
        raise BadWire(f"a key of the kind '{key.kind}' makes no signature of the kind '{short(kind)}'")
    value = wire.string()
    state = wire.take(STATE_BYTES) if key.kind.startswith("sk-") else b""
    wire.end()
    _refuse_value(value, key)
    return kind, value, state


def _refuse_value(value: bytes, key: Parts) -> None:
    if ECDSA in key.kind:
        _pair(value)
    elif key.kind == RSA and len(value) > _size(key):
        raise BadWire("it is longer than its key")
    elif key.kind != RSA and len(value) != ED25519_SIGNATURE_BYTES:
        raise BadWire(f"it has {len(value)} bytes, where Ed25519 has {ED25519_SIGNATURE_BYTES}")


def _pair(value: bytes) -> tuple[int, int]:
    """The two numbers of an ECDSA signature."""
    wire = Wire(value)
    pair = wire.number(), wire.number()
    wire.end()
    return pair


def _size(key: Parts) -> int:
    """How many bytes a signature with an RSA key has."""
    return (key.modulus.bit_length() + 7) // 8


def _holds(signature: Signature, key: Parts, signed: bytes) -> bool:
    """Whether the proof is one of these bytes with this key. A security key signs them together with its own state."""
    from cryptography.exceptions import InvalidSignature

    if signature.state:
        signed = hashlib.sha256(key.application).digest() + signature.state + hashlib.sha256(signed).digest()
    try:
        if key.kind in (ED25519, SK_ED25519):
            _check_ed25519(signature, key, signed)
        elif key.kind == RSA:
            _check_rsa(signature, key, signed)
        else:
            _check_ecdsa(signature, key, signed)
    # ValueError: numbers that no key or signature can have.
    except (InvalidSignature, ValueError):
        return False
    return True


def _check_ed25519(signature: Signature, key: Parts, signed: bytes) -> None:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    Ed25519PublicKey.from_public_bytes(key.point).verify(signature.value, signed)


def _check_rsa(signature: Signature, key: Parts, signed: bytes) -> None:
    """Some programs leave out zeros in front, and `ssh-keygen` puts them back."""
    from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicNumbers
    from cryptography.hazmat.primitives.hashes import SHA256, SHA512

    public = RSAPublicNumbers(key.exponent, key.modulus).public_key()
    digest = SHA256() if signature.kind == "rsa-sha2-256" else SHA512()
    public.verify(signature.value.rjust(_size(key), b"\0"), signed, PKCS1v15(), digest)


def _check_ecdsa(signature: Signature, key: Parts, signed: bytes) -> None:
    """The hash goes with the curve and not with that of the message."""
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature

    curve, digest = {
        256: (ec.SECP256R1(), hashes.SHA256()),
        384: (ec.SECP384R1(), hashes.SHA384()),
        521: (ec.SECP521R1(), hashes.SHA512()),
    }[CURVES[curve_name(key.kind)].bits]
    public = ec.EllipticCurvePublicKey.from_encoded_point(curve, key.point)
    public.verify(encode_dss_signature(*_pair(signature.value)), signed, ec.ECDSA(digest))
