"""`tailorcv competency list` and `competency show`."""

import json
from pathlib import Path

import pytest
from circus import JUGGLER_L2, JUGGLING
from program import tailorcv, workspace, write
from typer.testing import CliRunner

from tailorcv.cli.app import app

CATALOGUE = """\
Balance  balance
  Balance in front of people: rope, ladder, ball, wire.
Counting  counting
  Counting in front of people: tickets, cash, coins, till.
Juggling  juggling
  Keeping more things in the air than one has hands.
Patter  patter
  Patter in front of people: jokes, announcements.
"""
LEVEL_2 = """\
Juggling  juggling
Keeping more things in the air than one has hands.

LEVEL 2
Keeps four balls up and smiles.
• Looks up.  smiles
For example
  • Juggled at a wedding.

ASKED FOR BY
2 juggler-l1
"""
# As an importer leaves it: no indicators, no examples, but references.
IMPORTED = """\
format: tailorcv/competency@1
id: lions
name: Lions
summary: Standing among them.
levels:
  - {level: 1, descriptor: Feeds them.}
  - {level: 2, descriptor: Brushes them.}
  - {level: 3, descriptor: Stands among them.}
  - {level: 4, descriptor: Lies among them.}
  - {level: 5, descriptor: Is one of them.}
alignments: [{scheme: onet, id: 2.C.1, name: Animals}]
attribution: The lions agreed.
"""


def test_the_catalogue(circus: Path) -> None:
    """By id, each with the sentence that says where it ends."""
    assert tailorcv("competency", "list") == (0, CATALOGUE, "4 competencies\n")


def test_the_catalogue_as_json(circus: Path) -> None:
    """The same three fields."""
    assert json.loads(tailorcv("competency", "list", "--json").out) == {
        "format": "tailorcv/competencies@1",
        "competencies": [
            {"id": "balance", "name": "Balance", "summary": "Balance in front of people: rope, ladder, ball, wire."},
            {"id": "counting", "name": "Counting", "summary": "Counting in front of people: tickets, cash, coins, till."},
            {"id": "juggling", "name": "Juggling", "summary": "Keeping more things in the air than one has hands."},
            {"id": "patter", "name": "Patter", "summary": "Patter in front of people: jokes, announcements."},
        ],
    }


def test_ones_own_competencies(circus: Path) -> None:
    """A new one stands among the shipped ones, and one with the id of a shipped one takes its place."""
    workspace(circus)
    write(circus / "specs/competencies/lions.yaml", IMPORTED)
    write(circus / "specs/competencies/balance.yaml", IMPORTED.replace("id: lions", "id: balance"))
    lines = tailorcv("competency", "list").out.splitlines()
    assert lines[:2] == ["Lions  balance", "  Standing among them."]
    assert lines[6:8] == ["Lions  lions", "  Standing among them."]


def test_one_level(circus: Path) -> None:
    """Its descriptor, its indicators with their ids, examples, and the roles that ask for just this level."""
    assert tailorcv("competency", "show", "juggling", "--level", "2") == (0, LEVEL_2, "")


def test_all_levels(circus: Path) -> None:
    """One below the other, and at the end the roles by the level that they ask for."""
    out = tailorcv("competency", "show", "juggling").out
    assert [line for line in out.splitlines() if line.isupper()] == [
        *(f"LEVEL {level}" for level in (1, 2, 3, 4, 5)),
        "ASKED FOR BY",
    ]
    assert out.endswith("ASKED FOR BY\n2 juggler-l1\n3 juggler-l2\n4 juggler-l3\n")


def test_json(circus: Path) -> None:
    """Everything of the page; with --level that level alone."""
    assert json.loads(tailorcv("competency", "show", "juggling", "--level", "3", "--json").out) == {
        "format": "tailorcv/competency-page@1",
        "id": "juggling",
        "name": "Juggling",
        "summary": "Keeping more things in the air than one has hands.",
        "levels": [
            {
                "level": 3,
                "descriptor": "Keeps clubs up.",
                "indicators": [{"id": "clubs", "text": "Throws clubs."}],
                "examples": ["Passed clubs in a show."],
            },
        ],
        "alignments": [],
        "attribution": None,
        "roles": [{"role": "juggler-l2", "proficiency": 3}],
    }


