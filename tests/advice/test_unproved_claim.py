from pathlib import Path

import pytest
from builders import work

from advice import material, said
from tailorcv.advice.unproved_claim import check

# A claim of 0.5; a link makes it 0.75 and an endorsement 1. Of 100 points ops has 75 and writing 25.
OPS = "competencies: {ops: 2}"
WRITING = "competencies: {writing: 1}"


def ask(name: str) -> str:
    """The command that the hint names."""
    return f"ask a peer: 'tailorcv endorse request {name} --to PEER'"


@pytest.mark.parametrize(
    ("files", "pins", "expected"),
    [
        pytest.param([work("a", OPS)], ["rigger-l1"], [f"a.yaml:4:1: a link would add 18.8 points to rigger-l1, an endorsement 37.5 | add 'links:', or {ask('a')}"], id="a claim"),
        pytest.param([work("a", WRITING)], ["rigger-l1", "clown-l1"], [f"a.yaml:4:1: a link would add 25 points to clown-l1, an endorsement 50 | add 'links:', or {ask('a')}"], id="the role where it brings most"),
        pytest.param([work("a", OPS)], [], [], id="nothing pinned"),
        pytest.param([work("a", OPS)], ["clown-l1"], [], id="a role that does not ask for it"),
        pytest.param([work("a")], ["rigger-l1"], [], id="no tags"),
        pytest.param([work("a", OPS, "links: [https://example.org]")], ["rigger-l1"], [], id="a link"),
        pytest.param([work("a", OPS, "metrics: [{name: m, source: https://example.org}]")], ["rigger-l1"], [], id="a source"),
        pytest.param([work("a", OPS), work("b", OPS)], ["rigger-l1"], [], id="the level is attained"),
        pytest.param([work("a", OPS, "private: true")], ["rigger-l1"], ["a.yaml:4:1: a link would add 18.8 points to rigger-l1 | add 'links:' or the 'source:' of a metric"], id="private work is shown to no peer"),
        pytest.param([work("a", OPS, "project: x"), work("b", OPS, "project: x", "links: [https://example.org]")], ["rigger-l1"], [f"a.yaml:4:1: an endorsement would add 18.8 points to rigger-l1 | {ask('a')}"], id="a better piece of the project"),
        pytest.param([work("a", OPS, "project: x", "private: true"), work("b", OPS, "project: x", "links: [https://example.org]")], ["rigger-l1"], [], id="and private"),
    ],
)  # fmt: skip
def test_a_claim_that_proof_would_strengthen(here: Path, files: list[str], pins: list[str], expected: list[str]) -> None:
    """The points are those of `gap`."""
    found = said(check, material(here, *files, pins=pins))
    assert found == [one.replace("a.yaml:4:1: ", "a.yaml:4:1: warning[unproved-claim]: ") for one in expected]


def test_a_link_and_an_endorsement_may_help_in_different_roles(here: Path) -> None:
    """Where a linked piece of the project lacks a competency of one role only."""
    found = material(
        here,
        work("a", "competencies: {ops: 2, writing: 1}", "project: x"),
        work("b", WRITING, "project: x", "links: [https://example.org]"),
        pins=["rigger-l1", "clown-l1"],
    )
    assert said(check, found) == [
        f"a.yaml:4:1: warning[unproved-claim]: a link would add 18.8 points to rigger-l1, an endorsement 43.8 | add 'links:', or {ask('a')}"
    ]


def test_what_a_peer_endorsed_is_proven(here: Path) -> None:
    """Even where a higher level is claimed than the peer confirms."""
    assert said(check, material(here, work("a", OPS), pins=["rigger-l1"], confirmed={"a": {"ops": 1}})) == []
