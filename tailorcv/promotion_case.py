"""The case for a move, up or sideways: what the record shows for the next role, and honestly what it does not show yet.

Nothing in it is written for the occasion but labels: every line is the record's or the specification's, with the ids that it comes from.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from tailorcv.accomplishment import Accomplishment
from tailorcv.competency import Competency
from tailorcv.contributions import Contribution, contributions
from tailorcv.document import Line, literal
from tailorcv.drs import Drs, Shift
from tailorcv.evidence import Evidence
from tailorcv.gaps import Gap, gaps, step_in_words
from tailorcv.matching import Figures, Match, Standing, match
from tailorcv.quotes import proof, quotes
from tailorcv.report import Block, Bullets, Heading, Report, Table, cell, text
from tailorcv.sustained import span_of

STRONGEST = 2
STEPS = 3


class Move(NamedTuple):
    """From where to where. `now` is None where the person's role has no specification; a move that no journey knows has no shifts."""

    now: Drs | None
    now_title: str
    next: Drs
    is_up: bool
    shifts: tuple[Shift, ...]


class Material(NamedTuple):
    """What a case is made from. `record` has nothing private; `shown` are ids of accomplishments for each shift, as the tailoring says."""

    name: str
    move: Move
    record: Mapping[str, Accomplishment]
    figures: Figures
    catalogue: Mapping[str, Competency]
    shown: tuple[tuple[str, ...], ...]


def compose_case(material: Material) -> Report:
    """The document."""
    found = match(material.move.next.competencies, material.figures.standing, material.figures.policy)
    open_ = gaps(found, material.figures.evidence, material.figures.policy)
    move = material.move
    kind = "Promotion case" if move.is_up else "Case for a sideways move"
    subtitle = f"{move.now_title} → {move.next.title} (L{move.next.level}), as of {material.figures.as_of}"
    blocks = (
        *_ask(material, found),
        *_scope(move),
        *_competencies(material, found, open_),
        *_shifts(material),
        *_responsibilities(material),
        *_sustained(material, found),
        *_metrics(material, found),
        *quotes(material.record, material.figures.confirmations),
        *_gaps(material, open_),
        *_appendix(material, found),
    )
    return Report("promotion-case", material.name, f"{kind}: {material.name}", subtitle, blocks)


def _ask(material: Material, found: Match) -> Iterator[Block]:
    move = material.move
    met, of = found.core
    yield Heading("The ask")
    yield text(f"{material.name} asks to move from {move.now_title} to {move.next.title}.", move.next.id)
    ready = "ready" if found.ready else "not ready yet"
    yield text(
        f"The record shows {found.score} of 100 for the role, core competencies met: {met} of {of}, {ready}. "
        "The score says what is recorded and proved; what is not recorded may well be there."
    )


def _scope(move: Move) -> Iterator[Block]:
    yield Heading("Scope now and next")
    steps = [("Now", move.now), ("Next", move.next)] if move.now else [("Next", move.next)]
    rows = [tuple(cell(part) for part in (word, drs.title, drs.mission, drs.tour_of_duty)) for word, drs in steps]
    yield Table(("", "Role", "Mission", "Tour of duty"), tuple(rows), (0, 2, 5, 5))


def _competencies(material: Material, found: Match, open_: Sequence[Gap]) -> Iterator[Block]:
    parts = contributions(found, material.figures.evidence, material.figures.policy)
    gap_of = {gap.standing.requirement.id: gap for gap in open_}
    yield Heading("Competencies and their evidence")
    required = ((standing, standing.requirement.id) for standing in found.standings)
    rows = tuple(_row(standing, parts[name], gap_of.get(name), material) for standing, name in required)
    yield Table(("Competency", "Asked", "Shown", "Strongest accomplishments", "Status"), rows, (3, 2, 0, 8, 2))


def _row(standing: Standing, parts: Sequence[Contribution], gap: Gap | None, material: Material) -> tuple[tuple[Line, ...], ...]:
    requirement = standing.requirement
    strongest = [part.evidence for part in parts if part.counted and part.points][:STRONGEST]
    shown = tuple(_piece(piece, material) for piece in strongest) or cell("none recorded")
    status = f"open: {gap.kind}" if gap else "met"
    return (
        cell(_name(requirement.id, material), requirement.id),
        cell(f"{requirement.proficiency}, {requirement.tier}"),
        cell(str(standing.attained)),
        shown,
        cell(status),
    )


def _piece(piece: Evidence, material: Material) -> Line:
    work = material.record[piece.accomplishment]
    indicator = work.competencies[piece.competency].indicator
    seen = f"; {indicator}" if indicator else ""
    return Line(f"{work.title} ({work.period}, level {piece.level}, {_proof(piece, material)}{seen})", (work.id,), work.links)


