"""`tailorcv import json-resume`, and the way back by `tailorcv export json-resume`."""

import json
from pathlib import Path

import pytest
from program import tailorcv, workspace, write
from web_tools import from_npm

RESUME = """\
{
  "work": [
    {
      "position": "Engineer",
      "name": "Acme",
      "startDate": "Jan 2020",
      "endDate": "Present",
      "highlights": ["Cut the build to 4 minutes", "Kept the logs"],
      "team": {"size": 4}
    }
  ],
  "basics": {"name": "Mira Example", "image": "", "unknown": 1.50},
  "x-theme": ["even"]
}
"""
MADE = [
    ".gitattributes",
    "README.md",
    "record/accomplishments/.gitkeep",
    "record/accomplishments/cut-the-build-to-4-minutes.yaml",
    "record/accomplishments/kept-the-logs.yaml",
    "record/profile.yaml",
    "resume.json",
    "tailorcv.yaml",
    "tailorings/.gitkeep",
]


def files(root: Path) -> list[str]:
    """What lies in a folder, without the editor's schemas."""
    found = (path.relative_to(root) for path in root.rglob("*") if path.is_file())
    return sorted(str(path) for path in found if path.parts[0] != ".tailorcv")


def test_into_an_empty_folder(here: Path) -> None:
    """A whole workspace is made, the account says what became of the file, and every file is sound."""
    write(here / "resume.json", RESUME)
    answer = tailorcv("import", "json-resume", "resume.json")
    assert answer.code == 0
    assert answer.out.splitlines()[:3] == [
        "mapped  positions 1, accomplishments 2",
        "kept    basics.image, basics.unknown, work[0].endDate, work[0].team, x-theme (under extra:)",
        "by you  2 warnings above; accomplishments have no competencies yet, so they count in no score",
    ]
    assert "resume.json:6:7: warning[odd-date]: 'Jan 2020' is no date of JSON Resume; read as 2020-01" in answer.err
    assert "resume.json:7:7: warning[odd-date]: 'Present' is no date of JSON Resume; the entry is taken to go on" in answer.err
    assert answer.err.endswith("8 files made, none kept as before; see 'tailorcv validate'\n")
    assert files(here) == MADE
    assert tailorcv("validate").code == 0


def test_the_way_back(here: Path) -> None:
    """The export is the file that was imported, key by key; it does not claim to be tailorcv's, so only --force replaces it."""
    write(here / "resume.json", RESUME)
    tailorcv("import", "json-resume", "resume.json")
    out = tailorcv("export", "json-resume", "-o", "-").out
    assert json.dumps(json.loads(out)) == json.dumps(json.loads(RESUME))
    assert '"unknown": 1.50\n' in out
    assert tailorcv("export", "json-resume", "-o", "resume.json").code == 1
    assert (here / "resume.json").read_text(encoding="utf-8") == RESUME
    assert tailorcv("export", "json-resume", "-o", "resume.json", "--force").code == 0


@pytest.mark.parametrize("name", ["sample.resume.json", "examples/senior-engineer.resume.json"])
def test_a_published_file_by_command_and_back(here: Path, name: str) -> None:
    """In through the files, out through the files."""
    source = from_npm(f"@jsonresume/schema/{name}")
    assert tailorcv("import", "json-resume", source).code == 0
    assert tailorcv("validate").code == 0
    out = tailorcv("export", "json-resume", "-o", "-").out
    assert json.dumps(json.loads(out)) == json.dumps(json.loads(source.read_text(encoding="utf-8")))


