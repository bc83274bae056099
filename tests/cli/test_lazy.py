"""Commands that are imported when they are called."""

import sys
from collections.abc import Iterator

import pytest
from program import process
from typer.core import TyperGroup
from typer.main import get_command

from tailorcv.cli import app as root
from tailorcv.cli import spec
from tailorcv.cli.lazy import Entry

TABLES: dict[str, dict[str, Entry]] = {"": root.COMMANDS, "spec": spec.COMMANDS}


def lines() -> Iterator[tuple[str, str, str]]:
    """For every command of every table: its path, the line of the table, and the first line of its own help."""
    top = get_command(root.app)
    assert isinstance(top, TyperGroup)
    for path, entries in TABLES.items():
        group = top.commands[path] if path else top
        assert isinstance(group, TyperGroup)
        for name, entry in entries.items():
            own = group.commands[name].help or ""
            yield f"{path} {name}".strip(), entry.help, own.split("\n\n")[0].replace("\n", " ")


def test_the_lines_of_the_tables_are_those_of_the_commands() -> None:
    """What `--help` says of a command without importing it is what the command says of itself."""
    assert [(path, line) for path, line, own in lines() if line != own] == []


def test_no_line_is_cut_at_eighty_columns() -> None:
    """A line of the help fits beside the longest name of its table."""
    for entries in TABLES.values():
        room = 78 - max(len(name) for name in entries) - 4
        assert [name for name, entry in entries.items() if len(entry.help) > room] == []


@pytest.mark.parametrize("arguments", [("--help",), ("--version",)])
def test_help_imports_no_command(arguments: tuple[str, ...]) -> None:
    """Neither the modules of the commands nor what they need."""
    script = f"import sys; sys.argv = ['tailorcv', *{arguments!r}]\ntry:\n    from tailorcv.__main__ import main; main()\nfinally:\n    print(*sys.modules)"
    seen = process_modules(script)
    assert not seen & {f"tailorcv.cli.{entry.module}" for entry in root.COMMANDS.values()}
    assert not seen & {"yaml", "jinja2", "markdown_it", "pydantic", "rich"}


def process_modules(script: str) -> set[str]:
    """The modules that a script prints last, run by an interpreter of its own."""
    import subprocess

    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    return set(done.stdout.splitlines()[-1].split())


@pytest.mark.parametrize(
    ("typed", "meant"),
    [(("macth",), "match"), (("spec", "improt"), "import"), (("spec", "import", "onte"), "onet")],
)
def test_a_mistyped_command_is_guessed(typed: tuple[str, ...], meant: str) -> None:
    """At every depth, with exit code 2 and without importing the others."""
    answer = process(*typed)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.endswith(f"Error: No such command '{typed[-1]}'. Did you mean '{meant}'?\n")
