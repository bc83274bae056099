"""`tailorcv export rendercv`, `csv` and `json`: the record for other programs, as commands of the family `export`."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

RENDERCV_EXAMPLE = "Example: tailorcv export rendercv -o Mira_Example_CV.yaml"
CSV_EXAMPLE = "Example: tailorcv export csv -o accomplishments.csv"
JSON_EXAMPLE = "Example: tailorcv export json -o - | jq '.accomplishments[].title'"

Force = Annotated[bool, typer.Option("--force", help="Overwrite a file that tailorcv did not make.")]
Private = Annotated[bool, typer.Option("--private", help="With what is private, and with notes: for yourself.")]


def output(default: str) -> typer.models.OptionInfo:
    """Where to write, with a file's usual name."""
    option: typer.models.OptionInfo = typer.Option(
        "--output", "-o", metavar="FILE", help=f"File, or - for standard output.  [default: {default}]", show_default=False
    )
    return option


def rendercv(
    context: typer.Context,
    target: Annotated[Path, output("cv.yaml")] = Path("cv.yaml"),
    force: Force = False,  # noqa: FBT002
) -> None:
    """Write the record as a RenderCV file.

    Everything that is not private; accomplishments are highlights of their position. What RenderCV has no place for is named.
    """
    from tailorcv.cli.exporting_record import export_rendercv

    export_rendercv(context.obj, target, force=force)


def csv(
    context: typer.Context,
    target: Annotated[Path, output("accomplishments.csv")] = Path("accomplishments.csv"),
    private: Private = False,  # noqa: FBT002
    force: Force = False,  # noqa: FBT002
) -> None:
    """Write the accomplishments as a table.

    A row each, which a spreadsheet opens and 'tailorcv import csv' reads back as the same accomplishments.
    """
    from tailorcv.cli.exporting_record import export_csv

    export_csv(context.obj, target, private=private, force=force)


def json(
    context: typer.Context,
    target: Annotated[Path, output("record.json")] = Path("record.json"),
    private: Private = False,  # noqa: FBT002
    force: Force = False,  # noqa: FBT002
) -> None:
    """Write the whole record as one JSON.

    Profile, accomplishments, tailorings, pins, and what became of each statement of a peer; the shape is described in docs/imports.md.
    """
    from tailorcv.cli.exporting_record import export_json

    export_json(context.obj, target, private=private, force=force)


COMMANDS: dict[str, tuple[Callable[..., None], str]] = {
    "rendercv": (rendercv, RENDERCV_EXAMPLE),
    "csv": (csv, CSV_EXAMPLE),
    "json": (json, JSON_EXAMPLE),
}
