"""A tailoring's file as it changes wish by wish: every step is a splice, so that comments and the person's own layout stay."""

import json
from collections.abc import Sequence
from pathlib import Path

from tailorcv.shape import Document, build
from tailorcv.splice import append_item, remove_item, top
from tailorcv.splice_keys import insert_item, remove_entry, remove_key, reread, set_entry, set_value
from tailorcv.tailoring import Tailoring
from tailorcv.textfile import TextFile, shown_path
from tailorcv.yamltext import Tree

_MODELINE = "# yaml-language-server: $schema=../.tailorcv/schema/tailoring.schema.json\n"


class TailoringFile:
    """The text of one tailoring. `original` is None for a file that is not there yet."""

    def __init__(self, path: Path, role: str, saved: Document[Tailoring] | None) -> None:
        self.path = path
        self.original: TextFile | None = saved.tree.file if saved else None
        text = f"{_MODELINE}format: tailorcv/tailoring@1\nrole: {role}\n"
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

    def arrange(self, key: str, wanted: Sequence[str]) -> None:
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
        """Choose a wording of an accomplishment."""
        self.tree = reread(set_entry(self.tree, "variants", accomplishment, variant, variant))

    def unword(self, accomplishment: str) -> None:
        """Forget the chosen wording, if there is one."""
        if accomplishment in self.value.variants:
            self.tree = reread(remove_entry(self.tree, "variants", accomplishment))
