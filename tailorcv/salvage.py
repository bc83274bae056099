"""What a file with problems still says, so that a broken date does not hide a misspelt reference and all problems show at once.

A salvaged value is for the checks only: whoever computes with values refuses while a file has errors.
"""

from pathlib import Path

from pydantic import ValidationError

from tailorcv.problems import Problem
from tailorcv.shape import Document, ShapeT, build, read_tree
from tailorcv.yamltext import Data, Loc, Tree, to_data

# Taking one thing out may uncover another, but not for ever.
_ROUNDS = 4
# References: a made-up one would be reported as unknown.
_NEVER_MADE_UP = {"format", "id", "role", "family", "track"}


def read_what_fits(path: Path, model: type[ShapeT]) -> tuple[Document[ShapeT] | None, tuple[Problem, ...]]:
    """The file as that shape without what does not fit, and every problem; None when too little is left."""
    tree, problems = read_tree(path)
    if tree is None:
        return None, problems
    return what_fits(model, tree)


def what_fits(model: type[ShapeT], tree: Tree) -> tuple[Document[ShapeT] | None, tuple[Problem, ...]]:
    """The tree as that shape without what does not fit, and every problem; None when too little is left."""
    document, problems = build(model, tree)
    return document or _rest(model, tree), problems


def _rest(model: type[ShapeT], tree: Tree) -> Document[ShapeT] | None:
    data = to_data(tree.root)
    for _ in range(_ROUNDS):
        try:
            return Document(model.model_validate(data), tree)
        except ValidationError as error:
            for detail in error.errors(include_url=False, include_input=False):
                at = detail.get("ctx", {}).get("at")
                _mend(data, (*detail["loc"], at) if at else detail["loc"], missing=detail["type"] == "missing")
    return None


def _mend(data: Data, loc: Loc, *, missing: bool) -> None:
    """Take out what lies at `loc`, with its whole list when it is an item, for the places of the others must stay; or fill a gap."""
    holder, key = None, ""
    node: Data = data
    for step in loc:
        if isinstance(node, dict) and isinstance(step, str):
            if step not in node:
                if missing and step == loc[-1] and step not in _NEVER_MADE_UP:
                    node[step] = "?"
                    return
                break
            holder, key, node = node, step, node[step]
        elif isinstance(node, list) and isinstance(step, int) and step < len(node):
            node = node[step]
        else:
            break
    if holder is not None:
        holder.pop(key, None)
