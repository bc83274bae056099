"""One accomplishment as the page shows it: where it went and why, what it brings, what stands behind it, and where its file is."""

from collections.abc import Mapping, Sequence

from tailorcv.accomplishment import Accomplishment
from tailorcv.match_data import DIGITS, Json
from tailorcv.rendering.inline import plain
from tailorcv.selection import Choice
from tailorcv.shape import Document
from tailorcv.studio.perspectives import Perspective
from tailorcv.tailoring import Tailoring

GROUPS = ("surfaced", "folded", "tucked away")


def cards(now: Perspective, digests: Mapping[str, str]) -> dict[str, list[Json]]:
    """By group, in its order. `digests` are those of the files by id."""
    documents = {one.value.id: one for one in now.seen.parts.accomplishments}
    evidence = _verification(now)
    asked = {one.id for one in now.found.drs.competencies}
    groups: dict[str, list[Json]] = {name: [] for name in GROUPS}
    for choice in now.found.choices:
        document = documents[choice.accomplishment]
        card = _card(choice, document, now.found.tailoring)
        tags = [_tag(now, name, tag.level, asked) for name, tag in document.value.competencies.items()]
        verification = evidence.get(choice.accomplishment, [])
        groups[choice.group].append({**card, "tags": tags, "verification": verification, "sha256": digests[choice.accomplishment]})
    return groups


def private_cards(accomplishments: Sequence[Document[Accomplishment]]) -> list[Json]:
    """What never leaves the record, in short."""
    return [
        {"id": one.value.id, "title": plain(one.value.title), "when": one.value.period, "place": str(one.place())}
        for one in accomplishments
        if one.value.private
    ]


def _card(choice: Choice, document: Document[Accomplishment], tailoring: Tailoring | None) -> Json:
    work = document.value
    name = work.id
    wish = None if tailoring is None else "show" if name in tailoring.show else "hide" if name in tailoring.hide else None
    return {
        "id": name,
        "title": plain(work.title),
        "when": work.period,
        "position": work.position,
        "project": work.project,
        "points": round(choice.points, DIGITS),
        "reason": choice.reason,
        "wish": wish,
        "ordered": tailoring is not None and name in tailoring.order,
        "variants": list(work.variants),
        "variant": tailoring.variants.get(name) if tailoring else None,
        "place": str(document.place()),
    }


def _tag(now: Perspective, name: str, level: int, asked: set[str]) -> Json:
    return {"competency": name, "name": now.seen.parts.library.competency_name(name), "level": level, "asked": name in asked}


def _verification(now: Perspective) -> dict[str, list[Json]]:
    """By accomplishment: what stands behind each of its tags, in the words of `match --explain`."""
    found: dict[str, list[Json]] = {}
    for piece in now.found.figures.evidence:
        confirmation = now.found.figures.confirmations.get(piece.accomplishment) if piece.confirmed else None
        row: Json = {
            "competency": piece.competency,
            "name": now.seen.parts.library.competency_name(piece.competency),
            "level": piece.level,
            "state": piece.verification,
            "confirmed": piece.confirmed,
            "endorsers": list(confirmation.peers(piece.competency)) if confirmation else [],
        }
        found.setdefault(piece.accomplishment, []).append(row)
    return found
