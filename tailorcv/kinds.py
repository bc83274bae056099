"""The kinds of file, by the word in their `format:` line."""

from pathlib import Path

from tailorcv.accomplishment import Accomplishment
from tailorcv.competency import Competency
from tailorcv.drs import Drs, Family
from tailorcv.endorsement_request import Request
from tailorcv.problems import Problem, did_you_mean, short
from tailorcv.profile import Profile
from tailorcv.settings import Settings
from tailorcv.shape import Document, Shape, build, read_tree
from tailorcv.tailoring import Tailoring
from tailorcv.yamltext import Scalar, Tree

KINDS: dict[str, type[Shape]] = {
    "workspace": Settings,
    "profile": Profile,
    "accomplishment": Accomplishment,
    "tailoring": Tailoring,
    "drs": Drs,
    "competency": Competency,
    "family": Family,
    "endorsement-request": Request,
}


def read_any(path: Path) -> tuple[Document[Shape] | None, tuple[Problem, ...]]:
    """The file as the kind that it says it is, or every problem."""
    tree, problems = read_tree(path)
    if tree is None:
        return None, problems
    model, problem = _model_of(tree)
    return build(model, tree) if model else (None, (problem,) if problem else ())


def _model_of(tree: Tree) -> tuple[type[Shape] | None, Problem | None]:
    """The shape that the `format:` line names; versions are the shape's own business."""
    node = tree.root.entries.get("format")
    known = [f"tailorcv/{kind}@1" for kind in KINDS]
    if node is None:
        return None, tree.problem((), "missing-key", "the key 'format' is missing", f"begin the file with one of: {', '.join(known)}")
    if isinstance(node[1], Scalar) and not node[1].text:
        hint = f"write one of: {', '.join(known)}"
        return None, tree.problem(("format",), "empty-value", "the value of 'format' is empty", hint, key=True)
    found = node[1].text if isinstance(node[1], Scalar) else "this"
    model = KINDS.get(found.removeprefix("tailorcv/").partition("@")[0]) if found.startswith("tailorcv/") else None
    if model is None:
        hint = did_you_mean(found, known) or f"write one of: {', '.join(known)}"
        return None, tree.problem(("format",), "wrong-format", f"'{short(found)}' is no kind of file", hint)
    return model, None
