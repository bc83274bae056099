"""`tailorcv validate`: everything that is wrong, in all files, at once."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tailorcv.cli.reporting import Format, report

if TYPE_CHECKING:
    from tailorcv.problems import Problem

EXAMPLE = "Example: tailorcv validate --format github   (in a workflow: problems appear beside the lines)"


def command(
    context: typer.Context,
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="PATH", help="Files or folders.  [default: the workspace]", show_default=False, readable=False),
    ] = None,
    format_: Annotated[Format, typer.Option("--format", help="How to print problems.")] = Format.text,
) -> None:
    """Check all files and the references between them.

    All problems of all files are shown at once, each with file, line, column and a hint. Exit code 1 when there are errors.
    """
    raise typer.Exit(_run(context.obj, paths or [], format_))


def _run(start: Path, paths: list[Path], format_: Format) -> int:
    from tailorcv.cli.opening import EXIT_PROBLEMS, EXIT_USAGE, root_of
    from tailorcv.cli.validating import examine
    from tailorcv.problems import has_errors, in_order
    from tailorcv.textfile import shown_path

    wanted = [start / path for path in paths] or [root_of(start)]
    found: list[Problem] = []
    files: set[str] = set()
    for path in wanted:
        seen, problems = examine(path)
        found += problems
        files |= seen
    in_sight = in_order(found)
    report(in_sight, len(files), format_)
    named = {shown_path(path) for path in wanted}
    if any(problem.code == "missing-file" and problem.place.path in named for problem in in_sight):
        return EXIT_USAGE
    return EXIT_PROBLEMS if has_errors(found) else 0
