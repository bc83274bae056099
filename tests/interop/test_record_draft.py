"""A record in the making: what fits becomes a field, what does not is kept beside it, and a person learns of both."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tailorcv.accomplishment import Accomplishment
from tailorcv.interop.record_draft import Draft, Owner, Spot
from tailorcv.problems import Place
from tailorcv.profile import Profile
from tailorcv.shape import from_data

HERE = Spot(Place("cv.yaml", 3, 5), "source")
JOB = {"employer": "Acme", "title": "Engineer", "start": "2020", "end": "2021-03"}


def warned(draft: Draft) -> list[str]:
    """What a person must look at."""
    return [f"{one.code}: {one.message}" for one in draft.finish().warnings]


def test_an_entry() -> None:
    """Empty fields are left out, and the id is made of what every entry has."""
    draft = Draft("other")
    owner = draft.entry("positions", {**JOB, "location": "", "summary": " Much\r\nwork "}, HERE)
    assert owner == Owner("positions", "acme-engineer", {"start": "2020", "end": "2021-03"})
    assert draft.finish().profile == {
        "positions": [
            {"id": "acme-engineer", "employer": "Acme", "title": "Engineer", "start": "2020", "end": "2021-03", "summary": "Much\nwork"}
        ]
    }
    assert warned(draft) == []


def test_ids_are_nobody_elses() -> None:
    """Neither those that are taken nor those that were given before."""
    draft = Draft("other", taken=["acme-engineer"])
    for _ in range(2):
        draft.entry("positions", JOB, HERE)
    draft.accomplishment("Acme Engineer", HERE, fields={"date": "2020"})
    found = draft.finish()
    positions = found.profile["positions"]
    assert isinstance(positions, list)
    assert [one["id"] for one in positions] == ["acme-engineer-2", "acme-engineer-3"]
    assert found.accomplishments[0]["id"] == "acme-engineer-4"


@pytest.mark.parametrize(
    ("fields", "entry", "warnings"),
    [
        (
            {"employer": "Acme", "start": "Jan 2020", "end": "Present"},
            {"employer": "Acme", "start": "2020-01", "title": "TODO"},
            [
                "odd-date: 'Jan 2020' is an odd date for 'start'; read as 2020-01",
                "odd-date: 'Present' is an odd date for 'end'; the entry is taken to go on",
                "to-be-written: the title is missing",
            ],
        ),
        (
            {**JOB, "end": "2019", "url": "nowhere"},
            {"employer": "Acme", "title": "Engineer", "start": "2020", "extra": {"other": {"end": "2019", "url": "nowhere"}}},
            [
                "no-place: the record cannot hold this end: the end 2019 lies before the start 2020",
                "no-place: the record cannot hold this url: it is not a web address (http:// or https://)",
            ],
        ),
        (
            {**JOB, "start": "once"},
            {"employer": "Acme", "title": "Engineer", "end": "2021-03", "extra": {"other": {"start": "once"}}},
            ["odd-date: 'once' is an odd date for 'start'; it is kept under extra:"],
        ),
    ],
)
def test_what_does_not_fit(fields: dict[str, str], entry: dict[str, object], warnings: list[str]) -> None:
    """It is kept beside the entry, and named."""
    draft = Draft("other")
    draft.entry("positions", fields, HERE)
    positions = draft.finish().profile["positions"]
    assert isinstance(positions, list)
    found = {key: value for key, value in positions[0].items() if key != "id"}
    assert {**found, "title": "TODO" if "title" not in fields else found["title"]} == entry
    assert sorted(warned(draft)) == sorted(warnings)


def test_dates_in_a_form_that_is_usual_are_no_odd_ones() -> None:
    """Each format has its own."""
    draft = Draft("other", usual=re.compile(r"[A-Z][a-z]{2} [0-9]{4}|Present"))
    draft.entry("positions", {**JOB, "start": "Jan 2020", "end": "Present"}, HERE)
    assert warned(draft) == []
    assert draft.entry("positions", JOB, HERE) is not None
    assert len(warned(draft)) == 2


def test_no_entry_without_anything_that_it_needs() -> None:
    """What was there is kept in the head, with the section that it came from."""
    draft = Draft("other")
    assert draft.entry("positions", {"location": "Bergen", "title": " "}, HERE, kept={"x": "y", "empty": ""}) is None
    found = draft.finish()
    assert found.profile == {"extra": {"other": {"not-imported": [{"section": "positions", "location": "Bergen", "x": "y"}]}}}
    assert found.kept == ("not-imported[0]",)
    assert warned(draft) == ["no-entry: no entry of positions was made of this: it has no employer and no title"]


def test_the_head() -> None:
    """Name, headline and contact; what is no address is kept."""
    draft = Draft("other")
    for key, value in {"name": " Mira\n Example ", "headline": "", "email": "no address", "phone": "+1", "location": "Bergen"}.items():
        draft.head(key, value, HERE)
    draft.link("Code", "https://code.example.org/mira", HERE)
    draft.link("Chat", "mira#1", HERE)
    draft.link("", "https://x.example.org", HERE)
    draft.keep("theme", ["even"])
    draft.keep("nothing", "")
    found = draft.finish()
    assert found.profile["name"] == "Mira Example"
    assert found.profile["contact"] == {
        "phone": "+1",
        "location": "Bergen",
        "links": [{"label": "Code", "url": "https://code.example.org/mira"}],
    }
    assert found.profile["extra"] == {
        "other": {"email": "no address", "link-Chat": "mira#1", "link-unnamed": "https://x.example.org", "theme": ["even"]}
    }
    assert [one.code for one in found.warnings] == ["no-place"] * 3
    assert found.warnings[0].place == HERE.place


def test_accomplishments() -> None:
    """They are dated by their own fields, else by the entry that they belong to."""
    draft = Draft("other")
    owner = draft.entry("positions", JOB, HERE)
    project = draft.entry("projects", {"name": "Shop", "end": "2022"}, HERE)
    school = draft.entry("education", {"institution": "School", "start": "2010"}, HERE)
    assert draft.accomplishment("Cut *p95*\nlatency", HERE, owner)
    assert draft.accomplishment("Sold carts", HERE, project, kept={"stars": "3"})
    assert draft.accomplishment("Won a prize", HERE, school, fields={"date": "May 2012"})
    assert draft.finish().accomplishments == (
        {
            "format": "tailorcv/accomplishment@1",
            "id": "cut-p95-latency",
            "start": "2020",
            "end": "2021-03",
            "position": "acme-engineer",
            "title": "Cut *p95* latency",
        },
        {
            "format": "tailorcv/accomplishment@1",
            "id": "sold-carts",
            "date": "2022",
            "project": "shop",
            "title": "Sold carts",
            "extra": {"other": {"stars": "3"}},
        },
        {"format": "tailorcv/accomplishment@1", "id": "won-a-prize", "date": "2012-05", "title": "Won a prize"},
    )


def test_accomplishments_that_cannot_be() -> None:
    """Without a date or a title they are kept, and a field that does not fit is beside the rest."""
    draft = Draft("other")
    assert not draft.accomplishment("Did it", HERE)
    assert not draft.accomplishment("  ", HERE, fields={"date": "2020"})
    assert draft.accomplishment("Did more", HERE, fields={"date": "2020", "links": ["nowhere"], "competencies": {"x": "9"}})
    found = draft.finish()
    assert [one["extra"] for one in found.accomplishments] == [{"other": {"links": ["nowhere"], "competencies": {"x": "9"}}}]
    assert [one.code for one in found.warnings] == ["no-date", "no-entry", "no-place", "no-place"]
    assert found.profile["extra"] == {
        "other": {"not-imported": [{"section": "accomplishments", "title": "Did it"}, {"section": "accomplishments", "date": "2020"}]}
    }


def test_not_more_warnings_than_anyone_reads() -> None:
    """A hundred are enough to see what is wrong."""
    draft = Draft("other")
    for _ in range(120):
        draft.warn(HERE, "odd-date", "m", "h")
    assert len(draft.finish().warnings) == 100


@given(
    st.dictionaries(st.sampled_from(["employer", "title", "location", "url", "summary", "start", "end"]), st.text(max_size=30)),
    st.text(max_size=60),
)
def test_whatever_comes_in_is_a_sound_record(fields: dict[str, str], title: str) -> None:
    """Every text that any format can hold becomes files that the reader takes."""
    draft = Draft("other")
    owner = draft.entry("positions", fields, HERE)
    draft.accomplishment(title, HERE, owner)
    found = draft.finish()
    profile, problems = from_data(Profile, {"format": "tailorcv/profile@1", "name": "M", **found.profile}, "profile.yaml")
    assert (profile is not None, problems) == (True, ())
    for one in found.accomplishments:
        work, problems = from_data(Accomplishment, one, "work.yaml")
        assert (work is not None, problems) == (True, ())
