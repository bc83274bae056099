"""Endorsements as Open Badges 3.0: what a peer signed as a credential of the peer about the person (1EdTech, 3.0 with context 3.0.3).

Everything in a credential stands in the statement that the peer signed, and nothing else: its issuer is the peer, and links or
wordings that were added later are not the peer's word. So the same statement gives the same credential wherever it is made.
"""

import base64
import json
import uuid
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import NamedTuple, TypeAlias

from tailorcv.endorsement import Sealed, end_of
from tailorcv.interop.did_key import did_key
from tailorcv.rendering.inline import plain
from tailorcv.ssh_keys import BadKey, PublicKey, read_public_key
from tailorcv.statement import NAMESPACE, Claim, Confirmed, Statement, Subject, canonical, in_text, written

CONTEXTS = ("https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json")
Node: TypeAlias = "str | int | bool | list[Node] | dict[str, Node]"


class Source(NamedTuple):
    """A statement whose signature is right: the file with the signature, what it says, and the key that signed."""

    sealed: Sealed
    statement: Statement
    key: PublicKey


class Credential(NamedTuple):
    """A credential without proof: its body as JSON, and apart the parts that a signature names a second time."""

    id: str
    issuer: str
    subject: str
    since: datetime
    until: datetime | None
    body: dict[str, Node]

    @property
    def text(self) -> str:
        """The body for people and programs, with a line end."""
        return json.dumps(self.body, indent=2, ensure_ascii=False) + "\n"


def badges(sources: Iterable[Source]) -> list[tuple[Source, Credential]]:
    """A credential for each statement about one accomplishment, the oldest first.

    The first peer awards the achievement. Other peers endorse that award; a second statement of the first one is an award of its own.
    """
    in_order = sorted(sources, key=lambda source: (source.statement.issued, source.sealed.digest))
    first = in_order[0]
    award = achievement_credential(first)
    return [
        (source, achievement_credential(source) if source.key == first.key else endorsement_credential(source, award.id))
        for source in in_order
    ]


def achievement_credential(source: Source) -> Credential:
    """The peer awards the person what the statement confirms."""
    statement = source.statement
    achievement = _urn("achievement", statement.subject.record, canonical(in_text(statement.claim)).decode())
    person = _person(statement.subject)
    subject: dict[str, Node] = {
        "id": person,
        "type": ["AchievementSubject"],
        "identifier": [{"type": "IdentityObject", "hashed": False, "identityHash": statement.subject.name, "identityType": "name"}],
        "achievement": _achievement(achievement, statement),
    }
    if statement.claim.competencies:
        subject["result"] = [_result(achievement, name, level) for name, level in sorted(statement.claim.competencies.items())]
    if statement.comment:
        subject["narrative"] = _quoted(statement)
    return _credential(source, "OpenBadgeCredential", subject, person)


def endorsement_credential(source: Source, of: str) -> Credential:
    """The peer endorses the credential of another peer with that id, at the levels that the own statement confirms."""
    statement = source.statement
    subject: dict[str, Node] = {
        "id": of,
        "type": ["EndorsementSubject"],
        "endorsementComment": "\n\n".join([*_confirmed(statement), *([_quoted(statement)] if statement.comment else [])]),
    }
    return _credential(source, "EndorsementCredential", subject, of)


def _credential(source: Source, kind: str, subject: dict[str, Node], about: str) -> Credential:
    statement, issuer = source.statement, did_key(source.key)
    until = end_of(statement.expires.last_day()).replace(microsecond=0) if statement.expires else None
    name = _urn(kind, source.sealed.digest)
    body: dict[str, Node] = {
        "@context": list(CONTEXTS),
        "id": name,
        "type": ["VerifiableCredential", kind],
        "name": plain(statement.claim.title),
        "issuer": {"id": issuer, "type": ["Profile"], "name": statement.endorser.called, "email": statement.endorser.id},
        "validFrom": written(statement.issued),
    }
    if until:
        body["validUntil"] = written(until)
    body["credentialSubject"] = subject
    body["evidence"] = [_evidence(source)]
    return Credential(name, issuer, about, statement.issued, until, body)


