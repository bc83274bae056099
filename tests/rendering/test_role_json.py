"""The page of a role as `tailorcv/role@1`: every key of it, with a record and without."""

import json
from pathlib import Path
from typing import Any

import pytest
from program import AS_OF, ROOT, tailorcv
from web_tools import craft


def exported(start: Path, role: str, *options: str) -> dict[str, Any]:
    """The page of a role on standard output, read."""
    answer = tailorcv("-C", start, "export", "drs", role, "--format", "json", "-o", "-", "--as-of", AS_OF, *options)
    assert (answer.code, answer.err) == (0, "")
    found: dict[str, Any] = json.loads(answer.out)
    return found


def test_the_plainest_role_has_every_key(here: Path) -> None:
    """What the spec does not say is null or empty, and never left out."""
    found = exported(craft(here), "joiner-l2")
    competencies = found.pop("competencies")
    assert found == {
        "format": "tailorcv/role@1",
        "id": "joiner-l2",
        "title": "Joiner",
        "family": {"id": "craft", "name": "Craft", "about": "People who make things of wood."},
        "track": {"id": "joinery", "name": "Joinery"},
        "level": 2,
        "status": "proposed",
        "effective": "2026-01",
        "points": 7,
        "mission": "Build what was asked for.",
        "tour_of_duty": "A kitchen from drawing to last screw.",
        "about": None,
        "responsibilities": [],
        "ai_accelerators": [],
        "matter_most": ["joining", "timber-care", "customer-care"],
        "journey": [],
        "alignments": [],
        "attribution": None,
        "match": None,
    }
    assert competencies[0] == {
        "id": "joining",
        "name": "Joining",
        "proficiency": 3,
        "tier": "core",
        "why": None,
        "descriptor": "Does joining of level 3.",
        "indicators": [{"id": "sign-3", "text": "Is seen at joining of level 3."}],
        "attained": None,
        "met": None,
        "endorsers": [],
    }
    assert [one["id"] for one in competencies] == ["joining", "timber-care", "customer-care"]


def test_what_a_spec_says(here: Path) -> None:
    """Lists keep their order and their ids; a competency that is in no catalogue is named by its id."""
    found = exported(craft(here), "joiner-l1")
    assert found["responsibilities"] == [
        {"id": "sharpens-tools", "text": "Keeps every tool sharp."},
        {"id": "builds-parts", "text": "Builds the parts of a larger piece."},
    ]
    assert found["ai_accelerators"] == ["Has a cutting list made from a drawing."]
    assert found["alignments"] == [{"scheme": "onet", "id": "47-2031.00", "name": "Carpenters"}]
    assert found["competencies"][3] == {
        "id": "turning",
        "name": "turning",
        "proficiency": 1,
        "tier": "supporting",
        "why": "Some legs are round.",
        "descriptor": None,
        "indicators": [],
        "attained": None,
        "met": None,
        "endorsers": [],
    }


def test_the_ways_on(here: Path) -> None:
    """A step up with the next role's facts and what rises, and a move to a role that the library does not have."""
    up, sideways = exported(craft(here), "joiner-l1")["journey"]
    changes = up.pop("changes")
    assert up == {
        "kind": "up",
        "role": "joiner-l2",
        "title": "Joiner",
        "level": 2,
        "tour_of_duty": "A kitchen from drawing to last screw.",
        "theme": "Own hands",
        "why": None,
        "advice": "Build a chest alone.",
        "shifts": [{"from": "being shown", "to": "showing"}],
        "match": None,
    }
    assert [(one["competency"], one["change"], one["before"], one["after"]) for one in changes] == [
        ("joining", "rises", 2, 3),
        ("timber-care", "rises", 1, 2),
        ("customer-care", "rises", 1, 2),
        ("turning", "no longer", 1, 0),
    ]
    assert sideways == {
        "kind": "sideways",
        "role": "carver-l1",
        "title": None,
        "level": None,
        "tour_of_duty": None,
        "theme": "Patience",
        "why": "The same tools, another patience.",
        "advice": None,
        "shifts": [{"from": "being shown", "to": "showing"}],
        "changes": [],
        "match": None,
    }


def test_the_match(here: Path) -> None:
    """The figures worked out beside `WORK`: 4/7 of this role, 2.5/6 of the next one; what is met loses no points."""
    found = exported(craft(here), "joiner-l1", "--record")
    seventh = pytest.approx(100 / 7, abs=1e-6)
    assert found["match"] == {
        "score": 57,
        "match": pytest.approx(4 / 7, abs=1e-6),
        "ready": False,
        "core": {"met": 1, "of": 1},
        "points_lost": {"timber-care": seventh, "customer-care": seventh, "turning": seventh},
    }
    standing = {one["id"]: (one["attained"], one["met"]) for one in found["competencies"]}
    assert standing == {"joining": (2, 1), "timber-care": (0, 0.5), "customer-care": (0, 0), "turning": (0, 0)}
    up, sideways = found["journey"]
    assert up["match"] == {
        "score": 41,
        "match": pytest.approx(2.5 / 6, abs=1e-6),
        "ready": False,
        "core": {"met": 0, "of": 1},
        "points_lost": {
            key: pytest.approx(points, abs=1e-6) for key, points in (("joining", 100 / 6), ("timber-care", 25), ("customer-care", 100 / 6))
        },
    }
    assert sideways["match"] is None


def test_a_record_changes_nothing_but_its_figures(here: Path) -> None:
    """What the spec says is the same with it."""
    without, found = (exported(craft(here), "joiner-l1", *options) for options in ((), ("--record",)))
    for page in (without, found):
        del page["match"]
        for one in page["competencies"]:
            del one["attained"], one["met"]
        for move in page["journey"]:
            del move["match"]
    assert found == without


def test_every_key_is_documented(here: Path) -> None:
    """docs/json.md names the format and its keys."""
    text = (ROOT / "docs" / "json.md").read_text(encoding="utf-8")
    rows = [row for row in text.splitlines() if "`tailorcv/role@1`" in row]
    assert rows != []
    assert [key for key in exported(craft(here), "joiner-l1") if key != "format" and f"`{key}`" not in text] == []
