from pathlib import Path

import pytest
from builders import AS_OF, POLICY, endorsed
from lint import competency, family, role, spec_folder
from peers_at_hand import CLAIM, statement

from tailorcv.comparison import Difference
from tailorcv.confirmation import Confirmation
from tailorcv.drs import Drs
from tailorcv.evidence import Evidence
from tailorcv.library import Library
from tailorcv.matching import Figures, standing_of_all
from tailorcv.role_page import BADGES, Move, Owner, RolePage, compose_page, ladder_of, place_names

NEEDS = (
    "[{id: balls, proficiency: 2, tier: supporting}, {id: rings, proficiency: 1, tier: core}, {id: fire, proficiency: 3, tier: core},"
    " {id: knives, proficiency: 5, tier: important}]"
)
JOURNEY = (
    "{up: [{role: star-l2, theme: Fame, shifts: [{from: doing, to: leading}], advice: Dare.}, {role: nobody, theme: Away}],"
    " sideways: [{role: acrobat-l1, why: Height.}]}"
)
CLOWN = role("clown-l1", competencies=NEEDS, journey=JOURNEY)
STAR = role("star-l2", level=2, competencies=NEEDS.replace("proficiency: 2", "proficiency: 3").replace("knives", "lions"))
ACROBAT = role("acrobat-l1", family="theatre", track="wire", competencies="[{id: balls, proficiency: 1, tier: core}]")
SPECS = (family(), CLOWN, STAR, ACROBAT, competency("balls", l2="descriptor: Three of them"), competency("fire"))


def library(here: Path, *specs: str) -> Library:
    """A library of these specs."""
    return Library([spec_folder(here / "specs", *specs)])


def drs(found: Library, name: str) -> Drs:
    """A role of the library, which has it."""
    document = found.role(name)
    assert document is not None
    return document.value


def figures(*pieces: Evidence) -> Figures:
    """A record with that evidence."""
    return Figures(AS_OF, pieces, standing_of_all(pieces, POLICY), POLICY)


@pytest.fixture
def page(here: Path) -> RolePage:
    """The clown's page, without a record."""
    found = library(here, *SPECS)
    return compose_page(drs(found, "clown-l1"), found)


def test_where_the_role_stands(page: RolePage) -> None:
    """Family and track by name, the ladder from below, and the points that are required."""
    assert (page.drs.id, page.family_name, page.family_about, page.track_name) == ("clown-l1", "The circus", "A", "The ring")
    assert [step.id for step in page.ladder] == ["clown-l1", "star-l2"]
    assert page.points == 2 + 1 + 3 + 5


def test_what_the_role_needs(page: RolePage) -> None:
    """In the order of the file, with the catalogue's words for the required level; the id alone where the catalogue lacks it."""
    assert [(need.requirement.id, need.name, need.descriptor, need.standing) for need in page.needs] == [
        ("balls", "A", "Three of them", None),
        ("rings", "rings", "", None),
        ("fire", "A", "Level 3", None),
        ("knives", "knives", "", None),
    ]
    assert [need.competency is None for need in page.needs] == [False, True, False, True]


def test_the_three_that_matter_most(page: RolePage) -> None:
    """By tier, then by level: the core ones, then the important one."""
    assert [need.requirement.id for need in page.matter_most] == ["fire", "rings", "knives"]


def test_the_moves_of_the_role(here: Path) -> None:
    """Each with what it says and what changes; what stays the same is left out, and of an unknown role nothing is known."""
    found = library(here, *SPECS)
    up, away, sideways = compose_page(drs(found, "clown-l1"), found).moves
    assert up == Move(
        kind="up",
        role="star-l2",
        drs=drs(found, "star-l2"),
        track_name="The ring",
        theme="Fame",
        why="",
        advice="Dare.",
        shifts=up.shifts,
        changes=(
            Difference("lions", "new", 0, 5, None, "important"),
            Difference("balls", "rises", 2, 3, "supporting", "supporting"),
            Difference("knives", "no longer", 5, 0, "important", None),
        ),
        match=None,
    )
    assert [(shift.from_, shift.to) for shift in up.shifts] == [("doing", "leading")]
    assert away == Move("up", "nobody", None, "", "Away", "", "", (), (), None)
    assert sideways._replace(changes=()) == Move(
        "sideways", "acrobat-l1", drs(found, "acrobat-l1"), "wire", "", "Height.", "", (), (), None
    )


def test_moves_by_direction(page: RolePage) -> None:
    """Up and sideways are two parts of the page."""
    assert [move.role for move in page.moves_of("up")] == ["star-l2", "nobody"]
    assert [move.role for move in page.moves_of("sideways")] == ["acrobat-l1"]


