"""The real `ssh-keygen`, asked for keys, signatures and its verdict; and keys that sign whatever bytes a test wants signed."""

import base64
import hashlib
import os
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_ssh_private_key
from signatures import MESSAGE, NAMESPACE, Pieces, number, pack
from web_tools import program

PLAIN = {
    "ssh-ed25519": ["-t", "ed25519"],
    "ssh-rsa": ["-t", "rsa", "-b", "2048"],
    "ecdsa-sha2-nistp256": ["-t", "ecdsa", "-b", "256"],
    "ecdsa-sha2-nistp384": ["-t", "ecdsa", "-b", "384"],
    "ecdsa-sha2-nistp521": ["-t", "ecdsa", "-b", "521"],
}
STATE = b"\x01\x00\x00\x00\x2a"
APPLICATION = b"ssh:"
HASHES: dict[str, hashes.HashAlgorithm] = {"nistp256": hashes.SHA256(), "nistp384": hashes.SHA384(), "nistp521": hashes.SHA512()}


class Secret(NamedTuple):
    """A key that signs: its kind, its public bytes, and the proof that it makes for bytes."""

    kind: str
    blob: bytes
    prove: Callable[[bytes], bytes]

    @property
    def line(self) -> str:
        """The public key as a file holds it."""
        return f"{self.kind} {base64.b64encode(self.blob).decode()}"

    def sign(self, message: bytes = MESSAGE, namespace: str = NAMESPACE, hash_name: str = "sha512") -> Pieces:
        """A signature of the message, put together here and not by the program."""
        name = namespace.encode("utf-8", "surrogateescape")
        digest = hashlib.new(hash_name, message).digest()
        covered = b"SSHSIG" + pack(name, b"", hash_name.encode(), digest)
        return Pieces(b"SSHSIG", b"\0\0\0\1", self.blob, name, b"", hash_name.encode(), self.prove(covered))


class Question(NamedTuple):
    """All that a verdict depends on."""

    armored: bytes
    signers: bytes
    message: bytes = MESSAGE
    principal: str = "ana@example.org"
    namespace: str = NAMESPACE
    at: datetime = datetime(2025, 7, 1, 12, tzinfo=UTC)


def keygen() -> str:
    """The path of ssh-keygen."""
    return program("ssh-keygen", "openssh-client")


def make_keys(folder: Path) -> dict[str, Path]:
    """A private key file of every kind that needs no device."""
    found = {}
    for kind, options in PLAIN.items():
        found[kind] = folder / kind
        subprocess.run([keygen(), "-q", *options, "-N", "", "-C", "ana laptop", "-f", str(found[kind])], check=True)
    return found


def really_signed(key: Path, message: bytes, *options: str) -> bytes:
    """The file that ssh-keygen writes for a message."""
    command = [keygen(), "-q", "-Y", "sign", "-n", NAMESPACE, *options, "-f", str(key)]
    return subprocess.run(command, input=message, capture_output=True, check=True).stdout


def accepts(question: Question, folder: Path, zone: str = "UTC") -> bool:
    """The verdict of ssh-keygen. The folder holds its files until the next question."""
    (folder / "signature").write_bytes(question.armored)
    (folder / "signers").write_bytes(question.signers)
    time = f"-Overify-time={question.at.astimezone(UTC):%Y%m%d%H%M%S}{'' if zone == 'UTC' else 'Z'}"
    names = ["-I", question.principal, "-n", question.namespace]
    command = [keygen(), "-Y", "verify", "-f", str(folder / "signers"), "-s", str(folder / "signature"), *names, time]
    done = subprocess.run(command, input=question.message, capture_output=True, check=False, env={**os.environ, "TZ": zone})
    assert done.returncode in (0, 255), done
    return done.returncode == 0


def secrets(keys: dict[str, Path]) -> dict[str, Secret]:
    """The keys of the files, and one of each kind that lives in a device, made without the device."""
    found = {kind: secret(load_ssh_private_key(path.read_bytes(), None)) for kind, path in keys.items()}
    for key in (ed25519.Ed25519PrivateKey.generate(), ec.generate_private_key(ec.SECP256R1())):
        plain = secret(key)
        found[f"sk-{plain.kind}@openssh.com"] = in_device(plain)
    return found


def secret(key: object) -> Secret:
    """A private key of the library as a key that signs."""
    if isinstance(key, ed25519.Ed25519PrivateKey):
        kind = b"ssh-ed25519"
        return Secret("ssh-ed25519", pack(kind, key.public_key().public_bytes_raw()), lambda data: pack(kind, key.sign(data)))
    if isinstance(key, rsa.RSAPrivateKey):
        numbers = key.public_key().public_numbers()
        blob = pack(b"ssh-rsa", number(numbers.e), number(numbers.n))
        return Secret("ssh-rsa", blob, lambda data: pack(b"rsa-sha2-512", key.sign(data, padding.PKCS1v15(), hashes.SHA512())))
    assert isinstance(key, ec.EllipticCurvePrivateKey)
    curve = f"nistp{key.key_size}"
    name = f"ecdsa-sha2-{curve}"
    point = key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)

    def prove(data: bytes) -> bytes:
        pair = decode_dss_signature(key.sign(data, ec.ECDSA(HASHES[curve])))
        return pack(name.encode(), pack(*map(number, pair)))

    return Secret(name, pack(name.encode(), curve.encode(), point), prove)


def in_device(plain: Secret, application: bytes = APPLICATION, state: bytes = STATE) -> Secret:
    """The key as a security key would hold it: it signs digests together with its own state."""
    kind = f"sk-{plain.kind}@openssh.com"
    old = pack(plain.kind.encode())

    def prove(data: bytes) -> bytes:
        covered = hashlib.sha256(application).digest() + state + hashlib.sha256(data).digest()
        return pack(kind.encode()) + plain.prove(covered).removeprefix(old) + state

    return Secret(kind, pack(kind.encode()) + plain.blob.removeprefix(old) + pack(application), prove)
