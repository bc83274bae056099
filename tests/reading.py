"""A file's text in, its tree, value or problems out; and a child process that has no rights, for what root may do anyway."""

import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

from tailorcv.problems import Problem
from tailorcv.shape import Shape, build
from tailorcv.textfile import TextFile, decode
from tailorcv.yamltext import Data, Mapping, Node, Sequence, Tree, parse, to_data

ShapeT = TypeVar("ShapeT", bound=Shape)

_GIVE_UP_ROOT = """
import os, sys
from pathlib import Path
from tailorcv.saving import create, overwrite, replace
from tailorcv.textfile import read_text
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
"""


def file_of(text: str) -> TextFile:
    """The text as if it had been read from `f.yaml`."""
    file, problems = decode("f.yaml", text.encode())
    assert file is not None, problems
    return file


def tree_of(text: str) -> Tree:
    """The tree of a text that has no problems."""
    tree, problems = parse(file_of(text))
    assert tree is not None, problems
    return tree


def data_of(text: str) -> Data:
    """Plain lists, dicts and text of a text that has no problems."""
    return to_data(tree_of(text).root)


def value_of(model: type[ShapeT], text: str) -> ShapeT:
    """The value of a text that fits the shape."""
    document, problems = build(model, tree_of(text))
    assert document is not None, problems
    return document.value


def misfits(model: type[Shape], text: str) -> list[str]:
    """What does not fit the shape, as `line:column code: message`."""
    document, problems = build(model, tree_of(text))
    assert (document is None) == bool(problems)
    return in_short(problems)


def in_short(problems: Iterable[Problem]) -> list[str]:
    """Each as `line:column code: message`: what most tests want to see."""
    return [f"{found.place.line}:{found.place.column} {found.code}: {found.message}" for found in problems]


def items_of(node: Node) -> list[Node]:
    """The items of a node that is a list."""
    assert isinstance(node, Sequence)
    return node.items


def entry_of(node: Node, key: str) -> Node:
    """The value of one key of a node that is a mapping."""
    assert isinstance(node, Mapping)
    return node.entries[key][1]


def without_root(code: str, folder: Path, *arguments: str) -> list[str]:
    """What the code prints, line by line, when it runs in that folder as a user who is not root and owns nothing."""
    script = _GIVE_UP_ROOT + code + "\nsys.stdout.flush()\nos._exit(0)"
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parent.parent)}
    command = [sys.executable, "-c", script, *arguments]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=True, timeout=30)
    assert done.stderr == ""
    return done.stdout.splitlines()
