"""`tailorcv endorse revoke`: a peer takes a statement back."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from peers_at_hand import BOB, Bench, put, revocation, sealed, statement
from program import Answer, tailorcv

from tailorcv.endorsement import Read, Sealed, read_sealed
from tailorcv.statement import Revocation

Terminal = Callable[..., Answer]
TODAY = datetime.now(UTC).date()
MADE = f"five-clubs.bob@example.org.{TODAY}.revoked.json"
GOOD = sealed(statement())


@pytest.fixture
def signed(circus: Path) -> Path:
    """What Bob signed, in the folder where Bob works."""
    return put(GOOD, circus)


def taken_back(path: Path) -> Sealed:
    """The revocation and its signature."""
    return Sealed(path.name, path.read_bytes(), path.with_name(f"{path.name}.sig").read_bytes())


def test_a_revocation(signed: Path, key: Path, circus: Path) -> None:
    """A signed file of its own, which says what it takes back and why; whoever gets it no longer counts the statement."""
    answer = tailorcv("endorse", "revoke", signed, "--yes", "--key", key, "--reason", " Another team. ")
    assert answer.code == 0, answer.err
    assert answer.out.startswith("five-clubs: Five clubs in the air\n")
    assert answer.out.endswith(f"signed  {MADE}\n")
    assert answer.err == f"Send it and {MADE}.sig to Mira Example, and to whoever relies on the statement.\n"
    file = taken_back(circus / MADE)
    read = read_sealed(file)
    assert isinstance(read, Read)
    assert isinstance(read.signed, Revocation)
    assert (read.signed.statement, read.signed.reason, read.signed.endorser.id) == (GOOD.digest, "Another team.", "bob@example.org")
    assert read.key.line == BOB.line
    assert [found.status for found in Bench(as_of=TODAY).judged(GOOD, file)] == ["revoked"]


def test_without_a_reason(signed: Path, key: Path, circus: Path) -> None:
    """Nobody owes one; where the files go can be said."""
    assert tailorcv("endorse", "revoke", signed, "--yes", "--key", key, "--reason", "  ", "-o", "out").code == 0
    read = read_sealed(taken_back(circus / "out" / MADE))
    assert isinstance(read, Read)
    assert isinstance(read.signed, Revocation)
    assert read.signed.reason is None


@pytest.mark.parametrize(("typed", "done"), [("y", True), ("Yes", True), ("n", False), ("", False)])
def test_somebody_is_asked(signed: Path, key: Path, circus: Path, on_terminal: Terminal, typed: str, done: bool) -> None:  # noqa: FBT001
    """The statement is shown, and only a clear yes takes it back."""
    answer = on_terminal("endorse", "revoke", signed, "--key", key, answers=(typed,))
    assert answer.out.startswith("five-clubs: Five clubs in the air\n")
    assert (answer.code == 0, (circus / MADE).exists()) == (done, done)
    assert done or "nothing was signed\n" in answer.err


def test_nobody_to_ask(signed: Path, key: Path, circus: Path) -> None:
    """In a pipe only with `--yes`."""
    answer = tailorcv("endorse", "revoke", signed, "--key", key)
    assert answer == (2, "", "tailorcv: nobody can be asked here; run it on a terminal or with --yes\n")


def test_a_reason_that_hides_something(signed: Path, key: Path, circus: Path) -> None:
    """It is refused like in a statement."""
    answer = tailorcv("endorse", "revoke", signed, "--yes", "--key", key, "--reason", "x\u202ey")
    assert answer == (2, "", "tailorcv: --reason: the invisible character U+202E in 'x\\u202ey'\n")
    assert not (circus / MADE).exists()


@pytest.mark.parametrize(
    ("file", "code", "message"),
    [
        (sealed(revocation(GOOD)), 2, "it.json takes back a statement itself; name the statement"),
        (GOOD._replace(seal=None), 1, "it.json: malformed: there is no signature beside it (the same name and .sig)"),
        (GOOD._replace(seal=BOB.sign(b"x").armored), 1, "it.json: forged: it is not the signature of this text with this key"),
        (GOOD._replace(raw=b"junk"), 1, "it.json: malformed: 1:1: a file is a list of 'key: value' lines"),
    ],
    ids=["a revocation", "no signature", "forged", "no statement"],
)
def test_what_cannot_be_taken_back(key: Path, circus: Path, file: Sealed, code: int, message: str) -> None:
    """Only what was signed once."""
    answer = tailorcv("endorse", "revoke", put(file, circus), "--yes", "--key", key)
    assert answer == (code, "", f"tailorcv: {message}\n")
    assert list(circus.glob("*.revoked*")) == []


def test_a_file_that_is_not_there(key: Path, circus: Path) -> None:
    """Its name is told."""
    answer = tailorcv("endorse", "revoke", "nowhere.json", "--yes", "--key", key)
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.startswith("nowhere.json:1:1: ")
    assert answer.err.endswith("tailorcv: nothing was signed\n")
