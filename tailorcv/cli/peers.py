"""The work behind `tailorcv peer`."""

from datetime import UTC, datetime, time
from pathlib import Path

from tailorcv.allowed_signers import Signer, read_signers
from tailorcv.cli.opening import EXIT_PROBLEMS, EXIT_USAGE, day, fail, root_of, show_problems
from tailorcv.cli.peers_editing import add_peer, principal
from tailorcv.cli.terminal import clean, say, say_json
from tailorcv.ssh_keys import BadKey, PublicKey, read_public_key
from tailorcv.statement import written
from tailorcv.textfile import read_text
from tailorcv.workspace import SIGNERS


def add_key(start: Path, peer: str, key: Path | None, key_text: str | None, after: str | None, before: str | None) -> None:
    """Trust a key that comes as a file or as text."""
    root = root_of(start)
    name = principal(peer, "PEER")
    if (key is None) == (key_text is None):
        fail("name the key by --key FILE or by --key-text 'ssh-ed25519 AAAA…'", EXIT_USAGE)
    text = key_text if key_text is not None else _text_of(start / key.expanduser()) if key else ""
    try:
        found: PublicKey = read_public_key(text.strip())
    except BadKey as error:
        fail(f"{'--key' if key else '--key-text'}: {error}", EXIT_USAGE)
    add_peer(root, name, found, _begin(after, "--valid-after"), _end(before, "--valid-before"))


def show_keys(start: Path, *, as_json: bool) -> None:
    """Every line of peers/allowed_signers that can be used."""
    signers, problems = read_signers(root_of(start) / SIGNERS)
    show_problems(problems)
    if as_json:
        say_json({"format": "tailorcv/peers@1", "file": signers.path, "peers": [_data(one) for one in signers.signers]})
        return
    width = max((len(one.principals) for one in signers.signers), default=0)
    for one in signers.signers:
        say(clean(f"{one.principals:<{width}}  {one.key.kind}  {one.key.fingerprint}{_validity(one)}"))
    if not signers.signers:
        say("no keys are trusted yet; 'tailorcv peer add PEER --key FILE' adds one")


def _text_of(path: Path) -> str:
    file, problems = read_text(path)
    if file is None:
        show_problems(problems)
        fail("nothing was changed", EXIT_PROBLEMS)
    return file.text


def _begin(text: str | None, flag: str) -> datetime | None:
    return datetime.combine(day(text, flag), time.min, UTC) if text else None


def _end(text: str | None, flag: str) -> datetime | None:
    return datetime.combine(day(text, flag), time(23, 59, 59), UTC) if text else None


def _validity(signer: Signer) -> str:
    after = f" from {signer.valid_after.date()}" if signer.valid_after else ""
    before = f" until {signer.valid_before.date()}" if signer.valid_before else ""
    return f"  valid{after}{before}" if after or before else ""


def _data(signer: Signer) -> dict[str, object]:
    return {
        "principals": signer.principals,
        "kind": signer.key.kind,
        "fingerprint": signer.key.fingerprint,
        "namespaces": signer.namespaces,
        "valid_after": written(signer.valid_after) if signer.valid_after else None,
        "valid_before": written(signer.valid_before) if signer.valid_before else None,
        "line": signer.line,
    }
