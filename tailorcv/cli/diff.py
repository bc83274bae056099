"""`tailorcv diff`: the record and the pinned scores between two commits."""

from typing import Annotated

import typer

from tailorcv.cli.options import AsJson, AsOf

EXAMPLE = "Example: tailorcv diff HEAD~10"

Old = Annotated[str, typer.Argument(metavar="REV", help="A commit, branch or tag.", show_default=False)]
New = Annotated[str | None, typer.Argument(metavar="REV", help="Another one.  [default: the files as they are]", show_default=False)]


def command(context: typer.Context, old: Old, new: New = None, as_of: AsOf = None, as_json: AsJson = False) -> None:  # noqa: FBT002
    """Compare the record and every pinned score between commits.

    Both are seen from the same day, so that only what was written makes a difference, and not the time that went by.
    """
    from tailorcv.cli.opening import day
    from tailorcv.cli.states import show_difference

    show_difference(context.obj, old, new, day(as_of), as_json=as_json)
