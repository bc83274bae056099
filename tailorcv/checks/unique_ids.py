"""An id means one thing in the whole record: tailorings and manifests refer to entries and accomplishments by it.

PASS: a position `acme-backend` and an accomplishment `checkout-p95`
FAIL: a project `checkout-p95` in the profile and an accomplishment `checkout-p95`  (duplicate-id)
"""

from collections.abc import Iterator

from tailorcv.problems import Place, Problem
from tailorcv.workspace import Parts
from tailorcv.yamltext import Loc, Tree


def check(parts: Parts) -> Iterator[Problem]:
    """Report the second and every later place of an id."""
    first: dict[str, Place] = {}
    for name, tree, loc in _all_ids(parts):
        if name in first:
            hint = "give one of them another id"
            yield tree.problem(loc, "duplicate-id", f"the id '{name}' is taken already, in {first[name]}", hint)
        else:
            first[name] = tree.place(loc)


def _all_ids(parts: Parts) -> Iterator[tuple[str, Tree, Loc]]:
    if parts.profile:
        for section, index, entry in parts.profile.value.entries():
            yield entry.id, parts.profile.tree, (section, index, "id")
    for document in parts.accomplishments:
        yield document.value.id, document.tree, ("id",)
