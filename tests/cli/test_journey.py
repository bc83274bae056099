"""`tailorcv journey`."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from circus import JUGGLER_L3, RECORD
from program import AS_OF, TEN_YEARS, process, tailorcv, workspace, write

Golden = Callable[[str, str], None]
DAY = ("--as-of", "2026-06-30")
# Seen without a record.
JUGGLER_L1 = """\
Apprentice Juggler
juggler-l1 · L1 · Circus · The Ring · as of 2026-06-30

UP: JUGGLER
juggler-l2 · L2 · The Ring
Theme: Showmanship
• keeping balls up → keeping eyes up
Rises: Juggling 2 → 3, Patter 1 → 2, Balance 1 → 2
Stretch now: Talk through one drop in every show.

SIDEWAYS: TICKET CLERK
ticket-clerk-l1 · L1 · Box Office
The same people; at the till.
Rises: Counting - → 2, Patter 1 → 2
"""


def test_outside_of_a_workspace(circus: Path) -> None:
    """A role that is named leads somewhere for everybody; there are no scores without a record."""
    assert tailorcv("journey", "juggler-l1", *DAY) == (0, JUGGLER_L1, "")


@pytest.mark.parametrize("columns", [50, 80])
def test_with_a_record(golden: Golden, circus: Path, columns: int) -> None:
    """Without ROLE it begins where the record stands, and says for each next role what counts already and what would count most."""
    answer = tailorcv("-C", workspace(circus, accomplishments=RECORD), "journey", *DAY, columns=columns)
    assert (answer.code, answer.err) == (0, "")
    assert [line for line in answer.out.splitlines() if len(line) > columns] == []
    golden(f"journey-{columns}.txt", answer.out)


def test_the_ten_years_example() -> None:
    """A long record and a real role: the strongest three of each."""
    answer = tailorcv("-C", TEN_YEARS, "journey", "backend-l5", "--as-of", AS_OF, "--json")
    moves = json.loads(answer.out)["moves"]
    assert moves
    for move in moves:
        for name in ("counted", "stretch"):
            points = [row["points"] for row in move[name]]
            assert points == sorted(points, reverse=True)
            assert len(points) <= 3


def test_json(circus: Path) -> None:
    """The moves of `spec show --json`, and with a record what counts and what is lacking."""
    answer = tailorcv("-C", workspace(circus, accomplishments=RECORD), "journey", "juggler-l1", "--json", *DAY)
    data = json.loads(answer.out)
    assert {key: data[key] for key in data if key != "moves"} == {
        "format": "tailorcv/journey@1",
        "as_of": "2026-06-30",
        "role": "juggler-l1",
        "score": 66,
    }
    up, sideways = data["moves"]
    assert up == {
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
            {"competency": "juggling", "change": "rises", "before": 2, "after": 3, "tier_before": "core", "tier_after": "core"},
            {"competency": "patter", "change": "rises", "before": 1, "after": 2, "tier_before": "supporting", "tier_after": "core"},
            {"competency": "balance", "change": "rises", "before": 1, "after": 2, "tier_before": "important", "tier_after": "important"},
        ],
        "match": {
            "score": 39,
            "match": 0.390625,
            "ready": False,
            "core": {"met": 0, "of": 2},
            "points_lost": {"juggling": 18.75, "patter": 23.4375, "balance": 18.75},
        },
        # 3/8 of (0.75 + 0.75)/3 and of 0.75/2; 2/8 of 0.5/2.
        "counted": [{"accomplishment": "summer-show", "points": 32.8125}, {"accomplishment": "rope-walk", "points": 6.25}],
        # A claim weighs 0.5: in patter it fills level 1 up and half of level 2, which is 0.75 of two levels, of 3/8.
        "stretch": [
            {"competency": "patter", "level": 2, "points": 14.0625, "text": "log work that shows Patter at level 2"},
            {"competency": "balance", "level": 2, "points": 12.5, "text": "log work that shows Balance at level 2"},
            {"competency": "juggling", "level": 3, "points": 9.375, "text": "log work that shows Juggling at level 3"},
        ],
    }
    assert (sideways["kind"], sideways["role"], sideways["why"]) == ("sideways", "ticket-clerk-l1", "The same people; at the till.")
    assert sideways["counted"] == [{"accomplishment": "summer-show", "points": 15.0}]


def test_json_without_a_record(circus: Path) -> None:
    """There is no score, and a move has nothing that only a record could say."""
    data = json.loads(tailorcv("journey", "juggler-l1", "--json", *DAY).out)
    assert data["score"] is None
    assert [(move["match"], "counted" in move, "stretch" in move) for move in data["moves"]] == [(None, False, False)] * 2


@pytest.mark.parametrize(("most", "counts"), [("0", [0, 0]), ("1", [1, 1]), ("2", [2, 2]), ("9", [2, 3])])
def test_most(circus: Path, most: str, counts: list[int]) -> None:
    """At most so many of each, the ones with the most points; there is one stretch for each competency that is lacking."""
    answer = tailorcv("-C", workspace(circus, accomplishments=RECORD), "journey", "juggler-l1", "--most", most, "--json", *DAY)
    up = json.loads(answer.out)["moves"][0]
    assert [len(up["counted"]), len(up["stretch"])] == counts


def test_the_top_of_a_ladder(circus: Path) -> None:
    """A spec that names no next role is no reason to fail."""
    answer = tailorcv("journey", "juggler-l3", *DAY)
    assert answer.out == (
        "Master Juggler\njuggler-l3 · L3 · Circus · The Ring · as of 2026-06-30\n\nNo next roles are named in this spec.\n"
    )


def test_a_next_role_that_is_not_at_hand(circus: Path) -> None:
    """It is named by its id, with a word on why there is no score."""
    workspace(circus, accomplishments=RECORD)
    write(circus / "specs/circus/ring/juggler-l3.yaml", f"{JUGGLER_L3}journey: {{up: [{{role: director-l1, theme: The whole tent}}]}}\n")
    answer = tailorcv("journey", "juggler-l3", *DAY)
    assert answer.out.endswith("UP: DIRECTOR-L1\ndirector-l1 · not in the library\nTheme: The whole tent\n")
    move = json.loads(tailorcv("journey", "juggler-l3", "--json", *DAY).out)["moves"][0]
    assert (move["title"], move["match"], move["counted"], move["stretch"]) == (None, None, [], [])


def test_home_is_where_rank_sees_it(circus: Path) -> None:
    """A record that fits a retired role best stands at the best role that can still be had."""
    talk = {"talked": "date: 2026-05\ntitle: A\nlinks: [https://example.org/a]\ncompetencies: {patter: 3}\n"}
    workspace(circus, accomplishments=talk)
    home = json.loads(tailorcv("rank", "--json", *DAY).out)["from"]
    assert json.loads(tailorcv("journey", "--json", *DAY).out)["role"] == home


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["jugler-l1"], "tailorcv: there is no role 'jugler-l1'; did you mean 'juggler-l1'?\n"),
        (["xyz"], "tailorcv: there is no role 'xyz'; 'tailorcv spec list' shows them all\n"),
        (["juggler-l1", "--as-of", "soon"], "tailorcv: --as-of: 'soon' is not a day; write it like 2026-07-14\n"),
        (
            [],
            "tailorcv: no role is named, and there is no record to tell where you stand; try 'tailorcv journey backend-l1'\n",
        ),
    ],
)
def test_mistakes_of_the_command_line(circus: Path, arguments: list[str], message: str) -> None:
    """Exit code 2 and what to do instead."""
    assert tailorcv("journey", *arguments) == (2, "", message)


def test_nothing_is_recorded_yet(circus: Path) -> None:
    """An empty record stands nowhere; a role that is named is shown all the same, with a score of 0."""
    workspace(circus)
    assert tailorcv("journey") == (
        2,
        "",
        "tailorcv: no role is named, and nothing is recorded yet; try 'tailorcv journey backend-l1'\n",
    )
    assert tailorcv("journey", "juggler-l1", *DAY).out.splitlines()[2] == "0 of 100, not ready yet"


def test_a_record_with_errors(circus: Path) -> None:
    """The way is the same for everybody, so it is shown; the scores are left out, and that is said."""
    workspace(circus, accomplishments={"one": "date: never\ntitle: A\n"})
    answer = tailorcv("journey", "juggler-l1", *DAY)
    assert answer == (0, JUGGLER_L1, "the record has problems, so your own figures are left out; see 'tailorcv validate'\n")


def test_a_terminal_without_unicode(here: Path) -> None:
    """Arrows, dots and bullets have forms in ASCII, as a process in an empty folder."""
    answer = process("journey", "backend-l1", cwd=here, PYTHONIOENCODING="ascii")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.isascii()
    assert " -> " in answer.out
