"""Edits of single keys in a YAML file as cuts in its text: a value or an entry is set, an item put into a list, a key taken out.

Everything outside the cut stays as it was; every edit is read back, and refused when the data is not what was meant.
"""

import re
from collections.abc import Sequence as PySequence

from tailorcv.splice import Cut, EditRefusedError, append_item, closing, edited, last, line_end, new_key_cut, newline_of, remove_item, top
from tailorcv.textfile import TextFile
from tailorcv.yamltext import Data, Mapping, Node, Scalar, Sequence, Tree, parse

# Behind an entry that has its lines of a flow mapping to itself.
_NOTHING_MORE = re.compile(r"[ \t]*,?[ \t]*(#[^\n]*)?\r?\n?")


def set_value(tree: Tree, key: str, written: str, value: Data, order: PySequence[str] = ()) -> TextFile:
    """The file with that value behind a top-level key; `written` is its YAML in flow style, `value` its data.

    A comment behind the old value on the same line stays; comments inside an old list go with it. A new key stands behind those that
    come before it in `order`, else at the end.

    Raises:
        EditRefusedError: the edited text would not read back as meant.
    """
    data = top(tree)
    return edited(tree, _set_cut(tree, key, written, order), {**data, key: value})


def set_entry(tree: Tree, key: str, name: str, written: str, value: Data) -> TextFile:
    """The file with `name: value` in the mapping behind a top-level key, which is made when it is not there.

    Raises:
        EditRefusedError: what is there is no mapping, or the edited text would not read back as meant.
    """
    data = top(tree)
    before = data.get(key, {})
    if not isinstance(before, dict):
        raise EditRefusedError(f"'{key}' holds no 'name: value' lines; make them by hand")
    return edited(tree, _entry_cut(tree, key, name, written), {**data, key: {**before, name: value}})


def insert_item(tree: Tree, key: str, index: int, item: str, value: Data) -> TextFile:
    """The file with an item at `index` of the top-level list `key`, before the one that is there now.

    Raises:
        EditRefusedError: there is no list, or the edited text would not read back as meant.
    """
    data = top(tree)
    before = data.get(key, [])
    if not isinstance(before, list):
        raise EditRefusedError(f"'{key}' is not a list; make it one by hand")
    node = tree.node((key,))
    if index >= len(before) or not isinstance(node, Sequence):
        return append_item(tree, key, item, value)
    return edited(tree, _insert_cut(tree, node, index, item), {**data, key: [*before[:index], value, *before[index:]]})


def remove_entry(tree: Tree, key: str, name: str) -> TextFile:
    """The file without one entry of the mapping behind a top-level key; the last one takes the key with it.

    Raises:
        EditRefusedError: the edited text would not read back as meant.
        KeyError: there is no such entry.
    """
    data = top(tree)
    before, node = data.get(key), tree.node((key,))
    if not isinstance(before, dict) or not isinstance(node, Mapping) or name not in before:
        raise KeyError(name)
    if len(node.entries) == 1:
        return remove_key(tree, key)
    after = {other: value for other, value in before.items() if other != name}
    return edited(tree, _entry_out(tree.file.text, node, name), {**data, key: after})


def remove_key(tree: Tree, key: str) -> TextFile:
    """The file without a top-level key and its value; the comment lines above it stay.

    Raises:
        EditRefusedError: the edited text would not read back as meant.
        KeyError: there is no such key.
    """
    name, node = tree.root.entries[key]
    data = {other: value for other, value in top(tree).items() if other != key}
    if tree.root.flow:
        raise EditRefusedError(f"the file is one flow mapping; take '{key}' out by hand")
    end = line_end(tree.file.text, max(last(node), name.end.index))
    return edited(tree, Cut(name.start.index, end, ""), data)


def without_item(tree: Tree, key: str, value: str) -> Tree | None:
    """The tree after an item is taken out of a list of texts; None when it is not in it."""
    listed = top(tree).get(key, [])
    if not isinstance(listed, list) or value not in listed:
        return None
    return reread(remove_item(tree, key, listed.index(value)))


def reread(file: TextFile) -> Tree:
    """The tree of a text that an edit made, which has been read back already."""
    tree, problems = parse(file)
    assert tree is not None, problems
    return tree


def _set_cut(tree: Tree, key: str, written: str, order: PySequence[str] = ()) -> Cut:
    text, entry = tree.file.text, tree.root.entries.get(key)
    if entry is None:
        return _among(tree, key, written, order) or new_key_cut(tree, f"{key}: {written}", f"{key}: {written}")
    name, node = entry
    if isinstance(node, Scalar) and node.plain and not node.text:
        colon = text.index(":", name.end.index) + 1
        return Cut(colon, colon, f" {written}")
    if isinstance(node, Scalar) or node.flow:
        return Cut(node.start.index, _written_end(text, node), written)
    colon = text.index(":", name.end.index) + 1
    return Cut(colon, last(node), f" {written}")


def _among(tree: Tree, key: str, written: str, order: PySequence[str]) -> Cut | None:
    """The cut that puts a new key behind the last one that usually comes before it; None where there is no such place."""
    entries, text = tree.root.entries, tree.file.text
    before = [name for name in entries if name in order and order.index(name) < order.index(key)] if key in order else []
    if tree.root.flow or not before:
        return None
    name, node = entries[before[-1]]
    end = line_end(text, max(last(node), name.end.index))
    newline = newline_of(text)
    return Cut(end, end, f"{closing(text, end, newline)}{key}: {written}{newline}")


def _written_end(text: str, node: Node) -> int:
    """The end of what is seen of a value: a block of text ends, for YAML, where the next line begins."""
    return node.start.index + len(text[node.start.index : last(node)].rstrip())


def _entry_cut(tree: Tree, key: str, name: str, written: str) -> Cut:
    text, newline = tree.file.text, newline_of(tree.file.text)
    entry = tree.root.entries.get(key)
    if entry is None:
        return _set_cut(tree, key, f"{{{name}: {written}}}")
    _, node = entry
    if not isinstance(node, Mapping):
        return _set_cut(tree, key, f"{{{name}: {written}}}")
    if name in node.entries:
        value = node.entries[name][1]
        return Cut(value.start.index, _written_end(text, value), written)
    if node.flow:
        comma = ", " if node.entries else ""
        at = last(list(node.entries.values())[-1][1]) if node.entries else node.start.index + 1
        return Cut(at, at, f"{comma}{name}: {written}")
    end = line_end(text, last(node))
    return Cut(end, end, f"{closing(text, end, newline)}{' ' * node.start.column}{name}: {written}{newline}")


def _entry_out(text: str, node: Mapping, name: str) -> Cut:
    begin, end = node.entries[name][0].start.index, last(node.entries[name][1])
    line, rest = text.rfind("\n", 0, begin) + 1, line_end(text, end)
    if not node.flow or (not text[line:begin].strip() and _NOTHING_MORE.fullmatch(text, end, rest)):
        return Cut(line, rest, "")
    names = list(node.entries)
    place = names.index(name)
    if place + 1 < len(names):
        return Cut(begin, node.entries[names[place + 1]][0].start.index, "")
    return Cut(last(node.entries[names[place - 1]][1]), end, "")


def _insert_cut(tree: Tree, node: Sequence, index: int, item: str) -> Cut:
    text, newline = tree.file.text, newline_of(tree.file.text)
    at = node.items[index].start.index
    if node.flow:
        return Cut(at, at, f"{item}, ")
    dash = text.rindex("-", 0, at)
    begin = text.rfind("\n", 0, dash) + 1
    return Cut(begin, begin, f"{' ' * node.start.column}- {item}{newline}")
