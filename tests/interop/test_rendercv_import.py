"""A RenderCV file becomes a record: the keys of an entry tell its type, the title of its section where it belongs."""

import textwrap
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interop.drafts import Case, cases, drafted, lost_words, record_of, refused, warnings, written
from tailorcv.interop.rendercv_import import draft_rendercv
from tailorcv.interop.rendercv_titles import heading_of
from tailorcv.yamlwriting import dump

FOREIGN = Path(__file__).with_name("foreign") / "rendercv"
NO_CV = "1 wrong-format: this is no file of RenderCV: there is no 'cv:' with something in it "
# What stands below `cv:`, what becomes of it, and what a person should look at.
CASES = cases(FOREIGN / "cases.txt")


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_what_becomes_of_it(case: Case) -> None:
    """Each form of an entry has its place; what has none is kept under extra:."""
    found = drafted(draft_rendercv, "cv:\n" + textwrap.indent(case.given, "  "))
    assert written(found).strip() == case.made.strip()
    assert warnings(found) == case.said
    record_of(found)


def test_a_whole_file_of_version_2() -> None:
    """A file as the program writes it, with empty keys: everything is read, or kept and named."""
    found = drafted(draft_rendercv, (FOREIGN / "mira.yaml").read_bytes())
    profile, works = record_of(found)
    assert [entry.employer for entry in profile.positions] == ["Acme Example GmbH", "Beta Example", "Gamma Example"]
    assert [(work.position or work.project, work.period) for work in works] == [
        ("acme-example-gmbh-backend-engineer", "2020-05 – "),
        ("acme-example-gmbh-backend-engineer", "2020-05 – "),
        ("beta-example-intern", "2018-01 – 2019-03"),
        ("tram-board", "2021 – 2021"),
    ]
    assert [link.label for link in profile.contact.links] == ["Website", "GitHub", "Mastodon", "Book a call"]
    assert found.kept == (
        "positions.acme-example-gmbh-backend-engineer.team_size",
        "positions.gamma-example-student.date",
        "publications.queues-that-do-not-lie-2024.section",
        "publications.on-queues.authors",
        "publications.on-queues.doi",
        "education.example-university.highlights",
        "photo",
        "other-email",
        "social_networks",
        "custom_connections",
        "sections",
        "design",
    )
    assert warnings(found) == ["18 unknown-network", "38 nested-points", "41 odd-date", "46 odd-date", "80 no-entry"]


def test_ids_that_are_taken_are_given_to_nothing() -> None:
    """An import beside a record that exists makes no id twice."""
    found, _ = draft_rendercv(FOREIGN / "mira.yaml", ("tram-board",))
    assert found is not None
    assert [entry.id for entry in record_of(found).profile.projects] == ["tram-board-2"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("", ["1 empty-file: the file holds no YAML (write at least the line 'format: …')"], id="empty"),
        pytest.param(b"\x00\x01", ["1 binary: this is a binary file, not text (name a .yaml file)"], id="binary"),
        pytest.param(
            '{"basics": {"name": "M"}}',
            [NO_CV + "(the file looks like one for 'tailorcv import json-resume')"],
            id="a JSON Resume",
        ),
        pytest.param(
            "content: {basics: {name: M}}",
            [NO_CV + "(the file looks like one for 'tailorcv import yamlresume')"],
            id="a YAMLResume",
        ),
        pytest.param(
            "format: tailorcv/profile@1\nname: M",
            [NO_CV + "(the file has a 'format:'; it seems to be of a career repository already)"],
            id="a profile",
        ),
        pytest.param(
            "cv: [a]",
            [NO_CV + "(name a file of RenderCV)"],
            id="cv is no object",
        ),
        pytest.param("cv: &a {b: *a}", ["1 yaml-alias", "1 yaml-anchor"], id="an alias"),
        pytest.param("cv: {name: [", ["1 unclosed-bracket"], id="cut off"),
    ],
)
def test_what_is_no_such_file_is_refused(text: str | bytes, said: list[str]) -> None:
    """The message says which import would fit, where that can be seen."""
    found = refused(draft_rendercv, text)
    assert [one if "(" in told else one.split(":")[0] for one, told in zip(sorted(found), said, strict=True)] == said


