"""`tailorcv export open-badges`: what peers signed, for programs that know Open Badges."""

import json
from pathlib import Path

import pytest
from peers_at_hand import BOB, BOBS_NEW_KEY, EVE, GIVEN, TRUSTED, put, record_at, revocation, sealed, statement
from program import AS_OF, Answer, tailorcv, write

NO_PROOF = """\
They carry no proof of their own: anybody could have written them. What is signed is the statement inside, in OpenSSH's way.
For a badge with a proof, each peer runs: tailorcv endorse badge STATEMENT
"""
NOTHING = "tailorcv: no statement of a peer holds for that; 'tailorcv verify' says why\n"


@pytest.fixture
def mira(circus: Path) -> Path:
    """Mira's record with statements of every sort; she trusts Bob."""
    root = record_at(circus / "mira")
    write(root / "peers/allowed_signers", TRUSTED)
    for name, file in GIVEN.items():
        put(file, root / "endorsements", name)
    return root


def export(root: Path, *arguments: str) -> Answer:
    """Export on a day of which the result is known."""
    return tailorcv("-C", root, "export", "open-badges", *arguments, "--as-of", AS_OF)


def test_all_that_holds(mira: Path, circus: Path) -> None:
    """A file for each verified statement, none for the others; and it is said that they prove nothing by themselves."""
    answer = export(mira)
    assert answer == (0, "", f"wrote badges/a.badge.json\nwrote badges/c.badge.json\n2 credentials about 2 accomplishments\n{NO_PROOF}")
    found = {path.name: json.loads(path.read_text(encoding="utf-8")) for path in (circus / "badges").iterdir()}
    assert {name: (badge["name"], "proof" in badge) for name, badge in found.items()} == {
        "a.badge.json": ("Five clubs in the air", False),
        "c.badge.json": ("Three balls at the fair", False),
    }


def test_one(mira: Path, circus: Path) -> None:
    """Only what is asked for, to the folder that is named; the same bytes each time."""
    assert export(mira, "three-balls", "-o", "out").err.startswith("wrote out/c.badge.json\n1 credential about 1 accomplishment\n")
    first = (circus / "out/c.badge.json").read_bytes()
    assert [path.name for path in (circus / "out").iterdir()] == ["c.badge.json"]
    assert export(mira, "three-balls", "-o", "out").code == 0
    assert (circus / "out/c.badge.json").read_bytes() == first


def test_a_second_peer(mira: Path, circus: Path) -> None:
    """The peer who signed first awards, and the other one endorses that award."""
    write(mira / "peers/allowed_signers", f'{TRUSTED}eve@example.org namespaces="endorsement@tailorcv" {EVE.line}\n')
    put(sealed(statement(endorser={"id": "eve@example.org"}, issued="2026-03-11T12:00:00Z"), EVE), mira / "endorsements", "0.json")
    assert export(mira, "five-clubs").code == 0
    award, endorsement = (json.loads((circus / f"badges/{name}.badge.json").read_text()) for name in ("a", "0"))
    assert (award["type"][1], endorsement["type"][1]) == ("OpenBadgeCredential", "EndorsementCredential")
    assert endorsement["credentialSubject"]["id"] == award["id"]


def test_private_work_stays(mira: Path, circus: Path) -> None:
    """It is in no badge, and cannot be asked for."""
    path = mira / "record/accomplishments/five-clubs.yaml"
    write(path, f"{path.read_text(encoding='utf-8')}private: true\n")
    assert export(mira).code == 0
    assert [path.name for path in (circus / "badges").iterdir()] == ["c.badge.json"]
    assert export(mira, "five-clubs") == (2, "", "tailorcv: 'five-clubs' is private and never leaves the record\n")


def test_a_file_of_somebody_else(mira: Path, circus: Path) -> None:
    """It stays, unless it is forced."""
    path = write(circus / "badges/a.badge.json", "{}\n")
    answer = export(mira, "five-clubs")
    assert (answer.code, path.read_text(encoding="utf-8")) == (1, "{}\n")
    assert "was not made by tailorcv" in answer.err
    assert export(mira, "five-clubs", "--force").code == 0
    assert path.read_text(encoding="utf-8") != "{}\n"


@pytest.mark.parametrize(
    ("trusted", "code"),
    [
        pytest.param(TRUSTED, 0, id="trusted"),
        pytest.param(f"bob@example.org {BOBS_NEW_KEY.line}\n", 1, id="another key"),
        pytest.param(f'bob@example.org namespaces="git" {BOB.line}\n', 1, id="not for endorsements"),
    ],
)
def test_only_what_is_verified(mira: Path, circus: Path, trusted: str, code: int) -> None:
    """A badge would look better than what it is made of."""
    write(mira / "peers/allowed_signers", trusted)
    answer = export(mira, "five-clubs")
    assert answer.code == code
    assert (circus / "badges").exists() is (code == 0)
    assert code == 0 or answer.err == NOTHING


def test_what_was_taken_back(mira: Path) -> None:
    """Nothing is awarded any more."""
    put(sealed(revocation(GIVEN["a.json"])), mira / "endorsements", "r.json")
    assert export(mira, "five-clubs") == (1, "", NOTHING)


def test_unknown_work(mira: Path) -> None:
    """A misspelt id is a mistake, with the right one."""
    assert export(mira, "five-club") == (2, "", "tailorcv: there is no accomplishment 'five-club'; did you mean 'five-clubs'?\n")
