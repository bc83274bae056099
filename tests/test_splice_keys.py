"""Edits of single keys that change what was meant and no byte beside it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading import data_of, tree_of

from tailorcv.splice import EditRefusedError
from tailorcv.splice_keys import insert_item, remove_entry, remove_key, reread, set_entry, set_value, without_item
from tailorcv.textfile import BOM, decode
from tailorcv.yamltext import parse


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("k: a\n", "k: x\n", id="a plain text"),
        pytest.param("k: a  # why\nz: 1\n", "k: x  # why\nz: 1\n", id="a comment behind it"),
        pytest.param("k: 'a # b'  # why\n", "k: x  # why\n", id="a quoted text"),
        pytest.param("k:\nz: 1\n", "k: x\nz: 1\n", id="nothing behind the key"),
        pytest.param("k:   # later\nz: 1\n", "k: x   # later\nz: 1\n", id="nothing but a comment"),
        pytest.param("k: ''\n", "k: x\n", id="an empty text"),
        pytest.param("k: [a, b]  # c\n", "k: x  # c\n", id="a list in one line"),
        pytest.param("k: {a: b}\n", "k: x\n", id="a mapping in one line"),
        pytest.param("k:\n  - a\n  - b\nz: 1\n", "k: x\nz: 1\n", id="a list"),
        pytest.param("k:\n  a: b\nz: 1\n", "k: x\nz: 1\n", id="a mapping"),
        pytest.param("k:\n- a\n# of z\nz: 1\n", "k: x\n# of z\nz: 1\n", id="a list, and a comment that belongs to what follows"),
        pytest.param("'k': a\n", "'k': x\n", id="a quoted key"),
        pytest.param("k: a\n  b\nz: 1\n", "k: x\nz: 1\n", id="a text over two lines"),
        pytest.param("k: |\n  a\n  b\nz: 1\n", "k: x\nz: 1\n", id="a block of text"),
        pytest.param("k: >-\n  a\n\n# c\nz: 1\n", "k: x\n\n# c\nz: 1\n", id="a folded block, and what lies below it"),
        pytest.param("z: 1\n", "z: 1\nk: x\n", id="a new key"),
        pytest.param("z: 1  # c", "z: 1  # c\nk: x\n", id="a new key, no last line end"),
        pytest.param("z: 1\n# end\n", "z: 1\nk: x\n# end\n", id="a new key, a comment at the end"),
        pytest.param("k: a\r\nz: 1\r\n", "k: x\r\nz: 1\r\n", id="line ends of another system"),
        pytest.param("z: 1\r\n", "z: 1\r\nk: x\r\n", id="a new key there"),
        pytest.param("? k\n: a\nz: 1\n", "? k\n: x\nz: 1\n", id="a key with a question mark"),
    ],
)
def test_a_value_is_set(before: str, after: str) -> None:
    """Comments, quotes and line ends around it stay."""
    assert set_value(tree_of(before), "k", "x", "x").text == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("z: 1\n", "z: 1\nk: {n: x}\n", id="no mapping yet"),
        pytest.param("k:\nz: 1\n", "k: {n: x}\nz: 1\n", id="nothing behind the key"),
        pytest.param("k: {}\n", "k: {n: x}\n", id="an empty one"),
        pytest.param("k: {a: b}  # c\n", "k: {a: b, n: x}  # c\n", id="in one line"),
        pytest.param("k: {n: b, a: c}\n", "k: {n: x, a: c}\n", id="in one line, there already"),
        pytest.param("k:\n  a: b  # c\n# end\n", "k:\n  a: b  # c\n  n: x\n# end\n", id="in lines"),
        pytest.param("k:\n    a: b", "k:\n    a: b\n    n: x\n", id="in lines, no last line end"),
        pytest.param("k:\n  n: b  # c\n  a: d\n", "k:\n  n: x  # c\n  a: d\n", id="in lines, there already"),
        pytest.param("k:\n  n: |\n    b\n  a: d\n", "k:\n  n: x\n  a: d\n", id="a block of text, there already"),
        pytest.param("k:\r\n  a: b\r\nz: 1\r\n", "k:\r\n  a: b\r\n  n: x\r\nz: 1\r\n", id="line ends of another system"),
        pytest.param("k: {a: b,}\n", "k: {a: b, n: x,}\n", id="a comma at the end"),
        pytest.param("k: {\n  a: b,  # c\n}\n", "k: {\n  a: b, n: x,  # c\n}\n", id="in lines and braces"),
    ],
)
def test_an_entry_is_set(before: str, after: str) -> None:
    """In the mapping's own layout; its other entries stay."""
    assert set_entry(tree_of(before), "k", "n", "x", "x").text == after


