"""What stands on a resume: everything that counts, in order, and nothing that is not in the record."""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import pytest
from builders import accomplishment, endorsed, evidence, match_of, requirement, tailoring
from hypothesis import given
from hypothesis import strategies as st
from program import AS_OF, EARLY_CAREER, TEN_YEARS, tailorcv, workspace, write
from reading import value_of

from tailorcv.accomplishment import Accomplishment
from tailorcv.document import Item, Line, Resume
from tailorcv.evidence import Evidence
from tailorcv.presentation import Look
from tailorcv.profile import SECTIONS, Profile
from tailorcv.rendering import markdown
from tailorcv.resume import compose
from tailorcv.selection import Choice, Group
from tailorcv.tailoring import Tailoring
from tailorcv.workspace import read_parts


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


PERSON = "format: tailorcv/profile@1\nname: Mira Example\n"
ROLE = [requirement("ops", 1), requirement("dev", 1), requirement("talk", 1)]
NAMES = {"ops": "Operations", "dev": "Development", "talk": "Talks"}


def choice(name: str, group: Group = "surfaced") -> Choice:
    """Where an accomplishment went; points and reason are nobody's business on a page."""
    return Choice(name, group, 1.0, "")


def composed(
    profile: str = "",
    record: Sequence[Accomplishment] = (),
    choices: Sequence[Choice] | None = None,
    saved: Tailoring | None = None,
    pieces: Iterable[Evidence] = (),
) -> Resume:
    """A document from the lines of a profile and a record of which everything is surfaced unless the test says otherwise."""
    chosen = [choice(found.id) for found in record] if choices is None else choices
    return compose(value_of(Profile, PERSON + profile), record, chosen, match_of(ROLE, pieces), NAMES, "some-role", saved)


def items_of(resume: Resume, key: str) -> tuple[Item, ...]:
    """The items of one section; none when the section is not on the page."""
    return next((section.items for section in resume.sections if section.key == key), ())


def in_brief(item: Item) -> tuple[object, ...]:
    """A job, or an employer with its jobs: title, period, place."""
    return (item.title, item.period, item.location, *([in_brief(part) for part in item.parts],) * bool(item.parts))


@pytest.mark.parametrize(
    ("positions", "expected"),
    [
        pytest.param(
            ["{id: b, employer: One, title: Second, start: 2022}", "{id: a, employer: One, title: First, start: 2020, end: 2021}"],
            [("One", "2020 – present", "", [("Second", "2022 – present", ""), ("First", "2020 – 2021", "")])],
            id="newest first",
        ),
        pytest.param(
            ["{id: a, employer: One, title: First, start: 2020, end: 2021}", "{id: b, employer: One, title: Second, start: 2022}"],
            [("One", "2020 – present", "", [("First", "2020 – 2021", ""), ("Second", "2022 – present", "")])],
            id="oldest first",
        ),
        pytest.param(
            ["{id: b, employer: One, title: Second}", "{id: a, employer: One, title: First, start: 2020, end: 2021}"],
            [("One", "2020 – 2021", "", [("Second", "", ""), ("First", "2020 – 2021", "")])],
            id="one without dates",
        ),
        pytest.param(
            [
                "{id: c, employer: One, title: Third, start: 2024}",
                "{id: b, employer: Two, title: Hidden, start: 2022, end: 2023, private: true}",
                "{id: a, employer: One, title: First, start: 2020, end: 2021}",
            ],
            [("Third", "2024 – present", ""), ("First", "2020 – 2021", "")],
            id="a private job elsewhere lies between",
        ),
        pytest.param(
            [
                "{id: c, employer: One, title: Third, start: 2024}",
                "{id: b, employer: One, title: Hidden, start: 2022, end: 2023, private: true}",
                "{id: a, employer: One, title: First, start: 2020, end: 2021}",
            ],
            [("One", "2020 – present", "", [("Third", "2024 – present", ""), ("First", "2020 – 2021", "")])],
            id="a private job there lies between",
        ),
        pytest.param(
            [
                "{id: b, employer: One, title: Second, start: 2022}",
                "{id: a, employer: One, title: Hidden, start: 2010, end: 2021, private: true}",
            ],
            [("Second", "2022 – present", "")],
            id="what is left of a group stands alone, with its own dates",
        ),
        pytest.param(
            ["{id: b, employer: One, title: Second, location: Leipzig}", "{id: a, employer: One, title: First, location: Leipzig}"],
            [("One", "", "Leipzig", [("Second", "", ""), ("First", "", "")])],
            id="one place is said once",
        ),
        pytest.param(
            ["{id: b, employer: One, title: Second, location: Leipzig}", "{id: a, employer: One, title: First, location: Halle}"],
            [("One", "", "", [("Second", "", "Leipzig"), ("First", "", "Halle")])],
            id="each of two places stands where it belongs",
        ),
        pytest.param(
            ["{id: b, employer: One, title: Second, location: Leipzig}", "{id: a, employer: One, title: First}"],
            [("One", "", "", [("Second", "", "Leipzig"), ("First", "", "")])],
            id="a place is not passed on to a job without one",
        ),
    ],
)
def test_an_employer_with_several_positions(positions: list[str], expected: list[tuple[object, ...]]) -> None:
    """Nothing about a stay is said that the record does not say, and nothing that it says is lost."""
    found = items_of(composed(f"positions: [{', '.join(positions)}]\n"), "experience")
    assert [in_brief(item) for item in found] == expected


