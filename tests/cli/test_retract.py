"""`tailorcv retract`: out of the record and out of the tailorings, and on the screen what it was."""

from pathlib import Path

import pytest
from program import tailorcv, workspace, write
from terminals import session

TAILORING = "format: tailorcv/tailoring@1\nrole: backend-l2\nshow: [cut, guide]\norder: [cut]   # first\nvariants: {cut: short}\n"


@pytest.fixture
def record(here: Path) -> Path:
    """Two accomplishments and a tailoring that names both."""
    works = {name: f"date: 2025\ntitle: Did {name}\nvariants: {{short: Did}}\n" for name in ("cut", "guide")}
    workspace(here, accomplishments=works)
    write(here / "tailorings/backend-l2.yaml", TAILORING)
    return here


def test_one_goes(record: Path) -> None:
    """What it held is printed apart from the answer; the tailoring forgets it and nothing else."""
    answer = tailorcv("retract", "cut", "--yes")
    assert (answer.code, answer.out) == (0, "changed  tailorings/backend-l2.yaml\nremoved  record/accomplishments/cut.yaml\n")
    assert answer.err == (
        "record/accomplishments/cut.yaml holds:\n"
        "- format: tailorcv/accomplishment@1\n- id: cut\n- date: 2025\n- title: Did cut\n- variants: {short: Did}\n"
    )
    assert (record / "tailorings/backend-l2.yaml").read_text(encoding="utf-8") == (
        "format: tailorcv/tailoring@1\nrole: backend-l2\nshow: [guide]\n"
    )
    assert tailorcv("validate").code == 0


def test_several_go(record: Path) -> None:
    """One tailoring that names both is changed once."""
    assert tailorcv("retract", "cut", "guide", "cut", "-y").out.count("changed") == 1
    assert tailorcv("validate").code == 0


def test_a_shift_that_names_it_is_for_a_person(record: Path) -> None:
    """It is said, and left."""
    write(record / "tailorings/backend-l2.yaml", f"{TAILORING}shifts: [[cut]]\n")
    assert "tailorings/backend-l2.yaml names it under 'shifts'; put something else there" in tailorcv("retract", "cut", "-y").err


def test_statements_stay(record: Path) -> None:
    """What peers signed is theirs."""
    write(record / "endorsements/cut.bob.2026.json", "{}")
    assert "1 statement of peers about it stays in endorsements/" in tailorcv("retract", "cut", "-y").err
    assert (record / "endorsements/cut.bob.2026.json").exists()


def test_nobody_can_be_asked(record: Path) -> None:
    """In a pipe it takes --yes; an unknown id changes nothing, whatever the others are."""
    assert tailorcv("retract", "cut").err == "tailorcv: nobody can be asked here; say --yes\n"
    assert tailorcv("retract", "cut", "guid", "-y").err.endswith("there is no accomplishment 'guid'; did you mean 'guide'?\n")
    assert (record / "record/accomplishments/cut.yaml").exists()


@pytest.mark.parametrize(("answer", "code"), [("y\n", 0), ("\n", 1), ("n\n", 1)])
def test_asked_on_a_terminal(record: Path, answer: str, code: int) -> None:
    """Only a clear yes removes it."""
    assert session(record, ["retract", "cut"], [("Take 1 accomplishment out? y or n [n]: ", answer)])[0] == code
    assert (record / "record/accomplishments/cut.yaml").exists() == bool(code)


def test_a_tailoring_that_cannot_be_spliced(record: Path) -> None:
    """It is named, and the rest is done."""
    flow = "{format: tailorcv/tailoring@1, role: backend-l2, order: [cut]}\n"
    write(record / "tailorings/backend-l2.yaml", flow)
    answer = tailorcv("retract", "cut", "-y")
    assert answer.out == "removed  record/accomplishments/cut.yaml\n"
    assert "tailorings/backend-l2.yaml: the file is one flow mapping; take 'order' out by hand" in answer.err
