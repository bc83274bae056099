"""Options that several commands of `spec` share: what a new role is, and where it goes."""

from pathlib import Path
from typing import Annotated

import typer

from tailorcv.cli import completion

Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="DIR", help="Spec folder.  [default: the workspace's own]", show_default=False, readable=False),
]
Family = Annotated[str | None, typer.Option("--family", metavar="ID", help="Its job family.", autocompletion=completion.families)]
Track = Annotated[str | None, typer.Option("--track", metavar="ID", help="Its track.", autocompletion=completion.tracks)]
Level = Annotated[int | None, typer.Option("--level", metavar="N", min=1, max=10, help="Its level.", show_default=False)]
Title = Annotated[str | None, typer.Option("--title", help="What the role is called.")]
