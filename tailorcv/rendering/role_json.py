"""The page of a role for programs: `tailorcv/role@1`, described in docs/json.md."""

import json

from tailorcv.matching import Match, Standing
from tailorcv.role_page import Move, Need, RolePage

SUFFIX = "json"
_DIGITS = 6

Json = dict[str, object]


def render(page: RolePage) -> str:
    """The page as JSON text."""
    return json.dumps(data(page), indent=2, ensure_ascii=False) + "\n"


def data(page: RolePage) -> Json:
    """Every part of the page; `match` is null without a record."""
    drs = page.drs
    return {
        "format": "tailorcv/role@1",
        "id": drs.id,
        "title": drs.title,
        "family": {"id": drs.family, "name": page.family_name, "about": page.family_about},
        "track": {"id": drs.track, "name": page.track_name},
        "level": drs.level,
        "status": drs.status,
        "effective": str(drs.effective),
        "points": page.points,
        "mission": drs.mission,
        "tour_of_duty": drs.tour_of_duty,
        "about": drs.about,
        "responsibilities": [{"id": one.id, "text": one.text} for one in drs.responsibilities],
        "ai_accelerators": list(drs.ai_accelerators),
        "matter_most": [need.requirement.id for need in page.matter_most],
        "competencies": [_need(need) for need in page.needs],
        "journey": moves_data(page),
        "alignments": [one.model_dump() for one in drs.alignments],
        "attribution": drs.attribution,
        "match": _match(page.match) if page.match else None,
    }


def moves_data(page: RolePage) -> list[Json]:
    """The ways on, each with the next role's facts and the record's match with it."""
    return [_move(move) for move in page.moves]


def _need(need: Need) -> Json:
    one = need.requirement
    level = need.competency.levels[one.proficiency - 1] if need.competency else None
    return {
        "id": one.id,
        "name": need.name,
        "proficiency": one.proficiency,
        "tier": one.tier,
        "why": one.why,
        "descriptor": need.descriptor or None,
        "indicators": [{"id": indicator.id, "text": indicator.text} for indicator in level.indicators] if level else [],
        "attained": need.standing.attained if need.standing else None,
        "met": round(need.standing.met, _DIGITS) if need.standing else None,
        "endorsers": list(need.peers),
    }


def _move(move: Move) -> Json:
    return {
        "kind": move.kind,
        "role": move.role,
        "title": move.drs.title if move.drs else None,
        "level": move.drs.level if move.drs else None,
        "tour_of_duty": move.drs.tour_of_duty if move.drs else None,
        "theme": move.theme or None,
        "why": move.why or None,
        "advice": move.advice or None,
        "shifts": [{"from": shift.from_, "to": shift.to} for shift in move.shifts],
        "changes": [one._asdict() for one in move.changes],
        "match": _match(move.match) if move.match else None,
    }


def _match(match: Match) -> Json:
    met, of = match.core
    return {
        "score": match.score,
        "match": round(match.value, _DIGITS),
        "ready": match.ready,
        "core": {"met": met, "of": of},
        "points_lost": {one.requirement.id: round(match.lost(one), _DIGITS) for one in _unmet(match)},
    }


def _unmet(match: Match) -> list[Standing]:
    return [one for one in match.standings if not one.is_met]
