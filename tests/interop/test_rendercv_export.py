"""The record as a RenderCV file: an import of it gives the same record back, and nothing private is in it."""

import textwrap
from collections.abc import Iterable

import pytest
from builders import accomplishment
from hypothesis import given, settings
from hypothesis import strategies as st
from reading import value_of

from interop.drafts import drafted, record_of
from tailorcv.accomplishment import Accomplishment
from tailorcv.interop.json_resume_export import Material
from tailorcv.interop.rendercv_export import Exported, rendercv
from tailorcv.interop.rendercv_import import draft_rendercv
from tailorcv.profile import Profile
from tailorcv.shape import from_data
from tailorcv.view import view_of

PROFILE = """\
format: tailorcv/profile@1
name: Mira Example
headline: Engineer
notes: secret
contact:
  email: m@example.org
  phone: +49 341 0000000
  location: Leipzig
  links:
    - {label: Code, url: https://c.example.org}
    - {label: Website, url: https://m.example.org}
    - {label: GitHub, url: https://github.com/mira}
    - {label: Mastodon, url: https://social.example.org/@mira}
summaries: [{id: one, text: A *true* story.}, {id: two, text: Another one.}]
positions:
  - {id: b, employer: "Acme [EU]", title: Lead, start: 2022-03-01, url: https://acme.example.org, role: backend-l2, notes: secret}
  - {id: hidden, employer: Other, title: Spy, start: 2021, end: 2022, private: true}
  - {id: a, employer: "*ace*", title: Engineer, start: 2020, end: 2021-02, url: "https://a.example.org/(x)", summary: "With `code`."}
projects: [{id: board, name: Board, summary: A board., start: 2019, translations: {de: {name: Brett}}}]
education: [{id: s, institution: School, degree: B.Sc., location: Halle}]
publications: [{id: q, title: On queues, publisher: J, date: 2023, url: "https://doi.org/10.1/q", extra: {rendercv: {doi: 10.1/q, authors: [M, N]}}}]
certificates: [{id: c, name: C, issuer: I}, {id: d, name: D, issuer: A house. Of cards}]
awards: [{id: w, title: W, awarder: V, extra: {rendercv: {section: Honours, level: gold}}}]
volunteering: [{id: v, organization: Shelter, role: Helper, start: 2020}, {id: u, organization: Choir}]
references: [{id: kim, name: Kim, text: Good *work*.}]
languages: [{id: de, language: German}]
interests: [{id: k, name: "Go: the game"}]
skills: [{id: l, name: Languages, keywords: [Python, C#]}, {id: m, name: Methods, keywords: ["this, that"]}]
extra: {rendercv: {design: {theme: classic}, photo: me.jpg, sections: {Else: [x]}}}
"""
WORKS = (
    accomplishment("own", position="b", project="board", result="Yes"),
    accomplishment("spied", position="hidden"),
    accomplishment("told", project="board", title="Told *all*"),
    accomplishment("free", date="2024-02", result="It went well"),
    accomplishment("on", start="2024"),
    accomplishment("mine", private="true"),
)


def exported(profile: str = PROFILE, works: Iterable[Accomplishment] = WORKS) -> Exported:
    """The file of that record."""
    return rendercv(Material(value_of(Profile, profile), view_of(None, "en"), tuple(works)))


