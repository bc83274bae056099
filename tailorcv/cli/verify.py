"""`tailorcv verify`: what peers signed, checked."""

from pathlib import Path
from typing import Annotated

import typer

from tailorcv.cli.options import AsJson, AsOf, OneOrAll

EXAMPLE = "Example: tailorcv verify --trust my-own-allowed-signers"


def command(
    context: typer.Context,
    name: OneOrAll = None,
    bundle: Annotated[
        Path | None,
        typer.Option("--bundle", metavar="FILE", help="Check a bundle that you were sent; no workspace is needed.", readable=False),
    ] = None,
    trust: Annotated[
        Path | None,
        typer.Option("--trust", metavar="FILE", help="Keys that you trust yourself (OpenSSH's allowed_signers).", readable=False),
    ] = None,
    as_of: AsOf = None,
    as_json: AsJson = False,  # noqa: FBT002
) -> None:
    """Check what peers signed.

    Exit code 1 when a statement does not hold. The keys are those that the record's owner trusts, unless you bring your own.
    """
    from tailorcv.cli.verifying import verify

    verify(context.obj, name, bundle, trust, as_of, as_json=as_json)
