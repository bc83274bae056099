"""`tailorcv list`: which accomplishments are shown, and how."""

import json
from pathlib import Path

import pytest
from program import tailorcv, workspace, write

RECORD = {
    "cut": "date: 2025-07\ntitle: Cut *p95* latency\nposition: acme\nproject: checkout\ncompetencies: {it-operations: 3}\n",
    "guide": "start: 2024-01\nend: 2025-02\ntitle: Wrote the guide\ncompetencies: {documentation: 2, it-operations: 1}\n",
    "going": "start: 2023\ntitle: Runs the guild\nprivate: true\nresult: Forty people come.\n",
}


@pytest.fixture
def record(here: Path) -> Path:
    """Three accomplishments: one goes on, one is untagged and private."""
    return workspace(here, profile="positions: [{id: acme, employer: Acme, title: Engineer}]\n", accomplishments=RECORD)


def test_the_newest_first(record: Path) -> None:
    """What goes on comes first; below each its id and tags, and no markup."""
    answer = tailorcv("list")
    assert answer.out == (
        "2023 –             Runs the guild (private)\n"
        "                   going · untagged\n"
        "2025-07            Cut p95 latency\n"
        "                   cut · it-operations 3\n"
        "2024-01 – 2025-02  Wrote the guide\n"
        "                   guide · documentation 2, it-operations 1\n"
    )
    assert answer.err == "3 accomplishments\n"


@pytest.mark.parametrize(
    ("flags", "ids"),
    [
        (["--since", "2025-03"], ["going", "cut"]),
        (["--until", "2024"], ["going", "guide"]),
        (["--since", "2025-02", "--until", "2025-02"], ["going", "guide"]),
        (["--competency", "it-operations"], ["cut", "guide"]),
        (["--competency", "it-operations:2"], ["cut"]),
        (["--position", "acme"], ["cut"]),
        (["--project", "checkout"], ["cut"]),
        (["--untagged"], ["going"]),
        (["FORTY"], ["going"]),
        (["guide", "wrote"], ["guide"]),
        (["guide", "cut"], []),
    ],
    ids=" ".join,
)
def test_filters(record: Path, flags: list[str], ids: list[str]) -> None:
    """Each of them, and several words at once."""
    found = json.loads(tailorcv("list", "--json", *flags).out)
    assert [one["id"] for one in found["accomplishments"]] == ids
    assert tailorcv("list", *flags).err == f"{len(ids) or 'no'} accomplishment{'' if len(ids) == 1 else 's'} of 3\n"


def test_json(record: Path) -> None:
    """The shape of a row."""
    assert json.loads(tailorcv("list", "--json", "latency").out) == {
        "format": "tailorcv/list@1",
        "accomplishments": [
            {
                "id": "cut",
                "period": "2025-07",
                "began": "2025-07-01",
                "ended": "2025-07-31",
                "position": "acme",
                "project": "checkout",
                "title": "Cut *p95* latency",
                "competencies": {"it-operations": 3},
                "linked": False,
                "private": False,
            }
        ],
    }


@pytest.mark.parametrize(
    ("flags", "words"),
    [
        (["--since", "soon"], "--since: 'soon' is no date; write 2025, 2025-07 or 2025-07-14"),
        (["--competency", "it-operation"], "--competency: there is no 'it-operation'; did you mean 'it-operations'?"),
        (["--competency", "it-operations:9"], "--competency: '9' is no level; write it like it-operations:3, with 1 to 5"),
        (["--position", "x"], "--position: there is no 'x'; there are: acme"),
        (["--project", "chekout"], "--project: there is no 'chekout'; did you mean 'checkout'?"),
        (["--competency", "zzz"], "--competency: there is no 'zzz'; there are: accessibility, "),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_mistakes(record: Path, flags: list[str], words: str) -> None:
    """A misspelt filter does not look like an empty record."""
    answer = tailorcv("list", *flags)
    assert (answer.code, answer.out, words in answer.err) == (2, "", True), answer.err


def test_an_empty_record(here: Path) -> None:
    """How to begin is said."""
    workspace(here)
    assert tailorcv("list").err == "nothing is logged yet; begin with: tailorcv log 'Cut p95 checkout latency from 900 ms to 210 ms'\n"


def test_a_broken_file_is_said(record: Path) -> None:
    """The others are listed all the same."""
    write(record / "record/accomplishments/broken.yaml", "format: [\n")
    answer = tailorcv("list")
    assert answer.code == 0
    assert answer.err.startswith("1 file of the record must be mended; see 'tailorcv validate'\n")
