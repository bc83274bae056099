"""`tailorcv export bundle`, and `tailorcv verify --bundle` on what comes of it."""

import io
import json
import zipfile
from pathlib import Path

import pytest
from endorsed_at_hand import BOBS, BOTH, endorsed_at
from peers_at_hand import BOB, EVE, GIVEN, claiming, put, revocation, sealed, statement
from program import AS_OF, process, tailorcv, write

FILE = "mira-1a2b3c.endorsements.zip"


@pytest.fixture
def mira(circus: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder where Bob and Eve signed for the five clubs and Bob for the three balls, as the working folder."""
    root = endorsed_at(circus / "mira")
    put(GIVEN["c.json"], root / "endorsements", "c.json")
    monkeypatch.chdir(root)
    return root


def names_in(raw: bytes) -> list[str]:
    """The files of an archive."""
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        return sorted(archive.namelist())


def content_of(path: Path, name: str) -> str:
    """One file of an archive."""
    with zipfile.ZipFile(path) as archive:
        return archive.read(name).decode()


def test_a_bundle_and_its_reader(mira: Path, circus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is named by the record, says how to read it, and holds for somebody who has nothing else."""
    assert tailorcv("export", "bundle", "--as-of", AS_OF) == (
        0,
        "",
        f"wrote {FILE}\n3 statements about 2 accomplishments\nA reader runs: tailorcv verify --bundle {FILE}\n",
    )
    reader = circus / "reader"
    reader.mkdir()
    (mira / FILE).rename(reader / FILE)
    monkeypatch.chdir(reader)
    answer = tailorcv("verify", "--bundle", FILE, "--as-of", AS_OF)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith("five-clubs  Five clubs in the air\n  verified       Bob Example <bob@example.org>, ringmaster\n")
    assert "\n3 statements: 3 verified; 2 distinct peers\n" in answer.out
    assert list(reader.iterdir()) == [reader / FILE]


def test_some_of_the_work(mira: Path) -> None:
    """Nothing of the other work is in it, nor keys of peers who did not sign it, and a reader may ask for one accomplishment."""
    write(mira / "peers/allowed_signers", f"# {'friends'}\r\n{BOTH.replace(chr(10), chr(13) + chr(10))}")
    assert tailorcv("export", "bundle", "three-balls", "-o", "b.zip").code == 0
    assert [name for name in names_in((mira / "b.zip").read_bytes()) if "endorsements/" in name and "five" in name] == []
    assert content_of(mira / "b.zip", "peers/allowed_signers") == f'bob@example.org namespaces="endorsement@tailorcv" {BOB.line}\n'
    assert [one["id"] for one in json.loads(content_of(mira / "b.zip", "record.json"))["accomplishments"]] == ["three-balls"]
    assert "Five clubs" not in (mira / "b.zip").read_bytes().decode("latin-1")
    assert tailorcv("verify", "three-balls", "--bundle", "b.zip").code == 0
    answer = tailorcv("verify", "five-clubs", "--bundle", "b.zip")
    assert answer == (2, "", "tailorcv: the bundle says nothing of 'five-clubs'; it is about: three-balls\n")


def test_the_same_bytes_twice_and_on_another_machine(mira: Path) -> None:
    """By name and by standard output, in this process and in another one."""
    assert tailorcv("export", "bundle", "five-clubs", "--as-of", AS_OF, "-o", "a.zip").code == 0
    assert tailorcv("export", "bundle", "--as-of", AS_OF, "five-clubs", "five-clubs", "-o", "b.zip").code == 0
    assert (mira / "a.zip").read_bytes() == (mira / "b.zip").read_bytes()
    answer = process(
        "export", "bundle", "five-clubs", "--as-of", AS_OF, "-o", "c.zip", PYTHONHASHSEED="7", TZ="Pacific/Auckland", LC_ALL="C"
    )
    assert (answer.code, (mira / "c.zip").read_bytes()) == (0, (mira / "a.zip").read_bytes())


def test_to_standard_output(mira: Path) -> None:
    """The bytes and nothing else; the account goes elsewhere."""
    answer = tailorcv("export", "bundle", "--as-of", AS_OF, "-o", "-")
    assert (answer.code, answer.out[:2]) == (0, "PK")
    assert answer.err == "3 statements about 2 accomplishments\nA reader runs: tailorcv verify --bundle FILE\n"
    assert list(mira.glob("*.zip")) == []


def test_a_record_without_an_id_cannot_be_meant(mira: Path) -> None:
    """Then every statement is about another record."""
    write(mira / "tailorcv.yaml", "format: tailorcv/workspace@1\n")
    answer = tailorcv("export", "bundle")
    assert answer == (1, "", "tailorcv: no statement of a peer holds for that; 'tailorcv verify' says why\n")


def test_what_does_not_hold_is_not_packed(mira: Path) -> None:
    """Edited, taken back, run out, by nobody known: none of it reaches a reader."""
    put(sealed(claiming(title="Nine clubs")), mira / "endorsements", "edited.json")
    put(sealed(statement(expires="2026-04", nonce="1" * 32)), mira / "endorsements", "late.json")
    put(sealed(revocation(BOBS)), mira / "endorsements", "back.json")
    put(sealed(statement(nonce="2" * 32), EVE), mira / "endorsements", "strange.json")
    assert tailorcv("export", "bundle", "five-clubs", "-o", "b.zip", "--as-of", AS_OF).code == 0
    raw = (mira / "b.zip").read_bytes()
    assert [name.split(".")[1] for name in names_in(raw) if name.endswith(".json") and name.startswith("end")] == ["eve@example"]
    assert b"Nine clubs" not in raw
    assert BOB.line.encode() not in raw


def test_seen_from_an_earlier_day(mira: Path) -> None:
    """What was not issued yet is not there."""
    answer = tailorcv("export", "bundle", "-o", "b.zip", "--as-of", "2026-03-10")
    assert (answer.code, answer.err.splitlines()[1]) == (0, "1 statement about 1 accomplishment")
    assert json.loads(content_of(mira / "b.zip", "record.json"))["as_of"] == "2026-03-10"


@pytest.fixture
def private(mira: Path) -> Path:
    """The same with the five clubs private."""
    path = mira / "record/accomplishments/five-clubs.yaml"
    write(path, path.read_text(encoding="utf-8") + "private: true\n")
    return mira


def test_private_work_is_never_packed(private: Path) -> None:
    """Neither by its name nor among all, whatever was signed about it."""
    answer = tailorcv("export", "bundle", "five-clubs")
    assert answer == (2, "", "tailorcv: 'five-clubs' is private and never leaves the record\n")
    answer = tailorcv("export", "bundle", "five-clubs", "three-balls")
    assert answer == (2, "", "tailorcv: 'five-clubs' is private and never leaves the record\n")
    assert list(private.glob("*.zip")) == []
    assert tailorcv("export", "bundle", "-o", "b.zip").code == 0
    raw = (private / "b.zip").read_bytes().decode("latin-1")
    assert [word for word in ("five-clubs", "Five clubs", "Eve", EVE.line, "counted") if word in raw] == []


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["five-club"], 2, "tailorcv: there is no accomplishment 'five-club'; did you mean 'five-clubs'?\n"),
        (["xyzzy"], 2, "tailorcv: there is no accomplishment 'xyzzy'; 'tailorcv list' shows all 2\n"),
        (["--as-of", "2026-03-01"], 1, "tailorcv: no statement of a peer holds for that; 'tailorcv verify' says why\n"),
        (["--as-of", "soon"], 2, "tailorcv: --as-of: 'soon' is not a day; write it like 2026-07-14\n"),
    ],
)
def test_what_cannot_be_packed(mira: Path, arguments: list[str], code: int, message: str) -> None:
    """One line says why; nothing is written."""
    assert tailorcv("export", "bundle", *arguments) == (code, "", message)
    assert list(mira.glob("*.zip")) == []


