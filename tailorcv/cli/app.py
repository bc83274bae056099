"""All commands under one name, and the options that come before them."""

from pathlib import Path
from typing import Annotated

import typer

from tailorcv import __version__
from tailorcv.cli import competency, export, gap, init, journey, match, pins, radar, rank, schema, spec, validate

# Rich's help would import a Markdown parser and a syntax highlighter for a page of text.
app = typer.Typer(
    name="tailorcv",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Start with 'tailorcv init my-career'. Every command has its own --help with an example.",
)


def _version(wanted: bool) -> None:  # noqa: FBT001  # typer's signature
    if wanted:
        typer.echo(f"tailorcv {__version__}")
        raise typer.Exit


@app.callback()
def options(
    context: typer.Context,
    workspace: Annotated[
        Path,
        typer.Option(
            "--workspace", "-C", metavar="DIR", help="Work in this folder instead of the current one.", show_default=False, readable=False
        ),
    ] = Path(),
    _: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")] = False,  # noqa: FBT002
) -> None:
    """Keep your career as plain files; score it against roles; export tailored resumes."""
    context.obj = workspace


app.command("init", epilog=init.EXAMPLE)(init.command)
app.command("validate", epilog=validate.EXAMPLE)(validate.command)
app.command("pin", epilog=pins.PIN_EXAMPLE)(pins.pin)
app.command("unpin", epilog=pins.UNPIN_EXAMPLE)(pins.unpin)
app.command("pins", epilog=pins.PINS_EXAMPLE)(pins.pins)
app.command("match", epilog=match.EXAMPLE)(match.command)
app.command("radar", epilog=radar.EXAMPLE)(radar.command)
app.command("gap", epilog=gap.EXAMPLE)(gap.command)
app.command("rank", epilog=rank.EXAMPLE)(rank.command)
app.command("journey", epilog=journey.EXAMPLE)(journey.command)
app.add_typer(spec.app, name="spec")
app.add_typer(competency.app, name="competency")
app.command("schema", epilog=schema.EXAMPLE)(schema.command)
app.add_typer(export.app, name="export")
