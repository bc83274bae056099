"""Changes of `peers/allowed_signers`: a line more or some lines less, and everything else as it was."""

import re
from datetime import datetime
from pathlib import Path

from tailorcv.allowed_signers import Signers, signer_line, signers_in
from tailorcv.cli.opening import EXIT_PROBLEMS, EXIT_USAGE, fail, show_problems
from tailorcv.cli.terminal import clean, say
from tailorcv.problems import short
from tailorcv.saving import create, replace
from tailorcv.ssh_keys import PublicKey
from tailorcv.statement import MAX_PRINCIPAL, NAMESPACE, PRINCIPAL
from tailorcv.textfile import BOM, TextFile, read_text, shown_path
from tailorcv.workspace import SIGNERS

_HEAD = """\
# The keys of peers that you trust, in OpenSSH's format (ALLOWED SIGNERS in ssh-keygen(1)).
# Compare each fingerprint with the peer by another way than the one by which the key came.
"""


def principal(text: str, flag: str) -> str:
    """A peer's mail address as OpenSSH's files can hold it; anything else ends the command."""
    if not re.fullmatch(PRINCIPAL, text) or len(text) > MAX_PRINCIPAL:
        fail(f"{flag}: '{short(text)}' is no mail address; write it like bob@example.org", EXIT_USAGE)
    return text


def add_peer(root: Path, peer: str, key: PublicKey, after: datetime | None = None, before: datetime | None = None) -> None:
    """Trust a key for a peer from now on."""
    path = root / SIGNERS
    file, signers = _opened(path)
    try:
        line = signer_line(peer, key, namespaces=NAMESPACE, valid_after=after, valid_before=before)
    except ValueError as error:
        fail(f"{peer}: {error}", EXIT_USAGE)
    if any(signer.principals == peer and signer.key == key for signer in signers.signers):
        say(clean(f"{peer} has this key already: {key.fingerprint}"))
        return
    text = file.text if file else _HEAD
    _save(path, file, text + ("" if text.endswith("\n") or not text else "\n") + line + "\n")
    say(clean(f"trusted  {peer} {key.fingerprint} in {shown_path(path)}"))


def remove_peer(root: Path, peer: str, fingerprint: str | None) -> None:
    """Trust a peer's keys no longer, or one of them."""
    path = root / SIGNERS
    file, signers = _opened(path)
    lines = {one.line for one in signers.signers if one.principals == peer and fingerprint in (None, one.key.fingerprint)}
    if not lines:
        shared = [one.line for one in signers.signers if peer in one.principals.split(",")]
        where = f"line {shared[0]} names others as well; change it in an editor" if shared else "see 'tailorcv peer list'"
        fail(f"{shown_path(path)} has no line of its own for {peer}{' with that key' if fingerprint else ''}; {where}", EXIT_USAGE)
    assert file is not None, "where there is no file there are no lines"
    kept = [line for number, line in enumerate(file.text.splitlines(keepends=True), start=1) if number not in lines]
    _save(path, file, "".join(kept))
    say(clean(f"removed  {peer} from {shown_path(path)}"))


def _opened(path: Path) -> tuple[TextFile | None, Signers]:
    """The file and the keys in it. Lines that cannot be used may stay; a file that cannot be read must not be written anew."""
    file, problems = read_text(path)
    if file is None and problems[0].code != "missing-file":
        show_problems(problems)
        fail("this file must be mended first; nothing was changed", EXIT_PROBLEMS)
    return file, signers_in(file)[0] if file else Signers(shown_path(path), ())


def _save(path: Path, file: TextFile | None, text: str) -> None:
    mark = BOM if file and file.raw.startswith(BOM) else b""
    problem = replace(path, file, TextFile(file.path, text, mark + text.encode())) if file else create(path, text)
    if problem:
        show_problems([problem])
        fail("nothing was changed", EXIT_PROBLEMS)
