"""An imported file as objects that are used up: what an importer takes is gone, and what nobody took can be kept as it stands."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from tailorcv.interop.record_draft import Spot
from tailorcv.problems import Problem
from tailorcv.shape import read_tree
from tailorcv.textfile import line_of
from tailorcv.yamltext import Data, Loc, Node, Scalar, Sequence, Tree

SpotOf = Callable[[Loc], Spot]
# The text of an XML element that has attributes.
INSIDE = "#text"
# How YAML 1.1 and 1.2 write that there is nothing.
_NOTHING = {"", "~", "null", "Null", "NULL"}
# A key that only one format has at the top, and the import that reads it.
_FORMATS = {"cv": "rendercv", "content": "yamlresume", "basics": "json-resume"}


class Part:
    """An object of the file and where it stands; `left` is what nobody took yet."""

    def __init__(self, data: Mapping[str, Data], spot_of: SpotOf, loc: Loc = ()) -> None:
        self.left = dict(data)
        self.loc = loc
        self._spot_of = spot_of

    def spot(self, *steps: str | int) -> Spot:
        """Where the object stands, or something in it."""
        return self._spot_of((*self.loc, *steps))

    @property
    def rest(self) -> dict[str, Data]:
        """What nobody took and that says something."""
        return {key: value for key, value in self.left.items() if value}

    def text(self, *names: str) -> str:
        """Take the first of these keys that holds a text."""
        for name in names:
            value = self.left.get(name)
            inside = value.get(INSIDE) if isinstance(value, dict) else None
            if isinstance(value, dict) and isinstance(inside, str):
                self.left[name] = {key: item for key, item in value.items() if key != INSIDE}
                return inside
            if isinstance(value, str) and value.strip():
                del self.left[name]
                return value
        return ""

    def texts(self, name: str) -> list[str]:
        """Take the texts of a list, or the one text that stands for it; items that are none stay."""
        value = self.left.pop(name, [])
        items = value if isinstance(value, list) else [value]
        others: list[Data] = [item for item in items if not isinstance(item, str)]
        if others:
            self.left[name] = others
        return [item for item in items if isinstance(item, str) and item.strip()]

    def part(self, name: str) -> "Part":
        """Take an object; what is none stays, and the answer is an empty one."""
        value = self.left.get(name)
        if not isinstance(value, dict):
            return Part({}, self._spot_of, (*self.loc, name))
        del self.left[name]
        return Part(value, self._spot_of, (*self.loc, name))

    def parts(self, name: str) -> list["Part"]:
        """Take the objects of a list; items that are none stay."""
        value = self.left.pop(name, [])
        items = value if isinstance(value, list) else [value]
        others: list[Data] = [item for item in items if not isinstance(item, dict)]
        if others:
            self.left[name] = others
        numbered = isinstance(value, list)
        places = [(*self.loc, name, *((place,) if numbered else ())) for place in range(len(items))]
        return [Part(item, self._spot_of, place) for item, place in zip(items, places, strict=True) if isinstance(item, dict)]

    def give_back(self, part: "Part") -> None:
        """Put back what nobody took of an object that was taken from this one."""
        if part.rest:
            self.left[str(part.loc[-1])] = part.rest

    def at(self, data: Mapping[str, Data], *steps: str | int) -> "Part":
        """The object below this one at that path."""
        return Part(data, self._spot_of, (*self.loc, *steps))


class TopLevel(NamedTuple):
    """A YAML file of another program: the whole of it, and the object under the key that says which program it is of."""

    root: Part
    content: Part


def read_top(path: Path, key: str, program: str) -> tuple[TopLevel | None, tuple[Problem, ...]]:
    """The file of the program whose files have that key at the top, or the reasons why it is none."""
    tree, problems = read_tree(path)
    if tree is None:
        return None, problems

    def spot_of(loc: Loc) -> Spot:
        place = tree.place(loc, key=bool(loc))
        return Spot(place, line_of(tree.file.text, place.line))

    data = _data(tree.root)
    content = data.get(key) if isinstance(data, dict) else None
    if not isinstance(data, dict) or not isinstance(content, dict):
        return None, (_other(tree, key, program),)
    del data[key]
    return TopLevel(Part(data, spot_of), Part(content, spot_of, (key,))), ()


def _data(node: Node) -> Data:
    """Plain lists, mappings and text, without what is empty or null."""
    if isinstance(node, Scalar):
        return "" if _is_nothing(node) else node.text
    if isinstance(node, Sequence):
        return [_data(item) for item in node.items if not _is_nothing(item)]
    return {name: _data(value) for name, (_, value) in node.entries.items() if not _is_nothing(value)}


def _is_nothing(node: Node) -> bool:
    return isinstance(node, Scalar) and node.plain and node.text in _NOTHING


def _other(tree: Tree, key: str, program: str) -> Problem:
    """What the file seems to be instead."""
    entries = tree.root.entries
    found = next((name for top, name in _FORMATS.items() if top != key and top in entries), "")
    hint = f"the file looks like one for 'tailorcv import {found}'" if found else f"name a file of {program}"
    if "format" in entries:
        hint = "the file has a 'format:'; it seems to be of a career repository already"
    return tree.problem((), "wrong-format", f"this is no file of {program}: there is no '{key}:' with something in it", hint)
