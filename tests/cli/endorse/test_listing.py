"""`tailorcv endorse list`."""

import json
from pathlib import Path

import pytest
from peers_at_hand import GIVEN, TRUSTED, put, sealed, statement
from program import tailorcv, write

NOBODY = "no peer signed anything here yet; ask one with 'tailorcv endorse request ID --to PEER'\n"


@pytest.fixture
def signed(mira: Path) -> Path:
    """Mira's record with a statement that holds, one that does not, and junk."""
    write(mira / "peers/allowed_signers", TRUSTED)
    for name, file in GIVEN.items():
        put(file, mira / "endorsements", name)
    return mira


def test_a_row_each(signed: Path) -> None:
    """Who confirmed what, when, and what became of it; what is no statement is there by its file."""
    answer = tailorcv("-C", signed, "endorse", "list", columns=120)
    rows = [" ".join(line.split()) for line in answer.out.splitlines() if line.strip() and "─" not in line]
    assert rows == [
        "accomplishment peer confirms issued status",
        "? mira/endorsements/d.json malformed",
        "five-clubs Bob Example Juggling L3, Patter L1 2026-03-10 verified",
        "five-clubs Bob Example Juggling L3, Patter L1 2026-03-10 edited",
        "three-balls Bob Example Juggling L1 2026-03-11 verified",
        "4 statements: 2 verified, 1 edited, 1 malformed; 1 distinct peer",
    ]
    assert (answer.code, answer.err) == (0, "")


def test_one_accomplishment(signed: Path) -> None:
    """Only what is said of that one; a name that nothing is said of is a mistake."""
    answer = tailorcv("-C", signed, "endorse", "list", "three-balls", columns=120)
    assert answer.out.splitlines()[-1] == "1 statement: 1 verified; 1 distinct peer"
    answer = tailorcv("-C", signed, "endorse", "list", "three-bals")
    assert answer == (2, "", "tailorcv: there is no accomplishment 'three-bals'; did you mean 'three-balls'?\n")


def test_as_json(signed: Path) -> None:
    """The same as `verify` gives; the exit code is 0, since it only lists."""
    answer = tailorcv("-C", signed, "endorse", "list", "--json", "--as-of", "2026-06-01")
    assert answer.code == 0
    assert json.loads(answer.out) == json.loads(tailorcv("-C", signed, "verify", "--json", "--as-of", "2026-06-01").out)


def test_nobody_yet(mira: Path) -> None:
    """What to do about it."""
    assert tailorcv("-C", mira, "endorse", "list") == (0, NOBODY, "")


def test_names_cannot_write_on_the_terminal(mira: Path) -> None:
    """What a peer is called and what a file is called is spelt out where it would steer a terminal."""
    write(mira / "peers/allowed_signers", TRUSTED)
    put(sealed(statement(endorser={"id": "bob@example.org", "name": "[red]Bob[/red] :smile:"})), mira / "endorsements")
    put(sealed(statement())._replace(raw=b"junk"), mira / "endorsements", "\x1b[2J.json")
    answer = tailorcv("-C", mira, "endorse", "list", columns=200)
    assert "\x1b" not in answer.out
    assert "[red]Bob[/red] :smile:" in answer.out
    assert "\\u001b[2J.json" in answer.out
