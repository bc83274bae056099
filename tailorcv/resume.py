"""A resume as a document without a format: what stands on it, in which order, and which ids every line comes from.

Nothing is in it that is not in the record; what is private, and all notes and extras, stay behind.
"""

from collections.abc import Mapping, Sequence
from itertools import groupby

from tailorcv.accomplishment import Accomplishment
from tailorcv.document import Item, Line, Resume, Section
from tailorcv.matching import Match
from tailorcv.profile import Position, Profile
from tailorcv.profile_sections import period_text, public, sections_of, whole_period_text
from tailorcv.selection import Choice
from tailorcv.tailoring import Tailoring


def compose(
    profile: Profile,
    record: Sequence[Accomplishment],
    choices: Sequence[Choice],
    role_match: Match,
    names: Mapping[str, str],
    role: str,
    tailoring: Tailoring | None = None,
) -> Resume:
    """The resume for a role. `names` are the competencies' names by id; the order of `choices` is the order of bullets."""
    wording = tailoring.variants if tailoring else {}
    by_id = {found.id: found for found in record if not found.private}
    surfaced = [by_id[choice.accomplishment] for choice in choices if choice.group == "surfaced" and choice.accomplishment in by_id]
    sections = (
        Section("experience", "Experience", _experience(profile, surfaced, wording)),
        Section("work", "Selected work", _loose_work(profile, surfaced, wording)),
        Section("competencies", "Competencies", _competencies(role_match, names), compact=True),
        *sections_of(profile),
    )
    title = (tailoring.title if tailoring else None) or profile.headline or ""
    return Resume(
        role, profile.name, title, profile.contact, _summary(profile, tailoring), tuple(found for found in sections if found.items)
    )


def _summary(profile: Profile, tailoring: Tailoring | None) -> Line | None:
    summaries = public(profile.summaries)
    wanted = tailoring.summary if tailoring else None
    chosen = next((found for found in summaries if found.id == wanted), summaries[0] if summaries else None)
    return Line(chosen.text, (chosen.id,)) if chosen else None


def _bullet(found: Accomplishment, wording: Mapping[str, str]) -> Line:
    text = found.variants.get(wording.get(found.id, ""), found.title)
    return Line(text, (found.id,), found.links)


def _experience(profile: Profile, surfaced: Sequence[Accomplishment], wording: Mapping[str, str]) -> tuple[Item, ...]:
    """Positions in the record's order; those that follow each other with the same employer become parts of one item.

    A private position between two others still keeps them apart: time spent elsewhere must not read as one long stay.
    """
    stays = (public(list(stay)) for _, stay in groupby(profile.positions, key=lambda position: position.employer))
    return tuple(_employer(stay, surfaced, wording) for stay in stays if stay)


def _employer(group: Sequence[Position], surfaced: Sequence[Accomplishment], wording: Mapping[str, str]) -> Item:
    items = [_position(position, surfaced, wording) for position in group]
    if len(items) == 1:
        return items[0]
    ids = tuple(position.id for position in group)
    url = next((item.subtitle_url for item in items if item.subtitle_url), "")
    # One place is said once; several stand where they belong.
    location = items[0].location if len({item.location for item in items}) == 1 else ""
    parts = tuple(item._replace(subtitle="", subtitle_url="", location="" if location else item.location) for item in items)
    return Item(group[0].employer, ids, period=whole_period_text(group), location=location, url=url, parts=parts)


def _position(position: Position, surfaced: Sequence[Accomplishment], wording: Mapping[str, str]) -> Item:
    return Item(
        title=position.title,
        ids=(position.id,),
        subtitle=position.employer,
        subtitle_url=position.url or "",
        period=period_text(position),
        location=position.location or "",
        text=position.summary or "",
        lines=tuple(_bullet(found, wording) for found in surfaced if found.position == position.id),
    )


def _loose_work(profile: Profile, surfaced: Sequence[Accomplishment], wording: Mapping[str, str]) -> tuple[Item, ...]:
    """What belongs to no position on the page, as one item without a title."""
    shown = {position.id for position in public(profile.positions)}
    loose = [found for found in surfaced if found.position not in shown]
    if not loose:
        return ()
    return (Item("", tuple(found.id for found in loose), lines=tuple(_bullet(found, wording) for found in loose)),)


def _competencies(role_match: Match, names: Mapping[str, str]) -> tuple[Item, ...]:
    """The role's competencies of which the record attains a level; the level itself is between the person and the record."""
    return tuple(Item(names[standing.requirement.id], (standing.requirement.id,)) for standing in role_match.standings if standing.attained)