def test_the_whole_file() -> None:
    """Every public entry has its place, with what an import kept; what is private or a note is nowhere."""
    expected = """\
        cv:
          name: Mira Example
          headline: Engineer
          location: Leipzig
          email: m@example.org
          phone: +49 341 0000000
          website: https://m.example.org
          social_networks:
            - network: GitHub
              username: mira
            - network: Mastodon
              username: '@mira@social.example.org'
          custom_connections:
            - fontawesome_icon: link
              placeholder: Code
              url: https://c.example.org
          sections:
            summary:
              - A *true* story.
            experience:
              - company: '[Acme \\[EU\\]](https://acme.example.org)'
                position: Lead
                start_date: '2022-03-01'
                end_date: present
                highlights:
                  - Did own
              - company: \\*ace\\*
                url: https://a.example.org/(x)
                position: Engineer
                start_date: '2020'
                end_date: 2021-02
                summary: With `code`.
            projects:
              - name: Board
                start_date: '2019'
                end_date: present
                summary: A board.
                highlights:
                  - Told *all*
            accomplishments:
              - name: Did spied
                date: 2025-06
              - name: Did free
                date: 2024-02
                summary: It went well
              - name: Did on
                start_date: '2024'
                end_date: present
            education:
              - institution: School
                degree: B.Sc.
                location: Halle
                area: ''
            skills:
              - label: Languages
                details: Python, C#
              - label: Methods
                details: this, that;
            publications:
              - title: On queues
                doi: 10.1/q
                journal: J
                date: '2023'
                authors:
                  - M
                  - N
            awards:
              - name: W
                awarder: V
                level: gold
            certificates:
              - name: C
                summary: I
              - name: D
                issuer: A house. Of cards
            volunteering:
              - name: Shelter
                position: Helper
                start_date: '2020'
                end_date: present
              - name: Choir
            languages:
              - bullet: German
            interests:
              - label: 'Go: the game'
                details: ''
            references:
              - label: Kim
                details: Good *work*.
        design:
          theme: classic
    """
    assert exported().text == textwrap.dedent(expected)


def test_what_was_left_out_is_named() -> None:
    """Whoever exports learns what the file has no place for."""
    assert exported().left_out == (
        "other summaries (two)",
        "of accomplishments everything but their titles (dates, result)",
        "who gave an award (it is in the file, but no design of RenderCV shows it)",
        "roles of positions",
        "what an import kept (photo, sections)",
        "translations",
    )


def test_a_name_alone_is_a_file() -> None:
    """A record of nothing but a name has no sections, and nothing is left out."""
    assert exported("format: tailorcv/profile@1\nname: M", ()) == ("cv:\n  name: M\n", ())


@pytest.mark.parametrize(
    ("contact", "keys"),
    [
        ("{phone: 0341 1}", "custom_connections:\n  - fontawesome_icon: phone\n    placeholder: 0341 1\n"),
        ("{email: m@localhost}", "custom_connections:\n  - fontawesome_icon: envelope\n    placeholder: m@localhost\n"),
        (
            "{links: [{label: Mastodon, url: https://example.org/about}]}",
            "custom_connections:\n  - fontawesome_icon: link\n    placeholder: Mastodon\n    url: https://example.org/about\n",
        ),
        (
            "{links: [{label: ORCID, url: https://orcid.org/me}]}",
            "custom_connections:\n  - fontawesome_icon: link\n    placeholder: ORCID\n    url: https://orcid.org/me\n",
        ),
        ("{links: [{label: YouTube, url: https://youtube.com/@m}]}", "social_networks:\n  - network: YouTube\n    username: m\n"),
    ],
    ids=["a phone without its country", "mail inside a house", "no user of Mastodon", "no user of ORCID", "a network"],
)
def test_what_rendercv_would_refuse_is_a_connection(contact: str, keys: str) -> None:
    """Its fields check numbers and names; one that does not fit would keep it from reading the file."""
    found = exported(f"format: tailorcv/profile@1\nname: M\ncontact: {contact}", ()).text
    assert found == "cv:\n  name: M\n" + textwrap.indent(keys, "  ")


