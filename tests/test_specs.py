"""The library that comes with the program."""

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import in_words
from modelines import schema_named_in, schema_wanted_by, yaml_below

from tailorcv.checks.spec_references import check_folders
from tailorcv.competency import Competency
from tailorcv.drs import Drs, Family
from tailorcv.library import Library
from tailorcv.shape import Document
from tailorcv.shipped import shipped

SPECS = shipped("specs")
LIBRARY = Library([SPECS])
FILES = yaml_below(SPECS)
LADDERS = {
    "backend": ["backend-l1", "backend-l2", "backend-l3", "backend-l4", "backend-l5", "backend-l6"],
    "data-engineering": ["data-engineer-l1", "data-engineer-l2", "data-engineer-l3", "data-engineer-l4"],
}
STEPS = [(lower, upper) for ladder in LADDERS.values() for lower, upper in itertools.pairwise(ladder)]


def role(name: str) -> Drs:
    """A role of the library, which has it."""
    found = LIBRARY.role(name)
    assert found is not None
    return found.value


def levels(name: str) -> dict[str, int]:
    """The required level by competency."""
    return {requirement.id: requirement.proficiency for requirement in role(name).competencies}


def relative(path: Path) -> str:
    """The path below the specs, for the names of tests."""
    return str(path.relative_to(SPECS))


def read_all() -> Iterator[Document[Drs] | Document[Competency] | Document[Family] | None]:
    """Every file of the library by the method of its kind."""
    yield from (LIBRARY.role(name) for name in LIBRARY.roles)
    yield from (LIBRARY.competency(name) for name in LIBRARY.competencies)
    yield from (LIBRARY.family(name) for name in LIBRARY.families)


def test_every_file_reads_without_a_problem() -> None:
    """No file is overlooked, none is broken."""
    read = list(read_all())
    assert [in_words(problem) for problem in LIBRARY.problems] == []
    assert sorted(Path(found.path).resolve() for found in read if found) == FILES


def test_every_reference_resolves() -> None:
    """Names of files, competencies, families, tracks and next roles."""
    assert [in_words(problem) for problem in check_folders(LIBRARY, (SPECS,))] == []


@pytest.mark.parametrize("path", FILES, ids=relative)
def test_the_first_line_points_an_editor_to_the_schema(path: Path) -> None:
    """Completion works in a checkout without any setting."""
    assert schema_named_in(path) == schema_wanted_by(path)
    assert schema_named_in(path).is_file()


def test_the_catalogue_is_wide_enough() -> None:
    """A role can be described without inventing competencies."""
    assert len(LIBRARY.competencies) >= 8


@pytest.mark.parametrize("name", sorted(LIBRARY.competencies))
def test_a_competency_has_five_described_levels(name: str) -> None:
    """Five levels, each with at least three indicators and two examples, no sentence of them twice."""
    found = LIBRARY.competency(name)
    assert found is not None
    scale = found.value.levels
    assert [level.level for level in scale] == [1, 2, 3, 4, 5]
    assert min(len(level.indicators) for level in scale) >= 3
    assert min(len(level.examples) for level in scale) >= 2
    texts = [text for level in scale for text in (level.descriptor, *level.examples, *(one.text for one in level.indicators))]
    assert len(set(texts)) == len(texts)


@pytest.mark.parametrize("name", sorted(LIBRARY.roles))
def test_a_role_is_complete(name: str) -> None:
    """It lies in the folders of its family and track, has every part of a blueprint, and ranks its competencies by tier."""
    found = role(name)
    assert relative(LIBRARY.roles[name]) == str(Path(found.family, found.track, f"{name}.yaml"))
    assert found.about
    assert found.responsibilities
    assert found.ai_accelerators
    assert all(requirement.why for requirement in found.competencies)
    tiers = [("core", "important", "supporting").index(requirement.tier) for requirement in found.competencies]
    assert tiers == sorted(tiers)


def test_the_ladders_are_whole() -> None:
    """Every role stands on one of the ladders, in the order of its level, and leads to the next one up."""
    assert sorted(LIBRARY.roles) == sorted(name for ladder in LADDERS.values() for name in ladder)
    for track, ladder in LADDERS.items():
        assert [(role(name).track, role(name).level) for name in ladder] == [(track, number + 1) for number in range(len(ladder))]
        assert [[step.role for step in role(name).journey.up] for name in ladder] == [*([upper] for upper in ladder[1:]), []]


@pytest.mark.parametrize(("lower", "upper"), STEPS)
def test_a_step_up_never_lowers_a_level_and_raises_at_least_one(lower: str, upper: str) -> None:
    """What was needed goes on being needed, and something more comes with it."""
    before, after = levels(lower), levels(upper)
    assert {name: level for name, level in before.items() if after.get(name, 0) < level} == {}
    assert sum(after.values()) > sum(before.values())


@pytest.mark.parametrize("level", [1, 2, 3, 4])
def test_sideways_moves_are_mutual(level: int) -> None:
    """Who can move from backend to data engineering can move back at the same level."""
    backend, data = f"backend-l{level}", f"data-engineer-l{level}"
    assert data in [move.role for move in role(backend).journey.sideways]
    assert backend in [move.role for move in role(data).journey.sideways]


def test_the_reference_role() -> None:
    """The facts of the page that the project started from: Associate Backend Engineer, five points on three competencies."""
    found = role("backend-l1")
    assert (found.title, found.level, found.status, str(found.effective)) == ("Associate Backend Engineer", 1, "proposed", "2025-07")
    assert [(one.id, one.proficiency, one.tier) for one in found.competencies] == [
        ("it-operations", 2, "core"),
        ("software-engineering", 2, "core"),
        ("data-engineering", 1, "core"),
    ]
    assert (len(found.responsibilities), len(found.ai_accelerators)) == (6, 3)
    [step] = found.journey.up
    assert (step.role, role(step.role).title, step.theme) == ("backend-l2", "Junior Backend Engineer", "Ownership")
    assert [(shift.from_, shift.to) for shift in step.shifts] == [
        ("executing tasks", "owning outcomes"),
        ("writing code", "designing systems"),
        ("asking questions", "answering them"),
    ]