@pytest.mark.parametrize(
    ("before", "index", "after"),
    [
        pytest.param("k: [a, b]\n", 0, "k: [x, a, b]\n", id="in one line, at the front"),
        pytest.param("k: [a, b]\n", 1, "k: [a, x, b]\n", id="in one line, between"),
        pytest.param("k: [a, b]\n", 2, "k: [a, b, x]\n", id="in one line, at the end"),
        pytest.param("k:\n  - a  # c\n  - b\n", 0, "k:\n  - x\n  - a  # c\n  - b\n", id="in lines, at the front"),
        pytest.param("k:\n  - a  # c\n  - b\n", 1, "k:\n  - a  # c\n  - x\n  - b\n", id="in lines, between"),
        pytest.param("k:\n- a\n- b\nz: 1\n", 9, "k:\n- a\n- b\n- x\nz: 1\n", id="in lines, at the end"),
        pytest.param("k:\n- 'a-b'\n- c-d\n", 1, "k:\n- 'a-b'\n- x\n- c-d\n", id="hyphens in the items"),
        pytest.param("k:\n  # of a\n  - a\n", 0, "k:\n  # of a\n  - x\n  - a\n", id="below a comment"),
        pytest.param("k:\r\n  - a\r\n", 0, "k:\r\n  - x\r\n  - a\r\n", id="line ends of another system"),
        pytest.param("k:\n  -\n    a\n", 0, "k:\n  - x\n  -\n    a\n", id="an item on the line below its hyphen"),
        pytest.param("k:\n  -  'a'\n  -   b\n", 1, "k:\n  -  'a'\n  - x\n  -   b\n", id="wide gaps"),
        pytest.param("z: 1\n", 0, "z: 1\nk:\n  - x\n", id="no list yet"),
        pytest.param("k: []\n", 0, "k: [x]\n", id="an empty one"),
    ],
)
def test_an_item_is_put_in(before: str, index: int, after: str) -> None:
    """Before the item that is there now, in the list's own layout."""
    assert insert_item(tree_of(before), "k", index, "x", "x").text == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("a: 1\nk: x\nz: 2\n", "a: 1\nz: 2\n", id="a text"),
        pytest.param("a: 1\nk: x  # c\nz: 2\n", "a: 1\nz: 2\n", id="its comment goes with it"),
        pytest.param("a: 1\n# above\nk: [x,\n    y]\nz: 2\n", "a: 1\n# above\nz: 2\n", id="a list over two lines"),
        pytest.param("a: 1\nk:\n  - x\n  # inside\n  - y\n# below\nz: 2\n", "a: 1\n# below\nz: 2\n", id="a list"),
        pytest.param("a: 1\nk:\nz: 2\n", "a: 1\nz: 2\n", id="nothing behind the key"),
        pytest.param("a: 1\nk: |\n  x\n\nz: 2\n", "a: 1\nz: 2\n", id="a block of text with the blank line that is part of it"),
        pytest.param("a: 1\nk: x", "a: 1\n", id="the last line, without an end"),
        pytest.param("a: 1\r\nk: x\r\nz: 2\r\n", "a: 1\r\nz: 2\r\n", id="line ends of another system"),
        pytest.param("k: x\na: 1\n", "a: 1\n", id="the first line"),
    ],
)
def test_a_key_is_taken_out(before: str, after: str) -> None:
    """With its value and what stands behind it on the line."""
    assert remove_key(tree_of(before), "k").text == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("k: {a: b, n: x, c: d}  # e\n", "k: {a: b, c: d}  # e\n", id="in one line, between"),
        pytest.param("k: {n: x, a: b}\n", "k: {a: b}\n", id="in one line, at the front"),
        pytest.param("k: {a: b, n: x}\n", "k: {a: b}\n", id="in one line, at the end"),
        pytest.param("k: {n: x}\nz: 1\n", "z: 1\n", id="in one line, the only one"),
        pytest.param("k:\n  a: b  # of a\n  n: x  # of n\n  # of c\n  c: d\n", "k:\n  a: b  # of a\n  # of c\n  c: d\n", id="in lines"),
        pytest.param("# k\nk:\n  n: x\n# z\nz: 1\n", "# k\n# z\nz: 1\n", id="in lines, the only one"),
        pytest.param("k: {\n  n: x,  # of n\n  a: b,  # of a\n}\n", "k: {\n  a: b,  # of a\n}\n", id="in braces and lines, at the front"),
        pytest.param("k: {\n  a: b,  # of a\n  n: x  # of n\n}\n", "k: {\n  a: b,  # of a\n}\n", id="in braces and lines, at the end"),
        pytest.param("k: {a: b,\n    n: x}\n", "k: {a: b}\n", id="over two lines"),
        pytest.param("k:\r\n  n: x\r\n  a: b\r\n", "k:\r\n  a: b\r\n", id="line ends of another system"),
        pytest.param("k:\n  a: b\n  n: x", "k:\n  a: b\n", id="the last line, without an end"),
    ],
)
def test_an_entry_is_taken_out(before: str, after: str) -> None:
    """With the comment on its line; the last one takes the key with it."""
    assert remove_entry(tree_of(before), "k", "n").text == after


