"""Scores as JSON, in a shape that stays: `tailorcv/match@1`, described in docs/json.md."""

from collections.abc import Mapping, Sequence
from datetime import date

from tailorcv.cli.opening import policy_of
from tailorcv.cli.scoring import Score, tag_places
from tailorcv.cli.terminal import say_json
from tailorcv.confirmation import Confirmations
from tailorcv.contributions import Contribution, contributions
from tailorcv.gaps import Action, Gap, step_in_words
from tailorcv.matching import Standing
from tailorcv.policy import Policy
from tailorcv.sensitivity import under_others
from tailorcv.workspace import Record

Json = dict[str, object]
_DIGITS = 6


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
    axes = [
        {
            "competency": standing.requirement.id,
            "name": score.names[standing.requirement.id],
            "tier": standing.requirement.tier,
            "required": standing.requirement.proficiency,
            "attained": standing.attained,
            "charted": round(standing.charted, _DIGITS),
        }
        for standing in score.match.standings
    ]
    data: Json = {"format": "tailorcv/radar@1", "as_of": as_of.isoformat(), "role": score.drs.id, "axes": axes}
    say_json(data)


def role_data(score: Score) -> Json:
    """One role's match."""
    met, of = score.match.core
    action = score.next_action
    return {
        "role": score.drs.id,
        "title": score.drs.title,
        "level": score.drs.level,
        "effective": str(score.drs.effective),
        "score": score.match.score,
        "match": round(score.match.value, _DIGITS),
        "ready": score.match.ready,
        "core": {"met": met, "of": of},
        "competencies": [_standing(score, standing) for standing in score.match.standings],
        "next_action": action_data(action, score) if action else None,
    }


def gap_data(gap: Gap, score: Score) -> Json:
    """One gap with the actions that would raise the match."""
    return {
        "competency": gap.standing.requirement.id,
        "kind": gap.kind,
        "points_lost": round(gap.lost, _DIGITS),
        "level": gap.level,
        "have": round(gap.have, _DIGITS),
        "need": gap.need,
        "actions": [action_data(action, score) for action in gap.actions],
    }


def action_data(action: Action, score: Score) -> Json:
    """One step with its points."""
    return {
        "step": action.step,
        "accomplishment": action.accomplishment or None,
        "competency": action.competency,
        "level": action.level,
        "points": round(action.points, _DIGITS),
        "text": step_in_words(action, score.names),
    }


def _standing(score: Score, standing: Standing) -> Json:
    requirement = standing.requirement
    gap = score.gap_of(requirement.id)
    return {
        "id": requirement.id,
        "name": score.names[requirement.id],
        "tier": requirement.tier,
        "required": requirement.proficiency,
        "attained": standing.attained,
        "met": round(standing.met, _DIGITS),
        "points": round(score.match.points(standing), _DIGITS),
        "points_lost": round(score.match.lost(standing), _DIGITS),
        "evidence": score.evidence_count(requirement.id),
        "endorsed": score.endorsed_count(requirement.id),
        "gap": gap.kind if gap else None,
    }


def _explained(score: Score, policy: Policy, places: Mapping[tuple[str, str], str]) -> Json:
    found = contributions(score.match, score.evidence, policy)
    others = under_others(score.drs.competencies, score.evidence, policy)
    return {
        "contributions": {name: [_contribution(row, places, score.confirmations) for row in rows] for name, rows in found.items()},
        "under_other_policies": {name: round(points, _DIGITS) for name, points in others.items()},
    }


def _contribution(row: Contribution, places: Mapping[tuple[str, str], str], confirmations: Confirmations) -> Json:
    return {
        "accomplishment": row.evidence.accomplishment,
        "place": places[row.evidence.accomplishment, row.evidence.competency],
        "level": row.evidence.level,
        "verification": row.evidence.verification,
        "confirmed_level": row.evidence.confirmed,
        "endorsers": list(confirmations[row.evidence.accomplishment].peers(row.evidence.competency)) if row.evidence.confirmed else [],
        "quality": round(row.quality, _DIGITS),
        "recency": round(row.evidence.recency, _DIGITS),
        "counted": row.counted,
        "points": round(row.points, _DIGITS),
    }
