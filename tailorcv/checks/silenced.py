"""A file silences only rules of writing advice that there are, and that say something of such a file.

PASS: `silence: [no-result]` in an accomplishment, `silence: [quiet-quarter]` in the profile
FAIL: `silence: [no-results]`  (unknown-rule, a warning)
FAIL: `silence: [no-result]` in the profile  (unknown-rule, a warning)
"""

from collections.abc import Iterator, Sequence

from tailorcv.problems import Problem, did_you_mean, short
from tailorcv.silence import NAMES, OF_ACCOMPLISHMENT, OF_PROFILE
from tailorcv.workspace import Parts
from tailorcv.yamltext import Tree


def check(parts: Parts) -> Iterator[Problem]:
    """Look up every rule that the profile or an accomplishment silences."""
    if parts.profile:
        yield from _unknown(parts.profile.tree, parts.profile.value.silence, OF_PROFILE, "the profile")
    for document in parts.accomplishments:
        yield from _unknown(document.tree, document.value.silence, OF_ACCOMPLISHMENT, "one accomplishment")


def _unknown(tree: Tree, silenced: Sequence[str], known: Sequence[str], what: str) -> Iterator[Problem]:
    for index, name in enumerate(silenced):
        if name in known:
            continue
        if name in NAMES:
            message, hint = f"the rule '{name}' says nothing of {what}", f"rules that do: {', '.join(known)}"
        else:
            message = f"there is no rule '{short(name)}'"
            hint = did_you_mean(name, known) or f"there are: {', '.join(known)}"
        yield tree.problem(("silence", index), "unknown-rule", message, hint)._replace(severity="warning")
