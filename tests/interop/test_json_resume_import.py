"""A JSON Resume becomes a record, and the record gives the same JSON back."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from json_resumes import comes_back, documents, file_of, imported, read, record_of, strange_documents
from web_tools import from_npm

from tailorcv.accomplishment import Accomplishment
from tailorcv.interop.json_resume_export import json_resume
from tailorcv.interop.json_resume_import import import_json_resume
from tailorcv.interop.json_text import Json
from tailorcv.profile import Profile

WORK = {"name": "Acme", "position": "Engineer", "startDate": "2020", "endDate": "2021-03"}
SHAPES = ("resume.json", "career-changer", "new-grad", "senior-engineer")


def words(document: Mapping[str, object]) -> list[str]:
    """What the import of a file warns of, as `line code: message`."""
    found = imported(json.dumps(document, indent=1, ensure_ascii=False)).warnings
    return [f"{one.place.line} {one.code}: {one.message}" for one in found]


def profile_of(document: Mapping[str, object]) -> Profile:
    """The profile that a file becomes."""
    return record_of(imported(json.dumps(document))).profile


def works_of(document: Mapping[str, object]) -> list[Accomplishment]:
    """The accomplishments that a file becomes, by id."""
    return list(record_of(imported(json.dumps(document))).accomplishments)


def edited(document: Mapping[str, object], old: str, new: str) -> dict[str, Json]:
    """The export of a record whose imported profile was edited by hand."""
    found = imported(json.dumps(document))
    path = Path("record", "profile.yaml")
    assert old in found.files[path], found.files[path]
    return json_resume(record_of(found._replace(files={**found.files, path: found.files[path].replace(old, new, 1)})))


@given(documents())
@settings(deadline=None)
@example({})
@example({"basics": {}, "work": [{}], "awards": []})
@example({"basics": {"name": "M", "url": "https://m.example.org", "profiles": [{"url": "https://m.example.org", "network": "Website"}]}})
@example({"basics": {"profiles": [{"network": "Website", "url": "https://m.example.org"}, {"username": "m", "network": "Code"}]}})
@example({"work": [{**WORK, "highlights": ["a *b* c", " a\n\n b ", "", "same", "same", "  ", "[x](y)"]}]})
@example({"work": [{"name": "Acme", "highlights": ["no-date"]}, {"position": "Engineer", "endDate": "2019"}]})
@example({"meta": {"generator": "tailorcv 0.0"}, "x": [1, 1.5, "1", "true", True, None, "", {}, [], '"q"', "[1]"]})
@example({"x": {"a\nb": 1, '"q"': 2, "<<": 3, "": 4, "null": 5}, "y": "null"})
@example({"skills": [{"keywords": ["x"], "name": "n"}, {"name": "n", "keywords": [""]}, {"level": "x"}]})
@example({"work": [{**WORK, "startDate": "2022", "endDate": "2021"}, {**WORK, "startDate": "2019-19-39"}]})
@example(
    {"work": [{"company": "Acme", "position": "x", "website": "https://a.example.org"}], "basics": {"website": "https://x.example.org"}}
)
@example({"basics": "none", "work": {"name": "x"}, "volunteer": ["x", 1, None], "skills": None})
def test_import_then_export_is_the_same_json(document: dict[str, object]) -> None:
    """Law: whatever valid file, all keys, values and their order come back; and of many others, too."""
    assert comes_back(json.dumps(document))


@given(strange_documents())
@settings(deadline=None)
def test_files_that_are_not_valid_come_back_too(document: dict[str, object]) -> None:
    """Law: whatever stands behind the keys, the import answers, and nothing is lost."""
    assert comes_back(json.dumps(document))


@pytest.mark.parametrize("name", ["sample.resume.json", *(f"examples/{one}.resume.json" for one in SHAPES[1:])])
def test_published_examples_come_back(name: str) -> None:
    """The files that JSON Resume itself publishes lose nothing, and nothing in them needs a person."""
    text = from_npm(f"@jsonresume/schema/{name}").read_text(encoding="utf-8")
    assert comes_back(text)
    assert imported(text).warnings == ()
    assert imported(text).comes_back


def test_numbers_keep_their_text() -> None:
    """Digits that Python would round are not rounded."""
    assert comes_back('{"x": [1.10, 12345678901234567890.123456789, 1E5, -0]}')


@pytest.mark.parametrize("depth", [20, 60, 98])
def test_deep_values_come_back(depth: int) -> None:
    """Deeper than a YAML file may be."""
    assert comes_back('{"x": ' + "[" * depth + '"a", 1' + "]" * depth + "}")


def test_what_becomes_of_a_job() -> None:
    """Its highlights are accomplishments dated by it, untagged, with ids from their words; the rest are its fields."""
    document = {
        "basics": {"name": "Mira Example"},
        "work": [{**WORK, "highlights": ["Cut the build to 4 minutes", "Cut the build to 4 minutes"]}],
    }
    (position,) = profile_of(document).positions
    assert (position.id, position.employer, position.title, str(position.start), str(position.end)) == (
        "acme-engineer",
        "Acme",
        "Engineer",
        "2020",
        "2021-03",
    )
    found = [(work.id, work.title, work.position, work.period, work.competencies) for work in works_of(document)]
    assert found == [
        ("cut-the-build-to-4-minutes", "Cut the build to 4 minutes", "acme-engineer", "2020 – 2021-03", {}),
        ("cut-the-build-to-4-minutes-2", "Cut the build to 4 minutes", "acme-engineer", "2020 – 2021-03", {}),
    ]


def test_highlights_of_a_project_name_it() -> None:
    """A project's highlights are accomplishments of no position."""
    (work,) = works_of({"projects": [{"name": "Tram board", "endDate": "2022-11", "highlights": ["Drew the board"]}]})
    assert (work.position, work.project, work.period) == (None, "tram-board", "2022-11")


