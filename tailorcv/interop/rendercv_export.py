"""The record as a RenderCV file (https://docs.rendercv.com, version 2): everything that is not private, its text as Markdown.

What an import kept of entries and of the design is put back, so that somebody who comes from there finds the way home.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from tailorcv.accomplishment import Accomplishment
from tailorcv.interop.foreign_text import as_data
from tailorcv.interop.json_resume_export import Material
from tailorcv.interop.json_resume_keys import as_markdown
from tailorcv.interop.rendercv_networks import contact_data
from tailorcv.profile import Award, Certificate, Education, Language, Period, Position, Project, Publication, Reference, Topic, Volunteering
from tailorcv.rendering.markdown import escape
from tailorcv.resume import stays_of
from tailorcv.shape import Extra
from tailorcv.view import View
from tailorcv.yamltext import Data
from tailorcv.yamlwriting import dump

NAME = "rendercv"
# What of a kept file stands beside `cv`.
_BESIDE = ("design", "locale", "locale_catalog", "settings", "rendercv_settings")
# Kept by an import, but no key of an entry there.
_NOT_BACK = ("section",)
_UNSAID = ("situation", "action", "metrics", "competencies", "responsibilities", "links", "variants")
_LONGEST_ISSUER = 80
_DOI = "https://doi.org/"


class Exported(NamedTuple):
    """The file, and what of the record it has no place for, in words."""

    text: str
    left_out: tuple[str, ...]


def rendercv(material: Material) -> Exported:
    """The whole record as one file; accomplishments stand in the order in which they are given."""
    profile, view = material.profile, material.view
    public = tuple(found for found in material.accomplishments if not found.private)
    sections = {title: entries for title, entries in _sections(material, public).items() if entries}
    head: dict[str, Data] = {"name": profile.name, "headline": view.headline(profile)}
    cv = {**{key: value for key, value in head.items() if value}, **contact_data(profile.contact), "sections": dict(sections)}
    if not sections:
        del cv["sections"]
    kept = _kept(profile.extra)
    beside = {key: kept[key] for key in _BESIDE if key in kept}
    return Exported(dump({"cv": cv, **beside}), tuple(_left_out(material, public)))


def _sections(material: Material, public: Sequence[Accomplishment]) -> dict[str, list[Data]]:
    profile, view = material.profile, material.view
    positions = [position for stay in stays_of(profile, view) for position in stay]
    projects = view.of(profile.projects)
    at_work = {position.id for position in positions}
    elsewhere = [found for found in public if found.position not in at_work]
    named = {project.id for project in projects}
    return {
        "summary": [summary.text for summary in view.of(profile.summaries)[:1]],
        "experience": [_position(one, [found for found in public if found.position == one.id], view) for one in positions],
        "projects": [_project(one, [found for found in elsewhere if found.project == one.id], view) for one in projects],
        "accomplishments": [_loose(found, view) for found in elsewhere if found.project not in named],
        "education": [_education(one) for one in view.of(profile.education)],
        "skills": _topics(view.of(profile.skills)),
        "publications": [_publication(one) for one in view.of(profile.publications)],
        "awards": [_award(one) for one in view.of(profile.awards)],
        "certificates": [_certificate(one) for one in view.of(profile.certificates)],
        "volunteering": _volunteering(view.of(profile.volunteering)),
        "languages": _languages(view.of(profile.languages)),
        "interests": _topics(view.of(profile.interests)),
        "references": [_reference(one) for one in view.of(profile.references)],
    }


def _position(found: Position, work: Iterable[Accomplishment], view: View) -> Data:
    data: dict[str, Data] = {**_linked("company", found.employer, found.url), "position": as_markdown(found.title), **_period(found)}
    data |= {
        "location": as_markdown(found.location or ""),
        "summary": found.summary or "",
        "highlights": [view.wording(one) for one in work],
    }
    return _entry(data, found.extra)


def _project(found: Project, work: Iterable[Accomplishment], view: View) -> Data:
    data: dict[str, Data] = {**_linked("name", found.name, found.url), **_period(found), "summary": found.summary or ""}
    return _entry({**data, "highlights": [view.wording(one) for one in work]}, found.extra)


def _loose(found: Accomplishment, view: View) -> Data:
    """An accomplishment that belongs to nothing that is shown, as an entry of its own."""
    dates = {"date": found.date, "start_date": found.start, "end_date": found.end or ("present" if found.start else "")}
    data: dict[str, Data] = {"name": view.wording(found), **{key: str(date) for key, date in dates.items() if date}}
    return _entry({**data, "summary": found.result or ""}, found.extra)


def _education(found: Education) -> Data:
    data: dict[str, Data] = {
        **_linked("institution", found.institution, found.url),
        "degree": as_markdown(found.degree or ""),
        **_period(found),
    }
    data |= {"location": as_markdown(found.location or ""), "summary": found.summary or ""}
    # The one key that it insists on.
    return _entry(data, found.extra, {"area": as_markdown(found.area or "")})


def _publication(found: Publication) -> Data:
    url, kept = found.url or "", _kept(found.extra)
    doi = kept.get("doi")
    address = {"doi": url.removeprefix(_DOI)} if url and url == f"{_DOI}{doi}" else {"url": url}
    authors = kept.get("authors")
    data: dict[str, Data] = {"title": as_markdown(found.title), **address, "journal": as_markdown(found.publisher or "")}
    data |= {"date": str(found.date or ""), "summary": found.summary or ""}
    return _entry(data, found.extra, {"authors": authors if isinstance(authors, list) else []})


def _award(found: Award) -> Data:
    data: dict[str, Data] = {"name": as_markdown(found.title), "date": str(found.date or ""), "summary": found.summary or ""}
    return _entry({**data, "awarder": as_markdown(found.awarder or "")}, found.extra)


def _certificate(found: Certificate) -> Data:
    issuer = as_markdown(found.issuer or "")
    fits = len(issuer) <= _LONGEST_ISSUER and ". " not in issuer and "\n" not in issuer
    data: dict[str, Data] = {**_linked("name", found.name, found.url), "date": str(found.date or "")}
    return _entry({**data, "summary" if fits else "issuer": issuer}, found.extra)


def _volunteering(entries: Sequence[Volunteering]) -> list[Data]:
    """All entries of a section are of one type, and a job without a title is none there."""
    key = "company" if all(found.role for found in entries) else "name"
    made: list[Data] = []
    for found in entries:
        data: dict[str, Data] = {**_linked(key, found.organization, found.url), "position": as_markdown(found.role or ""), **_period(found)}
        made.append(_entry({**data, "summary": found.summary or ""}, found.extra))
    return made


def _topics(topics: Sequence[Topic]) -> list[Data]:
    return _lines([(found.name, _joined(found.keywords), found.extra) for found in topics])


def _languages(languages: Sequence[Language]) -> list[Data]:
    return _lines([(found.language, as_markdown(found.fluency or ""), found.extra) for found in languages])


def _reference(found: Reference) -> Data:
    return _entry({"label": as_markdown(found.name), "details": found.text}, found.extra)


def _lines(entries: Sequence[tuple[str, str, Extra]]) -> list[Data]:
    """Names with details, or points where no name has any."""
    bare = not any(details or ":" in name or "(" in name for name, details, _ in entries)
    if bare:
        return [_entry({"bullet": as_markdown(name)}, extra) for name, _, extra in entries]
    return [_entry({"label": as_markdown(name)}, extra, {"details": details}) for name, details, extra in entries]


def _joined(keywords: Sequence[str]) -> str:
    """The keywords with commas; with semicolons where one has a comma in it, so that it is told from two."""
    told = [as_markdown(word) for word in keywords]
    return "; ".join([*told, ""]).rstrip(" ") if any("," in word for word in told) else ", ".join(told)


def _linked(key: str, text: str, url: str | None) -> dict[str, Data]:
    """The words under that key, as a link where they have an address; one that Markdown would cut short stands beside them."""
    if not url:
        return {key: as_markdown(text)}
    if any(char in url for char in "()<>\\"):
        return {key: as_markdown(text), "url": url}
    inside = escape(text) if any(char in text for char in "[]\\") else as_markdown(text)
    return {key: f"[{inside}]({url})"}


def _period(found: Period) -> dict[str, Data]:
    """The dates; what began and has no end goes on."""
    dates = {"start_date": found.start, "end_date": found.end or ("present" if found.start else "")}
    return {key: str(date) for key, date in dates.items() if date}


def _entry(data: Mapping[str, Data], extra: Extra, needed: Mapping[str, Data] | None = None) -> Data:
    """The keys that say something and those that must be there, with what an import kept of the entry."""
    said = {**{key: value for key, value in data.items() if value}, **(needed or {})}
    dated = any(key in said for key in ("start_date", "end_date"))
    kept = {key: value for key, value in _kept(extra).items() if key not in (*said, *_NOT_BACK) and not (key == "date" and dated)}
    return {**said, **kept}


def _kept(extra: Extra) -> dict[str, Data]:
    """What an import of such a file kept."""
    found = as_data(extra.get(NAME, {}))
    return found if isinstance(found, dict) else {}


def _left_out(material: Material, public: Sequence[Accomplishment]) -> list[str]:
    profile, view = material.profile, material.view
    others = [summary.id for summary in view.of(profile.summaries)[1:]]
    unsaid = [name for name in _UNSAID if any(getattr(found, name) for found in public)]
    shown = {one.id for one in (*view.of(profile.positions), *view.of(profile.projects))}
    if any({found.position, found.project} & shown for found in public):
        unsaid = ["dates", "result", *unsaid]
    found = [f"other summaries ({', '.join(others)})"] if others else []
    found += [f"of accomplishments everything but their titles ({', '.join(unsaid)})"] if unsaid else []
    found += (
        ["who gave an award (it is in the file, but no design of RenderCV shows it)"]
        if any(one.awarder for one in view.of(profile.awards))
        else []
    )
    found += ["roles of positions"] if any(one.role for one in view.of(profile.positions)) else []
    kept = sorted(set(_kept(profile.extra)) - set(_BESIDE))
    found += [f"what an import kept ({', '.join(kept)})"] if kept else []
    found += ["translations"] if profile.translations or any(entry.translations for _, _, entry in profile.entries()) else []
    return found
