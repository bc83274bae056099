"""Rules of good accomplishments. Each module is one rule: its docstring is its documentation, with what passes and what fails.

They are advice: a record that keeps none of them is as valid as one that keeps them all, and every file may silence each.
"""

from collections.abc import Callable, Collection, Iterable

from tailorcv.advice import (
    long_text,
    many_tags,
    near_duplicate,
    no_baseline,
    no_result,
    passive_wording,
    quiet_quarter,
    stale_competency,
    team_wording,
    unproved_claim,
)
from tailorcv.advice.material import Material
from tailorcv.problems import Problem

Rule = Callable[[Material], Iterable[Problem]]

RULES: dict[str, Rule] = {
    "no-result": no_result.check,
    "no-baseline": no_baseline.check,
    "passive-wording": passive_wording.check,
    "team-wording": team_wording.check,
    "long-text": long_text.check,
    "many-tags": many_tags.check,
    "near-duplicate": near_duplicate.check,
    "unproved-claim": unproved_claim.check,
    "stale-competency": stale_competency.check,
    "quiet-quarter": quiet_quarter.check,
}


def run(material: Material, names: Collection[str] = ()) -> tuple[Problem, ...]:
    """What the named rules find (all rules when none is named), without what the files silence."""
    silenced = {document.path: document.value.silence for document in material.work}
    of_all: tuple[str, ...] = ()
    if material.profile:
        of_all = silenced[material.profile.path] = material.profile.value.silence
    return tuple(
        problem
        for name, rule in RULES.items()
        if name in (names or RULES) and not (name == "stale-competency" and name in of_all)
        for problem in rule(material)
        if name not in silenced.get(problem.place.path, ())
    )
