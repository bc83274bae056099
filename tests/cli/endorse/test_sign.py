"""`tailorcv endorse sign`: what a peer does."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from peers_at_hand import BOB, key_at
from program import Answer, process, tailorcv
from ssh_keygen import Question, accepts, keygen

from tailorcv.cli.endorse import sealing
from tailorcv.endorsement import Read, Sealed, read_sealed
from tailorcv.problems import Place, Problem
from tailorcv.saving import create_bytes
from tailorcv.statement import Statement

Terminal = Callable[..., Answer]
TODAY = datetime.now(UTC).date().isoformat()


@pytest.fixture
def request_file(mira: Path, circus: Path) -> Path:
    """What Mira sent to Bob, in the folder where Bob works."""
    path = circus / "bob.request.yaml"
    answer = tailorcv("-C", mira, "endorse", "request", "five-clubs", "three-balls", "--to", "bob@example.org", "-o", path)
    assert answer.code == 0, answer.err
    return path


def statements(folder: Path) -> list[Statement]:
    """Every statement in a folder whose signature is right, by the name of its file."""
    found = []
    for path in sorted(folder.glob("*.json")):
        read = read_sealed(Sealed(path.name, path.read_bytes(), path.with_name(f"{path.name}.sig").read_bytes()))
        assert isinstance(read, Read), read
        assert isinstance(read.signed, Statement)
        found.append(read.signed)
    return found


def sign(request: Path, key: Path, *arguments: str | Path) -> Answer:
    """Sign without being asked."""
    return tailorcv("endorse", "sign", request, "--yes", "--key", key, *arguments)


def test_everything_by_flags(request_file: Path, key: Path, circus: Path, mira: Path) -> None:
    """Two files for each accomplishment, which hold what was shown, and which OpenSSH accepts by the list that `peer add` writes."""
    flags = (
        "--name",
        "Bob Example",
        "--relationship",
        "ringmaster",
        "--comment",
        "I counted them.",
        "--expires",
        "2099-12",
        "-o",
        "signed",
    )
    answer = sign(request_file, key, *flags)
    name = f"signed/five-clubs.bob@example.org.{TODAY}.json"
    assert answer.code == 0, answer.err
    assert answer.out.startswith(
        "Mira Example (record mira-1a2b3c) asks bob@example.org to confirm 2 accomplishments.\n"
        "Confirm only what you know yourself. Your name, your comment and the level may be shown to anyone who reads the record.\n"
        "\n1 of 2\nfive-clubs: Five clubs in the air\n"
    )
    assert f"  signed  {name}\n          {name}.sig\n\n2 of 2\nthree-balls: Three balls at the fair\n" in answer.out
    assert answer.err == "\nSend these files back to Mira Example, with your public key.\n"
    first, second = statements(circus / "signed")
    assert first.model_dump(mode="json", exclude_none=True, exclude={"issued", "nonce", "claim"}) == {
        "format": "tailorcv/endorsement@1",
        "subject": {"record": "mira-1a2b3c", "name": "Mira Example"},
        "endorser": {"id": "bob@example.org", "name": "Bob Example", "relationship": "ringmaster"},
        "comment": "I counted them.",
        "expires": "2099-12",
    }
    assert {name: (level.level, level.means) for name, level in first.claim.competencies.items()} == {
        "juggling": (3, "Keeps clubs up."),
        "patter": (2, "Patter at level 2."),
    }
    assert (second.claim.id, second.nonce != first.nonce) == ("three-balls", True)
    assert abs(first.issued - datetime.now(UTC)) < timedelta(minutes=1)
    assert tailorcv("-C", mira, "peer", "add", "bob@example.org", "--key", f"{key}.pub").code == 0
    raw = (circus / name).read_bytes()
    seal, signers = (circus / f"{name}.sig").read_bytes(), (mira / "peers/allowed_signers").read_bytes()
    question = Question(seal, signers, raw, "bob@example.org", "endorsement@tailorcv", datetime.now(UTC))
    assert accepts(question, circus)
    assert not accepts(question._replace(message=raw[:-1]), circus)
    assert not accepts(question._replace(namespace="file"), circus)


def test_somebody_at_a_terminal(request_file: Path, key: Path, circus: Path, on_terminal: Terminal) -> None:
    """Each level is asked for and may be lowered or left out; a level above the claim is asked for again; one of two is not signed."""
    typed = ("Bob Example", "ringmaster", "4", "2", "0", "I counted.", "y", "", "", "n")
    answer = on_terminal("endorse", "sign", request_file, "--key", key, answers=typed)
    assert answer.code == 0, answer.err
    (found,) = statements(circus)
    assert (found.claim.id, found.endorser.name, found.endorser.relationship, found.comment) == (
        "five-clubs",
        "Bob Example",
        "ringmaster",
        "I counted.",
    )
    assert {name: (level.level, level.means) for name, level in found.claim.competencies.items()} == {
        "juggling": (2, "Keeps four balls up and smiles.")
    }
    assert "one of: 0, 1, 2, 3\n" in answer.err
    assert answer.out.endswith("  not signed\n")
    assert "the level you confirm, 0 (leave it out) to 3 [3]: " in answer.err


@pytest.mark.parametrize("last", ["n", "", "no", "Y es", "ja"])
def test_no_is_no(request_file: Path, key: Path, circus: Path, on_terminal: Terminal, last: str) -> None:
    """Only a clear yes signs; an empty line does not."""
    answer = on_terminal("endorse", "sign", request_file, "--key", key, "--only", "three-balls", answers=("Bob", "", "", "", last))
    assert (answer.code, list(circus.glob("*.json*"))) == (0, [])
    assert answer.out.endswith("  not signed\n")
    assert "Send these files" not in answer.err


@pytest.mark.parametrize("last", ["y", "yes", "YES", " Y "])
def test_yes_is_yes(request_file: Path, key: Path, circus: Path, on_terminal: Terminal, last: str) -> None:
    """However it is written; without a word on it there is no relationship and no comment."""
    answer = on_terminal("endorse", "sign", request_file, "--key", key, "--only", "three-balls", answers=("Bob", "", "", "", last))
    assert answer.code == 0, answer.err
    (found,) = statements(circus)
    assert (found.endorser.name, found.endorser.relationship, found.comment) == ("Bob", None, None)


def test_what_was_said_is_not_asked(request_file: Path, key: Path, circus: Path, on_terminal: Terminal) -> None:
    """Flags answer their questions, so that one remains."""
    flags = ("--name", "Bob", "--relationship", "", "--comment", "Yes.", "--level", "juggling=1", "--only", "three-balls")
    answer = on_terminal("endorse", "sign", request_file, "--key", key, *flags, answers=("y",))
    assert answer.code == 0, answer.err
    (found,) = statements(circus)
    assert (found.comment, found.endorser.relationship) == ("Yes.", None)


def test_the_input_ends(request_file: Path, key: Path, circus: Path, on_terminal: Terminal) -> None:
    """Whoever goes away has signed nothing."""
    answer = on_terminal("endorse", "sign", request_file, "--key", key, answers=("Bob", "", "3"))
    assert (answer.code, list(circus.glob("*.json*"))) == (1, [])


def test_nobody_to_ask(request_file: Path, key: Path, circus: Path) -> None:
    """In a pipe it signs only with `--yes`, whatever comes through the pipe."""
    answer = tailorcv("endorse", "sign", request_file, "--key", key)
    assert answer == (2, "", "tailorcv: nobody can be asked here; read the request, then run it on a terminal or with --yes\n")
    assert list(circus.glob("*.json*")) == []


@pytest.mark.parametrize(
    ("flags", "levels"),
    [
        ((), {"juggling": 3, "patter": 2}),
        (("--level", "juggling=1"), {"juggling": 1, "patter": 2}),
        (("--level", "juggling=0"), {"patter": 2}),
        (("--level", "juggling=0", "--level", "patter=0"), {}),
        (("--level", "juggling=1", "--level", "juggling=2"), {"juggling": 2, "patter": 2}),
    ],
)
def test_lower_levels(request_file: Path, key: Path, circus: Path, flags: tuple[str, ...], levels: dict[str, int]) -> None:
    """A level may be lowered, and left out; the work itself can be confirmed without any."""
    assert sign(request_file, key, "--only", "five-clubs", *flags).code == 0
    (found,) = statements(circus)
    assert {name: level.level for name, level in found.claim.competencies.items()} == levels


def test_a_level_holds_for_every_accomplishment(request_file: Path, key: Path, circus: Path) -> None:
    """What is claimed lower elsewhere is not raised there."""
    assert sign(request_file, key, "--level", "juggling=2").code == 0
    assert [found.claim.competencies["juggling"].level for found in statements(circus)] == [2, 1]


@pytest.mark.parametrize(
    ("flags", "message"),
    [
        (("--level", "jugling=1"), "--level: the request has no competency 'jugling'; did you mean 'juggling'?"),
        (("--level", "x"), "--level: the request has no competency 'x'; it has: juggling, patter"),
        (("--level", "juggling=4"), "--level: 'juggling=4' is not juggling=N with N from 0 to 3, the level that is claimed"),
        (("--level", "juggling=-1"), "--level: 'juggling=-1' is not juggling=N with N from 0 to 3, the level that is claimed"),
        (("--level", "juggling"), "--level: 'juggling' is not juggling=N with N from 0 to 3, the level that is claimed"),
        (("--level", "juggling=٢"), "is not juggling=N with N from 0 to 3, the level that is claimed"),
        (("--only", "five-club"), "--only: the request has no 'five-club'; did you mean 'five-clubs'?"),
        (("--only", "x"), "--only: the request has no 'x'; it has: five-clubs, three-balls"),
        (("--only", "three-balls", "--level", "patter=1"), "--level: the request has no competency 'patter'; it has: juggling"),
        (("--expires", "2020"), "--expires: 2020 is over already"),
        (("--expires", "tomorrow"), "--expires: 'tomorrow' is not a date; write it like 2028-07-14"),
        (("--expires", "2027-02-30"), "--expires: '2027-02-30' is on no calendar: 2027-02 has 28 days; write it like 2028-07-14"),
        (("--as", "bob"), "--as: 'bob' is no mail address; write it like bob@example.org"),
        (("--as", "../x@y"), "--as: '../x@y' is no mail address; write it like bob@example.org"),
    ],
)
def test_mistakes_in_flags(request_file: Path, key: Path, circus: Path, flags: tuple[str, ...], message: str) -> None:
    """They end the command before anything is signed."""
    answer = sign(request_file, key, *flags)
    assert answer.code == 2
    assert f"{message}\n" in answer.err
    assert list(circus.glob("*.json*")) == []


@pytest.mark.parametrize(
    ("flag", "text", "character"),
    [
        ("--comment", "fine\u202e", "U+202E"),
        ("--comment", "a\x1b[31mb", "U+001B"),
        ("--comment", "pay\u200dment", "U+200D"),
        ("--name", "Bob\U000e0041", "U+E0041"),
        ("--relationship", "x\u00ady", "U+00AD"),
    ],
)
def test_characters_that_cannot_be_seen(request_file: Path, key: Path, circus: Path, flag: str, text: str, character: str) -> None:
    """They are named and never signed, nor do they reach the terminal."""
    answer = sign(request_file, key, flag, text)
    assert answer.code == 2
    assert f"the invisible character {character} in '" in answer.err
    assert not set("\u202e\x1b\u200d\U000e0041") & set(answer.err + answer.out)
    assert list(circus.glob("*.json*")) == []


def test_words_are_settled(request_file: Path, key: Path, circus: Path) -> None:
    """What a shell gives in another form of Unicode is signed in the one form; nothing but blanks is no word."""
    assert (
        sign(request_file, key, "--only", "three-balls", "--name", " Zoe\u0308 ", "--comment", "a \r\nb", "--relationship", " ").code == 0
    )
    (found,) = statements(circus)
    assert (found.endorser.name, found.comment, found.endorser.relationship) == ("Zoë", "a\nb", None)


def test_twice_in_a_day(request_file: Path, key: Path, circus: Path) -> None:
    """The second statement gets a name of its own, and the third; the first is not touched. A signature alone holds its place."""
    for _ in range(2):
        assert sign(request_file, key, "--only", "five-clubs").code == 0
    stem = f"five-clubs.bob@example.org.{TODAY}"
    assert sorted(path.name for path in circus.glob("*.json*")) == [
        f"{stem}.2.json",
        f"{stem}.2.json.sig",
        f"{stem}.json",
        f"{stem}.json.sig",
    ]
    (circus / f"{stem}.3.json.sig").touch()
    assert sign(request_file, key, "--only", "five-clubs").code == 0
    assert (circus / f"{stem}.4.json").exists()
    assert len({found.nonce for found in statements(circus)}) == 3


def test_another_address(request_file: Path, key: Path, circus: Path) -> None:
    """A peer may sign under the address that the key has; letters that a file's name cannot have are dashes there."""
    assert sign(request_file, key, "--only", "five-clubs", "--as", "bob+tent_2@example.org").code == 0
    assert statements(circus)[0].endorser.id == "bob+tent_2@example.org"
    assert (circus / f"five-clubs.bob-tent-2@example.org.{TODAY}.json").exists()


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "Five clubs in the air",
            '"Five \\u202e clubs"',
            "the request hides something from you: the invisible character U+202E in 'Five \\u202e clubs'; nothing was signed",
        ),
        ("- Keeps clubs up.", '- "Keeps\\u200b clubs up."', "the request hides something from you: the invisible character U+200B"),
        (
            "name: Mira Example",
            "name: 'Mira '",
            "the request hides something from you: 'Mira ', which is not in Unicode's form C or has blanks at an end",
        ),
        ("to: bob@example.org", "to: 'bob@example.org\n\n  eve'", "this request cannot be signed; nothing was signed"),
        ("id: five-clubs", "id: ../../five-clubs", "this request cannot be signed; nothing was signed"),
        ("level: 3", "level: 6", "this request cannot be signed; nothing was signed"),
        ("endorsement-request@1", "endorsement-request@2", "this request cannot be signed; nothing was signed"),
        ("claims:", "more: x\nclaims:", "this request cannot be signed; nothing was signed"),
    ],
)
def test_requests_that_are_not_honest(request_file: Path, key: Path, circus: Path, old: str, new: str, message: str) -> None:
    """What the peer could not read before signing is not signed; nor can a request choose where files go."""
    text = request_file.read_text(encoding="utf-8")
    assert old in text
    request_file.write_text(
        text.replace(old, new, 1) if old != "to: bob@example.org" else text.replace(f"\n{old}", f"\n{new}"), encoding="utf-8"
    )
    answer = sign(request_file, key)
    assert (answer.code, answer.out) == (1, "")
    assert message in answer.err
    assert list(circus.rglob("*.json*")) == []


