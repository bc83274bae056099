"""`tailorcv radar`."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from program import AS_OF, EARLY_CAREER, TEN_YEARS, tailorcv, workspace, write

Golden = Callable[[str, str], None]


@pytest.mark.parametrize("columns", [60, 80, 120])
def test_drawing_and_table(golden: Golden, columns: int) -> None:
    """They stand side by side from 78 columns on, and one below the other on a narrow terminal."""
    answer = tailorcv("-C", TEN_YEARS, "radar", "backend-l4", "--as-of", AS_OF, columns=columns)
    assert max(len(line) for line in answer.out.splitlines()) <= columns
    golden(f"radar-{columns}.txt", answer.out)


def test_the_smallest_radar(golden: Golden) -> None:
    """Three competencies make a triangle."""
    golden("radar-triangle.txt", tailorcv("-C", EARLY_CAREER, "radar", "backend-l1", "--as-of", AS_OF).out)


def test_two_competencies_have_a_table_only(here: Path) -> None:
    """With fewer than three axes there is nothing to draw, and that is said."""
    write(
        here / "specs/software-engineering/backend/two.yaml",
        """format: tailorcv/drs@1
id: two
title: Keeper of Two Things
family: software-engineering
track: backend
level: 1
status: draft
effective: 2026
mission: Keep both.
tour_of_duty: Keep both for a year.
competencies:
  - {id: it-operations, proficiency: 2, tier: core}
  - {id: data-engineering, proficiency: 1, tier: core}
""",
    )
    answer = tailorcv("-C", workspace(here), "radar", "two")
    assert answer.code == 0
    assert answer.out.endswith("A radar needs 3 competencies; this role has 2.\n")


def test_json_lists_the_axes() -> None:
    """Each axis has what is required, attained and drawn."""
    answer = tailorcv("-C", EARLY_CAREER, "radar", "backend-l1", "--as-of", AS_OF, "--json")
    data = json.loads(answer.out)
    assert (data["format"], data["role"]) == ("tailorcv/radar@1", "backend-l1")
    assert [(axis["competency"], axis["required"], axis["attained"]) for axis in data["axes"]] == [
        ("it-operations", 2, 2),
        ("software-engineering", 2, 2),
        ("data-engineering", 1, 1),
    ]
