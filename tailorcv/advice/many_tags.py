"""One piece of work shows a few competencies well, not all that it touched.

PASS: `competencies: {it-operations: 3, software-engineering: 2}`
FAIL: five competencies or more  (many-tags)
"""

from collections.abc import Iterator

from tailorcv.advice.material import Material, advice
from tailorcv.problems import Problem

MAX_TAGS = 4


def check(material: Material) -> Iterator[Problem]:
    """Count the tags of every accomplishment."""
    for document in material.work:
        count = len(document.value.competencies)
        if count > MAX_TAGS:
            hint = "keep those that you could defend in an interview; the rest dilutes them"
            yield advice(document, ("competencies",), "many-tags", f"tagged with {count} competencies", hint, key=True)
