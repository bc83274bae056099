"""Documents that carry what peers confirmed, and a workspace where Bob and Eve signed for Mira's five clubs."""

from collections.abc import Iterable
from pathlib import Path

from peers_at_hand import EVE, TRUSTED, put, record_at, sealed, statement
from program import write

from tailorcv.document import Item, Line, Resume, Section
from tailorcv.endorsers import MARK
from tailorcv.language import language
from tailorcv.profile import Contact

BOBS = sealed(statement())
EVES = sealed(
    statement(
        endorser={"id": "eve@example.org", "name": "Eve Example"}, comment="Twice, even.", issued="2026-03-12T12:00:00Z", nonce="e" * 32
    ),
    EVE,
)
BOTH = f"{TRUSTED}eve@example.org {EVE.line}\n"


def endorsed_at(root: Path, **more: str) -> Path:
    """A workspace on the disk with what both signed; other settings may be given."""
    record_at(root, **more)
    write(root / "peers/allowed_signers", BOTH)
    put(BOBS, root / "endorsements", "a.json")
    put(EVES, root / "endorsements", "b.json")
    return root


def marked_document(names: Iterable[str] = ("Bob Example",), tag: str = "en", text: str = "Five clubs in the air") -> Resume:
    """A page with one marked line, one without a mark, and those names below."""
    words = language(tag)
    lines = (Line(text, ("five-clubs",), ("https://example.org/clubs",), MARK), Line("Three balls", ("three-balls",)))
    section = Section("experience", words.heading("experience"), (Item("Juggler", ("circus",), "Tent Example", lines=lines),))
    footnote = Line(f"{words.heading('endorsements')}: {', '.join(names)}", ("five-clubs",), mark=MARK)
    return Resume("juggler-l1", "Mira Example", "", Contact(), None, (section,), tag, words.words.direction, footnote)
