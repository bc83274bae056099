import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from types import FrameType

import pytest
from program import ROOT
from reading import value_of

from tailorcv.competency import Competency
from tailorcv.drs import Drs, Family
from tailorcv.interop.onet import Database, Element, Occupation, Rating, Task, read_database
from tailorcv.interop.onet_specs import Imported, attribution, element_id, specs_of
from tailorcv.spec_files import spec_text

Golden = Callable[[str, str], None]
DAY = date(2026, 11, 1)
SCALE = (0.0, 7.0)
THROWING = Element("2.A.1", "Throwing", "What goes up.", {2.0: "Throw a ball", 2.5: "Throw two balls", 6.5: "Throw fire"})
PHYSICS = Element("2.C.1", "Physics", "", {})


@pytest.fixture(scope="module")
def excerpt() -> Database:
    """The four occupations of tests/interop/onet."""
    found, problems = read_database(ROOT / "tests" / "interop" / "onet")
    assert problems == ()
    assert found is not None
    return found


def occupation(code: str, title: str, zone: int = 3, *, tasks: tuple[str, ...] = (), related: tuple[str, ...] = ()) -> Occupation:
    """An occupation that is rated in both elements."""
    ratings = {"2.A.1": Rating(4.0, 5.0), "2.C.1": Rating(3.5, 1.0)}
    return Occupation(code, title, f"{title} work.", zone, ratings, tuple(Task(text, is_core=True, answers=0) for text in tasks), related)


def imported(*occupations: Occupation, wanted: tuple[str, ...] = ()) -> Imported:
    """The specs of a database that has these occupations, for those that are wanted, else for all."""
    database = Database({one.code: one for one in occupations}, {one.id: one for one in (THROWING, PHYSICS)}, SCALE)
    return specs_of(database, wanted or [one.code for one in occupations], "29.0", DAY)


def test_an_occupation_of_the_excerpt(golden: Golden, excerpt: Database, here: Path) -> None:
    """The whole file: mission and tasks are quoted, what the database does not say is marked, and `extra` has the figures behind each tier."""
    roles = {role.id: role for role in specs_of(excerpt, excerpt.occupations, "29.0", DAY).roles}
    golden("onet-computer-programmers.yaml", spec_text(roles["computer-programmers"], here / "x.yaml"))


def test_a_competency_of_the_excerpt(golden: Golden, excerpt: Database, here: Path) -> None:
    """Each fifth of the level scale, with the published example that lies in it."""
    found = {competency.id: competency for competency in specs_of(excerpt, excerpt.occupations, "29.0", DAY).competencies}
    golden("onet-programming.yaml", spec_text(found["onet-programming"], here / "x.yaml"))


def test_every_file_of_the_excerpt_reads_back(excerpt: Database, here: Path) -> None:
    """What is written is what was made: the texts of the database need no mending by hand."""
    found = specs_of(excerpt, excerpt.occupations, "29.0", DAY)
    assert [len(found.roles), len(found.competencies), len(found.families), len(found.left_out)] == [4, 27, 2, 0]
    for role in found.roles:
        assert value_of(Drs, spec_text(role, here / "x.yaml")) == role
    for competency in found.competencies:
        assert value_of(Competency, spec_text(competency, here / "x.yaml")) == competency
    for family in found.families:
        assert value_of(Family, spec_text(family, here / "x.yaml")) == family


def test_references_of_the_excerpt_lead_somewhere(excerpt: Database) -> None:
    """Competencies, families, tracks and next roles are all among what was made."""
    found = specs_of(excerpt, excerpt.occupations, "29.0", DAY)
    roles = {role.id for role in found.roles}
    tracks = {(family.id, track.id) for family in found.families for track in family.tracks}
    assert {one.id for role in found.roles for one in role.competencies} == {one.id for one in found.competencies}
    assert {step.role for role in found.roles for _, _, step in role.journey.steps()} <= roles
    assert {(role.family, role.track) for role in found.roles} <= tracks


def test_a_small_role() -> None:
    """From the ratings to the requirements, and where each figure comes from."""
    (role,) = imported(occupation("27-1.00", "Jugglers", tasks=("Throws clubs.",))).roles
    assert role.model_dump(mode="json", by_alias=True, exclude={"attribution"}, exclude_defaults=True) == {
        "format": "tailorcv/drs@1",
        "id": "jugglers",
        "title": "Jugglers",
        "family": "onet-arts-design-entertainment-sports-and-media",
        "track": "jugglers",
        "level": 3,
        "status": "draft",
        "effective": "2026-11",
        "mission": "Jugglers work.",
        "tour_of_duty": "To be written.",
        "responsibilities": [{"id": "throws-clubs", "text": "Throws clubs."}],
        "competencies": [
            {"id": "onet-throwing", "proficiency": 4, "tier": "core"},
            {"id": "onet-knowledge-of-physics", "proficiency": 1, "tier": "core"},
        ],
        "alignments": [{"scheme": "onet", "id": "27-1.00", "name": "Jugglers"}],
        "extra": {
            "onet": {
                "onet-throwing": "importance 4.00, level 5.00, +0.00 deviations from all occupations",
                "onet-knowledge-of-physics": "importance 3.50, level 1.00, +0.00 deviations from all occupations",
            },
        },
    }


