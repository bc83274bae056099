"""A statement becomes two files: its bytes, and the signature beside them."""

import os
import re
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from tailorcv.cli.opening import EXIT_PROBLEMS, EXIT_USAGE, fail, show_problems
from tailorcv.saving import create_bytes
from tailorcv.ssh_signing import SigningError, sign, usual_key
from tailorcv.sshsig import BadSignature, check_signature, read_signature
from tailorcv.statement import MAX_BYTES, NAMESPACE, Revocation, Statement, to_bytes
from tailorcv.textfile import shown_path


def signing_key(key: Path | None) -> Path:
    """The key that is named, or the usual one; without any the command ends."""
    found = key.expanduser() if key else usual_key(Path.home())
    if found is None:
        fail("there is no key in ~/.ssh; name one with --key, or make one with: ssh-keygen -t ed25519", EXIT_USAGE)
    return found


def seal(signed: Statement | Revocation, subject: str, key: Path, folder: Path) -> str:
    """Sign and write it with its signature, both or none; the path as shown. `subject` is the accomplishment that it is about."""
    raw = to_bytes(signed)
    if len(raw) > MAX_BYTES:
        fail(
            f"the statement has {len(raw)} bytes, and at most {MAX_BYTES} are read; ask for a shorter text; nothing was signed",
            EXIT_PROBLEMS,
        )
    try:
        signature = sign(raw, key, NAMESPACE)
        check_signature(read_signature(signature), raw, NAMESPACE)
    except SigningError as error:
        fail(f"{error}; nothing was signed", EXIT_PROBLEMS)
    except BadSignature as error:
        fail(f"the signature that ssh-keygen made does not verify: {error}; nothing was written", EXIT_PROBLEMS)
    return write_pair(folder, signed, subject, raw, signature)


def write_pair(folder: Path, signed: Statement | Revocation, subject: str, raw: bytes, signature: bytes) -> str:
    """Write `<subject>.<peer>.<day>.json` or `….revoked.json` and its `.sig` under the first free name, both or none; the path as shown."""
    ending = ".revoked" if isinstance(signed, Revocation) else ""
    stem = f"{subject}.{in_a_name(signed.endorser.id)}.{signed.issued.date()}{ending}"
    path = next(path for path in _candidates(folder, stem) if not os.path.lexists(path) and not os.path.lexists(_signature(path)))
    problem = create_bytes(_signature(path), signature)
    if problem is None:
        problem = create_bytes(path, raw)
        if problem:
            _signature(path).unlink()
    if problem:
        show_problems([problem])
        fail("nothing was written", EXIT_PROBLEMS)
    return shown_path(path)


def in_a_name(peer: str) -> str:
    """A mail address as a part of a file's name."""
    return re.sub(r"[^A-Za-z0-9@.-]+", "-", peer)


def _signature(path: Path) -> Path:
    return path.with_name(f"{path.name}.sig")


def _candidates(folder: Path, stem: str) -> Iterator[Path]:
    """A peer may sign twice in a day."""
    yield folder / f"{stem}.json"
    for number in count(2):
        yield folder / f"{stem}.{number}.json"
