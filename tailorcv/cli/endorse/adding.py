"""The work behind `tailorcv endorse add`."""

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import typer

from tailorcv.allowed_signers import read_signers
from tailorcv.claim import told
from tailorcv.cli.endorse.sealing import in_a_name, write_pair
from tailorcv.cli.opening import EXIT_PROBLEMS, EXIT_USAGE, fail, open_workspace, show_problems
from tailorcv.cli.peers_editing import add_peer
from tailorcv.cli.terminal import ask, clean, counted, note, say
from tailorcv.cli.verification_views import levels_line
from tailorcv.endorsement import Endorsement, Owner, Read, Sealed, judge_all, read_sealed
from tailorcv.endorsement_files import ATTRIBUTES, owner_of, read_sealed_file, sealed_files
from tailorcv.saving import create
from tailorcv.ssh_keys import PublicKey
from tailorcv.statement import Revocation, Statement, Told
from tailorcv.workspace import ENDORSEMENTS, SIGNERS, Parts

_SIGNATURE = ".sig"


def take_in(start: Path, files: Sequence[Path], *, pin: bool) -> None:
    """Judge each file as it would count, and copy what does."""
    pairs = [_sealed(path) for path in _statements(files)]
    desk = _Desk(open_workspace(start), pin=pin)
    taken = sum(desk.take(sealed) for sealed in pairs)
    note(f"{counted(taken, 'statement')} taken, {len(pairs) - taken or 'none'} left out")
    if taken < len(pairs):
        raise typer.Exit(EXIT_PROBLEMS)


class _Desk:
    """Where statements come in: one workspace, read once, and the keys that are trusted, read anew for each."""

    def __init__(self, workspace: Parts, *, pin: bool) -> None:
        assert workspace.profile is not None, "a workspace without a profile is refused when it is opened"
        profile = workspace.profile.value
        self.root = workspace.root
        self.pin = pin
        self.owner: Owner = owner_of(workspace.settings.value if workspace.settings else None, profile)
        self.told: dict[str, Told] = {found.value.id: told(found.value, profile) for found in workspace.accomplishments}
        self.there, problems = sealed_files(self.root / ENDORSEMENTS)
        show_problems(problems)

    def take(self, sealed: Sealed) -> bool:
        """Copy one statement, or say why not."""
        read = read_sealed(sealed)
        if isinstance(read, Endorsement):
            return _left_out(sealed, f"{read.status}: {read.why}")
        if any(sealed.digest == one.digest and isinstance(read_sealed(one), Read) for one in self.there):
            say(clean(f"kept  {sealed.path} is there already"))
            return True
        if isinstance(read.signed, Revocation):
            return self._copy(sealed, self._revoked(read.signed), read.signed, ".revoked")
        judged = self._judged(sealed)
        if judged.status == "unknown-signer" and self._trusts(read.signed, read.key):
            judged = self._judged(sealed)
        if not judged.holds:
            hint = _HINTS.get(judged.status, "").format(peer=read.signed.endorser.id, key=read.key.line, id=read.signed.claim.id)
            return _left_out(sealed, f"{judged.status}: {judged.why}{hint}")
        return self._copy(sealed, read.signed.claim.id, read.signed)

    def _judged(self, sealed: Sealed) -> Endorsement:
        signers, problems = read_signers(self.root / SIGNERS)
        show_problems(problems)
        return judge_all([*self.there, sealed], self.owner, self.told, signers, date.today())[-1]

    def _trusts(self, statement: Statement, key: PublicKey) -> bool:
        """Whether the key of a new peer is to be trusted from now on."""
        peer = statement.endorser.id
        if not self.pin:
            if not sys.stdin.isatty():
                return False
            note(clean(f"{peer} has no trusted key yet. This one signed: {key.fingerprint}"))
            note("Ask the peer by another way (in person, by phone) whether it is theirs: ssh-keygen -lf ~/.ssh/id_ed25519.pub")
            if ask("Trust it? y or n", "n").lower() not in ("y", "yes"):
                return False
        add_peer(self.root, peer, key)
        return True

    def _revoked(self, revocation: Revocation) -> str:
        """The accomplishment whose statement is taken back; a general word where that statement is not here."""
        meant = next((read_sealed(one) for one in self.there if one.digest == revocation.statement), None)
        return meant.signed.claim.id if isinstance(meant, Read) and isinstance(meant.signed, Statement) else "statement"

    def _copy(self, sealed: Sealed, subject: str, signed: Statement | Revocation, ending: str = "") -> bool:
        create(self.root / ".gitattributes", ATTRIBUTES)
        assert sealed.seal is not None, "without a signature it is malformed"
        stem = f"{subject}.{in_a_name(signed.endorser.id)}.{signed.issued.date()}{ending}"
        made = write_pair(self.root / ENDORSEMENTS, stem, sealed.raw, sealed.seal)
        what = f"confirms {levels_line(signed)}" if isinstance(signed, Statement) else "takes a statement back"
        say(clean(f"made  {made}: {signed.endorser.name or signed.endorser.id} {what}"))
        self.there = (*self.there, sealed)
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


def _sealed(path: Path) -> Sealed:
    sealed, problems = read_sealed_file(path)
    if sealed is None:
        show_problems(problems)
        fail("nothing was taken", EXIT_PROBLEMS)
    return sealed
