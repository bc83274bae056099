"""From an accomplishment to the claim that a peer is asked to confirm, and back: what of a signed claim the record says differently now."""

from tailorcv.accomplishment import Accomplishment, Metric
from tailorcv.profile import Position, Profile
from tailorcv.statement import ClaimedMetric, Told
from tailorcv.visible import settled

# What makes the claim what it is. Links, notes and tags may grow later without making a signature worthless.
FIXED = ("title", "date", "start", "end", "position", "situation", "action", "result", "metrics")


def told(work: Accomplishment, profile: Profile) -> Told:
    """The accomplishment in the words that are signed."""
    # A private position never leaves the record, not even behind work that may.
    positions = {position.id: position for position in profile.positions if not position.private}
    translated = [text for texts in work.translations.values() for text in texts.values()]
    return Told(
        id=work.id,
        title=settled(work.title),
        date=work.date,
        start=work.start,
        end=work.end,
        position=_in_words(positions.get(work.position or "")),
        situation=_settled(work.situation),
        action=_settled(work.action),
        result=_settled(work.result),
        metrics=tuple(_claimed(metric) for metric in work.metrics),
        wordings=tuple(sorted({settled(text) for text in (*work.variants.values(), *translated)})),
    )


def edited(signed: Told, now: Told) -> tuple[str, ...]:
    """The fields that the record says differently now; wordings count only where they are shown (`covers`)."""
    return tuple(field for field in FIXED if getattr(signed, field) != getattr(now, field))


def covers(signed: Told, wording: str) -> bool:
    """Whether the peer saw this wording of the accomplishment."""
    return settled(wording) in (signed.title, *signed.wordings)


def _in_words(position: Position | None) -> str | None:
    return settled(f"{position.title}, {position.employer}") if position else None


def _claimed(metric: Metric) -> ClaimedMetric:
    before, after, unit = (_settled(part) for part in (metric.before, metric.after, metric.unit))
    return ClaimedMetric(name=settled(metric.name), before=before, after=after, unit=unit)


def _settled(text: str | None) -> str | None:
    return settled(text) if text else None
