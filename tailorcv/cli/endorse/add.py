"""`tailorcv endorse add`: signed statements come into the record."""

from pathlib import Path
from typing import Annotated

import typer

EXAMPLE = "Example: tailorcv endorse add ~/Downloads/checkout-p95.bob@example.org.2026-11-24.json*"

Pin = Annotated[bool, typer.Option("--pin", help="Trust the key that signed, where the peer has none yet. Compare its fingerprint first.")]


def command(
    context: typer.Context,
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILES", help="The files that came back: .json with .json.sig beside it.", show_default=False, readable=False
        ),
    ],
    pin: Pin = False,  # noqa: FBT002
) -> None:
    """Take signed statements into the record.

    Only what verifies is taken: the signature, the key, the person, and that the record still says the same. Exit code 1 when
    one of them does not. On a terminal you are asked whether to trust the key of a new peer.
    """
    from tailorcv.cli.endorse.adding import take_in

    take_in(context.obj, [context.obj / file for file in files], pin=pin)
