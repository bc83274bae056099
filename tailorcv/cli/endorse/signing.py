"""The work behind `tailorcv endorse sign`: show, ask, sign, and write the signed files."""

import secrets
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import typer
from pydantic_core import PydanticCustomError

from tailorcv.cli.endorse.sealing import seal, signing_key
from tailorcv.cli.endorse.words import levels_in_words, show_claim, show_lines
from tailorcv.cli.opening import EXIT_PROBLEMS, EXIT_USAGE, fail, show_problems
from tailorcv.cli.peers_editing import principal
from tailorcv.cli.starting import name_from_git
from tailorcv.cli.terminal import agreed, ask, clean, note, say
from tailorcv.dates import PartialDate, parse_date
from tailorcv.endorsement_request import Answer, Asked, Request, statement_of
from tailorcv.problems import did_you_mean, short
from tailorcv.shape import read_document
from tailorcv.statement import Endorser, Statement, in_text, unsignable
from tailorcv.visible import settled


class Wishes(NamedTuple):
    """What the peer said on the command line."""

    principal: str | None
    name: str | None
    relationship: str | None
    levels: Sequence[str]
    only: Sequence[str]
    comment: str | None
    expires: str | None
    yes: bool


def sign_request(path: Path, key: Path | None, wishes: Wishes, folder: Path) -> None:
    """Go through the claims of a request and sign those that the peer confirms."""
    request = _read(path)
    if not sys.stdin.isatty() and not wishes.yes:
        fail("nobody can be asked here; read the request, then run it on a terminal or with --yes", EXIT_USAGE)
    claims = _chosen(request, wishes.only)
    lowered = _levels(wishes.levels, claims)
    expires = _last_day(wishes.expires)
    signing = signing_key(key)
    _introduce(request)
    endorser = _endorser(request, wishes)
    signed = 0
    for number, claim in enumerate(claims, start=1):
        say(f"\n{number} of {len(claims)}")
        show_claim(claim)
        statement = statement_of(claim, request.subject, _answer(claim, endorser, lowered, expires, wishes))
        if not _agreed(statement, wishes):
            say("  not signed")
            continue
        made = seal(statement, claim.id, signing, folder)
        say(f"  signed  {made}")
        say(f"          {made}.sig")
        signed += 1
    if signed:
        note(f"\nSend these files back to {request.subject.name}, with your public key.")


def _read(path: Path) -> Request:
    request, problems = read_document(path, Request)
    if request is None:
        show_problems(problems)
        fail("this request cannot be signed; nothing was signed", EXIT_PROBLEMS)
    reason = unsignable(in_text(request.value))
    if reason:
        fail(f"the request hides something from you: {reason}; nothing was signed, ask for another one", EXIT_PROBLEMS)
    return request.value


def _chosen(request: Request, only: Sequence[str]) -> list[Asked]:
    known = [claim.id for claim in request.claims]
    for name in only:
        if name not in known:
            fail(f"--only: the request has no '{name}'; {did_you_mean(name, known) or 'it has: ' + ', '.join(known)}", EXIT_USAGE)
    return [claim for claim in request.claims if not only or claim.id in only]


def _levels(given: Sequence[str], claims: Sequence[Asked]) -> dict[str, int]:
    """`--level it-operations=2` by competency."""
    highest: dict[str, int] = {}
    for claim in claims:
        for name, level in claim.competencies.items():
            highest[name] = max(level.level, highest.get(name, 0))
    found = {}
    for text in given:
        name, _, wanted = text.partition("=")
        if name not in highest:
            hint = did_you_mean(name, highest) or f"it has: {', '.join(highest) or 'none'}"
            fail(f"--level: the request has no competency '{short(name)}'; {hint}", EXIT_USAGE)
        if wanted not in {str(one) for one in range(highest[name] + 1)}:
            fail(f"--level: '{short(text)}' is not {name}=N with N from 0 to {highest[name]}, the level that is claimed", EXIT_USAGE)
        found[name] = int(wanted)
    return found


def _last_day(text: str | None) -> PartialDate | None:
    if text is None:
        return None
    try:
        found = parse_date(text)
    except PydanticCustomError as error:
        fail(f"--expires: {error.message()}; write it like 2028-07-14", EXIT_USAGE)
    if found.last_day() < datetime.now(UTC).date():
        fail(f"--expires: {found} is over already", EXIT_USAGE)
    return found


def _introduce(request: Request) -> None:
    count = len(request.claims)
    who = f"{request.subject.name} (record {request.subject.record})"
    say(clean(f"{who} asks {request.to} to confirm {count} accomplishment{'' if count == 1 else 's'}."))
    say("Confirm only what you know yourself. Your name, your comment and the level may be shown to anyone who reads the record.")


def _endorser(request: Request, wishes: Wishes) -> Endorser:
    own = principal(wishes.principal, "--as") if wishes.principal else request.to
    name = wishes.name or (name_from_git() if wishes.yes else ask("Your name", name_from_git() or None))
    relationship = wishes.relationship
    if relationship is None and not wishes.yes:
        relationship = ask("How you know the work, like 'team lead 2023 to 2025' (empty: leave it out)", "")
    return Endorser(id=own, name=_said(name), relationship=_said(relationship))


def _answer(claim: Asked, endorser: Endorser, lowered: Mapping[str, int], expires: PartialDate | None, wishes: Wishes) -> Answer:
    """What the peer says to one claim."""
    levels = {name: min(level.level, lowered.get(name, level.level)) for name, level in claim.competencies.items()}
    comment = wishes.comment
    if not wishes.yes:
        for name, level in claim.competencies.items():
            if name not in lowered:
                levels[name] = _asked_level(level.name, level.level)
        if comment is None:
            comment = ask("  A sentence that may be quoted (empty: none)", "")
    return Answer(levels, endorser, datetime.now(UTC).replace(microsecond=0), secrets.token_hex(16), _said(comment), expires)


def _agreed(statement: Statement, wishes: Wishes) -> bool:
    """Whether it is to be signed, after the levels as they are signed were shown: a lower level has another meaning than the one above."""
    say("  You confirm all that, at these levels:" if statement.claim.competencies else "  You confirm all that, and no level.")
    show_lines(f"  {line}" for line in levels_in_words(statement.claim))
    if statement.comment:
        show_lines([f"    “{statement.comment}”"])
    return wishes.yes or agreed("  Sign this?")


def _asked_level(name: str, claimed: int) -> int:
    """The level that the peer confirms, up to the one that is claimed."""
    allowed = [str(level) for level in range(claimed + 1)]
    while (said := ask(f"  {clean(name)}: the level you confirm, 0 (leave it out) to {claimed}", str(claimed))) not in allowed:
        note(f"  one of: {', '.join(allowed)}")
    return int(said)


def _said(text: str | None) -> str | None:
    """What the peer typed in the form that is signed; characters that cannot be seen end the command."""
    if not text or not settled(text):
        return None
    reason = unsignable(settled(text))
    if reason:
        note(f"{clean(reason)} cannot be signed; nothing more was signed")
        raise typer.Exit(EXIT_USAGE)
    return settled(text)
