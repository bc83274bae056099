"""`tailorcv match`: how far the record meets a role, competency by competency."""

from typing import Annotated

import typer

from tailorcv.cli.options import AsJson, AsOf, RolesOrPins

EXAMPLE = "Example: tailorcv match backend-l2 --explain"

Minimum = Annotated[
    int | None, typer.Option("--min", metavar="N", min=0, max=100, help="Exit with 1 when a score is below N.", show_default=False)
]


def command(
    context: typer.Context,
    roles: RolesOrPins = None,
    explain: Annotated[bool, typer.Option("--explain", help="Trace every point to accomplishments and show the policy.")] = False,  # noqa: FBT002
    as_of: AsOf = None,
    minimum: Minimum = None,
    as_json: AsJson = False,  # noqa: FBT002
) -> None:
    """Score the record against roles.

    Without ROLE, against the pinned ones. The table shows the level that is needed, the one the record attains, the share
    that is met, the number of accomplishments, and the gap: its kind and the support at the lowest level that is not reached.
    """
    from tailorcv.cli.opening import EXIT_PROBLEMS, day, open_record, roles_or_pins
    from tailorcv.cli.scoring import scores_of

    when = day(as_of)
    record = open_record(context.obj)
    scores = scores_of(record, roles_or_pins(record, roles or []), when)
    if as_json:
        from tailorcv.cli import match_json

        match_json.show(scores, record, when, explain=explain)
    else:
        from tailorcv.cli import match_text

        match_text.show(scores, record, when, explain=explain)
    if minimum is not None and any(found.match.score < minimum for found in scores):
        raise typer.Exit(EXIT_PROBLEMS)
