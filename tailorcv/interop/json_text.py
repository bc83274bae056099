"""JSON text to values and back, as strict as the reader of YAML files: no duplicate key, no control character, a place for every problem.

Numbers keep the text that they have in the file, so that `1.10` and thirty digits come back as they were.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, TypeAlias

from tailorcv.problems import MAX_PER_FILE, Place, Problem, short
from tailorcv.textfile import TextFile, control_character, line_of, read_text

MAX_DEPTH = 100
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],]')
# What Python's reader takes for a number and JSON does not.
_NO_NUMBER = re.compile(r'"(?:[^"\\]|\\.)*"|(NaN|-?Infinity)')


class Number(NamedTuple):
    """A number as the file writes it."""

    text: str


Json: TypeAlias = "bool | str | Number | list[Json] | dict[str, Json] | None"
Loc: TypeAlias = tuple[str | int, ...]


class JsonFile(NamedTuple):
    """A file's top object, and where every key and item of a list begins, by the path that leads to it."""

    file: TextFile
    root: dict[str, Json]
    places: dict[Loc, int]

    def problem(self, loc: Loc, code: str, message: str, hint: str, *, warning: bool = False) -> Problem:
        """A problem at that path, or at the nearest one above it that the file has."""
        while loc and loc not in self.places:
            loc = loc[:-1]
        found = _problem(self.file, self.places.get(loc, 0), code, message, hint)
        return found._replace(severity="warning") if warning else found


def read_json(path: Path) -> tuple[JsonFile | None, tuple[Problem, ...]]:
    """The JSON object in a regular file of at most 2 MB, or everything that keeps it from being one."""
    file, problems = read_text(path)
    return parse_json(file) if file else (None, problems)


def parse_json(file: TextFile) -> tuple[JsonFile | None, tuple[Problem, ...]]:
    """The text as a JSON object, or everything that keeps it from being one. Never raises for what a user wrote."""
    try:
        root = loads(file.text)
    except json.JSONDecodeError as error:
        return None, (_not_json(file, error),)
    except RecursionError:
        return None, (_problem(file, 0, "too-deep", f"more than {MAX_DEPTH} levels of nesting", "no resume needs so many; flatten it"),)
    places, problems = _places(file)
    if not problems and not isinstance(root, dict):
        problems.append(_problem(file, 0, "not-a-mapping", "a resume is a JSON object", "begin with '{'"))
    if problems or not isinstance(root, dict):
        return None, tuple(problems)
    return JsonFile(file, root, places), ()


def loads(text: str) -> Json:
    """The value of a JSON text.

    Raises:
        JSONDecodeError: it is none.
        RecursionError: it is nested too deeply.
    """
    value: Json = json.loads(text, parse_int=Number, parse_float=Number, parse_constant=_no_constant)
    return value


def dumps(value: Json, indent: int | None = 2) -> str:
    """The value as JSON text, every item on a line of its own; without an indent on one line."""
    return "".join(_pieces(value, indent, 0))


def _pieces(value: Json, indent: int | None, depth: int) -> Iterator[str]:
    if isinstance(value, Number):
        yield value.text
    elif isinstance(value, dict | list) and value:
        inner, outer = ("", "") if indent is None else ("\n" + " " * indent * (depth + 1), "\n" + " " * indent * depth)
        yield "{" if isinstance(value, dict) else "["
        heads = [f"{json.dumps(key, ensure_ascii=False)}: " for key in value] if isinstance(value, dict) else [""] * len(value)
        items = value.values() if isinstance(value, dict) else value
        for number, (head, item) in enumerate(zip(heads, items, strict=True)):
            yield f"{(',' if indent is not None else ', ') if number else ''}{inner}{head}"
            yield from _pieces(item, indent, depth + 1)
        yield outer + ("}" if isinstance(value, dict) else "]")
    else:
        yield json.dumps(value, ensure_ascii=False)


def _no_constant(name: str) -> Json:
    raise json.JSONDecodeError(f"'{name}' is no JSON number", name, 0)


def _not_json(file: TextFile, error: json.JSONDecodeError) -> Problem:
    hint = "mend it there, or just before; see https://www.json.org"
    constants = (found.start() for found in _NO_NUMBER.finditer(file.text) if found[1])
    at = error.pos if error.doc == file.text else next(constants, 0)
    return _problem(file, at, "bad-json", f"{error.msg[0].lower()}{error.msg[1:]}", hint)


class _Open:
    """An object or a list that the scan is inside of; `step` is the key or index that comes next, None before an object's key."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.step: str | int | None = 0 if kind == "[" else None
        self.keys: dict[str, int] = {}


def _places(file: TextFile) -> tuple[dict[Loc, int], list[Problem]]:
    """Where each path begins in a text that is JSON, and the keys and texts that no file here may hold."""
    places: dict[Loc, int] = {(): 0}
    problems: list[Problem] = []
    inside: list[_Open] = []
    for token in _TOKEN.finditer(file.text):
        mark, at = token.group(), token.start()
        here = inside[-1] if inside else None
        if mark[0] == '"':
            problems += _of_string(file, token, here)
        if here and (mark not in {"}", "]", ","}):
            loc = tuple(level.step for level in inside if level.step is not None)
            places.setdefault(loc, at)
        if mark in {"{", "["}:
            inside.append(_Open(mark))
        elif mark in {"}", "]"}:
            inside.pop()
        elif mark == "," and here:
            here.step = here.step + 1 if isinstance(here.step, int) else None
        if len(problems) >= MAX_PER_FILE:
            return {}, problems
        if len(inside) > MAX_DEPTH:
            return {}, [_problem(file, at, "too-deep", f"more than {MAX_DEPTH} levels of nesting", "no resume needs so many; flatten it")]
    return places, problems


def _of_string(file: TextFile, token: re.Match[str], here: _Open | None) -> Iterator[Problem]:
    """Note a key, and say what is wrong with a string."""
    text = str(json.loads(token.group()))
    if name := control_character(text):
        yield _problem(file, token.start(), "control-character", f"an escape for the control character {name}", "take it out")
    if here and here.step is None:
        here.step = text
        if text in here.keys:
            first = file.text.count("\n", 0, here.keys[text]) + 1
            message = f"'{short(text)}' stands here a second time; the first is on line {first}"
            yield _problem(file, token.start(), "duplicate-key", message, "keep one of them")
        here.keys.setdefault(text, token.start())


def _problem(file: TextFile, offset: int, code: str, message: str, hint: str) -> Problem:
    line = file.text.count("\n", 0, offset) + 1
    place = Place(file.path, line, offset - file.text.rfind("\n", 0, offset))
    return Problem(place, code, message, hint, "error", line_of(file.text, line))
