"""`tailorcv spec import onet` and `spec import csv`; what becomes of a cell has its tests in tests/interop."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from program import ROOT, tailorcv, workspace, write

MONTH = date.today().strftime("%Y-%m")
EXCERPT = ROOT / "tests" / "interop" / "onet"
PROGRAMMERS = "specs/onet-computer-and-mathematical/computer-programmers/computer-programmers.yaml"


def database(root: Path, name: str = "db_29_0_text") -> Path:
    """The excerpt of four occupations, in a folder that is named as the archive names it."""
    return Path(shutil.copytree(EXCERPT, root / name))


def written(root: Path) -> list[str]:
    """The spec files of a folder, by their paths."""
    return sorted(str(path.relative_to(root)) for path in root.rglob("*.yaml"))


def test_the_whole_excerpt(circus: Path) -> None:
    """The first twelve files are named, the others counted; all of them are valid, and every one carries the attribution."""
    database(workspace(circus))
    answer = tailorcv("spec", "import", "onet", "--dir", "db_29_0_text")
    assert (answer.code, answer.err) == (0, "33 files made, none kept as before\n")
    lines = answer.out.splitlines()
    assert lines[:3] == [
        "made  specs/families/onet-computer-and-mathematical.yaml",
        "made  specs/families/onet-healthcare-support.yaml",
        "made  specs/competencies/onet-reading-comprehension.yaml",
    ]
    assert len(lines) == 12
    assert tailorcv("validate").err == "35 files: no errors, no warnings\n"
    credit = "the O*NET 29.0 Database by the U.S. Department of Labor"
    texts = {path: " ".join(path.read_text(encoding="utf-8").split()) for path in (circus / "specs").rglob("*.yaml")}
    assert [path for path, text in texts.items() if credit not in text and path.parent.name != "families"] == []


def test_a_family_carries_the_attribution_as_well(circus: Path) -> None:
    """Its tracks are titles of the database; the comment above says that an attribution stands below."""
    database(workspace(circus))
    tailorcv("spec", "import", "onet", "--dir", "db_29_0_text")
    assert "USDOL/ETA" in (circus / "specs/families/onet-healthcare-support.yaml").read_text(encoding="utf-8")


def test_one_occupation(circus: Path) -> None:
    """Its code or the beginning of codes chooses; only the competencies that it needs are written."""
    database(workspace(circus))
    assert (
        tailorcv("spec", "import", "onet", "--dir", "db_29_0_text", "--occupation", "15-1251").err == "12 files made, none kept as before\n"
    )
    assert [name for name in written(circus / "specs") if not name.startswith("competencies/")] == [
        "families/onet-computer-and-mathematical.yaml",
        PROGRAMMERS.removeprefix("specs/"),
    ]
    assert tailorcv("validate").err == "14 files: no errors, no warnings\n"


def test_files_that_exist_are_kept(circus: Path) -> None:
    """A second run makes what is missing and leaves the person's changes alone."""
    database(workspace(circus))
    tailorcv("spec", "import", "onet", "--dir", "db_29_0_text", "--occupation", "15-1251.00")
    mine = write(circus / PROGRAMMERS, "mine\n")
    answer = tailorcv("spec", "import", "onet", "--dir", "db_29_0_text", "--occupation", "15-1251.00", "--occupation", "31-")
    assert (answer.code, answer.err) == (0, "6 files made, 12 kept as before\n")
    assert [line for line in answer.out.splitlines() if line.startswith("kept")][-1] == f"kept  {PROGRAMMERS}"
    assert mine.read_text(encoding="utf-8") == "mine\n"


