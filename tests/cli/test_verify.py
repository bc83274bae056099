"""`tailorcv verify`: what peers signed, checked."""

import json
import subprocess
from pathlib import Path

import pytest
from peers_at_hand import BOB, BOBS_NEW_KEY, EVE, GIVEN, TRUSTED, Bench, put, record_at, revocation, sealed, statement
from program import AS_OF, tailorcv, write

from tailorcv.ssh_keys import read_public_key

NOBODY = "no peer signed anything here yet; ask one with 'tailorcv endorse request ID --to PEER'\n"
PRINT = read_public_key(BOB.line).fingerprint
OWNERS = "Trusted keys: the list that the owner of the record keeps (mira/peers/allowed_signers). To decide by keys that you know yourself: tailorcv verify --trust FILE\n"


@pytest.fixture
def mira(circus: Path) -> Path:
    """Mira's record; she trusts Bob."""
    root = record_at(circus / "mira")
    write(root / "peers/allowed_signers", TRUSTED)
    return root


@pytest.fixture
def signed(mira: Path) -> Path:
    """The same with statements of every sort."""
    for name, file in GIVEN.items():
        put(file, mira / "endorsements", name)
    return mira


def test_in_full(signed: Path) -> None:
    """By accomplishment: the status, who and how, why not, the levels, the words, the key and who trusts it."""
    answer = tailorcv("-C", signed, "verify", "--as-of", AS_OF)
    assert answer == (
        1,
        f"""\
?
  malformed      mira/endorsements/d.json: 1:1: a file is a list of 'key: value' lines

five-clubs  Five clubs in the air
  verified       Bob Example <bob@example.org>, ringmaster
                 Juggling L3, Patter L1; issued 2026-03-10
                 “I counted them.”
                 {PRINT}, trusted by mira/peers/allowed_signers:1
  edited         Bob Example <bob@example.org>, ringmaster
                 the record says otherwise now: title
                 Juggling L3, Patter L1; issued 2026-03-10
                 “I counted them.”
                 {PRINT}, trusted by mira/peers/allowed_signers:1

three-balls  Three balls at the fair
  verified       Bob Example <bob@example.org>, ringmaster
                 Juggling L1; issued 2026-03-11, until 2027-03
                 {PRINT}, trusted by mira/peers/allowed_signers:1

4 statements: 2 verified, 1 edited, 1 malformed; 1 distinct peer
{OWNERS}""",
        "",
    )


def test_all_hold(signed: Path) -> None:
    """Exit code 0 when every statement that was asked for does."""
    answer = tailorcv("-C", signed, "verify", "three-balls", "--as-of", AS_OF)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith("three-balls  Three balls at the fair\n  verified       Bob Example")
    assert answer.out.endswith(f"\n1 statement: 1 verified; 1 distinct peer\n{OWNERS}")


def test_by_the_name_of_a_file(signed: Path) -> None:
    """What is no statement is asked for by its file; what is neither is a mistake."""
    answer = tailorcv("-C", signed, "verify", "d.json")
    assert (answer.code, answer.out.splitlines()[3]) == (1, "1 statement: 1 malformed; 0 distinct peers")
    answer = tailorcv("-C", signed, "verify", "three-bals")
    assert answer == (2, "", "tailorcv: there is no accomplishment 'three-bals'; did you mean 'three-balls'?\n")
    answer = tailorcv("-C", signed, "verify", "xyzzy")
    assert answer == (2, "", "tailorcv: there is no accomplishment 'xyzzy'; 'tailorcv endorse list' shows what peers signed\n")


