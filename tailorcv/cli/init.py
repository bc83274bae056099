"""`tailorcv init`: a new workspace, or what is missing in an old one."""

from pathlib import Path
from typing import Annotated

import typer

EXAMPLE = "Example: tailorcv init my-career --name 'Mira Example'"


def command(
    context: typer.Context,
    folder: Annotated[
        Path | None, typer.Argument(metavar="DIR", help="Folder to make it in.  [default: this one]", show_default=False, readable=False)
    ] = None,
    name: Annotated[str | None, typer.Option("--name", help="Your name.  [default: git's user.name]", show_default=False)] = None,
) -> None:
    """Make a career repository, or complete one.

    It gets settings, a profile and schemas for the editor; what exists already stays as it is.
    """
    from tailorcv.cli.making import made_new
    from tailorcv.cli.opening import EXIT_PROBLEMS, fail
    from tailorcv.cli.starting import files, name_from_git
    from tailorcv.cli.terminal import say
    from tailorcv.spec_files import SCHEMAS
    from tailorcv.textfile import shown_path

    root = context.obj / (folder or Path())
    if root.exists() and not root.is_dir():
        fail(f"'{root}' is a file; name a folder", EXIT_PROBLEMS)
    for path, content in files(name or name_from_git() or "Your Name").items():
        new = made_new(root / path, content, "the workspace is not complete; mend the cause and run the command again")
        if path.parent != SCHEMAS:
            say(f"{'made' if new else 'kept'}  {shown_path(root / path)}")
    say(f"made  {shown_path(root / SCHEMAS)} (for the editor)")
    for line in _next_steps(root):
        say(line)


def _next_steps(root: Path) -> list[str]:
    from tailorcv.textfile import shown_path

    inside = [] if root.absolute() == Path.cwd() else [f"  cd {shown_path(root)}"]
    return [
        "",
        "Next:",
        *inside,
        "  git init                      if this is no repository yet",
        "  tailorcv log 'What you did'   log the first accomplishment",
        "  tailorcv match backend-l1     see what a role asks for",
        "  tailorcv pin backend-l1       measure yourself against it from now on",
        "  tailorcv import --help        bring what you have: LinkedIn, RenderCV, CSV and more",
    ]