def test_more_than_is_ever_read(request_file: Path, key: Path, circus: Path) -> None:
    """A statement that no reader would take is not signed."""
    text = request_file.read_text(encoding="utf-8").replace("Practised every morning.", "Practised. " * 6_000)
    request_file.write_text(text, encoding="utf-8")
    answer = sign(request_file, key, "--only", "five-clubs")
    assert answer.code == 1
    assert re.search(
        r"tailorcv: the statement has 66\d{3} bytes, and at most 65536 are read; ask for a shorter text; nothing was signed\n", answer.err
    )
    assert list(circus.glob("*.json*")) == []


def test_what_is_signed_is_what_is_shown(request_file: Path, key: Path, circus: Path, on_terminal: Terminal) -> None:
    """Every text of the claim, but for words of lower levels, stands on the screen before the question is asked."""
    answer = on_terminal("endorse", "sign", request_file, "--key", key, "--only", "five-clubs", answers=("Bob", "", "", "", "", "y"))
    (raw,) = [json.loads(path.read_bytes()) for path in circus.glob("*.json")]
    shown = " ".join(answer.out.split())

    def texts(value: object) -> list[str]:
        if isinstance(value, dict):
            return [text for inner in value.values() for text in texts(inner)]
        return [text for inner in value for text in texts(inner)] if isinstance(value, list) else [str(value)]

    assert [text for text in texts(raw["claim"]) if text not in shown] == []
    assert {"Juggling", "level 3"} <= set(re.findall(r"Juggling|level 3", shown))


