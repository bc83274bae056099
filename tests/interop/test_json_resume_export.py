"""The record as JSON Resume: valid by the published schema, shown by a real theme, and with nothing in it that is private."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from builders import accomplishment, tailoring
from hypothesis import given, settings
from json_resumes import documents
from jsonschema.protocols import Validator
from jsonschema.validators import validator_for
from program import AS_OF, EARLY_CAREER, TEN_YEARS, tailorcv, write
from reading import value_of
from web_tools import NODE_MODULES, Read, from_npm, program

from tailorcv import __version__
from tailorcv.interop.json_resume_export import SCHEMA, Material, json_resume, render
from tailorcv.profile import Profile
from tailorcv.view import view_of

EXAMPLES = [(EARLY_CAREER, "backend-l2"), (TEN_YEARS, "backend-l5")]
PROFILE = """\
format: tailorcv/profile@1
name: Mira Example
headline: Engineer
translations: {de: {headline: Ingenieurin}}
contact: {email: m@example.org, location: Leipzig, links: [{label: Code, url: https://c.example.org}, {label: Website, url: https://m.example.org}]}
summaries: [{id: one, text: A *true* story.}, {id: two, text: Another one.}]
positions:
  - {id: b, employer: Acme, title: Lead, start: 2022-03-01, location: Leipzig, notes: secret, extra: {json-resume: {kept: {x: secret}}}}
  - {id: hidden, employer: Other, title: Spy, start: 2021, end: 2022, private: true}
  - {id: a, employer: Acme, title: Engineer, start: 2020, end: 2021-02, url: https://acme.example.org, summary: "With `code`."}
projects: [{id: board, name: Board, summary: A board., start: 2019}]
education: [{id: s, institution: School, degree: B.Sc., location: Halle, summary: "Grade 1.7."}]
references: [{id: kim, name: Kim, text: Good *work*.}]
skills: [{id: k, name: Languages, keywords: [Python, C#]}]
"""
WORKS = (
    accomplishment("lead", position="b", title="Led **it**"),
    accomplishment("made", position="a", title="Made it", variants={"short": "Made"}),
    accomplishment("spied", position="hidden", title="Kept quiet"),
    accomplishment("drew", project="board", title="Drew the board"),
)


def exported(*, role: str = "some-role", locale: str = "en", public: bool = False, **wishes: Any) -> dict[str, Any]:
    """The data of the record above, by a tailoring with these wishes."""
    wanted = tailoring(**wishes)
    material = Material(value_of(Profile, PROFILE), view_of(wanted, locale, public=public), WORKS, ("IT Operations",), wanted, role)
    found: dict[str, Any] = json.loads(render(material).content)
    return found


def test_the_whole_file() -> None:
    """Every key in its place; dates as precise as they are known; the words of Markdown; nothing private, no notes, no extras."""
    assert exported() == {
        "$schema": SCHEMA,
        "basics": {
            "name": "Mira Example",
            "label": "Engineer",
            "email": "m@example.org",
            "url": "https://m.example.org",
            "summary": "A true story.",
            "location": {"city": "Leipzig"},
            "profiles": [{"network": "Code", "url": "https://c.example.org"}],
        },
        "work": [
            {"name": "Acme", "location": "Leipzig", "position": "Lead", "startDate": "2022-03-01", "highlights": ["Led it"]},
            {
                "name": "Acme",
                "position": "Engineer",
                "url": "https://acme.example.org",
                "startDate": "2020",
                "endDate": "2021-02",
                "summary": "With code.",
                "highlights": ["Made it"],
            },
        ],
        "education": [{"institution": "School", "studyType": "B.Sc.", "location": "Halle", "summary": "Grade 1.7."}],
        "skills": [{"name": "IT Operations"}, {"name": "Languages", "keywords": ["Python", "C#"]}],
        "references": [{"name": "Kim", "reference": "Good work."}],
        "projects": [
            {"name": "Board", "description": "A board.", "highlights": ["Drew the board"], "startDate": "2019"},
            {"name": "Selected work", "highlights": ["Kept quiet"]},
        ],
        "meta": {"version": "v1.0.0", "generator": f"tailorcv {__version__}", "role": "some-role", "language": "en"},
    }


def test_the_tailoring_wins() -> None:
    """Title, summary, wording, order and what is hidden are as on the page."""
    found = exported(title="Keeper", summary="two", variants={"made": "short"}, order=["a"], hide=["kim"], hide_sections=["competencies"])
    assert (found["basics"]["label"], found["basics"]["summary"]) == ("Keeper", "Another one.")
    assert [(job["position"], job["highlights"]) for job in found["work"]] == [("Engineer", ["Made"]), ("Lead", ["Led it"])]
    assert found["skills"] == [{"name": "Languages", "keywords": ["Python", "C#"]}]
    assert "references" not in found


def test_hidden_sections_are_not_in_it() -> None:
    """The names of sections are those of the page; what belonged to a hidden project stands with the selected work."""
    found = exported(hide_sections=["experience", "projects", "skills", "education", "references"])
    assert list(found) == ["$schema", "basics", "skills", "projects", "meta"]
    assert found["projects"] == [{"name": "Selected work", "highlights": ["Kept quiet", "Drew the board"]}]


def test_another_language_and_a_public_one() -> None:
    """Translated texts stand in for the others; a public file does not say how to reach the person."""
    found = exported(locale="de", public=True)
    assert found["basics"] == {"name": "Mira Example", "label": "Ingenieurin", "summary": "A true story."}
    assert found["meta"]["language"] == "de"


@pytest.fixture(scope="module")
def schema() -> Validator:
    """JSON Resume's schema, by the draft that it names itself, addresses and dates included."""
    text = json.loads(from_npm("@jsonresume/schema/schema.json").read_text(encoding="utf-8"))
    validator = validator_for(text)
    validator.check_schema(text)
    return validator(text, format_checker=validator.FORMAT_CHECKER)


def faults(schema: Validator, document: dict[str, Any]) -> list[str]:
    """What the schema does not allow, and where."""
    return [f"{error.json_path}: {error.message}" for error in schema.iter_errors(document)]


@pytest.mark.parametrize(("folder", "role"), EXAMPLES)
def test_the_examples_are_valid(schema: Validator, folder: Path, role: str) -> None:
    """Tailored, and as a whole record."""
    for arguments in (("resume", role, "--format", "json", "--as-of", AS_OF), ("json-resume",)):
        answer = tailorcv("-C", folder, "export", *arguments, "-o", "-")
        assert answer.code == 0
        assert faults(schema, json.loads(answer.out)) == []


def test_the_small_record_is_valid(schema: Validator) -> None:
    """And so is one with every kind of date."""
    assert faults(schema, exported()) == []


@given(documents())
@settings(deadline=None, max_examples=20)
def test_the_files_of_the_other_law_are_valid(schema: Validator, document: dict[str, Any]) -> None:
    """What import and export are held to are files that the schema allows, addresses and mail aside."""
    found = {key: value for key, value in document.items() if key != "meta"}
    assert [fault for fault in faults(schema, found) if "is not a 'uri'" not in fault and "is not a 'email'" not in fault] == []


@pytest.mark.parametrize(("folder", "role"), EXAMPLES)
@pytest.mark.parametrize("whole", [False, True])
def test_a_real_theme_shows_every_word(tmp_path: Path, folder: Path, role: str, whole: bool) -> None:  # noqa: FBT001  # a parameter of the test
    """`resumed` with the theme `even`: names, titles, highlights and skills are on its page."""
    from_npm("jsonresume-theme-even/package.json")
    tool = from_npm("resumed/bin/resumed.js")
    arguments = ("json-resume",) if whole else ("resume", role, "--format", "json", "--as-of", AS_OF)
    source, page = write(tmp_path / "resume.json", tailorcv("-C", folder, "export", *arguments, "-o", "-").out), tmp_path / "page.html"
    node = program("node", "nodejs")
    command = [node, str(tool), "render", str(source), "--theme", "jsonresume-theme-even", "--output", str(page)]
    done = subprocess.run(command, cwd=NODE_MODULES.parent, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    document = json.loads(source.read_text(encoding="utf-8"))
    words = [document["basics"]["name"], document["basics"]["label"], document["basics"]["summary"]]
    words += [text for job in document["work"] for text in (job["name"], job["position"], *job.get("highlights", []))]
    words += [skill["name"] for skill in document["skills"]] + [study["institution"] for study in document["education"]]
    shown = Read(page).text
    assert [text for text in words if " ".join(text.split()) not in shown] == []
    assert "undefined" not in shown
    assert "Invalid Date" not in shown


def test_whole_records_without_an_import_say_who_made_them() -> None:
    """Without a role there is none in `meta`, and no competencies are claimed as skills."""
    found = json_resume(Material(value_of(Profile, "format: tailorcv/profile@1\nname: M\n"), view_of(None, "en"), ()))
    assert found == {"$schema": SCHEMA, "basics": {"name": "M"}, "meta": {"version": "v1.0.0", "generator": f"tailorcv {__version__}"}}
