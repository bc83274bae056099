"""The rule about what peers signed."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from builders import in_words
from circus import competency
from endorsed_at_hand import BOTH, endorsed_at
from peers_at_hand import BOB, EVE, MIRA, TRUSTED, claiming, put, record_at, revocation, sealed, statement
from program import tailorcv, write

from tailorcv.checks.endorsements import check
from tailorcv.endorsement import Sealed
from tailorcv.workspace import read_parts

PLACE = "endorsements/it.json:1:1"


@pytest.fixture
def mira(here: Path) -> Path:
    """An empty working folder that knows what juggling and patter are."""
    for name in ("juggling", "patter"):
        write(here / f"specs/competencies/{name}.yaml", competency(name, name.title()))
    return here


def findings(root: Path) -> list[str]:
    """What the rule says of a workspace."""
    return [in_words(problem) for problem in check(read_parts(root)[0])]


def test_what_holds_is_no_finding(mira: Path) -> None:
    """Two statements, two keys, nothing to say; a hidden file is nobody's business."""
    endorsed_at(mira)
    write(mira / "endorsements/.DS_Store", "x")
    assert findings(mira) == []
    assert tailorcv("validate") == (0, "", "9 files: no errors, no warnings\n")


def test_a_record_without_endorsements(mira: Path) -> None:
    """Neither the folder nor the list has to be there."""
    record_at(mira)
    assert findings(mira) == []
    write(mira / "peers/allowed_signers", BOTH)
    (mira / "endorsements").mkdir()
    assert findings(mira) == []


SENT = "take the files as the peer sent them; no editor or formatter may touch them"
AGAIN = "ask again: tailorcv endorse request"
GOOD = sealed(statement())
TOMORROW = (datetime.now(UTC) + timedelta(days=3)).strftime("%Y-%m-%dT%H:%M:%SZ")


@pytest.mark.parametrize(
    ("file", "trusted", "expected", "code"),
    [
        pytest.param(
            Sealed("it.json", b"{}\n", GOOD.seal), TRUSTED, f"error[bad-endorsement]: malformed: 1:1: {{}} | {SENT}", 1, id="no statement"
        ),
        pytest.param(
            GOOD._replace(seal=None),
            TRUSTED,
            f"error[bad-endorsement]: malformed: there is no signature beside it (the same name and .sig) | {SENT}",
            1,
            id="no signature",
        ),
        pytest.param(
            sealed(claiming(title="Nine clubs"))._replace(seal=GOOD.seal),
            TRUSTED,
            "error[bad-endorsement]: forged: {} | take the files as the peer sent them, or have it signed again",
            1,
            id="the signature of another statement",
        ),
        pytest.param(
            sealed(statement(endorser={"id": "mira@example.org"})),
            f"mira@example.org {BOB.line}\n",
            "error[bad-endorsement]: self: signed by the person whose record it is | remove it: what one confirms oneself never counts",
            1,
            id="self",
        ),
        pytest.param(
            sealed(statement(subject={"record": "eve-1a2b3c", "name": "Mira Example"})),
            TRUSTED,
            "error[bad-endorsement]: wrong-person: it is about the record 'eve-1a2b3c' |"
            " remove it, or write a name that you had under 'former_names:' of the profile",
            1,
            id="another record",
        ),
        pytest.param(
            sealed(statement(), EVE),
            TRUSTED,
            "warning[endorsement-lapsed]: unknown-signer: no trusted key of bob@example.org is the one that signed |"
            " if the key is the peer's: tailorcv peer add",
            0,
            id="an unknown key",
        ),
        pytest.param(
            sealed(claiming(title="Nine clubs")),
            TRUSTED,
            "warning[endorsement-lapsed]: edited: the record says otherwise now: title |"
            " undo the edit, or ask again: tailorcv endorse request",
            0,
            id="edited",
        ),
        pytest.param(
            sealed(claiming(id="gone")),
            TRUSTED,
            "warning[endorsement-lapsed]: edited: the record shows no accomplishment 'gone' |"
            " undo the edit, or ask again: tailorcv endorse request",
            0,
            id="about work that is gone",
        ),
        pytest.param(
            sealed(statement(expires="2026-04")),
            TRUSTED,
            f"warning[endorsement-lapsed]: expired: it held until 2026-04 | {AGAIN}",
            0,
            id="run out",
        ),
        pytest.param(
            sealed(statement(issued=TOMORROW)),
            TRUSTED,
            "warning[endorsement-lapsed]: early: {} | 'tailorcv verify' shows it whole",
            0,
            id="issued later",
        ),
        pytest.param(sealed(statement()), TRUSTED, "", 0, id="fine"),
    ],
)
def test_each_status(mira: Path, file: Sealed, trusted: str, expected: str, code: int) -> None:
    """What is broken is an error, what merely counts no more a warning; each says what helps. The exit code is that of `validate`."""
    record_at(mira)
    write(mira / "peers/allowed_signers", trusted)
    put(file, mira / "endorsements")
    before, _, after = expected.partition("{}")
    found = findings(mira)
    assert len(found) == bool(expected)
    assert all(one.startswith(f"{PLACE}: {before}") and one.endswith(after) for one in found), found
    answer = tailorcv("validate")
    assert (answer.code, f"{PLACE}: {before.partition('[')[0]}" in answer.out) == (code, bool(expected))


