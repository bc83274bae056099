"""Parts of a page in a terminal: headings, paragraphs and lists that wrap where reading is comfortable."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from tailorcv.cli import terminal
from tailorcv.cli.terminal import clean, console, fancy

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

# Longer lines are hard to follow back to their beginning.
MAX_COLUMNS = 100


def page_console() -> "Console":
    """A console no wider than a page."""
    out = console()
    out.width = min(out.width, MAX_COLUMNS)
    return out


def show(parts: "Iterable[RenderableType]") -> None:
    """Print parts one below the other, as wide as a page."""
    terminal.show(page_console(), *parts)


def heading(text: str) -> "Iterator[RenderableType]":
    """A blank line and a heading."""
    yield ""
    yield Text(text.upper(), "bold cyan")


def paragraph(text: str, style: str = "", indent: int = 0) -> "RenderableType":
    """Text from a file, wrapped."""
    return Padding(Text(clean(text), style), (0, 0, 0, indent))


def item(text: str | Text, indent: int = 0, mark: str = "") -> "RenderableType":
    """One point of a list, its further lines below the first."""
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_row(Text(mark or ("•" if fancy() else "-"), "dim"), text if isinstance(text, Text) else Text(clean(text)))
    return Padding(grid, (0, 0, 0, indent))


def change(before: str, after: str) -> Text:
    """What was and what is to be, on one line."""
    return Text.assemble((clean(before), "dim"), f" {arrow()} ", clean(after))


def arrow() -> str:
    """The sign between what was and what is to be."""
    return "→" if fancy() else "->"
