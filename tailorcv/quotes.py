"""What peers say of the work in their signed statements, as a part of a report."""

from collections.abc import Iterator, Mapping

from tailorcv.accomplishment import Accomplishment
from tailorcv.confirmation import Confirmation, Confirmations
from tailorcv.document import Line, literal
from tailorcv.report import Block, Bullets, Heading
from tailorcv.statement import Statement


def quotes(record: Mapping[str, Accomplishment], confirmed: Confirmations) -> Iterator[Block]:
    """Every comment of a verified statement about that work, with who says it, of what and when; the newest first."""
    said = [one for name, found in confirmed.items() if name in record for one in found.statements if one.comment]
    if said:
        yield Heading("What peers say, by signature")
        yield Bullets(tuple(_quote(one, record) for one in sorted(said, key=lambda one: (one.issued, one.nonce), reverse=True)))


def proof(found: Confirmation | None, otherwise: str) -> str:
    """`endorsed by Bob Example`, or what else stands behind the claim; inline Markdown."""
    peers = found.peers() if found else ()
    return f"endorsed by {literal(', '.join(peers))}" if peers else otherwise


def _quote(statement: Statement, record: Mapping[str, Accomplishment]) -> Line:
    who = statement.endorser.called + (f" ({statement.endorser.relationship})" if statement.endorser.relationship else "")
    about = record[statement.claim.id]
    words = f"“{literal(statement.comment or '')}” {literal(who)}, {statement.issued.date()}, on: {about.title}"
    # The words are the peer's: what comes first in the ids is the statement, not the accomplishment.
    return Line(words, (f"{about.id}.{statement.endorser.id}",))
