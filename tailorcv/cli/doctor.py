"""`tailorcv doctor`: what is found where, and what is missing."""

import typer

from tailorcv.cli.options import AsJson

EXAMPLE = "Example: tailorcv doctor --json"


def command(context: typer.Context, as_json: AsJson = False) -> None:  # noqa: FBT002
    """Explain what is found where.

    The program, the workspace, specs, templates, fonts, keys and outside tools; what is missing comes with what to do. It changes
    nothing, and names no content of your files, so that you can send it with a question.
    """
    from tailorcv.cli.diagnosis import as_data, findings, show
    from tailorcv.cli.terminal import say_json

    found = findings(context.obj)
    if as_json:
        say_json(as_data(found))
    else:
        show(found)
    raise typer.Exit(1 if any(one.state == "wrong" for one in found) else 0)
