"""The work behind `tailorcv endorse add`."""

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import typer

from tailorcv.allowed_signers import read_signers
from tailorcv.claim import told
from tailorcv.cli.endorse.reading import sealed_at
from tailorcv.cli.endorse.sealing import write_pair
from tailorcv.cli.opening import EXIT_PROBLEMS, EXIT_USAGE, fail, open_workspace, profile_of, show_problems
from tailorcv.cli.peers_editing import add_peer
from tailorcv.cli.terminal import agreed, clean, counted, note, say
from tailorcv.cli.verification_views import levels_line
from tailorcv.endorsement import Endorsement, Owner, Read, Sealed, judge_all, read_sealed
from tailorcv.endorsement_files import ATTRIBUTES, owner_of, sealed_files
from tailorcv.saving import create
from tailorcv.ssh_keys import PublicKey
from tailorcv.statement import Revocation, Statement, Told
from tailorcv.workspace import ENDORSEMENTS, SIGNERS, Parts

_SIGNATURE = ".sig"


def take_in(start: Path, files: Sequence[Path], *, pin: bool) -> None:
    """Judge each file as it would count, and copy what does."""
    pairs = [sealed_at(path, "nothing was taken") for path in _statements(files)]
    desk = _Desk(open_workspace(start), pin=pin)
    taken = sum(desk.take(sealed) for sealed in pairs)
    note(f"{counted(taken, 'statement')} taken, {len(pairs) - taken or 'none'} left out")
    if taken < len(pairs):
        raise typer.Exit(EXIT_PROBLEMS)


class _Desk:
    """Where statements come in: one workspace, read once, and the keys that are trusted, read anew for each."""

    def __init__(self, workspace: Parts, *, pin: bool) -> None:
        profile = profile_of(workspace)
        self.root = workspace.root
        self.pin = pin
        self.owner: Owner = owner_of(workspace.settings.value if workspace.settings else None, profile)
        self.told: dict[str, Told] = {found.value.id: told(found.value, profile) for found in workspace.accomplishments}
        there, problems = sealed_files(self.root / ENDORSEMENTS)
        show_problems(problems)
        # Every signature that is there already is looked at once, and a damaged one may come again.
        self.known = {read.sealed.digest: read for read in map(read_sealed, there) if isinstance(read, Read)}

    def take(self, sealed: Sealed) -> bool:
        """Copy one statement, or say why not."""
        read = read_sealed(sealed)
        if isinstance(read, Endorsement):
            return _left_out(sealed, f"{read.status}: {read.why}")
        if sealed.digest in self.known:
            say(clean(f"kept  {sealed.path} is there already"))
            return True
        if isinstance(read.signed, Revocation):
            return self._copy(read, self._revoked(read.signed))
        judged = self._judged(sealed)
        if judged.status == "unknown-signer" and self._trusts(read.signed, read.key):
            judged = self._judged(sealed)
        if not judged.holds:
            hint = _HINTS.get(judged.status, "").format(peer=read.signed.endorser.id, key=read.key.line, id=read.signed.claim.id)
            return _left_out(sealed, f"{judged.status}: {judged.why}{hint}")
        return self._copy(read, read.signed.claim.id)

    def _judged(self, sealed: Sealed) -> Endorsement:
        signers, problems = read_signers(self.root / SIGNERS)
        show_problems(problems)
        revocations = (read.sealed for read in self.known.values() if isinstance(read.signed, Revocation))
        return judge_all([*revocations, sealed], self.owner, self.told, signers, date.today())[-1]

    def _trusts(self, statement: Statement, key: PublicKey) -> bool:
        """Whether the key of a new peer is to be trusted from now on."""
        peer = statement.endorser.id
        if not self.pin:
            if not sys.stdin.isatty():
                return False
            note(clean(f"{peer} has no trusted key yet. This one signed: {key.fingerprint}"))
            note("Ask the peer by another way (in person, by phone) whether it is theirs: ssh-keygen -lf ~/.ssh/id_ed25519.pub")
            if not agreed("Trust it?"):
                return False
        add_peer(self.root, peer, key)
        return True

    def _revoked(self, revocation: Revocation) -> str:
        """The accomplishment whose statement is taken back; a general word where that statement is not here."""
        meant = self.known.get(revocation.statement)
        return meant.signed.claim.id if meant and isinstance(meant.signed, Statement) else "statement"

    def _copy(self, read: Read, subject: str) -> bool:
        sealed, signed = read.sealed, read.signed
        create(self.root / ".gitattributes", ATTRIBUTES)
        assert sealed.seal is not None, "without a signature it is malformed"
        made = write_pair(self.root / ENDORSEMENTS, signed, subject, sealed.raw, sealed.seal)
        what = f"confirms {levels_line(signed)}" if isinstance(signed, Statement) else "takes a statement back"
        say(clean(f"made  {made}: {signed.endorser.called} {what}"))
        self.known[sealed.digest] = read
        return True


_HINTS = {
    "unknown-signer": "; if the key is theirs: tailorcv peer add {peer} --key-text '{key}', or --pin here",
    "edited": "; ask again: tailorcv endorse request {id} --to {peer}",
}


def _left_out(sealed: Sealed, why: str) -> bool:
    note(clean(f"{sealed.path}: not taken, {why}"))
    return False


def _statements(files: Sequence[Path]) -> list[Path]:
    """The statements that are meant: signatures stand for the statement beside them, a folder for all in it."""
    found: list[Path] = []
    for path in files:
        if path.is_dir():
            found += sorted(path.glob("*.json"))
        else:
            found.append(path.with_name(path.name.removesuffix(_SIGNATURE)))
    if not found:
        fail("there are no .json files in it", EXIT_USAGE)
    return list(dict.fromkeys(found))