def test_a_small_family() -> None:
    """It has the tracks of all its occupations, also of those that are not wanted, so that a later import finds its track."""
    (family,) = imported(occupation("27-1.00", "Jugglers"), occupation("27-2.00", "Clowns"), wanted=("27-1.00",)).families
    assert family.model_dump(exclude_defaults=True, exclude={"attribution"}) == {
        "format": "tailorcv/family@1",
        "id": "onet-arts-design-entertainment-sports-and-media",
        "name": "Arts, Design, Entertainment, Sports, and Media",
        "about": "Occupations of the major group 27 of the Standard Occupational Classification.",
        "tracks": ({"id": "jugglers", "name": "Jugglers"}, {"id": "clowns", "name": "Clowns"}),
    }


def test_a_group_that_is_not_known() -> None:
    """Its two digits stand for it."""
    (family,) = imported(occupation("99-1.00", "Jugglers")).families
    assert (family.id, family.name) == ("onet-99", "99")


def test_the_levels_of_a_competency() -> None:
    """Five parts of the published scale; of two anchors in one part the higher one is the example."""
    found = {one.id: one for one in imported(occupation("27-1.00", "Jugglers")).competencies}
    assert [(level.level, level.descriptor) for level in found["onet-throwing"].levels] == [
        (1, "O*NET level 0.0 to 1.4; no example of this part of the scale is published."),
        (2, "O*NET level 1.4 to 2.8; at 2.5, for example: Throw two balls."),
        (3, "O*NET level 2.8 to 4.2; no example of this part of the scale is published."),
        (4, "O*NET level 4.2 to 5.6; no example of this part of the scale is published."),
        (5, "O*NET level 5.6 to 7.0; at 6.5, for example: Throw fire."),
    ]
    assert (found["onet-throwing"].name, found["onet-throwing"].summary) == ("Throwing", "What goes up.")
    physics = found["onet-knowledge-of-physics"]
    assert (physics.name, physics.summary) == ("Physics (knowledge)", "Physics")
    assert [(one.scheme, one.id, one.name) for one in physics.alignments] == [("onet", "2.C.1", "Physics")]


@pytest.mark.parametrize(
    ("element", "name", "expected"),
    [
        ("2.A.1.e", "Mathematics", "onet-mathematics"),
        ("2.C.4.a", "Mathematics", "onet-knowledge-of-mathematics"),
        ("2.C.8.b", "Law and Government", "onet-knowledge-of-law-and-government"),
    ],
)
def test_ids_of_elements(element: str, name: str, expected: str) -> None:
    """Mathematics is both a skill and a field of knowledge."""
    assert element_id(Element(element, name, "", {})) == expected


def test_every_spec_carries_the_attribution() -> None:
    """The words that the license asks for: who made it, under which license, what was changed, and that nobody approved of it."""
    found = imported(occupation("27-1.00", "Jugglers"))
    words = (
        "This page includes information from the O*NET 29.0 Database by the U.S. Department of Labor, Employment and Training"
        " Administration (USDOL/ETA), used under the CC BY 4.0 license. O*NET is a trademark of USDOL/ETA. tailorcv has modified it:"
        " level ratings were cut into five proficiencies, tiers computed from them, and tasks selected. USDOL/ETA has not approved,"
        " endorsed, or tested these modifications."
    )
    assert [role.attribution for role in found.roles] == [words]
    assert [competency.attribution for competency in found.competencies] == [words, words]
    assert [family.attribution for family in found.families] == [words]
    assert attribution("").startswith("This page includes information from the O*NET Database by the U.S. Department of Labor,")


def test_related_occupations_become_moves() -> None:
    """Of a higher job zone they lie up, of the same one sideways; lower ones, unrated ones and ones that are not wanted are left out."""
    jugglers = occupation("27-1.00", "Jugglers", 3, related=("27-2.00", "27-3.00", "27-4.00", "27-5.00", "27-6.00", "27-9.00"))
    others = (
        occupation("27-2.00", "Directors", 4),
        occupation("27-3.00", "Clowns", 3),
        occupation("27-4.00", "Sweepers", 1),
        occupation("27-5.00", "Ghosts", 0),
        occupation("27-6.00", "Riders", 3),
    )
    role = imported(jugglers, *others, wanted=("27-1.00", "27-2.00", "27-3.00", "27-4.00", "27-5.00")).roles[0]
    assert [(way, step.role) for way, _, step in role.journey.steps()] == [("up", "directors"), ("sideways", "clowns")]
    assert role.journey.up[0].theme == "Preparation: job zone 3 to 4"
    assert role.journey.sideways[0].why == "O*NET counts it among the most closely related occupations."


