"""`tailorcv endorse badge`: a peer signs a statement once more."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from openbadgeslib.ob3 import OB3VerificationError, OB3Verifier, verify_endorsement_jwt
from peers_at_hand import BOB, EVE, claiming, key_at, put, revocation, sealed, statement
from program import Answer, tailorcv, write
from ssh_keygen import in_device, keygen, secret

from tailorcv.interop.did_key import did_key
from tailorcv.ssh_keys import read_public_key

Terminal = Callable[..., Answer]
GOOD = sealed(statement())
BOBS_DID = did_key(read_public_key(BOB.line))
BOBS_PRINT = read_public_key(BOB.line).fingerprint
SHOWN = f"""\
You confirmed, about Mira Example:
five-clubs: Five clubs in the air
  2024-01 – 2024-06 · Juggler, Tent Example
  Situation: Three clubs bored the house.
  Action: Practised every morning.
  Result: The house stood up.
  clubs: 3 → 5 clubs
  drops:
  Also worded: Five clubs
  Juggling (juggling), level 3: Throws five.
  Patter (patter), level 1
    “I counted them.”
The badge holds that with the statement itself, your name and bob@example.org.
Its issuer is your key: {BOBS_DID}
"""


@pytest.fixture
def signed(circus: Path) -> Path:
    """What Bob signed, in the folder where Bob works."""
    return put(GOOD, circus, "five-clubs.json")


def badge(path: Path, key: Path, *more: str | Path) -> Answer:
    """Sign while nobody can be asked."""
    return tailorcv("endorse", "badge", path, "--yes", "--key", key, *more)


def test_a_badge(signed: Path, key: Path, circus: Path) -> None:
    """Everything is shown; another program finds the issuer's key in the badge and verifies it, and refuses one that was changed."""
    answer = badge(signed, key)
    assert answer.out == f"{SHOWN}signed  five-clubs.badge.jwt\n"
    assert answer.err == "Send it to Mira Example. Unlike the statement, a badge cannot be taken back.\n"
    token = (circus / "five-clubs.badge.jwt").read_text(encoding="ascii").strip()
    verifier = OB3Verifier.for_issuer_did(BOBS_DID)
    assert verifier.verify(token).achievement.name == "Five clubs in the air"
    head, payload, proof = token.split(".")
    with pytest.raises(OB3VerificationError):
        verifier.verify(f"{head}.{payload[:-8]}AAAA{payload[-4:]}.{proof}")


def test_without_a_comment(key: Path, circus: Path) -> None:
    """What was not said is not shown; a badge that ends says when."""
    path = put(sealed(statement(comment=None, expires="2027-03")), circus)
    answer = badge(path, key)
    assert "I counted them" not in answer.out
    assert "The badge holds that with the statement itself, your name and bob@example.org, until 2027-03.\n" in answer.out


def test_to_a_folder(signed: Path, key: Path, circus: Path) -> None:
    """It is made where it is wanted; a badge that is there stays."""
    assert badge(signed, key, "-o", "out").out.endswith("signed  out/five-clubs.badge.jwt\n")
    path = circus / "out/five-clubs.badge.jwt"
    write(path, "mine\n")
    answer = badge(signed, key, "-o", "out")
    assert (answer.code, path.read_text(encoding="utf-8")) == (1, "mine\n")
    assert answer.err.endswith("nothing was written\n")


def test_what_the_owner_exports_is_the_same(signed: Path, key: Path, mira: Path, circus: Path) -> None:
    """A badge without proof and the signed one have the same id, so nobody counts them twice."""
    assert badge(signed, key).code == 0
    put(GOOD, mira / "endorsements")
    write(mira / "peers/allowed_signers", f"bob@example.org {BOB.line}\n")
    assert tailorcv("-C", mira, "export", "open-badges", "--as-of", "2026-06-01").code == 0
    token = (circus / "five-clubs.badge.jwt").read_text(encoding="ascii").strip()
    assert f'"id": "{OB3Verifier.for_issuer_did(BOBS_DID).verify(token).id}"' in (circus / "badges/it.badge.json").read_text()


@pytest.mark.parametrize(("typed", "made"), [("y", True), ("yes", True), ("n", False), ("", False)])
def test_somebody_is_asked(signed: Path, key: Path, circus: Path, on_terminal: Terminal, typed: str, made: bool) -> None:  # noqa: FBT001
    """Only a clear yes signs."""
    answer = on_terminal("endorse", "badge", signed, "--key", key, answers=(typed,))
    assert answer.out.startswith(SHOWN)
    assert answer.code == (0 if made else 1)
    assert (circus / "five-clubs.badge.jwt").exists() is made


def test_nobody_can_be_asked(signed: Path, key: Path) -> None:
    """Without a terminal it takes --yes."""
    answer = tailorcv("endorse", "badge", signed, "--key", key)
    assert answer == (2, "", "tailorcv: nobody can be asked here; run it on a terminal or with --yes\n")


def test_another_key(signed: Path, key: Path, circus: Path) -> None:
    """Nobody awards what somebody else confirmed."""
    other = key_at(circus / "keys/eve", 3)
    answer = badge(signed, other)
    why = f"keys/eve is not the key that signed the statement ({BOBS_PRINT}); name that one with --key"
    assert (answer.code, answer.err) == (1, f"tailorcv: {why}\n")
    assert not list(circus.glob("*.jwt"))


