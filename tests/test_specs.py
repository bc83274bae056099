"""The library that comes with the program."""

import datetime as dt
import itertools
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import in_words
from modelines import schema_named_in, schema_wanted_by, yaml_below

from tailorcv import lint
from tailorcv.alignment import Alignment
from tailorcv.checks.spec_references import check_folders
from tailorcv.competency import Competency
from tailorcv.drs import Drs, Family
from tailorcv.library import Library
from tailorcv.lint.corpus import corpus_of
from tailorcv.shape import Document
from tailorcv.shipped import shipped

SPECS = shipped("specs")
LIBRARY = Library([SPECS])
FILES = yaml_below(SPECS)
# The day that the library was written for.
AS_OF = dt.date(2026, 11, 24)


def ladders() -> dict[str, list[str]]:
    """The names of the files of each track's folder, by the number at their end: found by their paths, without reading any."""
    found: dict[str, list[str]] = {}
    for path in FILES:
        family, track, *name = path.relative_to(SPECS).parts
        if name:
            found.setdefault(f"{family}/{track}", []).append(path.stem)
    return {track: sorted(names, key=lambda name: int(name.rpartition("-l")[2])) for track, names in found.items()}


LADDERS = ladders()
STEPS = [pair for names in LADDERS.values() for pair in itertools.pairwise(names)]


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


def test_the_library_is_wide_enough() -> None:
    """Most kinds of work on software, each from the first job to the top, described without inventing competencies."""
    assert len(LIBRARY.roles) >= 80
    assert len(LADDERS) >= 16
    assert len(LIBRARY.families) >= 6
    assert len(LIBRARY.competencies) >= 31


def test_the_library_keeps_the_rules_of_lint() -> None:
    """Every level is told apart and asked for, every ladder rises, every move is answered, and no sentence is another one's copy."""
    assert [in_words(problem) for problem in lint.run(corpus_of(LIBRARY, (SPECS,), AS_OF))] == []


def test_every_track_of_a_family_has_a_ladder() -> None:
    """And every ladder is a track of its family."""
    families = [family for family in (LIBRARY.family(name) for name in LIBRARY.families) if family]
    assert sorted(f"{family.value.id}/{track.id}" for family in families for track in family.value.tracks) == sorted(LADDERS)


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


@pytest.mark.parametrize("track", LADDERS)
def test_a_ladder_is_whole(track: str) -> None:
    """Five rungs or more from level 1 on, each named after its level and in force, and each leads to the next one up."""
    ladder = [role(name) for name in LADDERS[track]]
    assert len(ladder) >= 5
    assert [(found.level, found.id.rpartition("-")[2]) for found in ladder] == [(rung, f"l{rung}") for rung in range(1, len(ladder) + 1)]
    assert len({found.id.rpartition("-")[0] for found in ladder}) == 1
    assert "retired" not in {found.status for found in ladder}
    ups = [[step.role for step in found.journey.up] for found in ladder]
    assert [upper.id in up for upper, up in zip(ladder[1:], ups, strict=False)] == [True] * (len(ladder) - 1)
    assert [name for name in ups[-1] if name in LADDERS[track]] == []


@pytest.mark.parametrize(("lower", "upper"), STEPS)
def test_a_step_up_never_lowers_a_level_and_raises_at_least_one(lower: str, upper: str) -> None:
    """What was needed goes on being needed, and something more comes with it."""
    before, after = levels(lower), levels(upper)
    assert {name: level for name, level in before.items() if after.get(name, 0) < level} == {}
    assert sum(after.values()) > sum(before.values())


@pytest.mark.parametrize("level", [1, 2, 3, 4])
def test_backend_and_data_engineering_lie_side_by_side(level: int) -> None:
    """Who can move from backend to data engineering can move back at the same level."""
    backend, data = f"backend-l{level}", f"data-engineer-l{level}"
    assert data in [move.role for move in role(backend).journey.sideways]
    assert backend in [move.role for move in role(data).journey.sideways]


@pytest.mark.parametrize("name", sorted(LIBRARY.roles))
def test_sideways_moves_are_mutual_and_say_what_is_different(name: str) -> None:
    """Who can move to another role can move back; every move has a theme and its shifts."""
    for _, _, step in role(name).journey.steps():
        assert step.theme
        assert step.shifts
    there = [move.role for move in role(name).journey.sideways]
    assert [other for other in there if name not in [move.role for move in role(other).journey.sideways]] == []
    assert len(set(there)) == len(there)


def alignments() -> dict[str, list[Alignment]]:
    """All references into other frameworks, by scheme."""
    found: dict[str, list[Alignment]] = {}
    for document in read_all():
        if document and isinstance(document.value, Competency | Drs):
            for one in document.value.alignments:
                found.setdefault(one.scheme, []).append(one)
    return found


@pytest.mark.parametrize(
    ("scheme", "form"),
    [
        pytest.param("onet", r"[1-6]\.[A-Z]\.[1-9][0-9]?(\.[a-z](\.[1-9][0-9]?)?)?", id="O*NET: an element id"),
        pytest.param(
            "esco", r"http://data\.europa\.eu/esco/(skill|occupation)/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", id="ESCO: a URI"
        ),
        pytest.param("sfia", r"[A-Z]{4}", id="SFIA: four capital letters"),
        pytest.param("e-cf", r"[A-E]\.[1-9][0-9]?", id="e-CF: area and number, like B.1"),
    ],
)
def test_references_into_another_framework_have_its_form(scheme: str, form: str) -> None:
    """An identifier as the framework writes it."""
    found = alignments()[scheme]
    assert [one.id for one in found if not re.fullmatch(form, one.id)] == []


def test_names_are_shown_where_the_license_lets_them_be() -> None:
    """O*NET's are, so that a reader need not look them up; those of SFIA and e-CF are not."""
    found = alignments()
    assert [one.id for one in found["onet"] if not one.name] == []
    assert [one.name for scheme in ("sfia", "e-cf") for one in found[scheme] if one.name] == []


@pytest.mark.parametrize("name", sorted(LIBRARY.competencies))
def test_a_competency_refers_to_another_framework_and_to_nothing_twice(name: str) -> None:
    """Somebody who knows one of them finds the way."""
    found = LIBRARY.competency(name)
    assert found is not None
    references = [(one.scheme, one.id) for one in found.value.alignments]
    assert len(set(references)) == len(references) > 0


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
