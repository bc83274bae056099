"""`tailorcv export rendercv`, `csv` and `json`: the record for other programs."""

import csv
import io
import json
import shutil
from pathlib import Path

import pytest
import yaml
from program import ROOT, TEN_YEARS, tailorcv, workspace

PRIVATE = "date: 2025\ntitle: Kept to myself\nprivate: true\nnotes: hush\n"


@pytest.fixture
def record(here: Path) -> Path:
    """A position with work, and work that is private."""
    works = {
        "cut": "date: 2025-07\nposition: acme\ntitle: Cut *it*\nresult: Less\nnotes: mine\ncompetencies: {it-operations: 2}\n",
        "own": PRIVATE,
    }
    profile = "positions: [{id: acme, employer: Acme, title: Engineer, start: 2022-04}]\nnotes: hush\n"
    return workspace(here, profile=profile, accomplishments=works)


def test_rendercv(record: Path) -> None:
    """Accomplishments are highlights of their position; what has no place there is said."""
    answer = tailorcv("export", "rendercv", "-o", "-")
    assert yaml.safe_load(answer.out)["cv"]["sections"]["experience"][0]["highlights"] == ["Cut *it*"]
    assert "rendercv has no place for: " in answer.err
    assert "Kept to myself" not in answer.out


def test_rendercv_and_back(record: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A record that is made of the export has the same positions and accomplishments."""
    tailorcv("export", "rendercv")
    other = tmp_path_factory.mktemp("other")
    assert tailorcv("-C", other, "import", "rendercv", record / "cv.yaml").code == 0
    assert json.loads(tailorcv("-C", other, "list", "--json").out)["accomplishments"][0]["title"] == "Cut *it*"


def test_nothing_is_said_where_everything_has_a_place(here: Path) -> None:
    """A bare record."""
    workspace(here)
    assert tailorcv("export", "rendercv", "-o", "-").err == ""


def test_csv(record: Path) -> None:
    """A row each; what is private only where it is asked for."""
    rows = list(csv.DictReader(io.StringIO(tailorcv("export", "csv", "-o", "-").out)))
    assert [(row["id"], row["competencies"]) for row in rows] == [("cut", "it-operations: 2")]
    rows = list(csv.DictReader(io.StringIO(tailorcv("export", "csv", "-o", "-", "--private").out)))
    assert [(row["id"], row["notes"]) for row in rows] == [("own", "hush"), ("cut", "mine")]


def test_csv_and_back(here: Path) -> None:
    """All accomplishments of ten years are known again: nothing is new."""
    shutil.copytree(TEN_YEARS, here / "ten")
    assert tailorcv("-C", "ten", "export", "csv", "--private").code == 0
    answer = tailorcv("-C", "ten", "import", "csv", str(here / "accomplishments.csv"))
    assert answer.err.endswith("there is nothing new\n"), answer


def test_json(record: Path) -> None:
    """The whole record, without what is private; no statements where no peer signed anything."""
    found = json.loads(tailorcv("export", "json", "-o", "-").out)
    assert (found["format"], found["private"], found["endorsements"]) == ("tailorcv/record@1", False, None)
    assert [one["id"] for one in found["accomplishments"]] == ["cut"]
    assert "hush" not in json.dumps(found)
    assert "hush" in tailorcv("export", "json", "-o", "-", "--private").out


def test_json_with_endorsements(here: Path) -> None:
    """What became of each statement is in it."""
    found = json.loads(tailorcv("-C", ROOT / "examples" / "endorsed", "export", "json", "-o", "-").out)
    assert {one["status"] for one in found["endorsements"]} == {"verified"}


@pytest.mark.parametrize(("name", "file"), [("rendercv", "cv.yaml"), ("csv", "accomplishments.csv"), ("json", "record.json")])
def test_files_of_others_stay(record: Path, name: str, file: str) -> None:
    """An earlier export is overwritten, somebody else's file only by force."""
    assert tailorcv("export", name).err.startswith(f"wrote {file}\n")
    assert tailorcv("export", name).code == 0
    (record / file).write_text("mine", encoding="utf-8")
    assert tailorcv("export", name).code == 1
    assert (record / file).read_text(encoding="utf-8") == "mine"
    assert tailorcv("export", name, "--force").code == 0
