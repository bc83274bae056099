"""Accomplishments in a form: what it shows, what it logs, and edits that leave everything else in the file as it was."""

from pathlib import Path

import pytest
from desk_at_hand import ROLE, at, bench, card
from program import write

from tailorcv.refused import RefusedError
from tailorcv.studio.perspectives import UnknownError
from tailorcv.studio.writing import ConflictError

DOORS = """# about doors
format: tailorcv/accomplishment@1
id: hung-doors
date: 2026-03 # in spring
title: Hung nine doors
competencies: # what it shows
  joining: {level: 2, indicator: sign-2} # the hinges
  timber-care: 1
links:
  - https://work.example.org/one # the plan
  - https://work.example.org/two
metrics: [{name: doors, after: 9, unit: doors}]
notes: mine
"""
PATH = Path("record/accomplishments/hung-doors.yaml")


def test_a_form_holds_the_values_and_the_file(here: Path) -> None:
    """Absent texts are empty."""
    studio = bench(here)
    write(here / PATH, DOORS)
    form = studio.studio.accomplishment("hung-doors")
    assert (form["path"], form["place"], form["text"], form["signed"]) == (str(PATH), f"{PATH}:2:1", DOORS, 0)
    assert form["values"] == {
        "title": "Hung nine doors",
        "date": "2026-03",
        **dict.fromkeys(("start", "end", "position", "project", "situation", "action", "result"), ""),
        "notes": "mine",
        "private": False,
        "links": ["https://work.example.org/one", "https://work.example.org/two"],
        "metrics": [{"name": "doors", "before": "", "after": "9", "unit": "doors", "source": ""}],
        "competencies": {"joining": 2, "timber-care": 1},
    }


@pytest.mark.parametrize(
    ("values", "old", "new"),
    [
        ({"title": "Hung ten doors"}, "title: Hung nine doors", 'title: "Hung ten doors"'),
        ({"date": "2026-04"}, "date: 2026-03 #", "date: 2026-04 #"),
        ({"notes": ""}, "notes: mine\n", ""),
        ({"competencies": {"joining": 2, "timber-care": 2}}, "timber-care: 1", "timber-care: 2"),
        ({"competencies": {"joining": 2}}, "  timber-care: 1\n", ""),
        (
            {"competencies": {"joining": 2, "timber-care": 1, "customer-care": 1}},
            "  timber-care: 1\n",
            "  timber-care: 1\n  customer-care: 1\n",
        ),
        ({"links": ["https://work.example.org/one"]}, "  - https://work.example.org/two\n", ""),
        ({"links": []}, "links:\n  - https://work.example.org/one # the plan\n  - https://work.example.org/two\n", ""),
        ({"metrics": []}, "metrics: [{name: doors, after: 9, unit: doors}]\n", ""),
        ({"metrics": [{"name": "doors", "after": "10"}]}, "{name: doors, after: 9, unit: doors}", "{name: doors, after: 10}"),
        ({"title": "Hung nine doors", "links": ["https://work.example.org/one", "https://work.example.org/two"]}, "", ""),
    ],
)
def test_an_edit_changes_only_what_was_changed(here: Path, values: dict[str, object], old: str, new: str) -> None:
    """Comments, order and the long form of a tag stay."""
    studio = bench(here)
    write(here / PATH, DOORS)
    state = studio.edit("hung-doors", values)
    assert studio.text("hung-doors") == DOORS.replace(old, new, 1)
    assert state["undo"] == ("edit hung-doors" if old != new else None)


def test_an_edit_is_taken_back_to_the_letter(here: Path) -> None:
    """And done again."""
    studio = bench(here)
    write(here / PATH, DOORS)
    studio.edit("hung-doors", {"position": "yard", "competencies": {"joining": 3}})
    changed = studio.text("hung-doors")
    studio.studio.undo(ROLE)
    assert studio.text("hung-doors") == DOORS
    state = studio.studio.redo(ROLE)
    assert studio.text("hung-doors") == changed
    assert card(state, "hung-doors")["position"] == "yard"