def test_at_most_six_moves_each_way() -> None:
    """The nearest ones."""
    codes = tuple(f"27-{number}.00" for number in range(10, 20))
    many = [occupation(code, f"Role {code}", 3) for code in codes]
    role = imported(occupation("27-1.00", "Jugglers", 3, related=codes), *many).roles[0]
    assert [step.role for step in role.journey.sideways] == [f"role-27-{number}-00" for number in range(10, 16)]


@pytest.mark.parametrize(("zone", "level"), [(0, 1), (1, 1), (5, 5)])
def test_the_job_zone_is_the_level(zone: int, level: int) -> None:
    """An occupation without a zone begins at the bottom."""
    assert imported(occupation("27-1.00", "Jugglers", zone)).roles[0].level == level


def test_responsibilities() -> None:
    """The first eight tasks, each with an id of its first five words; two that begin alike have different ids."""
    texts = ("Throws the red club at noon, daily.", "Throws the red club at midnight.", "Throws the red club at dawn.", *"abcdefg")
    (role,) = imported(occupation("27-1.00", "Jugglers", tasks=texts)).roles
    assert [(one.id, one.text) for one in role.responsibilities] == [
        ("throws-the-red-club-at", "Throws the red club at noon, daily."),
        ("throws-the-red-club-at-2", "Throws the red club at midnight."),
        ("throws-the-red-club-at-3", "Throws the red club at dawn."),
        ("a", "a"),
        ("b", "b"),
        ("c", "c"),
        ("d", "d"),
        ("e", "e"),
    ]


def test_two_occupations_of_one_title() -> None:
    """The second has its code in its id."""
    found = imported(occupation("27-1.00", "Jugglers"), occupation("27-2.00", "Jugglers"))
    assert [role.id for role in found.roles] == ["jugglers", "jugglers-27-2-00"]


def test_occupations_that_nobody_rated() -> None:
    """They are left out with the reason, and nothing leads to them."""
    ghost = occupation("27-2.00", "Ghosts")._replace(ratings={})
    found = imported(occupation("27-1.00", "Jugglers", related=("27-2.00",)), ghost)
    assert found.left_out == (("27-2.00", "it is not rated in skills and knowledge"),)
    assert [role.id for role in found.roles] == ["jugglers"]
    assert list(found.roles[0].journey.steps()) == []


def test_nothing_is_wanted() -> None:
    """No occupation, no files."""
    assert imported(wanted=()) == Imported((), (), (), ())


@contextmanager
def within(seconds: int) -> Iterator[None]:
    """An end to what would go on for ever."""

    def stop(number: int, frame: FrameType | None) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def test_long_words_that_begin_alike() -> None:
    """Five long words fill an id, and two tasks may begin with the same five."""
    begin = "Disassemble electromechanical telecommunications instrumentation subassemblies"
    with within(2):
        (role,) = imported(occupation("27-1.00", "Jugglers", tasks=(f"{begin} for repair.", f"{begin} for inspection."))).roles
    assert len(role.responsibilities) == 2


def test_long_titles_that_begin_alike() -> None:
    """Two occupations are two roles, however long their titles are; of two of one id the second would be taken for a file that exists."""
    begin = "First-Line Supervisors of Transportation and Material-Moving Machine and Vehicle Operators"
    found = imported(*(occupation(f"53-{number}.00", f"{begin}, {what}") for number, what in ((1, "Air"), (2, "Sea"), (3, "Land"))))
    assert len({role.id for role in found.roles}) == 3


@pytest.mark.parametrize(
    "strange",
    [occupation("27-1.00", ""), occupation("27-1.00", "Jugglers")._replace(description="")],
    ids=["no title", "no description"],
)
def test_cells_that_make_no_role(strange: Occupation) -> None:
    """A role needs a title and a mission: without them the occupation is left out with the reason, and the others are made."""
    found = imported(strange, occupation("27-2.00", "Clowns"))
    assert [role.id for role in found.roles] == ["clowns"]
    assert found.left_out == (("27-1.00", "it has no title or no description"),)


def test_a_task_without_a_text() -> None:
    """It is no responsibility, and takes no place among the eight."""
    texts = ("", *(f"Throws {number}." for number in range(9)))
    (role,) = imported(occupation("27-1.00", "Jugglers", tasks=texts)).roles
    assert [one.text for one in role.responsibilities] == [f"Throws {number}." for number in range(8)]