plain = st.sampled_from(
    ["x", "a *b* c", "C#", "[y]", "R&D", "a\\b", "1", "null", "- z", "a: b", "<b>", "u - v", "AT&amp;T", "A (b)", "ä 設"]
)
marked = st.sampled_from(["One.", "a *b* `c`", "[d](https://d.example.org) e", "f: g", "two\nlines", "#h", "'i'", "null"])
words = st.sampled_from(["Python", "C#", "a, b", "*c*", "d: e", "1"])
urls = st.sampled_from(["https://a.example.org", "http://b.example.org/x?y=1&z=(2)"])
periods = st.sampled_from([{"start": "2019", "end": "2020-02"}, {"start": "2020-02-03", "end": "2020-02-03"}, {"start": "2021"}])
FIELDS: dict[str, dict[str, st.SearchStrategy[object]]] = {
    "summaries": {"text": marked},
    "positions": {"employer": plain, "title": plain, "location": plain, "url": urls, "summary": marked},
    "education": {"institution": plain, "area": plain, "degree": plain, "location": plain, "url": urls, "summary": marked},
    "projects": {"name": plain, "url": urls, "summary": marked},
    "certificates": {"name": plain, "issuer": plain, "date": st.just("2020-01"), "url": urls},
    "languages": {"language": plain, "fluency": plain},
    "publications": {"title": plain, "publisher": plain, "date": st.just("2020"), "url": urls, "summary": marked},
    "awards": {"title": plain, "awarder": plain, "date": st.just("2020"), "summary": marked},
    "volunteering": {"organization": plain, "role": plain, "url": urls, "summary": marked},
    "references": {"name": plain, "text": marked},
    "interests": {"name": plain, "keywords": st.lists(words, max_size=3)},
    "skills": {"name": plain, "keywords": st.lists(words, max_size=3)},
}
NEEDED = ("text", "employer", "title", "institution", "name", "language", "organization")


@st.composite
def profiles(draw: st.DrawFn) -> Profile:
    """Any profile without private entries, extras and translations."""
    data: dict[str, object] = {"format": "tailorcv/profile@1", "name": draw(plain), "headline": draw(plain)}
    for section, fields in FIELDS.items():
        needed = {key: fields[key] for key in fields if key in NEEDED}
        optional = {key: fields[key] for key in fields if key not in NEEDED}
        entries = draw(st.lists(st.fixed_dictionaries(needed, optional=optional), max_size=1 if section == "summaries" else 2))
        dated = section in ("positions", "projects", "education", "volunteering")
        data[section] = [{"id": f"{section}-{place}", **entry, **(draw(periods) if dated else {})} for place, entry in enumerate(entries)]
    found, problems = from_data(Profile, data, "profile.yaml")
    assert found is not None, problems
    return found


def entries_of(profile: Profile) -> list[tuple[str, object]]:
    """The entries of a profile without their ids, in one order."""
    found = [(section, entry.model_dump(exclude={"id"}, exclude_defaults=True)) for section, _, entry in profile.entries()]
    return sorted(found, key=str)


@given(profiles(), st.lists(st.tuples(marked, st.sampled_from(["positions-0", "projects-0", ""])), max_size=3))
@settings(deadline=None, max_examples=150)
def test_an_import_gives_the_same_back(profile: Profile, works: list[tuple[str, str]]) -> None:
    """Entries, words, marks, links and dates, and whose the accomplishments are."""
    known = {entry.id for _, _, entry in profile.entries()}
    made = []
    for place, (title, owner) in enumerate(works):
        owners: dict[str, object] = {owner.split("s-")[0]: owner} if owner in known else {}
        made.append(accomplishment(f"w{place}", None, title=title, **owners))
    found = record_of(drafted(draft_rendercv, rendercv(Material(profile, view_of(None, "en"), tuple(made))).text))
    assert entries_of(found.profile) == entries_of(profile)
    assert (found.profile.name, found.profile.headline) == (profile.name, profile.headline)
    entries = {entry.id: entry for _, _, entry in (*profile.entries(), *found.profile.entries())}

    def told(work: Accomplishment) -> tuple[str, str]:
        owner = entries.get(work.position or work.project or "")
        return " ".join(work.title.split()), str(owner.model_dump(exclude={"id"}) if owner else work.date)

    assert sorted(map(told, found.accomplishments)) == sorted(map(told, made))