def _proof(piece: Evidence, material: Material) -> str:
    """Who confirmed this competency of it, or what else stands behind the claim."""
    if not piece.confirmed:
        return piece.verification
    return literal(material.figures.confirmations[piece.accomplishment].in_words(piece.competency, piece.level))


def _name(competency: str, material: Material) -> str:
    found = material.catalogue.get(competency)
    return found.name if found else competency


def _shifts(material: Material) -> Iterator[Block]:
    if not material.move.shifts:
        return
    yield Heading("The shifts")
    rows = []
    for index, shift in enumerate(material.move.shifts):
        names = material.shown[index] if index < len(material.shown) else ()
        lines = tuple(_short(material.record[name]) for name in names if name in material.record)
        rows.append((cell(shift.from_), cell(shift.to), lines or cell("no accomplishment named yet")))
    yield Table(("From", "To", "Shown by"), tuple(rows), (1, 1, 2))


def _short(work: Accomplishment) -> Line:
    return Line(f"{work.title} ({work.period})", (work.id,), work.links)


def _responsibilities(material: Material) -> Iterator[Block]:
    drs = material.move.next
    if not drs.responsibilities:
        return
    yield Heading("What the role does, and where it was done")
    rows = []
    for one in drs.responsibilities:
        answers = [work for work in material.record.values() if f"{drs.id}/{one.id}" in work.responsibilities]
        rows.append((cell(one.text, f"{drs.id}/{one.id}"), tuple(_short(work) for work in answers) or cell("nothing recorded for it yet")))
    yield Table(("Responsibility", "Accomplishments"), tuple(rows), (1, 1))


def _sustained(material: Material, found: Match) -> Iterator[Block]:
    rows = []
    for standing in found.standings:
        one = standing.requirement
        pieces = [piece for piece in material.figures.evidence if piece.competency == one.id and piece.level >= one.proficiency]
        span = span_of((material.record[piece.accomplishment] for piece in pieces), material.figures.as_of)
        if span:
            quarters = f"{span.quarters} quarter{'' if span.quarters == 1 else 's'}"
            dates = f"{_month(span.first)} to {_month(span.last)}"
            facts = (str(one.proficiency), dates, quarters, str(len(pieces)))
            rows.append((cell(_name(one.id, material), one.id), *(cell(fact) for fact in facts)))
    if rows:
        yield Heading("Time at the level")
        yield Table(("Competency", "Level", "From first to last work", "Covered", "Pieces"), tuple(rows), (1, 0, 0, 0, 0))


def _month(day: date) -> str:
    return day.strftime("%Y-%m")


def _metrics(material: Material, found: Match) -> Iterator[Block]:
    wanted = {standing.requirement.id for standing in found.standings}
    rows = []
    for work in _by_date(material):
        if wanted & set(work.competencies):
            for metric in work.metrics:
                links = (metric.source,) if metric.source else ()
                rows.append((cell(metric.name, work.id), cell(metric.change), (Line(work.title, (work.id,), links),)))
    if rows:
        yield Heading("Figures with their baselines")
        yield Table(("Figure", "Before → after", "Accomplishment"), tuple(rows), (3, 2, 5))


def _gaps(material: Material, open_: Sequence[Gap]) -> Iterator[Block]:
    yield Heading("What is still open, and the plan")
    if not open_:
        yield text("Nothing: every required level is attained.")
        return
    names = {one.id: _name(one.id, material) for one in material.move.next.competencies}
    for gap in open_:
        one = gap.standing.requirement
        head = f"**{_name(one.id, material)}**: asked for at level {one.proficiency}, shown at {gap.standing.attained} ({gap.kind})."
        steps = [Line(f"{step_in_words(step, names)} (+{step.points:.1f} points)", (step.accomplishment,)) for step in gap.actions[:STEPS]]
        yield text(head, one.id)
        yield Bullets(tuple(steps))


def _appendix(material: Material, found: Match) -> Iterator[Block]:
    wanted = {standing.requirement.id for standing in found.standings}
    linked = {piece.accomplishment: "linked" for piece in material.figures.evidence if piece.linked}
    confirmed = material.figures.confirmations
    rows = tuple(
        (
            cell(f"`{work.id}`", work.id),
            cell(work.period),
            (Line(work.title, (work.id,), work.links),),
            cell(proof(confirmed.get(work.id), linked.get(work.id, "claimed"))),
        )
        for work in _by_date(material)
        if wanted & set(work.competencies)
    )
    yield Heading("Appendix: every accomplishment that counts here")
    yield Table(("Id", "Date", "Accomplishment", "Verification"), rows, (3, 2, 7, 0))


def _by_date(material: Material) -> list[Accomplishment]:
    return sorted(material.record.values(), key=lambda work: (work.began, work.id), reverse=True)
