"""JSON text: strict, with a place for every problem."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from json_resumes import anything, texts

from tailorcv.interop.json_text import MAX_DEPTH, dumps, loads, parse_json, read_json
from tailorcv.textfile import decode


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "1:1 bad-json: expecting value"),
        ("[1]", "1:1 not-a-mapping: a resume is a JSON object"),
        ('{"a": 1,}', "1:9 bad-json: expecting property name enclosed in double quotes"),
        ('{"a": 1}\n x', "2:2 bad-json: extra data"),
        ('{"a": 1,\n "b": 2\n "c": 3}', "3:2 bad-json: expecting ',' delimiter"),
        ('{"a": "NaN",\n "b": NaN}', "2:7 bad-json: 'NaN' is no JSON number"),
        ('{"a": -Infinity}', "1:7 bad-json: '-Infinity' is no JSON number"),
        ('{"a": {"b": 1,\n  "b": 2}}', "2:3 duplicate-key: 'b' stands here a second time; the first is on line 1"),
        ('{"a": 1, "\\u0061": 2}', "1:10 duplicate-key: 'a' stands here a second time; the first is on line 1"),
        ('{"a": "x\\u0007"}', "1:7 control-character: an escape for the control character U+0007"),
        ('{"\\ud800": 1}', "1:2 control-character: an escape for the control character U+D800"),
        ('{"a": "x\ty"}', "1:9 bad-json: invalid control character at"),
        ("[" * 100_000, f"1:1 too-deep: more than {MAX_DEPTH} levels of nesting"),
        ('{"a": ' + "[" * 100 + "]" * 100 + "}", f"1:106 too-deep: more than {MAX_DEPTH} levels of nesting"),
    ],
)  # fmt: skip
def test_what_is_refused(text: str, expected: str) -> None:
    """With line and column, and without a value."""
    file, _ = decode("f.json", text.encode())
    assert file is not None
    found, problems = parse_json(file)
    assert found is None
    assert [f"{one.place.line}:{one.place.column} {one.code}: {one.message}" for one in problems] == [expected]


def test_the_same_key_in_different_objects() -> None:
    """Is no duplicate."""
    file, _ = decode("f.json", b'{"a": [{"b": 1}, {"b": [{"b": 2}]}], "b": 3}')
    assert file is not None
    found, problems = parse_json(file)
    assert problems == ()
    assert found is not None
    assert found.places == {(): 0, ("a",): 1, ("a", 0): 7, ("a", 0, "b"): 8, ("a", 1): 17, ("a", 1, "b"): 18, ("a", 1, "b", 0): 24, ("a", 1, "b", 0, "b"): 25, ("b",): 37}  # fmt: skip


def test_a_missing_file_is_a_problem(tmp_path: Path) -> None:
    """The reader of all files answers."""
    found, problems = read_json(tmp_path / "none.json")
    assert (found, [problem.code for problem in problems]) == (None, ["missing-file"])


@given(st.dictionaries(texts, anything, max_size=4))
def test_what_is_written_reads_back(data: dict[str, object]) -> None:
    """Law: on one line or on many, the values are the same, and so is the text of a second writing."""
    value = loads(json.dumps(data))
    for indent in (None, 2):
        assert json.loads(dumps(value, indent)) == data
        assert dumps(loads(dumps(value, indent)), indent) == dumps(value, indent)
    assert dumps(loads(json.dumps(data, indent=2, ensure_ascii=False))) == json.dumps(data, indent=2, ensure_ascii=False)
