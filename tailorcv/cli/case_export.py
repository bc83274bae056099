"""The work behind `tailorcv export promotion-case`."""

import importlib
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Protocol, cast

from tailorcv.cli import exporting
from tailorcv.cli.opening import EXIT_USAGE, fail, find_role, open_workspace
from tailorcv.cli.tailored import tailored
from tailorcv.cli.terminal import note
from tailorcv.competency import Competency
from tailorcv.drs import Drs, Shift
from tailorcv.journey import moves_between
from tailorcv.library import Library
from tailorcv.presentation import Choices, Look
from tailorcv.profile import Position
from tailorcv.promotion_case import Material, Move, compose_case
from tailorcv.rendering.formats import Rendered
from tailorcv.report import Report
from tailorcv.review import compose_review
from tailorcv.tailored import Tailored

REPORT_FORMATS = {"md": "report_markdown", "html": "report_html", "pdf": "report_pdf", "docx": "report_docx"}


class ReportFormat(Protocol):
    """What a format module of reports offers."""

    SUFFIX: str

    def render(self, report: Report, look: Look) -> Rendered:
        """The whole document."""
        ...


def run_case(
    start: Path, role: str, origin: str | None, formats: Sequence[str], output: str | None, wishes: Choices, as_of: date, *, force: bool
) -> None:
    """Write the case for a move to a role."""
    workspace = open_workspace(start)
    library = workspace.library
    found = tailored(workspace, find_role(library, role).value, as_of, wishes)
    position = _current(found)
    name = origin or (position.role if position else None)
    now = find_role(library, name).value if name else None
    move = _move(now, position, found.drs)
    record = {one.id: one for one in found.record}
    shown = found.tailoring.shifts if found.tailoring else ()
    report = compose_case(Material(found.profile.name, move, record, found.figures, _catalogue(found.drs, library), shown))
    _write(report, role, formats, output, found.look, force=force)


def run_review(
    start: Path, role: str, since: date, formats: Sequence[str], output: str | None, wishes: Choices, as_of: date, *, force: bool
) -> None:
    """Write the review of a period, by project and competency."""
    workspace = open_workspace(start)
    found = tailored(workspace, find_role(workspace.library, role).value, as_of, wishes)
    if since > as_of:
        fail(f"--since: {since} lies after {as_of}", EXIT_USAGE)
    work = [one for one in found.record if one.began <= as_of and (one.ended or as_of) >= since]
    names = {name: workspace.library.competency_name(name) for one in work for name in one.competencies}
    report = compose_review(found.profile, work, names, since, as_of, found.figures.confirmations)
    _write(report, role, formats, output, found.look, force=force)


def _current(found: Tailored) -> Position | None:
    """The position that goes on, the first one of the profile where several do."""
    return next((one for one in found.profile.positions if not one.private and one.end is None), None)


def _move(now: Drs | None, position: Position | None, then: Drs) -> Move:
    steps = moves_between(now, then) if now else ()
    shifts: tuple[Shift, ...] = steps[0][1].shifts if steps else ()
    sideways = bool(steps) and steps[0][0] == "sideways"
    title = f"{now.title} (L{now.level})" if now else position.title if position else "another role"
    return Move(now, title, then, not sideways, shifts)


def _catalogue(drs: Drs, library: Library) -> dict[str, Competency]:
    documents = {one.id: library.competency(one.id) for one in drs.competencies}
    return {name: document.value for name, document in documents.items() if document}


def _write(report: Report, role: str, formats: Sequence[str], output: str | None, look: Look, *, force: bool) -> None:
    wanted = exporting.formats_wanted(formats, REPORT_FORMATS)
    modules = {name: cast("ReportFormat", importlib.import_module(f"tailorcv.rendering.{REPORT_FORMATS[name]}")) for name in wanted}
    targets = exporting.targets(f"{report.kind}-{role}", {name: module.SUFFIX for name, module in modules.items()}, output)
    for name, target in targets.items():
        with exporting.templates_told():
            rendered = modules[name].render(report, look)
        for lost in rendered.lost:
            note(f"{name}: {lost}")
        exporting.write_bytes(rendered.content, target, force=force)
