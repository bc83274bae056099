import pytest

from advice import said, texts
from tailorcv.advice.long_text import check

SHORTER = "keep what you did and what came of it: 140 characters, 25 words; the rest is for 'action:'"
FEWER = "at most 200 words are read; move the rest to 'notes:', or make two accomplishments of it"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param({"title": "x" * 140}, [], id="140 characters"),
        pytest.param({"title": "x" * 141}, [f"4:8: warning[long-text]: a title of 141 characters in 1 word | {SHORTER}"], id="141 characters"),
        pytest.param({"title": "word " * 24 + "word"}, [], id="25 words"),
        pytest.param({"title": "a " * 25 + "a"}, [f"4:8: warning[long-text]: a title of 51 characters in 26 words | {SHORTER}"], id="26 words"),
        pytest.param({"title": f"Wrote [it](https://example.org/{'x' * 140})"}, [], id="an address is not read"),
        pytest.param({"title": "A", "situation": "a " * 99, "action": "a " * 50, "result": "a " * 50}, [], id="200 words"),
        pytest.param({"title": "A", "situation": "a " * 100, "action": "a " * 50, "result": "a " * 50}, [f"2:5: warning[long-text]: 201 words in title, situation, action and result | {FEWER}"], id="201 words"),
    ],
)  # fmt: skip
def test_texts_are_short_enough_to_be_read(fields: dict[str, object], expected: list[str]) -> None:
    """Titles by characters and words, the whole by words."""
    assert said(check, texts(**fields)) == [f"x.yaml:{problem}" for problem in expected]
