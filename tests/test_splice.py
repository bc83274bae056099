"""Edits that change what was meant and no byte beside it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading import file_of, tree_of

from tailorcv.splice import EditRefusedError, append_item, remove_item
from tailorcv.textfile import BOM, TextFile, decode
from tailorcv.yamltext import Data, parse, to_data


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("k: [a]  # c\n", "k: [a, x]  # c\n"),
        ("k: []\n", "k: [x]\n"),
        ("k: [\n  a,   # one\n  b    # two\n]\n", "k: [\n  a,   # one\n  b, x    # two\n]\n"),
        ("k:\n  - a  # c\n# end\nz: 1\n", "k:\n  - a  # c\n  - x\n# end\nz: 1\n"),
        ("k:\n- a\nz: 1\n", "k:\n- a\n- x\nz: 1\n"),
        ("k:\n    - {a: b}\n    - c: d\n      e: f\n\nz: 1\n", "k:\n    - {a: b}\n    - c: d\n      e: f\n    - x\n\nz: 1\n"),
        ("k:\n  - |\n    text\nz: 1\n", "k:\n  - |\n    text\n  - x\nz: 1\n"),
        ("k:\nz: 1\n", "k:\n  - x\nz: 1\n"),
        ("k:   # none yet\nz: 1\n", "k:   # none yet\n  - x\nz: 1\n"),
        ("z: 1  # last\n", "z: 1  # last\nk:\n  - x\n"),
        ("z: 1", "z: 1\nk:\n  - x\n"),
        ("k:\n  - a", "k:\n  - a\n  - x\n"),
        ("z: 1\r\nk:\r\n  - a\r\n", "z: 1\r\nk:\r\n  - a\r\n  - x\r\n"),
        ("z: 1\r\nk:\r\n", "z: 1\r\nk:\r\n  - x\r\n"),
        ("# top\n---\nz: 1\n", "# top\n---\nz: 1\nk:\n  - x\n"),
        ("z: 1\n# end", "z: 1\nk:\n  - x\n# end"),
        ("z: 1\r\n# end", "z: 1\r\nk:\r\n  - x\r\n# end"),
        ("z: 1\r\nk:", "z: 1\r\nk:\r\n  - x\r\n"),
        ("k:   # none", "k:   # none\n  - x\n"),
        ("k: []  # none\r\n", "k: [x]  # none\r\n"),
        ("k: [a,]\n", "k: [a, x,]\n"),
        ("k: [\n  a,  # one\n]\n", "k: [\n  a, x,  # one\n]\n"),
        ("k:\n  []\n", "k:\n  [x]\n"),
        ("'k': [a]\n", "'k': [a, x]\n"),
        ("k:\n- - a\n  - b\n", "k:\n- - a\n  - b\n- x\n"),
        ("k:\n  - [a,\n     b]  # c\n", "k:\n  - [a,\n     b]  # c\n  - x\n"),
        ("k:\n  - a\n...\n", "k:\n  - a\n  - x\n...\n"),
        ("z:\n", "z:\nk:\n  - x\n"),
        ("z: |+\n  text\n\n", "z: |+\n  text\n\nk:\n  - x\n"),
    ],
)
def test_append(before: str, after: str) -> None:
    """The new item goes where a person would write it; comments, quotes and line ends stay."""
    assert append_item(tree_of(before), "k", "x", "x").text == after


@pytest.mark.parametrize(
    ("before", "index", "after"),
    [
        ("k: [a, b, c]\n", 0, "k: [b, c]\n"),
        ("k: [a, b, c]\n", 1, "k: [a, c]\n"),
        ("k: [a, b, c]\n", 2, "k: [a, b]\n"),
        ("k: [a]\n", 0, "k: []\n"),
        ("k:\n  - a  # of a\n  # of b\n  - b\nz: 1\n", 0, "k:\n  # of b\n  - b\nz: 1\n"),
        ("k:\n  - a\n  - b: c\n    d: e\n  - f\n", 1, "k:\n  - a\n  - f\n"),
        ("k:\n  - a\nz: 1\n", 0, "k:\n  []\nz: 1\n"),
        ("k:\n- a\n- b\n", 1, "k:\n- a\n"),
        ("k:\n- a\n", 0, "k:\n  []\n"),
        ("k:\r\n  - a\r\n  - b\r\n", 0, "k:\r\n  - b\r\n"),
        ("k:\n  -\n    a: b\n  - c\n", 0, "k:\n  - c\n"),
        ("k:\n  - a  # c\n  # d\nz: 1\n", 0, "k:\n  []\n  # d\nz: 1\n"),
        ("z: 1\r\nk:\r\n- a\r\n", 0, "z: 1\r\nk:\r\n  []\r\n"),
        ("k:\n  - a", 0, "k:\n  []\n"),
        ("k:\n  - a\n  - b", 1, "k:\n  - a\n"),
        ("k:\n  - 'a-b'\n  - c-d\n", 1, "k:\n  - 'a-b'\n"),
        ("k:\n  - |\n    text\n\n  - b\n", 0, "k:\n  - b\n"),
        ("k:\n  - - a\n    - b\n  - c\n", 0, "k:\n  - c\n"),
        ("k: [ a, b ]\n", 0, "k: [ b ]\n"),
        ("k: [a,]\n", 0, "k: []\n"),
        ("k: [a, b,]\n", 1, "k: [a,]\n"),
        ("k: [{role: a}, {role: b}]\n", 0, "k: [{role: b}]\n"),
        ("k: [\n  a,  # one\n  b,  # two\n]\n", 0, "k: [\n  b,  # two\n]\n"),
        ("k: [\n  a,  # one\n  b,  # two\n]\n", 1, "k: [\n  a,  # one\n]\n"),
        ("k: [\r\n  a,\r\n  b  # two\r\n]\r\n", 1, "k: [\r\n  a,\r\n]\r\n"),
        ("k: [\n  a  # one\n]\n", 0, "k: [\n]\n"),
        ("k: [a,\n    b]\n", 1, "k: [a]\n"),
        ("k: [a,  # one\n    b,\n    c]\n", 1, "k: [a,  # one\n    c]\n"),
    ],
)
def test_remove(before: str, index: int, after: str) -> None:
    """The item and a comment on its line go, and nothing else."""
    assert remove_item(tree_of(before), "k", index).text == after


def test_a_byte_order_mark_stays() -> None:
    """The file begins with the bytes that it began with."""
    file, _ = decode("f.yaml", BOM + b"k: [a]\n")
    assert file is not None
    tree, _ = parse(file)
    assert tree is not None
    assert append_item(tree, "k", "x", "x").raw == BOM + b"k: [a, x]\n"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{z: 1}\n", "the file is one flow mapping; add 'k: [x]' by hand"),
        ("k: {a: b}\n", "'k' is not a list; make it one by hand"),
        ("k: text\n", "'k' is not a list; make it one by hand"),
        ("k: ''\n", "'k' is not a list; make it one by hand"),
        ("z: |\n  no line end", "the layout of this file is too unusual to be edited safely; change it by hand"),
    ],
)
def test_what_is_left_to_the_person(text: str, message: str) -> None:
    """A layout that cannot be edited safely is named, with what to do."""
    with pytest.raises(EditRefusedError, match="by hand") as refused:
        append_item(tree_of(text), "k", "x", "x")
    assert str(refused.value) == message


def test_an_item_that_does_not_read_back_is_refused() -> None:
    """What would be read differently from what was meant is never written."""
    with pytest.raises(EditRefusedError, match="too unusual"):
        append_item(tree_of("k: [a]\n"), "k", "x, y", "x, y")


@pytest.mark.parametrize("index", [-1, 1])
@pytest.mark.parametrize("text", ["k: [a]\n", "k:\n  - a\n", "k:\n", "k: text\n", "z: 1\n"])
def test_no_such_item(text: str, index: int) -> None:
    """An index outside of the list is the caller's mistake."""
    with pytest.raises(IndexError):
        remove_item(tree_of(text), "k", index)


