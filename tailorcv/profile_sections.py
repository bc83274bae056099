"""The sections of a resume that come from the profile alone: what is private or hidden stays behind, and no date is invented."""

from collections.abc import Iterator, Sequence

from tailorcv.dates import PartialDate
from tailorcv.document import Item, Section
from tailorcv.language import Language
from tailorcv.profile import Entry, Period, Profile, Topic
from tailorcv.view import View

_COMPACT = {"skills", "languages", "interests"}


def sections_of(profile: Profile, view: View) -> tuple[Section, ...]:
    """Skills, education and the rest, in the order of the page; empty ones too."""
    found = {
        "skills": _topics(profile.skills, view),
        "education": _education(profile, view),
        "projects": _projects(profile, view),
        "publications": _publications(profile, view),
        "awards": _awards(profile, view),
        "certificates": _certificates(profile, view),
        "volunteering": _volunteering(profile, view),
        "languages": _languages(profile, view),
        "interests": _topics(profile.interests, view),
        "references": _references(profile, view),
    }
    heading = view.language.heading
    return tuple(Section(key, heading(key), tuple(items), compact=key in _COMPACT) for key, items in found.items())


def whole_period_text(entries: Sequence[Period], language: Language) -> str:
    """From the first date that is known to the last one, in whichever order the entries stand; an entry without dates adds none."""
    start = min((entry.start for entry in entries if entry.start), key=PartialDate.first_day, default=None)
    end = max((entry.end for entry in entries if entry.end), key=PartialDate.last_day, default=None)
    goes_on = any(entry.start and not entry.end for entry in entries)
    return language.period(start, None if goes_on else end)


def _topics(topics: Sequence[Topic], view: View) -> Iterator[Item]:
    for found in view.of(topics):
        yield Item(found.name, (found.id,), text=", ".join(found.keywords))


def _at(found: Entry, title: str, place: str, url: str | None) -> Item:
    """A title at a place that the address belongs to; without a title the place itself is one."""
    if title:
        return Item(title, (found.id,), subtitle=place, subtitle_url=url or "")
    return Item(place, (found.id,), url=url or "")


def _education(profile: Profile, view: View) -> Iterator[Item]:
    for found in view.of(profile.education):
        title = ", ".join(part for part in (found.degree, found.area) if part)
        item = _at(found, title, found.institution, found.url)
        yield item._replace(period=view.language.period(found.start, found.end), location=found.location or "", text=found.summary or "")


def _projects(profile: Profile, view: View) -> Iterator[Item]:
    for found in view.of(profile.projects):
        yield Item(
            found.name, (found.id,), period=view.language.period(found.start, found.end), url=found.url or "", text=found.summary or ""
        )


def _publications(profile: Profile, view: View) -> Iterator[Item]:
    for found in view.of(profile.publications):
        item = Item(found.title, (found.id,), found.publisher or "", url=found.url or "", text=found.summary or "")
        yield item._replace(period=view.language.date(found.date))


def _awards(profile: Profile, view: View) -> Iterator[Item]:
    for found in view.of(profile.awards):
        yield Item(found.title, (found.id,), found.awarder or "", period=view.language.date(found.date), text=found.summary or "")


def _certificates(profile: Profile, view: View) -> Iterator[Item]:
    for found in view.of(profile.certificates):
        yield Item(found.name, (found.id,), found.issuer or "", period=view.language.date(found.date), url=found.url or "")


def _volunteering(profile: Profile, view: View) -> Iterator[Item]:
    for found in view.of(profile.volunteering):
        item = _at(found, found.role or "", found.organization, found.url)
        yield item._replace(period=view.language.period(found.start, found.end), text=found.summary or "")


def _languages(profile: Profile, view: View) -> Iterator[Item]:
    for found in view.of(profile.languages):
        yield Item(found.language, (found.id,), text=found.fluency or "")


def _references(profile: Profile, view: View) -> Iterator[Item]:
    for found in view.of(profile.references):
        yield Item(found.name, (found.id,), text=found.text)
