"""`tailorcv spec`: the role library, to look at and to keep."""

import typer

from tailorcv.cli.lazy import Entry, group

COMMANDS = {
    "list": Entry("spec.listing", "List the roles at hand: one's own and the shipped ones."),
    "show": Entry("spec.page", "Show what a role at one level needs, and where it leads."),
    "compare": Entry("spec.comparing", "Compare two roles."),
    "ladder": Entry("spec.ladder", "Show what each level of a track asks for."),
    "new": Entry("spec.starting", "Begin a role specification of your own."),
    "lint": Entry("spec.linting", "Check that a library of roles means something."),
    "import": Entry("spec.importing", "Make specs from O*NET or from a competency matrix.", "app"),
    "draft": Entry("spec.drafting", "Turn a job posting's text into a draft."),
}

app = typer.Typer(cls=group(COMMANDS), no_args_is_help=True, rich_markup_mode=None, help="Look at role specifications, and keep your own.")


@app.callback()
def _family() -> None:
    """Look at role specifications, and keep your own."""
