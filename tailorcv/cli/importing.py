"""`tailorcv import`: a record from another format."""

from pathlib import Path
from typing import Annotated

import typer

JSON_RESUME_EXAMPLE = "Example: tailorcv import json-resume resume.json"

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Make a record from another format.")


@app.callback()
def _family() -> None:
    """Make a record from another format."""


@app.command("json-resume", epilog=JSON_RESUME_EXAMPLE)
def json_resume(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The JSON Resume.", show_default=False, readable=False)],
    write: Annotated[
        bool | None,
        typer.Option("--write/--dry-run", help="Write the files that are missing, or none.  [default: none if there is a record already]"),
    ] = None,
) -> None:
    """Make a record from a JSON Resume.

    It makes the profile, and one file for each highlight of a job or a project. What has no place in the record is kept under
    'extra:', so that 'tailorcv export json-resume' gives the same JSON back. A file that exists is never overwritten.
    """
    from tailorcv.cli.json_resume import import_file

    import_file(context.obj, context.obj / file, write=write)