def _achievement(name: str, statement: Statement) -> Node:
    claim = statement.claim
    found: dict[str, Node] = {
        "id": name,
        "type": ["Achievement"],
        "achievementType": "Achievement",
        "name": plain(claim.title),
        "description": "\n\n".join(part for part in _told(claim) if part) or plain(claim.title),
        "criteria": {"narrative": "\n\n".join(_confirmed(statement))},
    }
    if claim.competencies:
        found["resultDescription"] = [_scale(name, competency, level) for competency, level in sorted(claim.competencies.items())]
    return found


def _scale(achievement: str, competency: str, level: Confirmed) -> Node:
    """The one level of a competency that is confirmed; its other levels are no part of a statement."""
    reached: dict[str, Node] = {
        "id": _level_id(achievement, competency, level),
        "type": ["RubricCriterionLevel"],
        "name": f"{level.name}, level {level.level} of 5",
        "level": str(level.level),
    }
    if level.means:
        reached["description"] = level.means
    return {
        "id": f"{achievement}#{competency}",
        "type": ["ResultDescription"],
        "name": level.name,
        "resultType": "RubricCriterionLevel",
        "rubricCriterionLevel": [reached],
    }


def _result(achievement: str, competency: str, level: Confirmed) -> Node:
    return {
        "type": ["Result"],
        "resultDescription": f"{achievement}#{competency}",
        "achievedLevel": _level_id(achievement, competency, level),
        "value": str(level.level),
    }


def _level_id(achievement: str, competency: str, level: Confirmed) -> str:
    return f"{achievement}#{competency}/{level.level}"


def _evidence(source: Source) -> Node:
    """The statement itself and the signature, so that the credential leads back to what OpenSSH can verify."""
    claim, statement = source.statement.claim, source.statement
    assert source.sealed.seal is not None, "without a signature it is no source"
    return {
        "id": f"data:application/json;base64,{base64.b64encode(source.sealed.raw).decode()}",
        "type": ["Evidence"],
        "name": f"{claim.id}.{statement.endorser.id}.{statement.issued.date()}.json",
        "description": f"The statement that {statement.endorser.called} signed with OpenSSH for {NAMESPACE}, {source.sealed.digest}.",
        "narrative": f"```\n{source.sealed.seal.decode('ascii').strip()}\n```",
        "genre": "endorsement",
    }


def _told(claim: Claim) -> Iterator[str]:
    """What was done, paragraph by paragraph."""
    period = str(claim.date or "") or " – ".join(str(day) for day in (claim.start, claim.end) if day)
    yield ", ".join(part for part in (period, claim.position) if part)
    yield from (plain(text) for text in (claim.situation, claim.action, claim.result) if text)
    if claim.metrics:
        yield "\n".join(f"{metric.name}: {metric.change}".rstrip(" :") for metric in claim.metrics)


def _confirmed(statement: Statement) -> Iterator[str]:
    """Who confirms it, and at which levels."""
    known = f" ({statement.endorser.relationship})" if statement.endorser.relationship else ""
    levels = sorted(statement.claim.competencies.items())
    yield f"{statement.endorser.called}{known} confirms that this is true{', at these levels:' if levels else '.'}"
    if levels:
        yield "\n".join(_level(name, level) for name, level in levels)


def _level(name: str, level: Confirmed) -> str:
    return f"* {level.name} ({name}), level {level.level} of 5{f': {level.means}' if level.means else ''}"


def _quoted(statement: Statement) -> str:
    return f"“{statement.comment}” – {statement.endorser.called}"


def _person(subject: Subject) -> str:
    """Whose work it is: the person's own key where the statement has it, else a name for the record."""
    try:
        return did_key(read_public_key(subject.key or ""))
    except BadKey:
        return _urn("record", subject.record)


def _urn(*parts: str) -> str:
    """A name that anybody can compute from what it is the name of."""
    return uuid.uuid5(uuid.NAMESPACE_URL, ":".join(("tailorcv", *parts))).urn


def sources_by_work(sources: Sequence[Source]) -> list[list[Source]]:
    """The statements about each accomplishment, by its id."""
    names = sorted({source.statement.claim.id for source in sources})
    return [[source for source in sources if source.statement.claim.id == name] for name in names]
