"""Commands that are imported when they are called, so that `--help` costs a table of lines and no command pays for another."""

import importlib
from collections.abc import Iterator, MutableMapping
from typing import TYPE_CHECKING, Any, NamedTuple

import typer
from typer.core import TyperGroup
from typer.main import get_command, get_group

if TYPE_CHECKING:
    from typer._click import Command, Context
    from typer._click.formatting import HelpFormatter


class Entry(NamedTuple):
    """Where a command lives below `tailorcv.cli`, its line in the help, and the names there of its function and its example.

    `app` as the function's name stands for a family of commands, which is a Typer of its own.
    """

    module: str
    help: str
    function: str = "command"
    example: str = "EXAMPLE"


class _Commands(MutableMapping[str, "Command"]):
    """Commands by name, each made when it is asked for."""

    def __init__(self, entries: dict[str, Entry]) -> None:
        self._entries = entries
        self._made: dict[str, Command] = {}

    def __getitem__(self, name: str) -> "Command":
        if name not in self._made:
            self._made[name] = _made(name, self._entries[name])
        return self._made[name]

    def __setitem__(self, name: str, command: "Command") -> None:
        self._made[name] = command

    def __delitem__(self, name: str) -> None:
        del self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)


def group(entries: dict[str, Entry]) -> type[TyperGroup]:
    """A group of such commands, in that order, as Typer's `cls`."""

    class Lazy(TyperGroup):
        def __init__(self, **attributes: Any) -> None:  # Typer's own signature
            super().__init__(**attributes)
            self.commands = _Commands(entries)

        def format_commands(self, ctx: "Context", formatter: "HelpFormatter") -> None:  # noqa: ARG002  # Typer's own signature
            with formatter.section("Commands"):
                formatter.write_dl([(name, entry.help) for name, entry in entries.items()])

    return Lazy


def _made(name: str, entry: Entry) -> "Command":
    module = importlib.import_module(f"tailorcv.cli.{entry.module}")
    if entry.function == "app":
        family = get_group(module.app)
        family.name = name
        return family
    single = typer.Typer(add_completion=False, rich_markup_mode=None)
    single.command(name, cls=getattr(module, "CLASS", None), epilog=getattr(module, entry.example))(getattr(module, entry.function))
    return get_command(single)
