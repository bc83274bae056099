"""Requests have one form; everything else is refused before anything looks at it."""

import json

import pytest
from pydantic import ValidationError

from tailorcv.moves import Move
from tailorcv.studio.asked import Changes, Logged
from tailorcv.wishes import Wishes

EACH = [
    {"do": "show", "id": "a"},
    {"do": "hide", "id": "b"},
    {"do": "auto", "id": "c"},
    {"do": "move", "id": "a", "place": 2},
    {"do": "wording", "id": "a", "variant": "short"},
    {"do": "set", "key": "pages", "value": "2"},
]


def test_changes_are_the_wishes_of_the_command_line() -> None:
    """What the page can do, `tailorcv tailor` can."""
    wishes = Changes.model_validate_json(json.dumps({"changes": EACH})).wishes()
    assert wishes == Wishes(("a",), ("b",), ("c",), (Move("a", 2),), (("a", "short"),), {"pages": "2"})


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (EACH[1], "hide b"),
        (EACH[2], "leave to the score c"),
        (EACH[3], "move a to place 2"),
        (EACH[4], "word a as short"),
        ({"do": "wording", "id": "a", "variant": ""}, "word a as its title"),
        (EACH[5], "set pages"),
        ({"do": "set", "key": "title", "value": ""}, "forget title"),
    ],
)
def test_a_change_in_words(change: dict[str, object], words: str) -> None:
    """This is what undo is called."""
    assert Changes.model_validate({"changes": [change]}).in_words() == words
    assert Changes.model_validate({"changes": [change, EACH[0]]}).in_words() == f"{words} and 1 more"


@pytest.mark.parametrize(
    "body",
    [
        "",
        "[]",
        "{}",
        '{"changes": []}',
        '{"changes": [{"do": "delete", "id": "a"}]}',
        '{"changes": [{"do": "hide"}]}',
        '{"changes": [{"do": "hide", "id": 7}]}',
        '{"changes": [{"do": "hide", "id": "a", "path": "/etc/passwd"}]}',
        '{"changes": [{"do": "move", "id": "a", "place": 0}]}',
        '{"changes": [{"do": "move", "id": "a", "place": "1"}]}',
        '{"changes": [{"do": "set", "key": "role", "value": "x"}]}',
        '{"changes": [{"do": "hide", "id": "a"}], "more": 1}',
        '{"changes": [' + ",".join(['{"do": "hide", "id": "a"}'] * 1001) + "]}",
    ],
)
def test_other_forms_are_refused(body: str) -> None:
    """Nothing is guessed, and nothing is passed over."""
    with pytest.raises(ValidationError):
        Changes.model_validate_json(body)


@pytest.mark.parametrize(
    "values",
    [
        '{"id": "x"}',
        '{"competencies": {"joining": 6}}',
        '{"private": "yes"}',
        '{"metrics": [{"before": "1"}]}',
        '{"links": "https://example.org"}',
    ],
)
def test_values_of_other_forms_are_refused(values: str) -> None:
    """An accomplishment's id is never changed by a form, and values have the types of the file."""
    with pytest.raises(ValidationError):
        Logged.model_validate_json(f'{{"values": {values}}}')
