"""`tailorcv spec lint`: whether a library of roles is more than valid."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tailorcv.cli.options import AsOf
from tailorcv.cli.reporting import Format, report

if TYPE_CHECKING:
    from tailorcv.problems import Problem

EXAMPLE = "Example: tailorcv spec lint specs --ignore old-spec"


def command(
    context: typer.Context,
    folders: Annotated[
        list[Path] | None,
        typer.Argument(metavar="DIR", help="Spec folders.  [default: those of the workspace]", show_default=False, readable=False),
    ] = None,
    ignore: Annotated[list[str] | None, typer.Option("--ignore", metavar="CODE", help="Leave out findings with this code.")] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Exit with 1 on warnings as well.")] = False,  # noqa: FBT002
    as_of: AsOf = None,
    format_: Annotated[Format, typer.Option("--format", help="How to print findings.")] = Format.text,
) -> None:
    """Check that a library of roles means something.

    Levels rise, moves lead somewhere, texts say something of their own: the rules are described in docs/lint.md. Exit code 1
    when there are errors.
    """
    from tailorcv.cli.opening import EXIT_PROBLEMS, day
    from tailorcv.problems import has_errors, in_order

    when = day(as_of)
    found, files = _lint(context.obj, [context.obj / folder for folder in folders or []], when.isoformat())
    found = tuple(problem for problem in in_order(found) if problem.code not in (ignore or []))
    report(found, files, format_)
    if has_errors(found) or (strict and found):
        raise typer.Exit(EXIT_PROBLEMS)


def _lint(start: Path, folders: list[Path], as_of: str) -> "tuple[tuple[Problem, ...], int]":
    from datetime import date

    from tailorcv import lint
    from tailorcv.cli.opening import EXIT_USAGE, fail, open_library
    from tailorcv.cli.terminal import working
    from tailorcv.library import Library, yaml_files
    from tailorcv.lint.corpus import corpus_of
    from tailorcv.shipped import shipped

    for folder in folders:
        if not folder.is_dir():
            fail(f"there is no folder '{folder}'", EXIT_USAGE)
    library = Library([*folders, shipped("specs")]) if folders else open_library(start)
    judged = tuple(folder for folder in (folders or library.folders[:-1]) if folder.is_dir())
    files = [path for folder in judged for path in yaml_files(folder)]
    if not files:
        fail("no specs of your own here; name a folder: tailorcv spec lint DIR", EXIT_USAGE)
    with working("reading and comparing roles"):
        return lint.run(corpus_of(library, judged, date.fromisoformat(as_of))), len(files)
