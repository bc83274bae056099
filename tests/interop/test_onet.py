"""Four occupations as the database publishes them, and small tables of the same columns."""

import shutil
from pathlib import Path

import pytest
from program import ROOT, write
from reading import in_short

from tailorcv.interop.onet import FILES, OPTIONAL, Database, Element, Occupation, Rating, Task, read_database

EXCERPT = ROOT / "tests" / "interop" / "onet"
SMALL = {
    "Occupation Data.txt": ["O*NET-SOC Code|Title|Description", "1|Juggler|Throws.", "2|Clown|Falls."],
    "Skills.txt": [
        "O*NET-SOC Code|Element ID|Element Name|Scale ID|Data Value|Recommend Suppress|Not Relevant",
        "1|2.A.1|Throwing|IM|4.5|N|",
        "1|2.A.1|Throwing|LV|5.25|N|N",
    ],
    "Knowledge.txt": [
        "O*NET-SOC Code|Element ID|Element Name|Scale ID|Data Value|Recommend Suppress|Not Relevant",
        "1|2.C.1|Physics|IM|2|N|",
        "1|2.C.1|Physics|LV|1|N|N",
    ],
    "Task Statements.txt": ["O*NET-SOC Code|Task ID|Task|Task Type|Incumbents Responding"],
    "Related Occupations.txt": ["O*NET-SOC Code|Related O*NET-SOC Code|Relatedness Tier|Index"],
    "Job Zones.txt": ["O*NET-SOC Code|Job Zone", "1|3"],
    "Scales Reference.txt": ["Scale ID|Minimum|Maximum", "IM|1|5", "LV|0|7"],
}


def database(folder: Path, **rows: list[str]) -> Database:
    """The small database with more rows: `skills`, `knowledge`, `tasks`, `related`, `zones`, or whole files by their names."""
    found, problems = read_database(written(folder, **rows))
    assert problems == ()
    assert found is not None
    return found


def written(folder: Path, **rows: list[str]) -> Path:
    """Its files, with a tab where a bar stands here."""
    names = {"skills": "Skills.txt", "knowledge": "Knowledge.txt", "tasks": "Task Statements.txt", "related": "Related Occupations.txt"}
    more = {names.get(name, name): lines for name, lines in rows.items()}
    for name, lines in SMALL.items():
        text = "\n".join([*lines, *more.get(name, [])])
        write(folder / name, text.replace("|", "\t") + "\n")
    return folder


def test_a_small_database(here: Path) -> None:
    """Two occupations of which one is rated, two elements, and the ends of the level scale."""
    juggler = Occupation("1", "Juggler", "Throws.", 3, {"2.A.1": Rating(4.5, 5.25), "2.C.1": Rating(2.0, 1.0)}, (), ())
    clown = Occupation("2", "Clown", "Falls.", 0, {}, (), ())
    elements = {"2.A.1": Element("2.A.1", "Throwing", "", {}), "2.C.1": Element("2.C.1", "Physics", "", {})}
    assert database(here) == Database({"1": juggler, "2": clown}, elements, (0.0, 7.0))


@pytest.mark.parametrize(
    ("importance", "level", "why"),
    [
        ("IM|3|N|", "LV|3|Y|N", "the level is not precise enough"),
        ("IM|3|Y|", "LV|3|N|N", "the importance is not precise enough"),
        ("IM|3|N|", "LV|3|N|Y", "most said that it is not relevant"),
        ("IM|3|N|", "LV|3|Y|Y", "both"),
        ("IM|3|N|", "XX|3|N|N", "an importance without a level"),
        ("XX|3|N|N", "LV|3|N|N", "a level without an importance"),
    ],
)
def test_what_is_no_rating(here: Path, importance: str, level: str, why: str) -> None:
    """An element needs an importance and a level that may be used; else the occupation is not rated in it."""
    found = database(here, skills=[f"2|2.A.1|Throwing|{importance}", f"2|2.A.1|Throwing|{level}"])
    assert found.occupations["2"].ratings == {}, why


def test_what_is_a_rating(here: Path) -> None:
    """`n/a`, `N` and an empty cell are all no reason to leave a level out, and are what the database has in these columns."""
    for mark in ("N", "", "n/a"):
        found = database(here, skills=[f"2|2.A.1|Throwing|IM|3|{mark}|{mark}", f"2|2.A.1|Throwing|LV|2.5|{mark}|{mark}"])
        assert found.occupations["2"].ratings == {"2.A.1": Rating(3.0, 2.5)}


