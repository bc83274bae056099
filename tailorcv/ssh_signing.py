"""Signing with the person's own SSH key: `ssh-keygen` does it, which knows agents, passphrases and hardware keys."""

import os
import subprocess
from collections.abc import Iterable
from pathlib import Path

_USUAL = ("id_ed25519", "id_ed25519_sk", "id_ecdsa", "id_ecdsa_sk", "id_rsa")


class SigningError(Exception):
    """Nothing was signed, and why, in a line for the person."""


def usual_key(home: Path) -> Path | None:
    """The first of the keys that OpenSSH looks for by itself."""
    return next((path for name in _USUAL if os.path.isfile(path := home / ".ssh" / name)), None)


def sign(message: bytes, key: Path, namespace: str) -> bytes:
    """The armored signature; `key` is a private key, or a public one whose private half an agent holds.

    `ssh-keygen` asks for a passphrase or a touch on the terminal by itself.

    Raises:
        SigningError: there is no such key, no `ssh-keygen`, or it refused.
    """
    if not os.path.isfile(key):
        raise SigningError(f"there is no key '{key}'; name yours with --key, or make one with: ssh-keygen -t ed25519")
    command = ["ssh-keygen", "-q", "-Y", "sign", "-n", namespace, "-f", os.fspath(key)]
    try:
        done = subprocess.run(command, input=message, capture_output=True, check=False)  # noqa: S603  # no shell
    except FileNotFoundError:
        raise SigningError("there is no 'ssh-keygen' here; install OpenSSH (the package openssh-client)") from None
    if done.returncode:
        raise SigningError(f"ssh-keygen did not sign: {_last_line(done.stderr.decode(errors='replace').splitlines())}")
    return done.stdout


def _last_line(lines: Iterable[str]) -> str:
    return next((line.strip() for line in reversed(list(lines)) if line.strip()), "it gave no reason")
