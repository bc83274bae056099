from pathlib import Path

import pytest
from builders import work

from advice import material, said
from tailorcv.advice.near_duplicate import check

MOVED = "title: Moved the billing database to a cluster of its own"
HINT = "retract one of them, say what differs, or give both the same 'project:'"


def told(name: str, *lines: str, title: str = MOVED) -> str:
    """An accomplishment with another title; `title:` stands on line 3, and what follows on line 4."""
    return work(name, *lines).replace("title: A piece of work", title)


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        pytest.param([told("a"), told("b", "date: 2025-07")], ["b.yaml:3:8: a"], id="alike"),
        pytest.param([told("b"), told("a", "date: 2025-07")], ["a.yaml:3:8: b"], id="the later one is named"),
        pytest.param([told("a"), told("b", title=MOVED.replace("billing", "search"))], ["b.yaml:3:8: a"], id="a word exchanged"),
        pytest.param([told("a"), told("b", title="title: Wrote a guide to the harbour at night")], [], id="different"),
        pytest.param([told("a", "project: x"), told("b", "project: x")], [], id="one project"),
        pytest.param([told("a", "project: x"), told("b", "project: y")], ["b.yaml:3:8: a"], id="two projects"),
        pytest.param([told("a", "project: x"), told("b")], ["b.yaml:3:8: a"], id="one of them without a project"),
        pytest.param([told("a", title="title: Moved it"), told("b", title="title: Moved it")], [], id="too short to tell"),
        pytest.param(
            [told("a"), told("b", title=f"{MOVED} in two nights"), told("c", title=f"{MOVED} in two nights")],
            ["b.yaml:3:8: a", "c.yaml:3:8: b"],
            id="the nearest is named",
        ),
        pytest.param([told("a"), told("b", "result: " + "Nobody of all the planners in the harbour saw anything of it at all. None.")], [], id="the rest differs"),
    ],
)  # fmt: skip
def test_work_is_told_once(here: Path, files: list[str], expected: list[str]) -> None:
    """Of two that are alike the later is named, with the place of the earlier."""
    assert said(check, material(here, *files)) == [
        f"{place} warning[near-duplicate]: tells nearly the same as '{other}' (record/accomplishments/{other}.yaml:3:8) | {HINT}"
        for place, other in (one.split(" ") for one in expected)
    ]
