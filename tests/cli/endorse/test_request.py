"""`tailorcv endorse request`."""

import re
from pathlib import Path

import pytest
from peers_at_hand import BOB, record_at
from program import tailorcv, workspace, write

from tailorcv.endorsement_request import Request
from tailorcv.shape import read_document

TO_BOB = ("--to", "bob@example.org")
ASKED = "mira-1a2b3c.bob@example.org.request.yaml"


def files(root: Path) -> set[Path]:
    """Every file below a folder."""
    return {path for path in root.rglob("*") if path.is_file()}


def read(path: Path) -> Request:
    """The request in a file."""
    request, problems = read_document(path, Request)
    assert request is not None, problems
    return request.value


def test_a_file_to_send(mira: Path) -> None:
    """It holds every word that will be signed, and says what to do with it; nothing else in the record changes."""
    before = {path: path.read_bytes() for path in files(mira)}
    answer = tailorcv("-C", mira, "endorse", "request", "five-clubs", "three-balls", *TO_BOB)
    assert (answer.code, answer.err) == (0, "Send it to bob@example.org. When the signed files come back: tailorcv endorse add FILES\n")
    assert answer.out.startswith(
        "five-clubs: Five clubs in the air\n  2024-01 – 2024-06 · Juggler, Tent Example\n  Situation: Three clubs bored the house.\n"
    )
    assert "  clubs: 3 → 5 clubs\n" in answer.out
    assert "\n\nthree-balls: Three balls at the fair\n  2023-05\n" in answer.out
    assert answer.out.endswith(f"\nmade  mira/{ASKED}\n")
    assert {path: path.read_bytes() for path in files(mira)} == before | {mira / ASKED: (mira / ASKED).read_bytes()}
    request = read(mira / ASKED)
    assert (request.to, request.subject.model_dump()) == ("bob@example.org", {"record": "mira-1a2b3c", "name": "Mira Example", "key": None})
    assert [claim.id for claim in request.claims] == ["five-clubs", "three-balls"]
    assert request.claims[0].competencies["juggling"].model_dump() == {
        "name": "Juggling",
        "level": 3,
        "means": ("Keeps three balls up.", "Keeps four balls up and smiles.", "Keeps clubs up."),
    }
    text = (mira / ASKED).read_text(encoding="utf-8")
    assert text.startswith("# Mira Example asks bob@example.org to confirm, by a signature, what stands below.\n")
    assert f"tailorcv endorse sign {ASKED} --key ~/.ssh/id_ed25519 --as bob@example.org\n" in text


def test_each_accomplishment_once(mira: Path) -> None:
    """One that is named twice is asked for once; where the file goes can be said, and is taken from where the command works."""
    answer = tailorcv("-C", mira, "endorse", "request", "three-balls", "three-balls", *TO_BOB, "-o", "to send/bob.yaml")
    assert (answer.code, answer.out.splitlines()[-1]) == (0, "made  mira/to send/bob.yaml")
    assert [claim.id for claim in read(mira / "to send/bob.yaml").claims] == ["three-balls"]


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["five-club", *TO_BOB], 2, "there is no accomplishment 'five-club'; did you mean 'five-clubs'?"),
        (["xyz", *TO_BOB], 2, "there is no accomplishment 'xyz'; 'tailorcv list' shows all"),
        (
            ["five-clubs", "hidden", *TO_BOB],
            2,
            "'hidden' is private and never leaves the record; take 'private: true' out to have it confirmed",
        ),
        (
            ["five-clubs", "--to", "mira@EXAMPLE.org"],
            2,
            "--to: mira@EXAMPLE.org is your own address, and what one confirms oneself never counts",
        ),
        (["five-clubs", "--to", "bob"], 2, "--to: 'bob' is no mail address; write it like bob@example.org"),
        (["five-clubs", "--to", "../bob@example.org"], 2, "--to: '../bob@example.org' is no mail address; write it like bob@example.org"),
        (["five-clubs", "--to", "*@example.org"], 2, "--to: '*@example.org' is no mail address; write it like bob@example.org"),
        (["five-clubs", "--to", f"{'b' * 117}@example.org"], 2, "is no mail address; write it like bob@example.org"),
        (
            ["secret", *TO_BOB],
            1,
            "'secret' cannot be signed: the invisible character U+200B in 'pay\\u200bment'; take it out of the record's text first",
        ),
    ],
)
def test_what_is_not_asked(mira: Path, arguments: list[str], code: int, message: str) -> None:
    """The mistake is named; no file is made, and the record gets no id for it."""
    record_at(mira, settings="")
    hidden = "format: tailorcv/accomplishment@1\nid: {}\ntitle: {}\ndate: 2025\n{}"
    write(mira / "record/accomplishments/hidden.yaml", hidden.format("hidden", "H", "private: true\n"))
    write(mira / "record/accomplishments/secret.yaml", hidden.format("secret", "pay\u200bment", ""))
    before = files(mira)
    answer = tailorcv("-C", mira, "endorse", "request", *arguments)
    assert (answer.code, answer.out) == (code, "")
    assert answer.err.startswith("tailorcv: ")
    assert message in answer.err
    assert files(mira) == before
    assert (mira / "tailorcv.yaml").read_text(encoding="utf-8") == "format: tailorcv/workspace@1\n"