def test_an_employer_knows_its_positions_and_its_address() -> None:
    """The address may stand at any of the positions; it is said once."""
    positions = "[{id: b, employer: One, title: Second}, {id: a, employer: One, title: First, url: https://one.example.org}]"
    (found,) = items_of(composed(f"positions: {positions}\n"), "experience")
    assert (found.ids, found.url, found.subtitle) == (("b", "a"), "https://one.example.org", "")
    assert [(part.ids, part.subtitle, part.subtitle_url) for part in found.parts] == [(("b",), "", ""), (("a",), "", "")]


def test_a_position_without_surfaced_work_still_stands_there() -> None:
    """A career has no holes where the role asks for something else."""
    (found,) = items_of(composed("positions: [{id: a, employer: One, title: First, summary: Words.}]\n"), "experience")
    assert found == Item("First", ("a",), "One", text="Words.")


TWO_JOBS = "positions: [{id: new, employer: Two, title: New}, {id: old, employer: One, title: Old}]\n"
RECORD = [
    accomplishment("a", position="old"),
    accomplishment("b", position="new"),
    accomplishment("c", position="old"),
    accomplishment("d"),
    accomplishment("e", position="gone"),
]


@pytest.mark.parametrize(
    ("choices", "new", "old", "loose"),
    [
        pytest.param("abcde", ["b"], ["a", "c"], ["d", "e"], id="as in the record"),
        pytest.param("edcba", ["b"], ["c", "a"], ["e", "d"], id="the other way round"),
        pytest.param("ca", [], ["c", "a"], [], id="some"),
        pytest.param("", [], [], [], id="none"),
    ],
)
def test_bullets_have_the_order_of_the_choices(choices: str, new: list[str], old: list[str], loose: list[str]) -> None:
    """Under its own position each; work of no position that is on the page comes after all of them, as one item without a title."""
    found = composed(TWO_JOBS, RECORD, [choice(name) for name in choices])
    jobs = [[line.ids[0] for line in item.lines] for item in items_of(found, "experience")]
    assert jobs == [new, old]
    assert [(item.title, item.ids, [line.ids[0] for line in item.lines]) for item in items_of(found, "work")] == (
        [("", tuple(loose), loose)] if loose else []
    )


def test_only_what_is_surfaced_is_on_the_page() -> None:
    """Neither what stronger work shows already, nor what the role does not ask for, nor what the record does not have, nor private work."""
    record = [accomplishment(name) for name in ("up", "fold", "away")] + [accomplishment("secret", private="true")]
    choices = [choice("up"), choice("fold", "folded"), choice("away", "tucked away"), choice("gone"), choice("secret")]
    (found,) = items_of(composed("", record, choices), "work")
    assert found.lines == (Line("Did up", ("up",)),)


@pytest.mark.parametrize(
    ("variants", "expected"),
    [
        pytest.param({}, "Did it", id="none chosen"),
        pytest.param({"it": "short"}, "Brief", id="chosen"),
        pytest.param({"it": "gone"}, "Did it", id="one that does not exist"),
        pytest.param({"other": "short"}, "Did it", id="chosen for other work"),
    ],
)
def test_wordings(variants: dict[str, str], expected: str) -> None:
    """Another true wording stands where the tailoring asks for it; its sources stay with it."""
    record = [accomplishment("it", variants={"short": "Brief", "long": "At length"}, links=["https://a.example.org"])]
    (found,) = items_of(composed("", record, saved=tailoring(variants=variants)), "work")
    assert found.lines == (Line(expected, ("it",), ("https://a.example.org",)),)


SUMMARIES = "summaries: [{id: hidden, text: No., private: true}, {id: one, text: First.}, {id: two, text: Second.}]\n"


