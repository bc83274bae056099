"""What a profile may say."""

import typing

import pytest
from entries import LEAST
from reading import misfits, value_of

from tailorcv.dates import PartialDate
from tailorcv.profile import SECTIONS, Entry, Profile

PERSON = "format: tailorcv/profile@1\nname: Mira Example\n"
PERIODS = ("positions", "education", "projects", "volunteering")


def test_a_name_is_enough() -> None:
    """Everything else is there to be filled in later."""
    found = value_of(Profile, PERSON)
    assert (found.name, found.contact.email, found.contact.links, list(found.entries())) == ("Mira Example", None, (), [])


def test_the_sections_are_all_lists_of_entries() -> None:
    """A section that is forgotten in the list would be checked, searched and shown nowhere."""
    lists = [
        name
        for name, field in Profile.model_fields.items()
        if any(isinstance(part, type) and issubclass(part, Entry) for part in typing.get_args(field.annotation))
    ]
    assert tuple(lists) == SECTIONS == tuple(LEAST)


@pytest.mark.parametrize("section", SECTIONS)
def test_an_entry(section: str) -> None:
    """Its own few keys and an id; it may be private, and carry notes, translations (tests/test_translations.py) and what an importer could not place."""
    entry = f"{{id: x, {LEAST[section]}, private: true, notes: N, extra: {{a: [b]}}, translations: {{de: {{}}}}}}"
    ((found, index, value),) = value_of(Profile, f"{PERSON}{section}: [{entry}]\n").entries()
    assert (found, index) == (section, 0)
    assert (value.id, value.private, value.notes, value.extra) == ("x", True, "N", {"a": ["b"]})
    assert value.translations == {"de": {}}


@pytest.mark.parametrize("section", SECTIONS)
def test_an_entry_that_lacks_what_it_needs(section: str) -> None:
    """Every key that is missing is named, at the entry; keys of other sections are unknown."""
    wanted = ["id", *(pair.partition(":")[0] for pair in LEAST[section].split(", "))]
    assert sorted(misfits(Profile, f"{PERSON}{section}:\n  - {{nothing: x}}\n")) == sorted(
        [
            *(f"4:5 missing-key: the key '{key}' is missing" for key in wanted),
            "4:6 unknown-key: the key 'nothing' is unknown here",
        ]
    )


@pytest.mark.parametrize("section", SECTIONS)
def test_periods_end_after_they_begin(section: str) -> None:
    """Where an entry has a period, it can have been; where it has none, its keys are unknown."""
    least = LEAST[section].split(", ")
    entry = "".join(f"    {pair}\n" for pair in (*least, "id: x", "start: 2025-02", "end: 2025-01"))
    found = misfits(Profile, f"{PERSON}{section}:\n  -\n{entry}")
    line = 5 + len(least) + 1
    if section in PERIODS:
        assert found == [f"{line + 1}:10 date-order: the end 2025-01 lies before the start 2025-02"]
    else:
        assert found == [f"{line + step}:5 unknown-key: the key '{key}' is unknown here" for step, key in enumerate(("start", "end"))]


def test_a_position_that_goes_on() -> None:
    """An empty end is no end; the role is the DRS that it comes closest to."""
    text = (
        PERSON + "positions:\n  - id: acme\n    employer: Acme\n    title: Engineer\n    role: backend-l2\n    start: 2024-04\n    end:\n"
    )
    (found,) = value_of(Profile, text).positions
    assert (found.start, found.end, found.role) == (PartialDate(2024, 4), None, "backend-l2")


@pytest.mark.parametrize(
    ("email", "good"),
    [
        ("mira@example.org", True),
        ("mira+cv@example", True),
        ("mira@bücher.example", True),
        ("mira", False),
        ("mira@", False),
        ("@example.org", False),
        ("a@b@c", False),
        ("Mira <mira@example.org>", False),
    ],
)
def test_an_address_to_write_to(email: str, *, good: bool) -> None:
    """What comes before and what comes behind the only @, and nothing that mail programs would take for more."""
    expected = [] if good else [f"3:18 bad-email: '{email}' is not an e-mail address"]
    assert misfits(Profile, f"{PERSON}contact: {{email: '{email}'}}\n") == expected


def test_a_contact_with_links() -> None:
    """A web address with a word for it; both are needed."""
    text = PERSON + "contact: {phone: 0, links: [{label: Code, url: 'https://a.org'}]}\n"
    assert [(link.label, link.url) for link in value_of(Profile, text).contact.links] == [("Code", "https://a.org")]
    assert misfits(Profile, PERSON + "contact: {links: [{url: a.org}]}\n") == [
        "3:19 missing-key: the key 'label' is missing",
        "3:25 bad-link: 'a.org' is not a web address",
    ]
