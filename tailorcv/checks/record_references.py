"""What an accomplishment refers to exists: its position, competencies, indicators and responsibilities.

PASS: `competencies: {it-operations: {level: 2, indicator: runs-what-you-build}}`
FAIL: `competencies: {it-operation: 2}`  (unknown-id)
FAIL: an indicator that the catalogue has at another level  (indicator-level, a warning)
"""

from collections.abc import Iterator, Sequence

from tailorcv.accomplishment import Accomplishment
from tailorcv.library import Library
from tailorcv.problems import Problem, did_you_mean
from tailorcv.shape import Document
from tailorcv.workspace import Parts


def check(parts: Parts) -> Iterator[Problem]:
    """Follow every reference of every accomplishment; a position that refers to a role counts, too."""
    positions = [position.id for position in parts.profile.value.positions] if parts.profile else None
    if parts.profile:
        for index, position in enumerate(parts.profile.value.positions):
            if position.role and position.role not in parts.library.roles:
                hint = did_you_mean(position.role, parts.library.roles) or "leave the key out, or add the role to specs/"
                loc = ("positions", index, "role")
                yield parts.profile.tree.problem(loc, "unknown-id", f"there is no role '{position.role}'", hint)
    for document in parts.accomplishments:
        if positions is not None:
            yield from _position(document, positions)
        yield from unknown_competencies(document, parts.library)
        yield from _indicators(document, parts.library)
        yield from _responsibilities(document, parts.library)


def unknown_competencies(document: Document[Accomplishment], library: Library) -> Iterator[Problem]:
    """Tags that name no competency of the catalogue, which therefore count nowhere."""
    for name in document.value.competencies:
        if name not in library.competencies:
            hint = did_you_mean(name, library.competencies) or "'tailorcv competency list' shows them all"
            message = f"there is no competency '{name}'"
            yield document.tree.problem(("competencies", name), "unknown-id", message, hint, key=True)


def uncounted_tags(accomplishments: Sequence[Document[Accomplishment]], library: Library) -> list[Problem]:
    """The same of a whole record, as warnings for who computes with it all the same."""
    unknown = (problem for found in accomplishments for problem in unknown_competencies(found, library))
    return [problem._replace(severity="warning") for problem in unknown]


def _position(document: Document[Accomplishment], positions: list[str]) -> Iterator[Problem]:
    found = document.value.position
    if found and found not in positions:
        hint = did_you_mean(found, positions) or f"positions of the profile: {', '.join(positions) or 'none'}"
        yield document.tree.problem(("position",), "unknown-id", f"the profile has no position '{found}'", hint)


def _indicators(document: Document[Accomplishment], library: Library) -> Iterator[Problem]:
    for name, tag in document.value.competencies.items():
        competency = library.competency(name) if tag.indicator else None
        if competency is None or tag.indicator is None:
            continue
        loc = ("competencies", name, "indicator")
        level = competency.value.level_of(tag.indicator)
        if level is None:
            known = [indicator.id for level in competency.value.levels for indicator in level.indicators]
            hint = did_you_mean(tag.indicator, known) or f"see {competency.path}"
            yield document.tree.problem(loc, "unknown-id", f"'{name}' has no indicator '{tag.indicator}'", hint)
        elif level != tag.level:
            message = f"'{tag.indicator}' is an indicator of level {level}, and the tag claims level {tag.level}"
            problem = document.tree.problem(loc, "indicator-level", message, f"choose an indicator of level {tag.level}")
            yield problem._replace(severity="warning")


def _responsibilities(document: Document[Accomplishment], library: Library) -> Iterator[Problem]:
    for index, reference in enumerate(document.value.responsibilities):
        role, _, name = reference.partition("/")
        loc = ("responsibilities", index)
        drs = library.role(role)
        if role not in library.roles:
            hint = did_you_mean(role, library.roles) or "take the line out, or add the role to specs/"
            yield document.tree.problem(loc, "unknown-id", f"there is no role '{role}'", hint)
        elif drs and name not in (known := [found.id for found in drs.value.responsibilities]):
            hint = did_you_mean(name, known) or f"see {drs.path}"
            yield document.tree.problem(loc, "unknown-id", f"'{role}' has no responsibility '{name}'", hint)
