"""Badges signed as JWT with keys that ssh-keygen made, verified by programs that are not ours."""

import base64
import json
import subprocess
from pathlib import Path

import jwt
import pytest
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_ssh_private_key,
    load_ssh_public_key,
    ssh,
)
from openbadgeslib.ob3 import OB3VerificationError, OB3Verifier, verify_endorsement_jwt
from peers_at_hand import sealed, statement
from signatures import pack
from ssh_keygen import keygen, make_keys, secret

from tailorcv.endorsement import Read, read_sealed
from tailorcv.interop.jwt_vc import BadSecret, Locked, public_line, read_secret, sign_jwt
from tailorcv.interop.open_badges import Credential, Source, achievement_credential, endorsement_credential
from tailorcv.ssh_keys import read_public_key
from tailorcv.statement import Statement

ALGORITHMS = {
    "ssh-ed25519": "EdDSA",
    "ssh-rsa": "RS256",
    "ecdsa-sha2-nistp256": "ES256",
    "ecdsa-sha2-nistp384": "ES384",
    "ecdsa-sha2-nistp521": "ES512",
}
# The kinds of did:key that openbadgeslib 4.6 resolves; it verifies the others when it is given the public key.
RESOLVED = ("ssh-ed25519", "ecdsa-sha2-nistp256")
NO_BADGES = "a key of this kind signs no badges; use one of ed25519, RSA or ECDSA"


