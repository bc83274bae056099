"""`tailorcv show`: one accomplishment with what stands behind it."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

from program import AS_OF, ROOT, tailorcv, workspace, write

FULL = """\
date: 2025-07
position: acme
project: checkout
title: Cut p95 latency
situation: Slow.
action: Cached.
result: Fewer left.
metrics: [{name: p95, before: 900, after: 210, unit: ms}]
competencies: {performance-engineering: 3, unheard-of: 2}
responsibilities: [backend-l2/owns-a-service]
links: [https://code.example.org/412]
variants: {short: Cut latency}
private: true
notes: ask Ana
"""


def test_everything_of_it(here: Path, golden: Callable[[str, str], None]) -> None:
    """Texts, figures, links, what each level means, and the points in pinned roles."""
    workspace(
        here,
        settings="pins: [{role: backend-l2}, {role: no-such-role}]\n",
        profile="positions: [{id: acme, employer: A, title: E}]\n",
        accomplishments={"cut": FULL},
    )
    golden("show.txt", tailorcv("show", "cut", "--as-of", AS_OF).out)


def test_who_confirmed_it(here: Path, golden: Callable[[str, str], None]) -> None:
    """The example with endorsements: the peer's name stands behind the level."""
    shutil.copytree(ROOT / "examples" / "endorsed", here / "endorsed")
    golden("show-endorsed.txt", tailorcv("-C", "endorsed", "show", "crane-bookings", "--as-of", AS_OF).out)
    found = json.loads(tailorcv("-C", "endorsed", "show", "crane-bookings", "--as-of", AS_OF, "--json").out)
    assert found["confirmed"]["software-engineering"] == {"level": 2, "by": ["Signe Prøvesen"]}
    assert set(found["points"]) == {"backend-l2"}


def test_json(here: Path) -> None:
    """The shape."""
    workspace(here, accomplishments={"cut": FULL})
    found = json.loads(tailorcv("show", "cut", "--as-of", AS_OF, "--json").out)
    assert found["format"] == "tailorcv/accomplishment-shown@1"
    assert list(found) == [
        *("format", "as_of", "id", "period", "began", "ended", "position", "project", "title", "competencies", "linked", "private", "path"),
        *("situation", "action", "result", "metrics", "links", "responsibilities", "variants", "confirmed", "points"),
    ]
    assert (found["metrics"][0]["before"], found["confirmed"], found["points"]) == ("900", {}, {})


def test_untagged(here: Path) -> None:
    """That it counts nowhere is said."""
    workspace(here, accomplishments={"cut": "date: 2025\ntitle: Cut it\n"})
    assert tailorcv("show", "cut", "--as-of", AS_OF).out == (
        "Cut it\ncut · 2025\n\nuntagged: it counts in no score\n\nas of 2026-11-24: no points in a pinned role\nrecord/accomplishments/cut.yaml\n"
    )


def test_mistakes(here: Path) -> None:
    """An unknown id, and a file that nothing can be read of."""
    workspace(here, accomplishments={"cut": "date: 2025\ntitle: Cut it\n"})
    assert tailorcv("show", "cutt").err == "tailorcv: there is no accomplishment 'cutt'; did you mean 'cut'?\n"
    write(here / "record/accomplishments/torn.yaml", "format: [\n")
    answer = tailorcv("show", "torn")
    assert answer.code == 2
    assert "record/accomplishments/torn.yaml:" in answer.err