def test_as_json(signed: Path) -> None:
    """For a program: everything by name, moments in UTC, nothing left out."""
    answer = tailorcv("-C", signed, "verify", "--json", "--as-of", AS_OF)
    data = json.loads(answer.out)
    assert (answer.code, answer.err) == (1, "")
    assert {key: value for key, value in data.items() if key != "statements"} == {
        "format": "tailorcv/verification@1",
        "record": "mira-1a2b3c",
        "name": "Mira Example",
        "as_of": AS_OF,
        "trusted": {"file": "mira/peers/allowed_signers", "by": "owner"},
        "all_hold": False,
    }
    by_file = {one["file"].rpartition("/")[2]: one for one in data["statements"]}
    assert by_file["b.json"] == {
        "file": "mira/endorsements/b.json",
        "digest": GIVEN["b.json"].digest,
        "status": "edited",
        "why": "the record says otherwise now: title",
        "edited": ["title"],
        "accomplishment": "five-clubs",
        "levels": {"juggling": 3, "patter": 1},
        "endorser": {"id": "bob@example.org", "name": "Bob Example", "relationship": "ringmaster"},
        "comment": "I counted them.",
        "issued": "2026-03-10T12:00:00Z",
        "expires": None,
        "key": PRINT,
        "trusted_line": 1,
        "first_seen": None,
        "clock": "",
    }
    assert (by_file["c.json"]["expires"], by_file["c.json"]["comment"]) == ("2027-03", None)
    empty: dict[str, object] = {
        "accomplishment": None,
        "levels": {},
        "endorser": None,
        "comment": None,
        "issued": None,
        "expires": None,
        "key": None,
        "trusted_line": None,
    }
    junk = by_file["d.json"]
    assert {key: junk[key] for key in empty} == empty
    assert {name: one["status"] for name, one in by_file.items()} == {
        "a.json": "verified", "b.json": "edited", "c.json": "verified", "d.json": "malformed",
    }  # fmt: skip


def test_a_readers_own_list(signed: Path, circus: Path) -> None:
    """Whoever brings their own keys decides by those alone, and the answer says so."""
    write(circus / "mine", f"bob@example.org {EVE.line}\n")
    answer = tailorcv("-C", signed, "verify", "three-balls", "--trust", "../mine")
    assert answer.code == 1
    assert f"{PRINT}, not in mine\n" in answer.out
    assert "  unknown-signer Bob Example" in answer.out
    assert answer.out.endswith("Trusted keys: your own list, mine.\n")
    write(circus / "mine", f"# mine\n*@example.org {BOB.line}\n")
    (signed / "peers/allowed_signers").unlink()
    answer = tailorcv("-C", signed, "verify", "three-balls", "--trust", circus / "mine")
    assert (answer.code, f"{PRINT}, trusted by mine:2\n" in answer.out) == (0, True)
    assert json.loads(tailorcv("-C", signed, "verify", "--json", "--trust", "../mine").out)["trusted"] == {"file": "mine", "by": "reader"}


@pytest.mark.parametrize("name", ["nowhere", "mira"])
def test_a_list_that_is_not_there(signed: Path, name: str) -> None:
    """A list that was meant and is missing must not become a list of nobody."""
    answer = tailorcv("-C", signed, "verify", "--trust", f"../{name}")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("tailorcv: --trust: there is no file '")
    assert answer.err.endswith("'; write one line a peer: bob@example.org ssh-ed25519 AAAA…\n")


def test_a_line_that_cannot_be_used(signed: Path) -> None:
    """It is shown with its place, the other lines count, and the exit code tells."""
    write(signed / "peers/allowed_signers", f"bob@example.org ssh-ed25519 AAAA\n{TRUSTED}")
    answer = tailorcv("-C", signed, "verify", "three-balls")
    assert answer.err.startswith("mira/peers/allowed_signers:1:17: error[bad-signer]: ")
    assert (answer.code, f"{PRINT}, trusted by mira/peers/allowed_signers:2\n" in answer.out) == (1, True)


def test_a_file_that_cannot_be_read(signed: Path) -> None:
    """It is a problem and does not hide the other ones."""
    (signed / "endorsements/big.json").write_bytes(b"x" * 70_000)
    answer = tailorcv("-C", signed, "verify", "three-balls")
    assert (answer.code, "endorsements/big.json:1:1: error[too-large]" in answer.err) == (1, True)
    assert "  verified       Bob Example" in answer.out


@pytest.mark.parametrize(
    ("day", "status"), [("2026-03-01", "early"), ("2026-03-12", "verified"), ("2027-03-31", "verified"), ("2027-04-01", "expired")]
)
def test_on_another_day(signed: Path, day: str, status: str) -> None:
    """As it was, or will be, on that day."""
    answer = tailorcv("-C", signed, "verify", "three-balls", "--as-of", day, "--json")
    assert [one["status"] for one in json.loads(answer.out)["statements"]] == [status]


def test_days_that_are_none(signed: Path) -> None:
    """The mistake is named."""
    answer = tailorcv("-C", signed, "verify", "--as-of", "2026-13-01")
    assert answer == (2, "", "tailorcv: --as-of: '2026-13-01' is not a day; write it like 2026-07-14\n")