def test_a_file_of_somebody_else_stays(mira: Path) -> None:
    """As for every other export; a bundle that was made here may be made again."""
    (mira / FILE).write_bytes(b"mine")
    answer = tailorcv("export", "bundle")
    assert (answer.code, (mira / FILE).read_bytes()) == (1, b"mine")
    assert answer.err == f"tailorcv: {FILE} was not made by tailorcv; it was left as it is (--force overwrites it)\n"
    for options in (["--force"], []):
        assert tailorcv("export", "bundle", *options).code == 0


def test_outside_of_a_workspace(here: Path) -> None:
    """There is nothing to pack."""
    answer = tailorcv("export", "bundle")
    assert (answer.code, answer.out, "tailorcv init" in answer.err) == (2, "", True)


def test_a_readers_own_keys(mira: Path) -> None:
    """They decide instead of those in the bundle; the answer says whose they are."""
    tailorcv("export", "bundle", "five-clubs", "-o", "b.zip")
    write(mira / "mine", f"eve@example.org {EVE.line}\n")
    answer = tailorcv("verify", "--bundle", "b.zip", "--trust", "mine", "--json")
    data = json.loads(answer.out)
    assert (answer.code, data["trusted"]) == (1, {"file": "mine", "by": "reader"})
    assert {one["endorser"]["id"]: one["status"] for one in data["statements"]} == {
        "bob@example.org": "unknown-signer",
        "eve@example.org": "verified",
    }
    write(mira / "mine", f"*@example.org {EVE.line}\nbob@example.org {BOB.line}\n")
    assert tailorcv("verify", "--bundle", "b.zip", "--trust", "mine").code == 0
    answer = tailorcv("verify", "--bundle", "b.zip", "--trust", "nowhere")
    assert (answer.code, answer.out) == (2, "")


