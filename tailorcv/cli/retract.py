"""`tailorcv retract`: accomplishments taken out of the record."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tailorcv.cli import completion

if TYPE_CHECKING:
    from tailorcv.workspace import Parts

EXAMPLE = "Example: tailorcv retract internal-wiki --yes"

Names = Annotated[
    list[str],
    typer.Argument(metavar="ID", help="Accomplishments.", autocompletion=completion.accomplishments, show_default=False),
]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")]


def command(context: typer.Context, names: Names, yes: Yes = False) -> None:  # noqa: FBT002
    """Take accomplishments out of the record.

    What the files held is printed, so that nothing is lost; tailorings forget them. To keep one to yourself instead, say
    'tailorcv edit ID --private'.
    """
    from tailorcv.cli.opening import EXIT_PROBLEMS, EXIT_USAGE, fail
    from tailorcv.cli.record_reading import file_of, in_terminal, whole_record
    from tailorcv.cli.terminal import agreed, counted

    workspace = whole_record(context.obj)
    files = {name: file_of(workspace.root, name) for name in dict.fromkeys(names)}
    if not yes and not in_terminal():
        fail("nobody can be asked here; say --yes", EXIT_USAGE)
    for name, path in files.items():
        _print(path)
        _tell_of_statements(workspace, name)
    if not yes and not agreed(f"Take {counted(len(files), 'accomplishment')} out?"):
        fail("nothing was changed", EXIT_PROBLEMS)
    _forget(workspace, list(files))
    for path in files.values():
        _remove(path)


def _print(path: Path) -> None:
    """On standard error: a program that reads the answer wants none of it."""
    from tailorcv.cli.opening import show_problems
    from tailorcv.cli.terminal import clean, note
    from tailorcv.textfile import read_text, shown_path

    file, problems = read_text(path)
    show_problems(problems)
    note(f"{shown_path(path)} holds:")
    for line in file.text.splitlines() if file else []:
        note(clean(f"- {line}"))


def _tell_of_statements(workspace: "Parts", name: str) -> None:
    from tailorcv.cli.terminal import counted, note
    from tailorcv.record_files import statements_of

    signed = statements_of(workspace.root, name)
    if signed:
        note(f"{counted(len(signed), 'statement')} of peers about it {'stays' if len(signed) == 1 else 'stay'} in endorsements/")


def _forget(workspace: "Parts", names: list[str]) -> None:
    """Take them out of the tailorings; where that cannot be done, the person is told what to mend."""
    from tailorcv.cli.opening import show_problems
    from tailorcv.cli.terminal import note, say
    from tailorcv.saving import replace
    from tailorcv.splice import EditRefusedError
    from tailorcv.tailoring_file import TailoringFile

    for saved in workspace.tailorings:
        file = TailoringFile(Path(saved.path), saved.value.role, saved)
        try:
            forgotten = [name for name in names if file.forget(name)]
        except EditRefusedError as refused:
            note(f"{saved.path}: {refused}")
            continue
        problem = replace(file.path, saved.tree.file, file.tree.file) if forgotten else None
        show_problems([problem] if problem else [])
        if any(name in shift for shift in saved.value.shifts for name in names):
            note(f"{saved.path} names it under 'shifts'; put something else there")
        if forgotten and not problem:
            say(f"changed  {saved.path}")


def _remove(path: Path) -> None:
    from tailorcv.cli.opening import EXIT_PROBLEMS, fail
    from tailorcv.cli.terminal import say
    from tailorcv.textfile import shown_path

    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        fail(f"{shown_path(path)} cannot be removed: {(error.strerror or 'unknown').lower()}; mend the cause and try again", EXIT_PROBLEMS)
    say(f"removed  {shown_path(path)}")
