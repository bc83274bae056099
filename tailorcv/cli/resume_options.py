"""The options of a resume: how it looks, what language it speaks, how long it may be."""

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from tailorcv.presentation import Choices

Template = Annotated[str | None, typer.Option("--template", metavar="NAME", help="classic, modern or compact.  [default: modern]")]
Paper = Annotated[str | None, typer.Option("--paper", metavar="NAME", help="a4 or letter.  [default: a4]")]
Typeface = Annotated[str | None, typer.Option("--typeface", metavar="NAME", help="serif or sans.  [default: the design's]")]
Accent = Annotated[str | None, typer.Option("--accent", metavar="#RRGGBB", help="Colour of headings.  [default: the design's]")]
Locale = Annotated[str | None, typer.Option("--locale", metavar="TAG", help="Language, like de or pt-BR.  [default: en]")]
Pages = Annotated[int | None, typer.Option("--pages", metavar="N", min=1, max=20, help="At most so many pages.", show_default=False)]
Manifest = Annotated[bool, typer.Option("--manifest", help="Also write where every line comes from.")]
Check = Annotated[bool, typer.Option("--check", help="Also say what can be read back out of the files.")]
Public = Annotated[bool, typer.Option("--public", help="Without address, mail and phone.")]


def choices(**given: str | None) -> "Choices":
    """What was chosen on the command line; a value that is none ends the command in the words that a file would get."""
    from pydantic import ValidationError

    from tailorcv.cli.opening import EXIT_USAGE, fail
    from tailorcv.presentation import Choices
    from tailorcv.problems import did_you_mean

    try:
        return Choices.model_validate({name: value for name, value in given.items() if value is not None})
    except ValidationError as error:
        detail = error.errors(include_url=False)[0]
        name = str(detail["loc"][0])
        value = given[name] or ""
        if name == "accent":
            fail(f"--accent: '{value}' is no colour; write it like #0b5d66", EXIT_USAGE)
        if name == "locale":
            fail(f"--locale: '{value}' is no language; write it like de or pt-BR", EXIT_USAGE)
        allowed = [word.strip("'") for word in str(detail["ctx"]["expected"]).replace(" or ", ", ").split(", ")]
        hint = did_you_mean(value, allowed) or f"choose from: {', '.join(allowed)}"
        fail(f"--{name}: there is no '{value}'; {hint}", EXIT_USAGE)
