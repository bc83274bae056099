"""`tailorcv gap`."""

import json
from collections.abc import Callable
from pathlib import Path

from program import AS_OF, EARLY_CAREER, TEN_YEARS, tailorcv, workspace

Golden = Callable[[str, str], None]


def test_gaps_of_the_examples(golden: Golden) -> None:
    """Each gap has its kind, its points, the level in words and the steps that bring most."""
    golden("gap-early-career.txt", tailorcv("-C", EARLY_CAREER, "gap", "backend-l2", "--as-of", AS_OF).out)
    golden("gap-ten-years.txt", tailorcv("-C", TEN_YEARS, "gap", "backend-l5", "--as-of", AS_OF).out)


def test_no_gap_is_good_news() -> None:
    """A role that is met has nothing to list."""
    answer = tailorcv("-C", EARLY_CAREER, "gap", "backend-l1", "--as-of", AS_OF)
    assert answer.out.endswith("No gaps: every required level is attained.\n")


def test_json_of_a_small_record(here: Path) -> None:
    """A claim of 0.5 lacks half of the bar: a link adds 0.25 of it, an endorsement or new work the whole half."""
    record = {"wrote-a-guide": "date: 2026-05\ntitle: Wrote a guide\ncompetencies: {data-engineering: 1}\n"}
    answer = tailorcv("-C", workspace(here, accomplishments=record), "gap", "backend-l1", "--as-of", "2026-06-30", "--json")
    gap = next(gap for gap in json.loads(answer.out)["gaps"] if gap["competency"] == "data-engineering")
    assert {key: gap[key] for key in ("kind", "points_lost", "level", "have", "need")} == {
        "kind": "proof",
        "points_lost": 16.666667,
        "level": 1,
        "have": 0.5,
        "need": 1.0,
    }
    assert [(action["text"], action["points"]) for action in gap["actions"]] == [
        ("ask a peer to endorse wrote-a-guide", 16.666667),
        ("log work that shows Data Engineering at level 1", 16.666667),
        ("add a link to wrote-a-guide", 8.333333),
    ]
