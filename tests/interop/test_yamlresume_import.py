"""A YAMLResume file becomes a record: the points of a job's or a project's summary are what the person did there."""

import textwrap
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interop.drafts import Case, cases, drafted, lost_words, record_of, refused, warnings, written
from tailorcv.interop.yamlresume_import import draft_yamlresume
from tailorcv.yamlwriting import dump

FOREIGN = Path(__file__).with_name("foreign") / "yamlresume"
# What stands below `content:`, what becomes of it, and what a person should look at.
CASES = cases(FOREIGN / "cases.txt")


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_what_becomes_of_it(case: Case) -> None:
    """Each section has its place; what has none is kept under extra:."""
    found = drafted(draft_yamlresume, "content:\n" + textwrap.indent(case.given, "  "))
    assert written(found).strip() == case.made.strip()
    assert warnings(found) == case.said
    record_of(found)


def test_a_whole_file() -> None:
    """A file as the program's own examples are: everything is read, or kept and named."""
    found = drafted(draft_yamlresume, (FOREIGN / "mira.yml").read_bytes())
    profile, works = record_of(found)
    assert [(work.title, work.position or work.project, work.period) for work in works] == [
        ("Cut p95 latency from 900 ms to 210 ms", "acme-example-senior-engineer", "2020-12-01 – "),
        ("Published the design of the queue - as a talk - as a paper", "acme-example-senior-engineer", "2020-12-01 – "),
        ("Built by 30 others", "tram-board", "2021-09 – "),
    ]
    assert {section for section, _, _ in profile.entries()} == {
        *("summaries", "positions", "education", "projects", "certificates", "languages"),
        *("publications", "awards", "volunteering", "references", "interests", "skills"),
    }
    assert found.kept == (
        "positions.acme-example-senior-engineer.keywords",
        "education.example-university.score",
        "education.example-university.courses",
        "projects.tram-board.keywords",
        "references.dr-kim-example-good-work.email",
        "references.dr-kim-example-good-work.relationship",
        "languages.french.keywords",
        "skills.web.level",
        "location",
        "profiles",
        "locale",
        "layouts",
    )
    assert warnings(found) == ["12 list-as-text", "27 unknown-network", "45 nested-points", "59 odd-date", "87 list-as-text"]


def test_a_file_of_another_program_is_refused() -> None:
    """The message says which import would fit."""
    (said,) = refused(draft_yamlresume, "cv: {name: M}")
    assert said.startswith(
        "1 wrong-format: this is no file of YAMLResume: there is no 'content:' with something in it (the file looks like"
    )
    assert said.endswith("for 'tailorcv import rendercv')")


words = st.integers(10000, 99999).map("word{}".format)
texts = st.sampled_from(["{}", "a *{}* b", "- {}", "- a\n  - {}\n\nb", "{} - e", "<{}>", "https://x.example.org/{}"])
text = st.tuples(texts, words).map(lambda both: both[0].format(both[1]))
dates = st.sampled_from(["2020", "Jul 2019", "July 3, 2021", "2019-19", "then"])
KEYS = {
    **dict.fromkeys(("name", "position", "institution", "area", "degree", "organization", "title", "language", "network"), text),
    **dict.fromkeys(("summary", "description", "url", "username", "fluency", "city", "country", "email", "headline", "odd"), text),
    **dict.fromkeys(("startDate", "endDate", "date", "releaseDate"), dates),
    "keywords": st.lists(text | st.lists(text, max_size=1), max_size=2),
}
objects = st.lists(st.sampled_from(sorted(KEYS)), min_size=1, max_size=5, unique=True).flatmap(
    lambda keys: st.fixed_dictionaries({key: KEYS[key] for key in keys})
)
SECTIONS = (
    *("work", "education", "projects", "volunteer", "awards", "certificates", "publications", "references", "languages", "skills"),
    *("interests", "profiles", "basics", "location", "odd"),
)


@given(st.dictionaries(st.sampled_from(SECTIONS), objects | text | st.lists(objects | text, max_size=2), max_size=4))
@settings(deadline=None, max_examples=200)
def test_no_word_is_lost_and_the_record_is_valid(content: dict[str, object]) -> None:
    """Whatever stands in such a file is in the profile, in an accomplishment or under extra:, and the files can be read."""
    found = drafted(draft_yamlresume, dump({"content": {"x": "1", **content}}))
    record_of(found)
    # Dates as the program writes them; the warnings name every other one.
    assert lost_words(content, found) <= {"Jul", "July", "3"}
