"""A pinned role exists and is pinned once.

PASS: `pins: [{role: backend-l2}]`
FAIL: `pins: [{role: backend-12}]`  (unknown-id)
FAIL: `pins: [{role: backend-l2}, {role: backend-l2}]`  (duplicate-pin)
"""

from collections.abc import Iterator

from tailorcv.problems import Problem, did_you_mean
from tailorcv.workspace import Parts


def check(parts: Parts) -> Iterator[Problem]:
    """Look up every pin of the workspace."""
    if parts.settings is None:
        return
    pinned = [pin.role for pin in parts.settings.value.pins]
    for index, role in enumerate(pinned):
        loc = ("pins", index, "role")
        if role not in parts.library.roles:
            hint = did_you_mean(role, parts.library.roles) or f"take it out with 'tailorcv unpin {role}'"
            yield parts.settings.tree.problem(loc, "unknown-id", f"there is no role '{role}'", hint)
        elif role in pinned[:index]:
            yield parts.settings.tree.problem(loc, "duplicate-pin", f"'{role}' is pinned already", "take one of the lines out")
