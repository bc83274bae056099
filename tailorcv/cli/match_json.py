"""Scores as JSON, in a shape that stays: `tailorcv/match@1`, described in docs/json.md."""

from collections.abc import Mapping, Sequence
from datetime import date

from tailorcv.cli.scoring import tag_places
from tailorcv.cli.terminal import say_json
from tailorcv.confirmation import Confirmations
from tailorcv.contributions import Contribution, contributions
from tailorcv.match_data import DIGITS, Json, axes_data, gap_data, role_data
from tailorcv.policy import Policy
from tailorcv.scoring import Score
from tailorcv.sensitivity import under_others
from tailorcv.workspace import Record, policy_of


def show(scores: Sequence[Score], record: Record, as_of: date, *, explain: bool) -> None:
    """Print them; `explain` adds contributions, the policy and the match under other policies."""
    policy = policy_of(record)
    places = tag_places(record)
    roles = [role_data(score) | (_explained(score, policy, places) if explain else {}) for score in scores]
    data: Json = {"format": "tailorcv/match@1", "as_of": as_of.isoformat(), "roles": roles}
    if explain:
        data["policy"] = policy.model_dump()
    say_json(data)


def show_gaps(score: Score, as_of: date) -> None:
    """Print one role's gaps: `tailorcv/gap@1`."""
    gaps = [gap_data(gap, score) for gap in score.gaps]
    data: Json = {"format": "tailorcv/gap@1", "as_of": as_of.isoformat(), "role": score.drs.id, "score": score.match.score, "gaps": gaps}
    say_json(data)


def show_radar(score: Score, as_of: date) -> None:
    """Print one role's axes: `tailorcv/radar@1`."""
    data: Json = {"format": "tailorcv/radar@1", "as_of": as_of.isoformat(), "role": score.drs.id, "axes": axes_data(score)}
    say_json(data)


def _explained(score: Score, policy: Policy, places: Mapping[tuple[str, str], str]) -> Json:
    found = contributions(score.match, score.evidence, policy)
    others = under_others(score.drs.competencies, score.evidence, policy)
    return {
        "contributions": {name: [_contribution(row, places, score.confirmations) for row in rows] for name, rows in found.items()},
        "under_other_policies": {name: round(points, DIGITS) for name, points in others.items()},
    }


def _contribution(row: Contribution, places: Mapping[tuple[str, str], str], confirmations: Confirmations) -> Json:
    return {
        "accomplishment": row.evidence.accomplishment,
        "place": places[row.evidence.accomplishment, row.evidence.competency],
        "level": row.evidence.level,
        "verification": row.evidence.verification,
        "confirmed_level": row.evidence.confirmed,
        "endorsers": list(confirmations[row.evidence.accomplishment].peers(row.evidence.competency)) if row.evidence.confirmed else [],
        "quality": round(row.quality, DIGITS),
        "recency": round(row.evidence.recency, DIGITS),
        "counted": row.counted,
        "points": round(row.points, DIGITS),
    }
