"""Two roles side by side: what rises, what is new, what falls away."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from tailorcv.drs import TIERS, Drs, Requirement, Tier

Change = Literal["new", "rises", "same", "falls", "no longer"]
_ORDER: tuple[Change, ...] = ("new", "rises", "falls", "no longer", "same")


class Difference(NamedTuple):
    """One competency in two roles: its proficiency and tier in each, 0 and None where the role does not ask for it."""

    competency: str
    change: Change
    before: int
    after: int
    tier_before: Tier | None
    tier_after: Tier | None


def differences(before: Sequence[Requirement], after: Sequence[Requirement]) -> tuple[Difference, ...]:
    """Every competency of either role: new ones, then those that rise, most first; then those that fall, end, or stay."""
    old, new = ({one.id: one for one in of} for of in (before, after))
    names = dict.fromkeys([*new, *old])
    found = [_difference(name, old.get(name), new.get(name)) for name in names]
    return tuple(sorted(found, key=lambda one: (_ORDER.index(one.change), -(one.after - one.before), _tier_place(one))))


def ranked_requirements(drs: Drs) -> tuple[Requirement, ...]:
    """The requirements by how much they count: tier first, then proficiency, then the order of the file."""
    return tuple(sorted(drs.competencies, key=lambda one: (TIERS.index(one.tier), -one.proficiency)))


def _difference(name: str, old: Requirement | None, new: Requirement | None) -> Difference:
    before, after = (one.proficiency if one else 0 for one in (old, new))
    change: Change
    if old is None:
        change = "new"
    elif new is None:
        change = "no longer"
    else:
        change = "rises" if after > before else "falls" if after < before else "same"
    return Difference(name, change, before, after, old.tier if old else None, new.tier if new else None)


def _tier_place(one: Difference) -> int:
    tier = one.tier_after or one.tier_before
    return TIERS.index(tier) if tier else len(TIERS)
