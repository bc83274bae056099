"""Changes to an accomplishment's file, one splice each, so that its comments and layout stay."""

import json
import re
from collections.abc import Sequence

from tailorcv.new_accomplishment import KEYS
from tailorcv.splice import append_item, remove_item, top
from tailorcv.splice_keys import remove_entry, remove_key, reread, set_entry, set_value
from tailorcv.yamltext import Data, Tree

# What YAML reads as the same text without quotes.
_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9./_-]*|https?://[^\s#,\[\]{}'\"]+")


def changed(tree: Tree, data: dict[str, object], untag: Sequence[str]) -> Tree:
    """The file after every change, one splice each.

    Raises:
        EditRefusedError: its layout does not allow one of them.
    """
    for key, value in _with_one_kind_of_date(data).items():
        if isinstance(value, dict):
            for name, level in value.items():
                tree = reread(set_entry(tree, key, name, str(level), str(level)))
        elif isinstance(value, list):
            tree = _appended(tree, key, value)
        elif value in ("", False):
            tree = reread(remove_key(tree, key)) if key in tree.root.entries else tree
        else:
            text = "true" if value is True else str(value)
            tree = reread(set_value(tree, key, _written(text), text, KEYS))
    # Last, so that the list of tags stays where it is when each is another one.
    tags = data.get("competencies")
    for one in untag:
        if not isinstance(tags, dict) or one not in tags:
            tree = reread(remove_entry(tree, "competencies", one))
    return tree


def with_items(tree: Tree, key: str, items: Sequence[object]) -> Tree:
    """The file with just these items in the list `key`: new ones come last, others are taken out; the rest stays as it is.

    Raises:
        EditRefusedError: its layout does not allow it.
    """
    if not items:
        return reread(remove_key(tree, key)) if key in tree.root.entries else tree
    # What is new comes first into the list, so that the list itself stays where it is.
    tree = _appended(tree, key, items)
    wanted, there = [_value(item) for item in items], top(tree)[key]
    assert isinstance(there, list), "something was appended to it"
    for index in reversed([index for index, item in enumerate(there) if item not in wanted]):
        tree = reread(remove_item(tree, key, index))
    return tree


def _with_one_kind_of_date(data: dict[str, object]) -> dict[str, object]:
    """A date takes the place of a period, and a period that of a date."""
    if data.get("date"):
        return {"start": "", "end": "", **data}
    return {"date": "", **data} if data.get("start") else data


def _appended(tree: Tree, key: str, items: Sequence[object]) -> Tree:
    for item in items:
        there = top(tree).get(key, [])
        value = _value(item)
        if isinstance(there, list) and value in there:
            continue
        pairs = ", ".join(f"{name}: {_written(str(text))}" for name, text in value.items()) if isinstance(value, dict) else ""
        tree = reread(append_item(tree, key, f"{{{pairs}}}" if pairs else _written(str(value)), value))
    return tree


def _value(item: object) -> Data:
    return {str(name): str(text) for name, text in item.items()} if isinstance(item, dict) else str(item)


def _written(text: str) -> str:
    """The text in YAML's flow style: as it is where that reads back the same, else in double quotes, which JSON's strings are."""
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)
