"""`tailorcv endorse add`: what comes back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from peers_at_hand import BOB, BOBS_NEW_KEY, EVE, MIRA, TRUSTED, claiming, put, revocation, sealed, statement
from program import Answer, tailorcv, write

from tailorcv.endorsement import Sealed
from tailorcv.statement import Statement

Terminal = Callable[..., Answer]
NAME = "five-clubs.bob@example.org.2026-03-10"
GOOD = sealed(statement())
CONFIRMED = "Bob Example confirms Juggling L3, Patter L1"
ONE = "1 statement taken, none left out\n"
NONE = "no statements taken, 1 left out\n"


@pytest.fixture
def trusting(mira: Path) -> Path:
    """Mira's record, and she trusts Bob's key."""
    write(mira / "peers/allowed_signers", TRUSTED)
    return mira


def kept(root: Path) -> dict[str, bytes]:
    """All that is in the folder of endorsements, by name."""
    folder = root / "endorsements"
    return {path.name: path.read_bytes() for path in folder.iterdir()} if folder.is_dir() else {}


def add(root: Path, *files: Path | str) -> Answer:
    """Add files while nobody can be asked."""
    return tailorcv("-C", root, "endorse", "add", *files)


@pytest.mark.parametrize(
    "named", [["it.json"], ["it.json.sig"], ["it.json", "it.json.sig"], ["."]], ids=["statement", "signature", "both", "folder"]
)
def test_what_verifies_is_taken(trusting: Path, circus: Path, named: list[str]) -> None:
    """By the statement, its signature, both, or their folder; the bytes are the same, under a name that says what they are."""
    put(GOOD, circus / "mail")
    answer = add(trusting, *[circus / "mail" / name for name in named])
    assert answer == (0, f"made  mira/endorsements/{NAME}.json: {CONFIRMED}\n", ONE)
    assert kept(trusting) == {f"{NAME}.json": GOOD.raw, f"{NAME}.json.sig": GOOD.seal}
    assert (trusting / ".gitattributes").read_text(encoding="utf-8") == "endorsements/** -text\n"


def test_twice(trusting: Path, circus: Path) -> None:
    """What is there already stays, whatever its name is, and counts as taken."""
    put(GOOD, circus / "mail", "a.json")
    put(GOOD, circus / "mail", "b.json")
    answer = add(trusting, circus / "mail")
    assert answer.out == f"made  mira/endorsements/{NAME}.json: {CONFIRMED}\nkept  mail/b.json is there already\n"
    assert (answer.code, answer.err) == (0, "2 statements taken, none left out\n")
    assert add(trusting, circus / "mail/a.json") == (0, "kept  mail/a.json is there already\n", ONE)
    assert len(kept(trusting)) == 2


@pytest.mark.parametrize("seal", [None, b"junk", EVE.sign(b"x").armored], ids=["lost", "damaged", "of something else"])
def test_a_signature_that_was_lost(trusting: Path, circus: Path, seal: bytes | None) -> None:
    """A statement whose signature does not hold is not there already: it can be added anew, under a free name."""
    put(GOOD._replace(seal=seal), trusting / "endorsements", f"{NAME}.json")
    answer = add(trusting, put(GOOD, circus))
    assert (answer.code, answer.err) == (0, ONE)
    assert kept(trusting)[f"{NAME}.2.json.sig"] == GOOD.seal


def test_two_on_one_day(trusting: Path, circus: Path) -> None:
    """Another statement of the same day gets another name."""
    put(GOOD, circus, "a.json")
    put(sealed(statement(nonce="1" * 32)), circus, "b.json")
    assert add(trusting, circus / "a.json", circus / "b.json").code == 0
    assert set(kept(trusting)) == {f"{NAME}.json", f"{NAME}.json.sig", f"{NAME}.2.json", f"{NAME}.2.json.sig"}


def test_ones_own_attributes_stay(trusting: Path, circus: Path) -> None:
    """A file .gitattributes that is there is the person's own."""
    write(trusting / ".gitattributes", "*.docx binary\n")
    assert add(trusting, put(GOOD, circus)).code == 0
    assert (trusting / ".gitattributes").read_text(encoding="utf-8") == "*.docx binary\n"


UNTRUSTED = "no trusted key of bob@example.org is the one that signed"