def test_what_was_left_out_is_said(circus: Path) -> None:
    """Occupations that nobody rated cannot become roles; twelve are named, the others counted."""
    folder = database(workspace(circus))
    titles = folder / "Occupation Data.txt"
    military = "".join(f"55-10{number}.00\tOfficers {number}\tLead units.\n" for number in range(11, 25))
    write(titles, titles.read_text(encoding="utf-8") + military)
    answer = tailorcv("spec", "import", "onet", "--dir", "db_29_0_text")
    assert answer.code == 0
    assert answer.err.splitlines() == [
        *(f"left out 55-10{number}.00 Officers {number}: it is not rated in skills and knowledge" for number in range(11, 23)),
        "left out 2 more for the same reason",
        "33 files made, none kept as before",
    ]


@pytest.mark.parametrize(
    ("folder", "flags", "named"),
    [
        ("db_29_0_text", [], "the O*NET 29.0 Database by"),
        ("db_29_0_text", ["--release", "30.1"], "the O*NET 30.1 Database by"),
        ("onet", [], "the O*NET Database by"),
    ],
)
def test_the_release_is_part_of_the_attribution(circus: Path, folder: str, flags: list[str], named: str) -> None:
    """It comes from the name of the folder; where that says nothing, --release does."""
    database(workspace(circus), folder)
    tailorcv("spec", "import", "onet", "--dir", folder, "--occupation", "31-1132.00", *flags)
    text = (circus / "specs/onet-healthcare-support/orderlies/orderlies.yaml").read_text(encoding="utf-8")
    assert f"includes information from {named} the U.S. Department of Labor," in " ".join(text.split())


def test_outside_of_a_workspace(circus: Path) -> None:
    """The spec folder is named, and made."""
    database(circus, "db")
    assert tailorcv("spec", "import", "onet", "--dir", "db") == (2, "", "tailorcv: no workspace here; name a spec folder: --output DIR\n")
    answer = tailorcv("spec", "import", "onet", "--dir", "db", "--occupation", "31-1132.00", "-o", "lib")
    assert answer.err == "8 files made, none kept as before\n"
    assert tailorcv("validate", "lib").err == "8 files: no errors, no warnings\n"


def test_what_cannot_be_imported(circus: Path) -> None:
    """No such folder, no such occupation: exit code 2; files that are missing or broken: exit code 1, all of them named."""
    database(workspace(circus), "db")
    assert tailorcv("spec", "import", "onet", "--dir", "nowhere") == (2, "", "tailorcv: there is no folder 'nowhere'\n")
    assert tailorcv("spec", "import", "onet", "--dir", "db", "--occupation", "15-1251.01") == (
        2,
        "",
        "tailorcv: --occupation: no code begins with '15-1251.01'; did you mean '15-1251.00'?\n",
    )
    assert tailorcv("spec", "import", "onet", "--dir", "db", "--occupation", "zzz").err == (
        "tailorcv: --occupation: no code begins with 'zzz'; see 'Occupation Data.txt'\n"
    )
    (circus / "db/Skills.txt").unlink()
    write(circus / "db/Job Zones.txt", "O*NET-SOC Code\tJob Zone\n15-1251.00\n")
    assert tailorcv("spec", "import", "onet", "--dir", "db") == (
        1,
        "",
        (
            "db/Job Zones.txt:2:1: error[bad-row]: 1 cells, and there are 2 headings; mend the row\n"
            "db/Skills.txt:1:1: error[missing-file]: no such file or directory; look at the folder and the name\n"
            "tailorcv: nothing was written\n"
        ),
    )
    assert written(circus / "specs") == []


WIDE = "competency,L1,L2\nJuggling,2 core,3*\nbalance,1+,2 important\nPatter,1,\n"
RING_L1 = f"""\
# Made from matrix.csv. What it did not say is marked 'To be written.'
format: tailorcv/drs@1
id: ring-l1
title: Ring L1
family: circus
track: ring
level: 1
status: draft
effective: {MONTH}
mission: To be written.
tour_of_duty: To be written.
competencies:
  - id: juggling
    proficiency: 2
    tier: core
  - id: balance
    proficiency: 1
    tier: important
  - id: patter
    proficiency: 1
    tier: supporting
"""