@pytest.mark.parametrize(
    ("values", "place", "message"),
    [
        ({"title": ""}, f"{PATH}:2:1", "the key 'title' is missing"),
        ({"date": "soon"}, f"{PATH}:4:7", "'soon' is not a date"),
        ({"position": "attic"}, f"{PATH}:5:11", "the profile has no position 'attic'"),
        ({"links": ["ftp://example.org"]}, f"{PATH}:10:5", "'ftp://example.org' is not a web address"),
        ({"competencies": {"joinery": 2}}, f"{PATH}:7:3", "there is no competency 'joinery'"),
    ],
)
def test_an_edit_that_would_not_be_sound_changes_nothing(here: Path, values: dict[str, object], place: str, message: str) -> None:
    """With the place where it would stand."""
    studio = bench(here)
    write(here / PATH, DOORS)
    with pytest.raises(RefusedError, match="it cannot be saved like this; nothing was changed") as refused:
        studio.edit("hung-doors", values)
    assert [(str(one.place), one.message) for one in refused.value.problems] == [(place, message)]
    assert studio.text("hung-doors") == DOORS


def test_an_edit_of_a_file_that_changed_meanwhile(here: Path) -> None:
    """Both texts, and nothing is written."""
    studio = bench(here)
    write(here / PATH, DOORS)
    seen = str(studio.studio.accomplishment("hung-doors")["sha256"])
    theirs = DOORS.replace("nine", "ninety")
    write(here / PATH, theirs)
    with pytest.raises(ConflictError) as conflict:
        studio.edit("hung-doors", {"notes": "yours"}, seen)
    assert (conflict.value.yours, conflict.value.theirs) == (DOORS.replace("notes: mine", "notes: yours"), theirs)
    assert studio.text("hung-doors") == theirs
    with pytest.raises(ConflictError) as unknown:
        studio.edit("hung-doors", {"notes": "yours"}, "0" * 64)
    assert unknown.value.yours is None


def test_what_is_left_unsaid_of_a_new_one_is_filled_in(here: Path) -> None:
    """An id of the title, and the position that was held then; undo takes the file away again."""
    studio = bench(here)
    state = studio.log({"title": "Cut the latency of nothing", "date": "2026-06", "competencies": {"joining": 1}})
    name = "cut-the-latency-of-nothing"
    assert state["logged"] == name
    assert studio.text(name).splitlines()[1:] == [
        "format: tailorcv/accomplishment@1",
        f"id: {name}",
        "date: 2026-06",
        "position: hall",
        "title: Cut the latency of nothing",
        "competencies:",
        "  joining: 1",
    ]
    assert state["undo"] == f"log {name}"
    studio.studio.undo(ROLE)
    assert not (here / "record" / "accomplishments" / f"{name}.yaml").exists()


def test_no_position_may_be_said(here: Path) -> None:
    """Then none is filled in; and a private one is listed apart."""
    studio = bench(here)
    state = studio.log({"title": "Carved a spoon", "date": "2026-06", "position": "", "private": True})
    assert "position" not in studio.text("carved-a-spoon")
    assert at(state, "private") == [
        {"id": "carved-a-spoon", "title": "Carved a spoon", "when": "2026-06", "place": "record/accomplishments/carved-a-spoon.yaml:2:1"}
    ]


@pytest.mark.parametrize("values", [{}, {"title": ""}])
def test_a_new_one_needs_a_title(here: Path, values: dict[str, object]) -> None:
    """There is nothing to make an id of."""
    with pytest.raises(RefusedError, match="say what you did: the title is empty"):
        bench(here).log(values)


def test_a_new_one_that_would_not_be_sound(here: Path) -> None:
    """Nothing is written."""
    with pytest.raises(RefusedError) as refused:
        bench(here).log({"title": "Carved a spoon", "date": "soon"})
    assert [one.message for one in refused.value.problems] == ["'soon' is not a date"]
    assert not list(here.glob("record/accomplishments/carved*"))


def test_an_unknown_one(here: Path) -> None:
    """With the nearest one."""
    with pytest.raises(UnknownError, match="there is no accomplishment 'hung-door'; did you mean 'hung-doors'"):
        bench(here).studio.accomplishment("hung-door")
