"""`tailorcv rank`."""

import json
from pathlib import Path

import pytest
from circus import JUGGLER_L2, RECORD
from program import AS_OF, TEN_YEARS, tailorcv, workspace, write

DAY = ("--as-of", "2026-06-30")
HEAD = "Roles by fit    as of 2026-06-30\n"
TABLE = """\
role             title               fit  match  core  relation
juggler-l1       Apprentice Juggler   80     66   0/1  here
juggler-l2       Juggler              56     39   0/2  step up
juggler-l3       Master Juggler       38     23   0/2  stretch
ticket-clerk-l1  Ticket Clerk         19     15   0/1  sideways
"""


@pytest.fixture
def record(circus: Path) -> Path:
    """A workspace with the record of `circus.py`, and the small library beside it."""
    return workspace(circus, accomplishments=RECORD)


def test_roles_by_fit(record: Path) -> None:
    """The best fit first, each role in relation to the one that fits best; retired roles are left out."""
    assert tailorcv("rank", *DAY) == (0, f"{HEAD}seen from juggler-l1, the best fit so far\n\n{TABLE}", "4 roles\n")


def test_a_wide_terminal_has_bars(record: Path) -> None:
    """From 100 columns on the fit is drawn as well; with --retired nothing is left out."""
    assert tailorcv("rank", *DAY, "--retired", columns=100).out == (
        f"{HEAD}seen from juggler-l1, the best fit so far\n\n"
        "role             title               fit           match  core  relation\n"
        "juggler-l1       Apprentice Juggler   80 ██████▍·     66   0/1  here\n"
        "juggler-l2       Juggler              56 ████▍···     39   0/2  step up\n"
        "juggler-l3       Master Juggler       38 ███░░░░░     23   0/2  stretch\n"
        "barker-l1        Barker               26 ██░░░░░░     25   0/1  below\n"
        "ticket-clerk-l1  Ticket Clerk         19 █▌······     15   0/1  sideways\n"
    )


def test_json(record: Path) -> None:
    """Supports of 1.5 in juggling, 0.5 in balance, 0.75 in patter make 2.75 in all: the clerk uses 0.75 of them, and meets 0.75 of 5."""
    answer = tailorcv("rank", *DAY, "--json", "--track", "box-office")
    assert (answer.code, answer.err) == (0, "")
    assert json.loads(answer.out) == {
        "format": "tailorcv/ranking@1",
        "as_of": "2026-06-30",
        "from": "juggler-l1",
        "of": 1,
        "roles": [
            {
                "role": "ticket-clerk-l1",
                "title": "Ticket Clerk",
                "family": "circus",
                "track": "box-office",
                "level": 1,
                # 2 · 0.15 · 0.272727 / (0.15 + 0.272727)
                "fit": 0.193548,
                "match": 0.15,
                "used": 0.272727,
                "score": 15,
                "ready": False,
                "core": {"met": 0, "of": 1},
                "relation": "sideways",
            },
        ],
    }


@pytest.mark.parametrize(
    ("flags", "names", "note"),
    [
        (["--limit", "1"], ["juggler-l1"], "1 of 4 roles; --limit 0 shows all\n"),
        (["--limit", "0"], ["juggler-l1", "juggler-l2", "juggler-l3", "ticket-clerk-l1"], "4 roles\n"),
        (["--relation", "step up", "--relation", "stretch"], ["juggler-l2", "juggler-l3"], "2 roles\n"),
        (["--relation", "sideways"], ["ticket-clerk-l1"], "1 role\n"),
        (["--track", "ring", "--level", "3"], ["juggler-l3"], "1 role\n"),
        (["--competency", "counting", "--retired"], ["juggler-l3", "ticket-clerk-l1"], "2 roles\n"),
        (["--relation", "below"], [], "no role passes these filters\n"),
    ],
)
def test_what_is_shown(record: Path, flags: list[str], names: list[str], note: str) -> None:
    """Filters and relations choose, and --limit cuts after them; home stays what it is without them."""
    answer = tailorcv("rank", *DAY, *flags)
    lines = answer.out.splitlines()
    assert lines[1] == "seen from juggler-l1, the best fit so far"
    assert [line.split()[0] for line in lines[4:]] == names
    assert (answer.code, answer.err) == (0, note)


@pytest.mark.parametrize(
    ("home", "relations"),
    [
        ("juggler-l1", {"juggler-l1": "here", "juggler-l2": "step up", "juggler-l3": "stretch", "ticket-clerk-l1": "sideways"}),
        ("juggler-l2", {"juggler-l1": "below", "juggler-l2": "here", "juggler-l3": "step up", "ticket-clerk-l1": "below"}),
        # 4 points of 11 lie more than a fifth below; 11 of 4 more than a quarter above.
        ("juggler-l3", {"juggler-l1": "below", "juggler-l2": "below", "juggler-l3": "here", "ticket-clerk-l1": "below"}),
        ("ticket-clerk-l1", {"juggler-l1": "sideways", "juggler-l2": "stretch", "juggler-l3": "stretch", "ticket-clerk-l1": "here"}),
    ],
)
def test_seen_from_a_role(record: Path, home: str, relations: dict[str, str]) -> None:
    """By the journey, inside a track by levels, elsewhere by the points that the roles ask for in all."""
    data = json.loads(tailorcv("rank", *DAY, "--from", home, "--json").out)
    assert data["from"] == home
    assert {row["role"]: row["relation"] for row in data["roles"]} == relations
    assert tailorcv("rank", *DAY, "--from", home).out.splitlines()[1] == f"seen from {home}, named by you"