def test_no_key(request_file: Path, key: Path, circus: Path) -> None:
    """Without one that is named or usual, the command says how to make one."""
    answer = tailorcv("endorse", "sign", request_file, "--yes")
    assert answer == (2, "", "tailorcv: there is no key in ~/.ssh; name one with --key, or make one with: ssh-keygen -t ed25519\n")


def test_the_usual_key(request_file: Path, key: Path, circus: Path) -> None:
    """The one that OpenSSH itself would take."""
    key_at(circus / "home/.ssh/id_ed25519", 2)
    assert tailorcv("endorse", "sign", request_file, "--yes").code == 0
    assert len(statements(circus)) == 2
    (circus / "more").mkdir()
    assert sign(request_file, Path("~/.ssh/id_ed25519"), "-o", "more").code == 0
    assert len(statements(circus / "more")) == 2


def test_a_key_that_is_not_there(request_file: Path, key: Path, circus: Path) -> None:
    """The path as it was given, and what to do."""
    answer = sign(request_file, Path("nowhere"))
    assert answer.code == 1
    assert (
        "tailorcv: there is no key 'nowhere'; name yours with --key, or make one with: ssh-keygen -t ed25519; nothing was signed\n"
        in answer.err
    )


@pytest.mark.parametrize("content", ["no key\n", "", "-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----\n"])
def test_a_file_that_is_no_key(request_file: Path, key: Path, circus: Path, content: str) -> None:
    """What ssh-keygen says of it is passed on, in one line."""
    key.write_text(content, encoding="utf-8")
    key.with_name("bob.pub").unlink()
    answer = sign(request_file, key)
    assert answer.code == 1
    assert re.search(r"^tailorcv: ssh-keygen did not sign: .+; nothing was signed$", answer.err, re.MULTILINE)
    assert list(circus.glob("*.json*")) == []


