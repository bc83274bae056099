"""The work behind `tailorcv export open-badges`."""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from tailorcv.cli.exporting import write_many
from tailorcv.cli.sharing import shareable
from tailorcv.cli.terminal import counted, note
from tailorcv.endorsement import Endorsement
from tailorcv.interop.open_badges import Source, badges, sources_by_work

_NO_PROOF = "They carry no proof of their own: anybody could have written them. What is signed is the statement inside, in OpenSSH's way."


def export(start: Path, names: Sequence[str], folder: Path, as_of: date, *, force: bool) -> None:
    """Write a credential for every statement that holds about those accomplishments, or about all that are not private."""
    sources = _sources(shareable(start, names, as_of).endorsements)
    works = sources_by_work(sources)
    made = (pair for work in works for pair in badges(work))
    files = ((folder / f"{Path(source.sealed.path).stem}.badge.json", credential.text) for source, credential in made)
    write_many(files, force=force)
    note(f"{counted(len(sources), 'credential')} about {counted(len(works), 'accomplishment')}")
    note(_NO_PROOF)
    note("For a badge with a proof, each peer runs: tailorcv endorse badge STATEMENT")


def _sources(endorsements: Iterable[Endorsement]) -> list[Source]:
    return [Source(one.sealed, one.statement, one.key) for one in endorsements if one.statement and one.key]
