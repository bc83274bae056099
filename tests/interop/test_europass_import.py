"""A Europass XML file becomes a record: today's Candidate, and the SkillsPassport before it."""

from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interop.drafts import Case, cases, drafted, lost_words, record_of, refused, warnings, written
from tailorcv.interop.europass_import import draft_europass
from tailorcv.interop.europass_words import fluency_of, language_of

FOREIGN = Path(__file__).with_name("foreign") / "europass"
# What a file says, what becomes of it, and what a person should look at.
CASES = cases(FOREIGN / "cases.txt")


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_what_becomes_of_it(case: Case) -> None:
    """Each element has its place; what has none is kept under extra:."""
    found = drafted(draft_europass, case.given, "cv.xml")
    assert written(found).strip() == case.made.strip()
    assert warnings(found) == case.said
    record_of(found)


def test_a_whole_candidate() -> None:
    """A file as the site hands it out: the points of descriptions are accomplishments, and birth and photo stay behind."""
    found = drafted(draft_europass, (FOREIGN / "candidate.xml").read_bytes(), "cv.xml")
    profile, works = record_of(found)
    assert (profile.name, profile.contact.phone, profile.contact.location) == ("Mira Example", "+49 3410000000", "Leipzig, DE")
    assert [(entry.employer, entry.title, entry.location) for entry in profile.positions] == [
        ("Acme Example", "Backend Engineer", "Hamburg, DE"),
        ("Beta Example", "Intern", "Berlin, DE"),
    ]
    assert [(work.title, work.position or work.project, work.period) for work in works] == [
        ("Cut p95 latency, see the post (https://acme.example.org/p95)", "acme-example-backend-engineer", "2020-06-15 – "),
        ("Published the design - as a talk", "acme-example-backend-engineer", "2020-06-15 – "),
        ("Built by 30 others", "tram-board", "2021-09 – "),
    ]
    assert [(entry.language, entry.fluency) for entry in profile.languages] == [
        ("German", "native"),
        ("English", "listening C1, spoken interaction B2"),
    ]
    assert [(entry.name, entry.keywords) for entry in profile.skills] == [
        ("Communication and interpersonal skills", ("Plain language",)),
        ("Programming", ("Python", "C*")),
    ]
    assert found.kept == (
        "positions.acme-example-backend-engineer.PositionTitle",
        "positions.acme-example-backend-engineer.IndustryCode",
        "education.example-university.EducationLevelCode",
        "education.example-university.EducationDegree",
        "publications.on-queues.Reference",
        "RenderingInformation",
        "CandidatePerson",
        "CandidateProfile",
    )
    assert warnings(found) == ["48 left-out", "190 left-out", "80 nested-points"]
    assert "1990" not in str(found.profile)


def test_a_whole_passport() -> None:
    """A file as the old site handed it out: dates are attributes, and codes stand beside words."""
    found = drafted(draft_europass, (FOREIGN / "passport.xml").read_bytes(), "cv.xml")
    profile, works = record_of(found)
    assert (profile.name, profile.headline, profile.contact.email) == ("Mira Example", "Backend engineer", "mira@example.org")
    assert [(entry.employer, str(entry.start), entry.end) for entry in profile.positions][:1] == [("Acme Example", "2016-03-15", None)]
    assert [(work.title, work.position) for work in works] == [
        ("Cut p95 latency", "acme-example-engineer"),
        (r"Wrote \*plainly\*", "acme-example-engineer"),
        ("Wrote the first tests", "beta-example-intern"),
    ]
    assert [entry.fluency for entry in profile.languages] == ["native", "C1"]
    assert [entry.title for entry in profile.publications] == ["On queues", "On trams"]
    assert found.kept == (
        "positions.acme-example-engineer.Employer",
        "education.example-university.Level",
        "publications.on-queues.achievement",
        "publications.on-trams.achievement",
        "LearnerInfo",
    )
    assert warnings(found) == ["49 left-out"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<html/>", "1 wrong-format: this XML begins with <html> (a Europass file begins with <Candidate> or <SkillsPassport>)"),
        ("<Candidate", "1 xml-syntax: unclosed token (export the file again; it may be cut off)"),
        (
            '{"basics": {}}',
            "1 wrong-format: this is JSON, and XML was expected (if it is a JSON Resume, use 'tailorcv import json-resume')",
        ),
    ],
    ids=["another format", "cut off", "a JSON Resume"],
)
def test_what_is_no_such_file_is_refused(text: str, said: str) -> None:
    """The message says what the file seems to be."""
    assert refused(draft_europass, text, "cv.xml") == [said]


