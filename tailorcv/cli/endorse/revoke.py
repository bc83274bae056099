"""`tailorcv endorse revoke`: a peer takes a statement back."""

from pathlib import Path
from typing import Annotated

import typer

from tailorcv.cli.endorse.options import Key, Yes

EXAMPLE = "Example: tailorcv endorse revoke checkout-p95.bob@example.org.2026-11-24.json --reason 'It was another team'"


def command(
    context: typer.Context,
    statement: Annotated[Path, typer.Argument(metavar="FILE", help="The statement that you signed.", show_default=False, readable=False)],
    key: Key = None,
    reason: Annotated[str | None, typer.Option("--reason", metavar="TEXT", help="Why, in a sentence.")] = None,
    yes: Yes = False,  # noqa: FBT002
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="DIR", help="Where to write the signed files.  [default: here]", show_default=False)
    ] = Path(),
) -> None:
    """Take back a statement that you signed.

    It makes a signed file of its own. Send it to the record's owner, who adds it with 'tailorcv endorse add', and to anyone who
    relies on the statement: an owner could leave it out.
    """
    from tailorcv.cli.endorse.revoking import take_back

    take_back(context.obj / statement, key, reason, context.obj / output, yes=yes)
