"""What brings the files of a workspace up to this version, as new texts beside the old ones: nothing is written here.

There has been one version of each kind of file so far, so what grows old is a `format:` line of a draft and what `init` once wrote.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tailorcv.endorsement_files import ATTRIBUTES
from tailorcv.kinds import KINDS
from tailorcv.library import yaml_files
from tailorcv.shape import build
from tailorcv.shipped import shipped
from tailorcv.spec_files import SCHEMAS
from tailorcv.splice import Cut, EditRefusedError, edited, top
from tailorcv.textfile import TextFile, read_text, shown_path
from tailorcv.workspace import ACCOMPLISHMENTS, ENDORSEMENTS, MARKER, PROFILE, TAILORINGS
from tailorcv.yamltext import Scalar, Tree, parse

_DRAFT = re.compile(r"(?:tailorcv/)?(?P<kind>[a-z-]+)(?:@0(?:\.[0-9]+)*)?")


class Change(NamedTuple):
    """A file that would be written: where, what it holds now (None: it is not there yet), what it would hold, and why."""

    path: Path
    old: TextFile | None
    new: str
    why: str


def changes(root: Path) -> tuple[Change, ...]:
    """Everything that is older than this version, in the order of paths."""
    found = [*_formats(root), *_schemas(root), *_attributes(root)]
    return tuple(sorted(found, key=lambda change: str(change.path)))


def _formats(root: Path) -> Iterator[Change]:
    paths = [
        root / MARKER,
        root / PROFILE,
        *yaml_files(root / ACCOMPLISHMENTS),
        *yaml_files(root / TAILORINGS),
        *yaml_files(root / "specs"),
    ]
    for path in paths:
        file, _ = read_text(path)
        tree = parse(file)[0] if file else None
        new = _with_format(tree) if tree else None
        if new and file:
            yield Change(path, file, new.text, "the format line of a draft")


def _with_format(tree: Tree) -> TextFile | None:
    """The file with the format line of version 1, where all else reads as that already; None where there is nothing to do."""
    node = tree.root.entries.get("format", (None, None))[1]
    form = _DRAFT.fullmatch(node.text) if isinstance(node, Scalar) else None
    kind = form["kind"] if form else ""
    if not isinstance(node, Scalar) or kind not in KINDS:
        return None
    wanted = f"tailorcv/{kind}@1"
    try:
        new = edited(tree, Cut(node.start.index, node.end.index, wanted), {**top(tree), "format": wanted})
    except EditRefusedError:
        return None
    again, _ = parse(new)
    return new if again and build(KINDS[kind], again)[0] else None


def _schemas(root: Path) -> Iterator[Change]:
    """Schemas of a workspace that never had any are no business of anyone: `init` makes them."""
    if not (root / SCHEMAS).is_dir():
        return
    for schema in sorted(shipped("schema").glob("*.schema.json")):
        path, text = root / SCHEMAS / schema.name, schema.read_text(encoding="utf-8")
        file, _ = read_text(path)
        if file is None and not path.exists():
            yield Change(path, None, text, "a schema for the editor that came later")
        elif file and file.text != text:
            yield Change(path, file, text, "the schema of an earlier version")


def _attributes(root: Path) -> Iterator[Change]:
    """Only where something is signed: without the line, git may change the bytes of what peers signed."""
    path = root / ".gitattributes"
    file, _ = read_text(path)
    if not (root / ENDORSEMENTS).is_dir() or (file is None and path.exists()):
        return
    if file is None:
        yield Change(path, None, ATTRIBUTES, "git must keep the bytes of what peers signed")
    elif ATTRIBUTES.strip() not in file.text.splitlines():
        end = "" if not file.text or file.text.endswith("\n") else "\n"
        yield Change(path, file, f"{file.text}{end}{ATTRIBUTES}", "git must keep the bytes of what peers signed")


def shown(change: Change) -> list[str]:
    """The change as the lines of a unified diff."""
    import difflib

    name = shown_path(change.path)
    old = change.old.text.splitlines() if change.old else []
    return list(difflib.unified_diff(old, change.new.splitlines(), name if change.old else "/dev/null", name, lineterm=""))
