"""The whole record as one JSON value."""

import json
from pathlib import Path

import pytest
from program import EARLY_CAREER, TEN_YEARS, workspace, write

from tailorcv.accomplishment import Accomplishment
from tailorcv.interop.record_json import record_json
from tailorcv.profile import SECTIONS, Profile
from tailorcv.workspace import Parts, read_parts

WORK = "date: 2025-07\nposition: acme\nproject: quiet\ntitle: Cut it\nnotes: for me\ncompetencies: {ops: 3, dev: {level: 2, indicator: does}}\n"
PROFILE = """positions:
  - {id: acme, employer: Acme, title: Engineer, start: 2020, notes: for me}
  - {id: secret, employer: S, title: T, private: true}
projects: [{id: quiet, name: Q, private: true}]
summaries: [{id: sum, text: T, private: true}]
notes: of the profile
"""
TAILORING = """format: tailorcv/tailoring@1
role: backend-l1
summary: sum
show: [open, hidden]
hide: [secret, acme]
order: [hidden]
variants: {hidden: short, open: short}
shifts: [[hidden], [open, hidden]]
notes: for me
"""


def parts_of(root: Path) -> Parts:
    """A workspace with something private in every corner."""
    works = {"open": WORK, "hidden": "date: 2024\ntitle: Secret\nprivate: true\n"}
    workspace(root, settings="record: mira\npins: [{role: backend-l1, since: 2025-01}]\n", profile=PROFILE, accomplishments=works)
    write(root / "tailorings" / "backend-l1.yaml", TAILORING)
    parts, problems = read_parts(root)
    assert problems == ()
    return parts


def test_the_shape(here: Path) -> None:
    """Levels are numbers, dates are text as written, and what is not there is null or empty."""
    found = json.loads(json.dumps(record_json(parts_of(here))))
    assert list(found) == ["format", "private", "record", "pins", "profile", "accomplishments", "tailorings", "endorsements"]
    assert {key: found[key] for key in ("format", "private", "record", "pins", "endorsements")} == {
        "format": "tailorcv/record@1",
        "private": False,
        "record": "mira",
        "pins": [{"role": "backend-l1", "since": "2025-01", "effective": None}],
        "endorsements": None,
    }
    assert found["accomplishments"] == [
        {
            "id": "open",
            "date": "2025-07",
            "start": None,
            "end": None,
            "position": "acme",
            "project": None,
            "title": "Cut it",
            "situation": None,
            "action": None,
            "result": None,
            "metrics": [],
            "competencies": {"ops": {"level": 3, "indicator": None}, "dev": {"level": 2, "indicator": "does"}},
            "responsibilities": [],
            "links": [],
            "variants": {},
            "translations": {},
            "silence": [],
            "extra": {},
        }
    ]
    assert set(SECTIONS) <= set(found["profile"])
    assert found["profile"]["positions"] == [
        {
            "id": "acme",
            "employer": "Acme",
            "title": "Engineer",
            "start": "2020",
            "end": None,
            "role": None,
            "location": None,
            "url": None,
            "summary": None,
            "translations": {},
            "extra": {},
        }
    ]


def test_what_is_private_stays(here: Path) -> None:
    """Neither private accomplishments and entries, nor notes, nor an id of any of them in a tailoring or a statement."""
    statements = [{"accomplishment": "hidden", "status": "verified"}, {"accomplishment": "open", "status": "verified"}]
    found = record_json(parts_of(here), endorsements=statements)
    text = json.dumps(found)
    assert [word for word in ("hidden", "Secret", "secret", "quiet", 'sum"', "for me", "of the profile") if word in text] == []
    (tailoring,) = json.loads(text)["tailorings"]
    assert {key: tailoring[key] for key in ("summary", "show", "hide", "order", "variants", "shifts")} == {
        "summary": None,
        "show": ["open"],
        "hide": ["acme"],
        "order": [],
        "variants": {"open": "short"},
        "shifts": [[], ["open"]],
    }
    assert found["endorsements"] == [{"accomplishment": "open", "status": "verified"}]


def test_all_of_it_on_request(here: Path) -> None:
    """With what is private and with notes, each as it is."""
    found = json.loads(json.dumps(record_json(parts_of(here), private=True, endorsements=[])))
    assert found["private"] is True
    assert [work["private"] for work in found["accomplishments"]] == [True, False]
    assert found["accomplishments"][1] | {"position": "acme", "project": "quiet", "notes": "for me"} == found["accomplishments"][1]
    assert [entry["id"] for entry in found["profile"]["positions"]] == ["acme", "secret"]
    assert (found["profile"]["notes"], found["tailorings"][0]["notes"], found["endorsements"]) == ("of the profile", "for me", [])
    assert found["tailorings"][0]["order"] == ["hidden"]


def test_a_workspace_with_nothing_in_it(here: Path) -> None:
    """The shape is the same."""
    write(here / "tailorcv.yaml", "")
    parts, _ = read_parts(here)
    assert record_json(parts) == {
        "format": "tailorcv/record@1",
        "private": False,
        "record": None,
        "pins": [],
        "profile": None,
        "accomplishments": [],
        "tailorings": [],
        "endorsements": None,
    }


@pytest.mark.parametrize("example", [EARLY_CAREER, TEN_YEARS], ids=["early career", "ten years"])
def test_the_examples_come_back(example: Path) -> None:
    """Everything of the record is there: the values build the same profile and accomplishments again."""
    parts, _ = read_parts(example)
    found = json.loads(json.dumps(record_json(parts, private=True)))
    assert parts.profile is not None
    assert Profile.model_validate({"format": "tailorcv/profile@1", **found["profile"]}) == parts.profile.value
    again = [Accomplishment.model_validate({"format": "tailorcv/accomplishment@1", **work}) for work in found["accomplishments"]]
    assert again == sorted((one.value for one in parts.accomplishments), key=lambda work: work.id)
