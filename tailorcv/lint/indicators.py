"""Every indicator of the catalogue can be used: some role asks for its competency at its level or above.

PASS: `system-design` is described for levels 1 to 5, and some principal asks for 5
FAIL: no role asks for more than `system-design` 3, so what is written about 4 and 5 measures nobody  (unused-level)
FAIL: no role asks for `origami` at all  (unused-competency)
"""

from collections.abc import Iterator

from tailorcv.lint.corpus import Corpus
from tailorcv.problems import Problem


def check(corpus: Corpus) -> Iterator[Problem]:
    """Look for levels of the competencies in the judged folders that no role asks for."""
    highest: dict[str, int] = {}
    for document in corpus.roles.values():
        for one in document.value.competencies:
            highest[one.id] = max(highest.get(one.id, 0), one.proficiency)
    for name, path in sorted(corpus.library.competencies.items()):
        competency = corpus.library.competency(name) if any(path.is_relative_to(folder) for folder in corpus.folders) else None
        if competency is None:
            continue
        top = highest.get(name, 0)
        if not top:
            problem = competency.tree.problem(
                ("id",), "unused-competency", f"no role asks for '{name}'", "use it in a role, or take the file out"
            )
            yield problem._replace(severity="warning")
        elif top < len(competency.value.levels):
            loc = ("levels", top, "level")
            message = f"no role asks for '{name}' above level {top}"
            hint = "raise it where it belongs; what no role asks for measures nobody"
            yield competency.tree.problem(loc, "unused-level", message, hint)._replace(severity="warning")
