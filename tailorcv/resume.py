"""A resume as a document without a format: what stands on it, in which order, and which ids every line comes from.

Nothing is in it that is not in the record; what is private, and all notes and extras, stay behind.
"""

from collections.abc import Mapping, Sequence
from itertools import groupby

from tailorcv.accomplishment import Accomplishment
from tailorcv.document import Item, Line, Resume, Section
from tailorcv.matching import Match
from tailorcv.profile import Contact, Position, Profile
from tailorcv.profile_sections import sections_of, whole_period_text
from tailorcv.selection import Choice
from tailorcv.tailoring import Tailoring
from tailorcv.view import View, view_of


def compose(
    profile: Profile,
    record: Sequence[Accomplishment],
    choices: Sequence[Choice],
    role_match: Match,
    names: Mapping[str, str],
    role: str,
    tailoring: Tailoring | None = None,
    view: View | None = None,
) -> Resume:
    """The resume for a role. `names` are the competencies' names by id; the order of `choices` is the order of bullets."""
    seen = view or view_of(tailoring, "en")
    by_id = {found.id: found for found in record if not found.private}
    surfaced = [by_id[choice.accomplishment] for choice in choices if choice.group == "surfaced" and choice.accomplishment in by_id]
    heading = seen.language.heading
    sections = (
        Section("experience", heading("experience"), _experience(profile, surfaced, seen)),
        Section("work", heading("work"), _loose_work(profile, surfaced, seen)),
        Section("competencies", heading("competencies"), _competencies(role_match, names), compact=True),
        *sections_of(profile, seen),
    )
    title = (tailoring.title if tailoring else None) or seen.headline(profile)
    contact = Contact() if seen.public else profile.contact
    words = seen.language.words
    chosen = tuple(_chosen(sections, tailoring))
    return Resume(role, profile.name, title, contact, summary_of(profile, tailoring, seen), chosen, seen.language.tag, words.direction)


def _chosen(sections: Sequence[Section], tailoring: Tailoring | None) -> list[Section]:
    """Sections with something in them: those that the tailoring names first, the others as usual, none that it hides."""
    order = tailoring.sections if tailoring else ()
    hidden = set(tailoring.hide_sections) if tailoring else set()
    there = [section for section in sections if section.items and section.key not in hidden]
    return sorted(there, key=lambda section: order.index(section.key) if section.key in order else len(order))


def summary_of(profile: Profile, tailoring: Tailoring | None, view: View) -> Line | None:
    """The summary that the tailoring names, or the first one that may be seen."""
    summaries = view.of(profile.summaries)
    wanted = tailoring.summary if tailoring else None
    chosen = next((found for found in summaries if found.id == wanted), summaries[0] if summaries else None)
    return Line(chosen.text, (chosen.id,)) if chosen else None


def _bullet(found: Accomplishment, view: View) -> Line:
    return Line(view.wording(found), (found.id,), found.links)


def _experience(profile: Profile, surfaced: Sequence[Accomplishment], view: View) -> tuple[Item, ...]:
    """Positions in the record's order; those that follow each other with the same employer become parts of one item."""
    return tuple(_employer(stay, surfaced, view) for stay in stays_of(profile, view))


def stays_of(profile: Profile, view: View) -> list[list[Position]]:
    """Positions that may be seen, grouped where they follow each other with the same employer, in the order of the page.

    A private or hidden position between two others still keeps them apart: time spent elsewhere must not read as one long stay.
    """
    stays = [view.of(list(stay)) for _, stay in groupby(profile.positions, key=lambda position: position.employer)]
    return sorted((stay for stay in stays if stay), key=lambda stay: min(view.place(position.id) for position in stay))


def _employer(group: Sequence[Position], surfaced: Sequence[Accomplishment], view: View) -> Item:
    items = [_position(position, surfaced, view) for position in group]
    if len(items) == 1:
        return items[0]
    ids = tuple(position.id for position in group)
    url = next((item.subtitle_url for item in items if item.subtitle_url), "")
    # One place is said once; several stand where they belong.
    location = items[0].location if len({item.location for item in items}) == 1 else ""
    parts = tuple(item._replace(subtitle="", subtitle_url="", location="" if location else item.location) for item in items)
    period = whole_period_text(group, view.language)
    return Item(group[0].employer, ids, period=period, location=location, url=url, parts=parts)


def _position(position: Position, surfaced: Sequence[Accomplishment], view: View) -> Item:
    return Item(
        title=position.title,
        ids=(position.id,),
        subtitle=position.employer,
        subtitle_url=position.url or "",
        period=view.language.period(position.start, position.end),
        location=position.location or "",
        text=position.summary or "",
        lines=tuple(_bullet(found, view) for found in surfaced if found.position == position.id),
    )


def _loose_work(profile: Profile, surfaced: Sequence[Accomplishment], view: View) -> tuple[Item, ...]:
    """What belongs to no position on the page, as one item without a title."""
    shown = {position.id for position in profile.positions if view.shows(position)}
    loose = [found for found in surfaced if found.position not in shown]
    if not loose:
        return ()
    return (Item("", tuple(found.id for found in loose), lines=tuple(_bullet(found, view) for found in loose)),)


def _competencies(role_match: Match, names: Mapping[str, str]) -> tuple[Item, ...]:
    """The role's competencies of which the record attains a level; the level itself is between the person and the record."""
    return tuple(Item(names[standing.requirement.id], (standing.requirement.id,)) for standing in role_match.standings if standing.attained)
