"""`tailorcv spec list`."""

import json
from pathlib import Path

import pytest
from circus import JUGGLER_L1, TICKET_CLERK_L1
from program import process, tailorcv, workspace, write

BOX_OFFICE = """\
Circus · Box Office
  barker-l1        L1  Barker  (retired)
  ticket-clerk-l1  L1  Ticket Clerk
"""
RING = """\
Circus · The Ring
  juggler-l1       L1  Apprentice Juggler  (adopted)
  juggler-l2       L2  Juggler
  juggler-l3       L3  Master Juggler  (draft)
"""


def test_ladder_by_ladder(circus: Path) -> None:
    """Roles stand below their family and track, the lowest level first; a status is named unless it is the usual one."""
    assert tailorcv("spec", "list") == (0, f"{BOX_OFFICE}\n{RING}", "5 roles\n")


@pytest.mark.parametrize(
    ("filters", "names"),
    [
        (["--family", "circus"], ["barker-l1", "ticket-clerk-l1", "juggler-l1", "juggler-l2", "juggler-l3"]),
        (["--track", "box-office"], ["barker-l1", "ticket-clerk-l1"]),
        (["--level", "1"], ["barker-l1", "ticket-clerk-l1", "juggler-l1"]),
        (["--competency", "patter:3"], ["barker-l1", "juggler-l3"]),
        (["--level", "1", "--track", "ring"], ["juggler-l1"]),
        (["--level", "10"], []),
    ],
)
def test_filters(circus: Path, filters: list[str], names: list[str]) -> None:
    """All filters must pass; the figures below say of how many roles these are."""
    answer = tailorcv("spec", "list", *filters)
    assert [line.split()[0] for line in answer.out.splitlines() if line.startswith("  ")] == names
    assert answer.err == ("5 roles\n" if len(names) == 5 else f"{len(names)} of 5 roles\n")


def test_json(circus: Path) -> None:
    """A role of the list has everything but its texts."""
    answer = tailorcv("spec", "list", "--track", "ring", "--level", "1", "--json")
    assert (answer.code, answer.err) == (0, "")
    assert json.loads(answer.out) == {
        "format": "tailorcv/roles@1",
        "roles": [
            {
                "id": "juggler-l1",
                "title": "Apprentice Juggler",
                "family": "circus",
                "track": "ring",
                "level": 1,
                "status": "adopted",
                "effective": "2025-07",
                "points": 4,
                "competencies": [
                    {"id": "juggling", "proficiency": 2, "tier": "core"},
                    {"id": "balance", "proficiency": 1, "tier": "important"},
                    {"id": "patter", "proficiency": 1, "tier": "supporting"},
                ],
                "up": ["juggler-l2"],
                "sideways": ["ticket-clerk-l1"],
            },
        ],
    }


def test_ones_own_specs_come_before_the_shipped_ones(circus: Path) -> None:
    """A role with the id of a shipped one takes its place, and new ones stand beside them."""
    workspace(circus)
    write(circus / "specs/circus/ring/juggler-l1.yaml", JUGGLER_L1.replace("title: Apprentice Juggler", "title: Our Apprentice"))
    clown = JUGGLER_L1.replace("juggler-l1", "clown-l1").replace("Apprentice Juggler", "Clown").replace("track: ring", "track: sawdust")
    write(circus / "specs/circus/sawdust/clown-l1.yaml", clown)
    own = RING.replace("Apprentice Juggler", "Our Apprentice")
    assert tailorcv("spec", "list") == (0, f"{BOX_OFFICE}\n{own}\nCircus · sawdust\n  clown-l1         L1  Clown  (adopted)\n", "6 roles\n")


def test_a_role_with_problems_is_named_and_left_out(circus: Path) -> None:
    """One broken file does not hide the others."""
    workspace(circus)
    write(circus / "specs/circus/ring/juggler-l1.yaml", JUGGLER_L1.replace("level: 1", "level: one"))
    answer = tailorcv("spec", "list", "--track", "ring")
    assert answer == (
        0,
        "Circus · The Ring\n  juggler-l2  L2  Juggler\n  juggler-l3  L3  Master Juggler  (draft)\n",
        (
            "specs/circus/ring/juggler-l1.yaml:6:8: error[wrong-type]: 'one' is not a whole number; write digits only\n"
            "  6 | level: one\n"
            "    |        ^\n"
            "2 of 4 roles\n"
        ),
    )


def test_a_title_cannot_play_tricks(circus: Path) -> None:
    """A mark that reverses what follows is spelled out."""
    workspace(circus)
    spec = TICKET_CLERK_L1.replace("title: Ticket Clerk", "title: Ticket \u202eClerk")
    write(circus / "specs/circus/box-office/ticket-clerk-l1.yaml", spec)
    answer = tailorcv("spec", "list", "--competency", "counting:2")
    assert answer.out == "Circus · Box Office\n  ticket-clerk-l1  L1  Ticket \\u202eClerk\n"


def test_a_title_that_is_too_long(circus: Path) -> None:
    """A role is one line: at the edge of the terminal it ends in an ellipsis."""
    workspace(circus)
    spec = TICKET_CLERK_L1.replace("title: Ticket Clerk", f"title: Clerk of {'all ' * 20}tickets")
    write(circus / "specs/circus/box-office/ticket-clerk-l1.yaml", spec)
    answer = tailorcv("spec", "list", "--competency", "counting:2", columns=50)
    assert answer.out == "Circus · Box Office\n  ticket-clerk-l1  L1  Clerk of all all all all a…\n"
    assert len(answer.out.splitlines()[1]) == 50


def test_a_workspace_whose_settings_are_broken(circus: Path) -> None:
    """Where the specs lie is in the settings, so nothing is listed without them."""
    write(circus / "tailorcv.yaml", "format: tailorcv/workspace@1\nspecs: ../elsewhere\n")
    answer = tailorcv("spec", "list")
    assert answer == (
        1,
        "",
        (
            "tailorcv.yaml:2:8: error[wrong-type]: a list was expected here; write '- ' before each item, or [a, b]\n"
            "  2 | specs: ../elsewhere\n"
            "    |        ^\n"
            "tailorcv: these files must be mended first; nothing was computed\n"
        ),
    )


def test_a_folder_that_is_not_there(circus: Path) -> None:
    """The option before the command names a folder that exists."""
    assert tailorcv("-C", "nowhere", "spec", "list") == (2, "", "tailorcv: there is no folder 'nowhere'\n")


def test_the_real_library_in_ascii(here: Path) -> None:
    """As a process, in an empty folder, on a terminal that has no more than ASCII: the ladders of the shipped roles."""
    answer = process("spec", "list", "--track", "backend", cwd=here, PYTHONIOENCODING="ascii")
    assert answer.code == 0
    assert answer.out.startswith("Software Engineering - Backend\n  backend-l1  L1  Associate Backend Engineer\n")
    assert answer.out.isascii()