def test_a_record_that_is_there_is_not_touched(here: Path) -> None:
    """By default nothing is written at all; with --write the new files are, and what exists stays."""
    workspace(here, accomplishments={"kept-the-logs": "date: 2026-05\ntitle: My own words\n"})
    before = (here / "record/profile.yaml").read_text(encoding="utf-8")
    write(here / "resume.json", RESUME)
    answer = tailorcv("import", "json-resume", "resume.json")
    assert answer.code == 0
    assert "would keep  record/profile.yaml\nwould keep  record/accomplishments/kept-the-logs.yaml\n" in answer.out
    assert "would make  record/accomplishments/cut-the-build-to-4-minutes.yaml\n" in answer.out
    assert answer.err.endswith(
        "nothing was written: 1 new file, 2 that exist and would be kept\n"
        "record/profile.yaml exists: move it away to import a profile, or add the new files beside it with --write\n"
    )
    assert "record/accomplishments/cut-the-build-to-4-minutes.yaml" not in files(here)
    assert tailorcv("import", "json-resume", "resume.json", "--write").err.endswith(
        "1 file made, 2 kept as before; see 'tailorcv validate'\n"
    )
    assert "My own words" in (here / "record/accomplishments/kept-the-logs.yaml").read_text(encoding="utf-8")
    assert (here / "record/profile.yaml").read_text(encoding="utf-8") == before


def test_a_dry_run_on_demand(here: Path) -> None:
    """Where nothing is yet, too."""
    write(here / "resume.json", RESUME)
    answer = tailorcv("import", "json-resume", "resume.json", "--dry-run")
    assert (answer.code, files(here)) == (0, ["resume.json"])
    assert answer.err.endswith("nothing was written: 8 new files, none that exist and would be kept\n")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"basics": {"name": "M",\n  "name": "N"}}', "resume.json:2:3: error[duplicate-key]: 'name' stands here a second time"),
        ('{"basics": }', "resume.json:1:12: error[bad-json]: expecting value"),
        ('{"a": "\\u0000"}', "resume.json:1:7: error[control-character]: an escape for the control character U+0000"),
        ("\x07{}", "resume.json:1:1: error[control-character]: control character U+0007"),
        ('{"x": "' + "x" * 2_000_000 + '"}', "resume.json:1:1: error[too-large]: the file has 2.0 MB; at most 2 MB are read"),
    ],
)
def test_a_file_with_problems(here: Path, text: str, message: str) -> None:
    """Named by line and column; exit code 1, and nothing is written."""
    write(here / "resume.json", text)
    answer = tailorcv("import", "json-resume", "resume.json")
    assert (answer.code, answer.out, files(here)) == (1, "", ["resume.json"])
    assert message in answer.err
    assert answer.err.endswith("tailorcv: nothing was written\n")


def test_a_file_that_is_not_there(here: Path) -> None:
    """A problem like any other."""
    answer = tailorcv("import", "json-resume", "none.json")
    assert answer.code == 1
    assert "none.json:1:1: error[missing-file]" in answer.err


def test_the_whole_record_of_ones_own(here: Path) -> None:
    """Everything that is not private, newest first; it says who made it, so a later export replaces it; what is left out is named."""
    works = {
        "old": "date: 2024\ntitle: Did old things\nposition: a\nmetrics: [{name: p95}]\n",
        "new": "date: 2025\ntitle: Did new things\nposition: a\n",
        "secret": "date: 2025\ntitle: Did a secret\nposition: a\nprivate: true\n",
    }
    profile = "positions: [{id: a, employer: Acme, title: Engineer}]\nsummaries: [{id: s, text: One.}, {id: t, text: Two.}]\n"
    workspace(here, profile=profile, accomplishments=works)
    for _ in range(2):
        answer = tailorcv("export", "json-resume", "-o", "out.json")
        assert (answer.code, answer.out) == (0, "")
        assert (
            answer.err
            == "wrote out.json\njson: no place for other summaries (t); of accomplishments everything but their titles (metrics)\n"
        )
    found = json.loads((here / "out.json").read_text(encoding="utf-8"))
    assert found["work"] == [{"name": "Acme", "position": "Engineer", "highlights": ["Did new things", "Did old things"]}]


