"""`tailorcv endorse list`: who confirmed what."""

import typer

from tailorcv.cli.options import AsJson, AsOf, OneOrAll

EXAMPLE = "Example: tailorcv endorse list --json"


def command(
    context: typer.Context,
    name: OneOrAll = None,
    as_of: AsOf = None,
    as_json: AsJson = False,  # noqa: FBT002
) -> None:
    """List the endorsements of the record.

    What does not count is listed, too, with its status; 'tailorcv verify' says why.
    """
    from tailorcv.cli.endorse.table import table
    from tailorcv.cli.opening import day
    from tailorcv.cli.terminal import console, say, say_json, show
    from tailorcv.cli.verification import check_workspace
    from tailorcv.cli.verification_views import as_data, summary

    checked = check_workspace(context.obj, name, None, day(as_of))
    if as_json:
        say_json(as_data(checked))
    elif checked.endorsements:
        show(console(), table(checked))
        say(summary(checked))
    else:
        say("no peer signed anything here yet; ask one with 'tailorcv endorse request ID --to PEER'")
