"""What verified endorsements amount to for each accomplishment: the level that others confirm by competency, and who they are."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tailorcv.endorsement import Endorsement
    from tailorcv.statement import Statement


class Confirmation(NamedTuple):
    """What other people confirmed of one accomplishment by a verified signature: the level by competency, and their statements.

    `names` is what to call the peer behind an address: whoever signs under two addresses with one key is one.
    """

    levels: Mapping[str, int]
    statements: "tuple[Statement, ...]" = ()
    names: Mapping[str, str] = MappingProxyType({})

    def name_of(self, statement: "Statement") -> str:
        """What the peer behind a statement is called."""
        return self.names.get(statement.endorser.id.lower(), statement.endorser.called)

    def peers(self, competency: str | None = None, level: int = 1) -> tuple[str, ...]:
        """The names of those who confirmed it, or this competency of it at that level or above; each once."""
        found = (one for one in self.statements if competency is None or _level(one, competency) >= level)
        return tuple(dict.fromkeys(self.name_of(one) for one in found))

    def in_words(self, competency: str, claimed: int) -> str:
        """`endorsed by Ana, at level 2 by Bob`: who confirmed this competency, those first who confirmed most."""
        best: dict[str, int] = {}
        for one in self.statements:
            name = self.name_of(one)
            best[name] = max(best.get(name, 0), min(claimed, _level(one, competency)))
        names: dict[int, list[str]] = {}
        for name, level in best.items():
            names.setdefault(level, []).append(name)
        by_level = sorted(((level, peers) for level, peers in names.items() if level), reverse=True)
        parts = [f"{'' if level == claimed else f'at level {level} '}by {', '.join(peers)}" for level, peers in by_level]
        return f"endorsed {', '.join(parts)}"


Confirmations = Mapping[str, Confirmation]


def confirmations(endorsements: "Iterable[Endorsement]") -> dict[str, Confirmation]:
    """By accomplishment. Only what is verified is in it; a peer's levels are the highest of all their statements.

    A peer is a key and an address: who shares one of them with an earlier statement goes by the name in that.
    """
    found: dict[str, list[Statement]] = {}
    levels: dict[str, dict[str, int]] = {}
    called: dict[str, str] = {}
    for one in sorted(endorsements, key=lambda one: one.sealed.path):
        if not one.holds or one.statement is None or one.key is None:
            continue
        found.setdefault(one.statement.claim.id, []).append(one.statement)
        best = levels.setdefault(one.statement.claim.id, {})
        for competency, confirmed in one.statement.claim.competencies.items():
            best[competency] = max(confirmed.level, best.get(competency, 0))
        who = (one.key.line, one.statement.endorser.id.lower())
        name = next((called[part] for part in who if part in called), one.statement.endorser.called)
        called |= {part: called.get(part, name) for part in who}
    return {name: Confirmation(levels[name], tuple(statements), _names(statements, called)) for name, statements in found.items()}


def distinct_peers(endorsements: "Iterable[Endorsement]") -> int:
    """How many people stand behind what holds: whoever shares a key or an address with somebody is the same one."""
    groups: list[set[str]] = []
    for one in endorsements:
        if one.holds and one.key and one.statement:
            who = {one.key.line, one.statement.endorser.id.lower()}
            same = [group for group in groups if group & who]
            groups = [*(group for group in groups if group not in same), who.union(*same)]
    return len(groups)


def _names(statements: "Iterable[Statement]", called: Mapping[str, str]) -> dict[str, str]:
    addresses = (one.endorser.id.lower() for one in statements)
    return {address: called[address] for address in addresses}


def peers_by_competency(found: Confirmations) -> dict[str, tuple[str, ...]]:
    """Who confirmed a competency, on whatever work and at whatever level; each name once."""
    names: dict[str, dict[str, None]] = {}
    for confirmation in found.values():
        for one in confirmation.statements:
            for competency in one.claim.competencies:
                names.setdefault(competency, {})[confirmation.name_of(one)] = None
    return {competency: tuple(sorted(peers)) for competency, peers in names.items()}


def _level(statement: "Statement", competency: str) -> int:
    confirmed = statement.claim.competencies.get(competency)
    return confirmed.level if confirmed else 0
