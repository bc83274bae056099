"""From O*NET's ratings to requirements: a proficiency from the level scale, a tier from what sets the occupation apart.

Importance and level of O*NET's elements move together (over all occupations they correlate at about 0.97), so a tier made from importance
would count the level twice, and would name Reading Comprehension core nearly everywhere. What is distinctive is how far an
occupation's level lies above that of all occupations, in standard deviations: z = (level - mean) / deviation.
"""

import math
from collections.abc import Mapping
from statistics import fmean, pstdev
from typing import NamedTuple

from tailorcv.drs import MAX_CORE, Tier
from tailorcv.interop.onet import Occupation, Rating

MOST = 10
MOST_IMPORTANT = 4
# "Important" on the importance scale of 1..5: what is less is hardly part of the work.
MIN_IMPORTANCE = 3.0
_PROFICIENCIES = 5


class Weighed(NamedTuple):
    """One requirement: element, proficiency 1..5, tier, and the z that the tier rests on."""

    element: str
    proficiency: int
    tier: Tier
    distinction: float


Spread = dict[str, tuple[float, float]]


def spread_of(occupations: Mapping[str, Occupation]) -> Spread:
    """By element: mean and standard deviation of its level over all occupations that are rated in it."""
    levels: dict[str, list[float]] = {}
    for occupation in occupations.values():
        for element, rating in occupation.ratings.items():
            levels.setdefault(element, []).append(rating.level)
    return {element: (fmean(found), pstdev(found)) for element, found in levels.items()}


def weigh(occupation: Occupation, spread: Spread, scale: tuple[float, float]) -> tuple[Weighed, ...]:
    """The ten elements that are important and set the occupation apart most: three core, four important, the rest supporting.

    Where few elements are important, the most important others fill up to five. Empty when the occupation is not rated.
    """
    rated = sorted(occupation.ratings.items(), key=lambda one: (-_distinction(one[0], one[1], spread), -one[1].importance, one[0]))
    chosen = [one for one in rated if one[1].importance >= MIN_IMPORTANCE][:MOST]
    others = sorted((one for one in rated if one not in chosen), key=lambda one: (-one[1].importance, one[0]))
    chosen += others[: max(0, _PROFICIENCIES - len(chosen))]
    return tuple(
        Weighed(element, proficiency(rating.level, scale), _tier(place), _distinction(element, rating, spread))
        for place, (element, rating) in enumerate(chosen)
    )


def proficiency(level: float, scale: tuple[float, float]) -> int:
    """The level scale cut into five equal parts: of 0..7, up to 1.4 is 1, up to 2.8 is 2, up to 4.2 is 3, up to 5.6 is 4, the rest 5."""
    low, high = scale
    share = (level - low) / (high - low) if high > low else 0.0
    return min(_PROFICIENCIES, max(1, math.ceil(round(share * _PROFICIENCIES, 9))))


def _distinction(element: str, rating: Rating, spread: Spread) -> float:
    mean, deviation = spread[element]
    return (rating.level - mean) / deviation if deviation else 0.0


def _tier(place: int) -> Tier:
    if place < MAX_CORE:
        return "core"
    return "important" if place < MAX_CORE + MOST_IMPORTANT else "supporting"