@pytest.mark.parametrize(
    ("file", "why"),
    [
        pytest.param(sealed(statement(), EVE), f"unknown-signer: {UNTRUSTED}; if the key is theirs: tailorcv peer add bob@example.org --key-text '{EVE.line}', or --pin here", id="another key"),
        pytest.param(sealed(claiming(title="Six")), "edited: the record says otherwise now: title; ask again: tailorcv endorse request five-clubs --to bob@example.org", id="edited"),
        pytest.param(sealed(claiming(id="gone")), "edited: the record shows no accomplishment 'gone'; ask again: tailorcv endorse request gone --to bob@example.org", id="gone"),
        pytest.param(sealed(statement(subject={"record": "other-1", "name": "Mira Example"})), "wrong-person: it is about the record 'other-1'", id="another record"),
        pytest.param(sealed(statement(endorser={"id": "mira@example.org"})), "self: signed by the person whose record it is", id="one's own"),
        pytest.param(sealed(statement(expires="2026-03-10")), "expired: it held until 2026-03-10", id="expired"),
        pytest.param(GOOD._replace(seal=BOB.sign(b"x").armored), "forged: it is not the signature of this text with this key", id="forged"),
        pytest.param(GOOD._replace(raw=GOOD.raw + b"\n"), "malformed: 1:1: these are not the bytes of canonical JSON (RFC 8785)", id="not canonical"),
        pytest.param(GOOD._replace(seal=None), "malformed: there is no signature beside it (the same name and .sig)", id="no signature"),
    ],
)  # fmt: skip
def test_what_does_not_verify_is_left_out(trusting: Path, circus: Path, file: Sealed, why: str) -> None:
    """With the reason, and the command that would help; the good one beside it is taken."""
    put(file, circus / "mail", "a.json")
    answer = add(trusting, circus / "mail/a.json")
    assert answer == (1, "", f"mail/a.json: not taken, {why}\n{NONE}")
    assert kept(trusting) == {}
    put(GOOD, circus / "mail", "b.json")
    answer = add(trusting, circus / "mail")
    assert answer.code == 1
    assert answer.err.endswith("1 statement taken, 1 left out\n")
    assert set(kept(trusting)) == {f"{NAME}.json", f"{NAME}.json.sig"}


def test_a_statement_of_tomorrow(trusting: Path, circus: Path) -> None:
    """It is not taken before its day."""
    answer = add(trusting, put(sealed(statement(issued="2199-01-01T00:00:00Z")), circus))
    assert (answer.code, kept(trusting)) == (1, {})
    assert "it.json: not taken, early: it is issued on 2199-01-01, and this is " in answer.err


def test_a_new_peer_is_pinned_on_request(mira: Path, circus: Path) -> None:
    """`--pin` trusts the key that signed, for that peer, and takes the statement."""
    answer = tailorcv("-C", mira, "endorse", "add", "--pin", put(GOOD, circus))
    assert (answer.code, answer.err) == (0, ONE)
    first, second = answer.out.splitlines()
    assert first.startswith("trusted  bob@example.org SHA256:")
    assert second == f"made  mira/endorsements/{NAME}.json: {CONFIRMED}"
    assert (mira / "peers/allowed_signers").read_text(encoding="utf-8").splitlines()[-1] == TRUSTED.rstrip("\n")


@pytest.mark.parametrize(
    "file",
    [
        pytest.param(sealed(claiming(title="Six")), id="edited"),
        pytest.param(GOOD._replace(seal=EVE.sign(b"x").armored), id="forged"),
        pytest.param(sealed(statement(), MIRA)._replace(seal=None), id="no signature"),
        pytest.param(sealed(statement(subject={"record": "other-1", "name": "Mira Example"})), id="another record"),
        pytest.param(sealed(statement(endorser={"id": "mira@example.org"})), id="one's own"),
        pytest.param(sealed(statement(expires="2026-03-10")), id="expired"),
    ],
)
def test_what_pinning_does_not_help(mira: Path, circus: Path, file: Sealed) -> None:
    """Only a key that is not known yet can be pinned: whatever else is wrong, the statement is left out."""
    answer = tailorcv("-C", mira, "endorse", "add", "--pin", put(file, circus))
    assert (answer.code, kept(mira)) == (1, {})