@pytest.mark.parametrize("text", ["k: {a: b}\n", "k: [n]\n", "k: n\n", "k:\n", "n: x\n"])
def test_no_such_entry(text: str) -> None:
    """Taking out what is not there is the caller's mistake."""
    with pytest.raises(KeyError):
        remove_entry(tree_of(text), "k", "n")


def test_an_item_is_taken_out_by_its_text() -> None:
    """None when there is nothing to take out."""
    found = without_item(tree_of("k: [a, b]\n"), "k", "b")
    assert found is not None
    assert found.file.text == "k: [a]\n"
    assert without_item(tree_of("k: [a]\n"), "k", "b") is None
    assert without_item(tree_of("k: a\n"), "k", "a") is None
    assert without_item(tree_of("z: a\n"), "k", "a") is None


@pytest.mark.parametrize("text", ["{z: 1}\n", "{k: [a], z: 1}\n"])
def test_a_file_in_braces_is_left_to_the_person(text: str) -> None:
    """What cannot be cut safely is refused, with what to do."""
    tree = tree_of(text)
    with pytest.raises(EditRefusedError, match="by hand"):
        set_value(tree, "new", "x", "x")
    with pytest.raises(EditRefusedError, match="by hand"):
        set_entry(tree, "new", "n", "x", "x")
    if "k" in tree.root.entries:
        with pytest.raises(EditRefusedError, match="by hand"):
            remove_key(tree, "k")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("k: text\n", "'k' holds no 'name: value' lines; make them by hand"),
        ("k: [a]\n", "'k' holds no 'name: value' lines; make them by hand"),
    ],
)
def test_an_entry_needs_a_mapping(text: str, message: str) -> None:
    """A text or a list is not overwritten."""
    with pytest.raises(EditRefusedError) as refused:
        set_entry(tree_of(text), "k", "n", "x", "x")
    assert str(refused.value) == message


def test_an_item_needs_a_list() -> None:
    """A text is not overwritten."""
    with pytest.raises(EditRefusedError, match="'k' is not a list"):
        insert_item(tree_of("k: text\n"), "k", 0, "x", "x")


