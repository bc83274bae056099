import csv
import io
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from program import write

from tailorcv.drs import Drs, Requirement
from tailorcv.interop.matrix import roles_of
from tailorcv.interop.tables import read_table
from tailorcv.shape import from_data

DAY = date(2026, 11, 24)
NAMES = {"juggling": "Juggling", "patter": "Patter and Jokes", "onet-law": "Law (knowledge)"}
TIERS = ("core", "important", "supporting")


def read(folder: Path, text: str, family: str | None = None, track: str | None = None) -> tuple[list[dict[str, object]], list[str]]:
    """The roles of a matrix as fields of files, and its problems as `line:column code: message`."""
    table, problems = read_table(write(folder / "m.csv", text), ("competency",), delimiter=",")
    assert table is not None, problems
    found, problems = roles_of(table, NAMES, family, track, DAY)
    return [role.fields for role in found], [
        f"{problem.place.line}:{problem.place.column} {problem.code}: {problem.message}" for problem in problems
    ]


def needs(fields: dict[str, object]) -> list[str]:
    """The requirements of a role, each as `id proficiency tier`."""
    rows = fields["competencies"]
    assert isinstance(rows, list)
    return [f"{row['id']} {row['proficiency']} {row['tier']}" for row in rows]


def test_a_wide_matrix(here: Path) -> None:
    """One column for each level of one track; an empty cell asks for nothing."""
    roles, problems = read(here, "competency,L1,L2\nJuggling,2 core,3 core\nPatter and Jokes,,1\n", "circus", "ring")
    assert problems == []
    assert roles[0] == {
        "format": "tailorcv/drs@1",
        "id": "ring-l1",
        "title": "Ring L1",
        "family": "circus",
        "track": "ring",
        "level": "1",
        "status": "draft",
        "effective": "2026-11",
        "mission": "To be written.",
        "tour_of_duty": "To be written.",
        "competencies": [{"id": "juggling", "proficiency": "2", "tier": "core"}],
    }
    assert (roles[1]["id"], roles[1]["level"], needs(roles[1])) == ("ring-l2", "2", ["juggling 3 core", "patter 1 supporting"])


@pytest.mark.parametrize(
    ("heading", "track", "role", "title", "level", "of"),
    [
        ("L1", "ring", "ring-l1", "Ring L1", "1", "ring"),
        ("l3", "big-ring", "big-ring-l3", "Big ring L3", "3", "big-ring"),
        ("10", "ring", "ring-l10", "Ring L10", "10", "ring"),
        ("L2", None, "l2", "L2", "2", "l2"),
        ("juggler-l2", None, "juggler-l2", "juggler-l2", "2", "juggler"),
        ("Head Juggler L4", "ring", "head-juggler-l4", "Head Juggler L4", "4", "ring"),
        ("Juggler 3", None, "juggler-3", "Juggler 3", "3", "juggler-3"),
    ],
)
def test_headings_of_a_wide_matrix(here: Path, heading: str, track: str | None, role: str, title: str, level: str, of: str) -> None:
    """A level by itself is one of the track; a name with a level is a role of its own."""
    (fields,), problems = read(here, f"competency,{heading}\nJuggling,1 core\n", "circus", track)
    assert problems == []
    assert (fields["id"], fields["title"], fields["level"], fields["track"]) == (role, title, level, of)


@pytest.mark.parametrize("heading", ["remarks", "L0", "L11", "level", "L", "why?"])
def test_columns_that_are_no_levels(here: Path, heading: str) -> None:
    """They may hold what they like."""
    assert read(here, f"competency,{heading}\nJuggling,whatever\n", "circus", "ring") == ([], [])


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("3", "juggling 3 supporting"),
        ("3 core", "juggling 3 core"),
        ("3 Core", "juggling 3 core"),
        ("3core", "juggling 3 core"),
        ("3 important", "juggling 3 important"),
        ("3 supporting", "juggling 3 supporting"),
        ("3*", "juggling 3 core"),
        ("3 *", "juggling 3 core"),
        ("3+", "juggling 3 important"),
    ],
)
def test_cells(here: Path, cell: str, expected: str) -> None:
    """A proficiency, and a tier in words or as the mark of `spec ladder`; without one it is supporting."""
    (fields,), problems = read(here, f"competency,L1\nJuggling,{cell}\n", "circus", "ring")
    assert (needs(fields), problems) == ([expected], [])


