"""`tailorcv trend`: the match with a role over time."""

from pathlib import Path
from typing import Annotated

import typer

from tailorcv.cli.options import AsJson, AsOf, Role

EXAMPLE = "Example: tailorcv trend backend-l2 --since 2024 -o trend.html"

Since = Annotated[str | None, typer.Option("--since", metavar="DATE", help="From then on.  [default: your first accomplishment]")]
Output = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Draw it as a page (HTML with SVG).", show_default=False)
]
Force = Annotated[bool, typer.Option("--force", help="Overwrite a file that tailorcv did not make.")]


def command(
    context: typer.Context,
    role: Role,
    since: Since = None,
    as_of: AsOf = None,
    output: Output = None,
    force: Force = False,  # noqa: FBT002
    as_json: AsJson = False,  # noqa: FBT002
) -> None:
    """Draw the match over time, and name what moved it.

    As of the end of each month: new work raises it, a peer's statement counts from its day, and age takes away. The record is the one of
    today, seen from those days.
    """
    from tailorcv.cli.over_time import Wanted, show_trend

    show_trend(context.obj, role, Wanted(since, as_of, output, force=force, as_json=as_json))
