"""What became of a signed statement: whether it holds, for whom, and if not, why.

The order of the questions is that of what a reader must know first: is it a statement, is the signature of these bytes, is it about this
person, may that key speak for that peer, was it taken back, has it run out, does the record still say the same. (docs/endorsements.md)
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal, NamedTuple

from tailorcv.allowed_signers import Signer, Signers, find_signer
from tailorcv.claim import edited
from tailorcv.ssh_keys import PublicKey
from tailorcv.sshsig import BadSignature, check_signature, read_signature
from tailorcv.statement import NAMESPACE, Revocation, Statement, Told, read_signed

Status = Literal["verified", "edited", "early", "expired", "revoked", "self", "wrong-person", "unknown-signer", "forged", "malformed"]
# A day ends last twelve hours west of Greenwich.
_LAST_ZONE = timedelta(hours=12)


class Sealed(NamedTuple):
    """A file of `endorsements/` and the signature beside it, as bytes; None where there is no signature."""

    path: str
    raw: bytes
    seal: bytes | None

    @property
    def digest(self) -> str:
        """The name by which a revocation means this statement."""
        return f"sha256:{hashlib.sha256(self.raw).hexdigest()}"


class Owner(NamedTuple):
    """Whose record it is: its id, the names that the person has or had, their mail addresses in lower case, and their own public key."""

    record: str | None
    names: tuple[str, ...]
    emails: frozenset[str]
    key: str | None


class Endorsement(NamedTuple):
    """One statement and its status.

    `edited` names the fields that the record says differently now; `signer` is the line that trusts the key.
    """

    sealed: Sealed
    status: Status
    why: str
    statement: Statement | None = None
    key: PublicKey | None = None
    edited: tuple[str, ...] = ()
    signer: Signer | None = None

    @property
    def holds(self) -> bool:
        """Whether it counts."""
        return self.status == "verified"

    @property
    def peer(self) -> str:
        """The endorser's name, or the principal where no name is given."""
        return self.statement.endorser.called if self.statement else ""


class Trust(NamedTuple):
    """What judging needs besides the statement: whose record, what it says now, whose keys are trusted, what was taken back, which day."""

    owner: Owner
    told: Mapping[str, Told]
    signers: Signers
    revoked: Mapping[str, str]
    as_of: date


class Read(NamedTuple):
    """A file of `endorsements/` whose signature is over its bytes."""

    sealed: Sealed
    signed: Statement | Revocation
    key: PublicKey


def read_sealed(sealed: Sealed) -> Read | Endorsement:
    """The statement or revocation, or why it is none."""
    document, problems = read_signed(sealed.raw, sealed.path)
    if document is None:
        first = problems[0]
        return Endorsement(sealed, "malformed", f"{first.place.line}:{first.place.column}: {first.message}")
    known = document.value if isinstance(document.value, Statement) else None
    if sealed.seal is None:
        return Endorsement(sealed, "malformed", "there is no signature beside it (the same name and .sig)", known)
    try:
        signature = read_signature(sealed.seal)
    except BadSignature as error:
        return Endorsement(sealed, "malformed", f"the signature: {error}", known)
    try:
        check_signature(signature, sealed.raw, NAMESPACE)
    except BadSignature as error:
        return Endorsement(sealed, "forged", str(error), known, signature.key)
    return Read(sealed, document.value, signature.key)


def judge_all(files: Iterable[Sealed], owner: Owner, told: Mapping[str, Told], signers: Signers, as_of: date) -> tuple[Endorsement, ...]:
    """Every statement with its status on that day; revocations are obeyed and are none themselves, unless they are broken."""
    read = [read_sealed(sealed) for sealed in files]
    good = [one for one in read if isinstance(one, Read)]
    revoked = _revoked(good, signers, as_of)
    trust = Trust(owner, told, signers, revoked, as_of)
    judged = [_judged(one, trust) for one in read]
    return tuple(one for one in judged if one)