@pytest.mark.parametrize(
    ("profile", "wanted", "expected"),
    [
        pytest.param("", None, None, id="none there"),
        pytest.param("summaries: [{id: hidden, text: No., private: true}]\n", "hidden", None, id="only a private one"),
        pytest.param(SUMMARIES, None, Line("First.", ("one",)), id="the first public one"),
        pytest.param(SUMMARIES, "two", Line("Second.", ("two",)), id="chosen"),
        pytest.param(SUMMARIES, "hidden", Line("First.", ("one",)), id="a private one cannot be chosen"),
        pytest.param(SUMMARIES, "gone", Line("First.", ("one",)), id="one that does not exist"),
    ],
)
def test_summaries(profile: str, wanted: str | None, expected: Line | None) -> None:
    """The one that the tailoring chooses, or the first that may leave the record."""
    saved = Tailoring.model_validate({"format": "tailorcv/tailoring@1", "role": "some-role", "summary": wanted})
    assert composed(profile, saved=saved).summary == expected
    if wanted is None:
        assert composed(profile).summary == expected


@pytest.mark.parametrize(
    ("profile", "title", "expected"),
    [("", None, ""), ("headline: Mine\n", None, "Mine"), ("headline: Mine\n", "Chosen", "Chosen"), ("", "Chosen", "Chosen")],
    ids=["none", "headline", "the tailoring's before the headline", "the tailoring's alone"],
)
def test_titles(profile: str, title: str | None, expected: str) -> None:
    """What stands below the name."""
    saved = Tailoring.model_validate({"format": "tailorcv/tailoring@1", "role": "some-role", "title": title})
    assert composed(profile, saved=saved).title == expected


def test_competencies_are_named_once_they_are_attained() -> None:
    """In the role's order and without a level; one claim is half of what a level needs."""
    found = composed("", pieces=[endorsed("a", "talk", 1), evidence("b", "dev", 1), endorsed("c", "ops", 1)])
    assert items_of(found, "competencies") == (Item("Operations", ("ops",)), Item("Talks", ("talk",)))
    assert items_of(composed("", pieces=[evidence("b", "dev", 1)]), "competencies") == ()


def test_empty_sections_are_not_on_the_page() -> None:
    """Whoever has only a name has a page with a name; the others come in this order."""
    assert composed().sections == ()
    full = "skills: [{id: s, name: S}]\nreferences: [{id: r, name: R, text: T}]\n" + TWO_JOBS
    found = composed(full, [accomplishment("a")], pieces=[endorsed("a", "ops", 1)])
    assert [section.key for section in found.sections] == ["experience", "work", "competencies", "skills", "references"]


# An entry of every section: what is required, and everything else that could be shown.
ENTRIES = {
    "summaries": "text: {0}",
    "positions": "employer: {0}, title: {0}, start: 2020, location: {0}, url: https://{0}.example.org, summary: {0}",
    "education": "institution: {0}, area: {0}, degree: {0}, location: {0}, url: https://{0}.example.org, summary: {0}",
    "projects": "name: {0}, url: https://{0}.example.org, summary: {0}",
    "certificates": "name: {0}, issuer: {0}, url: https://{0}.example.org",
    "languages": "language: {0}, fluency: {0}",
    "publications": "title: {0}, publisher: {0}, url: https://{0}.example.org, summary: {0}",
    "awards": "title: {0}, awarder: {0}, summary: {0}",
    "volunteering": "organization: {0}, role: {0}, url: https://{0}.example.org, summary: {0}",
    "references": "name: {0}, text: {0}",
    "interests": "name: {0}, keywords: [{0}]",
    "skills": "name: {0}, keywords: [{0}]",
}
PRIVATE, INNER = "notes: secret\nextra: {secret: secret}\n", "notes: secret, extra: {secret: [secret]}"
WITH_SECRETS = PRIVATE + "".join(
    f"{key}:\n  - {{id: secret-{key}, {form.format('secret')}, private: true}}\n  - {{id: {key}, {form.format('shown')}, {INNER}}}\n"
    for key, form in ENTRIES.items()
)
TAILORED_WITH_SECRETS = f"format: tailorcv/tailoring@1\nrole: backend-l1\nshow: [open, loose]\nvariants: {{open: brief}}\n{PRIVATE}"


def test_every_section_has_secrets() -> None:
    """A new section of the profile needs a line in the table above."""
    assert set(ENTRIES) == set(SECTIONS)