def test_home_is_the_best_fit_that_one_is_ready_for(circus: Path) -> None:
    """A better fit that one is not ready for is where one goes, not where one stands."""
    record = {
        f"{skill}-{part}": f"date: 2026-05\ntitle: A\nlinks: [https://example.org/a]\ncompetencies: {{{skill}: 2}}\n"
        for skill in ("juggling", "balance", "patter")
        for part in ("one", "two")
    }
    answer = tailorcv("-C", workspace(circus, accomplishments=record), "rank", *DAY, "--track", "ring")
    assert answer.out == (
        f"{HEAD}seen from juggler-l1, the best fit you are ready for\n\n"
        "role        title               fit  match  core  relation\n"
        "juggler-l2  Juggler              93     87   1/2  step up\n"
        "juggler-l1  Apprentice Juggler   80    100   1/1  here\n"
        "juggler-l3  Master Juggler       70     53   0/2  stretch\n"
    )


def test_an_empty_record(circus: Path) -> None:
    """Every fit is 0, which is said before anybody reads something into it."""
    answer = tailorcv("-C", workspace(circus), "rank", *DAY, "--limit", "1")
    assert answer == (
        0,
        (
            f"{HEAD}seen from juggler-l1, the best fit so far\n"
            "The record is empty: every fit is 0 until accomplishments are logged.\n\n"
            "role        title               fit  match  core  relation\n"
            "juggler-l1  Apprentice Juggler    0      0   0/1  here\n"
        ),
        "1 of 4 roles; --limit 0 shows all\n",
    )


def test_the_same_day_gives_the_same_bytes() -> None:
    """The real library and ten years of a record: with --as-of nothing depends on the clock, or on what is in the cache."""
    first = tailorcv("-C", TEN_YEARS, "rank", "--json", "--limit", "0", "--as-of", AS_OF)
    assert first == tailorcv("-C", TEN_YEARS, "rank", "--json", "--limit", "0", "--as-of", AS_OF)
    fits = [row["fit"] for row in json.loads(first.out)["roles"]]
    assert fits == sorted(fits, reverse=True)
    assert len(fits) == json.loads(first.out)["of"] > 30


def test_a_role_with_problems_is_named_and_left_out(record: Path) -> None:
    """The others are ranked all the same."""
    write(record / "specs/circus/ring/juggler-l2.yaml", JUGGLER_L2.replace("level: 2", "level: two"))
    answer = tailorcv("rank", *DAY, "--json")
    assert answer.code == 0
    assert [row["role"] for row in json.loads(answer.out)["roles"]] == ["juggler-l1", "juggler-l3", "ticket-clerk-l1"]
    assert answer.err.startswith("specs/circus/ring/juggler-l2.yaml:6:8: error[wrong-type]: 'two' is not a whole number;")


def test_seen_from_a_retired_role(record: Path) -> None:
    """Somebody may still hold it, and it is in `spec list`; --retired is about what is shown."""
    answer = tailorcv("rank", *DAY, "--from", "barker-l1", "--json")
    assert (answer.code, answer.err) == (0, "")


@pytest.mark.parametrize(
    ("flags", "message"),
    [
        (["--from", "jugler-l1"], "tailorcv: --from: there is no role 'jugler-l1'; did you mean 'juggler-l1'?\n"),
        (["--from", "xyz"], "tailorcv: --from: there is no role 'xyz'; 'tailorcv spec list' shows them all\n"),
        (["--as-of", "soon"], "tailorcv: --as-of: 'soon' is not a day; write it like 2026-07-14\n"),
    ],
)
def test_mistakes_of_the_command_line(record: Path, flags: list[str], message: str) -> None:
    """Exit code 2, and the nearest role."""
    assert tailorcv("rank", *flags) == (2, "", message)


def test_a_relation_that_is_none(record: Path) -> None:
    """The five relations are named."""
    answer = tailorcv("rank", "--relation", "besides")
    assert (answer.code, answer.out) == (2, "")
    assert "'besides' is not one of 'here', 'step up', 'sideways', 'stretch', 'below'" in answer.err


def test_outside_of_a_workspace(circus: Path) -> None:
    """Without a record there is nothing to rank by."""
    assert tailorcv("rank") == (
        2,
        "",
        "tailorcv: no workspace: neither this folder nor a folder above it has a tailorcv.yaml; make one with 'tailorcv init'\n",
    )


def test_a_record_with_errors(circus: Path) -> None:
    """Figures from half a record would mislead."""
    answer = tailorcv("-C", workspace(circus, accomplishments={"one": "date: 2025-13\ntitle: A\n"}), "rank")
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.endswith("tailorcv: these files must be mended first; nothing was computed\n")
