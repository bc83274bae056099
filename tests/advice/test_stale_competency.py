from pathlib import Path

import pytest
from builders import work

from advice import material, said
from tailorcv.advice import run
from tailorcv.advice.stale_competency import check

# In November 2026 work of June 2021 is 5.4 years old: r = 2^(-3.4/4) = 0.554, which no proof makes a whole.
OLD = work("a", "date: 2021-06", "competencies: {ops: 2, writing: 1}")
HINT = "take on work that shows it again, or log what you did since"


def stale(name: str, when: str, points: str, role: str) -> str:
    """What the rule says of a competency."""
    return f"warning[stale-competency]: the last work on '{name}' is of {when}; fresh, it would add {points} points to {role} | {HINT}"


OPS, WRITING = stale("ops", "2021-06", "16.7", "rigger-l1"), stale("writing", "2021-06", "5.6", "rigger-l1")


@pytest.mark.parametrize(
    ("files", "pins", "expected"),
    [
        pytest.param([OLD], ["rigger-l1"], [f"a.yaml:5:16: {OPS}", f"a.yaml:5:24: {WRITING}"], id="old work"),
        pytest.param([OLD], ["rigger-l1", "clown-l1"], [f"a.yaml:5:16: {OPS}", f"a.yaml:5:24: {stale('writing', '2021-06', '22.3', 'clown-l1')}"], id="the role where it costs most"),
        pytest.param([OLD], ["clown-l1", "rigger-l1"], [f"a.yaml:5:24: {stale('writing', '2021-06', '22.3', 'clown-l1')}", f"a.yaml:5:16: {OPS}"], id="whatever the order"),
        pytest.param([OLD], [], [], id="nothing pinned"),
        pytest.param([OLD, work("b", "date: 2026-01", "competencies: {ops: 1}")], ["rigger-l1"], [f"a.yaml:5:24: {WRITING}"], id="fresh work"),
        pytest.param([work("a", "date: 2021-06", "competencies: {writing: 1}"), work("b", "date: 2021-07", "competencies: {writing: 1}")], ["rigger-l1"], [], id="proof would do"),
        pytest.param([work("a", "date: 2021-06", "competencies: {ops: 1}")], ["rigger-l1"], [], id="work of a lower level"),
        pytest.param([work("a", "date: 2025-06", "competencies: {ops: 2}")], ["rigger-l1"], [], id="within the grace"),
        pytest.param([work("a", "date: 2024-11-20", "competencies: {writing: 1}")], ["rigger-l1"], [], id="a few days beyond the grace"),
        pytest.param([], ["rigger-l1"], [], id="an empty record"),
    ],
)  # fmt: skip
def test_a_competency_was_shown_lately(here: Path, files: list[str], pins: list[str], expected: list[str]) -> None:
    """Where only fresh work would do, the newest accomplishment is named."""
    assert said(check, material(here, *files, pins=pins)) == expected


def test_the_newest_work_is_named(here: Path) -> None:
    """Of several old ones."""
    older = OLD.replace("id: a", "id: b").replace("2021-06", "2014")
    assert [line.split(":")[0] for line in said(check, material(here, OLD, older, pins=["rigger-l1"]))] == ["a.yaml", "a.yaml"]


def test_the_profile_or_the_file_silences_it(here: Path) -> None:
    """It is about the whole record, and stands in one file."""
    silent = OLD + "silence: [stale-competency]\n"
    assert run(material(here / "a", silent, pins=["rigger-l1"]), {"stale-competency"}) == ()
    profile = "silence: [stale-competency]\n"
    assert run(material(here / "b", OLD, pins=["rigger-l1"], profile=profile), {"stale-competency"}) == ()
    assert len(run(material(here / "c", OLD, pins=["rigger-l1"]), {"stale-competency"})) == 2