def test_a_wide_matrix(circus: Path) -> None:
    """A column a level, a row a competency, by name or id; what the matrix does not say is marked."""
    write(workspace(circus) / "matrix.csv", WIDE)
    answer = tailorcv("spec", "import", "csv", "matrix.csv", "--family", "circus", "--track", "ring")
    assert answer == (
        0,
        "made  specs/circus/ring/ring-l1.yaml\nmade  specs/circus/ring/ring-l2.yaml\n",
        "2 files made, none kept as before\n",
    )
    assert (circus / "specs/circus/ring/ring-l1.yaml").read_text(encoding="utf-8") == RING_L1
    assert tailorcv("validate").err == "4 files: no errors, no warnings\n"
    again = tailorcv("spec", "import", "csv", "matrix.csv", "--family", "circus", "--track", "ring")
    assert again == (
        0,
        "kept  specs/circus/ring/ring-l1.yaml\nkept  specs/circus/ring/ring-l2.yaml\n",
        "no files made, 2 kept as before\n",
    )


def test_a_long_matrix(circus: Path) -> None:
    """A row a requirement; what is said of a role stands in its first row. Paths are seen from the folder of -C."""
    write(
        workspace(circus / "mine") / "matrix.tsv",
        "role\ttitle\tlevel\tfamily\ttrack\tcompetency\tproficiency\ttier\twhy\n"
        "clown-l1\tClown\t1\tcircus\tring\tpatter\t2\tcore\tJokes, and long ones\n"
        "clown-l1\t\t\t\t\tBalance\t1\t\t\n",
    )
    answer = tailorcv("-C", "mine", "spec", "import", "csv", "matrix.tsv", "--delimiter", "\t", "-o", "lib")
    assert answer == (0, "made  mine/lib/circus/ring/clown-l1.yaml\n", "1 file made, none kept as before\n")
    assert (
        (circus / "mine/lib/circus/ring/clown-l1.yaml")
        .read_text(encoding="utf-8")
        .endswith(
            "competencies:\n"
            "  - id: patter\n    proficiency: 2\n    tier: core\n    why: Jokes, and long ones\n"
            "  - id: balance\n    proficiency: 1\n    tier: supporting\n",
        )
    )


def test_every_cell_that_cannot_be_used(circus: Path) -> None:
    """All of them at once, by line and column of the matrix, and nothing is written."""
    write(workspace(circus) / "matrix.csv", "competency,L1,L2\nJugling,2 core,3*\nbalance,6,x\nxyz,1,\n")
    assert tailorcv("spec", "import", "csv", "matrix.csv", "--family", "circus", "--track", "ring") == (
        1,
        "",
        (
            "matrix.csv:2:1: error[unknown-id]: there is no competency 'Jugling'; did you mean 'juggling'?\n"
            "matrix.csv:3:2: error[bad-cell]: '6' is no proficiency;"
            " write 1 to 5, and a tier: 3 core, 3 important, 3 supporting (or 3*, 3+, 3)\n"
            "matrix.csv:3:3: error[bad-cell]: 'x' is no proficiency;"
            " write 1 to 5, and a tier: 3 core, 3 important, 3 supporting (or 3*, 3+, 3)\n"
            "matrix.csv:4:1: error[unknown-id]: there is no competency 'xyz';"
            " 'tailorcv competency list' shows all; add your own to the specs\n"
            "tailorcv: nothing was written\n"
        ),
    )
    assert written(circus / "specs") == []


def test_a_role_that_does_not_add_up(circus: Path) -> None:
    """What is wrong with a role as a whole is said at the row where it begins."""
    write(workspace(circus) / "matrix.csv", "competency,L1,L2\nJuggling,,2\nBalance,1 core,2\nbalance,1,\n")
    answer = tailorcv("spec", "import", "csv", "matrix.csv", "--family", "circus", "--track", "ring")
    assert answer == (
        1,
        "",
        (
            "matrix.csv:2:1: error[core-count]: 0 competencies are core; a role has one to three core competencies\n"
            "matrix.csv:3:1: error[duplicate-id]: ids that occur twice: balance; keep one of them\n"
            "tailorcv: nothing was written\n"
        ),
    )