def test_a_resume_for_a_role_as_json(here: Path) -> None:
    """`--format json` beside a page, both from one choice; made again at will."""
    works = {"kept-logs": "date: 2026-05\ntitle: Kept the logs\ncompetencies: {it-operations: 1}\nlinks: [https://x.example.org]\n"}
    workspace(here, accomplishments=works)
    for _ in range(2):
        assert tailorcv("export", "resume", "backend-l1", "--format", "json,md", "--as-of", "2026-06-01").code == 0
    found = json.loads((here / "resume-backend-l1.json").read_text(encoding="utf-8"))
    assert found["projects"] == [{"name": "Selected work", "highlights": ["Kept the logs"]}]
    assert (found["meta"]["role"], found["meta"]["generator"].partition(" ")[0]) == ("backend-l1", "tailorcv")


RENDERCV = """\
cv:
  name: Mira Example
  email: mira@example.org
  sections:
    experience:
      - company: Acme
        position: Engineer
        start_date: 2020-01
        end_date: present
        highlights: [Cut the build to 4 minutes, Kept the logs]
    languages:
      - {label: Norsk, details: native}
design: {theme: classic}
"""
BIBTEX = "@article{a, title={On Builds}, journal={Letters}, year=2021}\n"


def test_into_a_record_that_is_there(here: Path) -> None:
    """By default only what would change is shown; with --write new entries go in, known ones are left, and a second time nothing is new."""
    workspace(here, profile="positions:\n  - {id: acme, employer: Acme, title: Engineer, start: 2020-03}   # mine\n")
    write(here / "cv.yaml", RENDERCV)
    answer = tailorcv("import", "rendercv", "cv.yaml")
    assert answer.code == 0
    assert answer.out.splitlines()[-3:] == [
        "would make    record/accomplishments/cut-the-build-to-4-minutes.yaml",
        "would make    record/accomplishments/kept-the-logs.yaml",
        "would change  record/profile.yaml: 1 more languages",
    ]
    assert "there   positions 1 (in the record already, and left as they are)" in answer.out
    assert answer.err.endswith("nothing was written; --write makes 2 new files and adds to the profile\n")
    assert not (here / "record/accomplishments").exists()
    answer = tailorcv("import", "rendercv", "cv.yaml", "--write")
    assert (answer.code, answer.out.splitlines()[-3:]) == (
        0,
        [
            "changed  record/profile.yaml: 1 more languages",
            "made  record/accomplishments/cut-the-build-to-4-minutes.yaml",
            "made  record/accomplishments/kept-the-logs.yaml",
        ],
    )
    text = (here / "record/profile.yaml").read_text(encoding="utf-8")
    assert "  - {id: acme, employer: Acme, title: Engineer, start: 2020-03}   # mine\nlanguages:\n  - id: norsk\n" in text
    assert "position: acme\n" in (here / "record/accomplishments/kept-the-logs.yaml").read_text(encoding="utf-8")
    assert tailorcv("validate").code == 0
    again = tailorcv("import", "rendercv", "cv.yaml")
    assert again.err.endswith("there is nothing new\n")
    assert "there   positions 1, languages 1, accomplishments 2" in again.out


def test_the_head_that_differs_is_named(here: Path) -> None:
    """It stays the person's own."""
    workspace(here, profile="contact: {email: other@example.org}\n")
    write(here / "cv.yaml", RENDERCV)
    assert "the profile says something else than the file and stays: contact\n" in tailorcv("import", "rendercv", "cv.yaml").err


def test_into_an_empty_folder_from_another_format(here: Path) -> None:
    """A whole workspace is made."""
    write(here / "cv.yaml", RENDERCV)
    answer = tailorcv("import", "rendercv", "cv.yaml")
    assert answer.code == 0
    assert answer.out.splitlines()[0] == "mapped  positions 1, languages 1, accomplishments 2"
    assert "2 accomplishments without competencies: 'tailorcv suggest --all' says which" in answer.out
    assert tailorcv("validate").code == 0
    assert tailorcv("import", "rendercv", "cv.yaml", "--dry-run").code == 0


def test_a_dry_run_into_an_empty_folder(here: Path) -> None:
    """Nothing is made."""
    write(here / "a.bib", BIBTEX)
    answer = tailorcv("import", "bibtex", "a.bib", "--dry-run")
    assert (answer.code, files(here)) == (0, ["a.bib"])
    assert "would make    record/profile.yaml" in answer.out


