"""The sections of a resume that come from the profile alone: what is private stays behind, and no date is invented."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from tailorcv.dates import PartialDate
from tailorcv.document import Item, Section
from tailorcv.profile import Entry, Period, Profile, Topic

EntryT = TypeVar("EntryT", bound=Entry)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def sections_of(profile: Profile) -> tuple[Section, ...]:
    """Skills, education and the rest, in the order of the page; empty ones too."""
    return (
        Section("skills", "Skills", tuple(_topics(profile.skills)), compact=True),
        Section("education", "Education", tuple(_education(profile))),
        Section("projects", "Projects", tuple(_projects(profile))),
        Section("publications", "Publications and talks", tuple(_publications(profile))),
        Section("awards", "Awards", tuple(_awards(profile))),
        Section("certificates", "Certificates", tuple(_certificates(profile))),
        Section("volunteering", "Volunteering", tuple(_volunteering(profile))),
        Section("languages", "Languages", tuple(_languages(profile)), compact=True),
        Section("interests", "Interests", tuple(_topics(profile.interests)), compact=True),
        Section("references", "References", tuple(_references(profile))),
    )


def public(entries: Sequence[EntryT]) -> list[EntryT]:
    """The entries that may leave the record."""
    return [entry for entry in entries if not entry.private]


def date_text(found: PartialDate | None) -> str:
    """`Jul 2025`, `14 Jul 2025` or `2025`; empty for no date."""
    if found is None:
        return ""
    day = f"{found.day} " if found.day else ""
    month = f"{_MONTHS[found.month - 1]} " if found.month else ""
    return f"{day}{month}{found.year}"


def period_text(entry: Period) -> str:
    """`Apr 2024 – Oct 2025`, with `present` for what goes on; empty when no date is known."""
    if entry.start is None:
        return date_text(entry.end)
    return f"{date_text(entry.start)} – {date_text(entry.end) or 'present'}"


def whole_period_text(entries: Sequence[Period]) -> str:
    """From the first date that is known to the last one, in whichever order the entries stand; an entry without dates adds none."""
    start = min((entry.start for entry in entries if entry.start), key=PartialDate.first_day, default=None)
    end = max((entry.end for entry in entries if entry.end), key=PartialDate.last_day, default=None)
    goes_on = any(entry.start and not entry.end for entry in entries)
    return period_text(Period(id=entries[0].id, start=start, end=None if goes_on else end))


def _topics(topics: Sequence[Topic]) -> Iterator[Item]:
    for found in public(topics):
        yield Item(found.name, (found.id,), text=", ".join(found.keywords))


def _at(found: Entry, title: str, place: str, url: str | None) -> Item:
    """A title at a place that the address belongs to; without a title the place itself is one."""
    if title:
        return Item(title, (found.id,), subtitle=place, subtitle_url=url or "")
    return Item(place, (found.id,), url=url or "")


def _education(profile: Profile) -> Iterator[Item]:
    for found in public(profile.education):
        title = ", ".join(part for part in (found.degree, found.area) if part)
        item = _at(found, title, found.institution, found.url)
        yield item._replace(period=period_text(found), location=found.location or "", text=found.summary or "")


def _projects(profile: Profile) -> Iterator[Item]:
    for found in public(profile.projects):
        yield Item(found.name, (found.id,), period=period_text(found), url=found.url or "", text=found.summary or "")


def _publications(profile: Profile) -> Iterator[Item]:
    for found in public(profile.publications):
        item = Item(found.title, (found.id,), found.publisher or "", url=found.url or "", text=found.summary or "")
        yield item._replace(period=date_text(found.date))


def _awards(profile: Profile) -> Iterator[Item]:
    for found in public(profile.awards):
        yield Item(found.title, (found.id,), found.awarder or "", period=date_text(found.date), text=found.summary or "")


def _certificates(profile: Profile) -> Iterator[Item]:
    for found in public(profile.certificates):
        yield Item(found.name, (found.id,), found.issuer or "", period=date_text(found.date), url=found.url or "")


def _volunteering(profile: Profile) -> Iterator[Item]:
    for found in public(profile.volunteering):
        item = _at(found, found.role or "", found.organization, found.url)
        yield item._replace(period=period_text(found), text=found.summary or "")


def _languages(profile: Profile) -> Iterator[Item]:
    for found in public(profile.languages):
        yield Item(found.language, (found.id,), text=found.fluency or "")


def _references(profile: Profile) -> Iterator[Item]:
    for found in public(profile.references):
        yield Item(found.name, (found.id,), text=found.text)
