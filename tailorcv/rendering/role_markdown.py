"""The page of a role as Markdown, for a wiki or a repository."""

from collections.abc import Iterator

from tailorcv.rendering.markdown import escape
from tailorcv.role_page import BADGES, Move, RolePage

SUFFIX = "md"


def render(page: RolePage) -> str:
    """Blocks with a blank line between them, and a last comment that says who made the file."""
    drs = page.drs
    blocks = [
        f"# {escape(drs.title)} (L{drs.level})",
        f"{escape(page.family_name)} · {escape(page.track_name)} · {BADGES[drs.status]} · effective {drs.effective}",
        f"**{page.points}** proficiency points · **{len(page.needs)}** competenc{'y' if len(page.needs) == 1 else 'ies'}",
        *_purpose(page),
        *_competencies(page),
        *_journey(page),
        *_match(page),
        *_notices(page),
        f"<!-- made by tailorcv from the specification {drs.id} -->",
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _purpose(page: RolePage) -> Iterator[str]:
    drs = page.drs
    yield f"**Mission.** {escape(drs.mission)}"
    yield f"**Tour of duty.** {escape(drs.tour_of_duty)}"
    if page.family_about:
        yield f"## About {escape(page.family_name)}"
        yield escape(page.family_about)
    yield "## What you’ll do" if drs.about or drs.responsibilities else ""
    yield escape(drs.about or "")
    yield "\n".join(f"{number}. {escape(one.text)} (`{drs.id}/{one.id}`)" for number, one in enumerate(drs.responsibilities, start=1))
    if drs.responsibilities:
        yield "Each line is a prompt for an accomplishment: own the outcome, and log what it came to."
    if drs.ai_accelerators:
        yield "## AI as an accelerator"
        yield "\n".join(f"- {escape(line)}" for line in drs.ai_accelerators)
        yield "No skill of its own: it shows in the velocity and the scale of outcomes."


def _competencies(page: RolePage) -> Iterator[str]:
    yield "## The competencies that matter most"
    for number, need in enumerate(page.matter_most, start=1):
        why = f" {escape(need.requirement.why)}" if need.requirement.why else ""
        yield f"{number}. **{escape(need.name)}, level {need.requirement.proficiency}.**{why}"
    yield "## Competency requirements"
    own = page.match is not None
    endorsed = any(need.peers for need in page.needs)
    heads = ["Competency", "Level", "Tier", *(["Attained"] if own else []), *(["Confirmed by"] if endorsed else [])]
    rows = [heads, ["---", "---:", "---", *(["---:"] if own else []), *(["---"] if endorsed else [])]]
    for need in page.needs:
        attained = [str(need.standing.attained)] if need.standing else []
        peers = [escape(", ".join(need.peers))] if endorsed else []
        rows.append([escape(need.name), str(need.requirement.proficiency), need.requirement.tier, *attained, *peers])
    yield "\n".join(f"| {' | '.join(row)} |" for row in rows)
    others = [need for need in page.needs if need.requirement.why and need not in page.matter_most]
    yield "\n".join(f"- **{escape(need.name)}.** {escape(need.requirement.why or '')}" for need in others)


def _journey(page: RolePage) -> Iterator[str]:
    yield "## The journey: up"
    for move in page.moves_of("up"):
        yield from _move(move)
    if page.moves_of("up"):
        yield "Do work of the next level now: when your accomplishments prove it, you are ready."
    else:
        yield "This is the top of its ladder."
    if page.moves_of("sideways"):
        yield "## The journey: sideways"
        yield "A lateral move is worth as much as one upwards."
    for move in page.moves_of("sideways"):
        yield from _move(move)


def _move(move: Move) -> Iterator[str]:
    place = f" (L{move.drs.level}, {escape(move.track_name)})" if move.drs else ""
    score = f", {move.match.score} of 100" if move.match else ""
    yield f"### {escape(move.drs.title if move.drs else move.role)}{place}{score}"
    yield f"Theme: **{escape(move.theme)}**" if move.theme else ""
    yield escape(move.why)
    yield f"Tour of duty: {escape(move.drs.tour_of_duty)}" if move.drs and move.kind == "up" else ""
    yield "\n".join(f"- {escape(shift.from_)} → {escape(shift.to)}" for shift in move.shifts)
    yield f"Stretch now: {escape(move.advice)}" if move.advice else ""


def _match(page: RolePage) -> Iterator[str]:
    if page.match is None or page.owner is None:
        return
    met, of = page.match.core
    ready = "ready" if page.match.ready else "not ready yet"
    yield f"## The match of {escape(page.owner.name)}"
    yield f"{page.match.score} of 100, core {met}/{of}, {ready}; as of {page.owner.as_of}."


def _notices(page: RolePage) -> Iterator[str]:
    drs = page.drs
    references = ", ".join(str(one) for one in drs.alignments)
    yield escape(f"Elsewhere: {references}.") if references else ""
    yield escape(drs.attribution or "")
