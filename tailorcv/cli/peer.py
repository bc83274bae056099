"""`tailorcv peer`: whose keys are trusted."""

from pathlib import Path
from typing import Annotated

import typer

from tailorcv.cli.options import AsJson

ADD_EXAMPLE = "Example: tailorcv peer add bob@example.org --key bob.pub"
LIST_EXAMPLE = "Example: tailorcv peer list --json"
REMOVE_EXAMPLE = "Example: tailorcv peer remove bob@example.org"

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Keep the keys of the peers that you trust.")
Peer = Annotated[str, typer.Argument(metavar="PEER", help="The peer's mail address.", show_default=False)]


@app.callback()
def _family() -> None:
    """Keep the keys of the peers that you trust."""


@app.command("add", epilog=ADD_EXAMPLE)
def add(
    context: typer.Context,
    peer: Peer,
    key: Annotated[Path | None, typer.Option("--key", metavar="FILE", help="The peer's public key, a .pub file.", readable=False)] = None,
    key_text: Annotated[str | None, typer.Option("--key-text", metavar="KEY", help="The public key itself: 'ssh-ed25519 AAAA…'.")] = None,
    after: Annotated[str | None, typer.Option("--valid-after", metavar="DAY", help="The first day on which it may sign.")] = None,
    before: Annotated[str | None, typer.Option("--valid-before", metavar="DAY", help="The last day, as for a key that was lost.")] = None,
) -> None:
    """Trust a peer's key for endorsements.

    The line goes to peers/allowed_signers, which ssh-keygen reads as well. A key is never fetched from anywhere.
    """
    from tailorcv.cli.peers import add_key

    add_key(context.obj, peer, key, key_text, after, before)


@app.command("list", epilog=LIST_EXAMPLE)
def listing(context: typer.Context, as_json: AsJson = False) -> None:  # noqa: FBT002
    """List the keys that are trusted."""
    from tailorcv.cli.peers import show_keys

    show_keys(context.obj, as_json=as_json)


@app.command("remove", epilog=REMOVE_EXAMPLE)
def remove(
    context: typer.Context,
    peer: Peer,
    fingerprint: Annotated[
        str | None, typer.Option("--fingerprint", metavar="SHA256:…", help="Only this key of several.", show_default=False)
    ] = None,
) -> None:
    """Trust a peer's key no longer.

    What it signed stays in endorsements/ and counts no more. For a key that is only retired, set --valid-before instead.
    """
    from tailorcv.cli.opening import root_of
    from tailorcv.cli.peers_editing import remove_peer

    remove_peer(root_of(context.obj), peer, fingerprint)
