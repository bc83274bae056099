"""Every indicator of the catalogue can be used: some role asks for its competency at its level or above.

PASS: `system-design` is described for levels 1 to 5, and some principal asks for 5
FAIL: no role asks for more than `system-design` 3, so what is written about 4 and 5 measures nobody  (unused-level)
FAIL: no role asks for `origami` at all  (unused-competency)
"""

from collections.abc import Iterator

from tailorcv.lint.corpus import Corpus, warning
from tailorcv.problems import Problem


def check(corpus: Corpus) -> Iterator[Problem]:
    """Look for levels of the competencies in the judged folders that no role asks for."""
    highest: dict[str, int] = {}
    for document in corpus.roles.values():
        for one in document.value.competencies:
            highest[one.id] = max(highest.get(one.id, 0), one.proficiency)
    for name, competency in corpus.competencies.items():
        top = highest.get(name, 0)
        if not top:
            yield warning(competency, ("id",), "unused-competency", f"no role asks for '{name}'", "use it in a role, or take the file out")
        elif top < len(competency.value.levels):
            hint = "raise it where it belongs; what no role asks for measures nobody"
            yield warning(competency, ("levels", top, "level"), "unused-level", f"no role asks for '{name}' above level {top}", hint)
