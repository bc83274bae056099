"""`tailorcv rename`: another id for an accomplishment, in its file's name and wherever it is named."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tailorcv.cli import completion

if TYPE_CHECKING:
    from tailorcv.tailoring_file import TailoringFile
    from tailorcv.workspace import Parts

EXAMPLE = "Example: tailorcv rename cut-p95-checkout-latency checkout-p95"

Old = Annotated[str, typer.Argument(metavar="ID", help="An accomplishment.", autocompletion=completion.accomplishments, show_default=False)]
New = Annotated[str, typer.Argument(metavar="NEW", help="The id that it gets.", show_default=False)]
Force = Annotated[bool, typer.Option("--force", help="Even though statements of peers name the old id, and count no more.")]


def command(context: typer.Context, old: Old, new: New, force: Force = False) -> None:  # noqa: FBT002
    """Give an accomplishment another id, everywhere.

    The file, its id, and every tailoring that names it; nothing is written when anything stands in the way.
    """
    from tailorcv.cli.opening import EXIT_USAGE, fail
    from tailorcv.cli.record_reading import file_of, whole_record
    from tailorcv.cli.terminal import counted
    from tailorcv.interop.ids import id_from
    from tailorcv.record_files import ids_taken, statements_of

    workspace = whole_record(context.obj)
    path = file_of(workspace.root, old)
    if new != id_from(new):
        fail(f"'{new}' is no id; '{id_from(new)}' would be one", EXIT_USAGE)
    if new in ids_taken(workspace):
        fail(f"the id '{new}' is taken already", EXIT_USAGE)
    signed = statements_of(workspace.root, old)
    if signed and not force:
        verbs = "names" if len(signed) == 1 else "name"
        fail(
            f"{counted(len(signed), 'statement')} of peers {verbs} '{old}' and would count no more; --force does it all the same",
            EXIT_USAGE,
        )
    _rename(workspace, path, old, new)


def _rename(workspace: "Parts", path: Path, old: str, new: str) -> None:
    """Work out everything first, so that a layout that cannot be changed stops it before anything is written."""
    from tailorcv.cli.opening import EXIT_PROBLEMS, fail, show_problems
    from tailorcv.shape import read_tree
    from tailorcv.splice import EditRefusedError
    from tailorcv.splice_keys import set_value

    tree, problems = read_tree(path)
    if tree is None:
        show_problems(problems)
        fail("it must be mended first; nothing was changed", EXIT_PROBLEMS)
    try:
        renamed = set_value(tree, "id", new, new)
        tailorings = _tailorings(workspace, old, new)
    except EditRefusedError as refused:
        fail(f"{refused}; nothing was changed", EXIT_PROBLEMS)
    _write(path, path.with_name(f"{new}.yaml"), renamed.text, tailorings)


def _write(path: Path, target: Path, text: str, tailorings: "list[TailoringFile]") -> None:
    """Make the new file, change the tailorings, and only then take the old file away: whatever stops it, nothing is lost."""
    from tailorcv.cli.opening import EXIT_PROBLEMS, fail, show_problems
    from tailorcv.cli.terminal import say
    from tailorcv.saving import create, replace
    from tailorcv.textfile import shown_path

    problem = create(target, text)
    for file in [] if problem else tailorings:
        assert file.original is not None, "it was read from a file"
        problem = replace(file.path, file.original, file.tree.file) or problem
    if problem:
        show_problems([problem])
        fail(f"not all was renamed; {shown_path(path)} is still there", EXIT_PROBLEMS)
    path.unlink()
    say(f"renamed  {shown_path(path)} to {shown_path(target)}")
    for file in tailorings:
        say(f"changed  {shown_path(file.path)}")


def _tailorings(workspace: "Parts", old: str, new: str) -> "list[TailoringFile]":
    """The tailorings that name it, as they will be."""
    from tailorcv.tailoring_file import TailoringFile

    files = [TailoringFile(Path(saved.path), saved.value.role, saved) for saved in workspace.tailorings]
    return [file for file in files if file.rename(old, new)]