@pytest.fixture(scope="module")
def keys(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A private key file of every kind."""
    return make_keys(tmp_path_factory.mktemp("keys"))


def award(key: Path, signed: Statement | None = None) -> Credential:
    """A badge of the peer whose key that is."""
    return achievement_credential(source(key, signed or statement()))


def source(key: Path, signed: Statement) -> Source:
    """The statement, signed with that key."""
    read = read_sealed(sealed(signed, secret(load_ssh_private_key(key.read_bytes(), None))))
    assert isinstance(read, Read)
    return Source(read.sealed, signed, read.key)


def public_pem(key: Path) -> bytes:
    """The public key as other programs take it, found without us."""
    public = load_ssh_public_key(key.with_name(f"{key.name}.pub").read_bytes())
    return public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


def tampered(token: str) -> str:
    """The same with a higher level in its payload."""
    head, payload, proof = token.split(".")
    raw = base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4))
    assert b'"level":"3"' in raw
    changed = base64.urlsafe_b64encode(raw.replace(b'"level":"3"', b'"level":"5"')).decode().rstrip("=")
    return f"{head}.{changed}.{proof}"


@pytest.mark.parametrize("kind", ALGORITHMS)
def test_another_program_verifies_it(keys: dict[str, Path], kind: str) -> None:
    """It takes the badge with that public key, refuses another level in it, and refuses another key."""
    key = keys[kind]
    made = award(key)
    token = sign_jwt(made, read_secret(key.read_bytes()))
    verifier = OB3Verifier(pubkey_pem=public_pem(key))
    assert verifier.verify(token).id == made.id
    with pytest.raises(OB3VerificationError):
        verifier.verify(tampered(token))
    with pytest.raises(OB3VerificationError):
        OB3Verifier(pubkey_pem=public_pem(keys["ssh-rsa" if kind != "ssh-rsa" else "ssh-ed25519"])).verify(token)


@pytest.mark.parametrize("kind", RESOLVED)
def test_the_issuer_alone_says_which_key(keys: dict[str, Path], kind: str) -> None:
    """Whoever has the badge has all that is needed: the key is in the issuer's name."""
    made = award(keys[kind])
    token = sign_jwt(made, read_secret(keys[kind].read_bytes()))
    assert OB3Verifier.for_issuer_did(made.issuer).verify(token).issuer.id == made.issuer
    with pytest.raises(OB3VerificationError, match="Invalid signature"):
        OB3Verifier.for_issuer_did(made.issuer).verify(tampered(token))
    with pytest.raises(OB3VerificationError):
        OB3Verifier.for_issuer_did(award(keys[RESOLVED[kind == RESOLVED[0]]]).issuer).verify(token)


def test_an_endorsement(keys: dict[str, Path]) -> None:
    """It is about the badge of another peer, and verified like one."""
    key = keys["ssh-ed25519"]
    made = endorsement_credential(source(key, statement()), "urn:uuid:0")
    found = verify_endorsement_jwt(sign_jwt(made, read_secret(key.read_bytes())))
    assert (found["id"], found["issuer"], found["endorses"]) == (made.id, made.issuer, "urn:uuid:0")
    with pytest.raises(OB3VerificationError, match="not an EndorsementCredential"):
        verify_endorsement_jwt(sign_jwt(award(key), read_secret(key.read_bytes())))


@pytest.mark.parametrize("kind", ALGORITHMS)
def test_what_is_signed(keys: dict[str, Path], kind: str) -> None:
    """The header has nothing that Open Badges forbids; the claims repeat the credential, which is the payload itself."""
    made = award(keys[kind], statement(expires="2200-12-31"))
    token = sign_jwt(made, read_secret(keys[kind].read_bytes()))
    name = made.issuer.removeprefix("did:key:")
    assert jwt.get_unverified_header(token) == {"alg": ALGORITHMS[kind], "kid": f"did:key:{name}#{name}", "typ": "JWT"}
    payload = jwt.decode(token, public_pem(keys[kind]), algorithms=[ALGORITHMS[kind]])
    claims = {claim: payload.pop(claim) for claim in ("iss", "jti", "sub", "nbf", "exp")}
    assert claims == {"iss": made.issuer, "jti": made.id, "sub": made.subject, "nbf": 1_773_144_000, "exp": 7_289_697_599}
    assert payload == json.loads(made.text)


def test_a_badge_that_is_over(keys: dict[str, Path]) -> None:
    """A badge ends when the statement does."""
    made = award(keys["ssh-ed25519"], statement(expires="2026-03-10"))
    token = sign_jwt(made, read_secret(keys["ssh-ed25519"].read_bytes()))
    with pytest.raises(OB3VerificationError, match="expired"):
        OB3Verifier.for_issuer_did(made.issuer).verify(token)


@pytest.mark.parametrize("kind", ["ssh-ed25519", "ssh-rsa"])
def test_the_same_each_time(keys: dict[str, Path], kind: str) -> None:
    """Where the kind of signature needs no random number, no bit differs."""
    made = award(keys[kind])
    assert len({sign_jwt(made, read_secret(keys[kind].read_bytes())) for _ in range(3)}) == 1


@pytest.mark.parametrize("kind", ALGORITHMS)
def test_the_public_line(keys: dict[str, Path], kind: str) -> None:
    """It is the key of the .pub file, so that it can be compared with the one that signed a statement."""
    line = keys[kind].with_name(f"{kind}.pub").read_text()
    assert public_line(read_secret(keys[kind].read_bytes())) == read_public_key(line).line


@pytest.mark.parametrize("form", [["-m", "PEM"], ["-m", "PKCS8"], []], ids=["PEM", "PKCS8", "OpenSSH"])
def test_a_passphrase(tmp_path: Path, form: list[str]) -> None:
    """A locked key says so; with the passphrase it is the same key, in every form in which OpenSSH keeps keys."""
    pytest.importorskip("bcrypt")
    path = tmp_path / "id"
    subprocess.run([keygen(), "-q", "-t", "rsa", "-b", "2048", *form, "-N", "abrakadabra", "-f", str(path)], check=True)
    with pytest.raises(Locked, match="has a passphrase"):
        read_secret(path.read_bytes())
    with pytest.raises(BadSecret, match="the passphrase is wrong"):
        read_secret(path.read_bytes(), b"simsalabim")
    assert public_line(read_secret(path.read_bytes(), b"abrakadabra")) == read_public_key((tmp_path / "id.pub").read_text()).line


def test_without_the_package_for_passphrases(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """OpenSSH's own form of a locked key needs bcrypt, and the message says how to get it."""

    def missing(*_: object) -> bytes:
        raise UnsupportedAlgorithm("Need bcrypt module")

    path = tmp_path / "id"
    subprocess.run([keygen(), "-q", "-t", "ed25519", "-N", "abrakadabra", "-f", str(path)], check=True)
    monkeypatch.setattr(ssh, "_bcrypt_kdf", missing)
    with pytest.raises(BadSecret, match="pip install bcrypt"):
        read_secret(path.read_bytes(), b"abrakadabra")


def test_a_rare_cipher(tmp_path: Path) -> None:
    """OpenSSH locks keys with more ciphers than can be opened here, and can change it."""
    path = tmp_path / "id"
    subprocess.run(
        [keygen(), "-q", "-t", "ed25519", "-Z", "chacha20-poly1305@openssh.com", "-N", "abrakadabra", "-f", str(path)], check=True
    )
    with pytest.raises(BadSecret, match="ssh-keygen -p -Z aes256-ctr -f FILE"):
        read_secret(path.read_bytes(), b"abrakadabra")
    subprocess.run([keygen(), "-q", "-p", "-Z", "aes256-ctr", "-P", "abrakadabra", "-N", "", "-f", str(path)], check=True)
    assert public_line(read_secret(path.read_bytes()))


def of_a_device() -> bytes:
    """The file that ssh-keygen writes for a key in a security key: all but the private half."""
    kind, point = b"sk-ssh-ed25519@openssh.com", b"\1" * 32
    inner = bytes(8) + pack(kind, point, b"ssh:") + b"\1" + pack(b"handle", b"", b"comment")
    blob = b"openssh-key-v1\0" + pack(b"none", b"none", b"") + bytes([0, 0, 0, 1]) + pack(pack(kind, point, b"ssh:"), inner)
    return b"-----BEGIN OPENSSH PRIVATE KEY-----\n" + base64.b64encode(blob) + b"\n-----END OPENSSH PRIVATE KEY-----\n"


def in_pem(key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey | X25519PrivateKey) -> bytes:
    """A private key as a file holds it."""
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        pytest.param(b"ssh-ed25519 AAAA bob\n", "it is no private key; give the file without .pub", id="public"),
        pytest.param(b"", "it is no private key; give the file without .pub", id="empty"),
        pytest.param(b"-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n", "it is no private key; give the file without .pub", id="damaged"),
        pytest.param(
            in_pem(rsa.generate_private_key(65537, 1024)), "RSA with 1024 bits is too short for a JWT; it needs 2048", id="short RSA"
        ),
        pytest.param(of_a_device(), NO_BADGES, id="security key"),
        pytest.param(in_pem(X25519PrivateKey.generate()), NO_BADGES, id="no signing key"),
        pytest.param(in_pem(ec.generate_private_key(ec.SECP256K1())), NO_BADGES, id="a curve that SSH does not know"),
    ],
)
def test_no_key_for_a_badge(raw: bytes, message: str) -> None:
    """What is wrong is said in a line."""
    with pytest.raises(BadSecret) as caught:
        read_secret(raw)
    assert str(caught.value) == message
