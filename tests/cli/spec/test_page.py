"""`tailorcv spec show`."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from circus import JUGGLER_L1, RECORD, TICKET_CLERK_L1
from program import tailorcv, workspace, write
from typer.testing import CliRunner

from tailorcv.cli.app import app

Golden = Callable[[str, str], None]
DAY = "2026-06-30"


@pytest.mark.parametrize("columns", [60, 80, 120])
def test_the_whole_page(golden: Golden, circus: Path, columns: int) -> None:
    """From the title to the attribution; below 76 columns the names stand under the radar."""
    answer = tailorcv("spec", "show", "juggler-l1", columns=columns)
    assert (answer.code, answer.err) == (0, "")
    golden(f"spec-show-{columns}.txt", answer.out)


@pytest.mark.parametrize(
    ("columns", "widest"),
    [
        pytest.param(60, 60),
        (80, 80),
        (120, 100),
    ],
)
def test_no_line_is_wider_than_the_terminal(circus: Path, columns: int, widest: int) -> None:
    """Nor than 100 characters, beyond which lines are hard to follow back."""
    out = tailorcv("spec", "show", "juggler-l1", columns=columns).out
    assert [line for line in out.splitlines() if len(line) > widest] == []


@pytest.mark.parametrize("columns", [60, 80, 120])
def test_with_ones_own_record(golden: Golden, circus: Path, columns: int) -> None:
    """In a workspace the radar has the attained levels, and the role and its next ones have scores."""
    answer = tailorcv("-C", workspace(circus, accomplishments=RECORD), "spec", "show", "juggler-l1", "--as-of", DAY, columns=columns)
    assert (answer.code, answer.err) == (0, "")
    golden(f"spec-show-record-{columns}.txt", answer.out)


def test_a_terminal_without_unicode(golden: Golden, circus: Path) -> None:
    """Radar, bars, arrows and bullets have forms in ASCII."""
    out = in_ascii("spec", "show", "juggler-l1")
    assert out.isascii()
    golden("spec-show-ascii.txt", out)


def test_numbers_stay_numbers_without_unicode(circus: Path) -> None:
    """A bullet becomes a hyphen; a place is ASCII already."""
    assert "THE COMPETENCIES THAT MATTER MOST\n1 Juggling, level 2\n" in in_ascii("spec", "show", "juggler-l1")


def in_ascii(*arguments: str) -> str:
    """What a command writes where standard output has no more than ASCII."""
    result = CliRunner(charset="ascii").invoke(app, arguments, env={"COLUMNS": "80", "NO_COLOR": "1"}, catch_exceptions=False)
    return str(result.stdout)


def test_no_heading_stands_alone(circus: Path) -> None:
    """A spec without `about:` and `responsibilities:` has no part about them."""
    assert "WHAT YOU'LL DO" not in tailorcv("spec", "show", "juggler-l3").out


def test_a_role_with_two_competencies(circus: Path) -> None:
    """Two points make no area, which is said; a part that the spec does not have is left out."""
    assert tailorcv("spec", "show", "ticket-clerk-l1").out == (
        "Ticket Clerk\n"
        "ticket-clerk-l1 · L1 · Circus · Box Office\n"
        "a proposed standard · 4 proficiency points over 2 competencies · effective 2025\n"
        "\n"
        "MISSION\n"
        "Nobody waits longer than the band plays.\n"
        "\n"
        "TOUR OF DUTY\n"
        "Close the till to the cent for a month.\n"
        "\n"
        "ABOUT CIRCUS\n"
        "Everybody in the tent works for the same two hours.\n"
        "\n"
        "WHAT YOU'LL DO\n"
        "• Closes the till and says by how much it is off.\n"
        "  ticket-clerk-l1/closes-the-till\n"
        "Each is a prompt for an accomplishment: own the outcome, and log what it came\n"
        "to.\n"
        "\n"
        "THE COMPETENCIES THAT MATTER MOST\n"
        "1 Counting, level 2\n"
        "  Counting at level 2.\n"
        "2 Patter, level 2\n"
        "  Patter at level 2.\n"
        "\n"
        "COMPETENCY REQUIREMENTS\n"
        "#  competency          level    tier       why\n"
        "1  Counting            2 ██░░░  core\n"
        "2  Patter              2 ██░░░  important\n"
        "\n"
        "COMPETENCY SHAPE\n"
        "A radar needs 3 competencies; this role has 2.\n"
        "\n"
        "YOUR MATCH\n"
        "In a workspace, 'tailorcv match ticket-clerk-l1' scores your record against this\n"
        "role.\n"
        "\n"
        "THE JOURNEY: UP\n"
        "This is the top of its ladder.\n"
        "\n"
        "THE JOURNEY: SIDEWAYS\n"
        "A lateral move is worth as much as one upwards.\n"
        "Apprentice Juggler  juggler-l1  The Ring, L1\n"
        "  Perform the short number in every show of one season.\n"
        "  The same people; in the ring.\n"
    )


MATCH_OF_L1 = {
    "score": 66,
    "match": 0.666667,
    "ready": False,
    "core": {"met": 0, "of": 1},
    # Weights 3, 2 and 1 of 6; met 0.75, 0.5 and 0.75.
    "points_lost": {"juggling": 12.5, "balance": 16.666667, "patter": 4.166667},
}
MATCH_OF_L2 = {
    "score": 39,
    "match": 0.390625,
    "ready": False,
    "core": {"met": 0, "of": 2},
    "points_lost": {"juggling": 18.75, "patter": 23.4375, "balance": 18.75},
}
MATCH_OF_CLERK = {
    "score": 15,
    "match": 0.15,
    "ready": False,
    "core": {"met": 0, "of": 1},
    "points_lost": {"counting": 60, "patter": 25},
}


def test_json(circus: Path) -> None:
    """Every part of the page, with the figures of the record in it."""
    answer = tailorcv("-C", workspace(circus, accomplishments=RECORD), "spec", "show", "juggler-l1", "--as-of", DAY, "--json")
    assert json.loads(answer.out) == {
        "format": "tailorcv/role@1",
        "id": "juggler-l1",
        "title": "Apprentice Juggler",
        "family": {"id": "circus", "name": "Circus", "about": "Everybody in the tent works for the same two hours."},
        "track": {"id": "ring", "name": "The Ring"},
        "level": 1,
        "status": "adopted",
        "effective": "2025-07",
        "points": 4,
        "mission": "Fill three minutes between two acts without a pause.",
        "tour_of_duty": "Perform the short number in every show of one season.",
        "about": "An apprentice shares the ring with a juggler and learns the timing of the house before the number grows.",
        "responsibilities": [
            {
                "id": "short-number",
                "text": "Performs the short number in each show and picks up what was dropped without stopping the band.",
            },
            {"id": "keeps-props", "text": "Keeps balls and clubs clean, counted and in the box."},
        ],
        "ai_accelerators": ["Lets a camera count the drops of a rehearsal."],
        "matter_most": ["juggling", "balance", "patter"],
        "competencies": [
            {
                "id": "juggling",
                "name": "Juggling",
                "proficiency": 2,
                "tier": "core",
                "why": "Three minutes are long.",
                "descriptor": "Keeps four balls up and smiles.",
                "indicators": [{"id": "smiles", "text": "Looks up."}],
                "attained": 0,
                "met": 0.75,
                "endorsers": [],
            },
            {
                "id": "balance",
                "name": "Balance",
                "proficiency": 1,
                "tier": "important",
                "why": "The ring slopes to the drain.",
                "descriptor": "Balance at level 1.",
                "indicators": [{"id": "l1", "text": "Does 1."}],
                "attained": 0,
                "met": 0.5,
                "endorsers": [],
            },
            {
                "id": "patter",
                "name": "Patter",
                "proficiency": 1,
                "tier": "supporting",
                "why": None,
                "descriptor": "Patter at level 1.",
                "indicators": [{"id": "l1", "text": "Does 1."}],
                "attained": 0,
                "met": 0.75,
                "endorsers": [],
            },
        ],
        "journey": [
            {
                "kind": "up",
                "role": "juggler-l2",
                "title": "Juggler",
                "level": 2,
                "tour_of_duty": "Put one number of your own on the programme.",
                "theme": "Showmanship",
                "why": None,
                "advice": "Talk through one drop in every show.",
                "shifts": [{"from": "keeping balls up", "to": "keeping eyes up"}],
                "changes": [
                    change("juggling", "rises", 2, 3, "core", "core"),
                    change("patter", "rises", 1, 2, "supporting", "core"),
                    change("balance", "rises", 1, 2, "important", "important"),
                ],
                "match": MATCH_OF_L2,
            },
            {
                "kind": "sideways",
                "role": "ticket-clerk-l1",
                "title": "Ticket Clerk",
                "level": 1,
                "tour_of_duty": "Close the till to the cent for a month.",
                "theme": None,
                "why": "The same people; at the till.",
                "advice": None,
                "shifts": [],
                "changes": [
                    change("counting", "new", 0, 2, None, "core"),
                    change("patter", "rises", 1, 2, "supporting", "important"),
                    change("balance", "no longer", 1, 0, "important", None),
                    change("juggling", "no longer", 2, 0, "core", None),
                ],
                "match": MATCH_OF_CLERK,
            },
        ],
        "alignments": [{"scheme": "onet", "id": "27-2099.00", "name": "Entertainers"}],
        "attribution": "Some words are from the guild of jugglers.",
        "match": MATCH_OF_L1,
    }


def change(
    competency: str, change: str, before: int, after: int, tier_before: str | None, tier_after: str | None
) -> dict[str, str | int | None]:
    """One row of `changes`."""
    return {
        "competency": competency,
        "change": change,
        "before": before,
        "after": after,
        "tier_before": tier_before,
        "tier_after": tier_after,
    }


def test_json_without_a_record(circus: Path) -> None:
    """The same keys, and null where only a record has something to say."""
    data = json.loads(tailorcv("spec", "show", "juggler-l1", "--json").out)
    assert data["match"] is None
    assert [move["match"] for move in data["journey"]] == [None, None]
    assert [(need["attained"], need["met"]) for need in data["competencies"]] == [(None, None)] * 3


def test_a_broken_record_does_not_hide_the_page(circus: Path) -> None:
    """The page is about the role: one's own figures are left out, and that is said."""
    workspace(circus, accomplishments={"one": "date: never\ntitle: A\n"})
    answer = tailorcv("spec", "show", "juggler-l1")
    assert (answer.code, answer.err) == (0, "the record has problems, so your own figures are left out; see 'tailorcv validate'\n")
    assert "YOUR MATCH\nIn a workspace, 'tailorcv match juggler-l1' scores your record against this\nrole.\n" in answer.out