@pytest.mark.parametrize(("typed", "taken"), [("y", True), ("YES", True), ("n", False), ("", False), ("maybe", False)])
def test_somebody_is_asked(mira: Path, circus: Path, on_terminal: Terminal, typed: str, taken: bool) -> None:  # noqa: FBT001
    """On a terminal the fingerprint is shown, and how to compare it; only a clear yes trusts the key."""
    put(GOOD, circus)
    answer = on_terminal("-C", mira, "endorse", "add", circus / "it.json", answers=(typed,))
    assert "bob@example.org has no trusted key yet. This one signed: SHA256:" in answer.err
    assert "Trust it? y or n [n]: " in answer.err
    assert (answer.code == 0, bool(kept(mira)), (mira / "peers/allowed_signers").exists()) == (taken, taken, taken)


def test_a_new_key_of_a_known_peer(trusting: Path, circus: Path) -> None:
    """It is as unknown as any other key, until it is trusted as well; the old one stays."""
    file = put(sealed(statement(), BOBS_NEW_KEY), circus)
    assert add(trusting, file).code == 1
    assert tailorcv("-C", trusting, "endorse", "add", "--pin", file).code == 0
    lines = (trusting / "peers/allowed_signers").read_text(encoding="utf-8").splitlines()
    assert lines == [TRUSTED.rstrip("\n"), f'bob@example.org namespaces="endorsement@tailorcv" {BOBS_NEW_KEY.line}']


def test_a_revocation(trusting: Path, circus: Path) -> None:
    """It is taken like a statement, under the name of what it takes back, and from then on `verify` says so."""
    put(GOOD, circus, "a.json")
    put(sealed(revocation(GOOD, reason="Another team.")), circus, "b.json")
    assert add(trusting, circus / "a.json").code == 0
    answer = add(trusting, circus / "b.json")
    made = "five-clubs.bob@example.org.2026-04-10.revoked.json"
    assert (answer.code, answer.err) == (0, ONE)
    assert answer.out.startswith(f"made  mira/endorsements/{made}: bob@example.org takes a statement back")
    assert {made, f"{made}.sig", f"{NAME}.json"} <= set(kept(trusting))
    checked = tailorcv("-C", trusting, "verify")
    assert checked.code == 1
    assert (
        "  revoked        Bob Example <bob@example.org>, ringmaster\n                 taken back on 2026-04-10: Another team.\n"
        in checked.out
    )


def test_both_at_once(trusting: Path, circus: Path) -> None:
    """A statement that comes together with its revocation is not counted afterwards."""
    put(GOOD, circus / "mail", "a.json")
    put(sealed(revocation(GOOD)), circus / "mail", "b.json")
    add(trusting, circus / "mail")
    answer = tailorcv("-C", trusting, "verify")
    assert "verified" not in answer.out


def test_nothing_to_add(mira: Path, circus: Path) -> None:
    """A folder without statements, and a file that is not there."""
    (circus / "empty").mkdir()
    assert add(mira, circus / "empty") == (2, "", "tailorcv: there are no .json files in it\n")
    answer = add(mira, circus / "nowhere.json")
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.startswith("nowhere.json:1:1: error[missing-file]: no such file or directory")
    assert answer.err.endswith("tailorcv: nothing was taken\n")


def test_hostile_names(trusting: Path, circus: Path) -> None:
    """What a statement says of its peer cannot write on the terminal, nor choose where the file goes."""
    name = "Bob |:> ../../x"
    file = sealed(Statement.model_validate(statement().model_dump() | {"endorser": {"id": "bob@example.org", "name": name}}))
    answer = add(trusting, put(file, circus))
    assert answer.out == f"made  mira/endorsements/{NAME}.json: {name} confirms Juggling L3, Patter L1\n"
    raw = file.raw.replace(b"Bob |", b"\\u001b[31m")
    answer = add(trusting, put(Sealed("x", raw, BOB.sign(raw).armored), circus, "\x1b[31m.json"))
    assert (answer.code, "\x1b" in answer.err + answer.out) == (1, False)


def test_many_of_which_one_is_unreadable(trusting: Path, circus: Path) -> None:
    """A file that is too large ends the command before anything is taken."""
    put(GOOD, circus / "mail", "a.json")
    (circus / "mail/b.json").write_bytes(b"x" * 70_000)
    answer = add(trusting, circus / "mail")
    assert (answer.code, answer.out, kept(trusting)) == (1, "", {})
    assert answer.err.endswith("tailorcv: nothing was taken\n")