def test_no_such_key() -> None:
    """Taking out what is not there is the caller's mistake."""
    with pytest.raises(KeyError):
        remove_key(tree_of("z: 1\n"), "k")


def test_a_value_that_does_not_read_back_is_refused() -> None:
    """What would be read differently from what was meant is never written."""
    with pytest.raises(EditRefusedError, match="too unusual"):
        set_value(tree_of("k: a\n"), "k", "x: y", "x: y")


def test_a_byte_order_mark_stays() -> None:
    """The file begins with the bytes that it began with."""
    file, _ = decode("f.yaml", BOM + b"k: a\n")
    assert file is not None
    tree, _ = parse(file)
    assert tree is not None
    assert set_value(tree, "k", "x", "x").raw == BOM + b"k: x\n"


COMMENT = st.sampled_from(["", "  # note", "    # deep: [x]"])
TEXTS = ["a", "'b: c'", '"d # e"', "f-g"]
BLOCKS = ["|\n  text\n  more", ">-\n  text"]
FLOWS = ["[]", "[a]", "[a, 'b: c']", "{}", "{n: b}", "{m: 'x y'}"]


@st.composite
def keys(draw: st.DrawFn, name: str) -> list[str]:
    """The lines of one key in any layout, with comments below it."""
    indent = " " * draw(st.sampled_from([2, 4]))
    comment = draw(COMMENT)
    lines = draw(
        st.one_of(
            st.sampled_from([*TEXTS, *FLOWS]).map(lambda text: [f"{name}: {text}{comment}"]),
            st.sampled_from(BLOCKS).map(lambda text: f"{name}: {text}".split("\n")),
            st.just([f"{name}:{comment}"]),
            st.lists(st.sampled_from(TEXTS), min_size=1, max_size=3).map(
                lambda items: [f"{name}:{comment}", *(f"{indent}- {item}" for item in items)]
            ),
            st.lists(st.sampled_from(["n", "m", "o"]), min_size=1, max_size=3, unique=True).map(
                lambda names: [f"{name}:{comment}", *(f"{indent}{one}: x{comment}" for one in names)]
            ),
        )
    )
    return [*lines, *draw(st.lists(st.sampled_from(["", f"# below {name}"]), max_size=2))]


@st.composite
def documents(draw: st.DrawFn) -> str:
    """A file with three keys in any layout; the one in the middle may be missing."""
    lines = ["# top", *draw(keys("first"))]
    if draw(st.booleans()):
        lines += draw(keys("k"))
    lines += draw(keys("last"))
    newline = draw(st.sampled_from(["\n", "\r\n"]))
    return newline.join("\n".join(lines).split("\n")) + newline


def outside(text: str) -> list[str]:
    """The lines that do not belong to `k`: its own begin with the key and end before the next one, or a comment at the margin."""
    kept, inside = [], False
    for line in text.splitlines(keepends=True):
        if line[:1] not in (" ", "\r", "\n"):
            inside = line.startswith("k:")
        if not inside and line.strip():
            kept.append(line)
    return kept


@given(documents(), st.sampled_from(["x", "'x: y'", "[x, y]"]), st.sampled_from([(), ("first", "k", "last"), ("k", "last"), ("last", "k")]))
def test_setting_touches_nothing_else(text: str, written: str, order: tuple[str, ...]) -> None:
    """Law: the other keys and all comments outside stay byte for byte; the data is the old one with the new value."""
    tree, value = tree_of(text), data_of(f"v: {written}\n")
    assert isinstance(value, dict)
    found = set_value(tree, "k", written, value["v"], order)
    before = data_of(text)
    assert isinstance(before, dict)
    assert data_of(found.text) == {**before, "k": value["v"]}
    assert outside(found.text) == outside(text)
    again = set_value(reread(found), "k", written, value["v"])
    assert again.text == found.text, "setting the same value twice is setting it once"


