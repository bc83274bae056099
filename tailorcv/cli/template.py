"""`tailorcv template`: one's own templates before the shipped ones, file by file."""

from pathlib import Path
from typing import Annotated

import typer

LIST_EXAMPLE = "Example: tailorcv template list"
EJECT_EXAMPLE = "Example: tailorcv template eject resume.css"
CHECK_EXAMPLE = "Example: tailorcv template check"

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Replace shipped templates by your own, file by file.")


@app.callback()
def _family() -> None:
    """Replace shipped templates by your own, file by file."""


@app.command("list", epilog=LIST_EXAMPLE)
def listing(context: typer.Context) -> None:
    """List what may be replaced, and what is."""
    from tailorcv.cli.terminal import say
    from tailorcv.rendering.own_templates import REPLACEABLE

    own = _folder(context.obj)
    for name, meaning in REPLACEABLE.items():
        say(f"{'own' if (own / name).is_file() else 'shipped':<8} {name:<20} {meaning}")


@app.command("eject", epilog=EJECT_EXAMPLE)
def eject(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help="A template that 'tailorcv template list' names.")],
) -> None:
    """Copy a shipped template into the workspace, to change it there."""
    from tailorcv.cli.opening import EXIT_PROBLEMS, EXIT_USAGE, fail, show_problems
    from tailorcv.cli.terminal import say
    from tailorcv.problems import did_you_mean
    from tailorcv.rendering.own_templates import REPLACEABLE
    from tailorcv.saving import create
    from tailorcv.shipped import shipped
    from tailorcv.textfile import shown_path

    if name not in REPLACEABLE:
        hint = did_you_mean(name, REPLACEABLE) or "'tailorcv template list' names them"
        fail(f"there is no template '{name}'; {hint}", EXIT_USAGE)
    path = _folder(context.obj) / name
    problem = create(path, (shipped("templates") / name).read_text(encoding="utf-8"))
    if problem:
        show_problems([problem])
        fail("nothing was written", EXIT_PROBLEMS)
    say(f"made  {shown_path(path)}")


@app.command("check", epilog=CHECK_EXAMPLE)
def check(context: typer.Context) -> None:
    """Render a small document with every template of your own.

    Exit code 1 when one of them fails, with its line, or shows nothing of the document.
    """
    from tailorcv.cli.opening import EXIT_PROBLEMS, show_problems
    from tailorcv.cli.template_check import problems_of
    from tailorcv.cli.terminal import counted, note
    from tailorcv.rendering.own_templates import REPLACEABLE

    own = _folder(context.obj)
    names = [name for name in REPLACEABLE if (own / name).is_file()]
    problems = problems_of(own) if names else []
    show_problems(problems)
    note(f"{counted(len(names), 'template')} of your own: {counted(len(problems), 'problem')}")
    if problems:
        raise typer.Exit(EXIT_PROBLEMS)


def _folder(start: Path) -> Path:
    from tailorcv.cli.opening import root_of
    from tailorcv.rendering.own_templates import FOLDER

    return root_of(start) / FOLDER
