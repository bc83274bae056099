"""`tailorcv spec import`: roles and competencies from other formats."""

from pathlib import Path
from typing import Annotated

import typer

from tailorcv.cli.spec.options import Output

ONET_EXAMPLE = "Example: tailorcv spec import onet --dir db_29_0_text --occupation 15-1252.00"
CSV_EXAMPLE = "Example: tailorcv spec import csv matrix.csv --family software-engineering --track backend"

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Make specs from O*NET or from a competency matrix.")


@app.callback()
def _family() -> None:
    """Make specs from O*NET or from a competency matrix."""


@app.command("onet", epilog=ONET_EXAMPLE)
def onet(
    context: typer.Context,
    folder: Annotated[
        Path, typer.Option("--dir", metavar="DIR", help="Folder with the database's tab-text files.", show_default=False, readable=False)
    ],
    occupations: Annotated[
        list[str] | None,
        typer.Option("--occupation", metavar="CODE", help="Only these; a code like 15-1252.00, or its beginning.  [default: all]"),
    ] = None,
    release: Annotated[
        str | None,
        typer.Option("--release", metavar="N", help="The database's release.  [default: from the folder's name]", show_default=False),
    ] = None,
    output: Output = None,
) -> None:
    """Make role specifications from the O*NET database.

    Proficiencies come from its level scale, tiers from what sets an occupation apart from all others. Every file names its source
    and license. What O*NET does not say is marked 'To be written.'; files that exist are left as they are.
    """
    from tailorcv.cli.spec import onet_import

    onet_import.run(context.obj, context.obj / folder, tuple(occupations or ()), release, output)


@app.command("csv", epilog=CSV_EXAMPLE)
def matrix(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The matrix, with a line of headings.", show_default=False, readable=False)],
    family: Annotated[str | None, typer.Option("--family", metavar="ID", help="Family of the roles in a wide matrix.")] = None,
    track: Annotated[str | None, typer.Option("--track", metavar="ID", help="Track of the roles in a wide matrix.")] = None,
    delimiter: Annotated[str, typer.Option("--delimiter", metavar="CHAR", help="What separates cells.")] = ",",
    output: Output = None,
) -> None:
    """Make role specifications from a competency matrix.

    Wide: a column 'competency' and one column for each level, cells like '3' or '3 core'. Long: columns 'role', 'title',
    'level', 'competency', 'proficiency', 'tier', and if you like 'family', 'track', 'mission', 'tour_of_duty', 'why'.
    """
    from tailorcv.cli.spec import matrix_import

    matrix_import.run(context.obj, context.obj / file, family, track, delimiter, output)
