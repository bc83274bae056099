"""What a parser's complaint becomes: the place where a person looks, and words that say how to mend it."""

import time

import pytest
import yaml
from reading import file_of, in_short

from tailorcv import yamlerrors
from tailorcv.problems import MAX_PER_FILE
from tailorcv.textfile import TextFile
from tailorcv.yamlerrors import explain
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
    ("quote up to the next document", "a: 'x\n---\nb: 1\n", "1:4 unclosed-quote: a quote opens here and is never closed"),
    ("quote and nothing else", '"', "1:1 unclosed-quote: a quote opens here and is never closed"),
    ("bracket, and nothing behind it", "a: [", "1:4 unclosed-bracket: a '[' opens here and the list is not closed as expected"),
    ("brace, and nothing behind it", "{", "1:1 unclosed-bracket: a '{' opens here and the mapping is not closed as expected"),
    ("the innermost bracket", "a: {b: [c, d}\n", "1:8 unclosed-bracket: a '[' opens here and the list is not closed as expected"),
    ("closed by the other one", "a: {b: 1, }]\n", "1:12 stray-bracket: this ']' closes nothing"),
    ("comma and the other one", "a: [{b: c,\n  d: ]\n", "1:5 unclosed-bracket: a '{' opens here and the mapping is not closed as expected"),
    ("bracket far above the end", "a: [b,  # c\n\n# d\n\n", "1:4 unclosed-bracket: a '[' opens here and the list is not closed as expected"),
    ("one bracket too many", "a: [b]]\n", "1:7 stray-bracket: this ']' closes nothing"),
    ("one brace too many", "{a: b}}\n", "1:7 stray-bracket: this '}' closes nothing"),
    ("bracket for a value", "a: ]\n", "1:4 stray-bracket: this ']' closes nothing"),
    ("nothing between commas", "a: [b,,c]\n", "1:7 bad-character: this character cannot begin a value"),
    ("question mark", "a: ? b\n", "1:4 bad-character: this character cannot begin a value"),
    ("tab behind a text", "a: 1\n\tb: 2\n", "2:1 tab-indent: a tab in the indentation"),
    ("tab behind a dash", "-\ta: 1\n", "1:2 tab-indent: a tab in the indentation"),
    ("tab in a text block", "a: |\n\tb\n", "2:1 tab-indent: a tab in the indentation"),
    ("tab on an empty line", "a:\n  b: c\n\t\n  d: e\n", "3:1 tab-indent: a tab in the indentation"),
    ("bracket below a tab that is fine", "a: |\n  b\n  \tc\nd: [e\n", "4:4 unclosed-bracket: a '[' opens here and the list is not closed as expected"),
    ("no colon in the middle", "a: 1\nb\nc: 2\n", "2:1 missing-colon: a key without ': ' and a value"),
    ("indent of a key", "a:\n    b: 1\n  c: 2\n", "3:3 bad-indent: this line fits no key above it"),
    ("more indent below a value", "a:\n  b: 1\n    c: 2\n", "3:6 bad-colon: ': ' inside a text without quotes"),
    ("wide characters before a colon", "a: 😀😀 b: c\n", "1:8 bad-colon: ': ' inside a text without quotes"),
    ("bare ampersand", "a: &\n", "1:5 bad-character: '&' and '*' cannot begin a value"),
    ("exclamation mark", "a: !<x y\n", "1:7 yaml-tag: '!' cannot begin a value"),
    ("foreign tag", "a: !x!y z\n", "1:4 yaml-tag: '!' cannot begin a value"),
    ("half an escape", 'a: "\\xZZ"\n', "1:7 bad-escape: this backslash escape is unknown"),
    ("half a surrogate pair", 'a: "\\ud800"\n', "1:7 bad-escape: this backslash escape is unknown"),
    ("escape behind another quote", "a: 'b' \"\\q\"\n", "1:9 bad-escape: this backslash escape is unknown"),
    ("percent at the margin", "%x\na: 1\n", "1:3 yaml-directive: a line that begins with '%'"),
    ("version of the future", "%YAML 2.0\n---\na: 1\n", "1:1 yaml-directive: a line that begins with '%'"),
    ("directive without a document", "%YAML 1.1\na: 1\n", "2:1 text-after-end: text behind the end of the YAML"),
    ("text behind the end", "a: 1\n...\nb: 2\n", "3:1 text-after-end: text behind the end of the YAML"),
    ("windows line ends", "a: 1\r\nb: [\r\n", "2:4 unclosed-bracket: a '[' opens here and the list is not closed as expected"),
]  # fmt: skip


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


def test_tabs_that_were_fine_are_not_blamed() -> None:
    """Only the tab that stopped the parser, and what comes after it: a block of code above may hold tabs."""
    _, problems = parse(file_of("a: |\n  b\n  \tc\nd:\n\te: 1\n\tf: 2\n"))
    assert in_short(problems) == ["5:1 tab-indent: a tab in the indentation", "6:1 tab-indent: a tab in the indentation"]


def test_every_row_of_the_table_is_used() -> None:
    """A row that no text reaches is a row that says nothing to anybody."""
    said = {(problem.code, problem.message, problem.hint) for _, text, _ in CASES for problem in parse(file_of(text))[1]}
    assert {(row.code, row.message, row.hint) for row in yamlerrors._TABLE} <= said


def test_what_the_table_does_not_know() -> None:
    """Another version of libyaml may complain of something new: its own words are better than none."""
    with pytest.raises(yaml.YAMLError) as complaint:
        list(yaml.parse("a: 1\nb: @\n", Loader=yaml.CLoader))
    assert isinstance(complaint.value, yaml.MarkedYAMLError)
    complaint.value.context, complaint.value.problem = "while reading tea leaves", "found a stranger"
    (problem,) = explain(complaint.value, file_of("a: 1\nb: @\n"))
    assert in_short([problem]) == ["2:4 yaml-syntax: while reading tea leaves: found a stranger"]
    assert (problem.source, problem.hint) == ("b: @", "compare the line with docs/files.md")


def test_an_edit_that_brings_in_a_control_character() -> None:
    """No file is read with one, but the text of an edit goes to the parser directly: it is named there, too."""
    tree, problems = parse(TextFile("f.yaml", "a: 1\nb: \x07\n", b""))
    assert tree is None
    assert in_short(problems) == ["2:4 control-character: control character U+0007"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param("a: [" + "\t" * 1_900_000, 1, id="one line of tabs"),
        pytest.param("a:\n" + "\tb\n" * 600_000, MAX_PER_FILE, id="lines that begin with a tab"),
        pytest.param("\n" * 1_900_000 + "a: [", 1, id="lines and a bracket"),
        pytest.param("a: '" + "b\n" * 900_000, 1, id="a quote and a long text"),
        pytest.param("a: " + '"b" ' * 400_000, 1, id="quotes and quotes"),
    ],
)
def test_a_hostile_file_is_explained_at_once(text: str, count: int) -> None:
    """Two megabytes of the same mistake must not take minutes."""
    begin = time.process_time()
    tree, problems = parse(file_of(text))
    assert time.process_time() - begin < 5
    assert (tree, len(problems)) == (None, count)
