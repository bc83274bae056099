"""What two states of a career repository say differently: accomplishments and entries of the profile, field by field."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from tailorcv.profile import Profile
from tailorcv.shape import Shape
from tailorcv.workspace import Parts

Kind = Literal["added", "removed", "changed"]
_SECTION = "accomplishments"


class Change(NamedTuple):
    """One thing that is new, gone or different.

    `section` is `accomplishments`, a section of the profile or `profile` for its head; `title` what it is called now, or was. `fields`
    names what differs, each with what it was and what it is; an empty text stands for nothing.
    """

    kind: Kind
    section: str
    id: str
    title: str
    fields: tuple[tuple[str, str, str], ...] = ()


def compared(before: Parts, after: Parts) -> tuple[Change, ...]:
    """All changes from one state to the other, accomplishments first, each section in the order of ids."""
    old = {found.value.id: found.value for found in before.accomplishments}
    new = {found.value.id: found.value for found in after.accomplishments}
    changes = _of_section(_SECTION, old, new)
    if before.profile and after.profile:
        changes += _of_profile(before.profile.value, after.profile.value)
    return tuple(changes)


def _of_profile(before: Profile, after: Profile) -> list[Change]:
    old, new = _by_section(before), _by_section(after)
    head = _fields({"": _head(before)}, {"": _head(after)}, "")
    found = [Change("changed", "profile", "", after.name, head)] if head else []
    for section in dict.fromkeys([*new, *old]):
        found += _of_section(section, old.get(section, {}), new.get(section, {}))
    return found


def _by_section(profile: Profile) -> dict[str, dict[str, Shape]]:
    found: dict[str, dict[str, Shape]] = {}
    for section, _, entry in profile.entries():
        found.setdefault(section, {})[entry.id] = entry
    return found


def _head(profile: Profile) -> dict[str, object]:
    """What the profile says outside of its lists of entries."""
    return {key: value for key, value in _plain(profile).items() if key not in _by_section(profile)}


def _of_section(section: str, old: Mapping[str, Shape], new: Mapping[str, Shape]) -> list[Change]:
    before, after = ({name: _plain(value) for name, value in side.items()} for side in (old, new))
    found = [Change("added", section, name, _title(after[name])) for name in sorted(after.keys() - before.keys())]
    found += [Change("removed", section, name, _title(before[name])) for name in sorted(before.keys() - after.keys())]
    for name in sorted(before.keys() & after.keys()):
        if fields := _fields(before, after, name):
            found.append(Change("changed", section, name, _title(after[name]), fields))
    return found


def _fields(
    before: Mapping[str, Mapping[str, object]], after: Mapping[str, Mapping[str, object]], name: str
) -> tuple[tuple[str, str, str], ...]:
    old, new = before[name], after[name]
    return tuple((key, _text(old.get(key)), _text(new.get(key))) for key in dict.fromkeys([*old, *new]) if old.get(key) != new.get(key))


def _plain(value: Shape) -> dict[str, object]:
    return value.model_dump(mode="json", exclude_defaults=True)


def _title(data: Mapping[str, object]) -> str:
    """What a person would call it: its title, name, institution or what it says first."""
    named = next((data[key] for key in ("title", "name", "institution", "organization", "language", "text") if key in data), "")
    return str(named)


def _text(value: object) -> str:
    """A value on one line; tags as `it-operations 2`."""
    if isinstance(value, dict):
        return ", ".join(f"{key} {_level(item)}".rstrip() for key, item in value.items())
    if isinstance(value, list):
        return ", ".join(_text(item) for item in value)
    return "" if value is None else " ".join(str(value).split())


def _level(value: object) -> str:
    return str(value["level"]) if isinstance(value, dict) and "level" in value else _text(value)
