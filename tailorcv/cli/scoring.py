"""A record against one role, with everything that the commands show of it."""

import math
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from tailorcv.cli.confirming import confirmed
from tailorcv.cli.opening import competency_names, find_role, open_record, policy_of, warn_of_unknown_tags
from tailorcv.cli.terminal import note
from tailorcv.confirmation import Confirmations
from tailorcv.drs import Drs
from tailorcv.evidence import Evidence
from tailorcv.gaps import Action, Gap, gaps, next_action
from tailorcv.library import Library
from tailorcv.matching import Figures, Match, figures_of, match
from tailorcv.problems import has_errors
from tailorcv.role_page import place_names
from tailorcv.workspace import Parts, Record, find_root, read_record


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


def record_figures(record: Record | Parts, as_of: date) -> Figures:
    """The record's figures on that day under the workspace's policy."""
    return figures_of((found.value for found in record.accomplishments), as_of, policy_of(record), confirmed(record, as_of))


def open_figures(start: Path, as_of: date) -> Figures | None:
    """The record's figures for pages that can do without; None where there is no workspace, or its record has problems."""
    root = find_root(start)
    if root is None:
        return None
    record, problems = read_record(root)
    if has_errors(problems):
        note("the record has problems, so your own figures are left out; see 'tailorcv validate'")
        return None
    warn_of_unknown_tags(record.accomplishments, record.library)
    return record_figures(record, as_of)


def score(drs: Drs, figures: Figures, library: Library) -> Score:
    """The role's match and gaps."""
    found = match(drs.competencies, figures.standing, figures.policy)
    names = competency_names(library, drs)
    return Score(drs, found, gaps(found, figures.evidence, figures.policy), figures.evidence, names, figures.confirmations)


def score_one(start: Path, role: str, as_of: date) -> tuple[Score, Library]:
    """One role's score for the workspace at or above a folder, and the library with the names of things."""
    record = open_record(start)
    drs = find_role(record.library, role).value
    return score(drs, record_figures(record, as_of), record.library), record.library


def gap_briefly(gap: Gap) -> str:
    """The gap's kind, and the support at the lowest level that is not reached: `proof L2 0.86/1`, narrow enough for a table."""
    return gap.kind if gap.kind == "no record" else f"{gap.kind} L{gap.level} {down(gap.have)}/{gap.need:g}"


def tag_places(record: Record) -> dict[tuple[str, str], str]:
    """`file:line:col` of every tag, by accomplishment and competency."""
    return {
        (found.value.id, name): str(found.tree.place(("competencies", name), key=True))
        for found in record.accomplishments
        for name in found.value.competencies
    }


def down(value: float) -> str:
    """Two decimals, never rounded up: 1.999 of 2 must not read as 2 of 2."""
    return f"{math.floor(value * 100 + 1e-9) / 100:g}"


def family_line(drs: Drs, library: Library) -> str:
    """`L2 · Software Engineering · Backend`, with ids where the library has no names."""
    family, _, track = place_names(drs.family, drs.track, library)
    return f"L{drs.level} · {family} · {track}"