@pytest.mark.parametrize("cell", ["", "-", "–", "0", "  "])
def test_cells_that_ask_for_nothing(here: Path, cell: str) -> None:
    """What people write for 'not asked for'."""
    assert read(here, f"competency,L1\nJuggling,{cell}\n", "circus", "ring") == ([], [])


@pytest.mark.parametrize("cell", ["6", "x", "3 must", "core", "3.5", "-1", "3 core important", "33", "٣"])
def test_cells_that_cannot_be_used(here: Path, cell: str) -> None:
    """Nothing is guessed from them."""
    assert read(here, f"competency,L1\nJuggling,{cell}\n", "circus", "ring") == ([], [f"2:2 bad-cell: '{cell}' is no proficiency"])


@pytest.mark.parametrize("name", ["juggling", "Juggling", " JUGGLING ", "Law (knowledge)", "law-knowledge", "onet-law", "patter and jokes"])
def test_names_of_competencies(here: Path, name: str) -> None:
    """By id or by name, however capitals, brackets and blanks are written."""
    roles, problems = read(here, f"competency,L1\n{name},1\n", "circus", "ring")
    assert (len(roles), problems) == (1, [])


def test_unknown_competencies(here: Path) -> None:
    """Each row once, however many levels ask for it, with the nearest id as a hint."""
    table, _ = read_table(write(here / "m.csv", "competency,L1,L2\nJugling,1,2\nxyz,1,\n,1,\n"), ("competency",), delimiter=",")
    assert table is not None
    found, problems = roles_of(table, NAMES, "circus", "ring", DAY)
    assert found == ()
    assert [(str(problem.place), problem.message, problem.hint) for problem in problems] == [
        ("m.csv:2:1", "there is no competency 'Jugling'", "did you mean 'juggling'?"),
        ("m.csv:3:1", "there is no competency 'xyz'", "'tailorcv competency list' shows all; add your own to the specs"),
        ("m.csv:4:1", "there is no competency ''", "'tailorcv competency list' shows all; add your own to the specs"),
    ]


LONG = "role,title,level,family,track,mission,tour_of_duty,competency,proficiency,tier,why\n"


def test_a_long_matrix(here: Path) -> None:
    """A row a requirement; what is said of a role is taken from its first row, and the rows of a role need not stand together."""
    roles, problems = read(
        here,
        f"{LONG}"
        "clown-l1,Clown,1,circus,ring,Make them laugh.,Fall daily.,Juggling,2,core,Seen from afar\n"
        "mime-l1,Mime,1,circus,ring,,,patter,1,,\n"
        "clown-l1,,,,,,,patter,3,Important,\n",
    )
    assert problems == []
    assert roles[0] == {
        "format": "tailorcv/drs@1",
        "id": "clown-l1",
        "title": "Clown",
        "family": "circus",
        "track": "ring",
        "level": "1",
        "status": "draft",
        "effective": "2026-11",
        "mission": "Make them laugh.",
        "tour_of_duty": "Fall daily.",
        "competencies": [
            {"id": "juggling", "proficiency": "2", "tier": "core", "why": "Seen from afar"},
            {"id": "patter", "proficiency": "3", "tier": "important"},
        ],
    }
    assert (roles[1]["id"], roles[1]["mission"], needs(roles[1])) == ("mime-l1", "To be written.", ["patter 1 supporting"])


def test_the_shortest_long_matrix(here: Path) -> None:
    """Four columns make it a long one; family and track may come from the command line, and a missing title is the id."""
    (fields,), problems = read(here, "role,level,competency,proficiency\nclown-l1,1,juggling,2*\n", "circus", "ring")
    assert problems == []
    assert {key: fields[key] for key in ("title", "family", "track", "level")} == {
        "title": "clown-l1",
        "family": "circus",
        "track": "ring",
        "level": "1",
    }
    assert needs(fields) == ["juggling 2 core"]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("clown-l1,1,juggling,6,core", "2:4 bad-cell: '6 core' is no proficiency"),
        ("clown-l1,1,juggling,2,must", "2:4 bad-cell: '2 must' is no proficiency"),
        ("clown-l1,1,juggling,,core", "2:4 bad-cell: 'core' is no proficiency"),
        ("clown-l1,1,jugling,2,core", "2:3 unknown-id: there is no competency 'jugling'"),
    ],
)
def test_rows_that_cannot_be_used(here: Path, row: str, expected: str) -> None:
    """With the place in the matrix."""
    assert read(here, f"role,level,competency,proficiency,tier\n{row}\n", "circus", "ring") == ([], [expected])