def test_what_was_taken_back(mira: Path) -> None:
    """A warning about the statement, and nothing about the revocation."""
    record_at(mira)
    write(mira / "peers/allowed_signers", TRUSTED)
    put(GOOD, mira / "endorsements")
    put(sealed(revocation(GOOD, reason="I was wrong.")), mira / "endorsements", "back.json")
    hint = "'tailorcv verify' shows it whole"
    assert findings(mira) == [f"{PLACE}: warning[endorsement-lapsed]: revoked: taken back on 2026-04-10: I was wrong. | {hint}"]


def test_a_revocation_that_is_broken(mira: Path) -> None:
    """It must not pass over in silence: it might be meant."""
    record_at(mira)
    write(mira / "peers/allowed_signers", TRUSTED)
    put(sealed(revocation(GOOD))._replace(seal=None), mira / "endorsements")
    assert [one.partition(" | ")[0] for one in findings(mira)] == [
        f"{PLACE}: error[bad-endorsement]: malformed: there is no signature beside it (the same name and .sig)",
    ]


def test_ones_own_key(mira: Path) -> None:
    """Under whatever name it signs."""
    record_at(mira, settings=f"record: mira-1a2b3c\nkey: {MIRA.line}\n")
    write(mira / "peers/allowed_signers", f"bob@example.org {MIRA.line}\n")
    put(sealed(statement(), MIRA), mira / "endorsements")
    assert [one.partition(": signed")[0] for one in findings(mira)] == [f"{PLACE}: error[bad-endorsement]: self"]


def test_a_formatter_went_over_it(mira: Path) -> None:
    """The same data in other bytes is no statement, with the reason."""
    record_at(mira)
    write(mira / "peers/allowed_signers", TRUSTED)
    path = put(GOOD, mira / "endorsements")
    path.write_bytes(GOOD.raw.replace(b'","', b'", "'))
    (found,) = findings(mira)
    assert "malformed" in found
    assert "canonical JSON (RFC 8785)" in found


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        pytest.param("other.json.sig", "put the statement beside it, or remove it", id="a signature alone"),
        pytest.param("notes.txt", "move it out of endorsements/", id="something else"),
        pytest.param("it.json.bak", "move it out of endorsements/", id="a copy"),
        pytest.param("it.yaml", "move it out of endorsements/", id="another format"),
        pytest.param("IT.JSON", "move it out of endorsements/", id="in capitals"),
    ],
)
def test_files_that_are_not_read(mira: Path, name: str, hint: str) -> None:
    """Each is a warning, so that nothing is believed to be signed that is not."""
    endorsed_at(mira)
    write(mira / "endorsements" / name, "x")
    assert findings(mira) == [f"endorsements/{name}:1:1: warning[stray-file]: this file is not read | {hint}"]
    assert tailorcv("validate").code == 0


@pytest.mark.parametrize("with_statements", [True, False])
def test_lines_of_keys_that_cannot_be_used(mira: Path, with_statements: bool) -> None:  # noqa: FBT001
    """They are errors with their place, also before anybody signed, and are said once."""
    if with_statements:
        endorsed_at(mira)
    else:
        record_at(mira)
    write(mira / "peers/allowed_signers", f"{BOTH}ana@example.org ssh-ed25519 AAAA\n")
    (found,) = findings(mira)
    assert found.startswith("peers/allowed_signers:3:")
    assert "error[bad-signer]" in found
    answer = tailorcv("validate")
    assert (answer.code, answer.out.count("bad-signer")) == (1, 1)


def test_a_profile_that_cannot_be_read(mira: Path) -> None:
    """Whose record it is cannot be told then; the profile's own problems come first."""
    endorsed_at(mira)
    write(mira / "record/profile.yaml", "format: tailorcv/profile@1\n")
    assert findings(mira) == []
    assert tailorcv("validate").code == 1


def test_one_file_or_the_folder(mira: Path) -> None:
    """`validate` takes a statement or the folder by its name, and sees the rest of the workspace with it."""
    endorsed_at(mira)
    put(sealed(claiming(title="Nine clubs")), mira / "endorsements", "c.json")
    answer = tailorcv("validate", "endorsements")
    assert (answer.code, answer.out.count("endorsement-lapsed"), answer.err) == (0, 1, "3 files: no errors, 1 warning\n")
    assert tailorcv("validate", "endorsements/a.json") == (0, "", "1 file: no errors, no warnings\n")
    answer = tailorcv("validate", "endorsements/c.json")
    assert (answer.code, answer.out.startswith("endorsements/c.json:1:1: warning[endorsement-lapsed]: edited")) == (0, True)