@pytest.mark.parametrize(
    ("levels", "words"),
    [
        (dict.fromkeys(("Listening", "Reading", "SpokenInteraction", "SpokenProduction", "Writing"), "B2"), "B2"),
        ({"CEF-Understanding-Listening": "C1", "CEF-Writing-Production": "B1"}, "listening C1, writing B1"),
        ({"Listening": "A1", "Reading": ""}, "listening A1"),
        ({"Signing": "A1"}, "Signing A1"),
        ({}, ""),
    ],
    ids=["one level", "two skills", "one skill", "another skill", "nothing"],
)
def test_levels_of_a_language(levels: dict[str, str], words: str) -> None:
    """One level where all agree, or else each skill's own."""
    assert fluency_of(levels) == words


@pytest.mark.parametrize(("code", "name"), [("deu", "German"), ("GER", "German"), ("de", "German"), ("tlh", "tlh"), ("Sorbian", "Sorbian")])
def test_names_of_languages(code: str, name: str) -> None:
    """Codes of two and three letters; any other word stays."""
    assert language_of(code) == name


words = st.integers(10000, 99999).map("word{}".format)
texts = st.sampled_from(["{}", "a *{}* b", "<p>{}</p><ul><li>b{}</li></ul>", "- {}\n- c", "https://x.example.org/{}"])
text = st.tuples(texts, words).map(lambda both: escape(both[0].replace("{}", both[1])))
NAMES = [
    "CandidatePerson",
    "PersonName",
    "GivenName",
    "FamilyName",
    "Communication",
    "ChannelCode",
    "URI",
    "DialNumber",
    "Address",
    "CityName",
    "CandidateProfile",
    "ExecutiveSummary",
    "EmploymentHistory",
    "EmployerHistory",
    "OrganizationName",
    "PositionHistory",
    "PositionTitle",
    "Description",
    "EducationHistory",
    "EducationOrganizationAttendance",
    "EducationDegree",
    "DegreeName",
    "ProgramName",
    "Projects",
    "Project",
    "Title",
    "Link",
    "Skills",
    "DigitalSkills",
    "DigitalSkillsGroup",
    "DigitalSkill",
    "PersonQualifications",
    "PersonCompetency",
    "CompetencyName",
    "PublicationHistory",
    "Publication",
    "LearnerInfo",
    "Identification",
    "FirstName",
    "ContactInfo",
    "Email",
    "Contact",
    "WorkExperienceList",
    "WorkExperience",
    "Position",
    "Label",
    "Activities",
    "Employer",
    "Name",
    "Linguistic",
    "MotherTongueList",
    "MotherTongue",
    "Computer",
    "AchievementList",
    "Achievement",
    "Headline",
    "Odd",
]  # it reads as words
elements = st.recursive(
    text,
    lambda inside: st.lists(st.tuples(st.sampled_from(NAMES), inside), min_size=1, max_size=4).map(
        lambda found: "".join(f"<{name}>{content}</{name}>" for name, content in found)
    ),
    max_leaves=12,
)


@given(st.sampled_from(["Candidate", "SkillsPassport"]), elements)
@settings(deadline=None, max_examples=200)
def test_no_word_is_lost_and_the_record_is_valid(root: str, inside: str) -> None:
    """Whatever stands in such a file is in the profile, in an accomplishment or under extra:, and the files can be read."""
    found = drafted(draft_europass, f"<{root}>{inside}</{root}>", "cv.xml")
    record_of(found)
    given = [part.split("<")[0] for part in inside.replace("&lt;", " ").replace("&gt;", " ").split(">")]
    assert {word for word in lost_words(given, found) if word.lstrip("b").startswith("word")} == set()


@pytest.mark.parametrize("name", ["candidate.xml", "passport.xml"])
@given(st.data())
@settings(deadline=None, max_examples=60)
def test_a_file_with_something_else_in_its_elements(name: str, data: st.DataObject) -> None:
    """An element of a real form holds a text where others were expected, or others where a text was: nothing raises, no word is lost."""
    lines = (FOREIGN / name).read_text(encoding="utf-8").split("\n")
    place = data.draw(st.integers(3, len(lines) - 3))
    opened = lines[place].strip()
    put = data.draw(st.sampled_from(["word1", "<Odd>word1</Odd>", "<Label>word1</Label>word2"]))
    lines.insert(place + 1 if opened.endswith(">") and "</" not in opened and "/>" not in opened else place, put)
    found = drafted(draft_europass, "\n".join(lines), "cv.xml")
    record_of(found)
    gone = lost_words(["word1", "word2"] if "word2" in put else ["word1"], found)
    assert not gone or {"left-out"} & {one.code for one in found.warnings}
