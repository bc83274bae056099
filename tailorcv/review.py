"""The review of a period: what was done, project by project and competency by competency, for a talk about it."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from tailorcv.accomplishment import Accomplishment
from tailorcv.confirmation import Confirmations
from tailorcv.document import Line
from tailorcv.profile import Profile
from tailorcv.quotes import quotes
from tailorcv.report import Block, Bullets, Heading, Report, Table, cell, text


def compose_review(
    profile: Profile, work: Sequence[Accomplishment], names: Mapping[str, str], since: date, as_of: date, confirmed: Confirmations
) -> Report:
    """The document; `work` is that of the period and has nothing private, `names` are the competencies' names by id."""
    ordered = sorted(work, key=lambda one: (one.began, one.id), reverse=True)
    said = quotes({one.id: one for one in ordered}, confirmed)
    blocks = (*_projects(profile, ordered), *_competencies(ordered, names), *_metrics(ordered), *said)
    subtitle = f"{since} to {as_of}: {len(ordered)} accomplishment{'' if len(ordered) == 1 else 's'}"
    return Report("review", profile.name, f"Review: {profile.name}", subtitle, blocks)


def _projects(profile: Profile, work: Sequence[Accomplishment]) -> Iterator[Block]:
    """By goal: the project that the work belongs to, and what belongs to none."""
    names = {project.id: project.name for project in profile.projects}
    groups: dict[str, list[Accomplishment]] = {}
    for one in work:
        groups.setdefault(one.project or "", []).append(one)
    yield Heading("By project")
    if not work:
        yield text("Nothing is recorded for this period.")
    for project, found in sorted(groups.items(), key=lambda group: (not group[0], group[0])):
        yield Heading(names.get(project, project) or "Work of no project", 3)
        yield Bullets(tuple(_line(one) for one in found))


def _line(work: Accomplishment) -> Line:
    result = f" {work.result}" if work.result else ""
    return Line(f"{work.title} ({work.period}).{result}", (work.id,), work.links)


def _competencies(work: Sequence[Accomplishment], names: Mapping[str, str]) -> Iterator[Block]:
    shown: dict[str, list[Accomplishment]] = {}
    for one in work:
        for competency in one.competencies:
            shown.setdefault(competency, []).append(one)
    if not shown:
        return
    yield Heading("By competency")
    rows = tuple(
        (
            cell(names.get(competency, competency), competency),
            cell(str(max(one.competencies[competency].level for one in found))),
            tuple(Line(one.title, (one.id,), one.links) for one in found),
        )
        for competency, found in sorted(shown.items(), key=lambda entry: (-len(entry[1]), entry[0]))
    )
    yield Table(("Competency", "Highest level", "Accomplishments"), rows, (2, 0, 5))


def _metrics(work: Sequence[Accomplishment]) -> Iterator[Block]:
    rows = tuple((cell(metric.name, one.id), cell(metric.change), cell(one.title, one.id)) for one in work for metric in one.metrics)
    if rows:
        yield Heading("Figures")
        yield Table(("Figure", "Before → after", "Accomplishment"), rows, (3, 2, 5))
