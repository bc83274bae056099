"""`tailorcv spec list`: the roles at hand, ladder by ladder."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import typer

from tailorcv.cli.filtering import Competency, Family, Filters, Level, Track
from tailorcv.cli.options import AsJson

if TYPE_CHECKING:
    from rich.text import Text

    from tailorcv.library import Library
    from tailorcv.summaries import RoleSummary

EXAMPLE = "Example: tailorcv spec list --competency system-design:4"


def command(
    context: typer.Context,
    family: Family = None,
    track: Track = None,
    level: Level = None,
    competency: Competency = None,
    as_json: AsJson = False,  # noqa: FBT002
) -> None:
    """List the roles at hand: one's own and the shipped ones."""
    from tailorcv.cli.filtering import narrowed
    from tailorcv.cli.opening import open_library, show_problems
    from tailorcv.cli.terminal import note, say_json
    from tailorcv.summaries import all_roles

    library = open_library(context.obj)
    everything = all_roles(library)
    show_problems(library.problems)
    roles = narrowed(everything, Filters(family, track, level, competency))
    if as_json:
        say_json({"format": "tailorcv/roles@1", "roles": [_data(role) for role in roles]})
        return
    _print(roles, library)
    note(f"{len(roles)} of {len(everything)} roles" if len(roles) < len(everything) else f"{len(roles)} roles")


def _data(role: "RoleSummary") -> dict[str, object]:
    return {
        "id": role.id,
        "title": role.title,
        "family": role.family,
        "track": role.track,
        "level": role.level,
        "status": role.status,
        "effective": role.effective,
        "points": role.points,
        "competencies": [{"id": one.id, "proficiency": one.proficiency, "tier": one.tier} for one in role.requirements],
        "up": list(role.up),
        "sideways": list(role.sideways),
    }


def _print(roles: "Sequence[RoleSummary]", library: "Library") -> None:
    from itertools import groupby

    from rich.text import Text

    from tailorcv.cli import terminal
    from tailorcv.cli.terminal import clean
    from tailorcv.role_page import place_names

    out = terminal.console()
    width = max((len(role.id) for role in roles), default=0)
    parts: list[Text | str] = []
    for _, ladder in groupby(roles, key=lambda role: (role.family, role.track)):
        steps = list(ladder)
        family, _, track = place_names(steps[0].family, steps[0].track, library)
        parts += ["", Text(f"{clean(family)} · {clean(track)}", "bold")] if parts else [Text(f"{clean(family)} · {clean(track)}", "bold")]
        parts += [_row(role, width) for role in steps]
    terminal.show(out, *parts)


def _row(role: "RoleSummary", width: int) -> "Text":
    from rich.text import Text

    from tailorcv.cli.terminal import clean

    row = Text("  ", no_wrap=True, overflow="ellipsis")
    row.append(clean(role.id).ljust(width), "cyan")
    row.append(f"  L{role.level:<3}")
    row.append(clean(role.title))
    if role.status != "proposed":
        row.append(f"  ({role.status})", "yellow")
    return row
