"""Edits of a YAML file as cuts in its text, so that comments, quotes, order and line ends outside the cut stay as they were.

Lists are here, single keys in `splice_keys`. Every edit is read back, and refused when the data is not what was meant.
"""

import re
from typing import NamedTuple

from tailorcv.textfile import BOM, TextFile
from tailorcv.yamltext import Data, Mapping, Node, Scalar, Sequence, Tree, parse, to_data

# Behind an item that has its lines of a flow list to itself.
_NOTHING_MORE = re.compile(r"[ \t]*,?[ \t]*(#[^\n]*)?\r?\n?")
_COMMA = re.compile(r"\s*,")


class EditRefusedError(Exception):
    """The text is laid out in a way that this edit cannot keep; its message says what to do by hand."""


class Cut(NamedTuple):
    """The text between two points, and what takes its place."""

    start: int
    end: int
    text: str


def append_item(tree: Tree, key: str, item: str, value: Data) -> TextFile:
    """The file with one more item at the end of the top-level list `key`; `item` is its YAML, `value` its data.

    An item of several lines is in block style, and its lines are indented here; it goes into no flow list.

    Raises:
        EditRefusedError: the edited text would not read back as the old data and the new item.
    """
    data = top(tree)
    before = data.get(key, [])
    if not isinstance(before, list):
        raise EditRefusedError(f"'{key}' is not a list; make it one by hand")
    return edited(tree, _append_cut(tree, key, item), {**data, key: [*before, value]})


def remove_item(tree: Tree, key: str, index: int) -> TextFile:
    """The file without the item at `index` of the top-level list `key`.

    Raises:
        EditRefusedError: the edited text would not read back as the old data without the item.
        IndexError: there is no such item.
    """
    data = top(tree)
    before = data.get(key, [])
    node = tree.node((key,))
    if not isinstance(node, Sequence) or not isinstance(before, list) or not 0 <= index < len(before):
        raise IndexError(index)
    after = [value for place, value in enumerate(before) if place != index]
    return edited(tree, _remove_cut(tree.file.text, node, index), {**data, key: after})


def top(tree: Tree) -> dict[str, Data]:
    """The data of the file."""
    data = to_data(tree.root)
    return data if isinstance(data, dict) else {}


def edited(tree: Tree, cut: Cut, expected: Data) -> TextFile:
    """The file after a cut.

    Raises:
        EditRefusedError: it does not read back as what was meant.
    """
    text = tree.file.text
    edited = text[: cut.start] + cut.text + text[cut.end :]
    raw = (BOM if tree.file.raw.startswith(BOM) else b"") + edited.encode()
    file = TextFile(tree.file.path, edited, raw)
    again, _ = parse(file)
    if again is None or to_data(again.root) != expected:
        raise EditRefusedError("the layout of this file is too unusual to be edited safely; change it by hand")
    return file


def new_key_cut(tree: Tree, lines: str, in_short: str) -> Cut:
    """The cut that writes a key at the end of the file.

    Raises:
        EditRefusedError: the file is one flow mapping; `in_short` is what to write there.
    """
    text, newline = tree.file.text, newline_of(tree.file.text)
    if tree.root.flow:
        raise EditRefusedError(f"the file is one flow mapping; add '{in_short}' by hand")
    end = line_end(text, last(tree.root))
    return Cut(end, end, f"{closing(text, end, newline)}{lines}{newline}")


def _append_cut(tree: Tree, key: str, item: str) -> Cut:
    text, newline = tree.file.text, newline_of(tree.file.text)
    entry = tree.root.entries.get(key)
    if entry is None:
        return new_key_cut(tree, f"{key}:{newline}{_block_item(item, 2, newline)}", f"{key}: [{item}]")
    name, node = entry
    if not isinstance(node, Sequence):
        end = line_end(text, name.end.index)
        return Cut(end, end, f"{closing(text, end, newline)}{_block_item(item, 2, newline)}{newline}")
    if node.flow:
        comma = ", " if node.items else ""
        at = last(node.items[-1]) if node.items else node.start.index + 1
        return Cut(at, at, f"{comma}{item}")
    end = line_end(text, last(node.items[-1]))
    return Cut(end, end, f"{closing(text, end, newline)}{_block_item(item, node.start.column, newline)}{newline}")


def _block_item(item: str, column: int, newline: str) -> str:
    """The lines of an item whose dash stands in that column."""
    indent = " " * column
    return f"{indent}- " + f"{newline}{indent}  ".join(item.split("\n"))


def _remove_cut(text: str, node: Sequence, index: int) -> Cut:
    item = node.items[index]
    if node.flow:
        return _remove_from_flow(text, node, index)
    end = line_end(text, last(item))
    dash = text.rindex("-", 0, item.start.index)
    begin = text.rfind("\n", 0, dash) + 1
    if len(node.items) > 1:
        return Cut(begin, end, "")
    indent = " " * max(node.start.column, 2)
    return Cut(begin, end, f"{indent}[]{newline_of(text)}")


def _remove_from_flow(text: str, node: Sequence, index: int) -> Cut:
    item = node.items[index]
    line, rest = text.rfind("\n", 0, item.start.index) + 1, line_end(text, last(item))
    if not text[line : item.start.index].strip() and _NOTHING_MORE.fullmatch(text, last(item), rest):
        return Cut(line, rest, "")
    if index + 1 < len(node.items):
        return Cut(item.start.index, node.items[index + 1].start.index, "")
    if index:
        return Cut(last(node.items[index - 1]), last(item), "")
    comma = _COMMA.match(text, last(item))
    return Cut(item.start.index, comma.end() if comma else last(item), "")


def last(node: Node) -> int:
    """The end of the last written character of a node: a block mapping's own end mark lies behind the comments that follow."""
    if isinstance(node, Scalar) or node.flow:
        return node.end.index
    if isinstance(node, Mapping):
        return last(list(node.entries.values())[-1][1]) if node.entries else node.end.index
    return last(node.items[-1]) if node.items else node.end.index


def line_end(text: str, index: int) -> int:
    """Behind the line end at or after that point: a comment on the same line belongs to what stands before it."""
    if index and text[index - 1] == "\n":
        return index
    found = text.find("\n", index)
    return found + 1 if found >= 0 else len(text)


def closing(text: str, end: int, newline: str) -> str:
    """The line end that a last line may lack."""
    return newline if end == len(text) and text and not text.endswith("\n") else ""


def newline_of(text: str) -> str:
    """How the lines of a text end."""
    first = text.find("\n")
    return "\r\n" if first > 0 and text[first - 1] == "\r" else "\n"
