"""`tailorcv init`: a new workspace."""

import typer

EXAMPLE = "Example: tailorcv init my-career --name 'Mira Example'"


def command(context: typer.Context) -> None:
    """Make."""
