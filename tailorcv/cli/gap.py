"""`tailorcv gap`: what is missing for a role, and the steps that would help most."""

import typer

from tailorcv.cli.options import AsJson, AsOf, Role

EXAMPLE = "Example: tailorcv gap backend-l2"
MAX_ACTIONS = 3


def command(context: typer.Context, role: Role, as_of: AsOf = None, as_json: AsJson = False) -> None:  # noqa: FBT002
    """Show what is missing, and the steps that help most.

    Kinds of gap: proof (a link or an endorsement would close it), stale (fresh work would), level (work at a higher level
    would), no record.
    """
    from tailorcv.cli.opening import day
    from tailorcv.cli.scoring import score_one

    when = day(as_of)
    found, library = score_one(context.obj, role, when)
    if as_json:
        from tailorcv.cli import match_json

        match_json.show_gaps(found, when)
    else:
        from tailorcv.cli import gap_text

        gap_text.show(found, library, when, MAX_ACTIONS)