def test_publications_beside_others(here: Path) -> None:
    """A list that is there grows by what is new, in its own style."""
    workspace(here, profile="publications: [{id: p, title: Old}]\n")
    write(here / "a.bib", BIBTEX)
    assert tailorcv("import", "bibtex", "a.bib", "--write").code == 0
    assert "publications: [{id: p, title: Old}, {" in (here / "record/profile.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "text"),
    [("markdown", "## 2024\n\n- 2024-05: Cut the build\n"), ("csv", "date,title\n2024-05,Cut the build\n")],
)
def test_lists_belong_to_a_position_that_is_named(here: Path, name: str, text: str) -> None:
    """--position, where the file names none."""
    workspace(here, profile="positions: [{id: acme, employer: Acme, title: Engineer}]\n")
    write(here / f"wins.{name}", text)
    answer = tailorcv("import", name, f"wins.{name}", "--position", "acme", "--write")
    assert answer.code == 0, answer.err
    assert "position: acme\n" in (here / "record/accomplishments/cut-the-build.yaml").read_text(encoding="utf-8")
    assert tailorcv("validate").code == 0


@pytest.mark.parametrize("name", ["rendercv", "yamlresume", "europass", "linkedin", "bibtex", "markdown", "csv"])
def test_files_that_are_none(here: Path, name: str) -> None:
    """Missing, empty, a folder, bytes, a resume in another format: each is said with its place, and nothing is written."""
    (here / "folder").mkdir()
    (here / "bytes").write_bytes(b"\xff\xfe\x00\x01" * 40)
    write(here / "empty", "")
    write(here / "resume.json", RESUME)
    before = files(here)
    for source in ("missing", "empty", "folder", "bytes", "resume.json"):
        answer = tailorcv("import", name, source)
        assert (answer.code, answer.out) == (1, ""), (source, answer)
        assert "error[" in answer.err
        assert answer.err.endswith("tailorcv: nothing was written\n")
    assert files(here) == before


def test_a_record_with_errors_is_mended_first(here: Path) -> None:
    """What is new is compared with it."""
    workspace(here, accomplishments={"broken": "date: [\n"})
    write(here / "cv.yaml", RENDERCV)
    answer = tailorcv("import", "rendercv", "cv.yaml")
    assert (answer.code, answer.err.endswith("tailorcv: these files must be mended first; nothing was written\n")) == (1, True)


def test_a_profile_in_braces_is_left_alone(here: Path) -> None:
    """It cannot be added to safely."""
    workspace(here)
    write(here / "record/profile.yaml", "{format: tailorcv/profile@1, name: Mira}\n")
    write(here / "a.bib", BIBTEX)
    answer = tailorcv("import", "bibtex", "a.bib", "--write")
    assert answer.code == 1
    assert "record/profile.yaml: the file is one flow mapping" in answer.err


def test_a_folder_that_is_not_there(here: Path) -> None:
    """Where to import to must be there."""
    answer = tailorcv("-C", "nowhere", "import", "bibtex", "a.bib")
    assert (answer.code, answer.err) == (2, "tailorcv: there is no folder 'nowhere'\n")


@pytest.mark.parametrize("extra", ["#", "x"])
def test_the_profile_changes_meanwhile(here: Path, extra: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody saves it between reading and writing: nothing is written."""
    from tailorcv.cli import import_files

    workspace(here)
    write(here / "a.bib", BIBTEX)
    real = import_files.account

    def meanwhile(*arguments: object) -> None:
        with (here / "record/profile.yaml").open("a", encoding="utf-8") as file:
            file.write(f"# {extra}\n")
        real(*arguments)  # type: ignore[arg-type]  # handed on as they are

    monkeypatch.setattr(import_files, "account", meanwhile)
    answer = tailorcv("import", "bibtex", "a.bib", "--write")
    assert answer.code == 1
    assert "error[changed-meanwhile]" in answer.err
    assert answer.err.endswith("tailorcv: nothing was written\n")
