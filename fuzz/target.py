"""What is asked of the reader: any bytes give a value or problems with a place, and never an exception.

It knows nothing of atheris, so that the tests can run it over the seeds.
"""

from collections.abc import Iterator
from collections.abc import Sequence as Several

from tailorcv.kinds import KINDS
from tailorcv.problems import Problem
from tailorcv.shape import build
from tailorcv.textfile import decode
from tailorcv.yamltext import Mapping, Node, Scalar, Tree, parse

PATH = "fuzz.yaml"


def check(raw: bytes) -> None:
    """Read the bytes as every kind of file.

    Raises:
        AssertionError: the reader broke one of its promises.
    """
    lines = raw.decode("utf-8-sig", "replace").split("\n")
    file, problems = decode(PATH, raw)
    _check_problems(problems, lines, wanted=file is None)
    if file is None:
        return
    tree, problems = parse(file)
    _check_problems(problems, lines, wanted=tree is None)
    if tree is None:
        return
    for node in _nodes(tree.root):
        _check_marks(tree, node)
    for model in KINDS.values():
        document, problems = build(model, tree)
        _check_problems(problems, lines, wanted=document is None)


def _check_problems(problems: Several[Problem], lines: list[str], *, wanted: bool) -> None:
    assert bool(problems) == wanted, "a value or problems, never both and never neither"
    for problem in problems:
        line, column = problem.place.line, problem.place.column
        assert problem.place.path == PATH
        assert 1 <= line <= len(lines), f"{problem.place} lies outside of the file"
        assert 1 <= column <= len(lines[line - 1]) + 1, f"{problem.place} lies outside of its line"
        assert problem.code, "a code"
        assert problem.message, "a message"
        assert problem.hint, "a hint"
        assert problem.source in ("", lines[line - 1].rstrip("\r")), "the source is the line that the place names"


def _nodes(node: Node) -> Iterator[Node]:
    yield node
    if isinstance(node, Mapping):
        for key, value in node.entries.values():
            yield key
            yield from _nodes(value)
    elif not isinstance(node, Scalar):
        for item in node.items:
            yield from _nodes(item)


def _check_marks(tree: Tree, node: Node) -> None:
    """Marks are what edits cut along: they must point at the very text that was read."""
    text = tree.file.text
    begin, end = node.start.index, node.end.index
    assert 0 <= begin <= end <= len(text)
    if begin == len(text):
        # Nothing, behind the end of a file without a last line end: libyaml calls that a line of its own.
        return
    assert node.start.line == text.count("\n", 0, begin)
    assert node.start.column == begin - (text.rfind("\n", 0, begin) + 1)
    if isinstance(node, Scalar):
        _check_slice(text[begin:end], node)


def _check_slice(written: str, scalar: Scalar) -> None:
    """The written form says the same words; how lines are folded is libyaml's business."""
    if scalar.plain:
        assert written.split() == scalar.text.split()
    elif written.startswith("'"):
        assert written.endswith("'")
        assert written[1:-1].replace("''", "'").split() == scalar.text.split()
    elif written.startswith('"'):
        assert written.endswith('"')
        assert "\\" in written or written[1:-1].split() == scalar.text.split()
    else:
        head, _, body = written.partition("\n")
        assert head.startswith(("|", ">"))
        assert body.split() == scalar.text.split()