def test_a_file_that_is_there_stays(mira: Path) -> None:
    """A request may be on its way already."""
    write(mira / ASKED, "mine\n")
    answer = tailorcv("-C", mira, "endorse", "request", "five-clubs", *TO_BOB)
    expected = f"tailorcv: mira/{ASKED} exists already; it was left as it is, name another file with -o\n"
    assert answer == (1, "", expected)
    assert (mira / ASKED).read_text(encoding="utf-8") == "mine\n"


def test_a_folder_that_cannot_be_made(mira: Path) -> None:
    """A file in the way of a folder is a problem with its place."""
    answer = tailorcv("-C", mira, "endorse", "request", "five-clubs", *TO_BOB, "-o", "tailorcv.yaml/x.yaml")
    assert (answer.code, answer.out) == (1, "")
    assert "a file stands where a folder is needed; nothing was changed" in answer.err
    assert answer.err.endswith("tailorcv: the request was not written\n")


def test_the_record_gets_an_id_once(mira: Path) -> None:
    """The first request makes it from the name and chance; later ones keep it, and nothing else in the settings changes."""
    text = "# mine\npins:   # what I aim at\n  - {role: juggler-l2}   # soon\npolicy: {ready_at: 0.9}\n"
    record_at(mira, settings=text)
    answer = tailorcv("-C", mira, "endorse", "request", "three-balls", *TO_BOB)
    first = answer.out.splitlines()[0]
    made = first.rpartition(" ")[2]
    assert first == f"tailorcv.yaml: the record has an id now, by which statements mean it: {made}"
    assert re.fullmatch(r"mira-example-[0-9a-f]{6}", made)
    settings = (mira / "tailorcv.yaml").read_text(encoding="utf-8")
    assert f"record: {made}\n" in settings
    assert settings.replace(f"record: {made}\n", "") == f"format: tailorcv/workspace@1\n{text}"
    assert read(mira / f"{made}.bob@example.org.request.yaml").subject.record == made
    again = tailorcv("-C", mira, "endorse", "request", "five-clubs", "--to", "eve@example.org")
    assert (again.code, "has an id now" in again.out) == (0, False)
    assert (mira / "tailorcv.yaml").read_text(encoding="utf-8") == settings
    assert tailorcv("-C", mira, "validate").code == 0


def test_an_id_of_figures_stays_text(circus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name without a Latin letter, and chance without one, are still an id."""
    monkeypatch.setattr("secrets.token_hex", lambda count: "1" * 2 * count)
    write(
        workspace(circus, accomplishments={"five-clubs": "title: T\ndate: 2025\n"}) / "record/profile.yaml",
        "format: tailorcv/profile@1\nname: 田中\n",
    )
    answer = tailorcv("endorse", "request", "five-clubs", *TO_BOB)
    assert answer.code == 0, answer.err
    assert "record: unnamed-111111\n" in (circus / "tailorcv.yaml").read_text(encoding="utf-8")


def test_ones_own_key_goes_with_it(mira: Path) -> None:
    """Without the comment of the .pub file, so that it is found again when the person signs with it."""
    record_at(mira, settings=f"record: mira-1a2b3c\nkey: {BOB.line} bob laptop\n")
    assert tailorcv("-C", mira, "endorse", "request", "five-clubs", *TO_BOB).code == 0
    assert read(mira / ASKED).subject.key == BOB.line


def test_a_key_that_is_none(mira: Path) -> None:
    """What could never be found again is refused."""
    record_at(mira, settings="record: mira-1a2b3c\nkey: mine\n")
    answer = tailorcv("-C", mira, "endorse", "request", "five-clubs", *TO_BOB)
    assert (answer.code, answer.out) == (1, "")
    assert "tailorcv.yaml" in answer.err
    assert not (mira / ASKED).exists()


def test_the_name_in_the_form_that_is_signed(mira: Path) -> None:
    """However the profile spells it: composed letters in one line; a name with something invisible in it is refused."""
    profile = mira / "record/profile.yaml"
    text = profile.read_text(encoding="utf-8")
    write(profile, text.replace("Mira Example", '"Zoe\u0308\\n  format: x"'))
    assert tailorcv("-C", mira, "endorse", "request", "five-clubs", *TO_BOB).code == 0
    assert read(mira / ASKED).subject.name == "Zoë\n  format: x"
    write(profile, text.replace("Mira Example", "Mi\u200bra"))
    answer = tailorcv("-C", mira, "endorse", "request", "five-clubs", *TO_BOB, "-o", "x.yaml")
    assert (answer.code, answer.out) == (1, "")
    assert "the name 'Mi\\u200bra' cannot be signed: the invisible character U+200B" in answer.err


def test_a_competency_that_no_catalogue_knows(mira: Path) -> None:
    """It is asked for under its id, with no words for the level."""
    write(
        mira / "record/accomplishments/odd.yaml",
        "format: tailorcv/accomplishment@1\nid: odd\ntitle: O\ndate: 2025\ncompetencies: {odd-thing: 4}\n",
    )
    assert tailorcv("-C", mira, "endorse", "request", "odd", *TO_BOB).code == 0
    assert read(mira / ASKED).claims[0].competencies["odd-thing"].model_dump() == {"name": "odd-thing", "level": 4, "means": ()}


def test_outside_of_a_workspace(circus: Path) -> None:
    """There is nothing to ask for."""
    answer = tailorcv("endorse", "request", "five-clubs", *TO_BOB)
    assert (answer.code, "no workspace" in answer.err) == (2, True)