def test_keys_of_the_reader_that_cannot_be_read(mira: Path) -> None:
    """A bad line is shown, and does not become trust."""
    tailorcv("export", "bundle", "five-clubs", "-o", "b.zip")
    write(mira / "mine", f"nonsense\neve@example.org {EVE.line}\n")
    answer = tailorcv("verify", "--bundle", "b.zip", "--trust", "mine")
    assert (answer.code, "mine:1:" in answer.err, "bad-signer" in answer.err) == (1, True, True)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param(b"junk", "this is no bundle, or a damaged one", id="junk"),
        pytest.param(None, "no such file or directory", id="nothing"),
        pytest.param(b"", "this is no bundle, or a damaged one", id="empty"),
    ],
)
def test_a_bundle_that_is_none(mira: Path, content: bytes | None, message: str) -> None:
    """The command ends with a place, a reason, and exit code 1."""
    if content is not None:
        (mira / "b.zip").write_bytes(content)
    answer = tailorcv("verify", "--bundle", "b.zip")
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.startswith("b.zip:1:1: error[")
    assert message in answer.err
    assert answer.err.endswith("tailorcv: nothing could be checked\n")


def changed(path: Path, name: str, old: str, new: str) -> Path:
    """The bundle with other words in one file, beside it."""
    with zipfile.ZipFile(path) as archive:
        files = {one: archive.read(one) for one in archive.namelist()}
    assert old.encode() in files[name]
    files[name] = files[name].replace(old.encode(), new.encode())
    target = path.with_name("changed.zip")
    with zipfile.ZipFile(target, "w") as archive:
        for one, content in files.items():
            archive.writestr(one, content)
    return target


@pytest.mark.parametrize(
    ("name", "old", "new", "status"),
    [
        pytest.param("record.json", "Five clubs in the air", "Nine clubs in the air", "edited", id="a title"),
        pytest.param("record.json", '"after":"5"', '"after":"9"', "edited", id="a figure"),
        pytest.param("record.json", "Mira Example", "Eve Example", "wrong-person", id="a name"),
        pytest.param("record.json", "mira-1a2b3c", "eve-1a2b3c", "wrong-person", id="a record"),
    ],
)
def test_a_bundle_that_lies(mira: Path, name: str, old: str, new: str, status: str) -> None:
    """It says so, and the exit code is 1."""
    tailorcv("export", "bundle", "five-clubs", "-o", "b.zip")
    answer = tailorcv("verify", "--bundle", changed(mira / "b.zip", name, old, new), "--json")
    assert (answer.code, {one["status"] for one in json.loads(answer.out)["statements"]}) == (1, {status})


def test_bad_lines_in_the_keys_of_a_bundle_are_warnings(mira: Path) -> None:
    """They trust nobody; the others hold."""
    tailorcv("export", "bundle", "five-clubs", "-o", "b.zip")
    answer = tailorcv("verify", "--bundle", changed(mira / "b.zip", "peers/allowed_signers", "bob@", "no sense\nbob@"))
    assert answer.code == 0
    assert answer.err.startswith("changed.zip/peers/allowed_signers:1:")
    assert "warning[bad-signer]" in answer.err


def test_what_a_bundle_says_comes_to_the_terminal_as_text(mira: Path) -> None:
    """No escape sequence of a stranger reaches it, whatever the names of files and of people hold."""
    tailorcv("export", "bundle", "five-clubs", "-o", "b.zip")
    with zipfile.ZipFile(mira / "b.zip", "a") as archive:
        archive.writestr("\x1b[31mred\u202e[bold]", b"")
    answer = tailorcv("verify", "--bundle", "b.zip")
    assert (answer.code, "\x1b" in answer.err, "\u202e" in answer.err, "[bold]" in answer.err) == (1, False, False, True)