@pytest.mark.parametrize("form", ["md", "html"])
def test_what_is_private_stays_behind(here: Path, form: str) -> None:
    """Private entries and work, notes and extras of every file, and whatever else of an accomplishment has no place on a page."""
    told = (
        "situation: secret\naction: secret\nresult: secret\nmetrics: [{name: secret, unit: secret, source: https://secret.example.org}]\n"
    )
    wordings = "variants: {brief: Work in short, other: secret}\nproject: secret\n"
    record = {
        "open": work("2026-01", "positions", more=f"{told}{wordings}{PRIVATE}"),
        "loose": work("2026-02", "secret-positions", more=told),
        "closed": work("2026-03", "positions", more="private: true\nlinks: [https://secret.example.org]\n").replace("Work of", "secret"),
    }
    settings = "extra: {secret: secret}\n"
    workspace(here, settings=settings, profile=WITH_SECRETS, accomplishments=record)
    write(here / "tailorings/backend-l1.yaml", TAILORED_WITH_SECRETS)
    answer = tailorcv("export", "resume", "backend-l1", "--format", form, "-o", "-", "--as-of", AS_OF)
    assert "secret" not in answer.out
    assert answer.out.count("shown") == sum(line.count("{0}") for line in ENTRIES.values())
    assert [words in answer.out for words in ("Work in short", "Work of 2026-02", "Work of 2026-03")] == [True, True, False]


def ids_of(resume: Resume) -> Iterator[str]:
    """Every id that the document names, in the order of the page."""
    yield from resume.summary.ids if resume.summary else ()
    for section in resume.sections:
        for item in section.items:
            for one in (item, *item.parts):
                yield from one.ids
                yield from (name for line in one.lines for name in line.ids)


@pytest.mark.parametrize(("folder", "role"), [(EARLY_CAREER, "backend-l2"), (TEN_YEARS, "backend-l5")], ids=["early", "ten years"])
def test_every_line_knows_where_it_comes_from(folder: Path, role: str) -> None:
    """Each id on the page is one of the record or of the role's competencies."""
    page = tailorcv("-C", folder, "export", "resume", role, "-o", "-", "--as-of", AS_OF).out
    named = {name for part in re.findall(r'data-id="([^"]+)"', page) for name in part.split()}
    parts, _ = read_parts(folder)
    drs = parts.library.role(role)
    assert parts.profile is not None
    assert drs is not None
    works = {found.value.id for found in parts.accomplishments}
    entries = {entry.id for _, _, entry in parts.profile.value.entries()}
    competencies = {one.id for one in drs.value.competencies}
    assert named - works - entries - competencies == set()
    assert min(len(named & group) for group in (works, entries, competencies)) >= 3


years = st.none() | st.integers(2000, 2020)


@st.composite
def careers(draw: st.DrawFn) -> tuple[Profile, list[Accomplishment], list[Choice]]:
    """Positions of few employers in any order, dated or not, some private; work of them, of none and of others; any choices."""
    positions = []
    for number in range(draw(st.integers(0, 5))):
        start = draw(years)
        end = draw(st.none() | st.integers(start or 2000, 2021))
        positions.append(
            {
                "id": f"p{number}",
                "employer": draw(st.sampled_from(["One", "Two"])),
                "title": f"Title {number}",
                "private": draw(st.booleans()),
                "location": draw(st.sampled_from([None, "Here", "There"])),
                **{key: str(year) for key, year in (("start", start), ("end", end)) if year},
            }
        )
    places = st.sampled_from([None, "gone", *(f"p{number}" for number in range(5))])
    record = [
        accomplishment(f"w{number}", position=draw(places), private=draw(st.sampled_from(["false", "true"])))
        for number in range(draw(st.integers(0, 6)))
    ]
    groups: st.SearchStrategy[Group] = st.sampled_from(["surfaced", "surfaced", "folded", "tucked away"])
    choices = draw(st.permutations([choice(found.id, draw(groups)) for found in record]))
    return Profile.model_validate({"format": "tailorcv/profile@1", "name": "Mira", "positions": positions}), record, choices


@given(careers())
def test_a_career_is_neither_lost_nor_invented(career: tuple[Profile, list[Accomplishment], list[Choice]]) -> None:
    """Law: each public position is there once, in the record's order; each surfaced public piece of work is there once, and nothing else is."""
    profile, record, choices = career
    found = compose(profile, record, choices, match_of(ROLE, ()), NAMES, "some-role")
    jobs = [job for item in items_of(found, "experience") for job in (item.parts or (item,))]
    assert [(job.ids, job.title) for job in jobs] == [((one.id,), one.title) for one in profile.positions if not one.private]
    public = {one.id: one.position for one in record if not one.private}
    surfaced = [one.accomplishment for one in choices if one.group == "surfaced" and one.accomplishment in public]
    for job in jobs:
        assert [line.ids[0] for line in job.lines] == [name for name in surfaced if public[name] == job.ids[0]]
    shown = {job.ids[0] for job in jobs}
    assert [line.ids[0] for item in items_of(found, "work") for line in item.lines] == [
        name for name in surfaced if public[name] not in shown
    ]
    assert set(ids_of(found)) == shown | set(surfaced)
    page = markdown.render(found, Look()).content.decode()
    assert [title for title in (one.title for one in profile.positions) if title in page] == [job.title for job in jobs]
