"""The work behind `tailorcv export bundle`."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from tailorcv.bundle import pack
from tailorcv.claim import told
from tailorcv.cli.exporting import STANDARD_OUTPUT, write_bytes
from tailorcv.cli.sharing import Shared, shareable
from tailorcv.cli.terminal import counted, note
from tailorcv.textfile import read_text
from tailorcv.workspace import SIGNERS


def export(start: Path, names: Sequence[str], output: str | None, as_of: date, *, force: bool) -> None:
    """Pack what is verified about those accomplishments, or about all that are not private."""
    shared = shareable(start, names, as_of)
    works = sorted({one.statement.claim.id for one in shared.endorsements if one.statement})
    raw = pack(shared.owner, [told(shared.record[name], shared.profile) for name in works], shared.endorsements, _lines(shared), as_of)
    target = Path(output or f"{shared.owner.record or 'record'}.endorsements.zip")
    write_bytes(raw, target, force=force)
    note(f"{counted(len(shared.endorsements), 'statement')} about {counted(len(works), 'accomplishment')}")
    name = "FILE" if target == STANDARD_OUTPUT else target.name
    note(f"A reader runs: tailorcv verify --bundle {name}")


def _lines(shared: Shared) -> list[str]:
    """The lines of allowed_signers by which these statements are trusted, as they stand there; other peers' keys stay behind."""
    file, _ = read_text(shared.root / SIGNERS)
    assert file is not None, "a statement that holds was trusted by a line of it"
    numbers = {one.signer.line for one in shared.endorsements if one.signer}
    return [line.removesuffix("\r") for number, line in enumerate(file.text.split("\n"), start=1) if number in numbers]
