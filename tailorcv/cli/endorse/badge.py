"""`tailorcv endorse badge`: a peer signs a statement once more, as an Open Badge."""

from pathlib import Path
from typing import Annotated

import typer

from tailorcv.cli.endorse.options import Yes

EXAMPLE = "Example: tailorcv endorse badge checkout-p95.bob@example.org.2026-11-24.json --key ~/.ssh/id_ed25519"

PrivateKey = Annotated[
    Path | None,
    typer.Option(
        "--key",
        metavar="FILE",
        help="The private SSH key that signed the statement.  [default: the first of ~/.ssh/id_*]",
        show_default=False,
        readable=False,
    ),
]


def command(
    context: typer.Context,
    statement: Annotated[
        Path, typer.Argument(metavar="STATEMENT", help="The statement that you signed.", show_default=False, readable=False)
    ],
    key: PrivateKey = None,
    endorses: Annotated[
        Path | None,
        typer.Option(
            "--endorses", metavar="BADGE", help="Endorse this badge, which another peer issued for the same work.", show_default=False
        ),
    ] = None,
    yes: Yes = False,  # noqa: FBT002
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="DIR", help="Where to write the badge.  [default: here]", show_default=False)
    ] = Path(),
) -> None:
    """Sign a statement once more, as an Open Badge 3.0.

    The badge says what the statement says, for programs that know Open Badges but not tailorcv. Only the key that signed the
    statement may sign it. An agent or a hardware key cannot: the private key is read from its file, and a passphrase is asked for.
    """
    from tailorcv.cli.endorse.badging import issue

    issue(context.obj / statement, key, context.obj / endorses if endorses else None, context.obj / output, yes=yes)
