"""Signing by ssh-keygen, and what is said when it does not."""

import os
from pathlib import Path

import pytest
from peers_at_hand import BOB, key_at
from ssh_keygen import keygen, make_keys

from tailorcv.ssh_signing import SigningError, sign, usual_key
from tailorcv.sshsig import check_signature, read_signature

MESSAGE = b"I saw it.\n"


@pytest.fixture(autouse=True)
def _no_agent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SSH_AUTH_SOCK", raising=False)


def fake(here: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> Path:
    """A program in the place of ssh-keygen, and a key for it."""
    program = here / "bin/ssh-keygen"
    program.parent.mkdir()
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    return key_at(here / "bob")


def test_with_every_kind_of_key(tmp_path: Path) -> None:
    """Every kind of key that needs no device makes a signature that holds for these bytes and this use."""
    keygen()
    for path in make_keys(tmp_path).values():
        signature = read_signature(sign(MESSAGE, path, "endorsement@tailorcv"))
        check_signature(signature, MESSAGE, "endorsement@tailorcv")
        assert signature.key.line in path.with_name(f"{path.name}.pub").read_text(encoding="utf-8")


def test_how_it_is_called(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message comes by standard input, and the names as arguments of their own."""
    key = fake(here, monkeypatch, 'printf "%s|" "$@"; cat')
    assert sign(MESSAGE, key, "a b") == f"-q|-Y|sign|-n|a b|-f|{key}|".encode() + MESSAGE


@pytest.mark.parametrize(
    ("script", "message"),
    [
        ("echo one >&2; echo ' two ' >&2; echo >&2; exit 1", "ssh-keygen did not sign: two"),
        ("exit 255", "ssh-keygen did not sign: it gave no reason"),
        ("printf '\\377\\n' >&2; exit 1", "ssh-keygen did not sign: \ufffd"),
        ("echo signed; exit 1", "ssh-keygen did not sign: it gave no reason"),
    ],
)
def test_why_it_did_not_sign(here: Path, monkeypatch: pytest.MonkeyPatch, script: str, message: str) -> None:
    """The last line that it said."""
    key = fake(here, monkeypatch, f"cat >/dev/null; {script}")
    with pytest.raises(SigningError) as error:
        sign(MESSAGE, key, "x")
    assert str(error.value) == message


def test_no_key(here: Path) -> None:
    """A path with nothing there, or with a folder, is told before anything is run."""
    (here / "folder").mkdir()
    for name in ("nowhere", "folder"):
        with pytest.raises(SigningError) as error:
            sign(MESSAGE, Path(name), "x")
        assert str(error.value) == f"there is no key '{name}'; name yours with --key, or make one with: ssh-keygen -t ed25519"


def test_no_program(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The package that brings it is named."""
    monkeypatch.setenv("PATH", str(here))
    with pytest.raises(SigningError) as error:
        sign(MESSAGE, key_at(here / "bob"), "x")
    assert str(error.value) == "there is no 'ssh-keygen' here; install OpenSSH (the package openssh-client)"


def test_the_usual_key(here: Path) -> None:
    """The first of those that OpenSSH takes by itself; folders and other names are none."""
    assert usual_key(here) is None
    names = ("id_rsa", "id_ecdsa_sk", "id_ecdsa", "id_ed25519_sk", "id_ed25519")
    (here / ".ssh/id_dsa").mkdir(parents=True)
    (here / ".ssh/other").touch()
    assert usual_key(here) is None
    for name in names:
        (here / ".ssh" / name).touch()
        assert usual_key(here) == here / ".ssh" / name


def test_a_key_whose_file_others_can_read(here: Path) -> None:
    """OpenSSH refuses it, and the reason is passed on."""
    keygen()
    key = key_at(here / "bob")
    key.chmod(0o644)
    with pytest.raises(SigningError, match=r"^ssh-keygen did not sign: ."):
        sign(MESSAGE, key, "x")
    key.chmod(0o600)
    assert read_signature(sign(MESSAGE, key, "x")).key.line == BOB.line