def test_a_very_long_name_is_taken_as_it_is() -> None:
    """To read it as Markdown would take a minute."""
    found = drafted(draft_rendercv, f"cv: {{sections: {{skills: [{{label: A, details: '{'[a](' * 100_000}'}}]}}}}")
    assert record_of(found).profile.skills[0].keywords == ("[a](" * 100_000,)


@pytest.mark.parametrize(
    ("title", "kind", "is_plain"),
    [
        ("Work Experience", "positions", True),
        ("work_experience", "positions", True),
        ("Honors & Awards:", "awards", True),
        ("invited_talks", "publications", False),
        ("Welcome to RenderCV!", "", False),
        ("", "", False),
    ],
)
def test_titles_of_sections(title: str, kind: str, *, is_plain: bool) -> None:
    """A title is known in any case and form; one that says more than its section is no plain one."""
    assert heading_of(title) == (kind, is_plain)


words = st.integers(10000, 99999).map("word{}".format)
texts = st.sampled_from(["{}", "a *{}* b", "**{}:** c, d", "[{}](https://x.example.org)", "{} - e", "f: {}, (g)", "<{}>", "[", "{} (h)"])
text = st.tuples(texts, words).map(lambda both: both[0].format(both[1]))
dates = st.sampled_from(["2020", "2020-02", "Fall 2023", "Jan 2020 – May 2021", "2019-19", "then"])
KEYS = {
    **dict.fromkeys(
        ("label", "details", "name", "company", "position", "institution", "area", "degree", "title", "doi", "journal", "bullet"), text
    ),
    **dict.fromkeys(("summary", "location", "url", "issuer", "odd"), text),
    **dict.fromkeys(("date", "start_date", "end_date"), dates),
    **dict.fromkeys(("highlights", "authors"), st.lists(text | st.lists(text, max_size=1), max_size=2)),
}
entries = text | st.lists(st.sampled_from(sorted(KEYS)), min_size=1, max_size=5, unique=True).flatmap(
    lambda keys: st.fixed_dictionaries({key: KEYS[key] for key in keys})
)
titles = st.sampled_from(
    [
        "summary",
        "experience",
        "education",
        "projects",
        "publications",
        "skills",
        "awards",
        "certificates",
        "languages",
        "volunteering",
        "interests",
        "references",
        "accomplishments",
        "talks",
        "else",
    ]
)
heads = st.fixed_dictionaries(
    {},
    optional={
        "name": text,
        "headline": text,
        "label": text,
        "email": text | st.lists(text, max_size=2),
        "website": text | st.lists(text, max_size=2),
        "social_networks": st.lists(text | st.fixed_dictionaries({"network": st.sampled_from(["X", "Y"]), "username": text}), max_size=2),
        "custom_connections": st.lists(st.fixed_dictionaries({"placeholder": text}, optional={"url": text, "fontawesome_icon": words})),
        "sections": st.dictionaries(titles, st.lists(entries, max_size=3), max_size=3),
        "odd": entries,
    },
)


@given(heads)
@settings(deadline=None, max_examples=200)
def test_no_word_is_lost_and_the_record_is_valid(cv: dict[str, object]) -> None:
    """Whatever stands in such a file is in the profile, in an accomplishment or under extra:, and the files can be read."""
    found = drafted(draft_rendercv, dump({"cv": {"x": "1", **cv}}))
    record_of(found)
    # A date that is read as another one, or that says that something goes on, is named in a warning.
    assert lost_words(cv, found) <= {"Jan", "May", "Fall", "network", "username"}
