"""`tailorcv spec ladder`."""

import json
from pathlib import Path

import pytest
from circus import JUGGLER_L1, JUGGLER_L2
from program import tailorcv, workspace, write

RING = """\
Circus · The Ring

competency     L1   L2   L3
Juggling       2*   3*   4*
Balance        1+   2+   3*
Patter         1    2*   3+
Counting        ·    ·   1
points in all  4    7    11

L1  juggler-l1  Apprentice Juggler
      → Showmanship
L2  juggler-l2  Juggler
      → Fire
L3  juggler-l3  Master Juggler

* core  + important; the others are supporting. A level is 1 to 5.
"""


def test_a_track_from_its_first_level_to_its_last(circus: Path) -> None:
    """A row for each competency, the weightiest first, a column for each level, and below them what each step up is about."""
    assert tailorcv("spec", "ladder", "ring") == (0, RING, "")


def test_outside_of_a_workspace_and_in_one(circus: Path) -> None:
    """The shipped ladder is the same everywhere, until a role of one's own takes a rung."""
    workspace(circus)
    assert tailorcv("spec", "ladder", "ring").out == RING
    write(circus / "specs/circus/ring/juggler-l2.yaml", JUGGLER_L2.replace("theme: Fire", "theme: Flames"))
    assert tailorcv("spec", "ladder", "ring").out == RING.replace("Fire", "Flames")


def test_json(circus: Path) -> None:
    """Each level with its requirements by competency."""
    assert json.loads(tailorcv("spec", "ladder", "ring", "--json").out) == {
        "format": "tailorcv/ladder@1",
        "track": "ring",
        "levels": [
            {
                "role": "juggler-l1",
                "title": "Apprentice Juggler",
                "level": 1,
                "competencies": {
                    "juggling": {"proficiency": 2, "tier": "core"},
                    "balance": {"proficiency": 1, "tier": "important"},
                    "patter": {"proficiency": 1, "tier": "supporting"},
                },
            },
            {
                "role": "juggler-l2",
                "title": "Juggler",
                "level": 2,
                "competencies": {
                    "juggling": {"proficiency": 3, "tier": "core"},
                    "patter": {"proficiency": 2, "tier": "core"},
                    "balance": {"proficiency": 2, "tier": "important"},
                },
            },
            {
                "role": "juggler-l3",
                "title": "Master Juggler",
                "level": 3,
                "competencies": {
                    "juggling": {"proficiency": 4, "tier": "core"},
                    "balance": {"proficiency": 3, "tier": "core"},
                    "patter": {"proficiency": 3, "tier": "important"},
                    "counting": {"proficiency": 1, "tier": "supporting"},
                },
            },
        ],
    }


def test_a_retired_role_is_no_rung(circus: Path) -> None:
    """Nobody is promoted into a role that is not filled any more."""
    levels = json.loads(tailorcv("spec", "ladder", "box-office", "--json").out)["levels"]
    assert [level["role"] for level in levels] == ["ticket-clerk-l1"]


def test_tracks_of_one_id_in_two_families(circus: Path) -> None:
    """They are two ladders: which one is meant must be said."""
    workspace(circus)
    singer = JUGGLER_L1.replace("juggler-l1", "singer-l1").replace("family: circus", "family: opera")
    write(circus / "specs/opera/ring/singer-l1.yaml", singer)
    assert tailorcv("spec", "ladder", "ring") == (
        2,
        "",
        "tailorcv: the families circus and opera have a track 'ring' each; say which one with --family\n",
    )
    assert tailorcv("spec", "ladder", "ring", "--family", "circus") == (0, RING, "")
    levels = json.loads(tailorcv("spec", "ladder", "ring", "--family", "opera", "--json").out)["levels"]
    assert [level["role"] for level in levels] == ["singer-l1"]


def test_a_role_with_problems_is_named_and_left_out(circus: Path) -> None:
    """The other rungs are shown all the same."""
    workspace(circus)
    write(circus / "specs/circus/ring/juggler-l3.yaml", "format: [\n")
    answer = tailorcv("spec", "ladder", "ring", "--json")
    assert answer.code == 0
    assert [level["role"] for level in json.loads(answer.out)["levels"]] == ["juggler-l1", "juggler-l2"]
    assert answer.err.startswith("specs/circus/ring/juggler-l3.yaml:1:9: error[unclosed-bracket]: ")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["rings"], "tailorcv: there is no track 'rings'; did you mean 'ring'?\n"),
        (["xyz"], "tailorcv: there is no track 'xyz'; there are: box-office, ring\n"),
        (["ring", "--family", "opera"], "tailorcv: the family 'opera' has no track 'ring'; there is one in: circus\n"),
    ],
)
def test_an_unknown_track(circus: Path, arguments: list[str], message: str) -> None:
    """Exit code 2, and the nearest track or all of them."""
    assert tailorcv("spec", "ladder", *arguments) == (2, "", message)
