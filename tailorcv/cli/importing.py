"""`tailorcv import`: a record from another format."""

from pathlib import Path
from typing import Annotated

import typer

from tailorcv.cli import completion

JSON_RESUME_EXAMPLE = "Example: tailorcv import json-resume resume.json"
RENDERCV_EXAMPLE = "Example: tailorcv import rendercv Mira_Example_CV.yaml"
YAMLRESUME_EXAMPLE = "Example: tailorcv import yamlresume resume.yml"
EUROPASS_EXAMPLE = "Example: tailorcv import europass europass-cv.xml"
LINKEDIN_EXAMPLE = "Example: tailorcv import linkedin Basic_LinkedInDataExport_11-24-2026.zip"
BIBTEX_EXAMPLE = "Example: tailorcv import bibtex publications.bib --write"
MARKDOWN_EXAMPLE = "Example: tailorcv import markdown brag.md --position acme-backend"
CSV_EXAMPLE = "Example: tailorcv import csv wins.csv --write"

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Make a record from another format.")

File = Annotated[Path, typer.Argument(metavar="FILE", help="What to import.", show_default=False, readable=False)]
Write = Annotated[
    bool | None,
    typer.Option("--write/--dry-run", help="Write what is new, or nothing.  [default: nothing if there is a record already]"),
]
Position = Annotated[
    str,
    typer.Option(
        "--position", metavar="ID", help="The position of what names none.", autocompletion=completion.positions, show_default=False
    ),
]


@app.callback()
def _family() -> None:
    """Make a record from another format."""


@app.command("json-resume", epilog=JSON_RESUME_EXAMPLE)
def json_resume(context: typer.Context, file: File, write: Write = None) -> None:
    """Make a record from a JSON Resume.

    It makes the profile, and one file for each highlight of a job or a project. What has no place in the record is kept under
    'extra:', so that 'tailorcv export json-resume' gives the same JSON back. A file that exists is never overwritten.
    """
    from tailorcv.cli.json_resume import import_file

    import_file(context.obj, context.obj / file, write=write)


@app.command("rendercv", epilog=RENDERCV_EXAMPLE)
def rendercv(context: typer.Context, file: File, write: Write = None) -> None:
    """Add what a RenderCV file says to the record.

    Highlights become accomplishments of their position. What is there already stays; what has no place is kept under 'extra:'.
    """
    from tailorcv.cli.import_files import import_drafted
    from tailorcv.interop.rendercv_import import draft_rendercv

    import_drafted(context.obj, context.obj / file, draft_rendercv, write=write)


@app.command("yamlresume", epilog=YAMLRESUME_EXAMPLE)
def yamlresume(context: typer.Context, file: File, write: Write = None) -> None:
    """Add what a YAMLResume file says to the record.

    Bullets of a job become its accomplishments. What is there already stays; what has no place is kept under 'extra:'.
    """
    from tailorcv.cli.import_files import import_drafted
    from tailorcv.interop.yamlresume_import import draft_yamlresume

    import_drafted(context.obj, context.obj / file, draft_yamlresume, write=write)


@app.command("europass", epilog=EUROPASS_EXAMPLE)
def europass(context: typer.Context, file: File, write: Write = None) -> None:
    """Add what a Europass XML says to the record.

    Lists in descriptions become accomplishments. What is there already stays; what has no place is kept under 'extra:'.
    """
    from tailorcv.cli.import_files import import_drafted
    from tailorcv.interop.europass_import import draft_europass

    import_drafted(context.obj, context.obj / file, draft_europass, write=write)


@app.command("linkedin", epilog=LINKEDIN_EXAMPLE)
def linkedin(context: typer.Context, file: File, write: Write = None) -> None:
    """Add what a LinkedIn data export says to the record.

    The ZIP, or the folder that it unpacks to. Messages and contacts are never read; bullets of a job become its accomplishments.
    """
    from tailorcv.cli.import_files import import_drafted
    from tailorcv.interop.linkedin_import import draft_linkedin

    import_drafted(context.obj, context.obj / file, draft_linkedin, write=write)


@app.command("bibtex", epilog=BIBTEX_EXAMPLE)
def bibtex(context: typer.Context, file: File, write: Write = None) -> None:
    """Add the publications of a BibTeX file to the record.

    Publications that are there already stay as they are; fields that have no place are kept under 'extra:'.
    """
    from tailorcv.cli.import_files import import_drafted
    from tailorcv.interop.bibtex_import import draft_bibtex

    import_drafted(context.obj, context.obj / file, draft_bibtex, write=write)


@app.command("markdown", epilog=MARKDOWN_EXAMPLE)
def markdown(context: typer.Context, file: File, position: Position = "", write: Write = None) -> None:
    """Add the list items of a Markdown brag document to the record.

    Headings say when, where and in which project; every item becomes an accomplishment.
    """
    from functools import partial

    from tailorcv.cli.import_files import import_drafted
    from tailorcv.interop.markdown_import import draft_markdown

    import_drafted(context.obj, context.obj / file, partial(draft_markdown, position=position), write=write)


@app.command("csv", epilog=CSV_EXAMPLE)
def csv(context: typer.Context, file: File, position: Position = "", write: Write = None) -> None:
    """Add the rows of a table to the record.

    Every row becomes an accomplishment; the header names the columns, like title, date, result, competencies.
    """
    from functools import partial

    from tailorcv.cli.import_files import import_drafted
    from tailorcv.interop.csv_import import draft_csv

    import_drafted(context.obj, context.obj / file, partial(draft_csv, position=position), write=write)
