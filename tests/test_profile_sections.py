"""What the profile alone gives to a resume: every field where a reader looks for it, and dates as precise as they are known."""

import pytest
from reading import value_of

from tailorcv.dates import PartialDate, parse_date
from tailorcv.document import Item
from tailorcv.language import language
from tailorcv.profile import Period, Profile
from tailorcv.profile_sections import sections_of, whole_period_text
from tailorcv.view import view_of

PERSON = "format: tailorcv/profile@1\nname: Mira Example\n"
ENGLISH = language("en")
VIEW = view_of(None, "en")


@pytest.mark.parametrize(
    ("date", "text"),
    [
        (None, ""),
        ("2025", "2025"),
        ("2025-07", "Jul 2025"),
        ("2025-07-04", "4 Jul 2025"),
        ("2025-12-31", "31 Dec 2025"),
        ("1999-01", "Jan 1999"),
    ],
)
def test_dates_in_words(date: str | None, text: str) -> None:
    """A date says as much as is known, and no more."""
    assert ENGLISH.date(parse_date(date) if date else None) == text


def test_every_month_has_its_name() -> None:
    """Twelve words of three letters."""
    assert " ".join(ENGLISH.date(PartialDate(2025, month)) for month in range(1, 13)) == (
        "Jan 2025 Feb 2025 Mar 2025 Apr 2025 May 2025 Jun 2025 Jul 2025 Aug 2025 Sep 2025 Oct 2025 Nov 2025 Dec 2025"
    )


def period(start: str | None = None, end: str | None = None) -> Period:
    """A period of some entry."""
    return Period.model_validate({"id": "x", "start": start, "end": end})


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        pytest.param(None, None, "", id="no date"),
        pytest.param(None, "2024", "2024", id="only the end"),
        pytest.param("2023-04", None, "Apr 2023 – present", id="going on"),
        pytest.param("2023", "2024-02", "2023 – Feb 2024", id="each as precise as it is known"),
        pytest.param("2023-04-01", "2023-04-30", "1 Apr 2023 – 30 Apr 2023", id="days"),
    ],
)
def test_periods_in_words(start: str | None, end: str | None, text: str) -> None:
    """What goes on is `present`; what has no date has no period."""
    found = period(start, end)
    assert ENGLISH.period(found.start, found.end) == text


@pytest.mark.parametrize(
    ("entries", "text"),
    [
        pytest.param([period("2022", "2024"), period("2020", "2021")], "2020 – 2024", id="newest first"),
        pytest.param([period("2020", "2021"), period("2022", "2024")], "2020 – 2024", id="oldest first"),
        pytest.param([period("2022"), period("2020", "2021")], "2020 – present", id="going on"),
        pytest.param([period("2020", "2021"), period("2022")], "2020 – present", id="going on, oldest first"),
        pytest.param([period(), period("2020", "2021")], "2020 – 2021", id="one without dates is not going on"),
        pytest.param([period("2022", "2024"), period()], "2022 – 2024", id="one without dates hides nothing"),
        pytest.param([period("2022", "2024"), period(None, "2021")], "2022 – 2024", id="a start that is not known"),
        pytest.param([period(None, "2021"), period(None, "2019")], "2021", id="no start is known"),
        pytest.param([period(), period()], "", id="no date at all"),
        pytest.param([period("2020-05", "2024-03"), period("2020", "2024")], "2020 – 2024", id="the wider of two that overlap"),
    ],
)
def test_the_period_of_several_entries(entries: list[Period], text: str) -> None:
    """From the first known date to the last; no order of the file and no missing date invents another one."""
    assert whole_period_text(entries, ENGLISH) == text


