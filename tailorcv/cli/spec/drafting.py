"""`tailorcv spec draft`: a job posting as a first draft of a role."""

from pathlib import Path
from typing import Annotated

import typer

from tailorcv.cli.spec.options import Family, Level, Output, Title, Track

EXAMPLE = "Example: tailorcv spec draft posting.txt --family software-engineering --track backend"


File = Annotated[Path, typer.Argument(metavar="FILE", help="The posting's text; - for standard input.", show_default=False, readable=False)]
Name = Annotated[str | None, typer.Option("--id", metavar="ID", help="Id of the role.  [default: from the title]", show_default=False)]


def command(
    context: typer.Context,
    file: File,
    name: Name = None,
    title: Title = None,
    family: Family = None,
    track: Track = None,
    level: Level = None,
    output: Output = None,
) -> None:
    """Turn a job posting's text into a draft.

    It goes by the words of the catalogue. The title is the first line, family and track are those of the role with the nearest
    title, unless the options say otherwise. Every guess is marked as one and quotes the line that it rests on; nothing is looked
    up elsewhere. Read it, mend it, and set its status when it is a role and no longer a wish list.
    """
    from tailorcv.cli.spec.posting_draft import Wish, run

    source = file if str(file) == "-" else context.obj / file
    run(context.obj, source, Wish(name, title, family, track, level), output)
