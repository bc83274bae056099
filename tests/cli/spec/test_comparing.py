"""`tailorcv spec compare`."""

import json
from pathlib import Path

import pytest
from circus import JUGGLER_L2
from program import tailorcv, workspace, write


def test_a_step_up(circus: Path) -> None:
    """What is new stands first, then what rises; the shifts are those of the first role's journey."""
    assert tailorcv("spec", "compare", "juggler-l1", "juggler-l2") == (
        0,
        (
            "Apprentice Juggler → Juggler\n"
            "juggler-l1 (L1) → juggler-l2 (L2)\n"
            "\n"
            "competency  level  change  tier\n"
            "Juggling    2 → 3  rises   core\n"
            "Patter      1 → 2  rises   supporting → core\n"
            "Balance     1 → 2  rises   important\n"
            "\n"
            "THE SHIFT: SHOWMANSHIP\n"
            "• keeping balls up → keeping eyes up\n"
            "\n"
            "TOUR OF DUTY\n"
            "Perform the short number in every show of one season.\n"
            "→ Put one number of your own on the programme.\n"
            "\n"
            "WHAT YOU'LL DO AS JUGGLER\n"
            "• Performs a number that nobody else performs.\n"
        ),
        "",
    )


@pytest.mark.parametrize(
    ("before", "after", "rows"),
    [
        (
            "juggler-l1",
            "ticket-clerk-l1",
            [
                "Counting    - → 2  new        core",
                "Patter      1 → 2  rises      supporting → important",
                "Balance     1 → -  no longer  important",
                "Juggling    2 → -  no longer  core",
            ],
        ),
        (
            "juggler-l2",
            "juggler-l1",
            [
                "Juggling    3 → 2  falls   core",
                "Balance     2 → 1  falls   important",
                "Patter      2 → 1  falls   core → supporting",
            ],
        ),
        (
            "juggler-l1",
            "juggler-l1",
            [
                "Juggling    2      same    core",
                "Balance     1      same    important",
                "Patter      1      same    supporting",
            ],
        ),
    ],
)
def test_any_two_roles(circus: Path, before: str, after: str, rows: list[str]) -> None:
    """Across, back, and with itself: every competency of either role has one row."""
    lines = tailorcv("spec", "compare", before, after).out.splitlines()
    assert lines[4 : lines.index("", 4)] == rows


def test_a_narrow_terminal(circus: Path) -> None:
    """What does not fit into a column goes on below, inside the column."""
    lines = tailorcv("spec", "compare", "juggler-l1", "ticket-clerk-l1", columns=50).out.splitlines()
    assert lines[3:7] == [
        "competency  level  change     tier",
        "Counting    - → 2  new        core",
        "Patter      1 → 2  rises      supporting →",
        "                              important",
    ]


def test_json(circus: Path) -> None:
    """Both roles, every competency of either, the moves from one to the other, and what the second role does."""
    assert json.loads(tailorcv("spec", "compare", "juggler-l1", "juggler-l2", "--json").out) == {
        "format": "tailorcv/comparison@1",
        "before": {"role": "juggler-l1", "title": "Apprentice Juggler", "level": 1},
        "after": {"role": "juggler-l2", "title": "Juggler", "level": 2},
        "competencies": [
            {"competency": "juggling", "change": "rises", "before": 2, "after": 3, "tier_before": "core", "tier_after": "core"},
            {"competency": "patter", "change": "rises", "before": 1, "after": 2, "tier_before": "supporting", "tier_after": "core"},
            {"competency": "balance", "change": "rises", "before": 1, "after": 2, "tier_before": "important", "tier_after": "important"},
        ],
        "moves": [{"kind": "up", "theme": "Showmanship", "why": None, "shifts": [{"from": "keeping balls up", "to": "keeping eyes up"}]}],
        "responsibilities": [{"id": "own-number", "text": "Performs a number that nobody else performs."}],
    }


def test_a_sideways_move_says_why(circus: Path) -> None:
    """A sideways move has a `why` before anything else; its heading does not stand alone."""
    out = tailorcv("spec", "compare", "juggler-l1", "ticket-clerk-l1").out
    assert "THE SHIFT, SIDEWAYS\nThe same people; at the till.\n" in out


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        ("jugler-l1", "juggler-l2", "tailorcv: there is no role 'jugler-l1'; did you mean 'juggler-l1'?\n"),
        ("juggler-l1", "barker", "tailorcv: there is no role 'barker'; did you mean 'barker-l1'?\n"),
        ("juggler-l1", "xyz", "tailorcv: there is no role 'xyz'; 'tailorcv spec list' shows them all\n"),
    ],
)
def test_unknown_roles(circus: Path, before: str, after: str, message: str) -> None:
    """Either of them may be misspelt."""
    assert tailorcv("spec", "compare", before, after) == (2, "", message)


def test_a_role_with_problems(circus: Path) -> None:
    """Nothing is compared with half a role."""
    workspace(circus)
    write(circus / "specs/circus/ring/juggler-l2.yaml", JUGGLER_L2.replace("proficiency: 3", "proficiency: 7"))
    assert tailorcv("spec", "compare", "juggler-l1", "juggler-l2") == (
        1,
        "",
        (
            "specs/circus/ring/juggler-l2.yaml:14:33: error[out-of-range]: 7 is more than 5; choose 5 or less\n"
            "  14 |   - {id: juggling, proficiency: 7, tier: core, why: Clubs are seen from the last row.}\n"
            "     |                                 ^\n"
            "tailorcv: the role 'juggler-l2' must be mended first\n"
        ),
    )
