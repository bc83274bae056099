"""`tailorcv endorse sign`: what a peer does, outside of any workspace."""

from pathlib import Path
from typing import Annotated

import typer

from tailorcv.cli.endorse.options import Key, Yes

EXAMPLE = "Example: tailorcv endorse sign mira-4f1c2d.bob@example.org.request.yaml --key ~/.ssh/id_ed25519 --as bob@example.org"

Levels = Annotated[
    list[str] | None,
    typer.Option(
        "--level", metavar="COMPETENCY=N", help="Confirm a lower level; 0 leaves it out. Repeat it for several.", show_default=False
    ),
]


def command(
    context: typer.Context,
    request: Annotated[Path, typer.Argument(metavar="REQUEST", help="The file that you were sent.", show_default=False, readable=False)],
    key: Key = None,
    principal: Annotated[str | None, typer.Option("--as", metavar="PEER", help="Your mail address.  [default: as asked]")] = None,
    name: Annotated[str | None, typer.Option("--name", help="Your name.  [default: git's user.name]", show_default=False)] = None,
    relationship: Annotated[str | None, typer.Option("--relationship", metavar="TEXT", help="How you know the work.")] = None,
    levels: Levels = None,
    only: Annotated[
        list[str] | None,
        typer.Option("--only", metavar="ID", help="Confirm this accomplishment and leave out the others.", show_default=False),
    ] = None,
    comment: Annotated[str | None, typer.Option("--comment", metavar="TEXT", help="A sentence that may be quoted.")] = None,
    expires: Annotated[
        str | None, typer.Option("--expires", metavar="DAY", help="The last day on which it holds.  [default: none]")
    ] = None,
    yes: Yes = False,  # noqa: FBT002
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="DIR", help="Where to write the signed files.  [default: here]", show_default=False)
    ] = Path(),
) -> None:
    """Read a request and sign what you confirm, with your SSH key.

    Everything that is signed is shown first. On a terminal you are asked for the level, a comment, and whether to sign at all.
    ssh-keygen makes the signature, so agents and hardware keys work. Nothing is sent anywhere.
    """
    from tailorcv.cli.endorse.signing import Wishes, sign_request

    wishes = Wishes(principal, name, relationship, tuple(levels or ()), tuple(only or ()), comment, expires, yes=yes)
    sign_request(context.obj / request, key, wishes, context.obj / output)
