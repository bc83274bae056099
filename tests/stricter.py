"""The documented cases: what ssh-keygen accepts and tailorcv does not, each as a question and the objection to it."""

import base64
import hashlib
import subprocess
from pathlib import Path
from typing import NamedTuple

from signatures import NAMESPACE, Pieces, pack, unpack
from ssh_keygen import Question, Secret, keygen

ANA = "ana@example.org"


def splitted(proof: bytes) -> tuple[bytes, bytes, bytes]:
    """The kind of a proof, its value, and what follows."""
    kind, value, *_ = unpack(proof)
    return kind, value, proof[len(pack(kind, value)) :]


class Stricter(NamedTuple):
    """A documented case: what ssh-keygen accepts, and the objection of this side. Versions of ssh-keygen may differ about it."""

    question: Question
    objection: str
    all_versions: bool = True


def signature_cases(keys: dict[str, Secret]) -> dict[str, Stricter]:
    """The documented cases of tailorcv.sshsig."""
    key, curve, device = keys["ssh-ed25519"], keys["ecdsa-sha2-nistp256"], keys["sk-ecdsa-sha2-nistp256@openssh.com"]
    good = key.sign()
    allowed = "".join(f"{ANA} {each.line}\n" for each in (key, curve, device)).encode()

    def case(armored: bytes, objection: str, namespace: str = NAMESPACE, *, all_versions: bool = True) -> Stricter:
        return Stricter(Question(armored, allowed, namespace=namespace), objection, all_versions)

    foreign = "\udcff@tailorcv"
    nul = (
        good._replace(namespace=good.namespace + b"\0"),
        good._replace(hash_name=b"sha512\0"),
        good._replace(proof=good.proof.replace(pack(b"ssh-ed25519"), pack(b"ssh-ed25519\0"))),
    )
    return {
        "1 version 0": case(good._replace(version=bytes(4)).armored, "version 0 of the format is not known"),
        "2 reserved": case(good._replace(reserved=b"x").armored, "its reserved field is not empty"),
        "3 text behind": case(good.armored + b"x", "something stands behind the line"),
        "4 carriage return": case(good.armored.replace(b"\n", b"\r\n"), "does not begin with the line", all_versions=False),
        "4 NUL": case(good.armored.replace(b"\n-----END", b"\0\n-----END"), "the base64 is damaged"),
        **{f"5 NUL {number}": case(each.armored, "holds a NUL byte") for number, each in enumerate(nul)},
        "6 zeros": case(padded_pair(curve).armored, "begins with a needless zero"),
        "7 scalar": case(unreduced(good).armored, "not the signature of this text", all_versions=False),
        "8 browser": case(in_browser(device).armored, "makes no signature of the kind 'webauthn-"),
        "9 namespace": case(key.sign(namespace=foreign).armored, "is not UTF-8", foreign),
    }


def padded_pair(key: Secret) -> Pieces:
    """An ECDSA signature whose first number has a zero more."""
    whole = key.sign()
    kind, value, _ = splitted(whole.proof)
    first, second, _ = unpack(value)
    return whole._replace(proof=pack(kind, pack(b"\0" + first, second)))


def unreduced(whole: Pieces) -> Pieces:
    """An Ed25519 signature whose scalar is larger by the order of the group."""
    kind, value, _ = splitted(whole.proof)
    scalar = int.from_bytes(value[32:], "little") + 2**252 + 27742317777372353535851937790883648493
    return whole._replace(proof=pack(kind, value[:32] + scalar.to_bytes(32, "little")))


def in_browser(key: Secret) -> Pieces:
    """A signature as a browser makes it: the device signs a small text around what was to be signed."""

    def prove(data: bytes) -> bytes:
        challenge = base64.urlsafe_b64encode(data).rstrip(b"=")
        client = b'{"type":"webauthn.get","challenge":"' + challenge + b'","origin":"https://example.org"}'
        proof = key.prove(client).removeprefix(pack(key.kind.encode()))
        return pack(b"webauthn-" + key.kind.encode()) + proof + pack(b"https://example.org", client, b"")

    return key._replace(prove=prove).sign()


