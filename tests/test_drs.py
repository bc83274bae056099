"""What a role specification and a job family may say."""

import pytest
from reading import misfits, value_of

from tailorcv.dates import PartialDate
from tailorcv.drs import Drs, Family, Requirement

ROLE = """\
format: tailorcv/drs@1
id: backend-l1
title: Associate Backend Engineer
family: software-engineering
track: backend
level: 1
status: proposed
effective: 2025-07
mission: M
tour_of_duty: T
about: A
responsibilities:
  - {id: writes-simple-endpoints, text: R}
ai_accelerators:
  - X
competencies:
  - {id: it-operations, proficiency: 2, tier: core, why: W}
  - {id: software-engineering, proficiency: 1, tier: important}
journey:
  up:
    - role: backend-l2
      theme: Ownership
      shifts: [{from: executing tasks, to: owning outcomes}]
      advice: V
  sideways:
    - {role: data-engineer-l1, why: Y}
"""
FAMILY = "format: tailorcv/family@1\nid: software-engineering\nname: SE\nabout: A\ntracks: [{id: backend, name: Backend}]\n"


def test_everything_that_it_can_say() -> None:
    """The example of docs/files.md, key by key."""
    found = value_of(Drs, ROLE)
    assert (found.id, found.level, found.status, found.effective) == ("backend-l1", 1, "proposed", PartialDate(2025, 7))
    assert (found.mission, found.tour_of_duty, found.about, found.ai_accelerators) == ("M", "T", "A", ("X",))
    assert [(entry.id, entry.text) for entry in found.responsibilities] == [("writes-simple-endpoints", "R")]
    assert found.competencies == (
        Requirement(id="it-operations", proficiency=2, tier="core", why="W"),
        Requirement(id="software-engineering", proficiency=1, tier="important"),
    )
    (up,), (sideways,) = found.journey.up, found.journey.sideways
    assert (up.role, up.theme, up.advice, sideways.role, sideways.why) == ("backend-l2", "Ownership", "V", "data-engineer-l1", "Y")
    assert [(shift.from_, shift.to) for shift in up.shifts] == [("executing tasks", "owning outcomes")]


def test_what_a_sideways_move_may_say() -> None:
    """A theme and shifts like a step up, or neither."""
    text = ROLE.replace("why: Y}", "why: Y, theme: Unseen readers, shifts: [{from: callers, to: readers}]}")
    [move], [plain] = value_of(Drs, text).journey.sideways, value_of(Drs, ROLE).journey.sideways
    assert (move.theme, [(shift.from_, shift.to) for shift in move.shifts]) == ("Unseen readers", [("callers", "readers")])
    assert (plain.theme, plain.shifts) == (None, ())


def test_the_steps_of_a_journey() -> None:
    """Ways up and then sideways, each with its place in its list; none where nothing is said."""
    text = ROLE.replace("    - {role: data-engineer-l1, why: Y}", "    - {role: data-engineer-l1, why: Y}\n    - {role: sre-l1, why: Z}")
    assert [(way, place, step.role) for way, place, step in value_of(Drs, text).journey.steps()] == [
        ("up", 0, "backend-l2"),
        ("sideways", 0, "data-engineer-l1"),
        ("sideways", 1, "sre-l1"),
    ]
    assert list(value_of(Drs, ROLE[: ROLE.index("journey:")]).journey.steps()) == []


