"""`tailorcv rename`: the file, its id and every tailoring that names it, or nothing."""

from pathlib import Path

import pytest
from program import tailorcv, workspace, write

TAILORING = """\
# mine
format: tailorcv/tailoring@1
role: backend-l2
show: [cut, guide]   # both
hide:
  - other
order:
  - guide
  - cut   # behind it
variants: {cut: short}
shifts: [[guide], [cut, guide]]
"""


@pytest.fixture
def record(here: Path) -> Path:
    """Three accomplishments, and a tailoring that names one of them everywhere."""
    works = {name: f"date: 2025   # {name}\ntitle: Did {name}\nvariants: {{short: Did}}\n" for name in ("cut", "guide", "other")}
    workspace(here, profile="positions: [{id: acme, employer: A, title: E}]\n", accomplishments=works)
    write(here / "tailorings/backend-l2.yaml", TAILORING)
    write(here / "tailorings/backend-l1.yaml", "format: tailorcv/tailoring@1\nrole: backend-l1\nhide: [other]\n")
    return here


def test_everywhere(record: Path) -> None:
    """Only the id changes; comments, order and layout stay, and the record is sound."""
    answer = tailorcv("rename", "cut", "checkout-p95")
    assert (answer.code, answer.out) == (
        0,
        "renamed  record/accomplishments/cut.yaml to record/accomplishments/checkout-p95.yaml\nchanged  tailorings/backend-l2.yaml\n",
    )
    assert not (record / "record/accomplishments/cut.yaml").exists()
    assert (record / "record/accomplishments/checkout-p95.yaml").read_text(encoding="utf-8") == (
        "format: tailorcv/accomplishment@1\nid: checkout-p95\ndate: 2025   # cut\ntitle: Did cut\nvariants: {short: Did}\n"
    )
    assert (record / "tailorings/backend-l2.yaml").read_text(encoding="utf-8") == TAILORING.replace("cut", "checkout-p95")
    assert tailorcv("validate").err == "7 files: no errors, no warnings\n"


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("cutt", "x", "there is no accomplishment 'cutt'; did you mean 'cut'?"),
        ("cut", "guide", "the id 'guide' is taken already"),
        ("cut", "acme", "the id 'acme' is taken already"),
        ("cut", "Not an id", "'Not an id' is no id; 'not-an-id' would be one"),
    ],
)
def test_mistakes(record: Path, old: str, new: str, words: str) -> None:
    """Nothing is changed."""
    answer = tailorcv("rename", old, new)
    assert (answer.code, answer.err) == (2, f"tailorcv: {words}\n")
    assert (record / "tailorings/backend-l2.yaml").read_text(encoding="utf-8") == TAILORING


def test_what_peers_signed_names_the_old_id(record: Path) -> None:
    """Then it takes --force."""
    write(record / "endorsements/cut.bob.2026.json", "{}")
    answer = tailorcv("rename", "cut", "new")
    assert answer.code == 2
    assert "1 statement of peers" in answer.err
    assert "--force" in answer.err
    assert tailorcv("rename", "cut", "new", "--force").code == 0


def test_a_file_that_is_no_yaml(record: Path) -> None:
    """It must be mended first."""
    write(record / "record/accomplishments/cut.yaml", "id: [\n")
    answer = tailorcv("rename", "cut", "new")
    assert answer.code == 1
    assert answer.err.endswith("tailorcv: it must be mended first; nothing was changed\n")


def test_a_layout_that_cannot_be_spliced(record: Path) -> None:
    """An id that stands in a comment-like key is no id; a mapping in one line without one cannot get it."""
    write(record / "record/accomplishments/cut.yaml", "{format: tailorcv/accomplishment@1, date: 2025, title: Cut}\n")
    answer = tailorcv("rename", "cut", "new")
    assert (answer.code, "nothing was changed" in answer.err) == (1, True)


def test_a_tailoring_that_may_not_be_written(record: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The old file stays until all is done, so that nothing is lost half-way."""
    from tailorcv import saving
    from tailorcv.problems import Place, Problem

    monkeypatch.setattr(saving, "replace", lambda path, *_: Problem(Place(str(path)), "not-written", "the disk is full", ""))
    answer = tailorcv("rename", "cut", "new")
    assert answer.code == 1
    assert "not all was renamed; record/accomplishments/cut.yaml is still there" in answer.err
    assert (record / "record/accomplishments/cut.yaml").exists()
