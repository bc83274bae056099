"""YAML text to a tree of text with places: the only module that knows yaml.

It reads libyaml's events and not PyYAML's loaders: those keep the last of two equal keys silently, expand aliases, crash on deep
nesting and turn `NO`, `022`, `22:30:00` and `3.10` into something else. Here a scalar is text; its type comes later, from the key.
"""

from collections.abc import Iterator
from typing import NamedTuple, Protocol, TypeAlias, cast

import yaml

from tailorcv.problems import MAX_DEPTH, MAX_PER_FILE, Place, Problem, short
from tailorcv.textfile import Mark, TextFile, control_character, line_of

# Ten times the longest career; two megabytes of '[a,a,…' would take seconds.
MAX_VALUES = 50_000
# libyaml's parser where PyYAML was built with it (every wheel is), the slower twin elsewhere.
_LOADER = getattr(yaml, "CLoader", yaml.Loader)


class _Event(Protocol):
    """What libyaml says; which attributes an event really has depends on its class."""

    start_mark: Mark
    end_mark: Mark
    anchor: str | None
    tag: str | None
    value: str
    style: str | None
    flow_style: bool | None
    tags: dict[str, str] | None
    version: tuple[int, int] | None


class Scalar(NamedTuple):
    """A piece of text. `plain` is true without quotes: an empty plain scalar means that nothing was given."""

    text: str
    start: Mark
    end: Mark
    plain: bool


class Mapping(NamedTuple):
    """Keys in the order of the file, each with its own place; `flow` is true for `{a: b}`."""

    entries: "dict[str, tuple[Scalar, Node]]"
    start: Mark
    end: Mark
    flow: bool


class Sequence(NamedTuple):
    """Items in the order of the file; `flow` is true for `[a, b]`."""

    items: "list[Node]"
    start: Mark
    end: Mark
    flow: bool


Node: TypeAlias = Scalar | Mapping | Sequence
Loc: TypeAlias = tuple[str | int, ...]
Data: TypeAlias = "str | list[Data] | dict[str, Data]"


class Tree(NamedTuple):
    """A whole file: its top mapping and the text that the marks point into."""

    file: TextFile
    root: Mapping

    def node(self, loc: Loc) -> Node:
        """The node at that path of keys and indexes, or the nearest one above it that exists."""
        node: Node = self.root
        for step in loc:
            if isinstance(node, Mapping) and isinstance(step, str) and step in node.entries:
                node = node.entries[step][1]
            elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
                node = node.items[step]
            else:
                break
        return node

    def place(self, loc: Loc = (), *, key: bool = False) -> Place:
        """Where the value at `loc` stands, or its key; the nearest place above it for what is not there."""
        if key and loc:
            parent = self.node(loc[:-1])
            if isinstance(parent, Mapping) and isinstance(loc[-1], str) and loc[-1] in parent.entries:
                return self._at(parent.entries[loc[-1]][0].start)
        return self._at(self.node(loc).start)

    def problem(self, loc: Loc, code: str, message: str, hint: str = "", *, key: bool = False) -> Problem:
        """An error at the value (or the key) that lies at `loc`, with the line for its caret."""
        place = self.place(loc, key=key)
        return Problem(place, code, message, hint, "error", line_of(self.file.text, place.line))

    def _at(self, mark: Mark) -> Place:
        return Place(self.file.path, mark.line + 1, mark.column + 1)


def parse(file: TextFile) -> tuple[Tree | None, tuple[Problem, ...]]:
    """The file as a tree, or everything that keeps it from being one. Never raises for what a user wrote."""
    reader = _Reader(file)
    try:
        root = reader.document()
    except _EnoughError:
        return None, tuple(reader.problems)
    except yaml.YAMLError as error:
        from tailorcv.yamlerrors import explain

        return None, (*reader.problems, *explain(error, file, reader.opened[-1] if reader.opened else None))
    if reader.problems or not isinstance(root, Mapping):
        return None, tuple(reader.problems)
    return Tree(file, root), ()


