"""What is left of a file with problems, for the checks that look across files."""

from pathlib import Path

import pytest
from program import write

from tailorcv.accomplishment import Accomplishment
from tailorcv.salvage import read_what_fits
from tailorcv.settings import Settings

HEAD = "format: tailorcv/accomplishment@1\nid: a\n"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("date: 2025\ntitle: A\ncompetencies: {x: 9, y: 2}\n", {"title": "A", "competencies": {"y": {"level": 2}}}),
        ("date: soon\ntitle: A\nposition: acme\n", None),
        ("date: 2025\nstart: 2024\ntitle: A\n", {"date": "2025", "title": "A"}),
        ("start: 2025\nend: 2024\ntitle: A\n", {"start": "2025", "title": "A"}),
        ("date: 2025\nposition: acme\n", {"title": "?", "position": "acme"}),
        ("date: 2025\ntitle: A\nlinks: [x, 'https://example.org']\nproject: p\n", {"title": "A", "project": "p"}),
        ("date: 2025\ntitle: A\nlinks: x\nnope: {a: b}\nproject: p\n", {"title": "A", "project": "p"}),
        (
            "date: 2025\ntitle: A\nmetrics: [{name: m, before: 1}, {after: 2}]\n",
            {"title": "A", "metrics": [{"name": "m", "before": "1"}, {"name": "?", "after": "2"}]},
        ),
    ],
    ids=["a bad tag", "no usable date", "two dates", "dates out of order", "no title", "a bad item", "a bad list", "a gap in a list"],
)
def test_what_fits(here: Path, text: str, left: dict[str, object] | None) -> None:
    """Only what does not fit is taken out; a list with a bad item goes as a whole, so that no other item changes its place."""
    document, problems = read_what_fits(write(here / "a.yaml", HEAD + text), Accomplishment)
    assert problems
    if left is None:
        assert document is None
    else:
        assert document is not None
        found = document.value.model_dump(mode="json", exclude_defaults=True)
        assert {key: found[key] for key in left} == left
        assert set(found) <= {*left, "format", "id", "date"}


def test_a_good_file_is_whole(here: Path) -> None:
    """Without problems it is what the strict reader gives."""
    document, problems = read_what_fits(write(here / "a.yaml", f"{HEAD}date: 2025\ntitle: A\n"), Accomplishment)
    assert problems == ()
    assert document is not None
    assert document.value.title == "A"


@pytest.mark.parametrize(
    "text",
    ["format: tailorcv/workspace@2\n", "pins: [{role: a}]\n", "format: [\n", "\x00"],
    ids=["another version", "no format", "no YAML", "no text"],
)
def test_nothing_fits(here: Path, text: str) -> None:
    """What a file is, is never made up."""
    document, problems = read_what_fits(write(here / "tailorcv.yaml", text), Settings)
    assert document is None
    assert len(problems) == 1


def test_references_are_not_made_up(here: Path) -> None:
    """A pin without a role has no role; the pins are left out rather than filled."""
    document, _ = read_what_fits(write(here / "tailorcv.yaml", "format: tailorcv/workspace@1\npins: [{since: 2025}]\n"), Settings)
    assert document is None or document.value.pins == ()
