"""What stands on a resume: everything that counts, in order, and nothing that is not in the record."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from program import AS_OF, EARLY_CAREER, tailorcv, workspace, write
from reading import value_of

from tailorcv.dates import PartialDate
from tailorcv.document import Item, Resume
from tailorcv.profile import Period, Profile
from tailorcv.profile_sections import date_text, period_text, sections_of


def lines(root: Path, *wanted: str, role: str = "backend-l1") -> list[str]:
    """The lines of the Markdown resume that contain one of the words."""
    answer = tailorcv("-C", root, "export", "resume", role, "--format", "md", "-o", "-", "--as-of", AS_OF)
    assert answer.code == 0, answer.err
    return [line for line in answer.out.splitlines() if any(word in line for word in wanted)]


POSITIONS = """\
positions:
  - {id: c, employer: Two, title: Third, start: 2025-01}
  - {id: b, employer: One, title: Second, start: 2023-02, end: 2024-12, url: https://one.example.org}
  - {id: a, employer: One, title: First, start: 2022, end: 2023-01}
  - {id: z, employer: Two, title: Zeroth, start: 2020, end: 2021}
  - {id: h, employer: Hidden, title: Ghost, start: 2019, private: true}
"""


def test_promotions_are_grouped(here: Path) -> None:
    """Neighbours with one employer are parts of it; the same employer at another time is another item."""
    workspace(here, profile=POSITIONS)
    assert lines(here, "#", "20", "–") == [
        "# Mira Example",
        "## Experience",
        "### Third · Two",
        "Jan 2025 – present",
        "### [One](https://one.example.org)",
        "2022 – Dec 2024",
        "#### Second",
        "Feb 2023 – Dec 2024",
        "#### First",
        "2022 – Jan 2023",
        "### Zeroth · Two",
        "2020 – 2021",
    ]


def work(date: str, position: str = "", tag: str = "it-operations: 1", more: str = "") -> str:
    """The lines of an accomplishment."""
    place = f"position: {position}\n" if position else ""
    return f"date: {date}\ntitle: Work of {date}\ncompetencies: {{{tag}}}\n{place}{more}"


def test_bullets_stand_under_their_positions_in_the_order_of_points(here: Path) -> None:
    """What raises the match most comes first; what has no position on the page has a section of its own."""
    record = {
        "linked": work("2026-01", "c", more="links: [https://example.org]\n"),
        "claimed": work("2026-02", "c"),
        "loose": work("2026-03", tag="software-engineering: 1"),
        "ghost": work("2026-04", "h", tag="data-engineering: 1"),
    }
    workspace(here, profile=POSITIONS, accomplishments=record)
    assert lines(here, "Work of", "## ") == [
        "## Experience",
        *lines(here, "### ")[:1],
        "- Work of 2026-01 ([see](https://example.org))",
        "- Work of 2026-02",
        *lines(here, "### ")[1:],
        "## Selected work",
        "- Work of 2026-04",
        "- Work of 2026-03",
        "## Competencies",
    ]
    assert lines(here, "IT Operations") == ["IT Operations"]


TAILORED = """\
format: tailorcv/tailoring@1
role: backend-l1
title: Chosen Title
summary: short
order: [b]
variants: {a: brief}
"""


def test_a_tailoring_chooses_among_what_is_true(here: Path) -> None:
    """Title, summary, order and wording are its choices."""
    profile = "headline: Headline\nsummaries: [{id: long, text: Long words.}, {id: short, text: Short.}]\n"
    record = {"a": work("2026-01", more="variants: {brief: Brief A}\nlinks: [https://example.org]\n"), "b": work("2026-02")}
    workspace(here, profile=profile, accomplishments=record)
    assert lines(here, "Headline", "words", "Work") == [
        "**Headline**",
        "Long words.",
        "- Work of 2026-01 ([see](https://example.org))",
        "- Work of 2026-02",
    ]
    write(here / "tailorings/backend-l1.yaml", TAILORED)
    assert lines(here, "Title", "Short", "Work of", "Brief") == [
        "**Chosen Title**",
        "Short.",
        "- Work of 2026-02",
        "- Brief A ([see](https://example.org))",
    ]


SECRET = """\
notes: SECRET-1
extra: {x: SECRET-2}
summaries: [{id: s0, text: SECRET-3, private: true}, {id: s, text: Fine., notes: SECRET-4, extra: {y: SECRET-5}}]
positions: [{id: p, employer: SECRET-6, title: SECRET-7, private: true}, {id: q, employer: E, title: T, notes: SECRET-8}]
education: [{id: e, institution: SECRET-9, private: true}]
projects: [{id: pr, name: SECRET-10, private: true}]
certificates: [{id: ce, name: SECRET-11, private: true}]
languages: [{id: la, language: SECRET-12, private: true}]
publications: [{id: pu, title: SECRET-13, private: true}]
awards: [{id: aw, title: SECRET-14, private: true}]
volunteering: [{id: vo, organization: SECRET-15, private: true}]
references: [{id: re, name: SECRET-16, text: SECRET-17, private: true}]
interests: [{id: in, name: SECRET-18, private: true}]
skills: [{id: sk, name: SECRET-19, private: true}]
"""


@pytest.mark.parametrize("form", ["md", "html"])
def test_what_is_private_stays_behind(here: Path, form: str) -> None:
    """Private entries and work, notes and extras are in no rendering, wherever they stand."""
    record = {
        "open": work("2026-01", "p", more="notes: SECRET-20\nextra: {z: SECRET-21}\nsituation: SECRET-22\n"),
        "closed": work("2026-02", more="private: true\nresult: SECRET-23\n").replace("Work of", "SECRET-24"),
    }
    workspace(here, profile=SECRET, accomplishments=record)
    out = tailorcv("export", "resume", "backend-l1", "--format", form, "-o", "-").out
    assert "SECRET" not in out
    assert "Work of 2026-01" in out


@pytest.mark.parametrize(
    ("date", "text"),
    [(None, ""), (PartialDate(2025), "2025"), (PartialDate(2025, 7), "Jul 2025"), (PartialDate(2025, 7, 4), "4 Jul 2025")],
)
def test_dates_in_words(date: PartialDate | None, text: str) -> None:
    """A date says as much as is known."""
    assert date_text(date) == text


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [(None, None, ""), (None, "2024", "2024"), ("2023-04", None, "Apr 2023 – present"), ("2023", "2024-02", "2023 – Feb 2024")],
)
def test_periods_in_words(start: str | None, end: str | None, text: str) -> None:
    """What goes on is `present`; what has no date has no period."""
    assert period_text(Period.model_validate({"id": "x", "start": start, "end": end})) == text


SECTIONS: Mapping[str, tuple[str, Item]] = {
    "skills": ("{id: i, name: N, keywords: [a, b]}", Item("N", ("i",), text="a, b")),
    "education": (
        "{id: i, institution: I, degree: D, area: A, end: 2020, location: L, url: https://i.org, summary: S}",
        Item("D, A", ("i",), "I", "https://i.org", "2020", "L", "", "S"),
    ),
    "projects": ("{id: i, name: N, url: https://n.org, start: 2020}", Item("N", ("i",), period="2020 – present", url="https://n.org")),
    "publications": ("{id: i, title: T, publisher: P, date: 2020, summary: S}", Item("T", ("i",), "P", period="2020", text="S")),
    "awards": ("{id: i, title: T, awarder: A, date: 2020-01}", Item("T", ("i",), "A", period="Jan 2020")),
    "certificates": ("{id: i, name: N, issuer: I, url: https://c.org}", Item("N", ("i",), "I", url="https://c.org")),
    "volunteering": ("{id: i, organization: O, role: R, url: https://o.org}", Item("R", ("i",), "O", "https://o.org")),
    "languages": ("{id: i, language: L, fluency: F}", Item("L", ("i",), text="F")),
    "interests": ("{id: i, name: N}", Item("N", ("i",))),
    "references": ("{id: i, name: N, text: T}", Item("N", ("i",), text="T")),
}


@pytest.mark.parametrize("key", SECTIONS)
def test_sections_of_the_profile(key: str) -> None:
    """Each entry becomes one item, with every field where a reader looks for it."""
    entry, item = SECTIONS[key]
    profile = value_of(Profile, f"format: tailorcv/profile@1\nname: A\n{key}: [{entry}]\n")
    filled = [section for section in sections_of(profile) if section.items]
    assert [(section.key, section.items) for section in filled] == [(key, (item,))]


@pytest.mark.parametrize(("key", "entry"), [("education", "institution: I"), ("volunteering", "organization: I")])
def test_a_place_without_a_title_is_the_title(key: str, entry: str) -> None:
    """And its address is the title's."""
    profile = value_of(Profile, f"format: tailorcv/profile@1\nname: A\n{key}: [{{id: i, {entry}, url: https://i.org}}]\n")
    (section,) = (section for section in sections_of(profile) if section.items)
    assert section.items == (Item("I", ("i",), url="https://i.org"),)


def test_every_line_knows_where_it_comes_from() -> None:
    """Each id on the page is an id of the record."""
    page = tailorcv("-C", EARLY_CAREER, "export", "resume", "backend-l2", "-o", "-", "--as-of", AS_OF).out
    named = {name for part in page.split('data-id="')[1:] for name in part.split('"')[0].split()}
    files = {path.stem for path in EARLY_CAREER.glob("record/accomplishments/**/*.yaml")}
    profile = (EARLY_CAREER / "record/profile.yaml").read_text(encoding="utf-8")
    unknown = {name for name in named - files if f"id: {name}" not in profile}
    assert unknown == {"it-operations", "software-engineering", "data-engineering"}
    assert Resume._fields == ("role", "name", "title", "contact", "summary", "sections")
