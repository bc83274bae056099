"""From an accomplishment to the words that are signed, and what of them the record says differently later."""

import pytest
from peers_at_hand import PROFILE, WORK

from tailorcv.accomplishment import Accomplishment
from tailorcv.claim import FIXED, covers, edited, told
from tailorcv.profile import Profile
from tailorcv.statement import Told

TOLD = told(WORK, PROFILE)
SMALL: dict[str, object] = {"format": "tailorcv/accomplishment@1", "id": "small", "date": "2025-03", "title": "Small"}


def work(**keys: object) -> Accomplishment:
    """An accomplishment with as little as there may be in one, and these keys."""
    return Accomplishment.model_validate(SMALL | keys)


def test_everything_that_is_said() -> None:
    """All texts, the position in words, figures with their baseline."""
    assert TOLD.model_dump(mode="json") == {
        "id": "five-clubs",
        "title": "Five clubs in the air",
        "date": None,
        "start": "2024-01",
        "end": "2024-06",
        "position": "Juggler, Tent Example",
        "situation": "Three clubs bored the house.",
        "action": "Practised every morning.",
        "result": "The house stood up.",
        "metrics": [
            {"name": "clubs", "before": "3", "after": "5", "unit": "clubs"},
            {"name": "drops", "before": None, "after": None, "unit": None},
        ],
        "wordings": ["Five clubs"],
    }  # fmt: skip


def test_what_is_not_said_is_nothing() -> None:
    """The smallest accomplishment is a title and a date."""
    assert told(work(), PROFILE) == Told.model_validate({"id": "small", "title": "Small", "date": "2025-03"})


def test_texts_are_settled() -> None:
    """Line ends, blanks and forms of letters of the record do not reach the claim."""
    texts = dict.fromkeys(("title", "situation", "action", "result"), " Zoe\u0308 \r\nx ")
    metric = {"name": " n ", "before": " b ", "after": " a ", "unit": " u ", "source": "https://example.org/x"}
    found = told(work(**texts, metrics=[metric], variants={"v": " w "}), PROFILE)
    assert [found.title, found.situation, found.action, found.result] == ["Zoë\nx"] * 4
    assert found.metrics[0].model_dump() == {"name": "n", "before": "b", "after": "a", "unit": "u"}
    assert found.wordings == ("w",)


def test_a_position_that_is_settled() -> None:
    """Its title and its employer in one form."""
    data = {
        "format": "tailorcv/profile@1",
        "name": "M",
        "positions": [{"id": "p", "employer": "Zoe\u0308 ", "title": " J", "start": "2020"}],
    }
    profile = Profile.model_validate(data)
    assert told(work(position="p"), profile).position == "J, Zoë"
    assert told(work(), profile).position is None


def test_wordings_are_variants_and_translations() -> None:
    """In one order, each once, whatever names they have."""
    keys = {
        "variants": {"b": "Shorter", "a": "Also"},
        "translations": {"de": {"title": "Klein", "result": "Also"}, "fr": {"title": "Petit"}},
    }
    assert told(work(**keys), PROFILE).wordings == ("Also", "Klein", "Petit", "Shorter")


CHANGES: dict[str, dict[str, object]] = {
    "title": {"title": "Six clubs in the air"},
    "date": {"date": "2025"},
    "start": {"start": "2023-12"},
    "end": {"end": "2024-07"},
    "position": {"position": "Clown, Tent Example"},
    "situation": {"situation": "Four clubs bored the house."},
    "action": {"action": None},
    "result": {"result": "The house fell down."},
    "metrics": {"metrics": []},
}


@pytest.mark.parametrize("field", FIXED)
def test_each_field_that_changes_is_named(field: str) -> None:
    """One field that the record says differently now is that field."""
    now = Told.model_validate(TOLD.model_dump() | CHANGES[field])
    assert edited(TOLD, now) == (field,)
    assert edited(now, TOLD) == (field,)


@pytest.mark.parametrize("part", ["name", "before", "after", "unit"])
def test_each_part_of_a_figure_counts(part: str) -> None:
    """A baseline that is made worse afterwards makes a figure look better."""
    data = TOLD.model_dump()
    data["metrics"][0][part] = "9"
    assert edited(TOLD, Told.model_validate(data)) == ("metrics",)


def test_all_changes_come_in_one_order() -> None:
    """The order of the fields in the claim."""
    now = Told.model_validate(TOLD.model_dump() | {key: value for change in CHANGES.values() for key, value in change.items()})
    assert edited(TOLD, now) == FIXED == ("title", "date", "start", "end", "position", "situation", "action", "result", "metrics")


def test_what_may_grow() -> None:
    """Links, tags, evidence, notes and further wordings are no edits."""
    grown = WORK.model_copy(update={"links": ("https://example.org/x",), "variants": {"short": "Five", "new": "Clubs"}, "competencies": {}})
    assert edited(TOLD, told(grown, PROFILE)) == ()
    assert edited(TOLD, TOLD) == ()


@pytest.mark.parametrize(
    ("wording", "covered"),
    [
        ("Five clubs in the air", True),
        ("Five clubs", True),
        (" Five clubs \r\n", True),
        ("five clubs", False),
        ("Six clubs", False),
        ("", False),
        ("Practised every morning.", False),
    ],
)
def test_which_wordings_were_seen(wording: str, covered: bool) -> None:  # noqa: FBT001
    """The title and the wordings that stand in the claim; a word more is another wording."""
    assert covers(TOLD, wording) is covered