def test_a_page_without_a_record_has_no_owner(page: RolePage) -> None:
    """Nor a match anywhere."""
    assert (page.owner, page.match) == (None, None)
    assert {move.match for move in page.moves} == {None}


def test_with_a_record_its_standing_is_on_the_page(here: Path) -> None:
    """The match with the role and with every next one that is known: here 3 · 1 of 9 weights, 3 of 9, and all of one."""
    found = library(here, *SPECS)
    page = compose_page(drs(found, "clown-l1"), found, figures(endorsed("a", "balls", 1), endorsed("b", "rings", 1)), "Mira")
    assert page.owner == Owner("Mira", AS_OF)
    assert page.match is not None
    # balls 1/2 of weight 1, rings 1 of weight 3; 1 + 3 + 3 + 2 = 9
    assert page.match.value == pytest.approx(3.5 / 9)
    assert [(need.requirement.id, need.standing.attained) for need in page.needs if need.standing] == [
        ("balls", 1),
        ("rings", 1),
        ("fire", 0),
        ("knives", 0),
    ]
    # balls 1/3 of weight 1, rings 1 of weight 3
    assert [move.match and round(move.match.value, 6) for move in page.moves] == [round((1 / 3 + 3) / 9, 6), None, 1]


def test_an_owner_without_a_name(here: Path) -> None:
    """The page speaks of the record."""
    found = library(here, *SPECS)
    assert compose_page(drs(found, "clown-l1"), found, figures()).owner == Owner("your record", AS_OF)


def test_the_ladder_of_a_role(here: Path) -> None:
    """The roles of its family and track by level and id, in whatever folder of specs; without retired ones."""
    own = spec_folder(here / "specs", role("b", level=2), role("a", level=2), role("gone", level=3, status="retired"))
    shipped = spec_folder(here / "shipped", role("c", level=1), role("d", track="tent"), role("e", family="theatre"))
    found = Library([own, shipped])
    assert [one.id for one in ladder_of(drs(found, "a"), found)] == ["c", "a", "b"]


def test_a_retired_role_stands_on_its_own_ladder(here: Path) -> None:
    """Its page shows where it stood, and no other retired role."""
    found = library(here, role("a", level=1), role("b", level=2, status="retired"), role("c", level=2, status="retired"))
    assert [one.id for one in ladder_of(drs(found, "b"), found)] == ["a", "b"]


def test_the_ladder_of_a_role_that_the_library_does_not_have(here: Path) -> None:
    """A draft is shown beside the roles of the track that it names, and is none of them yet."""
    found = library(here, role("a"), role("b", track="tent"))
    draft = drs(found, "a").model_copy(update={"id": "draft"})
    assert [one.id for one in ladder_of(draft, found)] == ["a"]


@pytest.mark.parametrize(
    ("family_id", "track", "expected"),
    [
        pytest.param("circus", "ring", ("The circus", "A", "The ring"), id="known"),
        pytest.param("circus", "tent", ("The circus", "A", "tent"), id="unknown track"),
        pytest.param("theatre", "ring", ("theatre", "", "ring"), id="unknown family"),
    ],
)
def test_names_of_family_and_track(here: Path, family_id: str, track: str, expected: tuple[str, str, str]) -> None:
    """Ids where the library has no names."""
    assert place_names(family_id, track, library(here, family())) == expected


def test_name_of_a_competency(here: Path) -> None:
    """Its id where the catalogue does not have it."""
    found = library(here, competency("balls").replace("name: A", "name: Three Balls"))
    assert [found.competency_name(name) for name in ("balls", "rings")] == ["Three Balls", "rings"]


def test_every_status_has_its_words() -> None:
    """Who stands behind a spec, as the shape of the file lists it."""
    statuses = Drs.model_json_schema()["properties"]["status"]["enum"]
    assert sorted(BADGES) == sorted(statuses)


def test_who_confirmed_a_competency(here: Path) -> None:
    """Peers by name, for each need that is theirs to see; without a record nobody."""
    found = library(here, *SPECS)
    claim = {**CLAIM, "competencies": {name: {"name": name, "level": "1"} for name in ("balls", "fire")}}
    signed = Confirmation({"balls": 1, "fire": 1}, (statement(claim=claim), statement(claim=claim, endorser={"id": "ana@example.org"})))
    own = figures(endorsed("five-clubs", "balls", 1))._replace(confirmations={"five-clubs": signed})
    page = compose_page(drs(found, "clown-l1"), found, own)
    both = ("Bob Example", "ana@example.org")
    assert {need.requirement.id: need.peers for need in page.needs} == {"balls": both, "rings": (), "fire": both, "knives": ()}
    assert {need.peers for need in compose_page(drs(found, "clown-l1"), found).needs} == {()}
