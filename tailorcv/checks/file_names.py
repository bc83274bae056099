"""A file is named after its id, so that finding it needs no search.

PASS: `record/accomplishments/2025/checkout-p95.yaml` with `id: checkout-p95`
FAIL: `record/accomplishments/checkout.yaml` with `id: checkout-p95`  (file-name)
"""

from collections.abc import Iterator
from pathlib import Path

from tailorcv.problems import Problem
from tailorcv.shape import Document, ShapeT
from tailorcv.workspace import Parts


def check(parts: Parts) -> Iterator[Problem]:
    """Compare ids with file names in the record and the tailorings."""
    for accomplishment in parts.accomplishments:
        yield from compare(accomplishment, accomplishment.value.id, "id")
    for tailoring in parts.tailorings:
        yield from compare(tailoring, tailoring.value.role, "role")


def compare(document: Document[ShapeT], name: str, key: str) -> Iterator[Problem]:
    """A problem when the file is not called `<name>.yaml`."""
    stem = Path(document.path).stem
    if stem != name:
        hint = f"rename the file to {name}.yaml, or write '{key}: {stem}'"
        yield document.tree.problem((key,), "file-name", f"the {key} '{name}' is not the file's name", hint)
