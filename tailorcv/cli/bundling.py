"""The work behind `tailorcv export bundle`."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from pathlib import Path

from tailorcv.allowed_signers import Signer
from tailorcv.bundle import pack
from tailorcv.claim import told
from tailorcv.cli.exporting import write_bytes
from tailorcv.cli.opening import EXIT_PROBLEMS, EXIT_USAGE, fail, open_workspace, show_problems
from tailorcv.cli.terminal import counted, note
from tailorcv.endorsement import Endorsement
from tailorcv.endorsement_files import owner_of, read_endorsements
from tailorcv.problems import did_you_mean
from tailorcv.textfile import read_text
from tailorcv.workspace import SIGNERS, Parts


def export(start: Path, names: Sequence[str], output: str | None, as_of: date, *, force: bool) -> None:
    """Pack what is verified about those accomplishments, or about all that are not private."""
    workspace = open_workspace(start)
    assert workspace.profile is not None, "a workspace without a profile is refused when it is opened"
    profile = workspace.profile.value
    record = {found.value.id: found.value for found in workspace.accomplishments}
    owner = owner_of(workspace.settings.value if workspace.settings else None, profile)
    found, problems = read_endorsements(workspace.root, owner, profile, record, as_of)
    show_problems(problems)
    public = {name for name, work in record.items() if not work.private}
    for name in names:
        _refuse(name, record, public)
    good = [one for one in found if one.holds and one.statement and one.statement.claim.id in (set(names) or public)]
    if not good:
        fail("no statement of a peer holds for that; 'tailorcv verify' says why", EXIT_PROBLEMS)
    shown = sorted({one.statement.claim.id for one in good if one.statement})
    raw = pack(owner, [told(record[name], profile) for name in shown], good, _lines(workspace, good), as_of)
    target = Path(output or f"{owner.record or 'record'}.endorsements.zip")
    write_bytes(raw, target, force=force)
    note(f"{counted(len(good), 'statement')} about {counted(len(shown), 'accomplishment')}")
    note(f"A reader runs: tailorcv verify --bundle {target.name}")


def _refuse(name: str, known: Iterable[str], public: AbstractSet[str]) -> None:
    if name not in known:
        fail(f"there is no accomplishment '{name}'; {did_you_mean(name, known) or 'see tailorcv endorse list'}", EXIT_USAGE)
    if name not in public:
        fail(f"'{name}' is private and never leaves the record", EXIT_USAGE)


def _lines(workspace: Parts, good: Sequence[Endorsement]) -> list[str]:
    """The lines of allowed_signers by which these statements are trusted, as they stand there; other peers' keys stay behind."""
    file, _ = read_text(workspace.root / SIGNERS)
    assert file is not None, "a statement that holds was trusted by a line of it"
    numbers = {one.signer.line for one in good if isinstance(one.signer, Signer)}
    return [line for number, line in enumerate(file.text.splitlines(), start=1) if number in numbers]
