"""All commands under one name, and the options that come before them."""

from pathlib import Path
from typing import Annotated

import typer

from tailorcv import __version__
from tailorcv.cli.lazy import Entry, group

# The lines are those of the commands' own help (tested); they stand here so that no command is imported for them.
COMMANDS = {
    "init": Entry("init", "Make a career repository, or complete one."),
    "log": Entry("log", "Log an accomplishment: one new file."),
    "list": Entry("listing", "List accomplishments, newest first."),
    "show": Entry("showing", "Show one accomplishment whole."),
    "edit": Entry("edit", "Change an accomplishment; comments in its file stay."),
    "rename": Entry("rename", "Give an accomplishment another id, everywhere."),
    "retract": Entry("retract", "Take accomplishments out of the record."),
    "validate": Entry("validate", "Check all files and the references between them."),
    "pin": Entry("pins", "Pin roles to measure yourself against.", "pin", "PIN_EXAMPLE"),
    "unpin": Entry("pins", "Take pins out.", "unpin", "UNPIN_EXAMPLE"),
    "pins": Entry("pins", "List the pinned roles.", "pins", "PINS_EXAMPLE"),
    "suggest": Entry("suggest", "Suggest competencies for what you did."),
    "check": Entry("check", "Say what would make accomplishments read and count better."),
    "match": Entry("match", "Score the record against roles."),
    "radar": Entry("radar", "Draw the shape of a role and of the record."),
    "gap": Entry("gap", "Show what is missing, and the steps that help most."),
    "trend": Entry("trend", "Draw the match over time, and name what moved it."),
    "diff": Entry("diff", "Compare the record and every pinned score between commits."),
    "rank": Entry("rank", "Rank all roles by how well they fit the record."),
    "tailor": Entry("tailor", "Show and change what a resume for a role shows."),
    "preview": Entry("preview", "Show a resume in the browser, and load it again on every save."),
    "studio": Entry("studio", "Tailor a resume with the eye, on a local page."),
    "journey": Entry("journey", "Show where a role leads, and your score in each."),
    "spec": Entry("spec", "Look at role specifications, and keep your own.", "app"),
    "competency": Entry("competency", "Look up competencies and what their levels mean.", "app"),
    "import": Entry("importing", "Make a record from another format.", "app"),
    "export": Entry("export", "Render documents from the record.", "app"),
    "endorse": Entry("endorse", "Have accomplishments confirmed by peers.", "app"),
    "peer": Entry("peer", "Keep the keys of the peers that you trust.", "app"),
    "verify": Entry("verify", "Check what peers signed."),
    "template": Entry("template", "Replace shipped templates by your own, file by file.", "app"),
    "trace": Entry("trace", "Check an exported document against the record."),
    "migrate": Entry("migrate", "Bring files of an earlier version up to this one."),
    "doctor": Entry("doctor", "Explain what is found where."),
    "schema": Entry("schema", "Print the JSON Schema of a kind of file."),
}

# Rich's help would import a Markdown parser and a syntax highlighter for a page of text.
app = typer.Typer(
    name="tailorcv",
    cls=group(COMMANDS),
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
