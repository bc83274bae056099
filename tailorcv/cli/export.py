"""`tailorcv export`: documents from the record."""

from typing import Annotated

import typer

from tailorcv.cli.options import AsOf, Role

RESUME_EXAMPLE = "Example: tailorcv export resume backend-l2 --format md,html -o out/"

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Render documents from the record.")


@app.callback()
def _family() -> None:
    """Render documents from the record."""


@app.command("resume", epilog=RESUME_EXAMPLE)
def resume(
    context: typer.Context,
    role: Role,
    formats: Annotated[
        list[str] | None, typer.Option("--format", metavar="FORMAT", help="md or html; several: md,html.  [default: html]")
    ] = None,
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="PATH", help="File, folder, or - for standard output.  [default: resume-ROLE.*]")
    ] = None,
    as_of: AsOf = None,
    force: Annotated[bool, typer.Option("--force", help="Overwrite a file that tailorcv did not make.")] = False,  # noqa: FBT002
) -> None:
    """Render a resume for a role.

    It shows what counts in the role, the strongest first; a file in tailorings/ overrides that. Nothing is in it that is not
    in the record.
    """
    from tailorcv.cli import exporting
    from tailorcv.cli.opening import day, find_role, open_workspace
    from tailorcv.cli.terminal import note

    when = day(as_of)
    wanted = exporting.formats_wanted(formats or ["html"])
    targets = exporting.targets(role, wanted, output)
    workspace = open_workspace(context.obj)
    drs = find_role(workspace.library, role).value
    document, choices = exporting.compose_resume(workspace, drs, when)
    for name, target in targets.items():
        exporting.write(name, document, target, force=force)
    note(exporting.account(choices))
