"""`tailorcv spec draft`: a job posting as a first draft of a role."""

from pathlib import Path
from typing import Annotated

import typer

from tailorcv.cli import completion

EXAMPLE = "Example: tailorcv spec draft posting.txt --family software-engineering --track backend"


def command(
    context: typer.Context,
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="The posting's text; - for standard input.", show_default=False, readable=False)
    ],
    name: Annotated[
        str | None, typer.Option("--id", metavar="ID", help="Id of the role.  [default: from the title]", show_default=False)
    ] = None,
    title: Annotated[str | None, typer.Option("--title", help="Its title.  [default: the first line]", show_default=False)] = None,
    family: Annotated[
        str | None,
        typer.Option("--family", metavar="ID", help="Its family.  [default: of the nearest title]", autocompletion=completion.families),
    ] = None,
    track: Annotated[
        str | None,
        typer.Option("--track", metavar="ID", help="Its track.  [default: of the nearest title]", autocompletion=completion.tracks),
    ] = None,
    level: Annotated[int | None, typer.Option("--level", metavar="N", min=1, max=10, help="Its level.", show_default=False)] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="DIR", help="Spec folder.  [default: the workspace's own]", show_default=False, readable=False
        ),
    ] = None,
) -> None:
    """Turn a job posting's text into a draft, by the words of the catalogue.

    Every guess is marked as one and quotes the line that it rests on; nothing is looked up elsewhere. Read it, mend it, and set
    its status when it is a role and no longer a wish list.
    """
    from tailorcv.cli.spec.posting_draft import Wish, run

    run(context.obj, file, Wish(name, title, family, track, level), output)
