"""What verified endorsements amount to for each accomplishment: the level that others confirm by competency, and who they are."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tailorcv.endorsement import Endorsement
    from tailorcv.statement import Statement


class Confirmation(NamedTuple):
    """What other people confirmed of one accomplishment by a verified signature: the level by competency, and their statements."""

    levels: Mapping[str, int]
    statements: "tuple[Statement, ...]" = ()

    def peers(self, competency: str | None = None, level: int = 1) -> tuple[str, ...]:
        """The names of those who confirmed it, or this competency of it at that level or above."""
        return tuple(peer_name(one) for one in self.statements if competency is None or _level(one, competency) >= level)

    def in_words(self, competency: str, claimed: int) -> str:
        """`endorsed by Ana, at level 2 by Bob`: who confirmed this competency, those first who confirmed most."""
        names: dict[int, list[str]] = {}
        for one in self.statements:
            level = min(claimed, _level(one, competency))
            if level:
                names.setdefault(level, []).append(peer_name(one))
        by_level = sorted(names.items(), reverse=True)
        parts = [f"{'' if level == claimed else f'at level {level} '}by {', '.join(peers)}" for level, peers in by_level]
        return f"endorsed {', '.join(parts)}"


Confirmations = Mapping[str, Confirmation]


def confirmations(endorsements: "Iterable[Endorsement]") -> dict[str, Confirmation]:
    """By accomplishment. Only what is verified is in it, and a peer counts once, with the highest levels of all their statements.

    A peer is a key: whoever signs under two addresses with one key is one.
    """
    found: dict[str, list[Statement]] = {}
    levels: dict[str, dict[str, int]] = {}
    keys: dict[str, set[str]] = {}
    for one in sorted(endorsements, key=lambda one: one.sealed.path):
        if not one.holds or one.statement is None or one.key is None:
            continue
        name = one.statement.claim.id
        best = levels.setdefault(name, {})
        for competency, confirmed in one.statement.claim.competencies.items():
            best[competency] = max(confirmed.level, best.get(competency, 0))
        known = keys.setdefault(name, set())
        who = {one.key.line, one.statement.endorser.id.lower()}
        if not known & who:
            found.setdefault(name, []).append(one.statement)
        known |= who
    return {name: Confirmation(levels[name], tuple(statements)) for name, statements in found.items()}


def peers_by_competency(found: Confirmations) -> dict[str, tuple[str, ...]]:
    """Who confirmed a competency, on whatever work and at whatever level; each name once."""
    names: dict[str, dict[str, None]] = {}
    for confirmation in found.values():
        for one in confirmation.statements:
            for competency in one.claim.competencies:
                names.setdefault(competency, {})[peer_name(one)] = None
    return {competency: tuple(sorted(peers)) for competency, peers in names.items()}


def peer_name(statement: "Statement") -> str:
    """The endorser's name, or the address where no name is given."""
    return statement.endorser.name or statement.endorser.id


def _level(statement: "Statement", competency: str) -> int:
    confirmed = statement.claim.competencies.get(competency)
    return confirmed.level if confirmed else 0
