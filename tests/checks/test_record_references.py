from pathlib import Path

import pytest
from builders import PROFILE, findings, in_words, work, write

from tailorcv.checks.record_references import check
from tailorcv.workspace import read_parts

POSITIONS = PROFILE + "positions:\n  - {id: acme-backend, employer: Acme, title: Engineer}\n"
OWN_COMPETENCY = "format: tailorcv/competency@1\nid: juggling\n"
OWN_ROLE = "format: tailorcv/drs@1\nid: juggler-l1\n"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(("position: acme-backend",), [], id="known position"),
        pytest.param(
            ("position: acme-backnd",),
            ["4:11: error[unknown-id]: the profile has no position 'acme-backnd' | did you mean 'acme-backend'?"],
            id="position, a typing error",
        ),
        pytest.param(
            ("position: elsewhere",),
            ["4:11: error[unknown-id]: the profile has no position 'elsewhere' | positions of the profile: acme-backend"],
            id="position, nothing like it",
        ),
        pytest.param(("competencies: {it-operations: 2}",), [], id="known competency"),
        pytest.param(
            ("competencies: {it-operation: 2}",),
            ["4:16: error[unknown-id]: there is no competency 'it-operation' | did you mean 'it-operations'?"],
            id="competency, a typing error",
        ),
        pytest.param(
            ("competencies: {xyz: 2}",),
            ["4:16: error[unknown-id]: there is no competency 'xyz' | 'tailorcv competency list' shows them all"],
            id="competency, nothing like it",
        ),
        pytest.param(
            ("competencies: {xyz: {level: 2, indicator: reads-logs}}",),
            ["4:16: error[unknown-id]: there is no competency 'xyz' | 'tailorcv competency list' shows them all"],
            id="an unknown competency's indicators are not looked for",
        ),
        pytest.param(("competencies: {it-operations: {level: 1, indicator: reads-logs}}",), [], id="known indicator"),
        pytest.param(
            ("competencies: {it-operations: {level: 1, indicator: read-logs}}",),
            ["4:53: error[unknown-id]: 'it-operations' has no indicator 'read-logs' | did you mean 'reads-logs'?"],
            id="indicator, a typing error",
        ),
        pytest.param(
            ("competencies: {it-operations: {level: 3, indicator: reads-logs}}",),
            [
                (
                    "4:53: warning[indicator-level]: 'reads-logs' is an indicator of level 1, and the tag claims level 3"
                    " | choose an indicator of level 3"
                )
            ],
            id="indicator of another level",
        ),
        pytest.param(("responsibilities: [backend-l1/joins-code-review]",), [], id="known responsibility"),
        pytest.param(
            ("responsibilities: [backend-l1/joins-code-review, backend-l1/joins-code-reviews]",),
            ["4:50: error[unknown-id]: 'backend-l1' has no responsibility 'joins-code-reviews' | did you mean 'joins-code-review'?"],
            id="responsibility, a typing error",
        ),
        pytest.param(
            ("responsibilities: [backend-11/joins-code-review]",),
            ["4:20: error[unknown-id]: there is no role 'backend-11' | did you mean 'backend-l1'?"],
            id="role of a responsibility, a typing error",
        ),
        pytest.param(
            ("responsibilities: [astronaut/floats]",),
            ["4:20: error[unknown-id]: there is no role 'astronaut' | take the line out, or add the role to specs/"],
            id="role of a responsibility, nothing like it",
        ),
    ],
)
def test_what_an_accomplishment_refers_to_exists(here: Path, lines: tuple[str, ...], expected: list[str]) -> None:
    """Every id of an accomplishment leads somewhere; the problem stands at the id."""
    found = findings(check, here, {"record/profile.yaml": POSITIONS, "record/accomplishments/a.yaml": work("a", *lines)})
    assert found == [f"record/accomplishments/a.yaml:{problem}" for problem in expected]


@pytest.mark.parametrize(
    ("lines", "start"),
    [
        pytest.param(
            "competencies: {it-operations: {level: 1, indicator: zzz}}",
            "record/accomplishments/a.yaml:4:53: error[unknown-id]: 'it-operations' has no indicator 'zzz' | see ",
            id="indicator",
        ),
        pytest.param(
            "responsibilities: [backend-l1/zzz]",
            "record/accomplishments/a.yaml:4:20: error[unknown-id]: 'backend-l1' has no responsibility 'zzz' | see ",
            id="responsibility",
        ),
    ],
)
def test_without_a_near_word_the_hint_names_the_spec(here: Path, lines: str, start: str) -> None:
    """The spec's file lists what can be referred to, and it is there."""
    [found] = findings(check, here, {"record/accomplishments/a.yaml": work("a", lines)})
    assert found.startswith(start)
    assert Path(found.removeprefix(start)).is_file()


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        pytest.param("backend-l2", [], id="known"),
        pytest.param(
            "backend-22",
            ["record/profile.yaml:4:55: error[unknown-id]: there is no role 'backend-22' | did you mean 'backend-l2'?"],
            id="a typing error",
        ),
        pytest.param(
            "astronaut",
            ["record/profile.yaml:4:55: error[unknown-id]: there is no role 'astronaut' | leave the key out, or add the role to specs/"],
            id="nothing like it",
        ),
    ],
)
def test_the_role_of_a_position_exists(here: Path, role: str, expected: list[str]) -> None:
    """A position may name the role that it comes closest to; then there is such a role."""
    profile = f"{PROFILE}positions:\n  - {{id: acme, employer: Acme, title: Engineer, role: {role}}}\n"
    assert findings(check, here, {"record/profile.yaml": profile}) == expected


def test_a_profile_without_positions_says_so(here: Path) -> None:
    """The hint names the positions that there are, and when there are none, that."""
    assert findings(check, here, {"record/accomplishments/a.yaml": work("a", "position: acme")}) == [
        "record/accomplishments/a.yaml:4:11: error[unknown-id]: the profile has no position 'acme' | positions of the profile: none"
    ]


def test_nothing_is_said_about_what_could_not_be_read(here: Path) -> None:
    """The profile, a competency and a role that have problems of their own do not make their references wrong."""
    lines = ("position: acme", "competencies: {juggling: {level: 1, indicator: drops}}", "responsibilities: [juggler-l1/drops]")
    files = {
        "record/profile.yaml": "name: no format\n",
        "record/accomplishments/a.yaml": work("a", *lines),
        "specs/competencies/juggling.yaml": OWN_COMPETENCY,
        "specs/circus/ring/juggler-l1.yaml": OWN_ROLE,
    }
    parts, _ = read_parts(write(here, files))
    assert [in_words(found) for found in check(parts)] == []
    assert {problem.place.path for problem in parts.library.problems} == {
        "specs/competencies/juggling.yaml",
        "specs/circus/ring/juggler-l1.yaml",
    }