@pytest.mark.parametrize(
    ("text", "flags", "code", "message"),
    [
        (WIDE, [], 2, "tailorcv: --family is missing: a wide matrix does not say which job family its roles belong to\n"),
        (WIDE, ["--family", "circuss", "--track", "ring"], 2, "tailorcv: there is no family 'circuss'; did you mean 'circus'?\n"),
        (
            WIDE,
            ["--family", "xyz", "--track", "ring"],
            2,
            "tailorcv: there is no family 'xyz'; write its file under specs/families/ first\n",
        ),
        (
            WIDE,
            ["--family", "circus", "--track", "rig"],
            2,
            "tailorcv: the family 'circus' has no track 'rig'; did you mean 'ring'?\n",
        ),
        (
            WIDE,
            ["--family", "circus", "--track", "x"],
            2,
            "tailorcv: the family 'circus' has no track 'x'; there are: ring, box-office\n",
        ),
        (
            WIDE,
            ["--family", "circus", "--delimiter", "::"],
            2,
            "tailorcv: --delimiter: '::' cannot separate cells; for tabs write --delimiter $'\\t'\n",
        ),
        (
            "competency,remarks\nJuggling,3 core\n",
            ["--family", "circus"],
            1,
            "tailorcv: there are no roles in it: name the columns L1, L2 or backend-l1\n",
        ),
        (
            "ability,L1\nJuggling,3 core\n",
            ["--family", "circus"],
            1,
            ("matrix.csv:1:1: error[missing-column]: no column: competency; there are: ability, L1\ntailorcv: nothing was written\n"),
        ),
        (
            "",
            ["--family", "circus"],
            1,
            (
                "matrix.csv:1:1: error[empty-file]: the file is empty; it should begin with a line of headings\n"
                "tailorcv: nothing was written\n"
            ),
        ),
    ],
)
def test_what_is_no_matrix(circus: Path, text: str, flags: list[str], code: int, message: str) -> None:
    """Mistakes of the command line give 2, those of the file 1; nothing is written."""
    write(workspace(circus) / "matrix.csv", text)
    assert tailorcv("spec", "import", "csv", "matrix.csv", *flags) == (code, "", message)
    assert written(circus / "specs") == []


def test_a_matrix_that_is_not_there(circus: Path) -> None:
    """The path is named, with no traceback."""
    answer = tailorcv("-C", workspace(circus), "spec", "import", "csv", "nowhere.csv", "--family", "circus")
    assert answer == (
        1,
        "",
        (
            "nowhere.csv:1:1: error[missing-file]: no such file or directory; look at the folder and the name\n"
            "tailorcv: nothing was written\n"
        ),
    )


def test_a_hostile_name_of_a_matrix(circus: Path) -> None:
    """A name of two lines is no way to write into the spec."""
    write(workspace(circus) / "m\nid: x.csv", WIDE)
    tailorcv("spec", "import", "csv", "m\nid: x.csv", "--family", "circus", "--track", "ring")
    assert tailorcv("validate").err == "4 files: no errors, no warnings\n"


@pytest.mark.parametrize("command", ["onet", "csv"])
def test_a_folder_that_cannot_be_made(circus: Path, command: str) -> None:
    """The reason is named, and how much was written before it."""
    write(database(workspace(circus), "db") / "matrix.csv", WIDE)
    source = {"onet": ["--dir", "db"], "csv": ["db/matrix.csv", "--family", "circus", "--track", "ring"]}[command]
    answer = tailorcv("spec", "import", command, *source, "-o", "tailorcv.yaml")
    assert answer.code == 1
    assert "error[not-written]: a file stands where a folder is needed; nothing was changed" in answer.err
    assert answer.err.endswith("tailorcv: 0 files were written before that\n")
