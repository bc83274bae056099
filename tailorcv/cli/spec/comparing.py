"""`tailorcv spec compare`: what one role asks for and another does not."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from tailorcv.cli import completion
from tailorcv.cli.options import AsJson

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table

    from tailorcv.comparison import Difference
    from tailorcv.drs import Drs
    from tailorcv.library import Library

EXAMPLE = "Example: tailorcv spec compare backend-l2 backend-l3"

_STYLES = {"new": "bold green", "rises": "green", "same": "dim", "falls": "yellow", "no longer": "yellow"}


def command(
    context: typer.Context,
    before: Annotated[str, typer.Argument(metavar="A", help="Id of a role, like backend-l2.", autocompletion=completion.roles)],
    after: Annotated[str, typer.Argument(metavar="B", help="Id of the role to compare it with.", autocompletion=completion.roles)],
    as_json: AsJson = False,  # noqa: FBT002
) -> None:
    """Compare two roles.

    What is new in B, what rises, what falls away, and the shifts from one to the other.
    """
    from tailorcv.cli import page_text
    from tailorcv.cli.opening import find_role, open_library
    from tailorcv.cli.terminal import say_json
    from tailorcv.comparison import differences

    library = open_library(context.obj)
    old, new = (find_role(library, name).value for name in (before, after))
    found = differences(old.competencies, new.competencies)
    if as_json:
        say_json(_data(old, new, found))
    else:
        page_text.show(_parts(old, new, found, library))


def _data(old: "Drs", new: "Drs", found: "tuple[Difference, ...]") -> dict[str, object]:
    from tailorcv.journey import moves_between

    return {
        "format": "tailorcv/comparison@1",
        "before": {"role": old.id, "title": old.title, "level": old.level},
        "after": {"role": new.id, "title": new.title, "level": new.level},
        "competencies": [one._asdict() for one in found],
        "moves": [
            {
                "kind": kind,
                "theme": step.theme,
                "why": getattr(step, "why", None),
                "shifts": [{"from": shift.from_, "to": shift.to} for shift in step.shifts],
            }
            for kind, step in moves_between(old, new)
        ],
        "responsibilities": [{"id": one.id, "text": one.text} for one in new.responsibilities],
    }


def _parts(old: "Drs", new: "Drs", found: "tuple[Difference, ...]", library: "Library") -> "Iterator[RenderableType]":
    from rich.text import Text

    from tailorcv.cli.page_text import arrow, change, heading, item, paragraph
    from tailorcv.cli.terminal import clean
    from tailorcv.drs import SidewaysMove
    from tailorcv.journey import moves_between

    yield Text(f"{clean(old.title)} {arrow()} {clean(new.title)}", "bold")
    yield Text(f"{old.id} (L{old.level}) {arrow()} {new.id} (L{new.level})", "dim")
    yield ""
    yield _table(found, library)
    for kind, step in moves_between(old, new):
        words = ["the shift", ", sideways" if kind == "sideways" else "", f": {clean(step.theme)}" if step.theme else ""]
        yield from heading("".join(words))
        if isinstance(step, SidewaysMove):
            yield paragraph(step.why)
        for shift in step.shifts:
            yield item(change(shift.from_, shift.to))
    yield from heading("tour of duty")
    yield paragraph(old.tour_of_duty, "dim")
    yield paragraph(f"{arrow()} {new.tour_of_duty}")
    yield from heading(f"what you'll do as {clean(new.title)}")
    for one in new.responsibilities:
        yield item(one.text)


def _table(found: "tuple[Difference, ...]", library: "Library") -> "Table":
    from rich.table import Table
    from rich.text import Text

    from tailorcv.cli.page_text import arrow
    from tailorcv.cli.terminal import clean

    grid = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim")
    for title in ("competency", "level", "change", "tier"):
        grid.add_column(title, overflow="fold")
    for one in found:
        levels = f"{one.before}" if one.change == "same" else f"{one.before or '-'} {arrow()} {one.after or '-'}"
        tiers = [tier for tier in dict.fromkeys((one.tier_before, one.tier_after)) if tier]
        name = clean(library.competency_name(one.competency))
        grid.add_row(Text(name), Text(levels), Text(one.change, _STYLES[one.change]), Text(f" {arrow()} ".join(tiers), "dim"))
    return grid