def _judged(read: Read | Endorsement, trust: Trust) -> Endorsement | None:
    if isinstance(read, Endorsement):
        return read
    return judge(read, read.signed, trust) if isinstance(read.signed, Statement) else None


def judge(read: Read, statement: Statement, trust: Trust) -> Endorsement:
    """The status of a statement whose signature is right."""
    signer = find_signer(trust.signers, statement.endorser.id, read.key, NAMESPACE, statement.issued)
    found = (
        _of_the_person(statement, read.key, trust.owner)
        or _of_the_key(statement, signer)
        or _of_the_day(read.sealed, statement, trust)
        or _of_the_record(statement, trust.told.get(statement.claim.id))
    )
    trusted = signer if isinstance(signer, Signer) else None
    if found is None:
        return Endorsement(read.sealed, "verified", "", statement, read.key, (), trusted)
    status, why, fields = found
    return Endorsement(read.sealed, status, why, statement, read.key, fields, trusted)


Finding = tuple[Status, str, tuple[str, ...]] | None


def _of_the_person(statement: Statement, key: PublicKey, owner: Owner) -> Finding:
    own = {line for line in (owner.key, statement.subject.key) if line}
    if key.line in own or statement.endorser.id.lower() in owner.emails:
        return "self", "signed by the person whose record it is", ()
    if owner.record != statement.subject.record:
        return "wrong-person", f"it is about the record '{statement.subject.record}'", ()
    if statement.subject.name not in owner.names:
        return "wrong-person", f"it is about '{statement.subject.name}'", ()
    return None


def _of_the_key(statement: Statement, signer: Signer | str) -> Finding:
    if isinstance(signer, Signer):
        return None
    reasons = {
        "too early": "the key was not valid yet when it was issued",
        "too late": "the key was no longer valid when it was issued",
        "other namespace": "the key may not sign endorsements",
    }
    return "unknown-signer", reasons.get(signer, f"no trusted key of {statement.endorser.id} is the one that signed"), ()


def _of_the_day(sealed: Sealed, statement: Statement, trust: Trust) -> Finding:
    if statement.issued > end_of(trust.as_of):
        return "early", f"it is issued on {statement.issued.date()}, and this is {trust.as_of}", ()
    if sealed.digest in trust.revoked:
        return "revoked", trust.revoked[sealed.digest], ()
    if statement.expires and statement.expires.last_day() < trust.as_of:
        return "expired", f"it held until {statement.expires}", ()
    return None


def _of_the_record(statement: Statement, now: Told | None) -> Finding:
    if now is None:
        return "edited", f"the record shows no accomplishment '{statement.claim.id}'", ("id",)
    fields = edited(statement.claim, now)
    return ("edited", f"the record says otherwise now: {', '.join(fields)}", fields) if fields else None


def end_of(day: date) -> datetime:
    """The moment when that day is over everywhere."""
    return datetime.combine(day, time.max, UTC) + _LAST_ZONE


def _revoked(good: Sequence[Read], signers: Signers, as_of: date) -> dict[str, str]:
    """Digests of statements that were taken back by then, with the reason.

    Only the key that signed a statement, or one that is trusted for the same peer, may take it back.
    """
    statements = {read.sealed.digest: read for read in good if isinstance(read.signed, Statement)}
    taken = {}
    for read in good:
        if not isinstance(read.signed, Revocation) or read.signed.issued > end_of(as_of):
            continue
        meant = statements.get(read.signed.statement)
        if meant and _may_revoke(read, meant, signers):
            taken[read.signed.statement] = f"taken back on {read.signed.issued.date()}" + _because(read.signed)
    return taken


def _may_revoke(read: Read, meant: Read, signers: Signers) -> bool:
    if read.key == meant.key:
        return True
    same = read.signed.endorser.id == meant.signed.endorser.id
    return same and isinstance(find_signer(signers, read.signed.endorser.id, read.key, NAMESPACE, read.signed.issued), Signer)


def _because(revocation: Revocation) -> str:
    return f": {revocation.reason}" if revocation.reason else ""
