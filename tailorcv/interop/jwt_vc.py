"""Credentials signed as JWT, with the private half of an SSH key (Open Badges 3.0, section 'JSON Web Token Proof Format').

`ssh-keygen` signs in a format of its own only, and so do agents and security keys. So the private key itself is needed here.
"""

import base64
import json
from collections.abc import Mapping
from typing import TypeAlias

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_pem_private_key, load_ssh_private_key

from tailorcv.interop.did_key import key_id
from tailorcv.interop.open_badges import Credential, Node

Secret: TypeAlias = ed25519.Ed25519PrivateKey | ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey
# RFC 7518, section 3.3.
MIN_RSA_BITS = 2048
_OPENSSH = b"-----BEGIN OPENSSH PRIVATE KEY-----"
# RFC 7518, section 3.4: the hash goes with the curve.
_ON_CURVE: dict[str, tuple[str, hashes.HashAlgorithm]] = {
    "secp256r1": ("ES256", hashes.SHA256()),
    "secp384r1": ("ES384", hashes.SHA384()),
    "secp521r1": ("ES512", hashes.SHA512()),
}
_HELP = {
    "bcrypt": "to open a key with a passphrase, one more package is needed: pip install bcrypt",
    "cipher": "it is locked with a cipher that is not known here; lock it with another one: ssh-keygen -p -Z aes256-ctr -f FILE",
}
_OTHER_KIND = "a key of this kind signs no badges; use one of ed25519, RSA or ECDSA"


class BadSecret(ValueError):  # noqa: N818 - named by what it is, like BadKey
    """The bytes are no private key that can sign a JWT; the message is for the user, in one line."""


class Locked(BadSecret):
    """The private key has a passphrase, which was not given."""


def read_secret(raw: bytes, passphrase: bytes | None = None) -> Secret:
    """The private key in a file as OpenSSH keeps it, in its own format or in the older PEM.

    Raises:
        Locked: it needs a passphrase.
        BadSecret: it is none, the passphrase is wrong, or it is of a kind that signs no JWT.
    """
    load = load_ssh_private_key if raw.startswith(_OPENSSH) else load_pem_private_key
    try:
        found = load(raw, passphrase)
    except TypeError:
        raise Locked("the key has a passphrase") from None
    except UnsupportedAlgorithm as error:
        raise BadSecret(_unsupported(str(error))) from None
    except ValueError:
        reason = "the passphrase is wrong" if passphrase is not None else "it is no private key; give the file without .pub"
        raise BadSecret(reason) from None
    if not isinstance(found, Secret) or (isinstance(found, ec.EllipticCurvePrivateKey) and found.curve.name not in _ON_CURVE):
        raise BadSecret(_OTHER_KIND)
    if isinstance(found, rsa.RSAPrivateKey) and found.key_size < MIN_RSA_BITS:
        raise BadSecret(f"RSA with {found.key_size} bits is too short for a JWT; it needs {MIN_RSA_BITS}")
    return found


def public_line(secret: Secret) -> str:
    """The public key as the line that stands for it elsewhere."""
    return secret.public_key().public_bytes(Encoding.OpenSSH, PublicFormat.OpenSSH).decode()


def sign_jwt(credential: Credential, secret: Secret) -> str:
    """The credential as a compact JWS, whose key is named by the did:key of its issuer."""
    header: dict[str, Node] = {"alg": _algorithm(secret), "kid": key_id(credential.issuer), "typ": "JWT"}
    signed = f"{_part(header)}.{_part(_payload(credential))}"
    return f"{signed}.{_coded(_proof(signed.encode('ascii'), secret))}"


def _payload(credential: Credential) -> dict[str, Node]:
    """The credential with the claims that repeat its parts; nothing says when it was signed, so the same is signed each time."""
    claims: dict[str, Node] = {
        "iss": credential.issuer,
        "jti": credential.id,
        "nbf": int(credential.since.timestamp()),
        "sub": credential.subject,
    }
    if credential.until:
        claims["exp"] = int(credential.until.timestamp())
    return credential.body | claims


def _algorithm(secret: Secret) -> str:
    if isinstance(secret, ed25519.Ed25519PrivateKey):
        return "EdDSA"
    return "RS256" if isinstance(secret, rsa.RSAPrivateKey) else _ON_CURVE[secret.curve.name][0]


def _proof(message: bytes, secret: Secret) -> bytes:
    if isinstance(secret, ed25519.Ed25519PrivateKey):
        return secret.sign(message)
    if isinstance(secret, rsa.RSAPrivateKey):
        return secret.sign(message, padding.PKCS1v15(), hashes.SHA256())
    size = (secret.key_size + 7) // 8
    pair = decode_dss_signature(secret.sign(message, ec.ECDSA(_ON_CURVE[secret.curve.name][1])))
    return b"".join(number.to_bytes(size) for number in pair)


def _part(data: Mapping[str, Node]) -> str:
    return _coded(json.dumps(data, separators=(",", ":"), ensure_ascii=False).encode())


def _coded(raw: bytes) -> str:
    """Base64 for URLs without padding."""
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def _unsupported(reason: str) -> str:
    """What the library for cryptography cannot do, in words of what helps."""
    for word, help_ in _HELP.items():
        if word in reason:
            return help_
    return _OTHER_KIND