def test_tasks(here: Path) -> None:
    """Core tasks first, of them those that more incumbents answered for; what was not counted comes last."""
    found = database(
        here,
        tasks=[
            "1|11|Sweeps the ring.|Supplemental|90",
            "1|12|Catches clubs.|Core|20",
            "1|13|Throws clubs.|Core|80",
            "1|14|Bows.|Core|n/a",
            "1|15|Smiles.||",
        ],
    )
    assert found.occupations["1"].tasks == (
        Task("Throws clubs.", is_core=True, answers=80),
        Task("Catches clubs.", is_core=True, answers=20),
        Task("Bows.", is_core=True, answers=0),
        Task("Sweeps the ring.", is_core=False, answers=90),
        Task("Smiles.", is_core=False, answers=0),
    )
    assert found.occupations["2"].tasks == ()


def test_related_occupations(here: Path) -> None:
    """The primary ones, the nearest first, also those that the database does not describe."""
    rows = ["1|9|Supplemental|11", "1|2|Primary-Long|6", "1|7|Primary-Short|2", "1|8|Primary-Short|10"]
    assert database(here, related=rows).occupations["1"].related == ("7", "2", "8")


def test_descriptions_and_anchors(here: Path) -> None:
    """Two more files say what an element is and what its levels look like; of the anchors those of the level scale count."""
    write(here / "Content Model Reference.txt", "Element ID\tElement Name\tDescription\n2.A.1\tThrowing\tWhat goes up.\n9\tX\tY\n")
    write(
        here / "Level Scale Anchors.txt",
        "Element ID\tScale ID\tAnchor Value\tAnchor Description\n2.A.1\tLV\t2\tThrow a ball\n2.A.1\tLV\t6.5\tThrow fire\n2.A.1\tIM\t1\tX\n",
    )
    elements = database(here).elements
    assert elements["2.A.1"] == Element("2.A.1", "Throwing", "What goes up.", {2.0: "Throw a ball", 6.5: "Throw fire"})
    assert elements["2.C.1"] == Element("2.C.1", "Physics", "", {})


def test_a_scale_that_is_not_there(here: Path) -> None:
    """Without a row for it the level scale is the published one, 0 to 7."""
    write(written(here) / "Scales Reference.txt", "Scale ID\tMinimum\tMaximum\nIM\t1\t5\n")
    found, _ = read_database(here)
    assert found is not None
    assert found.level_scale == (0.0, 7.0)


def test_every_problem_of_every_file(here: Path) -> None:
    """Missing files, missing columns and rows of another length are named together."""
    written(here)
    (here / "Skills.txt").unlink()
    write(here / "Job Zones.txt", "O*NET-SOC Code\tZone\n")
    write(here / "Related Occupations.txt", f"{SMALL['Related Occupations.txt'][0]}\n1|2\n".replace("|", "\t"))
    found, problems = read_database(here)
    assert found is None
    assert [f"{problem.place}: {problem.message}" for problem in problems] == [
        "Skills.txt:1:1: no such file or directory",
        "Related Occupations.txt:2:1: 2 cells, and there are 4 headings",
        "Job Zones.txt:1:1: no column: Job Zone",
    ]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ({"skills": ["2|2.A.1|Throwing|IM|much|N|"]}, "4:5 wrong-type: 'much' in 'Data Value' is not a number"),
        ({"skills": ["2|2.A.1|Throwing|IM||N|"]}, "4:5 wrong-type: '' in 'Data Value' is not a number"),
        ({"tasks": ["1|11|Sweeps.|Core|many"]}, "2:5 wrong-type: 'many' in 'Incumbents Responding' is not a number"),
        ({"related": ["1|2|Primary-Short|first"]}, "2:4 wrong-type: 'first' in 'Index' is not a number"),
    ],
)
def test_cells_that_are_no_numbers(here: Path, rows: dict[str, list[str]], expected: str) -> None:
    """Each with its line, its column and what stands there."""
    found, problems = read_database(written(here, **rows))
    assert found is None
    assert in_short(problems) == [expected]


