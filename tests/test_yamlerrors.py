"""What a parser's complaint becomes: the place where a person looks, and words that say how to mend it."""

import pytest
from reading import file_of, in_short

from tailorcv.yamltext import parse

CASES = [
    ("double quote", 'a: 1\nb: "x\nc: 2\n', "2:4 unclosed-quote: a quote opens here and is never closed"),
    ("single quote", "a: 'x\nb: 1\n", "1:4 unclosed-quote: a quote opens here and is never closed"),
    ("quote at the end", 'a: "', "1:4 unclosed-quote: a quote opens here and is never closed"),
    ("bracket", "a: [1, 2\nb: 3\n", "1:4 unclosed-bracket: a '[' opens here and the list is not closed as expected"),
    ("brace", "a: {x: 1\nb: 3\n", "1:4 unclosed-bracket: a '{' opens here and the mapping is not closed as expected"),
    ("tab", "a:\n\tb: 1\n", "2:1 tab-indent: a tab in the indentation"),
    ("second colon", "a: b: c\n", "1:5 bad-colon: ': ' inside a text without quotes"),
    ("no colon", "a: 1\nb\n", "2:1 missing-colon: a key without ': ' and a value"),
    ("list item on the key's line", "a: - b\n", "1:4 bad-list: a list item '- ' where a value was expected"),
    ("indent of a list", "b:\n  - c: 1\n   d: 2\n", "3:4 bad-indent: this line fits no list item above it"),
    ("at sign", "a: @x\n", "1:4 bad-character: this character cannot begin a value"),
    ("backtick", "a: `x`\n", "1:4 bad-character: this character cannot begin a value"),
    ("percent", "a: %x\n", "1:4 bad-character: this character cannot begin a value"),
    ("bare star", "a: *\n", "1:5 bad-character: '&' and '*' cannot begin a value"),
    ("escape", 'a: "\\q"\n', "1:5 bad-escape: this backslash escape is unknown"),
    ("block head", "a: |x\n", "1:5 bad-block: the head of a text block is '|' or '>', perhaps with '-' behind it"),
    ("behind a quote", 'a: "x" y\n', "1:8 text-after-quote: text behind the closing quote"),
    ("quote inside quotes", "a: 'it's'\n", "1:8 text-after-quote: text behind the closing quote"),
    ("wide characters before it", "a: {🙂: '\n", "1:8 unclosed-quote: a quote opens here and is never closed"),
    ("windows line ends", "a: 1\r\nb: [\r\n", "2:4 unclosed-bracket: a '[' opens here and the list is not closed as expected"),
]


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in CASES], ids=[row[0] for row in CASES])
def test_complaints(text: str, expected: str) -> None:
    """One problem with the place that matters, its line for the caret, and a hint."""
    tree, problems = parse(file_of(text))
    assert tree is None
    assert in_short(problems)[0] == expected
    assert problems[0].source == text.replace("\r", "").split("\n")[problems[0].place.line - 1]
    assert problems[0].hint


def test_every_line_with_a_tab_is_named() -> None:
    """One search-and-replace mends them all, so all are shown."""
    _, problems = parse(file_of("a:\n\tb: 1\n\tc: 2\n  \td: 3\n"))
    assert [str(problem.place) for problem in problems] == ["f.yaml:2:1", "f.yaml:3:1", "f.yaml:4:3"]


def test_a_tab_inside_a_text_block_is_fine() -> None:
    """Code in an accomplishment may be indented as it is in its file."""
    tree, problems = parse(file_of("a: |\n  make:\n  \tall\n"))
    assert tree is not None, problems
