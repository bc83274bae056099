"""`tailorcv peer`: whose keys are trusted."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from peers_at_hand import BOB, BOBS_NEW_KEY, EVE, TRUSTED, put, sealed, statement
from program import tailorcv, workspace, write
from signatures import SAMPLES
from ssh_keygen import Question, accepts

from tailorcv.ssh_keys import read_public_key

LIST = "peers/allowed_signers"
PRINT = read_public_key(BOB.line).fingerprint
HEAD = """\
# The keys of peers that you trust, in OpenSSH's format (ALLOWED SIGNERS in ssh-keygen(1)).
# Compare each fingerprint with the peer by another way than the one by which the key came.
"""


@pytest.fixture
def space(here: Path) -> Path:
    """A workspace, and Bob's public key beside it."""
    write(here / "bob.pub", f"{BOB.line} bob laptop\n")
    return workspace(here)


def listed(root: Path) -> str:
    """The list as it stands in the file."""
    return (root / LIST).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "key", [("--key", "bob.pub"), ("--key-text", BOB.line), ("--key-text", f" {BOB.line} bob laptop\n")], ids=["file", "text", "line"]
)
def test_a_key_is_added(space: Path, key: tuple[str, str]) -> None:
    """The first one makes the file, with a word on what it is; the comment of the key does not come with it."""
    answer = tailorcv("peer", "add", "bob@example.org", *key)
    assert answer == (0, f"trusted  bob@example.org {PRINT} in {LIST}\n", "")
    assert listed(space) == HEAD + TRUSTED


def test_the_next_one(space: Path) -> None:
    """Every byte that is there stays, also a line that cannot be used and a last line without an end."""
    old = f"# mine\r\n\r\nbob@example.org   ssh-rsa AAAA\n  eve@example.org {EVE.line}   Eve"
    (space / "peers").mkdir()
    (space / LIST).write_bytes(old.encode())
    assert tailorcv("peer", "add", "bob@example.org", "--key", "bob.pub").code == 0
    assert (space / LIST).read_bytes().decode() == f"{old}\n{TRUSTED}"


def test_a_key_that_is_there(space: Path) -> None:
    """It is not added twice; another key of the same peer, and the same key of another peer, are."""
    for peer, key in (("bob", BOB), ("bob", BOB), ("bob", BOBS_NEW_KEY), ("rob", BOB)):
        assert tailorcv("peer", "add", f"{peer}@example.org", "--key-text", key.line).code == 0
    assert len(listed(space).splitlines()) == 5
    assert tailorcv("peer", "add", "rob@example.org", "--key", "bob.pub") == (0, f"rob@example.org has this key already: {PRINT}\n", "")


@pytest.mark.parametrize(
    ("flags", "options"),
    [
        (("--valid-after", "2026-03-01"), 'valid-after="20260301000000Z"'),
        (("--valid-before", "2026-03-31"), 'valid-before="20260331235959Z"'),
        (("--valid-after", "2026-03-01", "--valid-before", "2026-03-31"), 'valid-after="20260301000000Z",valid-before="20260331235959Z"'),
    ],
)
def test_days_of_a_key(space: Path, flags: tuple[str, ...], options: str) -> None:
    """Both days belong to it, from the first second to the last one in UTC."""
    assert tailorcv("peer", "add", "bob@example.org", "--key", "bob.pub", *flags).code == 0
    assert listed(space) == HEAD + f'bob@example.org namespaces="endorsement@tailorcv",{options} {BOB.line}\n'


def test_openssh_reads_the_list(space: Path) -> None:
    """What is added is believed by ssh-keygen for that peer, that use and those days, and for nothing else."""
    days = ("--valid-after", "2026-03-01", "--valid-before", "2026-03-31")
    assert tailorcv("peer", "add", "bob@example.org", "--key", "bob.pub", *days).code == 0
    file = sealed(statement())
    assert file.seal is not None
    question = Question(
        file.seal, (space / LIST).read_bytes(), file.raw, "bob@example.org", "endorsement@tailorcv", datetime(2026, 3, 10, tzinfo=UTC)
    )
    assert accepts(question, space)
    assert accepts(question._replace(at=datetime(2026, 3, 1, tzinfo=UTC)), space)
    assert accepts(question._replace(at=datetime(2026, 3, 31, 23, 59, 59, tzinfo=UTC)), space)
    assert not accepts(question._replace(at=datetime(2026, 2, 28, 23, 59, 59, tzinfo=UTC)), space)
    assert not accepts(question._replace(at=datetime(2026, 4, 1, tzinfo=UTC)), space)
    assert not accepts(question._replace(principal="eve@example.org"), space)
    other = BOB.sign(file.raw, "git").armored
    assert not accepts(question._replace(armored=other, namespace="git"), space)


