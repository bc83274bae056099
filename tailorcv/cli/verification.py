"""Everything that peers signed about a record, judged on a day: what `verify` and `endorse list` show."""

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from tailorcv.allowed_signers import Signers, read_signers
from tailorcv.bundle import unpack
from tailorcv.cli.opening import EXIT_PROBLEMS, EXIT_USAGE, fail, open_workspace, profile_of, show_problems
from tailorcv.endorsement import Endorsement, Owner
from tailorcv.endorsement_files import judged
from tailorcv.first_seen import first_seen
from tailorcv.problems import did_you_mean, has_errors
from tailorcv.textfile import read_raw, shown_path
from tailorcv.workspace import ENDORSEMENTS, SIGNERS

MAX_BUNDLE = 100_000_000


class Checked(NamedTuple):
    """The statements by file, and what they were judged by. `trusted` is the file of keys; it is a reader's own, or the owner's choice."""

    owner: Owner
    endorsements: tuple[Endorsement, ...]
    titles: Mapping[str, str]
    seen: Mapping[str, datetime]
    as_of: date
    trusted: str
    by_reader: bool
    unreadable: bool = False

    @property
    def all_hold(self) -> bool:
        """Whether every statement counts."""
        return not self.unreadable and all(one.holds for one in self.endorsements)


def check_workspace(start: Path, wanted: str | None, trust: Path | None, as_of: date) -> Checked:
    """The statements of the workspace, or those about one accomplishment; problems of files are shown."""
    workspace = open_workspace(start)
    _refuse_missing(trust)
    found = judged(workspace, profile_of(workspace), as_of, trust)
    show_problems(found.problems)
    titles = {document.value.id: document.value.title for document in workspace.accomplishments}
    names = {_about(one) for one in found.endorsements} | titles.keys()
    if wanted is not None and wanted not in names:
        hint = did_you_mean(wanted, names) or "'tailorcv endorse list' shows what peers signed"
        fail(f"there is no accomplishment '{wanted}'; {hint}", EXIT_USAGE)
    return Checked(
        found.owner,
        tuple(one for one in found.endorsements if wanted in (None, _about(one))),
        titles,
        first_seen(workspace.root, ENDORSEMENTS) if found.endorsements else {},
        as_of,
        shown_path(trust or workspace.root / SIGNERS),
        by_reader=trust is not None,
        unreadable=has_errors(found.problems),
    )


def check_bundle(path: Path, wanted: str | None, trust: Path | None, as_of: date) -> Checked:
    """The statements of a bundle; problems of files are shown, and a file that is no bundle ends the command."""
    _refuse_missing(trust)
    raw, problems = read_raw(path, MAX_BUNDLE)
    bundle, problems = unpack(raw, shown_path(path)) if raw is not None else (None, problems)
    show_problems(problems)
    if bundle is None:
        fail("nothing could be checked", EXIT_PROBLEMS)
    signers = bundle.signers if trust is None else _own_signers(trust)
    endorsements = bundle.judged(signers, as_of)
    names = {_about(one) for one in endorsements}
    if wanted is not None and wanted not in names:
        hint = did_you_mean(wanted, names) or f"it is about: {', '.join(sorted(names))}"
        fail(f"the bundle says nothing of '{wanted}'; {hint}", EXIT_USAGE)
    return Checked(
        bundle.owner,
        tuple(one for one in endorsements if wanted in (None, _about(one))),
        {one.id: one.title for one in bundle.contents.accomplishments},
        {},
        as_of,
        signers.path,
        by_reader=trust is not None,
    )


def _own_signers(path: Path) -> Signers:
    signers, problems = read_signers(path)
    show_problems(problems)
    return signers


def _refuse_missing(trust: Path | None) -> None:
    if trust is not None and not trust.is_file():
        fail(f"--trust: there is no file '{trust}'; write one line a peer: bob@example.org ssh-ed25519 AAAA…", EXIT_USAGE)


def _about(endorsement: Endorsement) -> str:
    return endorsement.statement.claim.id if endorsement.statement else Path(endorsement.sealed.path).name
