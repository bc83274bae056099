"""A tailoring's file as it changes wish by wish: every step is a splice, so that comments and the person's own layout stay."""

import json
from collections.abc import Iterator
from pathlib import Path

from tailorcv.shape import Document, build
from tailorcv.spec_files import modeline
from tailorcv.splice import Cut, append_item, edited, remove_item, top
from tailorcv.splice_keys import insert_item, remove_entry, remove_key, reread, set_entry, set_value
from tailorcv.tailoring import Tailoring
from tailorcv.textfile import TextFile, shown_path
from tailorcv.workspace import TAILORINGS
from tailorcv.yamltext import Data, Mapping, Node, Scalar, Sequence, Tree


class TailoringFile:
    """The text of one tailoring. `original` is None for a file that is not there yet."""

    def __init__(self, path: Path, role: str, saved: Document[Tailoring] | None) -> None:
        self.path = path
        self.original: TextFile | None = saved.tree.file if saved else None
        text = f"{modeline('tailoring', TAILORINGS / path.name)}format: tailorcv/tailoring@1\nrole: {role}\n"
        self.tree: Tree = saved.tree if saved else reread(TextFile(shown_path(path), text, text.encode()))

    @property
    def value(self) -> Tailoring:
        """What the text says now."""
        document, problems = build(Tailoring, self.tree)
        assert document is not None, problems
        return document.value

    def listed(self, key: str) -> list[str]:
        """The items of a list of ids."""
        found = top(self.tree).get(key, [])
        return [str(item) for item in found] if isinstance(found, list) else []

    def add(self, key: str, name: str) -> None:
        """Put an id at the end of a list, once."""
        if name not in self.listed(key):
            self.tree = reread(append_item(self.tree, key, name, name))

    def discard(self, key: str, name: str) -> None:
        """Take an id out of a list, if it is there; an empty list goes away."""
        while name in self.listed(key):
            if len(self.listed(key)) == 1:
                self.tree = reread(remove_key(self.tree, key))
            else:
                self.tree = reread(remove_item(self.tree, key, self.listed(key).index(name)))

    def arrange(self, key: str, wanted: list[str]) -> None:
        """Make a list hold just those ids, in that order; lines that stay keep their comments."""
        for name in [name for name in self.listed(key) if name not in wanted]:
            self.discard(key, name)
        for place, name in enumerate(wanted):
            listed = self.listed(key)
            if place < len(listed) and listed[place] == name:
                continue
            if name in listed:
                self.tree = reread(remove_item(self.tree, key, listed.index(name)))
            self.tree = reread(insert_item(self.tree, key, place, name, name))

    def set(self, key: str, value: str) -> None:
        """Set a key to a text or a number; an empty text takes the key out."""
        if value:
            written = value if value.isdigit() or value.replace("-", "").isalnum() else json.dumps(value, ensure_ascii=False)
            self.tree = reread(set_value(self.tree, key, written, value))
        elif key in self.tree.root.entries:
            self.tree = reread(remove_key(self.tree, key))

    def word(self, accomplishment: str, variant: str) -> None:
        """Choose a wording of an accomplishment; an empty one forgets the choice."""
        if variant:
            self.tree = reread(set_entry(self.tree, "variants", accomplishment, variant, variant))
        else:
            self.unword(accomplishment)

    def unword(self, accomplishment: str) -> None:
        """Forget the chosen wording, if there is one."""
        if accomplishment in self.value.variants:
            self.tree = reread(remove_entry(self.tree, "variants", accomplishment))

    def forget(self, name: str) -> bool:
        """Take an accomplishment out wherever a wish names it; whether any did."""
        before = self.tree
        for key in _LISTS:
            self.discard(key, name)
        self.unword(name)
        return self.tree is not before

    def rename(self, old: str, new: str) -> bool:
        """Put an id in the place of another, wherever an accomplishment can stand; whether it stood anywhere."""
        found = False
        while (node := next(_mentions(self.tree, old), None)) is not None:
            cut = Cut(node.start.index, node.end.index, new)
            self.tree = reread(edited(self.tree, cut, _with_one_renamed(top(self.tree), old, new)))
            found = True
        return found


_LISTS = ("show", "hide", "order")


def _mentions(tree: Tree, name: str) -> Iterator[Scalar]:
    """Where an accomplishment's id stands, in the order in which `_with_one_renamed` goes."""
    entries = tree.root.entries
    for key in _LISTS:
        yield from _scalars(entries[key][1] if key in entries else None, name)
    shifts = entries["shifts"][1] if "shifts" in entries else None
    for shift in shifts.items if isinstance(shifts, Sequence) else []:
        yield from _scalars(shift, name)
    variants = entries["variants"][1] if "variants" in entries else None
    if isinstance(variants, Mapping) and name in variants.entries:
        yield variants.entries[name][0]


def _scalars(node: Node | None, name: str) -> Iterator[Scalar]:
    for item in node.items if isinstance(node, Sequence) else []:
        if isinstance(item, Scalar) and item.text == name:
            yield item


def _with_one_renamed(data: dict[str, Data], old: str, new: str) -> dict[str, Data]:
    """The data after the first mention is another id."""
    shifts = data.get("shifts")
    for key in _LISTS:
        listed = data.get(key)
        if isinstance(listed, list) and old in listed:
            return {**data, key: _swapped(listed, old, new)}
    for place, shift in enumerate(shifts if isinstance(shifts, list) else []):
        if isinstance(shifts, list) and isinstance(shift, list) and old in shift:
            return {**data, "shifts": [*shifts[:place], _swapped(shift, old, new), *shifts[place + 1 :]]}
    variants = data["variants"]
    assert isinstance(variants, dict), "the last place where it can stand"
    return {**data, "variants": {new if key == old else key: value for key, value in variants.items()}}


def _swapped(items: list[Data], old: str, new: str) -> list[Data]:
    place = items.index(old)
    return [*items[:place], new, *items[place + 1 :]]
