"""Text to a tree with places, and nothing that YAML would make of it behind one's back."""

import time

import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st
from reading import data_of, file_of, in_short, tree_of

from tailorcv.problems import MAX_DEPTH, MAX_PER_FILE, MAX_QUOTED, Place, Problem
from tailorcv.textfile import decode
from tailorcv.yamltext import MAX_VALUES, Data, Scalar, parse, to_data


@pytest.mark.parametrize(
    ("text", "data"),
    [
        (
            "a: NO\nb: 022\nc: 22:30:00\nd: 3.10\ne: 1e3\nf: true\ng: null\nh: ~\n",
            dict(zip("abcdefgh", ["NO", "022", "22:30:00", "3.10", "1e3", "true", "null", "~"], strict=True)),
        ),
        ("a:\nb: ''\n", {"b": ""}),
        ("a: [1, {b: c}, [d]]\n", {"a": ["1", {"b": "c"}, ["d"]]}),
        ("a:\n- 1\n- 2\n", {"a": ["1", "2"]}),
        ("a: >-\n  folded\n  text\nb: |\n  kept\n  lines\n", {"a": "folded text", "b": "kept\nlines\n"}),
        ('"a b": "x\\ty"\n', {"a b": "x\ty"}),
        ("---\na: 1\n...\n", {"a": "1"}),
        ("{a: 1, b: [x]}\n", {"a": "1", "b": ["x"]}),
        ("a: 1\r\nb: 2\r\n", {"a": "1", "b": "2"}),
        ("\ufeffa: 1\n".removeprefix("\ufeff"), {"a": "1"}),
    ],
)
def test_every_scalar_is_text(text: str, data: Data) -> None:
    """What YAML programs disagree about stays as written; an empty plain value is no value."""
    assert to_data(tree_of(text).root) == data


@pytest.mark.parametrize(
    ("loc", "key", "place"),
    [
        ((), False, "1:1"),
        (("b",), False, "2:4"),
        (("b",), True, "2:1"),
        (("b", 1, "c"), False, "2:12"),
        (("b", 1, "c"), True, "2:9"),
        (("b", 7), False, "2:4"),
        (("z",), True, "1:1"),
        (("b", 0, "x"), False, "2:5"),
    ],
)
def test_places(loc: tuple[str | int, ...], place: str, *, key: bool) -> None:
    """A path of keys and indexes leads to a line and column; what is not there leads to what is around it."""
    assert str(tree_of("a: 1\nb: [x, {c: y}]\n").place(loc, key=key)) == f"f.yaml:{place}"


def test_columns_count_characters() -> None:
    """A character beyond the basic plane is one column, as in an editor."""
    tree = tree_of("a: {b: 🙂🙂, c: x}\n")
    assert str(tree.place(("a", "c"))) == "f.yaml:1:15"
    problem = tree.problem(("a", "c"), "code", "message")
    assert problem.source == "a: {b: 🙂🙂, c: x}"


TOO_MANY = f"too-large: more than {MAX_VALUES // 1000} 000 keys and values"