@pytest.mark.parametrize(
    "rows",
    [
        {"tasks": ["1|11|Sweeps.|Core|inf"]},
        {"skills": ["2|2.A.1|Throwing|IM|3|N|", "2|2.A.1|Throwing|LV|nan|N|N"]},
        {"skills": ["2|2.A.1|Throwing|IM|1_0|N|"]},
    ],
    ids=["answers inf", "level nan", "underscore"],
)
def test_numbers_of_python_that_are_no_numbers_of_a_table(here: Path, rows: dict[str, list[str]]) -> None:
    """`nan`, `inf` and `1_0` are words in a table, and problems with a place."""
    found, problems = read_database(written(here, **rows))
    assert found is None
    assert [problem.code for problem in problems] == ["wrong-type"]


@pytest.mark.parametrize("zone", ["0", "6", "11"])
def test_a_zone_that_is_none(here: Path, zone: str) -> None:
    """Job zones run from 1 to 5."""
    found, problems = read_database(written(here, **{"Job Zones.txt": [f"2|{zone}"]}))
    assert found is None
    assert in_short(problems) == [f"3:2 out-of-range: '{zone}' is no job zone"]


@pytest.mark.parametrize(
    ("zone", "expected"),
    [
        ("high", "wrong-type: 'high' in 'Job Zone' is not a number"),
        ("nan", "wrong-type: 'nan' in 'Job Zone' is not a number"),
        ("", "wrong-type: '' in 'Job Zone' is not a number"),
        ("2.5", "out-of-range: '2.5' is no job zone"),
    ],
)
def test_a_zone_that_is_no_whole_number(here: Path, zone: str, expected: str) -> None:
    """One cell, one problem."""
    found, problems = read_database(written(here, **{"Job Zones.txt": [f"2|{zone}"]}))
    assert found is None
    assert in_short(problems) == [f"3:2 {expected}"]


def test_a_level_scale_without_a_length(here: Path) -> None:
    """Its ends must differ, since it is cut into five parts."""
    write(written(here) / "Scales Reference.txt", "Scale ID\tMinimum\tMaximum\nLV\t7\t7\n")
    found, problems = read_database(here)
    assert found is None
    assert in_short(problems) == ["2:3 out-of-range: the level scale has no length"]


def test_an_element_without_a_name(here: Path) -> None:
    """A competency needs a name: the empty cell is a problem of the file, and no bug of the program later."""
    found, problems = read_database(written(here, skills=["2|2.A.9||IM|3|N|", "2|2.A.9||LV|3|N|N"]))
    assert found is None
    assert len(problems) > 0


def test_at_most_a_hundred_cells_are_complained_of(here: Path) -> None:
    """A column that was shifted has thousands."""
    rows = [f"2|2.A.{number}|X|IM|no|N|" for number in range(300)]
    assert len(read_database(written(here, skills=rows))[1]) == 100


def test_the_excerpt() -> None:
    """Real rows: of 68 elements those that are neither suppressed nor irrelevant, counted with awk; zones, tasks, primary relations."""
    found, problems = read_database(EXCERPT)
    assert problems == ()
    assert found is not None
    assert {one.title: (one.zone, len(one.ratings), len(one.tasks), len(one.related)) for one in found.occupations.values()} == {
        "Computer Programmers": (4, 50, 17, 10),
        "Software Quality Assurance Analysts and Testers": (4, 54, 30, 10),
        "Web Developers": (3, 56, 29, 10),
        "Orderlies": (2, 48, 22, 10),
    }
    assert found.occupations["15-1251.00"].ratings["2.A.1.a"] == Rating(3.38, 3.5)
    assert found.elements["2.A.1.a"].anchors == {
        2.0: "Read step-by-step instructions for completing a form",
        4.0: "Understand an email from management describing new personnel policies",
        6.0: "Read a scientific journal article describing surgical procedures",
    }


def test_without_the_optional_files(here: Path) -> None:
    """They make the texts longer and nothing else: the same occupations with the same ratings."""
    shutil.copytree(EXCERPT, here / "whole")
    shutil.copytree(EXCERPT, here / "part")
    for name in OPTIONAL:
        (here / "part" / name).unlink()
    whole, part = (read_database(here / name)[0] for name in ("whole", "part"))
    assert whole is not None
    assert part is not None
    assert part.occupations == whole.occupations
    assert {element.description for element in part.elements.values()} == {""}
    assert sorted(path.name for path in (here / "part").glob("*.txt")) == sorted(FILES)