def test_a_row_without_a_role(here: Path) -> None:
    """Nothing is guessed: an empty cell names no role."""
    roles, problems = read(here, "role,level,competency,proficiency\n,1,juggling,2*\n", "circus", "ring")
    assert roles == []
    assert len(problems) == 1


@pytest.mark.parametrize("names", [("開発 L1", "設計 L1"), ("C++ L1", "C# L1")])
def test_two_roles_of_one_id(here: Path, names: tuple[str, str]) -> None:
    """Names that differ in what an id cannot hold are two roles, or a problem."""
    roles, problems = read(here, f"competency,{names[0]},{names[1]}\nJuggling,1*,\nPatter and Jokes,,2*\n", "circus", "ring")
    assert len(roles) == 2 or problems


def test_rows_that_contradict_each_other(here: Path) -> None:
    """A role has one level: two rows that say different ones are a problem."""
    _, problems = read(here, "role,level,competency,proficiency\nclown-l1,1,juggling,2*\nclown-l1,2,patter,1\n", "circus", "ring")
    assert len(problems) == 1


ids = st.sampled_from(["clown-l1", "clown-l2", "mime-l1", "rider", "a-b-c-l10"])
words = st.text("abc xyzÄß,\"'%–#:-", min_size=1, max_size=20).map(str.strip).filter(bool) | st.sampled_from(
    ["NO", "~", "null", "3.10", "2026-01-01", "- x", "'", '"', "a: b", "*", "\u202ex"]
)


@st.composite
def role(draw: st.DrawFn, name: str) -> Drs:
    """A role as a matrix can say it, with texts that CSV must quote."""
    competencies = draw(st.lists(st.sampled_from(sorted(NAMES)), min_size=1, unique=True))
    requirements = [
        Requirement(
            id=one,
            proficiency=draw(st.integers(1, 5)),
            tier="core" if place == 0 else draw(st.sampled_from(TIERS)),
            why=draw(st.none() | words),
        )
        for place, one in enumerate(competencies)
    ]
    fields: dict[str, object] = {
        "format": "tailorcv/drs@1",
        "id": name,
        "title": draw(words),
        "family": draw(ids),
        "track": draw(ids),
        "level": draw(st.integers(1, 10)),
        "status": "draft",
        "effective": "2026-11",
        "mission": draw(words),
        "tour_of_duty": draw(words),
        "competencies": requirements,
    }
    return Drs.model_validate(fields)


roles = st.lists(ids, min_size=1, max_size=4, unique=True).flatmap(lambda names: st.tuples(*(role(name) for name in names)))


def as_matrix(written: tuple[Drs, ...]) -> str:
    """The long matrix that says all of these roles, a row a requirement."""
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow(LONG.strip().split(","))
    for one in written:
        about = (one.id, one.title, one.level, one.family, one.track, one.mission, one.tour_of_duty)
        for need in one.competencies:
            table.writerow([*about, need.id, need.proficiency, need.tier, need.why or ""])
    return out.getvalue()


@given(roles)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_a_matrix_of_roles_reads_back_as_them(tmp_path: Path, written: tuple[Drs, ...]) -> None:
    """A law: whatever a long matrix can say of roles comes out of it again."""
    fields, problems = read(tmp_path, as_matrix(written))
    assert problems == []
    found = [from_data(Drs, one, "m.csv") for one in fields]
    assert [problems for _, problems in found] == [()] * len(written)
    assert [one for one, _ in found] == list(written)


@given(st.lists(st.tuples(*[st.none() | st.tuples(st.integers(1, 5), st.sampled_from(TIERS))] * len(NAMES)), min_size=1, max_size=10))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_a_wide_matrix_of_requirements_reads_back_as_them(tmp_path: Path, levels: list[tuple[tuple[int, str] | None, ...]]) -> None:
    """A law: every cell of a wide matrix is a requirement of its level, and an empty one is none."""
    rows = [
        [label, *(f"{level[place][0]} {level[place][1]}" if level[place] else "" for level in levels)]  # type: ignore[index]  # looked at before
        for place, label in enumerate(NAMES.values())
    ]
    text = "\n".join(",".join(row) for row in [["competency", *(f"L{number}" for number in range(1, len(levels) + 1))], *rows])
    fields, problems = read(tmp_path, text, "circus", "ring")
    assert problems == []
    expected = {
        f"ring-l{number}": [f"{name} {cell[0]} {cell[1]}" for name, cell in zip(NAMES, level, strict=True) if cell]
        for number, level in enumerate(levels, start=1)
        if any(level)
    }
    assert {str(one["id"]): needs(one) for one in fields} == expected