BAD = [
    ("duplicate key", "a: 1\nb: 2\na: 3\n", ["3:1 duplicate-key: 'a' stands here a second time; the first is on line 1"]),
    (
        "anchors and aliases, all of them",
        "a: &x 1\nb: *x\nc: &y [*x]\n",
        ["1:4 yaml-anchor", "2:4 yaml-alias", "3:4 yaml-anchor", "3:8 yaml-alias"],
    ),
    ("tags", "a: !!int 1\nb: !x {c: 1}\n", ["1:4 yaml-tag", "2:4 yaml-tag"]),
    ("merge", "<<: {a: 1}\n", ["1:1 yaml-merge"]),
    ("quoted merge key is a key", "'<<': 1\n", []),
    ("key that is a list", "? [a]\n: 1\n", ["1:3 bad-key"]),
    ("key of two lines", "? |\n  a\n  b\n: 1\n", ["1:3 bad-key: a key must be one line of text"]),
    ("key of two lines by an escape", '"a\\nb": 1\n', ["1:1 bad-key: a key must be one line of text"]),
    ("duplicate key inside brackets", "a: [{b: 1, b: 2}]\n", ["1:12 duplicate-key: 'b' stands here a second time"]),
    ("duplicate key in other quotes", "a: 1\n'a': 2\n", ["2:1 duplicate-key: 'a' stands here a second time; the first is on line 1"]),
    ("alias for everything", "*a\n", ["1:1 yaml-alias: the alias *a"]),
    ("tag without a name", "a: ! b\n", ["1:4 yaml-tag: the tag !"]),
    ("problem behind wide characters", "a: [😀, 日本, &x b]\n", ["1:12 yaml-anchor: the anchor &x"]),
    ("alias as key", "*a : 1\n", ["1:1 yaml-alias"]),
    ("second document of nothing", "a: 1\n---\n", ["2:1 second-document"]),
    ("version directive", "# c\n%YAML 1.1\n---\na: 1\n", ["2:1 yaml-directive: a line that begins with '%'"]),
    ("nothing in a document", "# c\n---\n", ["2:1 empty-file: the file holds no YAML"]),
    ("nothing but a comment in a document", "--- # c\n...\n", ["1:1 empty-file: the file holds no YAML"]),
    ("nothing, twice", "---\n---\n", ["1:1 empty-file", "2:1 second-document"]),
    ("second document", "a: 1\n---\nb: 2\n", ["2:1 second-document"]),
    ("tag directive", "%TAG ! tag:x,2000:\n---\na: 1\n", ["1:1 yaml-directive"]),
    ("empty", "", ["1:1 empty-file"]),
    ("comments", "# a\n", ["1:1 empty-file"]),
    ("list", "- a\n", ["1:1 not-a-mapping"]),
    ("text", "a\n", ["1:1 not-a-mapping"]),
    ("escaped control", 'a: "\\0"\n"\\u0007": 1\n', ["1:4 control-character", "2:1 control-character"]),
    ("deepest that is read", "a: " + "[" * (MAX_DEPTH - 1) + "]" * (MAX_DEPTH - 1) + "\n", []),
    ("too deep by dashes", "a:\n" + "- " * MAX_DEPTH + "b\n", [f"2:{2 * MAX_DEPTH - 1} too-deep: more than 32 levels of nesting"]),
    ("too deep by keys", "".join(f"{' ' * depth}a:\n" for depth in range(MAX_DEPTH + 1)), [f"{MAX_DEPTH + 1}:{MAX_DEPTH + 1} too-deep"]),
    ("two things, then something unclosed", "a: &x 1\na: 2\nb: [\n", ["1:4 yaml-anchor", "2:1 duplicate-key", "3:4 unclosed-bracket"]),
    ("one deeper", "a: " + "[" * MAX_DEPTH + "]" * MAX_DEPTH + "\n", ["1:35 too-deep"]),
]


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in BAD], ids=[row[0] for row in BAD])
def test_what_is_refused(text: str, expected: list[str]) -> None:
    """Every problem of a file that can still be parsed is reported, each at its place."""
    tree, problems = parse(file_of(text))
    found = [f"{problem.place.line}:{problem.place.column} {problem.code}: {problem.message}" for problem in problems]
    assert [line.startswith(start) for line, start in zip(found, expected, strict=True)] == [True] * len(expected), found
    assert (tree is None) == bool(expected)
    assert all(problem.hint for problem in problems)