@given(documents())
def test_taking_out_touches_nothing_else(text: str) -> None:
    """Law: a key that is put in anew and taken out again leaves the text as it was."""
    tree = tree_of(text)
    if "k" in tree.root.entries:
        gone = remove_key(tree, "k")
        assert outside(gone.text) == outside(text)
        assert data_of(gone.text) == {key: value for key, value in dict_of(text).items() if key != "k"}
    else:
        assert remove_key(reread(set_value(tree, "k", "x", "x")), "k").text == text


@given(documents(), st.sampled_from(["n", "new"]))
def test_an_entry_touches_nothing_else(text: str, name: str) -> None:
    """Law: of other entries and keys everything stays; what is no mapping is refused and never overwritten."""
    tree, before = tree_of(text), dict_of(text).get("k", {})
    if not isinstance(before, dict):
        with pytest.raises(EditRefusedError):
            set_entry(tree, "k", name, "x", "x")
        return
    found = set_entry(tree, "k", name, "x", "x")
    assert data_of(found.text) == {**dict_of(text), "k": {**before, name: "x"}}
    assert outside(found.text) == outside(text)


@given(documents())
def test_an_entry_that_is_taken_out_touches_nothing_else(text: str) -> None:
    """Law: the other entries and keys stay."""
    before = dict_of(text).get("k")
    if not isinstance(before, dict) or "n" not in before:
        return
    found = remove_entry(tree_of(text), "k", "n")
    left = {name: value for name, value in before.items() if name != "n"}
    assert data_of(found.text) == {**{key: value for key, value in dict_of(text).items() if key != "k"}, **({"k": left} if left else {})}
    assert outside(found.text) == outside(text)


@given(documents(), st.integers(0, 4))
def test_an_item_touches_nothing_else(text: str, index: int) -> None:
    """Law: the other items and keys stay; what is no list is refused and never overwritten."""
    tree, before = tree_of(text), dict_of(text).get("k", [])
    if not isinstance(before, list):
        with pytest.raises(EditRefusedError):
            insert_item(tree, "k", index, "x", "x")
        return
    found = insert_item(tree, "k", index, "x", "x")
    assert data_of(found.text) == {**dict_of(text), "k": [*before[:index], "x", *before[index:]]}
    assert outside(found.text) == outside(text)


def dict_of(text: str) -> dict[str, object]:
    """The data of a file that is a mapping; a key with nothing behind it is no key."""
    found = data_of(text)
    assert isinstance(found, dict)
    return dict(found)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("a: 1\nc: 3\n", "a: 1\nb: 2\nc: 3\n", id="between"),
        pytest.param("a: 1   # one\n# three\nc: 3\n", "a: 1   # one\nb: 2\n# three\nc: 3\n", id="comments stay with what they are about"),
        pytest.param("a:\n  - x\n  - y\nc: 3\n", "a:\n  - x\n  - y\nb: 2\nc: 3\n", id="behind a list"),
        pytest.param("a: |\n  x\n\n  y\nc: 3\n", "a: |\n  x\n\n  y\nb: 2\nc: 3\n", id="behind a block of text"),
        pytest.param("a:\nc: 3\n", "a:\nb: 2\nc: 3\n", id="behind a key with nothing"),
        pytest.param("c: 3\n", "c: 3\nb: 2\n", id="nothing comes before it"),
        pytest.param("c: 3\na: 1", "c: 3\na: 1\nb: 2\n", id="another order, and no line end"),
        pytest.param("a: 1\r\nc: 3\r\n", "a: 1\r\nb: 2\r\nc: 3\r\n", id="CRLF"),
        pytest.param("z: 9\na: 1\n", "z: 9\na: 1\nb: 2\n", id="a key that has no place"),
    ],
)
def test_a_new_key_stands_in_its_place(before: str, after: str) -> None:
    """Behind those that usually come before it, else at the end."""
    assert set_value(tree_of(before), "b", "2", "2", ("a", "b", "c")).text == after


def test_a_key_without_a_place_stands_at_the_end() -> None:
    """And so does every key when there is no order."""
    assert set_value(tree_of("c: 3\n"), "x", "2", "2", ("a", "b", "c")).text == "c: 3\nx: 2\n"
