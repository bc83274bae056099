"""The whole record as one JSON value with typed figures and a shape that lasts, for other programs; docs/imports.md describes it.

What is private, and what points at it, stays out unless it is asked for.
"""

from collections.abc import Iterable, Mapping

from tailorcv.accomplishment import Accomplishment
from tailorcv.profile import SECTIONS, Profile
from tailorcv.settings import Settings
from tailorcv.tailoring import Tailoring
from tailorcv.workspace import Parts

FORMAT = "tailorcv/record@1"
_OWN = {"format", "private", "notes"}


def record_json(parts: Parts, *, private: bool = False, endorsements: Iterable[Mapping[str, object]] | None = None) -> dict[str, object]:
    """The record's files as one value: every key is always there, null or empty where nothing is written.

    `endorsements` are statements as `verify --json` lists them; without any given the key is null.
    """
    profile = parts.profile.value if parts.profile else None
    hidden = set() if private else _hidden(profile, parts)
    works = sorted((found.value for found in parts.accomplishments if found.value.id not in hidden), key=lambda work: work.id)
    tailorings = sorted((found.value for found in parts.tailorings), key=lambda found: found.role)
    stated = None if endorsements is None else [dict(one) for one in endorsements if one.get("accomplishment") not in hidden]
    return {
        "format": FORMAT,
        "private": private,
        **_settings(parts.settings.value if parts.settings else Settings(format="tailorcv/workspace@1")),
        "profile": _profile(profile, hidden, private=private) if profile else None,
        "accomplishments": [_accomplishment(work, hidden, private=private) for work in works],
        "tailorings": [_tailoring(found, hidden, private=private) for found in tailorings],
        "endorsements": stated,
    }


def _hidden(profile: Profile | None, parts: Parts) -> set[str]:
    """The ids of everything private."""
    entries = {entry.id for _, _, entry in profile.entries() if entry.private} if profile else set()
    return entries | {found.value.id for found in parts.accomplishments if found.value.private}


def _settings(settings: Settings) -> dict[str, object]:
    return {"record": settings.record, "pins": [pin.model_dump(mode="json") for pin in settings.pins]}


def _without(*, private: bool) -> set[str]:
    """The keys that are left out of every file and entry."""
    return {"format"} if private else _OWN


def _profile(profile: Profile, hidden: set[str], *, private: bool) -> dict[str, object]:
    left_out = _without(private=private)
    data: dict[str, object] = profile.model_dump(mode="json", exclude=left_out | set(SECTIONS))
    for section in SECTIONS:
        entries = [entry for name, _, entry in profile.entries() if name == section and entry.id not in hidden]
        data[section] = [entry.model_dump(mode="json", exclude=left_out) for entry in entries]
    return data


def _accomplishment(work: Accomplishment, hidden: set[str], *, private: bool) -> dict[str, object]:
    data: dict[str, object] = work.model_dump(mode="json", exclude=_without(private=private))
    return data | {key: None for key in ("position", "project") if data[key] in hidden}


def _tailoring(found: Tailoring, hidden: set[str], *, private: bool) -> dict[str, object]:
    """The tailoring without the ids of what is hidden; how many rows the shifts of a move have stays the same."""
    data: dict[str, object] = found.model_dump(mode="json", exclude=_without(private=private))
    shown = {key: [name for name in getattr(found, key) if name not in hidden] for key in ("show", "hide", "order")}
    shifts = [[name for name in row if name not in hidden] for row in found.shifts]
    variants = {name: variant for name, variant in found.variants.items() if name not in hidden}
    return data | shown | {"shifts": shifts, "variants": variants, "summary": None if found.summary in hidden else found.summary}