def test_a_hostile_file_does_not_flood() -> None:
    """At most a hundred problems of one file are kept."""
    _, problems = parse(file_of("".join(f"k{number}: &a 1\n" for number in range(5000))))
    assert len(problems) == MAX_PER_FILE


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a: " + "[" * 1_900_000, "too-deep: more than 32 levels of nesting", id="brackets"),
        pytest.param("a: " + "{a: " * 450_000, "too-deep: more than 32 levels of nesting", id="braces"),
        pytest.param("a:\n" + "- " * 900_000, "too-deep: more than 32 levels of nesting", id="dashes"),
        pytest.param("? " * 900_000, "too-deep: more than 32 levels of nesting", id="question marks"),
        pytest.param("a: [" + "b," * 900_000 + "]", TOO_MANY, id="values"),
        pytest.param("a:\n" + "- \n" * 600_000, TOO_MANY, id="nothings"),
        pytest.param("".join(f"k{n}:\n" for n in range(200_000)), TOO_MANY, id="keys"),
        pytest.param("a:\n" * 600_000, "duplicate-key: 'a' stands here a second time; the first is on line 1", id="one key"),
        pytest.param("- &a b\n" * 250_000, "yaml-anchor: the anchor &a", id="anchors"),
        pytest.param("a: [" + "*a," * 600_000 + "]", "yaml-alias: the alias *a", id="aliases"),
        pytest.param(f"a: &{'b' * 1_900_000} c", f"yaml-anchor: the anchor &{'b' * (MAX_QUOTED - 1)}…", id="one long anchor"),
    ],
)
def test_a_hostile_file_answers_at_once(text: str, expected: str) -> None:
    """Depth, number and length of what is read have an end; a message quotes no more than the beginning."""
    begin = time.process_time()
    tree, problems = parse(file_of(text))
    assert time.process_time() - begin < 5
    assert tree is None
    assert in_short(problems)[0].partition(" ")[2] == expected


def test_the_largest_text_that_is_read() -> None:
    """One value may fill the whole file."""
    assert data_of(f"a: {'b' * 1_900_000}\n") == {"a": "b" * 1_900_000}


@given(
    st.binary(max_size=60)
    | st.lists(st.sampled_from([b"a: ", b"\n", b"\xff", b"\xc2\x85", b"[", b"'", b"\r", b"\xf0\x9f\x98\x80"])).map(b"".join)
)
def test_no_bytes_make_it_raise(raw: bytes) -> None:
    """Law: any bytes are a text or problems, and any text is a tree or problems."""
    file, problems = decode("f.yaml", raw)
    tree, more = parse(file) if file else (None, ())
    assert (file is None) == bool(problems)
    assert (tree is None) == bool(problems or more)


@given(st.text(max_size=60))
def test_no_text_makes_it_raise(text: str) -> None:
    """Law: any text is a tree or problems, never an exception and never both."""
    file, problems = decode("f.yaml", text.encode("utf-8", "surrogatepass"))
    if file is None:
        assert problems
        return
    tree, problems = parse(file)
    assert (tree is None) == bool(problems)


@given(st.text(st.sampled_from("ab:- \n\t[]{}'\"#&*!|>%@`,?\\x0"), max_size=40))
def test_no_punctuation_makes_it_raise(text: str) -> None:
    """Law: the same for texts that are nearly YAML."""
    file, _ = decode("f.yaml", text.encode())
    if file:
        tree, problems = parse(file)
        assert (tree is None) == bool(problems)
        assert all(problem.place.line >= 1 and problem.place.column >= 1 for problem in problems)


WORDS = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters="\ufeff\ufffe\uffff"), max_size=12)
VALUES = st.recursive(WORDS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3), max_leaves=8)


LAYOUTS = st.fixed_dictionaries(
    {
        "default_flow_style": st.sampled_from([True, False, None]),
        "default_style": st.sampled_from([None, '"', "'", "|", ">"]),
        "width": st.sampled_from([20, 80, 1000]),
        "indent": st.sampled_from([2, 4, 7]),
        "line_break": st.sampled_from(["\n", "\r\n"]),
        "allow_unicode": st.booleans(),
        "explicit_start": st.booleans(),
    }
)


@given(st.dictionaries(WORDS, VALUES, min_size=1, max_size=4), LAYOUTS)
def test_what_others_write_reads_back(data: dict[str, Data], layout: dict[str, object]) -> None:
    """Law: data written by PyYAML in any layout comes back as the same texts."""
    text = yaml.dump(data, Dumper=yaml.SafeDumper, sort_keys=False, **layout)  # type: ignore[call-overload]  # one of many layouts
    # Not where the dumper adds a tag, or does not itself read back what it wrote.
    assume("! " not in text and yaml.load(text, Loader=yaml.BaseLoader) == data)
    assert data_of(text) == data


def test_marks_slice_the_text() -> None:
    """A scalar's marks point at its first and behind its last character, with wide characters and CRLF before it."""
    text = "# 🙂\r\na: 速度\r\nb: 'x y'\r\n"
    tree = tree_of(text)
    for name, written in (("a", "速度"), ("b", "'x y'")):
        node = tree.node((name,))
        assert isinstance(node, Scalar)
        assert text[node.start.index : node.end.index] == written