COMMENT = st.sampled_from(["", "  # note", "    # deep: [x]"])
APART = ("# note", "# deep: [x]", "# between", "# end")
ITEMS = st.lists(st.sampled_from(["a", "{role: b}", "'c: d'", '"e # f"', "[g, h]"]), min_size=1, max_size=4)


@st.composite
def documents(draw: st.DrawFn) -> str:
    """Files with a list `k` in any layout, comments and other keys around it."""
    items, newline = draw(ITEMS), draw(st.sampled_from(["\n", "\r\n"]))
    lines = [draw(COMMENT).strip(), "first: 1"]
    layout = draw(st.sampled_from(["flow", "flow lines", "block"]))
    if layout == "flow":
        lines.append(f"k: [{', '.join(items)}{draw(st.sampled_from(['', ',', ' ']))}]{draw(COMMENT)}")
    elif layout == "flow lines":
        lines += ["k: [", *(f"  {item},{draw(st.sampled_from(['', '  # of it']))}" for item in items), "]"]
    else:
        indent = " " * draw(st.sampled_from([0, 2, 4]))
        lines.append("k:")
        for item in items:
            lines += [
                f"{indent}- {item}{draw(st.sampled_from(['', '  # of it']))}",
                *draw(st.lists(st.sampled_from(["", f"{indent}# between"]), max_size=1)),
            ]
    lines += [draw(COMMENT).strip(), *draw(st.lists(st.sampled_from(["last: 'x'", "# end"]), max_size=1))]
    return newline.join(lines) + draw(st.sampled_from(["", newline]))


