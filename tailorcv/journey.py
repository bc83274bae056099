"""From a role to its next ones, and what of a record counts on the way."""

from typing import NamedTuple

from tailorcv.contributions import by_accomplishment, contributions
from tailorcv.drs import Direction, Drs, SidewaysMove, StepUp
from tailorcv.gaps import Action, actions
from tailorcv.matching import Figures, Match


class Way(NamedTuple):
    """What a record has for a role and what it lacks: accomplishments with their points, and new work that would raise the match."""

    counted: tuple[tuple[str, float], ...]
    stretch: tuple[Action, ...]


def moves_between(old: Drs, new: Drs) -> tuple[tuple[Direction, StepUp | SidewaysMove], ...]:
    """The moves of the first role's journey that lead to the second."""
    return tuple((way, step) for way, _, step in old.journey.steps() if step.role == new.id)


def way(match: Match, figures: Figures, most: int) -> Way:
    """At most so many of each, the ones with the most points first."""
    counted = by_accomplishment(contributions(match, figures.evidence, figures.policy))
    new_work = [action for action in actions(match, figures.evidence, figures.policy) if action.step == "log"]
    return Way(tuple(counted.items())[:most], tuple(new_work[:most]))
