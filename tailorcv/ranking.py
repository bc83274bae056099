"""Many roles for one record: which of them fit, and how each lies to where the person stands.

Ranking is by fit, since the match alone puts undemanding roles first: whoever can do much meets every small requirement. (docs/score.md)
"""

import math
from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from tailorcv.matching import Match, Supports, match, shares
from tailorcv.policy import Policy
from tailorcv.summaries import RoleSummary

_FAR_ABOVE, _FAR_BELOW = 1.25, 0.8

Relation = Literal["here", "step up", "sideways", "stretch", "below"]


class Ranked(NamedTuple):
    """One role with its figures. `fit` is F in 0..1, `used` is U in 0..1: the part of the record that the role has a use for."""

    role: RoleSummary
    match: Match
    used: float
    fit: float


def rank(roles: Sequence[RoleSummary], standing: Supports, policy: Policy) -> tuple[Ranked, ...]:
    """All roles, the best fit first; among equals the better match, then the id."""
    charted = {name: math.fsum(shares(supported, policy)) for name, supported in standing.items()}
    whole = math.fsum(charted.values())
    found = [_ranked(role, standing, charted, whole, policy) for role in roles]
    return tuple(sorted(found, key=lambda one: (-one.fit, -one.match.value, one.role.id)))


def fit(match_value: float, used: float) -> float:
    """F = 2MU/(M+U), the harmonic mean: low when either half is low. 0 when both are."""
    total = match_value + used
    return 2 * match_value * used / total if total else 0.0


def used_share(role: RoleSummary, charted: Mapping[str, float], whole: float) -> float:
    """U = Σ min(a, R) / Σ a: of what the record attains, the part that the role asks for. 0 for an empty record."""
    if not whole:
        return 0.0
    # Dust of the last places must not make more than everything of it.
    return min(1.0, math.fsum(min(charted.get(one.id, 0.0), one.proficiency) for one in role.requirements) / whole)


def home_of(ranked: Sequence[Ranked]) -> Ranked | None:
    """Where the record stands: the best fit among the roles that it is ready for, else the best fit of all. None without roles."""
    return next((one for one in ranked if one.match.ready), next(iter(ranked), None))


def relation(role: RoleSummary, home: RoleSummary) -> Relation:
    """How a role lies to the one where the person stands: by its journey, within a track by level, elsewhere by proficiency points.

    Levels of two tracks are not the same height (a first-level manager is a senior engineer), but the points that they ask for can be
    compared: more than a quarter above is a stretch, more than a fifth less lies below.
    """
    if role.id == home.id:
        return "here"
    if role.id in home.up:
        return "step up"
    if role.id in home.sideways:
        return "sideways"
    if (role.family, role.track) == (home.family, home.track):
        above = role.level - home.level
        return "step up" if above == 1 else "stretch" if above > 1 else "below" if above < 0 else "sideways"
    ratio = role.points / home.points
    return "stretch" if ratio > _FAR_ABOVE else "below" if ratio < _FAR_BELOW else "sideways"


def _ranked(role: RoleSummary, standing: Supports, charted: Mapping[str, float], whole: float, policy: Policy) -> Ranked:
    found = match(role.requirements, standing, policy)
    used = used_share(role, charted, whole)
    return Ranked(role, found, used, fit(found.value, used))
