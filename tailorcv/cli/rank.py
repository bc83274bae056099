"""`tailorcv rank`: which roles fit the record."""

from enum import StrEnum
from typing import Annotated

import typer

from tailorcv.cli import completion
from tailorcv.cli.filtering import Competency, Family, Filters, Level, Track
from tailorcv.cli.options import AsJson, AsOf

EXAMPLE = "Example: tailorcv rank --relation sideways --family data"


class Relation(StrEnum):
    """How a role lies to the one where the person stands."""

    here = "here"
    step_up = "step up"
    sideways = "sideways"
    stretch = "stretch"
    below = "below"


Home = Annotated[
    str | None,
    typer.Option(
        "--from", metavar="ROLE", help="The role that you hold.  [default: the best fit you are ready for]", autocompletion=completion.roles
    ),
]
Relations = Annotated[list[Relation] | None, typer.Option("--relation", help="Only roles that lie so to it.", show_default=False)]
Limit = Annotated[int, typer.Option("--limit", "-n", metavar="N", min=0, help="At most so many roles; 0 for all.")]


def command(
    context: typer.Context,
    home: Home = None,
    relation: Relations = None,
    family: Family = None,
    track: Track = None,
    level: Level = None,
    competency: Competency = None,
    limit: Limit = 15,
    retired: Annotated[bool, typer.Option("--retired", help="With retired roles.")] = False,  # noqa: FBT002
    as_of: AsOf = None,
    as_json: AsJson = False,  # noqa: FBT002
) -> None:
    """Rank all roles by how well they fit the record.

    Fit goes both ways: how much of the role the record meets, and how much of the record the role has a use for. Each role is
    set in relation to the one where you stand: a step up, sideways, a stretch, or below.
    """
    from tailorcv.cli.opening import day
    from tailorcv.cli.ranking_views import show, show_json, survey

    when = day(as_of)
    filters = Filters(family, track, level, competency)
    found = survey(context.obj, when, filters, home, {one.value for one in relation or []}, retired=retired)
    cut = found._replace(rows=found.rows[: limit or None])
    if as_json:
        show_json(cut, of=len(found.rows))
    else:
        show(cut, of=len(found.rows))
