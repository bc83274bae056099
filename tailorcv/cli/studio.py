"""`tailorcv studio`: tailoring with the eye, on a local page."""

from typing import Annotated

import typer

from tailorcv.cli import completion
from tailorcv.cli.options import AsOf, Browser, Port

EXAMPLE = "Example: tailorcv studio backend-l2"

Role = Annotated[
    str | None,
    typer.Argument(metavar="ROLE", help="Id of a role.  [default: the first pin]", autocompletion=completion.roles, show_default=False),
]
Editor = Annotated[
    str | None,
    typer.Option("--editor", metavar="COMMAND", help="What opens FILE:LINE:COL, like 'code --goto'.", show_default=False),
]
Grace = Annotated[float, typer.Option("--grace", metavar="SECONDS", min=1, max=86400, help="How long it stays when the page is closed.")]


def command(
    context: typer.Context,
    role: Role = None,
    port: Port = 0,
    browser: Browser = False,  # noqa: FBT002
    editor: Editor = None,
    grace: Grace = 10,
    as_of: AsOf = None,
) -> None:
    """Tailor a resume with the eye, on a local page.

    The page shows the resume beside the record; what you change there is written to the same files, and what you change in the
    files shows there. The address works once, on this machine only. It ends with Ctrl-C, or when the page is closed.
    """
    from tailorcv.cli.studio_running import Wanted, run

    run(context.obj, role, Wanted(port, grace, editor, browser=browser), as_of)