def key_cases(keys: dict[str, Secret], authority: Path, folder: Path) -> dict[str, Stricter]:
    """The documented cases of tailorcv.ssh_keys."""
    key, long, curve = keys["ssh-ed25519"], keys["ssh-rsa"], keys["ecdsa-sha2-nistp256"]
    _, exponent, modulus, _ = unpack(long.blob)
    order_8 = bytes.fromhex("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a")
    anybody = Secret(
        "ssh-ed25519",
        pack(b"ssh-ed25519", (1).to_bytes(32, "little")),
        lambda _: pack(b"ssh-ed25519", (1).to_bytes(32, "little") + bytes(32)),
    )
    weak = Secret("ssh-rsa", pack(b"ssh-rsa", b"\1", modulus), lambda data: pack(b"rsa-sha2-512", padded(data, len(modulus) - 1)))
    certificate = key._replace(kind="ssh-ed25519-cert-v01@openssh.com", blob=certified(key, authority, folder))
    own = f"{ANA} {key.line}\n"

    def case(signer: Secret, objection: str, text: str = "", *, all_versions: bool = True) -> Stricter:
        return Stricter(Question(signer.sign().armored, (text or f"{ANA} {signer.line}\n").encode()), objection, all_versions)

    old = Secret("ssh-dss", pack(b"ssh-dss", b"\1"), lambda _: pack(b"ssh-dss", bytes(40)))
    return {
        "1 certificate": case(certificate, "is a certificate", f"{ANA} cert-authority {authority.with_suffix('.pub').read_text()}"),
        "1 DSA": case(old, "DSA is no longer safe", all_versions=False),
        "1 kind of signature": case(long._replace(blob=pack(b"rsa-sha2-256", exponent, modulus)), "'rsa-sha2-256' is no kind of key"),
        "1 kind of signature in the list": case(
            long, "'rsa-sha2-512' is no kind of key", f"{ANA} rsa-sha2-512 {long.line.split(' ')[1]}\n"
        ),
        "2 zero": case(long._replace(blob=pack(b"ssh-rsa", exponent, b"\0" + modulus)), "begins with a needless zero"),
        "2 NUL": case(curve._replace(blob=curve.blob.replace(pack(b"nistp256"), pack(b"nistp256\0"))), "holds a NUL byte"),
        "2 second name": case(key._replace(blob=key.blob.replace(pack(b"ssh-ed25519"), pack(b"ED25519"))), "'ED25519' is no kind of key"),
        "3 anybody": case(anybody, "anybody could sign", all_versions=False),
        "3 order 8, in the list": case(
            key,
            "anybody could sign",
            own.replace(base64.b64encode(key.blob).decode(), base64.b64encode(pack(b"ssh-ed25519", order_8)).decode()),
            all_versions=False,
        ),
        "4 exponent": case(weak, "exponent is even or below 3"),
        "5 blank": case(key, "control character U+000B", own[:-9] + "\v" + own[-9:]),
    }


def padded(data: bytes, size: int) -> bytes:
    """What RSA signs, before any power is taken: with an exponent of 1 it is its own signature."""
    named = bytes.fromhex("3051300d060960864801650304020305000440") + hashlib.sha512(data).digest()
    return b"\0\1" + b"\xff" * (size - 3 - len(named)) + b"\0" + named


def certified(key: Secret, authority: Path, folder: Path) -> bytes:
    """A certificate for the key."""
    public = folder / "ana.pub"
    public.write_text(key.line + "\n", encoding="ascii")
    subprocess.run([keygen(), "-q", "-s", str(authority), "-I", "ana", "-n", ANA, str(public)], check=True)
    return base64.b64decode((folder / "ana-cert.pub").read_text(encoding="ascii").split(" ")[1])


def list_cases(keys: dict[str, Secret]) -> dict[str, Stricter]:
    """The documented cases of tailorcv.allowed_signers that are about lines."""
    key = keys["ssh-ed25519"]

    def case(text: str | bytes, objection: str) -> Stricter:
        raw = text if isinstance(text, bytes) else text.encode()
        return Stricter(Question(key.sign().armored, raw.replace(b"KEY", key.line.encode())), objection)

    return {
        "2 quote inside": case('ana@"example.org" KEY', "a quote was not expected here"),
        "2 no blank": case(f'"{ANA}"KEY', "a quote was not expected here"),
        "3 empty option": case(f'{ANA} ,namespaces="*" KEY', "the option '' is unknown"),
        "3 two commas": case(f'{ANA} namespaces="*",,valid-after="20250101" KEY', "the option '' is unknown"),
        "4 day": case(f'{ANA} valid-after="20250231" KEY', "'20250231' is on no calendar"),
        "4 second": case(f'{ANA} valid-after="20250101000060" KEY', "'20250101000060' is on no calendar"),
        "4 blank": case(f'{ANA} valid-after="2025 1 1" KEY', "'2025 1 1' is no time"),
        "5 bytes": case(b"# \xff\nana@example.org KEY", "byte 0xff is not UTF-8"),
        "5 control": case(f"# \x1b[1m\n{ANA} KEY", "control character U+001B"),
        "5 conflict": case(f"<<<<<<< ours\n{ANA} KEY\n>>>>>>> theirs\n", "git conflict marker"),
    }