# Every section with an entry that has all fields, and one with no more than the required ones.
SECTIONS = {
    "skills": [
        ("{id: i, name: N, keywords: [a, b]}", Item("N", ("i",), text="a, b")),
        ("{id: i, name: N}", Item("N", ("i",))),
    ],
    "education": [
        (
            "{id: i, institution: I, degree: D, area: A, start: 2019, end: 2020, location: L, url: https://i.org, summary: S}",
            Item("D, A", ("i",), "I", "https://i.org", "2019 – 2020", "L", "", "S"),
        ),
        ("{id: i, institution: I, degree: D}", Item("D", ("i",), "I")),
        ("{id: i, institution: I, area: A}", Item("A", ("i",), "I")),
        ("{id: i, institution: I, url: https://i.org}", Item("I", ("i",), url="https://i.org")),
    ],
    "projects": [
        (
            "{id: i, name: N, url: https://n.org, start: 2020, summary: S}",
            Item("N", ("i",), period="2020 – present", url="https://n.org", text="S"),
        ),
        ("{id: i, name: N}", Item("N", ("i",))),
    ],
    "publications": [
        (
            "{id: i, title: T, publisher: P, date: 2020, url: https://t.org, summary: S}",
            Item("T", ("i",), "P", period="2020", url="https://t.org", text="S"),
        ),
        ("{id: i, title: T}", Item("T", ("i",))),
    ],
    "awards": [
        ("{id: i, title: T, awarder: A, date: 2020-01, summary: S}", Item("T", ("i",), "A", period="Jan 2020", text="S")),
        ("{id: i, title: T}", Item("T", ("i",))),
    ],
    "certificates": [
        (
            "{id: i, name: N, issuer: I, date: 2020-01-02, url: https://c.org}",
            Item("N", ("i",), "I", period="2 Jan 2020", url="https://c.org"),
        ),
        ("{id: i, name: N}", Item("N", ("i",))),
    ],
    "volunteering": [
        (
            "{id: i, organization: O, role: R, start: 2020, end: 2021, url: https://o.org, summary: S}",
            Item("R", ("i",), "O", "https://o.org", "2020 – 2021", text="S"),
        ),
        ("{id: i, organization: O, url: https://o.org}", Item("O", ("i",), url="https://o.org")),
    ],
    "languages": [
        ("{id: i, language: L, fluency: F}", Item("L", ("i",), text="F")),
        ("{id: i, language: L}", Item("L", ("i",))),
    ],
    "interests": [
        ("{id: i, name: N, keywords: [a]}", Item("N", ("i",), text="a")),
        ("{id: i, name: N}", Item("N", ("i",))),
    ],
    "references": [("{id: i, name: N, text: T}", Item("N", ("i",), text="T"))],
}


@pytest.mark.parametrize(("key", "entry", "item"), [(key, entry, item) for key, pairs in SECTIONS.items() for entry, item in pairs])
def test_an_entry_becomes_an_item(key: str, entry: str, item: Item) -> None:
    """Each in its own section and nowhere else; a place without a title is the title, and then its address is the title's."""
    found = sections_of(value_of(Profile, f"{PERSON}{key}: [{entry}]\n"), VIEW)
    assert {section.key: section.items for section in found if section.items} == {key: (item,)}


def test_the_sections_in_the_order_of_the_page() -> None:
    """What can be used comes before what is nice to know; three read well as one line an entry."""
    assert [(section.key, section.title, section.compact) for section in sections_of(value_of(Profile, PERSON), VIEW)] == [
        ("skills", "Skills", True),
        ("education", "Education", False),
        ("projects", "Projects", False),
        ("publications", "Publications and talks", False),
        ("awards", "Awards", False),
        ("certificates", "Certificates", False),
        ("volunteering", "Volunteering", False),
        ("languages", "Languages", True),
        ("interests", "Interests", True),
        ("references", "References", False),
    ]


@pytest.mark.parametrize("key", SECTIONS)
def test_entries_keep_the_order_of_the_record_and_private_ones_stay_behind(key: str) -> None:
    """Of three entries the one in the middle is private."""
    entry = SECTIONS[key][0][0].removeprefix("{id: i, ").removesuffix("}")
    entries = f"[{{id: z, {entry}}}, {{id: hidden, {entry}, private: true}}, {{id: a, {entry}}}]"
    found = sections_of(value_of(Profile, f"{PERSON}{key}: {entries}\n"), VIEW)
    assert [item.ids for section in found for item in section.items] == [("z",), ("a",)]