def to_data(node: Node) -> Data:
    """Plain lists, dicts and text; a key with nothing behind it is left out."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [to_data(item) for item in node.items]
    return {name: to_data(value) for name, (_, value) in node.entries.items() if not _is_nothing(value)}


def _is_nothing(node: Node) -> bool:
    return isinstance(node, Scalar) and node.plain and not node.text


class _Reader:
    """Turns the events of one file into nodes, collecting problems as it goes on."""

    def __init__(self, file: TextFile) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self.opened: list[Mark] = []
        self._values = 0
        self._events = cast("Iterator[_Event]", iter(yaml.parse(file.text, Loader=_LOADER)))

    def document(self) -> Node | None:
        """The first document's node; a second document, or none, is a problem."""
        next(self._events)
        start = next(self._events)
        if not isinstance(start, yaml.DocumentStartEvent):
            self._report(None, "empty-file", "the file holds no YAML", "write at least the line 'format: …'")
            return None
        if start.tags or start.version:
            self._report(start.start_mark, "yaml-directive", "a line that begins with '%'", "remove the line; no file here needs it")
        event = next(self._events)
        root = self._node(event, 1)
        next(self._events)
        after = next(self._events)
        if isinstance(root, Scalar) and _is_nothing(root):
            self._report(start.start_mark, "empty-file", "the file holds no YAML", "write at least the line 'format: …'")
        elif root is not None and not isinstance(root, Mapping):
            self._report(root.start, "not-a-mapping", "a file is a list of 'key: value' lines", "begin with 'format: …'")
        if isinstance(after, yaml.DocumentStartEvent):
            self._report(after.start_mark, "second-document", "a second document begins here", "put it into a file of its own")
        return root

    def _node(self, event: _Event, depth: int) -> Node | None:
        self._count(event, depth)
        if isinstance(event, yaml.AliasEvent):
            self._report(
                event.start_mark, "yaml-alias", f"the alias *{short(event.anchor or '')}", "write the value out where it is needed"
            )
            return None
        self._check_properties(event)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        outside = len(self.opened)
        if self.file.text[event.start_mark.index] in ("[", "{"):
            self.opened.append(event.start_mark)
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        node = self._mapping(event, depth) if is_mapping else self._sequence(event, depth)
        del self.opened[outside:]
        return node

    def _count(self, event: _Event, depth: int) -> None:
        """Give up a file that is too deep or too large before it costs more than a moment."""
        self._values += 1
        if self._values > MAX_VALUES:
            hint = "split it: one accomplishment or role is one file"
            self._report(event.start_mark, "too-large", f"more than {MAX_VALUES:_} keys and values".replace("_", " "), hint)
            raise _EnoughError
        if depth > MAX_DEPTH and not isinstance(event, yaml.ScalarEvent | yaml.AliasEvent):
            hint = "no kind of file needs so many; flatten it"
            self._report(event.start_mark, "too-deep", f"more than {MAX_DEPTH} levels of nesting", hint)
            raise _EnoughError

    def _scalar(self, event: _Event) -> Scalar:
        if event.style == '"' and (name := control_character(event.value)):
            self._report(event.start_mark, "control-character", f"an escape for the control character {name}", "take it out")
        return Scalar(event.value, event.start_mark, event.end_mark, not event.style)

    def _sequence(self, event: _Event, depth: int) -> Sequence:
        items: list[Node] = []
        while not isinstance(item := next(self._events), yaml.SequenceEndEvent):
            node = self._node(item, depth + 1)
            if node is not None:
                items.append(node)
        return Sequence(items, event.start_mark, item.end_mark, bool(event.flow_style))

    def _mapping(self, event: _Event, depth: int) -> Mapping:
        entries: dict[str, tuple[Scalar, Node]] = {}
        while not isinstance(head := next(self._events), yaml.MappingEndEvent):
            key = self._node(head, depth + 1)
            value = self._node(next(self._events), depth + 1)
            if self._good_key(key, head, entries) and isinstance(key, Scalar) and value is not None:
                entries[key.text] = (key, value)
        return Mapping(entries, event.start_mark, head.end_mark, bool(event.flow_style))

    def _good_key(self, key: Node | None, event: _Event, entries: dict[str, tuple[Scalar, Node]]) -> bool:
        if key is None:
            return False
        if not isinstance(key, Scalar) or "\n" in key.text:
            self._report(event.start_mark, "bad-key", "a key must be one line of text", "quote the text, if braces or brackets are meant")
            return False
        if key.text == "<<" and key.plain:
            self._report(key.start, "yaml-merge", "the merge key <<", "write the keys out where they are needed")
            return False
        if key.text in entries:
            first = entries[key.text][0].start.line + 1
            message = f"'{short(key.text)}' stands here a second time; the first is on line {first}"
            self._report(key.start, "duplicate-key", message, "keep one of them")
            return False
        return True

    def _check_properties(self, event: _Event) -> None:
        if event.anchor is not None:
            hint = "remove it; write values out where they are needed"
            self._report(event.start_mark, "yaml-anchor", f"the anchor &{short(event.anchor)}", hint)
        if event.tag is not None:
            self._report(event.start_mark, "yaml-tag", f"the tag {short(event.tag)}", "remove it; the key decides what a value is")

    def _report(self, mark: Mark | None, code: str, message: str, hint: str) -> None:
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        place = Place(self.file.path, line, column)
        self.problems.append(Problem(place, code, message, hint, "error", line_of(self.file.text, line)))
        if len(self.problems) == MAX_PER_FILE:
            raise _EnoughError


class _EnoughError(Exception):
    """Ends the reading of one file; the problems themselves are already noted."""
