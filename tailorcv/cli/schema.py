"""`tailorcv schema`: the JSON Schema of a kind of file."""

from typing import Annotated

import typer

from tailorcv.cli import completion

EXAMPLE = "Example: tailorcv schema drs > drs.schema.json"


def command(
    kind: Annotated[
        str,
        typer.Argument(
            metavar="KIND",
            help="workspace, profile, accomplishment, tailoring, drs, competency or family.",
            autocompletion=completion.kinds,
        ),
    ],
) -> None:
    """Print the JSON Schema of a kind of file."""
    from tailorcv.cli.opening import EXIT_USAGE, fail
    from tailorcv.cli.terminal import say
    from tailorcv.kinds import KINDS
    from tailorcv.problems import did_you_mean
    from tailorcv.schemas import schema_text

    if kind not in KINDS:
        hint = did_you_mean(kind, KINDS) or f"choose from: {', '.join(KINDS)}"
        fail(f"there is no kind of file '{kind}'; {hint}", EXIT_USAGE)
    say(schema_text(kind).rstrip("\n"))