def cut_out(before: TextFile, after: TextFile) -> tuple[str, str]:
    """The one place where two texts differ: what stood there and what stands there now."""
    old, new = before.text, after.text
    start = next((index for index, pair in enumerate(zip(old, new, strict=False)) if pair[0] != pair[1]), min(len(old), len(new)))
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    return old[start : len(old) - end], new[start : len(new) - end]


@given(documents())
def test_appending_only_inserts(text: str) -> None:
    """Law: nothing of the old text goes, the data has one item more, and taking it out again gives the old data."""
    tree = tree_of(text)
    edited = append_item(tree, "k", "{role: new}", {"role": "new"})
    gone, come = cut_out(file_of(text), edited)
    assert gone == ""
    assert "role: new" in come
    again, _ = parse(edited)
    assert again is not None
    items = items_of(to_data(again.root))
    assert items == [*items_of(to_data(tree.root)), {"role": "new"}]
    back, _ = parse(remove_item(again, "k", len(items) - 1))
    assert back is not None
    assert to_data(back.root) == to_data(tree.root)


@given(documents(), st.data())
def test_removing_only_takes_out(text: str, data: st.DataObject) -> None:
    """Law: one item goes; what stands at other places stays byte for byte."""
    tree = tree_of(text)
    before = items_of(to_data(tree.root))
    index = data.draw(st.integers(0, len(before) - 1))
    edited = remove_item(tree, "k", index)
    gone, come = cut_out(file_of(text), edited)
    assert come.strip() in {"", "[]", "[", "]"}, "the empty list that is left, less what the item shared with it"
    assert [edited.text.count(comment) for comment in APART] == [text.count(comment) for comment in APART]
    assert gone.count("# of it") <= 1, "the item's own comment goes with it, and no other"
    after, _ = parse(edited)
    assert after is not None
    assert items_of(to_data(after.root)) == before[:index] + before[index + 1 :]


def items_of(data: Data) -> list[Data]:
    """The list that is edited."""
    assert isinstance(data, dict)
    items = data["k"]
    assert isinstance(items, list)
    return items
