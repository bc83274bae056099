"""Options that several commands of `endorse` share."""

from pathlib import Path
from typing import Annotated

import typer

Key = Annotated[
    Path | None,
    typer.Option(
        "--key",
        metavar="FILE",
        help="Your SSH key; the public one if an agent holds it.  [default: the first of ~/.ssh/id_*]",
        show_default=False,
        readable=False,
    ),
]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Do not ask: you have read it.")]
