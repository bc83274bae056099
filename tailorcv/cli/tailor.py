"""`tailorcv tailor`: what a resume for a role shows, and the person's wishes about it."""

from typing import Annotated

import typer

from tailorcv.cli import completion
from tailorcv.cli.options import AsJson, AsOf
from tailorcv.cli.pairs import Pair, PairsCommand, as_given
from tailorcv.cli.resume_options import Pages

EXAMPLE = "Example: tailorcv tailor backend-l2 --hide internal-wiki --move checkout-p95 1 --pages 1"
CLASS = PairsCommand

Words = Annotated[
    list[str], typer.Argument(metavar="ROLE", help="Id of a role; or 'diff A B' to compare two.", autocompletion=completion.roles)
]
Show = Annotated[list[str] | None, typer.Option("--show", metavar="ID", help="Always show it.")]
Hide = Annotated[list[str] | None, typer.Option("--hide", metavar="ID", help="Never show it; any entry or section.")]
Auto = Annotated[list[str] | None, typer.Option("--auto", metavar="ID", help="Forget what was said of it.")]
Move = Annotated[
    list[Pair] | None,
    typer.Option("--move", metavar="ID N", help="Put it in place N of its position or section.", parser=as_given, show_default=False),
]
Variant = Annotated[
    list[Pair] | None,
    typer.Option("--variant", metavar="ID NAME", help="Use this wording of it.", parser=as_given, show_default=False),
]
Title = Annotated[str | None, typer.Option("--title", help="The line below your name.", show_default=False)]
Summary = Annotated[str | None, typer.Option("--summary", metavar="ID", help="A summary of the profile.", show_default=False)]
Template = Annotated[str | None, typer.Option("--template", metavar="NAME", help="classic, modern or compact.", show_default=False)]
Reset = Annotated[bool, typer.Option("--reset", help="Forget everything: the tailoring's file is removed.")]


def command(
    context: typer.Context,
    words: Words,
    show: Show = None,
    hide: Hide = None,
    auto: Auto = None,
    move: Move = None,
    variant: Variant = None,
    title: Title = None,
    summary: Summary = None,
    pages: Pages = None,
    template: Template = None,
    reset: Reset = False,  # noqa: FBT002
    as_of: AsOf = None,
    as_json: AsJson = False,  # noqa: FBT002
) -> None:
    """Show and change what a resume for a role shows.

    Without options: what is surfaced, folded and tucked away, each with its reason and its points. Options write
    tailorings/ROLE.yaml; comments in it stay. --show, --hide, --auto, --move and --variant may be given several times.
    """
    from tailorcv.cli.tailoring_edits import carry_out, moves_of
    from tailorcv.wishes import Wishes

    values = {"title": title, "summary": summary, "pages": str(pages) if pages else None, "template": template}
    wishes = Wishes(tuple(show or ()), tuple(hide or ()), tuple(auto or ()), moves_of(move or ()), tuple(variant or ()), values)
    carry_out(context.obj, words, wishes, as_of, reset=reset, as_json=as_json)
