"""Options and arguments that several commands share, so that they read alike everywhere."""

from typing import Annotated

import typer

from tailorcv.cli import completion

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]
AsOf = Annotated[str | None, typer.Option("--as-of", metavar="DAY", help="Look from this day, like 2026-07-14.  [default: today]")]
Port = Annotated[int, typer.Option("--port", metavar="N", min=0, max=65535, help="Port on this machine; 0 for a free one.")]
Browser = Annotated[bool, typer.Option("--open/--no-open", help="Open it in the browser.")]
Role = Annotated[str, typer.Argument(metavar="ROLE", help="Id of a role, like backend-l2.", autocompletion=completion.roles)]
Roles = Annotated[list[str], typer.Argument(metavar="ROLE", help="Ids of roles.", autocompletion=completion.roles)]
PinnedRoles = Annotated[list[str], typer.Argument(metavar="ROLE", help="Ids of pinned roles.", autocompletion=completion.pinned)]
RolesOrPins = Annotated[
    list[str] | None,
    typer.Argument(metavar="ROLE", help="Ids of roles.  [default: the pinned ones]", autocompletion=completion.roles, show_default=False),
]
Accomplishments = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="ID", help="Ids of accomplishments.  [default: all]", autocompletion=completion.accomplishments, show_default=False
    ),
]
OneOrAll = Annotated[
    str | None,
    typer.Argument(metavar="ID", help="An accomplishment.  [default: all]", autocompletion=completion.accomplishments, show_default=False),
]
