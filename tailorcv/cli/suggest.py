"""`tailorcv suggest`: which competencies a piece of work speaks of."""

from typing import Annotated

import typer

from tailorcv.cli import completion
from tailorcv.cli.options import AsJson

EXAMPLE = "Example: tailorcv suggest 'Cut p95 checkout latency from 900 ms to 210 ms'"

Text = Annotated[
    str | None,
    typer.Argument(
        metavar="TEXT|ID", help="What you did, or an accomplishment's id.", autocompletion=completion.accomplishments, show_default=False
    ),
]
All = Annotated[bool, typer.Option("--all", help="Every accomplishment without competencies.")]


def command(context: typer.Context, text: Text = None, everything: All = False, as_json: AsJson = False) -> None:  # noqa: FBT002
    """Suggest competencies for what you did.

    By the words of the catalogue and of your own tagged work, with the words that spoke for each. A level is only ever asked about:
    you know what you did. Nothing is written and nothing leaves the machine.
    """
    from tailorcv.cli.suggestions import suggest

    suggest(context.obj, text, everything=everything, as_json=as_json)
