"""`tailorcv endorse request`: a file that asks a peer."""

from pathlib import Path
from typing import Annotated

import typer

from tailorcv.cli import completion

EXAMPLE = "Example: tailorcv endorse request checkout-p95 --to bob@example.org"


def command(
    context: typer.Context,
    names: Annotated[
        list[str],
        typer.Argument(metavar="ID", help="Ids of accomplishments.", autocompletion=completion.accomplishments, show_default=False),
    ],
    to: Annotated[str, typer.Option("--to", metavar="PEER", help="The peer's mail address.", show_default=False)],
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Where to write it.  [default: RECORD.PEER.request.yaml]", show_default=False),
    ] = None,
) -> None:
    """Ask a peer to confirm accomplishments: make a file to send.

    It holds all that will be signed, in words: the peer needs nothing else of the record. Nothing is sent; send it as you like.
    """
    from tailorcv.cli.endorse.asking import make

    make(context.obj, names, to, output)
