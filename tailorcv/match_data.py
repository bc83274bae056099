"""Scores as plain data, in the shape that docs/json.md describes and the studio's page shows."""

from tailorcv.gaps import Action, Gap, step_in_words
from tailorcv.matching import Standing
from tailorcv.scoring import Score

Json = dict[str, object]
DIGITS = 6


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
        "match": round(score.match.value, DIGITS),
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
        "points_lost": round(gap.lost, DIGITS),
        "level": gap.level,
        "have": round(gap.have, DIGITS),
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
        "points": round(action.points, DIGITS),
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
        "met": round(standing.met, DIGITS),
        "points": round(score.match.points(standing), DIGITS),
        "points_lost": round(score.match.lost(standing), DIGITS),
        "evidence": score.evidence_count(requirement.id),
        "endorsed": score.endorsed_count(requirement.id),
        "gap": gap.kind if gap else None,
    }


def axes_data(score: Score) -> list[Json]:
    """One role's axes of the radar, levels of 0 to 5."""
    return [
        {
            "competency": standing.requirement.id,
            "name": score.names[standing.requirement.id],
            "tier": standing.requirement.tier,
            "required": standing.requirement.proficiency,
            "attained": standing.attained,
            "charted": round(standing.charted, DIGITS),
        }
        for standing in score.match.standings
    ]
