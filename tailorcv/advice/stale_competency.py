"""What a pinned role asks for has been shown lately enough to count whole.

The rule holds where every piece of evidence is older than the policy's grace, and fresh work of the same kind would raise the match more
than any proof of the old (the gap that `gap` calls stale). It stands at the newest accomplishment that shows the competency.

PASS: work on it-operations last year, or old work that still attains the level
FAIL: backend-l2 asks for it-operations 2, and the last work on it is of 2019  (stale-competency)
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from tailorcv.accomplishment import Accomplishment
from tailorcv.advice.material import LEAST_POINTS, Material, PinnedRole, advice, points
from tailorcv.evidence import Evidence, by_competency, supports
from tailorcv.gaps import kind_of
from tailorcv.groups import gain
from tailorcv.problems import Problem
from tailorcv.shape import Document


class _Stale(NamedTuple):
    role: str
    points: float


def check(material: Material) -> Iterator[Problem]:
    """Look at the competencies of the pinned roles; each is named once, with the role in which its age costs most."""
    pieces = by_competency(material.figures.evidence)
    found: dict[str, _Stale] = {}
    for role in material.pinned:
        for name, lost in _lost(role, pieces, material).items():
            if name not in found or lost > found[name].points:
                found[name] = _Stale(role.id, lost)
    for name, stale in found.items():
        newest = _newest(material, {piece.accomplishment for piece in pieces[name]})
        message = f"the last work on '{name}' is of {newest.value.period}; fresh, it would add {points(stale.points)} to {stale.role}"
        hint = "take on work that shows it again, or log what you did since"
        yield advice(newest, ("competencies", name), "stale-competency", message, hint, key=True)


def _lost(role: PinnedRole, pieces: Mapping[str, list[Evidence]], material: Material) -> dict[str, float]:
    policy, found = material.figures.policy, {}
    for standing in role.match.standings:
        name = standing.requirement.id
        own = pieces.get(name, [])
        if standing.is_met or any(piece.recency == 1 for piece in own) or kind_of(standing, own, policy) != "stale":
            continue
        fresh = supports([piece._replace(recency=1.0) for piece in own], policy)
        lost = gain(role.match, {name: fresh}, policy)
        if lost >= LEAST_POINTS:
            found[name] = lost
    return found


def _newest(material: Material, names: set[str]) -> Document[Accomplishment]:
    work = [document for document in material.work if document.value.id in names]
    return max(work, key=lambda one: (one.value.ended or date.max, one.value.id))