def test_text_that_markdown_would_change_is_escaped() -> None:
    """A star in the file is a star in every document."""
    (work,) = works_of({"work": [{**WORK, "highlights": ["2 * 3 * 4 and *all* of it, in C#"]}]})
    assert work.title == "2 \\* 3 \\* 4 and \\*all\\* of it, in C#"


@pytest.mark.parametrize(
    ("date", "read_as", "warning"),
    [
        ("2019", "2019", None),
        ("2020-01", "2020-01", None),
        ("Jan 2020", "2020-01", "'Jan 2020' is no date of JSON Resume; read as 2020-01"),
        ("", "None", "an empty text is no date of JSON Resume; the entry is taken to go on"),
        ("Present", "None", "'Present' is no date of JSON Resume; the entry is taken to go on"),
        ("03/04/2020", "None", "'03/04/2020' is no date of JSON Resume; there is no date now"),
        (2020, "2020", "'2020' is no date of JSON Resume; read as 2020"),
        (None, "None", "this value is no date of JSON Resume; the entry is taken to go on"),
        ("2999", "None", "'2999' is no date of JSON Resume; there is no date now"),
    ],
)
def test_odd_dates(date: object, read_as: str, warning: str | None) -> None:
    """Each is read where it can mean one thing only, with a warning at its line, and comes back as it was written."""
    document = {"work": [{"name": "Acme", "position": "Engineer", "startDate": "2018", "endDate": date}]}
    assert str(profile_of(document).positions[0].end) == read_as
    assert [line for line in words(document) if "odd-date" in line] == ([f"7 odd-date: {warning}"] if warning else [])
    assert comes_back(json.dumps(document))


def test_what_needs_a_person() -> None:
    """A warning each, with the line: a name, a title, a date that are missing, what no shape can hold."""
    document = {
        "basics": {"email": "nobody", "url": "m.example.org"},
        "work": [{"name": "Acme", "highlights": ["Something"]}, {"summary": "?"}, {**WORK, "url": "acme", "endDate": "2019"}],
        "references": [{"name": "Kim"}],
    }
    assert words(document) == [
        "3 no-place: the record cannot hold this: it is not an e-mail address",
        "4 no-place: the record cannot hold this: it is not a web address (http:// or https://)",
        "2 to-be-written: the name is missing",
        "7 to-be-written: the title is missing",
        "9 no-date: nothing says when this was done",
        "13 no-entry: no entry was made of this: it has no name or position",
        "21 no-place: the record cannot hold this: it is not a web address (http:// or https://)",
        "20 no-place: the record cannot hold this: the end 2019 lies before the start 2020",
        "25 no-entry: no entry was made of this: it has no name and reference",
    ]


def test_the_record_wins_over_what_was_kept() -> None:
    """What a person changes after the import is in the export; what they did not touch stays as it was."""
    document = {"work": [{"position": "Engineer", "name": "Acme", "startDate": "Jan 2020", "endDate": "Present", "x": 1}]}
    assert edited(document, "start: 2020-01", "start: 2020-02\n    end: 2021")["work"] == [
        {"position": "Engineer", "name": "Acme", "startDate": "2020-02", "endDate": "2021", "x": file_of('{"x": 1}').root["x"]}
    ]


def test_one_link_changes_and_the_others_keep_what_they_had() -> None:
    """A user name that the record has no place for stays with its link."""
    profiles = [{"network": name, "username": "m", "url": f"https://{name}.example.org"} for name in ("code", "talk")]
    assert edited({"basics": {"name": "M", "profiles": profiles}}, "https://talk.example.org", "https://new.example.org")["basics"] == {
        "name": "M",
        "profiles": [profiles[0], {"network": "talk", "url": "https://new.example.org"}],
    }


def test_a_spoilt_extra_ends_nothing() -> None:
    """Whatever a hand made of what was kept, the record itself is exported."""
    found = imported(json.dumps({"basics": {"name": "M"}, "x": 1}))
    profile = read(
        "format: tailorcv/profile@1\nname: M\nextra:\n  json-resume: {keys: x, kept: [1], raw: {work: x}, basics: 3}\n", "profile"
    )
    assert isinstance(profile, Profile)
    assert json_resume(record_of(found)._replace(profile=profile)) == {"basics": {"name": "M"}}


def test_more_than_a_file_may_hold_is_refused() -> None:
    """The reader's limits hold for what is made as well."""
    found, problems = import_json_resume(file_of(json.dumps({"x": [0] * 60_000})))
    assert (found, [problem.code for problem in problems]) == (None, ["too-large"])
