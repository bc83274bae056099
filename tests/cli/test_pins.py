"""`tailorcv pin`, `unpin` and `pins`."""

import datetime as dt
import json
from pathlib import Path

import pytest
from program import tailorcv, workspace, write

TODAY = dt.date.today().isoformat()
COMMENTED = """\
# mine
pins:   # what I aim at
  - {role: backend-l1, since: 2026-01-02}   # done soon
  # the next one
  - role: backend-l3
    since: 2026-02-03
policy: {ready_at: 0.9}  # strict
"""


def settings(root: Path) -> str:
    """The settings after their `format:` line."""
    return (root / "tailorcv.yaml").read_text(encoding="utf-8").split("\n", 1)[1]


def test_pin_keeps_comments_and_order(here: Path) -> None:
    """A new pin is one new line; every other byte stays."""
    workspace(here, settings=COMMENTED)
    answer = tailorcv("pin", "backend-l2")
    assert (answer.code, answer.out) == (0, "pinned backend-l2 (Junior Backend Engineer)\n")
    added = f"  - {{role: backend-l2, since: {TODAY}, effective: 2025-07}}\n"
    assert settings(here) == COMMENTED.replace("policy:", f"{added}policy:")


@pytest.mark.parametrize(
    ("role", "left"),
    [
        ("backend-l1", COMMENTED.replace("  - {role: backend-l1, since: 2026-01-02}   # done soon\n", "")),
        ("backend-l3", COMMENTED.replace("  - role: backend-l3\n    since: 2026-02-03\n", "")),
    ],
)
def test_unpin_takes_one_item_out(here: Path, role: str, left: str) -> None:
    """A comment on the item's own line goes with it; comments on other lines stay."""
    workspace(here, settings=COMMENTED)
    answer = tailorcv("unpin", role)
    assert (answer.code, answer.out) == (0, f"unpinned {role}\n")
    assert settings(here) == left


@pytest.mark.parametrize("before", ["", "pins:\n", "pins: []\n", "pins: [{role: backend-l4}]\n"])
def test_pin_and_unpin_in_every_layout(here: Path, before: str) -> None:
    """A missing key, an empty one, an empty list and a flow list all take a pin and give it back."""
    workspace(here, settings=before)
    assert tailorcv("pin", "backend-l1", "backend-l2").code == 0
    pinned = [row["role"] for row in json.loads(tailorcv("pins", "--json").out)["pins"]]
    assert pinned[-2:] == ["backend-l1", "backend-l2"]
    assert tailorcv("unpin", "backend-l1", "backend-l2").code == 0
    assert [row["role"] for row in json.loads(tailorcv("pins", "--json").out)["pins"]] == pinned[:-2]


def test_pinned_twice_is_pinned_once(here: Path) -> None:
    """The second time nothing is written."""
    workspace(here, settings=COMMENTED)
    assert tailorcv("pin", "backend-l1").out == "backend-l1 is pinned already\n"
    assert settings(here) == COMMENTED


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["pin", "backend-l22"], "tailorcv: there is no role 'backend-l22'; did you mean 'backend-l2'?\n"),
        (["pin", "backend-l2", "nothing-like-it"], "tailorcv: there is no role 'nothing-like-it'; 'tailorcv spec list' shows them all\n"),
        (["unpin", "backend-l2"], "tailorcv: 'backend-l2' is not pinned; did you mean 'backend-l3'?\n"),
        (["unpin", "xyz"], "tailorcv: 'xyz' is not pinned; pinned: backend-l1, backend-l3\n"),
    ],
)
def test_unknown_ids_change_nothing(here: Path, arguments: list[str], message: str) -> None:
    """Exit code 2 and the nearest id; not even the good ones of a call are written."""
    workspace(here, settings=COMMENTED)
    answer = tailorcv(*arguments)
    assert answer.code == 2
    assert answer.err.startswith(message)
    assert settings(here) == COMMENTED


def test_pins_says_when_a_spec_changed(here: Path) -> None:
    """A pin remembers the version of the spec; a role that is gone is named, not hidden."""
    workspace(here, settings="pins: [{role: backend-l1, effective: 2024-01}, {role: gone, since: 2025}, {role: backend-l2}]\n")
    assert tailorcv("pins").out.splitlines() == [
        "backend-l1               Associate Backend Engineer  the spec changed: effective 2025-07, was 2024-01",
        "gone  pinned 2025  (there is no such role)",
        "backend-l2               Junior Backend Engineer",
    ]


def test_no_pins(here: Path) -> None:
    """An empty list is said in words, and in JSON as an empty list."""
    workspace(here)
    assert tailorcv("pins").out == "nothing is pinned; try 'tailorcv pin backend-l1'\n"
    assert json.loads(tailorcv("pins", "--json").out) == {"format": "tailorcv/pins@1", "pins": []}


def test_broken_settings_are_not_edited(here: Path) -> None:
    """The problem is shown, and the file stays as it is."""
    workspace(here, settings="pins: [\n")
    answer = tailorcv("pin", "backend-l1")
    assert answer.code == 1
    assert "error[unclosed-bracket]" in answer.err
    assert settings(here) == "pins: [\n"


def test_a_layout_that_cannot_be_edited(here: Path) -> None:
    """A file that is one flow mapping is left alone, with the line to add by hand."""
    write(here / "tailorcv.yaml", "{format: tailorcv/workspace@1}\n")
    answer = tailorcv("pin", "backend-l1")
    assert answer.code == 1
    assert answer.err.startswith("tailorcv: tailorcv.yaml: the file is one flow mapping; add 'pins: [{role: backend-l1,")
    assert (here / "tailorcv.yaml").read_text(encoding="utf-8") == "{format: tailorcv/workspace@1}\n"
