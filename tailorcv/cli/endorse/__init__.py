"""`tailorcv endorse`: what peers confirm by a signature."""

import typer

from tailorcv.cli.lazy import Entry, group

COMMANDS = {
    "request": Entry("endorse.request", "Ask a peer to confirm accomplishments: make a file to send."),
    "sign": Entry("endorse.sign", "Read a request and sign what you confirm, with your SSH key."),
    "add": Entry("endorse.add", "Take signed statements into the record."),
    "revoke": Entry("endorse.revoke", "Take back a statement that you signed."),
    "badge": Entry("endorse.badge", "Sign a statement once more, as an Open Badge 3.0."),
    "list": Entry("endorse.listing", "List the endorsements of the record."),
}

app = typer.Typer(cls=group(COMMANDS), no_args_is_help=True, rich_markup_mode=None, help="Have accomplishments confirmed by peers.")


@app.callback()
def _family() -> None:
    """Have accomplishments confirmed by peers."""
