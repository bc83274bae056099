"""What the shell offers when Tab is pressed, beyond what tests/test_main.py says of it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from circus import SPECS
from program import workspace, write

START = "import sys; sys.argv = ['tailorcv']; from tailorcv.__main__ import main; main()"


def offered(folder: Path, words: str) -> list[str]:
    """What bash is given for the last word of a line; nothing else may be written."""
    line = f"tailorcv {words}"
    environment = {**os.environ, "_TAILORCV_COMPLETE": "complete_bash", "COMP_WORDS": line, "COMP_CWORD": str(line.count(" "))}
    done = subprocess.run([sys.executable, "-c", START], cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    return [line for line in done.stdout.splitlines() if line]


@pytest.fixture
def circus_of_ones_own(here: Path) -> Path:
    """A workspace that has the small library as its own specs."""
    for place, text in SPECS.items():
        write(workspace(here, settings="pins: [{role: juggler-l2}, {role: backend-l1}]\n") / "specs" / place, text)
    return here


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("spec show juggler-", ["juggler-l1", "juggler-l2", "juggler-l3"]),
        ("spec compare juggler-l1 ticket", ["ticket-clerk-l1"]),
        ("spec new clown-l1 --from barker", ["barker-l1"]),
        ("spec list --family circ", ["circus"]),
        ("spec list --track box", ["box-office"]),
        ("spec ladder ri", ["ring"]),
        ("spec list --competency jugg", ["juggling"]),
        ("rank --from juggler-l3", ["juggler-l3"]),
        ("rank --relation s", ["step up", "sideways", "stretch"]),
        ("journey barker", ["barker-l1"]),
        ("competency show patt", ["patter"]),
        ("schema ", ["accomplishment", "competency", "drs", "endorsement-request", "family", "profile", "tailoring", "workspace"]),
        ("schema t", ["tailoring"]),
        ("export drs juggler-l2", ["juggler-l2"]),
        ("unpin ", ["juggler-l2", "backend-l1"]),
        ("unpin j", ["juggler-l2"]),
        ("spec show nothing-like-it", []),
    ],
)
def test_ids(circus_of_ones_own: Path, words: str, names: list[str]) -> None:
    """Ids of roles, families, tracks and competencies come from the names of files and folders, one's own among them."""
    assert offered(circus_of_ones_own, words) == names


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("spe", {"spec"}),
        ("spec ", {"list", "show", "compare", "ladder", "lint", "new", "draft", "import"}),
        ("spec import ", {"onet", "csv"}),
        ("competency ", {"list", "show"}),
        ("export ", {"resume", "promotion-case", "json-resume", "bundle", "open-badges", "drs", "site", "rendercv", "csv", "json"}),
    ],
)
def test_commands(here: Path, words: str, names: set[str]) -> None:
    """Commands of families are offered, in an empty folder, too."""
    assert set(offered(here, words)) == names


def test_the_workspace_of_the_command(circus_of_ones_own: Path) -> None:
    """`-C` before the command says whose roles are offered; outside of a workspace they are the shipped ones."""
    (circus_of_ones_own.parent / "elsewhere").mkdir(exist_ok=True)
    elsewhere = circus_of_ones_own.parent / "elsewhere"
    assert offered(elsewhere, "spec show juggler-") == []
    assert offered(elsewhere, f"-C {circus_of_ones_own} spec show juggler-l1") == ["juggler-l1"]
    assert offered(elsewhere, "spec show data-engineer-l1") == ["data-engineer-l1"]


def test_files_that_cannot_be_read_are_no_obstacle(here: Path) -> None:
    """Whoever presses Tab gets what there is, and never a message."""
    write(here / "tailorcv.yaml", "format: [\n")
    write(here / "specs/circus/ring/juggler-l1.yaml", "format: [\n")
    assert offered(here, "spec show juggler-") == ["juggler-l1"]
    assert offered(here, "unpin ") == []
    assert offered(here, "-C nowhere spec show data-engineer-l1") == ["data-engineer-l1"]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("endorse request ", ["five-clubs", "five-rings", "three-balls"]),
        ("endorse request five-clubs fi", ["five-clubs", "five-rings"]),
        ("endorse list th", ["three-balls"]),
        ("verify five-c", ["five-clubs"]),
        ("verify x", []),
    ],
)
def test_accomplishments(here: Path, words: str, names: list[str]) -> None:
    """Ids of accomplishments come from the names of their files, in folders below as well; what is in the files does not matter."""
    root = workspace(here, accomplishments={"five-clubs": "title: [\n"})
    for name in ("2024/three-balls.yaml", "2024/05/five-rings.yaml", "2024/five.txt", ".five-hidden.yaml"):
        write(root / "record/accomplishments" / name, "")
    assert offered(root, words) == names


def test_no_accomplishments_outside_of_a_workspace(here: Path) -> None:
    """Nothing is offered where there is no record."""
    assert offered(here, "endorse request ") == []


def test_spec_folders_of_the_settings(here: Path) -> None:
    """Where the workspace's specs lie is in its settings."""
    workspace(here, settings="specs: [library]\n")
    write(here / "library/circus/ring/juggler-l1.yaml", SPECS["circus/ring/juggler-l1.yaml"])
    assert offered(here, "spec show juggler-") == ["juggler-l1"]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("show cu", ["cut-latency", "cut-the-bill"]),
        ("edit cut-l", ["cut-latency"]),
        ("rename gu", ["guide"]),
        ("retract g", ["guide"]),
        ("check cut-t", ["cut-the-bill"]),
        ("suggest gui", ["guide"]),
        ("log --position ac", ["acme"]),
        ("list --position ", ["acme"]),
        ("log --tag it-op", ["it-operations"]),
    ],
)
def test_ids_of_the_record(here: Path, words: str, names: list[str]) -> None:
    """Accomplishments by the names of their files, positions from the profile."""
    works = dict.fromkeys(("cut-latency", "cut-the-bill", "guide"), "date: 2025\ntitle: Did it\n")
    workspace(here, profile="positions: [{id: acme, employer: Acme, title: Engineer}]\n", accomplishments=works)
    assert offered(here, words) == names
