"""`tailorcv trace`: whether an exported document still says what the record says."""

from pathlib import Path
from typing import Annotated

import typer

from tailorcv.cli.options import AsJson

EXAMPLE = "Example: tailorcv trace resume-backend-l2.pdf"


def command(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="An exported HTML, PDF or DOCX file.", readable=False)],
    as_json: AsJson = False,  # noqa: FBT002
) -> None:
    """Check an exported document against the record.

    Every line of an accomplishment is looked at, in a resume, a promotion case and a review. Exit code 1 when a line says something
    that the record does not say, or not any more.
    """
    from tailorcv.cli.tracing_views import run

    run(context.obj, file, as_json=as_json)
