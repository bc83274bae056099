"""The parts of a role's page in a terminal, from the title line to the notices."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from tailorcv.cli.match_text import TIER_STYLE, bar
from tailorcv.cli.page_text import change, heading, item, page_console, paragraph
from tailorcv.cli.radar_text import drawn
from tailorcv.cli.terminal import clean
from tailorcv.rendering.radar import MIN_AXES, Axis
from tailorcv.role_page import BADGES, Move, Need, RolePage

if TYPE_CHECKING:
    from rich.console import RenderableType

ROWS = 14
SIDE_BY_SIDE = 76


def title(page: RolePage) -> "Iterator[RenderableType]":
    """Role, level, family and track; who stands behind the spec; the two figures."""
    drs = page.drs
    yield Text(clean(drs.title), "bold")
    yield Text(f"{drs.id} · L{drs.level} · {clean(page.family_name)} · {clean(page.track_name)}", "dim")
    yield Text.assemble((BADGES[page.drs.status], "yellow"), (f" · {figures_line(page)}", "dim"))


def figures_line(page: RolePage) -> str:
    """`5 proficiency points over 3 competencies · effective 2025-07`."""
    count = len(page.needs)
    return f"{page.points} proficiency points over {count} competenc{'y' if count == 1 else 'ies'} · effective {page.drs.effective}"


def purpose(page: RolePage) -> "Iterator[RenderableType]":
    """Mission, tour of duty, the family and the track."""
    yield from heading("mission")
    yield paragraph(page.drs.mission)
    yield from heading("tour of duty")
    yield paragraph(page.drs.tour_of_duty)
    if page.family_about:
        yield from heading(f"about {page.family_name}")
        yield paragraph(page.family_about)


def responsibilities(page: RolePage) -> "Iterator[RenderableType]":
    """What one does in the role, each line a prompt for an accomplishment, and how AI speeds it up."""
    drs = page.drs
    if drs.about or drs.responsibilities:
        yield from heading("what you'll do")
    if drs.about:
        yield paragraph(drs.about)
        yield from [""] if drs.responsibilities else []
    for one in drs.responsibilities:
        yield item(Text.assemble(clean(one.text), (f"  {drs.id}/{one.id}", "dim")))
    if drs.responsibilities:
        yield paragraph("Each is a prompt for an accomplishment: own the outcome, and log what it came to.", "dim italic")
    if drs.ai_accelerators:
        yield from heading("AI as an accelerator")
        for text in drs.ai_accelerators:
            yield item(text)
        yield paragraph("No skill of its own: it shows in the velocity and the scale of outcomes.", "dim italic")


def competencies(page: RolePage) -> "Iterator[RenderableType]":
    """The three that matter most with their level in words, then all of them."""
    yield from heading("the competencies that matter most")
    for number, need in enumerate(page.matter_most, start=1):
        yield item(_matters(need), mark=f"{number}")
    yield from heading("competency requirements")
    grid = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim")
    grid.add_column("#", justify="right")
    grid.add_column("competency", overflow="fold", min_width=18 if page_console().width >= SIDE_BY_SIDE else 12)
    grid.add_column("level", no_wrap=True)
    grid.add_column("tier", no_wrap=True)
    grid.add_column("why", overflow="fold")
    for number, need in enumerate(page.needs, start=1):
        one = need.requirement
        style = TIER_STYLE[one.tier]
        confirmed = f"confirmed by {clean(', '.join(need.peers))}" if need.peers else ""
        grid.add_row(
            Text(str(number), "dim"),
            Text(clean(need.name), style),
            Text(f"{one.proficiency} {bar(one.proficiency / 5, 5)}"),
            Text(one.tier, style),
            Text("\n".join(part for part in (clean(one.why or ""), confirmed) if part), "dim"),
        )
    yield grid


def _matters(need: Need) -> Text:
    text = Text()
    text.append(f"{clean(need.name)}, level {need.requirement.proficiency}", "bold")
    if need.descriptor:
        text.append(f"\n{clean(need.descriptor)}")
    return text


def shape(page: RolePage) -> "Iterator[RenderableType]":
    """The radar of the required levels, with the attained ones where there is a record."""
    yield from heading("competency shape")
    if len(page.needs) < MIN_AXES:
        yield paragraph(f"A radar needs {MIN_AXES} competencies; this role has {len(page.needs)}.", "dim")
        return
    axes = [
        Axis(str(number), need.requirement.proficiency, need.standing.charted if need.standing else None)
        for number, need in enumerate(page.needs, start=1)
    ]
    legend = Text("\n".join(f"{number:>2}  {clean(need.name)}" for number, need in enumerate(page.needs, start=1)))
    legend.append("\n\nThe rim is level 5.", "dim")
    if page_console().width < SIDE_BY_SIDE:
        yield drawn(axes)
        yield legend
        return
    beside = Table.grid(padding=(0, 3, 0, 0))
    beside.add_row(drawn(axes), legend)
    yield beside


def own_match(page: RolePage, as_of: str) -> "Iterator[RenderableType]":
    """The owner's own figures, or how to get them."""
    yield from heading("your match")
    if page.match is None:
        yield paragraph(f"In a workspace, 'tailorcv match {page.drs.id}' scores your record against this role.", "dim")
        return
    met, of = page.match.core
    ready = "ready" if page.match.ready else "not ready yet"
    yield Text.assemble((f"{page.match.score}", "bold"), f" of 100    core {met}/{of}    {ready}", (f"    as of {as_of}", "dim"))
    yield paragraph(f"Gaps: 'tailorcv gap {page.drs.id}'. To keep track of it: 'tailorcv pin {page.drs.id}'.", "dim")


def journey(page: RolePage) -> "Iterator[RenderableType]":
    """Up and sideways: the next roles, what changes on the way, and stretch work to do now."""
    yield from heading("the journey: up")
    for move in page.moves_of("up"):
        yield from _move(move)
    if not page.moves_of("up"):
        yield paragraph("This is the top of its ladder.", "dim")
    else:
        yield paragraph("Do work of the next level now: when your accomplishments prove it, you are ready.", "dim italic")
    sideways = page.moves_of("sideways")
    if sideways:
        yield from heading("the journey: sideways")
        yield paragraph("A lateral move is worth as much as one upwards.", "dim italic")
    for move in sideways:
        yield from _move(move)


def _move(move: Move) -> "Iterator[RenderableType]":
    name = move.drs.title if move.drs else move.role
    line = Text.assemble((clean(name), "bold"), (f"  {move.role}", "cyan"))
    if move.drs:
        line.append(f"  {clean(move.track_name)}, L{move.drs.level}", "dim")
    if move.match:
        line.append(f"  {move.match.score} of 100", "yellow")
    yield line
    if move.theme:
        yield paragraph(f"Theme: {move.theme}", "green", indent=2)
    if move.drs:
        yield paragraph(move.drs.tour_of_duty, indent=2)
    if move.why:
        yield paragraph(move.why, indent=2)
    for shift in move.shifts:
        yield item(change(shift.from_, shift.to), indent=2)
    if move.advice:
        yield paragraph(f"Stretch now: {move.advice}", indent=2)


def notices(page: RolePage) -> "Iterator[RenderableType]":
    """Where the text comes from, and references to other frameworks."""
    drs = page.drs
    if drs.alignments:
        yield from heading("elsewhere")
        for one in drs.alignments:
            yield item(str(one))
    if drs.attribution:
        yield ""
        yield paragraph(drs.attribution, "dim")
