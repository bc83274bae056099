"""The folders that hold what peers signed, and whose record it is."""

import os
from datetime import date
from pathlib import Path

import pytest
from peers_at_hand import AS_OF, BOB, EVE, OWNER, PROFILE, TRUSTED, WORK, put, sealed, statement
from program import write
from reading import in_short, without_root

from tailorcv.endorsement_files import ATTRIBUTES, owner_of, read_endorsements, read_sealed_file, sealed_files
from tailorcv.profile import Profile
from tailorcv.settings import Settings

GOOD = sealed(statement())


def settings(**keys: object) -> Settings:
    """The settings with these keys."""
    return Settings.model_validate({"format": "tailorcv/workspace@1"} | keys)


def profile(**keys: object) -> Profile:
    """A profile with these keys."""
    return Profile.model_validate({"format": "tailorcv/profile@1", "name": "Mira"} | keys)


def test_statements_by_name(here: Path) -> None:
    """Each with the signature beside it, in the order of names; other files, hidden ones and folders below are not looked at."""
    for name in ("b.json", "a.json", ".hidden.json", "below/c.json"):
        put(GOOD, (here / name).parent, Path(name).name)
    put(GOOD._replace(seal=None), here, "c.json")
    for name in ("README.md", "d.json.sig", "a.JSON"):
        write(here / name, "x")
    files, problems = sealed_files(here)
    assert problems == ()
    assert files == (GOOD._replace(path="a.json"), GOOD._replace(path="b.json"), GOOD._replace(path="c.json", seal=None))


def test_no_folder_is_an_empty_one(here: Path) -> None:
    """Whoever has no endorsements has no folder for them."""
    write(here / "file", "x")
    assert sealed_files(here) == sealed_files(here / "nowhere") == sealed_files(here / "file/below") == ((), ())


def test_a_folder_that_may_not_be_read(here: Path) -> None:
    """It is a problem, and not an empty folder."""
    here.chmod(0o755)
    (here / "locked").mkdir(mode=0o000)
    code = "from tailorcv.textfile import read_raw\nprint([(p.code, p.place.path) for p in read_raw(Path('locked'))[1]])"
    assert without_root(code, here) == ["[('unreadable', 'locked')]"]


def test_what_cannot_be_read_is_named(here: Path) -> None:
    """A file that is too large, a folder and a pipe under such a name are problems; the others are read."""
    put(GOOD, here, "a.json")
    (here / "b.json").write_bytes(b"x" * 65_537)
    (here / "c.json").mkdir()
    os.mkfifo(here / "d.json")
    (here / "e.json").symlink_to("nowhere")
    files, problems = sealed_files(here)
    assert [file.path for file in files] == ["a.json"]
    assert [(problem.place.path, problem.code) for problem in problems] == [
        ("b.json", "too-large"),
        ("c.json", "not-a-file"),
        ("d.json", "not-a-file"),
        ("e.json", "missing-file"),
    ]


@pytest.mark.parametrize("size", [65_536, 65_537])
def test_how_large_a_statement_may_be(here: Path, size: int) -> None:
    """To the byte what the reader of statements takes."""
    (here / "a.json").write_bytes(b"x" * size)
    file, problems = read_sealed_file(here / "a.json")
    assert (file is None, bool(problems)) == (size > 65_536, size > 65_536)


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda path: path.write_bytes(b"x" * 16_385), "too-large"),
        (lambda path: path.mkdir(), "not-a-file"),
    ],
)
def test_a_signature_that_cannot_be_read(here: Path, make: "object", code: str) -> None:
    """The statement counts as one without a signature, and the cause is told."""
    put(GOOD._replace(seal=None), here)
    make(here / "it.json.sig")  # type: ignore[operator]
    file, problems = read_sealed_file(here / "it.json")
    assert file == GOOD._replace(path="it.json", seal=None)
    assert [(problem.place.path, problem.code) for problem in problems] == [("it.json.sig", code)]


def test_a_large_signature(here: Path) -> None:
    """The largest key of OpenSSH needs far less than is read."""
    put(GOOD._replace(seal=b"x" * 16_384), here)
    assert read_sealed_file(here / "it.json") == (GOOD._replace(path="it.json", seal=b"x" * 16_384), ())


def test_whose_record_it_is() -> None:
    """The id and the key from the settings, names and the address from the profile; addresses have no capitals."""
    assert owner_of(settings(record="mira-1a2b3c", key=OWNER.key), PROFILE) == OWNER
    assert owner_of(None, profile()) == OWNER._replace(record=None, names=("Mira",), emails=frozenset(), key=None)
    assert owner_of(settings(), profile())[:1] == (None,)


def test_names_in_the_form_that_is_signed() -> None:
    """However the profile spells them."""
    assert owner_of(None, profile(name="Zoe\u0308 ", former_names=[" Ana"])).names == ("Zoë", "Ana")


@pytest.mark.parametrize("line", [BOB.line, f"{BOB.line} bob laptop", f" {BOB.line}\n"])
def test_ones_own_key(line: str) -> None:
    """As keys are compared: a line of a .pub file has a comment, which is no part of the key."""
    assert owner_of(settings(key=line), profile()).key == BOB.line


def read(root: Path, trust: Path | None = None) -> tuple[list[tuple[str, str]], list[str]]:
    """Files with their status, and problems."""
    endorsements, problems = read_endorsements(root, OWNER, PROFILE, {"five-clubs": WORK}, AS_OF, trust)
    return [(one.sealed.path, one.status) for one in endorsements], in_short(problems)


def test_the_statements_of_a_workspace(here: Path) -> None:
    """Judged by the list that the person keeps, or by a reader's own."""
    put(GOOD, here / "endorsements", "a.json")
    put(sealed(statement(nonce="1" * 32), EVE), here / "endorsements", "b.json")
    assert read(here) == ([("endorsements/a.json", "unknown-signer"), ("endorsements/b.json", "unknown-signer")], [])
    write(here / "peers/allowed_signers", TRUSTED)
    assert read(here) == ([("endorsements/a.json", "verified"), ("endorsements/b.json", "unknown-signer")], [])
    write(here / "mine", f"bob@example.org {EVE.line}\nbob@example.org\n")
    statuses, problems = read(here, here / "mine")
    assert statuses == [("endorsements/a.json", "unknown-signer"), ("endorsements/b.json", "verified")]
    assert [problem.split(": ")[0] for problem in problems] == ["2:16 bad-signer"]


def test_without_statements_no_list_is_read(here: Path) -> None:
    """What is wrong with a list of keys is no matter where nothing was signed."""
    write(here / "peers/allowed_signers", "broken\n")
    assert read(here) == ([], [])


def test_problems_of_both(here: Path) -> None:
    """Files of statements first, then the list of keys."""
    put(GOOD, here / "endorsements", "a.json")
    (here / "endorsements/b.json").mkdir()
    write(here / "peers/allowed_signers", "broken\n")
    statuses, problems = read(here)
    assert [status for _, status in statuses] == ["unknown-signer"]
    assert [problem.split(" ")[1] for problem in problems] == ["not-a-file:", "bad-signer:"]


def test_the_day_matters(here: Path) -> None:
    """The same files on another day."""
    put(GOOD, here / "endorsements", "a.json")
    write(here / "peers/allowed_signers", TRUSTED)
    (one,), _ = read_endorsements(here, OWNER, PROFILE, {"five-clubs": WORK}, date(2026, 3, 1))
    assert one.status == "early"


def test_git_leaves_the_bytes_alone() -> None:
    """A conversion of line ends would make every statement malformed."""
    assert ATTRIBUTES == "endorsements/** -text\n"