def test_a_public_key_without_an_agent(request_file: Path, key: Path, circus: Path) -> None:
    """A public key needs an agent; ssh-keygen takes the private one beside it where it is there."""
    assert sign(request_file, key.with_name("bob.pub"), "-o", "beside").code in (0, 1)
    key.unlink()
    answer = sign(request_file, key.with_name("bob.pub"))
    assert answer.code == 1
    assert "ssh-keygen did not sign: " in answer.err
    assert list(circus.glob("*.json*")) == []


def test_a_passphrase_and_nobody_to_type_it(request_file: Path, key: Path, circus: Path) -> None:
    """Without a terminal ssh-keygen cannot ask; the error says so, and nothing hangs."""
    guarded = key_at(circus / "keys/guarded", 3)
    subprocess.run([keygen(), "-q", "-p", "-P", "", "-N", "a passphrase", "-f", guarded], check=True, capture_output=True)
    code = "import os, sys; os.setsid(); os.execv(sys.executable, [sys.executable, '-m', 'tailorcv', *sys.argv[1:]])"
    command = [sys.executable, "-c", code, "endorse", "sign", str(request_file), "--yes", "--key", str(guarded)]
    environment = {**os.environ, "SSH_ASKPASS_REQUIRE": "never", "DISPLAY": ""}
    done = subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=30, check=False)
    assert done.returncode == 1
    assert re.search(r"ssh-keygen did not sign: .*passphrase.*; nothing was signed", done.stderr)
    assert list(circus.glob("*.json*")) == []


