"""A record against one role, with everything that the commands show of it."""

import math
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from tailorcv.cli.confirming import confirmed
from tailorcv.cli.opening import find_role, open_record, warn_of_unknown_tags
from tailorcv.cli.terminal import note
from tailorcv.drs import Drs
from tailorcv.gaps import Gap
from tailorcv.library import Library
from tailorcv.matching import Figures, figures_of
from tailorcv.problems import has_errors
from tailorcv.scoring import Score, score
from tailorcv.shape import Document
from tailorcv.workspace import Parts, Record, find_root, policy_of, read_record


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


def scores_of(record: Record, roles: Sequence[Document[Drs]], as_of: date) -> list[Score]:
    """The record against each of them."""
    figures = record_figures(record, as_of)
    return [score(role.value, figures, record.library) for role in roles]


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
