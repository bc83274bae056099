"""`tailorcv migrate`: files of an earlier version brought up to this one."""

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tailorcv.migration import Change

EXAMPLE = "Example: tailorcv migrate --write"
# More of one file's difference than a person reads.
_MOST_LINES = 40

Write = Annotated[bool, typer.Option("--write", help="Write it, after you have seen what changes.")]


def command(context: typer.Context, write: Write = False) -> None:  # noqa: FBT002
    """Bring files of an earlier version up to this one.

    First the difference is shown, line by line; only --write changes anything, and never a file that changed meanwhile.
    """
    from tailorcv.cli.opening import root_of
    from tailorcv.cli.terminal import counted, note, say
    from tailorcv.migration import changes

    found = changes(root_of(context.obj))
    if not found:
        say("everything is of this version")
        return
    for change in found:
        _show(change)
    if write:
        _write(found)
    else:
        note(f"{counted(len(found), 'file')} would change; nothing was written. --write does it")


def _show(change: "Change") -> None:
    import sys

    from tailorcv.cli.terminal import clean, painted, say, wants_colour
    from tailorcv.migration import shown

    colour = wants_colour(sys.stdout)
    say(painted(clean(f"# {change.why}"), "dim", colour=colour))
    lines = shown(change)
    for line in lines[:_MOST_LINES]:
        style = "hint" if line.startswith("@@") else "bold" if line.startswith(("+++", "---")) else "dim" if line.startswith("-") else ""
        say(painted(clean(line), style, colour=colour and bool(style)) if style else clean(line))
    if len(lines) > _MOST_LINES:
        say(f"… and {len(lines) - _MOST_LINES} more lines")


def _write(found: "Sequence[Change]") -> None:
    """One file after the other: each is whole or as it was, and the command can be run again."""
    from tailorcv.cli.opening import EXIT_PROBLEMS, fail, show_problems
    from tailorcv.cli.terminal import say
    from tailorcv.saving import create, replace
    from tailorcv.textfile import TextFile, shown_path

    for change in found:
        new = TextFile(shown_path(change.path), change.new, change.new.encode())
        problem = replace(change.path, change.old, new) if change.old else create(change.path, change.new)
        if problem:
            show_problems([problem])
            fail("not all was written; mend the cause and run the command again", EXIT_PROBLEMS)
        say(f"{'changed' if change.old else 'made'}  {shown_path(change.path)}")
