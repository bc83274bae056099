"""Text to a tree with places, and nothing that YAML would make of it behind one's back."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from reading import file_of, tree_of

from tailorcv.problems import MAX_PER_FILE
from tailorcv.textfile import decode
from tailorcv.yamltext import MAX_DEPTH, Data, Scalar, parse, to_data


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
    ("alias as key", "*a : 1\n", ["1:1 yaml-alias"]),
    ("second document", "a: 1\n---\nb: 2\n", ["2:1 second-document"]),
    ("tag directive", "%TAG ! tag:x,2000:\n---\na: 1\n", ["1:1 yaml-directive"]),
    ("empty", "", ["1:1 empty-file"]),
    ("comments", "# a\n", ["1:1 empty-file"]),
    ("list", "- a\n", ["1:1 not-a-mapping"]),
    ("text", "a\n", ["1:1 not-a-mapping"]),
    ("escaped control", 'a: "\\0"\n"\\u0007": 1\n', ["1:4 control-character", "2:1 control-character"]),
    ("deepest that is read", "a: " + "[" * (MAX_DEPTH - 1) + "]" * (MAX_DEPTH - 1) + "\n", []),
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


@given(
    st.dictionaries(WORDS.filter(bool), VALUES, min_size=1, max_size=4),
    st.booleans() | st.none(),
    st.sampled_from([20, 80, 1000]),
    st.sampled_from([None, '"', "'"]),
)
def test_what_others_write_reads_back(data: dict[str, Data], flow: bool | None, width: int, style: str | None) -> None:  # noqa: FBT001
    """Law: data written by PyYAML in any layout comes back as the same texts."""
    text = yaml.safe_dump(data, default_flow_style=flow, width=width, default_style=style, allow_unicode=True, sort_keys=False)
    if "!" in text or "<<" in data:
        return  # a tag that the dumper added, or a merge key
    assert to_data(tree_of(text).root) == data


def test_marks_slice_the_text() -> None:
    """A scalar's marks point at its first and behind its last character, with wide characters and CRLF before it."""
    text = "# 🙂\r\na: 速度\r\nb: 'x y'\r\n"
    tree = tree_of(text)
    for name, written in (("a", "速度"), ("b", "'x y'")):
        node = tree.node((name,))
        assert isinstance(node, Scalar)
        assert text[node.start.index : node.end.index] == written
