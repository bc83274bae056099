"""A JSON Resume as the files of a record: a profile, and one accomplishment for each highlight of a job or a project.

Nothing of the file is lost: what the record has no place for is kept under `extra:`, so that the whole record exported again is the
same JSON (`json_resume_kept`).
"""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from tailorcv.accomplishment import Accomplishment
from tailorcv.drs import UNWRITTEN
from tailorcv.interop.json_resume_entries import Importer, joined, with_kept
from tailorcv.interop.json_resume_export import WEBSITE, Material, basics_of, json_resume
from tailorcv.interop.json_resume_kept import difference, same, with_raw
from tailorcv.interop.json_resume_keys import SECTIONS, USUAL, as_markdown
from tailorcv.interop.json_text import Json, JsonFile, Number
from tailorcv.interop.misfits import misfits
from tailorcv.problems import Problem
from tailorcv.profile import Contact, Link, Profile
from tailorcv.shape import from_data
from tailorcv.spec_files import modeline
from tailorcv.view import view_of
from tailorcv.workspace import ACCOMPLISHMENTS, PROFILE
from tailorcv.yamlwriting import dump

_FORMAT = "tailorcv/profile@1"


class Imported(NamedTuple):
    """The files by their path in the workspace, how many entries each list gave, what was kept, and what needs a person.

    `comes_back` is whether an export of just these files is the same JSON.
    """

    files: dict[Path, str]
    mapped: dict[str, int]
    kept: tuple[str, ...]
    warnings: tuple[Problem, ...]
    comes_back: bool = True


def import_json_resume(file: JsonFile) -> tuple[Imported | None, tuple[Problem, ...]]:
    """The record's files, or the reasons why the reader of YAML files would refuse them."""
    importer = Importer(file)
    profile, basics_kept = _head(importer)
    raw: dict[str, Json] = {}
    accomplishments: list[dict[str, object]] = []
    for section in SECTIONS:
        made = importer.section(section)
        accomplishments += made.accomplishments
        raw |= {section.json: made.raw} if made.raw else {}
        profile |= {section.profile: made.entries} if made.entries else {}
    kept: dict[str, Json] = {key: value for key, value in (("basics", basics_kept), ("raw", raw)) if value}
    alone, problems = _record(with_kept(profile, {**kept, "keys": [""]}), accomplishments)
    if alone is None:
        return None, problems
    of_file = difference(file.root, alone, USUAL[""])
    importer.keep_all((), of_file)
    profile = with_kept(profile, {"keys": list(file.root), **of_file, **kept})
    back, problems = _record(profile, accomplishments)
    files = {PROFILE: modeline("profile", PROFILE) + dump(profile)}
    for one in accomplishments:
        place = ACCOMPLISHMENTS / f"{one['id']}.yaml"
        files[place] = modeline("accomplishment", place) + dump(one)
    mapped = {section.profile: len(found) for section in SECTIONS if isinstance(found := profile.get(section.profile), list)}
    mapped |= {"accomplishments": len(accomplishments)} if accomplishments else {}
    done = Imported(files, mapped, tuple(importer.kept), tuple(importer.warnings), back is not None and same(back, file.root))
    return (done, ()) if back is not None else (None, problems)


def _head(importer: Importer) -> tuple[dict[str, object], dict[str, Json]]:
    """The profile's own keys, and what must be kept of `basics`."""
    given = importer.file.root.get("basics")
    basics = given if isinstance(given, dict) else {}
    contact, raw = _contact(importer, basics)
    name, label, summary = (value if isinstance(value := basics.get(key), str) else "" for key in ("name", "label", "summary"))
    if not name:
        importer.warn(("basics",), "to-be-written", "the name is missing", f"it reads '{UNWRITTEN}' until you write it")
    profile: dict[str, object] = {"format": _FORMAT, "name": name or UNWRITTEN}
    profile |= {"headline": label} if label else {}
    profile |= {"contact": contact} if contact else {}
    text = as_markdown(summary) if summary.strip() else ""
    profile |= {"summaries": [{"id": importer.name("summary", "summary"), "text": text}]} if text else {}
    record = basics_of(name or UNWRITTEN, label, text, Contact.model_validate(contact))
    profiles = record.get("profiles")
    items = with_raw(profiles if isinstance(profiles, list) else [], raw)
    names = {"url": "website"} if "website" in basics and "url" not in basics and "url" in record else {}
    kept = difference(basics, record | ({"profiles": items} if items else {}), USUAL["basics"], names)
    importer.keep_all(("basics",), kept)
    return profile, kept | ({"raw": {"profiles": raw}} if raw else {})


def _contact(importer: Importer, basics: Mapping[str, Json]) -> tuple[dict[str, object], list[Json]]:
    """How to reach the person, and the profiles that are no links."""
    location = basics.get("location")
    place = joined([location.get(key) for key in ("city", "region", "countryCode")]) if isinstance(location, dict) else location
    found: dict[str, object] = {"email": basics.get("email"), "phone": basics.get("phone"), "location": place}
    found = {key: value for key, value in found.items() if isinstance(value, str) and value}
    for key, why in misfits(Contact, found).items():
        importer.warn(("basics", key), "no-place", f"the record cannot hold this: {why}", "it is kept under extra:")
        del found[key]
    own = {"label": WEBSITE, "url": basics.get("url", basics.get("website"))}
    wrong = misfits(Link, own)
    links: list[dict[str, object]] = [] if wrong else [dict(own)]
    if wrong and own["url"]:
        importer.warn(("basics", "url"), "no-place", f"the record cannot hold this: {wrong['url']}", "it is kept under extra:")
    raw: list[Json] = []
    profiles = basics.get("profiles")
    for index, item in enumerate(profiles if isinstance(profiles, list) else []):
        link = {"label": item.get("network"), "url": item.get("url")} if isinstance(item, dict) else {}
        if misfits(Link, link) or (link["label"] == WEBSITE and not links):
            importer.warn(("basics", "profiles", index), "no-entry", "no link was made of this: it has no network and url", "write one")
            importer.keep(("basics", "profiles", index))
            raw.append({"place": Number(str(index)), "file": item})
        else:
            links.append(dict(link))
    return found | ({"links": links} if links else {}), raw


def _record(profile: dict[str, object], accomplishments: list[dict[str, object]]) -> tuple[dict[str, Json] | None, tuple[Problem, ...]]:
    """What an export of these files is, read as every command reads them."""
    person, problems = from_data(Profile, profile, "profile.yaml")
    read = [from_data(Accomplishment, one, f"{one['id']}.yaml") for one in accomplishments]
    problems = (*problems, *(problem for _, found in read for problem in found))
    if person is None or problems:
        return None, problems
    return json_resume(Material(person, view_of(None, "en"), tuple(one for one, _ in read if one))), ()
