from pathlib import Path

import pytest

from lint import RING, corpus, role, said
from tailorcv.lint.completeness import check

SIX = "[" + ", ".join(f"{{id: r{number}, text: A}}" for number in range(6)) + "]"
WHOLE = {
    "about": "A",
    "responsibilities": SIX,
    "ai_accelerators": "[A]",
    "competencies": "[{id: balls, proficiency: 1, tier: core, why: A}]",
    "journey": "{up: [{role: star, theme: A, shifts: [{from: A, to: B}]}], sideways: [{role: acrobat, why: A, theme: A, shifts: [{from: A, to: B}]}]}",
}


def found_in(here: Path, **keys: str) -> list[str]:
    """What the rule says of a role that is complete but for these keys."""
    found = said(check, corpus(here, role("clown", **{**WHOLE, **keys})))
    assert all(problem.startswith(f"{RING}/clown.yaml:") for problem in found)
    return [problem.removeprefix(f"{RING}/clown.yaml:") for problem in found]


def test_a_page_with_all_its_parts(here: Path) -> None:
    """Six responsibilities, an accelerator, a paragraph, a why for each competency, theme and shifts for each move."""
    assert found_in(here) == []


@pytest.mark.parametrize(
    ("key", "value", "place"),
    [
        pytest.param("mission", "To be written.", "8:10", id="mission"),
        pytest.param("tour_of_duty", "To be written.", "9:15", id="tour of duty"),
        pytest.param("about", "To be written.", "10:8", id="about"),
        pytest.param("responsibilities", SIX.replace("[{id: r0, text: A}", "[{id: r0, text: To be written.}"), "11:35", id="responsibility"),
        pytest.param("ai_accelerators", "[A, To be written.]", "12:22", id="accelerator"),
        pytest.param("competencies", "[{id: balls, proficiency: 1, tier: core, why: To be written.}]", "13:61", id="why"),
        pytest.param("journey", "{sideways: [{role: star, why: To be written., theme: A, shifts: [{from: A, to: B}]}]}", "14:40", id="why of a move"),
        pytest.param("journey", "{up: [{role: star, theme: A, shifts: [{from: A, to: B}], advice: To be written.}]}", "14:75", id="advice"),
    ],
)  # fmt: skip
def test_what_an_importer_left_to_somebody(here: Path, key: str, value: str, place: str) -> None:
    """'To be written.' is what importers write where their source says nothing."""
    message = "warning[unwritten]: an importer left this to you | write it, with somebody who holds the role"
    assert found_in(here, **{key: value}) == [f"{place}: {message}"]


@pytest.mark.parametrize(
    ("key", "value", "expected"),
    [
        pytest.param(
            "responsibilities",
            "[{id: r0, text: A}, {id: r1, text: B}]",
            "11:19: warning[thin-page]: only 2 responsibilities | write 6 or more outcomes that somebody in the role owns",
            id="two responsibilities",
        ),
        pytest.param(
            "responsibilities",
            "[{id: r0, text: A}]",
            "11:19: warning[thin-page]: only 1 responsibility | write 6 or more outcomes that somebody in the role owns",
            id="one responsibility",
        ),
        pytest.param(
            "responsibilities",
            "",
            "1:1: warning[thin-page]: no responsibilities | write 6 or more outcomes that somebody in the role owns",
            id="no responsibilities",
        ),
        pytest.param(
            "ai_accelerators",
            "",
            "1:1: warning[thin-page]: no AI accelerators | say how people in the role work faster with AI: 'ai_accelerators:'",
            id="no accelerators",
        ),
        pytest.param(
            "about",
            "",
            "1:1: warning[thin-page]: nothing about the track | describe the role at this level: 'about:'",
            id="no paragraph",
        ),
        pytest.param(
            "competencies",
            "[{id: balls, proficiency: 1, tier: core, why: A}, {id: rings, proficiency: 1, tier: core}]",
            "13:65: warning[no-why]: nothing says why 'rings' counts in this role | add 'why: …'",
            id="no why",
        ),
        pytest.param(
            "journey",
            "{up: [{role: star, theme: A}]}",
            "14:16: warning[no-shifts]: the move to 'star' names no shifts | say what changes: 'theme:' and 'shifts: [{from: …, to: …}]'",
            id="a step up without shifts",
        ),
        pytest.param(
            "journey",
            "{sideways: [{role: star, why: A, shifts: [{from: A, to: B}]}]}",
            "14:22: warning[no-shifts]: the move to 'star' names no theme | say what changes: 'theme:' and 'shifts: [{from: …, to: …}]'",
            id="a sideways move without a theme",
        ),
        pytest.param(
            "journey",
            "{sideways: [{role: star, why: A}]}",
            "14:22: warning[no-shifts]: the move to 'star' names no shifts | say what changes: 'theme:' and 'shifts: [{from: …, to: …}]'",
            id="a sideways move with neither",
        ),
    ],
)
def test_one_part_that_is_missing(here: Path, key: str, value: str, expected: str) -> None:
    """At the part where it is thin, at the head of the file where it is not there."""
    assert found_in(here, **{key: value}) == [expected]


def test_a_role_without_a_journey_lacks_no_shifts(here: Path) -> None:
    """Whether a role needs moves is the business of other rules."""
    assert found_in(here, journey="") == []


def test_only_judged_roles_are_held_to_it(here: Path) -> None:
    """The thin role lies beside the judged folder."""
    assert said(check, corpus(here, role("clown", **WHOLE), beside=[role("star")])) == []