def whole(text: str, line: int, column: int, code: str, message: str, hint: str) -> tuple[str, Problem]:
    """A text and the one problem in it, with nothing left out."""
    return text, Problem(Place("f.yaml", line, column), code, message, hint, "error", text.split("\n")[line - 1])


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        whole("", 1, 1, "empty-file", "the file holds no YAML", "write at least the line 'format: …'"),
        whole("# only this\n---\n", 2, 1, "empty-file", "the file holds no YAML", "write at least the line 'format: …'"),
        whole("%YAML 1.1\n---\na: 1\n", 1, 1, "yaml-directive", "a line that begins with '%'", "remove the line; no file here needs it"),
        whole("\n- a\n", 2, 1, "not-a-mapping", "a file is a list of 'key: value' lines", "begin with 'format: …'"),
        whole("a: 1\n---\nb: 2\n", 2, 1, "second-document", "a second document begins here", "put it into a file of its own"),
        whole("a: 1\n[x]: 2\n", 2, 1, "bad-key", "a key must be one line of text", "quote the text, if braces or brackets are meant"),
        whole("a: 1\n<<: {b: 2}\n", 2, 1, "yaml-merge", "the merge key <<", "write the keys out where they are needed"),
        whole("a: 1\nb: 2\na: 3\n", 3, 1, "duplicate-key", "'a' stands here a second time; the first is on line 1", "keep one of them"),
        whole("a:\n  1\nb: 2\na: 3\n", 4, 1, "duplicate-key", "'a' stands here a second time; the first is on line 1", "keep one of them"),
        whole("a: &x 1\n", 1, 4, "yaml-anchor", "the anchor &x", "remove it; write values out where they are needed"),
        whole("a: !!int 1\n", 1, 4, "yaml-tag", "the tag tag:yaml.org,2002:int", "remove it; the key decides what a value is"),
        whole('a: "\\e"\n', 1, 4, "control-character", "an escape for the control character U+001B", "take it out"),
    ],
)  # fmt: skip
def test_a_problem_is_whole(text: str, problem: Problem) -> None:
    """Place, code, message, hint, weight and the line for its caret."""
    tree, problems = parse(file_of(text))
    assert tree is None
    assert problems == (problem,)


def test_a_key_that_is_none_hides_nothing_else() -> None:
    """The entry is left out, and the ones around it are read on."""
    _, problems = parse(file_of("a: 1\n[x]: &y 2\n<<: 3\nb: !t 4\na: 5\n"))
    assert [(problem.place.line, problem.code) for problem in problems] == [
        (2, "yaml-anchor"),
        (2, "bad-key"),
        (3, "yaml-merge"),
        (4, "yaml-tag"),
        (5, "duplicate-key"),
    ]


@pytest.mark.parametrize(("more", "code"), [(0, None), (1, "too-large")])
def test_as_many_keys_and_values_as_are_allowed(more: int, code: str | None) -> None:
    """Every key, value, list and mapping counts one."""
    # The file's mapping, a key, the list behind it, and its items.
    text = f"a: [{', '.join('x' for _ in range(MAX_VALUES - 3 + more))}]\n"
    tree, problems = parse(file_of(text))
    assert (tree is None) == (code is not None)
    assert [(problem.code, problem.hint, str(problem.place)) for problem in problems] == (
        [(code, "split it: one accomplishment or role is one file", f"f.yaml:1:{len(text) - 2}")] if code else []
    )


def test_a_problem_at_a_place_of_the_tree() -> None:
    """It has the value's place, or the key's where that is meant, no hint unless there is one, and the line."""
    tree = tree_of("a: 1\nb: x\n")
    assert tree.problem(("b",), "code", "message") == Problem(Place("f.yaml", 2, 4), "code", "message", "", "error", "b: x")
    assert tree.problem(("b",), "code", "message", "hint", key=True).place == Place("f.yaml", 2, 1)
    assert tree.problem(("b",), "code", "message", "hint").hint == "hint"
