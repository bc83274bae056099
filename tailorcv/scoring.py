"""A record against one role, with everything that is shown of it."""

from types import MappingProxyType
from typing import NamedTuple

from tailorcv.confirmation import Confirmations
from tailorcv.drs import Drs
from tailorcv.evidence import Evidence
from tailorcv.gaps import Action, Gap, gaps, next_action
from tailorcv.library import Library
from tailorcv.matching import Figures, Match, match


class Score(NamedTuple):
    """One role's match and what it rests on. `names` are the competencies' names by id."""

    drs: Drs
    match: Match
    gaps: tuple[Gap, ...]
    evidence: tuple[Evidence, ...]
    names: dict[str, str]
    confirmations: Confirmations = MappingProxyType({})

    def gap_of(self, competency: str) -> Gap | None:
        """The gap in that competency, if it is not met."""
        return next((gap for gap in self.gaps if gap.standing.requirement.id == competency), None)

    def endorsed_count(self, competency: str) -> int:
        """How many of those a peer confirmed, at whatever level."""
        return sum(piece.competency == competency and piece.confirmed > 0 for piece in self.evidence)

    def evidence_count(self, competency: str) -> int:
        """How many accomplishments are tagged with it."""
        return sum(piece.competency == competency for piece in self.evidence)

    @property
    def next_action(self) -> Action | None:
        """The single step that raises the match most."""
        return next_action(self.gaps)


def score(drs: Drs, figures: Figures, library: Library) -> Score:
    """The role's match and gaps."""
    found = match(drs.competencies, figures.standing, figures.policy)
    names = library.names_of(drs)
    return Score(drs, found, gaps(found, figures.evidence, figures.policy), figures.evidence, names, figures.confirmations)
