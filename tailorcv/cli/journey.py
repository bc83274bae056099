"""`tailorcv journey`: where a role leads, and what of the record counts on the way."""

from typing import Annotated

import typer

from tailorcv.cli import completion
from tailorcv.cli.options import AsJson, AsOf

EXAMPLE = "Example: tailorcv journey backend-l2"


def command(
    context: typer.Context,
    role: Annotated[
        str | None,
        typer.Argument(
            metavar="ROLE", help="Id of a role.  [default: where your record stands]", autocompletion=completion.roles, show_default=False
        ),
    ] = None,
    most: Annotated[
        int, typer.Option("--most", metavar="N", min=0, help="At most so many accomplishments and stretches for each role.")
    ] = 3,
    as_of: AsOf = None,
    as_json: AsJson = False,  # noqa: FBT002
) -> None:
    """Show where a role leads, and your score in each.

    For each next role, up and sideways: the theme and the shifts, what of your record counts already, and what would count most.

    Outside a workspace ROLE must be named, and the scores are left out.
    """
    from tailorcv.cli import journey_views
    from tailorcv.cli.opening import day

    when = day(as_of)
    if as_json:
        journey_views.show_json(context.obj, role, when, most)
    else:
        journey_views.show(context.obj, role, when, most)
