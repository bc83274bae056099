"""`tailorcv radar`: the shape of a role and of the record, drawn."""

import typer

from tailorcv.cli.options import AsJson, AsOf, Role

EXAMPLE = "Example: tailorcv radar backend-l2"


def command(context: typer.Context, role: Role, as_of: AsOf = None, as_json: AsJson = False) -> None:  # noqa: FBT002
    """Draw the shape of a role and of the record."""
    from tailorcv.cli.opening import day
    from tailorcv.cli.scoring import score_one

    when = day(as_of)
    found, library = score_one(context.obj, role, when)
    if as_json:
        from tailorcv.cli import match_json

        match_json.show_radar(found, when)
    else:
        from tailorcv.cli import radar_text

        radar_text.show(found, library, when)
