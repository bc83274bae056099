"""A RenderCV file (https://docs.rendercv.com, versions 1 and 2) as a record. Its text is inline Markdown, as the record's is."""

import re
from collections.abc import Iterable
from pathlib import Path

from tailorcv.interop.foreign_tree import Part, read_top
from tailorcv.interop.record_draft import ENTRIES, OWNERS, Draft, Drafted
from tailorcv.interop.rendercv_entries import Told, entry_part, take_dates, told
from tailorcv.interop.rendercv_networks import ICONS, LINK_ICON, WEBSITE, url_of
from tailorcv.interop.rendercv_titles import Heading, heading_of
from tailorcv.problems import Problem, short
from tailorcv.yamltext import Data

# What RenderCV documents for its own date keys.
_USUAL = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?|present")
_PROFILE = {"network", "username"}
# RenderCV shows what stands behind such a hyphen as points below the highlight.
_NESTED = re.compile(r"(?<=\s)-(?=\s)")


def draft_rendercv(path: Path, taken: Iterable[str] = ()) -> tuple[Drafted | None, tuple[Problem, ...]]:
    """The record that the file tells, or the reasons why it is no RenderCV file."""
    file, problems = read_top(path, "cv", "RenderCV")
    if file is None:
        return None, problems
    draft, cv = Draft("rendercv", taken, _USUAL), file.content
    _head(draft, cv)
    _networks(draft, cv)
    _connections(draft, cv)
    sections = cv.part("sections")
    unread: dict[str, Data] = {}
    for title, items in sections.left.items():
        left = _section(draft, sections, title, items)
        unread |= {title: left} if left else {}
    for key, value in {**cv.left, "sections": unread, **file.root.left}.items():
        draft.keep(key, value)
    return draft.finish(), ()


def _head(draft: Draft, cv: Part) -> None:
    for key, names in (("name", ("name",)), ("headline", ("headline", "label")), ("location", ("location",))):
        spot = cv.spot(names[0])
        draft.head(key, cv.text(*names), spot)
    for key in ("email", "phone", "website"):
        spot, (first, *others) = cv.spot(key), [*cv.texts(key), ""]
        if others[:-1]:
            cv.left[f"other-{key}"] = list(others[:-1])
        if key != "website":
            draft.head(key, first.removeprefix("tel:"), spot)
        elif first:
            draft.link(WEBSITE, first, spot)


def _networks(draft: Draft, cv: Part) -> None:
    """Profiles in networks as links; those of networks that are not known here are kept."""
    unknown: list[Data] = []
    for item in cv.parts("social_networks"):
        network, user = item.left.get("network"), item.left.get("username")
        url = url_of(network, user) if isinstance(network, str) and isinstance(user, str) and set(item.left) == _PROFILE else ""
        if url:
            draft.link(str(network), url, item.spot())
        else:
            hint = "it is kept under extra:; add the link by hand"
            draft.warn(item.spot(), "unknown-network", f"nothing says where '{short(str(network))}' and this user name lead", hint)
            unknown.append(item.left)
    if unknown:
        cv.left["social_networks"] = [*unknown, *_listed(cv.left.get("social_networks"))]


def _connections(draft: Draft, cv: Part) -> None:
    """A person's own connections: links, as far as they lead somewhere; icons that say more are kept with them."""
    kept: list[Data] = []
    for item in cv.parts("custom_connections"):
        whole = dict(item.left)
        label, url, icon = item.text("placeholder"), item.text("url"), item.text("fontawesome_icon")
        if label and url:
            draft.link(label, url, item.spot())
        elif label and icon in ICONS:
            draft.head(ICONS[icon], label, item.spot())
            continue
        if item.left or icon != LINK_ICON or not (label and url):
            kept.append(whole)
    if kept:
        cv.left["custom_connections"] = [*kept, *_listed(cv.left.get("custom_connections"))]


def _listed(value: "Data | None") -> list[Data]:
    return value if isinstance(value, list) else []


def _section(draft: Draft, sections: Part, title: str, items: Data) -> Data:
    """One section; the answer is what nothing was made of."""
    heading = heading_of(title)
    left: list[Data] = []
    for place, item in enumerate(items if isinstance(items, list) else [items]):
        part = entry_part(item, sections.at({}, title), place)
        if not _entry(draft, part, title, heading):
            left.append(item)
    if left:
        why = f"nothing of {heading.kind} can be made of them" if heading.kind else "its title is none of those that are known"
        hint = "they are kept under extra:; give the section a title of docs/imports.md, or write them by hand"
        draft.warn(sections.spot(title), "no-entry", f"entries of '{short(title)}' were not read: {len(left)}; {why}", hint)
    return left


def _entry(draft: Draft, part: Part, title: str, heading: Heading) -> bool:
    """Whether an entry, or an accomplishment, could be made of the item."""
    found = told(part, heading.kind)
    if not any(found.fields.get(key) for key in _needed(found.kind)):
        return False
    dates, said = take_dates(part, found.kind)
    if said:
        draft.warn(part.spot(), "odd-date", said, "look at it")
    highlights = part.texts("highlights") if found.kind in OWNERS else []
    kept = part.left if heading.is_plain and heading.kind == found.kind else {**part.left, "section": title}
    if found.kind not in ENTRIES:
        _accomplishment(draft, part, found, dates, kept)
        return True
    owner = draft.entry(found.kind, {**found.fields, **dates}, part.spot(), kept)
    for place, text in enumerate(highlights):
        _highlight_points(draft, part, place, text)
        draft.accomplishment(text, part.spot("highlights", place), owner)
    return True


def _needed(kind: str) -> list[str]:
    """What an entry of that section cannot be without: one of these."""
    fields = ENTRIES[kind].model_fields if kind in ENTRIES else {}
    return [name for name, field in fields.items() if field.is_required() and name != "id"] or ["title"]


def _accomplishment(draft: Draft, part: Part, found: Told, dates: dict[str, str], kept: dict[str, Data]) -> None:
    fields: dict[str, object] = {**dates, **found.fields}
    title = str(fields.pop("title"))
    draft.accomplishment(title, part.spot(), None, {key: value for key, value in fields.items() if value}, kept)


def _highlight_points(draft: Draft, part: Part, place: int, text: str) -> None:
    points = len(_NESTED.findall(text))
    if points:
        message = f"points below this highlight: {points}; they stand behind its hyphens"
        draft.warn(part.spot("highlights", place), "nested-points", message, "make accomplishments of those that are some")