def test_nobody_yet(mira: Path) -> None:
    """Nothing that was signed is nothing that fails."""
    assert tailorcv("-C", mira, "verify") == (0, NOBODY, "")
    (mira / "endorsements").mkdir()
    assert tailorcv("-C", mira, "verify") == (0, NOBODY, "")
    data = json.loads(tailorcv("-C", mira, "verify", "--json").out)
    assert (data["all_hold"], data["statements"]) == (True, [])


def test_outside_of_a_workspace(circus: Path) -> None:
    """There is nothing to check."""
    answer = tailorcv("verify")
    assert (answer.code, answer.out) == (2, "")
    assert "no workspace: neither this folder nor a folder above it has a tailorcv.yaml" in answer.err


def test_distinct_peers(mira: Path) -> None:
    """Two keys of statements that hold are two peers; a statement more by one of them is none."""
    trusted = f"{TRUSTED}eve@example.org {EVE.line}\n"
    write(mira / "peers/allowed_signers", trusted)
    put(sealed(statement()), mira / "endorsements", "a.json")
    put(sealed(statement(nonce="1" * 32)), mira / "endorsements", "b.json")
    put(sealed(statement(endorser={"id": "eve@example.org"}), EVE), mira / "endorsements", "c.json")
    put(sealed(statement(), BOBS_NEW_KEY), mira / "endorsements", "d.json")
    lines = tailorcv("-C", mira, "verify").out.splitlines()
    assert lines[-2] == "4 statements: 3 verified, 1 unknown-signer; 2 distinct peers"
    assert any(line == "  verified       eve@example.org" for line in lines)


def test_hostile_words(mira: Path) -> None:
    """Nothing that is signed, and no name of a file, can write on the terminal or begin a line of its own."""
    words = "fine\n  verified       Eve"
    put(
        sealed(statement(comment=words, endorser={"id": "bob@example.org", "name": words, "relationship": words})),
        mira / "endorsements",
        "a.json",
    )
    put(sealed(statement())._replace(raw=b"\x1b[31m"), mira / "endorsements", "\x1b[2J\u202e.json")
    answer = tailorcv("-C", mira, "verify")
    assert not set("\x1b\u202e") & set(answer.out + answer.err)
    assert [line for line in answer.out.splitlines() if line.strip().startswith("verified       Eve")] == []


def test_the_clock_of_git(mira: Path) -> None:
    """Since when git has known a file stands beside what the peer's clock said."""
    put(sealed(statement()), mira / "endorsements", "a.json")
    put(sealed(statement(issued="2026-03-20T12:00:00Z", nonce="1" * 32)), mira / "endorsements", "b.json")
    environment = {
        "GIT_COMMITTER_DATE": "2026-03-15T10:00:00Z",
        "GIT_AUTHOR_DATE": "2020-01-01T10:00:00Z",
        "PATH": "/usr/bin:/bin",
        "HOME": str(mira),
    }
    for words in (["init", "-q"], ["add", "-A"], ["-c", "user.name=M", "-c", "user.email=m@example.org", "commit", "-q", "-m", "x"]):
        subprocess.run(["git", *words], cwd=mira, env=environment, check=True)
    answer = tailorcv("-C", mira, "verify", "--as-of", AS_OF)
    assert (answer.code, answer.out.count("in git since")) == (0, 1)
    assert "                 in git since 2026-03-15, before it was issued\n" in answer.out
    data = json.loads(tailorcv("-C", mira, "verify", "--json", "--as-of", AS_OF).out)["statements"]
    assert [(one["first_seen"], one["clock"]) for one in data] == [
        ("2026-03-15T10:00:00Z", ""),
        ("2026-03-15T10:00:00Z", "in git since 2026-03-15, before it was issued"),
    ]


def test_revoked(mira: Path) -> None:
    """A revocation is no row of its own; it changes that of the statement."""
    good = sealed(statement())
    put(good, mira / "endorsements", "a.json")
    put(sealed(revocation(good)), mira / "endorsements", "b.json")
    answer = tailorcv("-C", mira, "verify")
    assert (answer.code, answer.out.splitlines()[-2]) == (1, "1 statement: 1 revoked; 0 distinct peers")
    assert [one.status for one in Bench().judged(good)] == ["verified"]
