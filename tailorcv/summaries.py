"""The figures of all roles of a library at once, for lists, ladders and rankings.

Reading a thousand whole specs takes seconds, and these commands need a line of each. What a file says in these respects is kept in the
disposable cache by the file's content.
"""

from typing import NamedTuple

from tailorcv import cache
from tailorcv.drs import TIERS, Drs, Requirement
from tailorcv.library import Library
from tailorcv.textfile import control_character, read_raw

_STORE = "roles-1"


class RoleSummary(NamedTuple):
    """A role without its texts. `up` and `sideways` are ids of next roles; the requirements have no `why`."""

    id: str
    title: str
    family: str
    track: str
    level: int
    status: str
    effective: str
    requirements: tuple[Requirement, ...]
    up: tuple[str, ...]
    sideways: tuple[str, ...]

    @property
    def points(self) -> int:
        """The required proficiency points added up."""
        return sum(one.proficiency for one in self.requirements)

    def needs(self, competency: str) -> int:
        """The proficiency that is required, 0 when it is none of the role's competencies."""
        return next((one.proficiency for one in self.requirements if one.id == competency), 0)


def summarise(drs: Drs) -> RoleSummary:
    """The figures of one role."""
    return RoleSummary(
        drs.id,
        drs.title,
        drs.family,
        drs.track,
        drs.level,
        drs.status,
        str(drs.effective),
        tuple(one.model_copy(update={"why": None}) for one in drs.competencies),
        tuple(step.role for step in drs.journey.up),
        tuple(move.role for move in drs.journey.sideways),
    )


def all_roles(library: Library) -> tuple[RoleSummary, ...]:
    """Every role of the library that has no errors, by family, track, level and id; the problems of the others are in the library's."""
    known = cache.load(_STORE)
    kept: cache.Entries = {}
    found: list[RoleSummary] = []
    missed = False
    for name in library.roles:
        raw, _ = read_raw(library.roles[name])
        key = cache.digest(raw) if raw is not None else ""
        summary = _unpacked(known[key]) if key and key in known else None
        if summary is None:
            summary = _read(library, name)
            missed = missed or summary is not None
        if summary is not None:
            kept[key] = _packed(summary)
            found.append(summary._replace(id=name))
    if missed:
        cache.store(_STORE, kept)
    return tuple(sorted(found, key=lambda role: (role.family, role.track, role.level, role.id)))


def _read(library: Library, name: str) -> RoleSummary | None:
    role = library.role(name)
    return None if role is None or library.is_broken(library.roles[name]) else summarise(role.value)


def _packed(role: RoleSummary) -> list[object]:
    needs = [[one.id, one.proficiency, TIERS.index(one.tier)] for one in role.requirements]
    return [*role[:7], needs, list(role.up), list(role.sideways)]


def _unpacked(entry: list[object]) -> RoleSummary | None:
    """None when the entry is not what `_packed` makes: the cache lies where others may write, and what it says is shown."""
    try:
        return _checked(entry)
    except (ValueError, TypeError, IndexError):
        return None


def _checked(entry: list[object]) -> RoleSummary:
    """The summary.

    Raises:
        ValueError, TypeError, IndexError: a part has another kind or lies out of its range.
    """
    *texts, needs, up, sideways = entry
    name, title, family, track, level, status, effective = texts
    requirements = tuple(
        Requirement.model_construct(id=_text(one), proficiency=_whole(proficiency, 1, 5), tier=TIERS[_whole(tier, 0, 2)], why=None)
        for one, proficiency, tier in (_list(need) for need in _list(needs))
    )
    if not requirements:
        raise ValueError
    place = (_text(family), _text(track), _whole(level, 1, 10))
    moves = [tuple(_text(role) for role in _list(roles)) for roles in (up, sideways)]
    return RoleSummary(_text(name), _text(title), *place, _text(status), _text(effective), requirements, *moves)


def _text(value: object) -> str:
    if not isinstance(value, str) or not value or control_character(value):
        raise TypeError
    return value


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise TypeError
    return value


def _whole(value: object, low: int, high: int) -> int:
    if type(value) is not int or not low <= value <= high:
        raise TypeError
    return value
