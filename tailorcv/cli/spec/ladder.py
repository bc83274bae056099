"""`tailorcv spec ladder`: one track from its first level to its last, as a heat table of competencies."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from tailorcv.cli import completion
from tailorcv.cli.filtering import Family
from tailorcv.cli.options import AsJson

if TYPE_CHECKING:
    from rich.table import Table
    from rich.text import Text

    from tailorcv.library import Library
    from tailorcv.summaries import RoleSummary

EXAMPLE = "Example: tailorcv spec ladder backend"

# From nothing to a level that sets direction for a whole organisation: cool to warm, readable on dark and light.
_HEAT = ("dim", "black on #cfe8ef", "black on #9bd0de", "black on #f4d58d", "black on #f2a65a", "white on #b23a2e")
_TIER_MARK = {"core": "*", "important": "+", "supporting": " "}


def command(
    context: typer.Context,
    track: Annotated[str, typer.Argument(metavar="TRACK", help="Id of a track, like backend.", autocompletion=completion.tracks)],
    family: Family = None,
    as_json: AsJson = False,  # noqa: FBT002
) -> None:
    """Show what each level of a track asks for."""
    from tailorcv.cli.opening import EXIT_USAGE, fail, open_library, show_problems
    from tailorcv.cli.terminal import say_json
    from tailorcv.problems import did_you_mean
    from tailorcv.summaries import all_roles

    library = open_library(context.obj)
    everything = all_roles(library)
    show_problems(library.problems)
    named = [role for role in everything if role.track == track and role.status != "retired"]
    families = sorted({role.family for role in named})
    if family is None and len(families) > 1:
        fail(f"the families {' and '.join(families)} have a track '{track}' each; say which one with --family", EXIT_USAGE)
    roles = [role for role in named if family in (None, role.family)]
    if named and not roles:
        fail(f"the family '{family}' has no track '{track}'; there is one in: {', '.join(families)}", EXIT_USAGE)
    if not roles:
        tracks = sorted({role.track for role in everything})
        hint = did_you_mean(track, tracks) or f"there are: {', '.join(tracks)}"
        fail(f"there is no track '{track}'; {hint}", EXIT_USAGE)
    if as_json:
        say_json({"format": "tailorcv/ladder@1", "track": track, "levels": [_data(role) for role in roles]})
        return
    _print(roles, library)


def _data(role: "RoleSummary") -> dict[str, object]:
    needs = {one.id: {"proficiency": one.proficiency, "tier": one.tier} for one in role.requirements}
    return {"role": role.id, "title": role.title, "level": role.level, "competencies": needs}


def _print(roles: "Sequence[RoleSummary]", library: "Library") -> None:
    from rich.text import Text

    from tailorcv.cli import terminal
    from tailorcv.cli.page_text import arrow
    from tailorcv.cli.terminal import clean
    from tailorcv.role_page import place_names

    family, _, track = place_names(roles[0].family, roles[0].track, library)
    parts: list[Text | Table | str] = [Text(f"{clean(family)} · {clean(track)}", "bold"), "", _table(roles, library), ""]
    width = max(len(role.id) for role in roles)
    for role in roles:
        line = Text(f"L{role.level}  ", no_wrap=True, overflow="ellipsis")
        line.append(clean(role.id).ljust(width), "cyan")
        line.append(f"  {clean(role.title)}")
        parts.append(line)
        parts += [Text(f"      {arrow()} {clean(theme)}", "dim") for theme in _themes(role, library)]
    parts += ["", Text("* core  + important; the others are supporting. A level is 1 to 5.", "dim")]
    terminal.show(terminal.console(), *parts)


def _themes(role: "RoleSummary", library: "Library") -> list[str]:
    drs = library.role(role.id)
    return [step.theme for step in drs.value.journey.up] if drs else []


def _table(roles: "Sequence[RoleSummary]", library: "Library") -> "Table":
    from rich.table import Table
    from rich.text import Text

    from tailorcv.cli.terminal import clean

    grid = Table(box=None, padding=(0, 1, 0, 0), pad_edge=False, header_style="dim")
    grid.add_column("competency", overflow="fold")
    for role in roles:
        grid.add_column(f" L{role.level}", no_wrap=True, min_width=4)
    for name in in_order_of_weight(roles):
        grid.add_row(Text(clean(library.competency_name(name))), *(_cell(role, name) for role in roles))
    grid.add_row(Text("points in all", "dim"), *(Text(f" {role.points}", "dim") for role in roles))
    return grid


def in_order_of_weight(roles: "Sequence[RoleSummary]") -> list[str]:
    """The competencies of a ladder, those first that add up to most over its levels."""
    names = sorted({one.id for role in roles for one in role.requirements})
    return sorted(names, key=lambda name: -sum(role.needs(name) for role in roles))


def _cell(role: "RoleSummary", name: str) -> "Text":
    from rich.text import Text

    found = next((one for one in role.requirements if one.id == name), None)
    if found is None:
        return Text("  · ", _HEAT[0])
    return Text(f" {found.proficiency}{_TIER_MARK[found.tier]} ", _HEAT[found.proficiency])
