"""What peers signed, on a terminal and as JSON."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from tailorcv.cli.terminal import clean, counted, painted
from tailorcv.cli.verification import Checked
from tailorcv.confirmation import distinct_peers
from tailorcv.endorsement import Endorsement
from tailorcv.first_seen import clock_note
from tailorcv.problems import short
from tailorcv.statement import Statement, written

_INDENT = " " * 17
_STYLES = {"verified": "bold", "forged": "error", "malformed": "error", "self": "error", "wrong-person": "error"}


def in_full(checked: Checked, *, colour: bool) -> Iterator[str]:
    """Every statement with its key and its clocks, sorted by accomplishment; then the sum, and whose keys were trusted."""
    for name, endorsements in _by_accomplishment(checked).items():
        title = checked.titles.get(name)
        yield painted(clean(f"{name}  {title}" if title else name), "bold", colour=colour)
        for endorsement in endorsements:
            yield from _statement(endorsement, checked, colour=colour)
        yield ""
    yield summary(checked)
    yield _trusted(checked)


def summary(checked: Checked) -> str:
    """`3 statements: 2 verified, 1 edited; 2 peers stand behind the record`."""
    statuses = Counter(one.status for one in checked.endorsements)
    parts = ", ".join(f"{count} {status}" for status, count in sorted(statuses.items(), key=lambda pair: (pair[0] != "verified", pair[0])))
    peers = distinct_peers(checked.endorsements)
    return f"{counted(len(checked.endorsements), 'statement')}: {parts}; {peers} distinct peer{'' if peers == 1 else 's'}"


def as_data(checked: Checked) -> dict[str, object]:
    """`tailorcv/verification@1`."""
    return {
        "format": "tailorcv/verification@1",
        "record": checked.owner.record,
        "name": checked.owner.names[0],
        "as_of": checked.as_of.isoformat(),
        "trusted": {"file": checked.trusted, "by": "reader" if checked.by_reader else "owner"},
        "all_hold": checked.all_hold,
        "statements": statements_data(checked),
    }


def statements_data(checked: Checked) -> list[dict[str, object]]:
    """Each statement for a program."""
    return [_data(endorsement, checked) for endorsement in checked.endorsements]


def levels_line(statement: Statement) -> str:
    """`Software engineering L3, IT operations L2`."""
    return ", ".join(f"{level.name} L{level.level}" for level in statement.claim.competencies.values()) or "no competency"


def _statement(endorsement: Endorsement, checked: Checked, *, colour: bool) -> Iterator[str]:
    status = painted(f"{endorsement.status:<15}", _STYLES.get(endorsement.status, "warning"), colour=colour)
    statement = endorsement.statement
    if statement is None:
        yield f"  {status}{clean(endorsement.sealed.path)}: {clean(short(endorsement.why))}"
        return
    peer = statement.endorser
    who = f"{peer.name} <{peer.id}>" if peer.name else peer.id
    how = f", {peer.relationship}" if peer.relationship else ""
    yield f"  {status}{clean(f'{who}{how}')}"
    if endorsement.why:
        yield f"{_INDENT}{clean(endorsement.why)}"
    until = f", until {statement.expires}" if statement.expires else ""
    yield f"{_INDENT}{clean(levels_line(statement))}; issued {statement.issued.date()}{until}"
    if statement.comment:
        yield f"{_INDENT}“{clean(statement.comment)}”"
    yield f"{_INDENT}{_key(endorsement, checked)}"
    note = _clock(endorsement, statement, checked)
    if note:
        yield f"{_INDENT}{painted(note, 'warning', colour=colour)}"


def _key(endorsement: Endorsement, checked: Checked) -> str:
    if endorsement.key is None:
        return clean(endorsement.sealed.path)
    where = f"trusted by {checked.trusted}:{endorsement.signer.line}" if endorsement.signer else f"not in {checked.trusted}"
    return clean(f"{endorsement.key.fingerprint}, {where}")


def _clock(endorsement: Endorsement, statement: Statement, checked: Checked) -> str:
    return clock_note(statement.issued, checked.seen.get(Path(endorsement.sealed.path).name), datetime.now(UTC))


def _trusted(checked: Checked) -> str:
    if checked.by_reader:
        return clean(f"Trusted keys: your own list, {checked.trusted}.")
    return clean(
        f"Trusted keys: the list that the owner of the record keeps ({checked.trusted}). "
        "To decide by keys that you know yourself: tailorcv verify --trust FILE"
    )


def _by_accomplishment(checked: Checked) -> dict[str, list[Endorsement]]:
    found: dict[str, list[Endorsement]] = {}
    for one in checked.endorsements:
        found.setdefault(one.statement.claim.id if one.statement else "?", []).append(one)
    return dict(sorted(found.items()))


def _data(endorsement: Endorsement, checked: Checked) -> dict[str, object]:
    statement = endorsement.statement
    seen = checked.seen.get(Path(endorsement.sealed.path).name)
    return {
        "file": endorsement.sealed.path,
        "digest": endorsement.sealed.digest,
        "status": endorsement.status,
        "why": endorsement.why,
        "edited": list(endorsement.edited),
        "accomplishment": statement.claim.id if statement else None,
        "levels": {name: level.level for name, level in statement.claim.competencies.items()} if statement else {},
        "endorser": statement.endorser.model_dump() if statement else None,
        "comment": statement.comment if statement else None,
        "issued": written(statement.issued) if statement else None,
        "expires": str(statement.expires) if statement and statement.expires else None,
        "key": endorsement.key.fingerprint if endorsement.key else None,
        "trusted_line": endorsement.signer.line if endorsement.signer else None,
        "first_seen": written(seen) if seen else None,
        "clock": _clock(endorsement, statement, checked) if statement else "",
    }
