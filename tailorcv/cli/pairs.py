"""Options of two words that may be given more than once, like `--move ID N`.

Typer knows options of several words and options that come several times, and none that are both: of two it would keep the last and drop
the first without a word. So such an option is declared as a list, and how many words it takes is read from the metavar that the help
shows.
"""

from typing import Any

from typer.core import TyperCommand, TyperOption


class Pair(tuple[str, str]):
    """Two words, as a type that Typer takes for the item of a list."""

    __slots__ = ()


def as_given(value: Pair) -> Pair:
    """The words as they stand: what they mean is checked against the record, where all mistakes are said at once."""
    return value


class PairsCommand(TyperCommand):
    """A command whose repeated options take as many words as their metavar has."""

    def __init__(self, *arguments: Any, **attributes: Any) -> None:  # Typer's own signature
        super().__init__(*arguments, **attributes)
        for option in self.params:
            if isinstance(option, TyperOption) and option.multiple and option.metavar:
                option.nargs = len(option.metavar.split())
