"""The work behind `tailorcv verify`."""

import sys
from pathlib import Path

import typer

from tailorcv.cli.opening import EXIT_PROBLEMS, day
from tailorcv.cli.terminal import say, say_json, wants_colour
from tailorcv.cli.verification import check_bundle, check_workspace
from tailorcv.cli.verification_views import as_data, in_full


def verify(start: Path, name: str | None, bundle: Path | None, trust: Path | None, as_of: str | None, *, as_json: bool) -> None:
    """Show every statement with its status; exit code 1 when one does not hold."""
    when = day(as_of)
    own = start / trust if trust else None
    checked = check_bundle(start / bundle, name, own, when) if bundle else check_workspace(start, name, own, when)
    if as_json:
        say_json(as_data(checked))
    elif checked.endorsements:
        for line in in_full(checked, colour=wants_colour(sys.stdout)):
            say(line)
    else:
        say("no peer signed anything here yet; ask one with 'tailorcv endorse request ID --to PEER'")
    if not checked.all_hold:
        raise typer.Exit(EXIT_PROBLEMS)