def test_references_and_attribution(circus: Path) -> None:
    """What stands elsewhere and whom to thank is shown and is in the JSON; a level that no role asks for has no roles."""
    write(workspace(circus) / "specs/competencies/lions.yaml", IMPORTED)
    out = tailorcv("competency", "show", "lions", "--level", "1").out
    assert out.endswith("ASKED FOR BY\nNo role.\n\nELSEWHERE\n• onet 2.C.1 Animals\nThe lions agreed.\n")
    data = json.loads(tailorcv("competency", "show", "lions", "--json").out)
    assert (data["alignments"], data["attribution"], data["roles"]) == (
        [{"scheme": "onet", "id": "2.C.1", "name": "Animals"}],
        "The lions agreed.",
        [],
    )


def test_nothing_for_example(circus: Path) -> None:
    """A level without examples has no line that announces them."""
    write(workspace(circus) / "specs/competencies/lions.yaml", IMPORTED)
    assert "For example" not in tailorcv("competency", "show", "lions").out


def test_levels_of_roles_without_unicode(circus: Path) -> None:
    """The number in front of the roles is no bullet."""
    result = CliRunner(charset="ascii").invoke(app, ["competency", "show", "juggling"], env={"COLUMNS": "80", "NO_COLOR": "1"})
    assert result.stdout.endswith("ASKED FOR BY\n2 juggler-l1\n3 juggler-l2\n4 juggler-l3\n")


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("jugling", "tailorcv: there is no competency 'jugling'; did you mean 'juggling'?\n"),
        ("xyz", "tailorcv: there is no competency 'xyz'; 'tailorcv competency list' shows them all\n"),
        ("../juggling", "tailorcv: there is no competency '../juggling'; did you mean 'juggling'?\n"),
    ],
)
def test_an_unknown_competency(circus: Path, name: str, message: str) -> None:
    """Exit code 2 and the nearest id."""
    assert tailorcv("competency", "show", name) == (2, "", message)


@pytest.mark.parametrize("level", ["0", "6", "one"])
def test_levels_run_from_1_to_5(circus: Path, level: str) -> None:
    """There are five levels."""
    answer = tailorcv("competency", "show", "juggling", "--level", level)
    assert (answer.code, answer.out) == (2, "")
    assert "Invalid value for '--level'" in answer.err


BROKEN = (
    "specs/competencies/juggling.yaml:7:3: error[level-order]: the levels are not 1 to 5 in order;"
    " write level: 1 to level: 5, each once, in this order\n"
)


def test_a_competency_with_problems(circus: Path) -> None:
    """It is named and left out of the list, and not shown by itself."""
    write(workspace(circus) / "specs/competencies/juggling.yaml", JUGGLING.replace("level: 2, descriptor", "level: 3, descriptor"))
    listed = tailorcv("competency", "list")
    assert (listed.code, "Juggling" in listed.out) == (0, False)
    assert listed.err.startswith(BROKEN)
    assert listed.err.endswith("\n3 competencies\n")
    shown = tailorcv("competency", "show", "juggling")
    assert (shown.code, shown.out) == (1, "")
    assert shown.err.startswith(BROKEN)
    assert shown.err.endswith("\ntailorcv: the competency 'juggling' must be mended first\n")


def test_a_role_with_problems_is_named(circus: Path) -> None:
    """A role that is missing from the list of those that ask for it is missed with a word."""
    write(workspace(circus) / "specs/circus/ring/juggler-l2.yaml", JUGGLER_L2.replace("level: 2", "level: two"))
    answer = tailorcv("competency", "show", "juggling")
    assert answer.err.startswith("specs/circus/ring/juggler-l2.yaml:6:8: error[wrong-type]: ")
