"""The record as JSON Resume (https://jsonresume.org): a tailored one for a role, or all of it that is not private.

A tailored one holds what the page for the role would hold, and no extras. The whole record gives back a file that was imported, key by
key, with what changed in the record since then (`json_resume_kept`).
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from tailorcv import __version__
from tailorcv.accomplishment import Accomplishment
from tailorcv.interop.json_resume_kept import KEY, from_extra, part, restore, with_raw
from tailorcv.interop.json_resume_keys import SECTIONS, USUAL, WITH_HIGHLIGHTS, Key, Section, words
from tailorcv.interop.json_text import Json, dumps
from tailorcv.profile import Contact, Entry, Profile
from tailorcv.rendering.formats import Rendered
from tailorcv.resume import stays_of, summary_of
from tailorcv.shape import Extra
from tailorcv.tailoring import Tailoring
from tailorcv.view import View

SUFFIX = "json"
SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"
VERSION = "v1.0.0"
# A link with this label is the person's own page, which has a key of its own.
WEBSITE = "Website"
# What a tailoring calls the section.
_NAMES = {"positions": "experience"}


class Material(NamedTuple):
    """What a file is made of: accomplishments in the order of their highlights, the names of attained competencies, and the role.

    Without a role it is the whole record, and what an import kept is put back.
    """

    profile: Profile
    view: View
    accomplishments: tuple[Accomplishment, ...]
    competencies: tuple[str, ...] = ()
    tailoring: Tailoring | None = None
    role: str = ""

    @property
    def whole(self) -> bool:
        """Whether it is the whole record."""
        return not self.role


def render(material: Material) -> Rendered:
    """The file."""
    return Rendered((dumps(json_resume(material)) + "\n").encode())


def json_resume(material: Material) -> dict[str, Json]:
    """The data, by the published schema. A file that was imported says itself what it is; any other one says who made it."""
    imported = kept_of(material.profile.extra) if material.whole else {}
    found: dict[str, Json] = {} if imported else {"$schema": SCHEMA}
    found["basics"] = _basics(material, part(imported, "basics"))
    hidden = set(material.tailoring.hide_sections) if material.tailoring else set()
    for section in SECTIONS:
        shown = _NAMES.get(section.profile, section.profile) not in hidden
        items = _entries(section, material) if shown else []
        if section.json == "skills" and "competencies" not in hidden:
            attained: list[Json] = [{"name": name} for name in material.competencies]
            items = attained + items
        if section.json == "projects" and "work" not in hidden:
            items += _loose(material)
        if items := with_raw(items, part(imported, "raw").get(section.json)):
            found[section.json] = items
    return restore(found if imported else {**found, "meta": _meta(material)}, imported, USUAL[""])


def kept_of(extra: Extra) -> dict[str, Json]:
    """What an import kept of an object."""
    found = from_extra(extra.get(KEY, {}))
    return found if isinstance(found, dict) else {}


def _meta(material: Material) -> dict[str, Json]:
    found: dict[str, Json] = {"version": VERSION, "generator": f"tailorcv {__version__}"}
    role: dict[str, Json] = {"role": material.role, "language": material.view.language.tag} if material.role else {}
    return found | role


def _basics(material: Material, kept: Mapping[str, Json]) -> dict[str, Json]:
    profile, view, tailoring = material.profile, material.view, material.tailoring
    summary = summary_of(profile, tailoring, view)
    label = (tailoring.title if tailoring else None) or view.headline(profile)
    found = basics_of(profile.name, label, summary.text if summary else "", Contact() if view.public else profile.contact)
    profiles = found.get("profiles")
    items = with_raw(profiles if isinstance(profiles, list) else [], part(kept, "raw").get("profiles"))
    return restore(found | ({"profiles": items} if items else {}), kept, USUAL["basics"])


def basics_of(name: str, label: str, summary: str, contact: Contact) -> dict[str, Json]:
    """The head of a resume. A place is text in the record; themes show the city."""
    own = next((link for link in contact.links if link.label == WEBSITE), None)
    found: dict[str, Json] = {
        "name": name,
        "label": label,
        "email": contact.email,
        "phone": contact.phone,
        "url": own.url if own else None,
        "summary": words(summary),
        "location": {"city": contact.location} if contact.location else None,
        "profiles": [{"network": link.label, "url": link.url} for link in contact.links if link is not own],
    }
    return {key: value for key, value in found.items() if value}


def _entries(section: Section, material: Material) -> list[Json]:
    entries: Iterable[Entry] = material.view.of(getattr(material.profile, section.profile))
    if section.json == "work":
        entries = [position for stay in stays_of(material.profile, material.view) for position in stay]
    return [_entry(section, entry, material) for entry in entries]


def _entry(section: Section, entry: Entry, material: Material) -> Json:
    kept = kept_of(entry.extra) if material.whole else {}
    found = entry_of(section, entry)
    if section.json in WITH_HIGHLIGHTS:
        items = with_raw(_highlights(_of(section, entry, material), kept, material), part(kept, "raw").get("highlights"))
        found |= {"highlights": items} if items else {}
    return restore(found, kept, USUAL[section.json])


def entry_of(section: Section, entry: Entry) -> dict[str, Json]:
    """An entry of the profile as the file has it, without highlights."""
    return {key.json: value for key in section.keys if (value := _value(key, getattr(entry, key.field)))}


def _value(key: Key, value: object) -> Json:
    if key.form == "list" and isinstance(value, tuple):
        return [str(item) for item in value]
    if value is None:
        return None
    return words(str(value)) if key.form == "markdown" else str(value)


def highlight_of(found: Accomplishment, view: View) -> str:
    """The words of an accomplishment."""
    return words(view.wording(found))


def _highlights(found: Iterable[Accomplishment], kept: Mapping[str, Json], material: Material) -> list[Json]:
    """The highlights: those of an imported file as they stood there, then the others."""
    order = kept.get("order")
    places = {name: place for place, name in enumerate(order) if isinstance(name, str)} if isinstance(order, list) else {}
    ordered = sorted(found, key=lambda one: places.get(one.id, len(places)))
    return [_highlight(one, material) for one in ordered]


def _highlight(found: Accomplishment, material: Material) -> Json:
    kept = kept_of(found.extra) if material.whole else {}
    return restore({"highlight": highlight_of(found, material.view)}, kept)["highlight"]


def _of(section: Section, entry: Entry, material: Material) -> list[Accomplishment]:
    """The accomplishments of a position, or those of a project that belong to no position on the page."""
    if section.json == "work":
        return [found for found in material.accomplishments if found.position == entry.id]
    return [found for found in _without_position(material) if found.project == entry.id]


def _without_position(material: Material) -> list[Accomplishment]:
    shown = {position.id for position in material.profile.positions if material.view.shows(position)}
    return [found for found in material.accomplishments if found.position not in shown]


def _loose(material: Material) -> list[Json]:
    """What belongs to nothing on the page, under the heading that a resume has for it."""
    hidden = material.tailoring is not None and "projects" in material.tailoring.hide_sections
    projects = {project.id for project in material.profile.projects if material.view.shows(project) and not hidden}
    loose = [found for found in _without_position(material) if found.project not in projects]
    if not loose:
        return []
    return [{"name": material.view.language.heading("work"), "highlights": [_highlight(found, material) for found in loose]}]