def test_where_its_content_comes_from() -> None:
    """Occupations of other frameworks, and the words that a license asks for; both may be left out."""
    more = "alignments:\n  - {scheme: onet, id: 15-1252.00, name: Software Developers}\nattribution: Includes O*NET.\n"
    found, plain = value_of(Drs, ROLE + more), value_of(Drs, ROLE)
    assert [(one.scheme, one.id, one.name) for one in found.alignments] == [("onet", "15-1252.00", "Software Developers")]
    assert (found.attribution, plain.attribution, plain.alignments) == ("Includes O*NET.", None, ())


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param("level: 1", "level: 10", [], id="the highest level of a ladder"),
        pytest.param("level: 1", "level: 0", ["6:8 out-of-range: 0 is less than 1"], id="below the ladder"),
        pytest.param("level: 1", "level: 11", ["6:8 out-of-range: 11 is more than 10"], id="above the ladder"),
        pytest.param("level: 1", "level: L1", ["6:8 wrong-type: 'L1' is not a whole number"], id="a level with its letter"),
        pytest.param("proposed", "Proposed", ["7:9 unknown-word: 'Proposed' is not one of: draft, proposed, adopted, retired"], id="a status in capitals"),
        pytest.param("effective: 2025-07\n", "", ["1:1 missing-key: the key 'effective' is missing"], id="no version"),
        pytest.param("proficiency: 2", "proficiency: 6", ["17:38 out-of-range: 6 is more than 5"], id="a proficiency of six"),
        pytest.param("tier: core", "tier: essential", ["17:47 unknown-word: 'essential' is not one of: core, important, supporting"], id="another tier"),
        pytest.param("tier: core", "tier: important", ["17:3 core-count: 0 competencies are core"], id="no core"),
        pytest.param("id: software-engineering, prof", "id: it-operations, prof", ["17:3 duplicate-id: ids that occur twice: it-operations"], id="one competency twice"),
        pytest.param("text: R}", "text: R}\n  - {id: writes-simple-endpoints, text: S}", ["13:3 duplicate-id: ids that occur twice: writes-simple-endpoints"], id="one responsibility twice"),
        pytest.param("from: executing", "form: executing", ["23:16 missing-key: the key 'from' is missing", "23:17 unknown-key: the key 'form' is unknown here"], id="a slip in a shift"),
        pytest.param(", why: Y", "", ["26:7 missing-key: the key 'why' is missing"], id="a move without a reason"),
        pytest.param("why: Y}", "why: Y, theme: ''}", ["26:47 empty-value: the value of 'theme' is empty"], id="a move with an empty theme"),
        pytest.param("why: Y}", "why: Y, shifts: [{from: A}]}", ["26:49 missing-key: the key 'to' is missing"], id="a move with half a shift"),
        pytest.param("journey:\n", "alignments: [{scheme: isco, id: A}]\njourney:\n", ["19:23 unknown-word: 'isco' is not one of: onet, esco, sfia, e-cf"], id="an unknown framework"),
        pytest.param("journey:\n", "attribution: ''\njourney:\n", ["19:14 empty-value: the value of 'attribution' is empty"], id="an empty attribution"),
        pytest.param("  - X", "  - ", ["15:4 empty-value: the value of 'ai_accelerators' is empty"], id="an empty accelerator"),
        pytest.param("role: backend-l2", "role: Backend L2", ["21:13 bad-id: 'Backend L2' is not an id"], id="a title for a role"),
    ],
)  # fmt: skip
def test_one_thing_that_is_wrong(old: str, new: str, expected: list[str]) -> None:
    """Each at its place, and nothing else."""
    assert ROLE.count(old) >= 1
    assert misfits(Drs, ROLE.replace(old, new, 1)) == expected


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param("about: A", "about: A", [], id="as it should be"),
        pytest.param("about: A\n", "", ["1:1 missing-key: the key 'about' is missing"], id="no paragraph"),
        pytest.param("[{id: backend, name: Backend}]", "", ["5:1 empty-value: the value of 'tracks' is empty"], id="nothing behind tracks"),
        pytest.param("{id: backend, name: Backend}", "", ["5:9 too-few: at least 1 are needed here, and there are 0"], id="no track"),
        pytest.param("name: Backend}", "title: Backend}", ["5:10 missing-key: the key 'name' is missing", "5:24 unknown-key: the key 'title' is unknown here"], id="a track with a title"),
    ],
)  # fmt: skip
def test_a_family(old: str, new: str, expected: list[str]) -> None:
    """The paragraph that its roles share, and its tracks."""
    assert FAMILY.count(old) == 1
    assert misfits(Family, FAMILY.replace(old, new)) == expected