def test_no_ssh_keygen(request_file: Path, key: Path, circus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The package that brings it is named."""
    monkeypatch.setenv("PATH", str(circus / "keys"))
    answer = sign(request_file, key, "--name", "Bob")
    assert answer.code == 1
    assert "tailorcv: there is no 'ssh-keygen' here; install OpenSSH (the package openssh-client); nothing was signed\n" in answer.err


def test_an_ssh_keygen_that_lies(request_file: Path, key: Path, circus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A signature is checked before it is written: one that does not verify leaves no file."""
    program = circus / "bin/ssh-keygen"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\necho signed\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:{os.environ['PATH']}")
    answer = sign(request_file, key)
    assert answer.code == 1
    assert "tailorcv: the signature that ssh-keygen made does not verify: " in answer.err
    assert answer.err.endswith("; nothing was written\n")
    assert list(circus.glob("*.json*")) == []


def test_a_folder_that_cannot_be_written(request_file: Path, key: Path, circus: Path) -> None:
    """A file where the folder should be: neither of the two files is left."""
    (circus / "full").touch()
    answer = sign(request_file, key, "-o", "full")
    assert answer.code == 1
    assert "a file stands where a folder is needed; nothing was changed" in answer.err
    assert answer.err.endswith("tailorcv: nothing was written\n")
    assert list(circus.glob("*.json*")) == []


@pytest.mark.parametrize("ending", [".sig", ".json"])
def test_both_files_or_none(request_file: Path, key: Path, circus: Path, monkeypatch: pytest.MonkeyPatch, ending: str) -> None:
    """A folder without rights, or a disk that is full after the first file: no file is left."""
    refused = Problem(Place("x"), "not-written", "permission denied; nothing was changed", "mend the cause")
    monkeypatch.setattr(sealing, "create_bytes", lambda path, raw: refused if path.suffix == ending else create_bytes(path, raw))
    answer = sign(request_file, key)
    assert (answer.code, list(circus.glob("*.json*"))) == (1, [])
    assert "permission denied" in answer.err


@pytest.mark.parametrize("name", ["nowhere.yaml", "keys", "keys/bob"])
def test_no_request(key: Path, circus: Path, name: str) -> None:
    """A file that is not there, a folder, and a key are no request; what is in it is not printed."""
    answer = sign(circus / name, key)
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.endswith("tailorcv: this request cannot be signed; nothing was signed\n")


def test_outside_of_any_workspace(request_file: Path, key: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A peer has no record, and needs none; a process of its own does the same."""
    folder = tmp_path_factory.mktemp("elsewhere")
    answer = process("endorse", "sign", str(request_file), "--yes", "--key", str(key), "--only", "three-balls", cwd=folder)
    assert answer.code == 0, answer.err
    (found,) = statements(folder)
    assert (found.claim.date, date.today() - found.issued.date() < timedelta(days=2)) == ((2023, 5, 0), True)
    assert BOB.line.split()[1].encode() not in next(folder.glob("*.json")).read_bytes()