@pytest.mark.parametrize("kind", SAMPLES)
def test_every_kind_of_key(space: Path, kind: str) -> None:
    """All kinds that OpenSSH makes today, those of security keys as well."""
    sample = SAMPLES[kind]
    answer = tailorcv("peer", "add", "bob@example.org", "--key-text", sample.public)
    assert answer.code == 0, answer.err
    (one,) = json.loads(tailorcv("peer", "list", "--json").out)["peers"]
    assert one["kind"] == sample.public.split(" ")[0]


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["bob@example.org"], 2, "name the key by --key FILE or by --key-text 'ssh-ed25519 AAAA…'"),
        (
            ["bob@example.org", "--key", "bob.pub", "--key-text", BOB.line],
            2,
            "name the key by --key FILE or by --key-text 'ssh-ed25519 AAAA…'",
        ),
        (["bob", "--key", "bob.pub"], 2, "PEER: 'bob' is no mail address; write it like bob@example.org"),
        (["*@example.org", "--key", "bob.pub"], 2, "PEER: '*@example.org' is no mail address; write it like bob@example.org"),
        (["a@b,c@d", "--key", "bob.pub"], 2, "PEER: 'a@b,c@d' is no mail address; write it like bob@example.org"),
        (["bob@example.org", "--key", "nowhere"], 1, "nothing was changed"),
        (["bob@example.org", "--key", "record"], 1, "nothing was changed"),
        (["bob@example.org", "--key", "tailorcv.yaml"], 2, "--key: "),
        (["bob@example.org", "--key-text", ""], 2, "--key-text: there is no key; give the line of a .pub file"),
        (["bob@example.org", "--key-text", "ssh-dss AAAA"], 2, "--key-text: DSA is no longer safe; make a key with: ssh-keygen -t ed25519"),
        (
            ["bob@example.org", "--key-text", f"{BOB.line}\n{EVE.line}"],
            2,
            "--key-text: more than one line, where one public key was expected",
        ),
        (
            ["bob@example.org", "--key", "bob.pub", "--valid-after", "soon"],
            2,
            "--valid-after: 'soon' is not a day; write it like 2026-07-14",
        ),
        (
            ["bob@example.org", "--key", "bob.pub", "--valid-before", "2026-02-30"],
            2,
            "--valid-before: '2026-02-30' is not a day; write it like 2026-07-14",
        ),
        (["bob@example.org", "--key", "bob.pub", "--valid-after", "2026-04-01", "--valid-before", "2026-03-31"], 2, "bob@example.org: "),
    ],
)
def test_mistakes(space: Path, arguments: list[str], code: int, message: str) -> None:
    """They are named, and no list is made."""
    answer = tailorcv("peer", "add", *arguments)
    assert (answer.code, answer.out) == (code, "")
    assert f"tailorcv: {message}" in answer.err
    assert not (space / LIST).exists()


def test_a_private_key_is_never_taken(space: Path) -> None:
    """Whoever names the wrong one of the two files is told so, and nothing of it is printed."""
    secret = "-----BEGIN OPENSSH PRIVATE KEY-----\nc2VjcmV0\n-----END OPENSSH PRIVATE KEY-----\n"
    write(space / "bob", secret)
    answer = tailorcv("peer", "add", "bob@example.org", "--key", "bob")
    assert (answer.code, answer.out) == (2, "")
    assert ("private" in answer.err, "c2VjcmV0" in answer.err) == (True, False)


def test_the_list(space: Path) -> None:
    """Who, which kind of key, its fingerprint, and its days."""
    write(
        space / LIST,
        f'bob@example.org {BOB.line}\neve@e.org valid-after="20260301Z" {EVE.line}\nx@y valid-after="20260301Z",valid-before="20260401Z" {EVE.line}\n',
    )
    eve = read_public_key(EVE.line).fingerprint
    expected = (
        f"bob@example.org  ssh-ed25519  {PRINT}\n"
        f"eve@e.org        ssh-ed25519  {eve}  valid from 2026-03-01\n"
        f"x@y              ssh-ed25519  {eve}  valid from 2026-03-01 until 2026-04-01\n"
    )
    assert tailorcv("peer", "list") == (0, expected, "")


def test_the_list_as_json(space: Path) -> None:
    """For a program, with the line that each stands on."""
    write(space / LIST, f'# x\neve@e.org namespaces="git",valid-after="20260301Z" {EVE.line}\n')
    assert json.loads(tailorcv("peer", "list", "--json").out) == {
        "format": "tailorcv/peers@1",
        "file": LIST,
        "peers": [
            {
                "principals": "eve@e.org",
                "kind": "ssh-ed25519",
                "fingerprint": read_public_key(EVE.line).fingerprint,
                "namespaces": "git",
                "valid_after": "2026-03-01T00:00:00Z",
                "valid_before": None,
                "line": 2,
            }
        ],
    }


def test_an_empty_list(space: Path) -> None:
    """What to do about it."""
    assert tailorcv("peer", "list") == (0, "no keys are trusted yet; 'tailorcv peer add PEER --key FILE' adds one\n", "")
    assert json.loads(tailorcv("peer", "list", "--json").out)["peers"] == []


def test_lines_that_cannot_be_used(space: Path) -> None:
    """They are problems with their places; the others are listed, and nothing in them writes on the terminal."""
    write(space / LIST, f"bob@example.org nokey\n*@\u202eexample.org {BOB.line}\n")
    answer = tailorcv("peer", "list")
    assert answer.err.startswith(f"{LIST}:1:17: error[bad-signer]: ")
    assert answer.out == f"*@\\u202eexample.org  ssh-ed25519  {PRINT}\n"


def test_a_key_is_removed(space: Path) -> None:
    """What it signed stays and is no longer believed."""
    write(space / LIST, TRUSTED)
    put(sealed(statement()), space / "endorsements")
    assert tailorcv("peer", "remove", "bob@example.org") == (0, f"removed  bob@example.org from {LIST}\n", "")
    assert (listed(space), (space / "endorsements/it.json").exists()) == ("", True)


@pytest.mark.parametrize("command", [["list"], ["add", "bob@example.org", "--key-text", BOB.line], ["remove", "bob@example.org"]])
def test_outside_of_a_workspace(here: Path, command: list[str]) -> None:
    """There is no list to change or to show."""
    answer = tailorcv("peer", *command)
    assert (answer.code, answer.out) == (2, "")
    assert "no workspace" in answer.err
