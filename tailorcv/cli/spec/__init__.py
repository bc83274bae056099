"""`tailorcv spec`: the role library, to look at and to keep."""

import typer

from tailorcv.cli.spec import comparing, drafting, importing, ladder, linting, listing, page, starting

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Look at role specifications, and keep your own.")


@app.callback()
def _family() -> None:
    """Look at role specifications, and keep your own."""


app.command("list", epilog=listing.EXAMPLE)(listing.command)
app.command("show", epilog=page.EXAMPLE)(page.command)
app.command("compare", epilog=comparing.EXAMPLE)(comparing.command)
app.command("ladder", epilog=ladder.EXAMPLE)(ladder.command)
app.command("lint", epilog=linting.EXAMPLE)(linting.command)
app.command("new", epilog=starting.EXAMPLE)(starting.command)
app.command("draft", epilog=drafting.EXAMPLE)(drafting.command)
app.add_typer(importing.app, name="import")
