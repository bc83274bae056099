"""An accomplishment says what came of it: in a result, in a metric, or in the title itself.

PASS: "Wrote the importer's first tests" with a result; "Removed 1.2 million duplicate readings"
PASS: "Coached an engineer until she led the team"; "Rewrote the guide, which support now uses"
FAIL: "Wrote the onboarding guide" with neither result nor metrics  (no-result)
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from tailorcv.accomplishment import Accomplishment
from tailorcv.advice.figures import has_figure
from tailorcv.advice.material import Material, advice
from tailorcv.advice.wording import is_foreign, is_past, title_of, word_set
from tailorcv.problems import Problem

# Deeds that are their own outcome.
_DONE = word_set("""
    removed ended eliminated closed fixed repaired mended stopped prevented averted avoided saved rescued won recovered restored retired
    deleted settled solved resolved found discovered caught uncovered proved refuted disproved refused abolished undid earned kept gained
    regained persuaded convinced united replaced brokered secured unblocked
""")
# Words behind which a title says what came of the deed.
_OUTCOME = re.compile(
    r"[;→]|\bfrom\b.{1,120}\bto\b|\b(?:so that|until|without|instead of|in place of|rather than|no longer|not one|now|since|became|which|"
    r"who|whom|whose|where|that|before|on time|at (?:the )?first|as planned|for good|used by|adopted by|relied on|allowed|"
    r"lets?|leads?|led to|keeps?|kept|is|are|"
    r"was|were|has|have|had|no|never|nobody|nothing|none|with (?:all|every|only)|switched off|turned (?:down|off))\b",
    re.IGNORECASE,
)
# A second deed needs something between it and the first one: "designed and built" is one deed.
_JOINT = re.compile(r",? (?:and|then|by) |, ")
_A_WHOLE_DEED = 3
_NEAR = 6


def check(material: Material) -> Iterator[Problem]:
    """Look at the accomplishments without a result and without metrics."""
    for document in material.work:
        work = document.value
        if not work.result and not work.metrics and not is_foreign(work) and not states_outcome(work):
            hint = "write 'result:' or 'metrics:': who uses it, what became faster, cheaper, safer or possible"
            yield advice(document, ("title",), "no-result", "nothing says what came of this", hint)


def states_outcome(work: Accomplishment) -> bool:
    """Whether the title itself has a figure, or says more than what was done."""
    title = title_of(work)
    first = title.partition(" ")[0].lower()
    return first in _DONE or has_figure(title) or bool(_OUTCOME.search(title)) or _has_second_deed(title)


def _has_second_deed(title: str) -> bool:
    """Whether a second past form follows an "and" or a comma, within a few words: `and its total agreed with …`."""
    parts = _JOINT.split(title)
    before = 0
    for part, following in pairwise(parts):
        before += len(part.split())
        if before >= _A_WHOLE_DEED and any(is_past(word.lower().strip(".,")) for word in following.split()[:_NEAR]):
            return True
    return False
