"""A YAMLResume file (https://yamlresume.dev) as a record. Its summaries are Markdown; their points are what the person did."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from tailorcv.interop.foreign_points import points_of
from tailorcv.interop.foreign_tree import Part, read_top
from tailorcv.interop.html_points import escaped
from tailorcv.interop.pointed_entry import pointed_entry
from tailorcv.interop.record_draft import Draft, Drafted
from tailorcv.interop.rendercv_networks import WEBSITE, url_of
from tailorcv.problems import Problem, short
from tailorcv.yamltext import Data

# What the format's own documents show: `2025-01-01`, with or without a time of day, `Jul 2025` and `July 3, 2025`.
_USUAL = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T[0-9:.]+Z?)?)?)?|[A-Z][a-z]{2,8} ([0-9]{1,2}, )?[0-9]{4}")
_PERIOD = {"start": "startDate", "end": "endDate"}


class _Section(NamedTuple):
    """A list of the file: the section of the profile that it is, which keys its fields have there, and the field of its summary."""

    profile: str
    fields: dict[str, str]
    summary: str = ""


_SECTIONS = {
    "work": _Section("positions", {"employer": "name", "title": "position", "url": "url", **_PERIOD}, "summary"),
    "education": _Section(
        "education", {"institution": "institution", "area": "area", "degree": "degree", "url": "url", **_PERIOD}, "summary"
    ),
    "projects": _Section("projects", {"name": "name", "url": "url", **_PERIOD}, "summary"),
    "volunteer": _Section("volunteering", {"organization": "organization", "role": "position", "url": "url", **_PERIOD}, "summary"),
    "awards": _Section("awards", {"title": "title", "awarder": "awarder", "date": "date"}, "summary"),
    "certificates": _Section("certificates", {"name": "name", "issuer": "issuer", "date": "date", "url": "url"}),
    "publications": _Section("publications", {"title": "name", "publisher": "publisher", "date": "releaseDate", "url": "url"}, "summary"),
    "references": _Section("references", {"name": "name"}, "text"),
    "languages": _Section("languages", {"language": "language", "fluency": "fluency"}),
    "skills": _Section("skills", {"name": "name"}),
    "interests": _Section("interests", {"name": "name"}),
}
_WITH_KEYWORDS = ("skills", "interests")


def draft_yamlresume(path: Path, taken: Iterable[str] = ()) -> tuple[Drafted | None, tuple[Problem, ...]]:
    """The record that the file tells, or the reasons why it is no YAMLResume file."""
    file, problems = read_top(path, "content", "YAMLResume")
    if file is None:
        return None, problems
    draft, content = Draft("yamlresume", taken, _USUAL), file.content
    for key, left in (
        ("basics", _basics(draft, content)),
        ("location", _location(draft, content)),
        ("profiles", _profiles(draft, content)),
    ):
        if left:
            content.left[key] = left
    for name, section in _SECTIONS.items():
        for item in content.parts(name):
            _entry(draft, name, section, item)
    for key, value in {**content.left, **file.root.left}.items():
        draft.keep(key, value)
    return draft.finish(), ()


def _basics(draft: Draft, content: Part) -> Data:
    """The head of the resume; the answer is what has no place."""
    basics = content.part("basics")
    for field, names in (("name", ("name",)), ("headline", ("headline", "label")), ("email", ("email",)), ("phone", ("phone",))):
        spot = basics.spot(names[0])
        draft.head(field, basics.text(*names), spot)
    spot = basics.spot("url")
    if url := basics.text("url"):
        draft.link(WEBSITE, url, spot)
    spot = basics.spot("summary")
    if summary := basics.text("summary"):
        found = points_of(summary)
        pointed_entry(draft, "summaries", {}, found, basics.at({}), spot, field="text")
    return basics.rest or content.left.get("basics", {})


def _location(draft: Draft, content: Part) -> Data:
    """The city with what is around it; street and postal code are kept."""
    location = content.part("location")
    parts = [location.text(key) for key in ("city", "region", "country")]
    draft.head("location", ", ".join(part for part in parts if part), location.spot())
    return location.rest or content.left.get("location", {})


def _profiles(draft: Draft, content: Part) -> Data:
    """Profiles in networks as links; a user name is kept where the address does not end with it."""
    unknown: list[Data] = []
    for item in content.parts("profiles"):
        whole = dict(item.left)
        network, user, url = item.text("network"), item.text("username"), item.text("url")
        url = url or url_of({"Gitlab": "GitLab"}.get(network, network), user)
        if not url:
            hint = "it is kept under extra:; add the link by hand"
            draft.warn(item.spot(), "unknown-network", f"nothing says where '{short(network)}' and this user name lead", hint)
        else:
            draft.link(network, url, item.spot())
        if not url or item.rest or not url.rstrip("/").endswith(user):
            unknown.append(whole)
    return [*unknown, *(left if isinstance(left := content.left.get("profiles"), list) else [])]


def _entry(draft: Draft, name: str, section: _Section, item: Part) -> None:
    fields: dict[str, str | list[str]] = {field: item.text(key) for field, key in section.fields.items()}
    if name in _WITH_KEYWORDS:
        fields["keywords"] = item.texts("keywords")
    told = points_of(item.text("summary") if section.summary else "")
    before = escaped(item.text("description")) if name == "projects" else ""
    pointed_entry(draft, section.profile, fields, told, item, item.spot("summary"), field=section.summary, before=before)