@pytest.mark.parametrize(
    ("given", "why"),
    [
        pytest.param("bob.pub", "keys/bob.pub: it is no private key; give the file without .pub", id="public"),
        pytest.param("none", "nothing was signed", id="missing"),
    ],
)
def test_no_private_key(signed: Path, key: Path, circus: Path, given: str, why: str) -> None:
    """An agent holds the private key back, so the public one does not help."""
    answer = badge(signed, key.with_name(given))
    assert answer.code == 1
    assert why in answer.err
    assert not list(circus.glob("*.jwt"))


def test_a_hardware_key(key: Path, circus: Path) -> None:
    """It signs no JWT, which is said before a key is asked for."""
    device = in_device(secret(Ed25519PrivateKey.from_private_bytes(bytes([1]) * 32)))
    answer = badge(put(sealed(statement(), device), circus), key)
    why = (
        "it.json was signed with a hardware key, which signs no badges; sign the request with a key in a file, or leave it at the statement"
    )
    assert answer == (1, "", f"tailorcv: {why}\n")


def test_a_passphrase(signed: Path, key: Path, circus: Path, on_terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is asked for on the terminal, and never taken from anywhere else."""
    pytest.importorskip("bcrypt")
    subprocess.run([keygen(), "-q", "-p", "-P", "", "-N", "abrakadabra", "-f", str(key)], check=True)
    answer = badge(signed, key)
    assert answer.err == "tailorcv: keys/bob has a passphrase, and nobody can be asked for it here; nothing was signed\n"
    monkeypatch.setattr("getpass.getpass", {"Passphrase of keys/bob: ": "abrakadabra"}.__getitem__)
    assert on_terminal("endorse", "badge", signed, "--key", key, answers=("y",)).code == 0
    assert (circus / "five-clubs.badge.jwt").exists()


@pytest.mark.parametrize(
    ("file", "why"),
    [
        pytest.param(GOOD._replace(seal=None), "malformed: there is no signature beside it", id="no signature"),
        pytest.param(GOOD._replace(seal=BOB.sign(b"x").armored), "forged: it is not the signature of this text with this key", id="forged"),
        pytest.param(sealed(revocation(GOOD)), "takes back a statement; name a statement", id="revocation"),
    ],
)
def test_no_statement(key: Path, circus: Path, file: object, why: str) -> None:
    """Nothing is signed over what does not verify."""
    assert isinstance(file, type(GOOD))
    answer = badge(put(file, circus), key)
    assert answer.code in (1, 2)
    assert why in answer.err
    assert not list(circus.glob("*.jwt"))


def test_no_file(key: Path, circus: Path) -> None:
    """A file that is not there is a problem with its name."""
    answer = badge(circus / "none.json", key)
    assert (answer.code, answer.out) == (1, "")
    assert "none.json" in answer.err


@pytest.fixture
def eves(signed: Path, key: Path, circus: Path) -> Path:
    """Eve's badge for the same work."""
    path = put(sealed(statement(endorser={"id": "eve@example.org", "name": "Eve"}), EVE), circus, "eve.json")
    assert badge(path, key_at(circus / "keys/eve", 3)).code == 0
    return circus / "eve.badge.jwt"


def test_an_endorsement(signed: Path, key: Path, eves: Path, circus: Path) -> None:
    """What the other badge says is shown; the endorsement is about it, and says the own levels."""
    answer = badge(signed, key, "--endorses", eves)
    assert answer.code == 0, answer.err
    theirs = OB3Verifier.for_issuer_did(did_key(read_public_key(EVE.line))).verify(eves.read_text(encoding="ascii").strip())
    head = f"You endorse the badge of Eve, {theirs.id}, which says:\n  Eve confirms that this is true, at these levels:\n"
    assert answer.out.startswith(f"{head}  * Juggling (juggling), level 3 of 5: Throws five.\n  * Patter (patter), level 1 of 5\n{SHOWN}")
    found = verify_endorsement_jwt((circus / "five-clubs.endorsement.jwt").read_text(encoding="ascii").strip())
    assert (found["issuer"], found["endorses"]) == (BOBS_DID, theirs.id)


def test_an_endorsement_of_other_work(key: Path, eves: Path, circus: Path) -> None:
    """One cannot be made to endorse what one did not confirm."""
    path = put(sealed(claiming(result="Nobody noticed.")), circus, "other.json")
    answer = badge(path, key, "--endorses", eves)
    assert answer == (1, "", "tailorcv: --endorses: eve.badge.jwt is not about what you confirmed; nothing was signed\n")


@pytest.mark.parametrize(("text", "code"), [("no badge\n", 2), (None, 1)], ids=["no badge", "no file"])
def test_an_endorsement_of_nothing(signed: Path, key: Path, circus: Path, text: str | None, code: int) -> None:
    """A file that is no badge cannot be endorsed."""
    path = circus / "x.jwt"
    if text is not None:
        write(path, text)
    answer = badge(signed, key, "--endorses", path)
    assert answer.code == code
    assert "x.jwt" in answer.err
