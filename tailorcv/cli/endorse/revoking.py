"""The work behind `tailorcv endorse revoke`."""

import secrets
import sys
from datetime import UTC, datetime
from pathlib import Path

import typer

from tailorcv.cli.endorse.reading import read_at
from tailorcv.cli.endorse.sealing import seal, signing_key
from tailorcv.cli.endorse.words import show_claim
from tailorcv.cli.opening import EXIT_PROBLEMS, EXIT_USAGE, fail
from tailorcv.cli.terminal import agreed, clean, note, say
from tailorcv.statement import Revocation, Statement, unsignable
from tailorcv.visible import settled


def take_back(path: Path, key: Path | None, reason: str | None, folder: Path, *, yes: bool) -> None:
    """Show the statement, ask, and sign that it no longer holds."""
    if not sys.stdin.isatty() and not yes:
        fail("nobody can be asked here; run it on a terminal or with --yes", EXIT_USAGE)
    because = settled(reason or "") or None
    if because and unsignable(because):
        fail(f"--reason: {unsignable(because)}", EXIT_USAGE)
    digest, statement = _statement(path)
    show_claim(statement.claim)
    if not yes and not agreed("Take this back?"):
        note("nothing was signed")
        raise typer.Exit(EXIT_PROBLEMS)
    revocation = Revocation(
        format="tailorcv/revocation@1",
        statement=digest,
        endorser=statement.endorser,
        reason=because,
        issued=datetime.now(UTC).replace(microsecond=0),
        nonce=secrets.token_hex(16),
    )
    made = seal(revocation, statement.claim.id, signing_key(key), folder)
    say(clean(f"signed  {made}"))
    note(clean(f"Send it and {Path(made).name}.sig to {statement.subject.name}, and to whoever relies on the statement."))


def _statement(path: Path) -> tuple[str, Statement]:
    read = read_at(path)
    if not isinstance(read.signed, Statement):
        fail(f"{read.sealed.path} takes back a statement itself; name the statement", EXIT_USAGE)
    return read.sealed.digest, read.signed
