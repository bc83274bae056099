"""The work behind `tailorcv endorse badge`: show, ask, open the private key, sign, and write the badge."""

import getpass
import sys
from pathlib import Path

import typer

from tailorcv.cli.endorse.reading import read_at
from tailorcv.cli.endorse.sealing import signing_key
from tailorcv.cli.endorse.words import show_claim, show_lines
from tailorcv.cli.opening import EXIT_PROBLEMS, EXIT_USAGE, fail, show_problems
from tailorcv.cli.terminal import agreed, clean, note, say
from tailorcv.interop.badge_reading import MAX_BYTES, Award, read_award
from tailorcv.interop.jwt_vc import BadSecret, Locked, Secret, public_line, read_secret, sign_jwt
from tailorcv.interop.open_badges import Credential, Source, achievement_credential, endorsement_credential
from tailorcv.saving import create_bytes
from tailorcv.ssh_keys import PublicKey
from tailorcv.statement import Statement
from tailorcv.textfile import read_raw, shown_path

_MAX_KEY = 65_536


def issue(path: Path, key: Path | None, endorses: Path | None, folder: Path, *, yes: bool) -> None:
    """Sign the statement as a badge, or as an endorsement of another peer's badge."""
    if not sys.stdin.isatty() and not yes:
        fail("nobody can be asked here; run it on a terminal or with --yes", EXIT_USAGE)
    source = _source(path)
    credential = _endorsement(source, endorses) if endorses else achievement_credential(source)
    _show(source.statement, credential)
    if not yes and not agreed("Sign this as an Open Badge?"):
        note("nothing was signed")
        raise typer.Exit(EXIT_PROBLEMS)
    token = sign_jwt(credential, _secret(signing_key(key), source.key))
    target = folder / f"{path.name.removesuffix('.json')}.{'endorsement' if endorses else 'badge'}.jwt"
    problem = create_bytes(target, f"{token}\n".encode("ascii"))
    if problem:
        show_problems([problem])
        fail("nothing was written", EXIT_PROBLEMS)
    say(clean(f"signed  {shown_path(target)}"))
    note(clean(f"Send it to {source.statement.subject.name}. Unlike the statement, a badge cannot be taken back."))


def _source(path: Path) -> Source:
    """The statement, if its signature is right and a key that is a file made it."""
    read = read_at(path, "; nothing was signed")
    if not isinstance(read.signed, Statement):
        fail(f"{read.sealed.path} takes back a statement; name a statement", EXIT_USAGE)
    if read.key.kind.startswith("sk-"):
        hint = "sign the request with a key in a file, or leave it at the statement"
        fail(f"{read.sealed.path} was signed with a hardware key, which signs no badges; {hint}", EXIT_PROBLEMS)
    return Source(read.sealed, read.signed, read.key)


def _endorsement(source: Source, path: Path) -> Credential:
    """An endorsement of the badge in that file, which must be about the same work of the same person."""
    raw, problems = read_raw(path, MAX_BYTES)
    if raw is None:
        show_problems(problems)
        fail("nothing was signed", EXIT_PROBLEMS)
    award = read_award(raw)
    if award is None:
        fail(f"--endorses: {shown_path(path)} is no badge; name a .badge.json or .badge.jwt", EXIT_USAGE)
    own = read_award(achievement_credential(source).text.encode())
    assert own is not None, "what is made here can be read"
    if (award.person, award.name, award.description) != (own.person, own.name, own.description):
        fail(f"--endorses: {shown_path(path)} is not about what you confirmed; nothing was signed", EXIT_PROBLEMS)
    _show_award(award)
    return endorsement_credential(source, award.id)


def _show_award(award: Award) -> None:
    say(clean(f"You endorse the badge of {award.issuer}, {award.id}, which says:"))
    show_lines(f"  {line}" for line in award.says.splitlines() if line)


def _show(statement: Statement, credential: Credential) -> None:
    """All that the badge says: it is made of the statement alone."""
    say(clean(f"You confirmed, about {statement.subject.name}:"))
    show_claim(statement.claim)
    if statement.comment:
        show_lines([f"    “{statement.comment}”"])
    until = f", until {statement.expires}" if statement.expires else ""
    say(clean(f"The badge holds that with the statement itself, your name and {statement.endorser.id}{until}."))
    say(f"Its issuer is your key: {credential.issuer}")


def _secret(path: Path, public: PublicKey) -> Secret:
    """The private half of the key that signed the statement."""
    raw, problems = read_raw(path, _MAX_KEY)
    if raw is None:
        show_problems(problems)
        fail("nothing was signed", EXIT_PROBLEMS)
    try:
        found = _opened(raw, path)
    except BadSecret as error:
        fail(f"{shown_path(path)}: {error}; an agent or a hardware key cannot sign a badge; nothing was signed", EXIT_PROBLEMS)
    if public_line(found) != public.line:
        fail(f"{shown_path(path)} is not the key that signed the statement ({public.fingerprint}); name that one with --key", EXIT_PROBLEMS)
    return found


def _opened(raw: bytes, path: Path) -> Secret:
    try:
        return read_secret(raw)
    except Locked:
        if not sys.stdin.isatty():
            fail(f"{shown_path(path)} has a passphrase, and nobody can be asked for it here; nothing was signed", EXIT_USAGE)
    return read_secret(raw, getpass.getpass(f"Passphrase of {clean(shown_path(path))}: ").encode())
