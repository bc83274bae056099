from pathlib import Path

import pytest
from builders import in_words

from lint import AS_OF, RING, competency, corpus, role, spec_folder
from tailorcv.library import Library
from tailorcv.lint.corpus import corpus_of, passages, warning

BROKEN = role("broken", level="high")


def test_roles_in_the_folders_are_judged_and_all_others_stand_beside_them(here: Path) -> None:
    """A role of one's own takes the place of the shipped one with its id."""
    found = corpus(here, role("b", level=2), role("a"), beside=[role("b", level=5), role("c")])
    assert {name: (document.value.level, name in found.judged) for name, document in found.roles.items()} == {
        "a": (1, True),
        "b": (2, True),
        "c": (1, False),
    }
    assert [document.value.id for document in found.own] == ["a", "b"]


def test_ladders_are_the_roles_of_a_track_by_level(here: Path) -> None:
    """Judged or not; equal levels by id; retired roles stand on none, and tracks of one name in two families are two."""
    found = corpus(
        here,
        role("third", level=3),
        role("b", level=2),
        role("gone", level=1, status="retired"),
        role("actor", family="theatre", level=1),
        beside=[role("a", level=2), role("first", level=1), role("last", track="tent", level=1, status="retired")],
    )
    assert {key: [document.value.id for document in steps] for key, steps in found.ladders().items()} == {
        ("circus", "ring"): ["first", "a", "b", "third"],
        ("theatre", "ring"): ["actor"],
    }


def test_passages_are_all_prose_with_its_place(here: Path) -> None:
    """In the order of the page; a shift is one sentence with 'to' between its halves; title and theme are names and no prose."""
    text = role(
        "clown",
        mission="Mission.",
        tour_of_duty="Tour.",
        about="About.",
        responsibilities="[{id: r, text: First.}, {id: s, text: Second.}]",
        ai_accelerators="[Faster.]",
        competencies="[{id: balls, proficiency: 1, tier: core, why: Because.}, {id: rings, proficiency: 1, tier: core}]",
        journey="{up: [{role: star, theme: Fame, shifts: [{from: doing, to: leading}], advice: Dare.}, {role: idol, theme: More}],"
        " sideways: [{role: acrobat, why: Height., shifts: [{from: ground, to: air}]}]}",
    )
    [document] = corpus(here, text).own
    assert [(passage.text, str(document.place(passage.loc)).removeprefix(f"{RING}/clown.yaml:")) for passage in passages(document)] == [
        ("Mission.", "8:10"),
        ("Tour.", "9:15"),
        ("About.", "10:8"),
        ("First.", "11:34"),
        ("Second.", "11:57"),
        ("Faster.", "12:19"),
        ("Because.", "13:61"),
        ("Dare.", "14:88"),
        ("Height.", "14:156"),
        ("doing to leading", "14:58"),
        ("ground to air", "14:181"),
    ]


def test_a_role_without_optional_texts_has_two_passages(here: Path) -> None:
    """Mission and tour of duty are all that a role must say."""
    [document] = corpus(here, role("clown")).own
    assert [passage.text for passage in passages(document)] == ["Amaze.", "One season."]


def test_a_warning_does_not_make_the_file_wrong(here: Path) -> None:
    """The place of the value, with its line for the caret."""
    [document] = corpus(here, role("clown")).own
    found = warning(document, ("level",), "odd", "this is odd", "look again")
    assert in_words(found) == f"{RING}/clown.yaml:5:8: warning[odd]: this is odd | look again"
    assert (found.is_error, found.source) == (False, "level: 1")


@pytest.mark.parametrize(
    ("own", "beside", "expected"),
    [
        pytest.param([role("a")], [], [], id="sound"),
        pytest.param(
            [role("a"), BROKEN],
            [],
            [f"{RING}/broken.yaml:5:8: error[wrong-type]: 'high' is not a whole number | write digits only"],
            id="a judged role",
        ),
        pytest.param([role("a")], [BROKEN], [], id="a role beside them"),
        pytest.param([role("a"), competency("balls", l1="what: A")], [], [], id="a competency that no rule has read so far"),
    ],
)
def test_problems_are_those_of_the_judged_files(here: Path, own: list[str], beside: list[str], expected: list[str]) -> None:
    """What is wrong with files that have been read; those of other folders are somebody else's."""
    library = Library((spec_folder(here / "specs", *own), spec_folder(here / "shipped", *beside)))
    found = corpus_of(library, (here / "specs",), AS_OF)
    assert [in_words(problem) for problem in found.problems] == expected


def test_a_role_that_cannot_be_read_is_judged_by_nobody(here: Path) -> None:
    """It is a problem of the corpus and none of its roles."""
    folder = spec_folder(here / "specs", role("a"))
    (folder / "circus" / "ring" / "b.yaml").write_text("nonsense", encoding="utf-8")
    found = corpus_of(Library((folder,)), (folder,), AS_OF)
    assert (list(found.roles), found.judged) == (["a"], frozenset("a"))
    assert [problem.place.path for problem in found.problems] == [f"{RING}/b.yaml"]
