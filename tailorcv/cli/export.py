"""`tailorcv export`: documents from the record."""

from pathlib import Path
from typing import Annotated

import typer

from tailorcv.cli.options import AsOf, Role

RESUME_EXAMPLE = "Example: tailorcv export resume backend-l2 --format md,html -o out/"

DRS_EXAMPLE = "Example: tailorcv export drs backend-l2 --format md -o -"
SITE_EXAMPLE = "Example: tailorcv export site -o public/"

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Render documents from the record.")

Formats = Annotated[list[str] | None, typer.Option("--format", metavar="FORMAT", help="md or html; several: md,html.  [default: html]")]
Force = Annotated[bool, typer.Option("--force", help="Overwrite a file that tailorcv did not make.")]
WithRecord = Annotated[bool, typer.Option("--record", help="Draw your own match into it.")]


@app.callback()
def _family() -> None:
    """Render documents from the record."""


@app.command("resume", epilog=RESUME_EXAMPLE)
def resume(
    context: typer.Context,
    role: Role,
    formats: Formats = None,
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="PATH", help="File, folder, or - for standard output.  [default: resume-ROLE.*]")
    ] = None,
    as_of: AsOf = None,
    force: Force = False,  # noqa: FBT002
) -> None:
    """Render a resume for a role.

    It shows what counts in the role, the strongest first; a file in tailorings/ overrides that. Nothing is in it that is not
    in the record.
    """
    from tailorcv.cli import exporting
    from tailorcv.cli.opening import day, find_role, open_workspace
    from tailorcv.cli.terminal import note
    from tailorcv.rendering.formats import format_named

    when = day(as_of)
    wanted = exporting.formats_wanted(formats or ["html"])
    targets = exporting.targets(f"resume-{role}", {name: format_named(name).SUFFIX for name in wanted}, output)
    workspace = open_workspace(context.obj)
    drs = find_role(workspace.library, role).value
    document, choices = exporting.compose_resume(workspace, drs, when)
    for name, target in targets.items():
        exporting.write(name, document, target, force=force)
    note(exporting.account(choices))


@app.command("drs", epilog=DRS_EXAMPLE)
def drs(
    context: typer.Context,
    role: Role,
    formats: Annotated[
        list[str] | None,
        typer.Option(
            "--format", metavar="FORMAT", help="md, html, json, or job (JSON Resume's job schema); several: md,html.  [default: html]"
        ),
    ] = None,
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="PATH", help="File, folder, or - for standard output.  [default: ROLE.*]")
    ] = None,
    record: WithRecord = False,  # noqa: FBT002
    as_of: AsOf = None,
    force: Force = False,  # noqa: FBT002
) -> None:
    """Render the page of a role.

    Private accomplishments take no part in a match that is drawn into a page.
    """
    from tailorcv.cli import exporting, publishing
    from tailorcv.cli.opening import day
    from tailorcv.rendering.role_formats import FORMATS, role_format

    when = day(as_of)
    wanted = exporting.formats_wanted(formats or ["html"], FORMATS)
    targets = exporting.targets(role, {name: role_format(name).SUFFIX for name in wanted}, output)
    publishing.export_role(context.obj, role, targets, when, record=record, force=force)


@app.command("site", epilog=SITE_EXAMPLE)
def site(
    context: typer.Context,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="DIR", help="Folder to write it to.", show_default=False, readable=False)
    ],
    title: Annotated[str, typer.Option("--title", help="The name of the library.")] = "Role library",
    url: Annotated[str, typer.Option("--url", help="Where it will be published, for previews in other programs.", show_default=False)] = "",
    record: WithRecord = False,  # noqa: FBT002
    as_of: AsOf = None,
) -> None:
    """Render the whole library as a static site.

    It works from a folder and from any web host: an index with search, a page for each role, track and competency. Nothing is
    loaded from elsewhere.
    """
    from tailorcv.cli import publishing
    from tailorcv.cli.opening import day

    when = day(as_of)
    publishing.export_site(context.obj, output, title, url, when, record=record)