def test_a_next_role_that_is_not_at_hand(circus: Path) -> None:
    """Its id stands in the place of its title."""
    workspace(circus)
    write(circus / "specs/circus/box-office/ticket-clerk-l1.yaml", TICKET_CLERK_L1.replace("role: juggler-l1", "role: lion-tamer-l1"))
    out = tailorcv("spec", "show", "ticket-clerk-l1").out
    assert out.endswith(
        "A lateral move is worth as much as one upwards.\nlion-tamer-l1  lion-tamer-l1\n  The same people; in the ring.\n",
    )


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("juggler-11", "tailorcv: there is no role 'juggler-11'; did you mean 'juggler-l1'?\n"),
        ("xyz", "tailorcv: there is no role 'xyz'; 'tailorcv spec list' shows them all\n"),
        ("../ring/juggler-l1", "tailorcv: there is no role '../ring/juggler-l1'; did you mean 'juggler-l1'?\n"),
        ("\u202e\x1b[31m", "tailorcv: there is no role '\\u202e\\u001b[31m'; 'tailorcv spec list' shows them all\n"),
    ],
)
def test_an_unknown_role(circus: Path, name: str, message: str) -> None:
    """Exit code 2 and the nearest id, if one is near; an id is never a path."""
    assert tailorcv("spec", "show", name) == (2, "", message)


def test_a_role_with_problems(circus: Path) -> None:
    """A page from half a spec would mislead: its problems are shown in the place of it."""
    workspace(circus)
    write(circus / "specs/circus/ring/juggler-l1.yaml", JUGGLER_L1.replace("tier: core", "tier: cor"))
    answer = tailorcv("spec", "show", "juggler-l1")
    assert (answer.code, answer.out) == (1, "")
    assert answer.err == (
        "specs/circus/ring/juggler-l1.yaml:18:42: error[unknown-word]: 'cor' is not one of: core, important, supporting;"
        " did you mean 'core'?\n"
        "  18 |   - {id: juggling, proficiency: 2, tier: cor, why: Three minutes are long.}\n"
        "     |                                          ^\n"
        "tailorcv: the role 'juggler-l1' must be mended first\n"
    )


def test_a_day_that_is_none(circus: Path) -> None:
    """The day is checked before anything is read."""
    answer = tailorcv("spec", "show", "juggler-l1", "--as-of", "2026-02-30")
    assert answer == (2, "", "tailorcv: --as-of: '2026-02-30' is not a day; write it like 2026-07-14\n")
