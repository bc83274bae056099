"""Keys with nothing behind them: which may wait, and which would be lost without a word."""

from pathlib import Path

import pytest
from program import write

from tailorcv.accomplishment import Accomplishment
from tailorcv.drs import Drs
from tailorcv.profile import Profile
from tailorcv.settings import Settings
from tailorcv.shape import Shape, read_document
from tailorcv.shape_keys import empty_keys, known_keys
from tailorcv.textfile import decode
from tailorcv.yamltext import Loc, parse


@pytest.mark.parametrize(
    ("model", "loc", "expected"),
    [
        pytest.param(Drs, ("journey",), ["up", "sideways"], id="a shape"),
        pytest.param(Drs, ("journey", "up", 0, "shifts", 3), ["from", "to"], id="a shape in a list in a list, by its alias"),
        pytest.param(Accomplishment, ("competencies",), [], id="names of the person's own"),
        pytest.param(Accomplishment, ("competencies", "system-design"), ["level", "indicator"], id="a shape under a name of one's own"),
        pytest.param(Accomplishment, ("competencies", "competencies"), ["level", "indicator"], id="a name that is also a key"),
        pytest.param(Accomplishment, ("extra",), None, id="anything"),
        pytest.param(Accomplishment, ("extra", "x", "y"), None, id="anything below anything"),
        pytest.param(Accomplishment, ("title",), None, id="a text has no keys"),
        pytest.param(Accomplishment, ("nothing", "like", "it"), None, id="a path that leads out of the shape"),
        pytest.param(Profile, ("contact", "links", 1), ["label", "url"], id="behind an optional shape"),
    ],
)
def test_the_keys_that_a_shape_knows_at_a_path(model: type[Shape], loc: Loc, expected: list[str] | None) -> None:
    """Names of keys where a shape stands, an empty list where names are free, None where anything may stand."""
    assert known_keys(model, loc) == expected


def test_empty_keys_are_found_at_every_depth() -> None:
    """In mappings, in lists of mappings, in flow style; quotes with nothing between them are a value."""
    text = "a:\nb: {c: , d: 1}\ne:\n  - f:\n    g: ''\n  - [{h: }]\n"
    file, _ = decode("x.yaml", text.encode())
    assert file is not None
    tree, _ = parse(file)
    assert tree is not None
    assert list(empty_keys(tree.root)) == [("a",), ("b", "c"), ("e", 0, "f"), ("e", 1, 0, "h")]


ACCOMPLISHMENT = "format: tailorcv/accomplishment@1\nid: a\ndate: 2025\ntitle: T\n"
DRS = """\
format: tailorcv/drs@1
id: a
title: T
family: f
track: t
level: 1
status: draft
effective: 2025
mission: M
tour_of_duty: T
competencies: [{id: c, proficiency: 1, tier: core}]
"""


@pytest.mark.parametrize(
    ("model", "text", "expected"),
    [
        pytest.param(Accomplishment, f"{ACCOMPLISHMENT}end:\nnotes:\nlinks:\n", [], id="known keys may wait"),
        pytest.param(Accomplishment, f"{ACCOMPLISHMENT}extra: {{anything: }}\n", [], id="under extra anything may"),
        pytest.param(
            Accomplishment,
            f"{ACCOMPLISHMENT}reslt:\n",
            ["5:1 unknown-key: the key 'reslt' is unknown here | did you mean 'result'?"],
            id="an unknown key",
        ),
        pytest.param(
            Accomplishment,
            f"{ACCOMPLISHMENT}competencies:\n  system-design: 2\n  it-operations:\n",
            ["7:3 empty-value: the value of 'it-operations' is empty | write a value behind the colon, or take the line out"],
            id="a tag without a level",
        ),
        pytest.param(
            Accomplishment,
            f"{ACCOMPLISHMENT}variants: {{short: }}\n",
            ["5:12 empty-value: the value of 'short' is empty | write a value behind the colon, or take the line out"],
            id="a variant without a wording",
        ),
        pytest.param(
            Drs,
            f"{DRS}journey: {{up: [{{role: b, theme: T, shifts: [{{from: x, to: y, and z}}]}}]}}\n",
            ["12:62 unknown-key: the key 'and z' is unknown here | see docs/files.md; what belongs to no key goes under 'extra:'"],
            id="the end of a text that a comma cut off",
        ),
        pytest.param(
            Settings,
            "format: tailorcv/workspace@1\npins: [{role: a, sinc: }]\npolicy: {floor: 2}\n",
            [
                "2:18 unknown-key: the key 'sinc' is unknown here | did you mean 'since'?",
                "3:17 out-of-range: 2 is more than 1 | choose 1 or less",
            ],
            id="together with what else is wrong",
        ),
    ],
)
def test_nothing_is_dropped_without_a_word(here: Path, model: type[Shape], text: str, expected: list[str]) -> None:
    """A known key may wait for its value; an unknown one, or a name of one's own, with nothing behind it is an error at the key."""
    _, problems = read_document(write(here / "x.yaml", text), model)
    found = [f"{one.place.line}:{one.place.column} {one.code}: {one.message} | {one.hint}" for one in problems]
    assert found == expected
