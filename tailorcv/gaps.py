"""What is missing for a role, what kind of thing would close it, and which single step raises the match most."""

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from tailorcv.evidence import LEVELS, NOTHING, Evidence, by_competency, supports
from tailorcv.groups import best_by_group, gain, merge, moved
from tailorcv.matching import Match, Standing
from tailorcv.policy import Policy

GapKind = Literal["proof", "stale", "level", "no record"]
Step = Literal["link", "endorse", "log"]
# Among steps that bring the same, the one that costs least comes first.
_EFFORT: dict[Step, int] = {"link": 0, "endorse": 1, "log": 2}


class Action(NamedTuple):
    """One step: add a link to an accomplishment, have it endorsed, or log a new one. `points` (of 100) is what the match gains."""

    step: Step
    accomplishment: str
    competency: str
    level: int
    points: float


class Gap(NamedTuple):
    """A required competency that is not met. `have` of `need` is the support at `level`, the lowest level that is not reached."""

    standing: Standing
    kind: GapKind
    lost: float
    level: int
    have: float
    need: float
    actions: tuple[Action, ...]


def gaps(match: Match, evidence: Sequence[Evidence], policy: Policy) -> tuple[Gap, ...]:
    """The gaps of a match, the one that costs most first, each with the actions that would raise the match, best first."""
    pieces = by_competency(evidence)
    every = actions(match, evidence, policy)
    touched: dict[str, set[str]] = {}
    for piece in evidence:
        touched.setdefault(piece.accomplishment, set()).add(piece.competency)
    found = [
        _gap(match, standing, pieces.get(standing.requirement.id, []), every, touched, policy)
        for standing in match.standings
        if not standing.is_met
    ]
    return tuple(sorted(found, key=lambda gap: -gap.lost))


def next_action(found: Sequence[Gap]) -> Action | None:
    """Of all actions of all gaps the one that raises the match most, the cheapest among equals; None when nothing is missing."""
    every = [action for gap in found for action in gap.actions]
    return min(every, key=lambda action: (-action.points, _EFFORT[action.step]), default=None)


def _gap(
    match: Match, standing: Standing, pieces: list[Evidence], every: Sequence[Action], touched: dict[str, set[str]], policy: Policy
) -> Gap:
    name = standing.requirement.id
    level = next(level for level in LEVELS if standing.supports[level - 1] < policy.bars[level - 1])
    own = tuple(action for action in every if action.competency == name or name in touched.get(action.accomplishment, ()))
    have, need = standing.supports[level - 1], policy.bars[level - 1]
    return Gap(standing, kind_of(standing, pieces, policy), match.lost(standing), level, have, need, own)


def kind_of(standing: Standing, pieces: Sequence[Evidence], policy: Policy) -> GapKind:
    """The cheapest thing that would close the gap: proof of what is there, fresher work of the same kind, or work at a higher level."""
    if not pieces:
        return "no record"
    proven = [piece._replace(confirmed=piece.level) for piece in pieces]
    if _reaches(standing, proven, policy):
        return "proof"
    if _reaches(standing, [piece._replace(recency=1.0) for piece in proven], policy):
        return "stale"
    return "level"


def _reaches(standing: Standing, pieces: Sequence[Evidence], policy: Policy) -> bool:
    required = standing.requirement.proficiency
    return supports(pieces, policy)[required - 1] >= policy.bars[required - 1]


def actions(match: Match, evidence: Sequence[Evidence], policy: Policy) -> tuple[Action, ...]:
    """Every single step that raises the match, the one with the most points first, the cheaper one among equals."""
    open_ = {one.requirement.id: one for one in match.standings if not one.is_met}
    relevant = [piece for piece in evidence if piece.competency in open_]
    found = [*_proofs(match, relevant, open_, policy), *_logs(match, open_, policy)]
    rank = {one.requirement.id: place for place, one in enumerate(match.standings)}
    useful = (action for action in found if action.points > 0)
    key = lambda one: (-one.points, _EFFORT[one.step], rank[one.competency], one.accomplishment)  # noqa: E731
    return tuple(sorted(useful, key=key))


def _proofs(match: Match, relevant: Sequence[Evidence], open_: dict[str, Standing], policy: Policy) -> list[Action]:
    best = best_by_group(relevant, policy)
    of_work: dict[str, list[Evidence]] = {}
    for piece in relevant:
        of_work.setdefault(piece.accomplishment, []).append(piece)
    found = []
    for name, pieces in of_work.items():
        for step in ("link", "endorse"):
            changed = {}
            for piece in pieces:
                before = best[piece.competency, piece.group]
                better = piece._replace(linked=True) if step == "link" else piece._replace(confirmed=piece.level)
                changed[piece.competency] = moved(open_[piece.competency].supports, before, merge(before, better, policy))
            main = max(pieces, key=lambda piece: (match.points(open_[piece.competency]), piece.competency))
            found.append(Action(step, name, main.competency, main.level, gain(match, changed, policy)))
    return found


def _logs(match: Match, open_: dict[str, Standing], policy: Policy) -> list[Action]:
    found = []
    for name, standing in open_.items():
        required = standing.requirement.proficiency
        new = Evidence("", name, required, "", linked=False, recency=1.0)
        changed = {name: moved(standing.supports, NOTHING, merge(NOTHING, new, policy))}
        found.append(Action("log", "", name, required, gain(match, changed, policy)))
    return found


def step_in_words(action: Action, names: Mapping[str, str]) -> str:
    """An action as an imperative: what to do, to which accomplishment."""
    if action.step == "log":
        return f"log work that shows {names[action.competency]} at level {action.level}"
    if action.step == "link":
        return f"add a link to {action.accomplishment}"
    return f"ask a peer to endorse {action.accomplishment}"
