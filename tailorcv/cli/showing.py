"""`tailorcv show`: one accomplishment, with what stands behind it."""

from typing import Annotated

import typer

from tailorcv.cli import completion
from tailorcv.cli.options import AsJson, AsOf

EXAMPLE = "Example: tailorcv show checkout-p95"

Name = Annotated[
    str, typer.Argument(metavar="ID", help="An accomplishment.", autocompletion=completion.accomplishments, show_default=False)
]


def command(context: typer.Context, name: Name, as_of: AsOf = None, as_json: AsJson = False) -> None:  # noqa: FBT002
    """Show one accomplishment whole.

    Its texts and figures, what each of its levels means, who confirmed it, and what it brings to the pinned roles.
    """
    from tailorcv.accomplishment import Accomplishment
    from tailorcv.cli import record_views
    from tailorcv.cli.opening import day, show_problems
    from tailorcv.cli.record_reading import file_of, unknown, whole_record
    from tailorcv.cli.scoring import record_figures
    from tailorcv.cli.terminal import say_json
    from tailorcv.shape import read_document

    workspace = whole_record(context.obj)
    found = next((one for one in workspace.accomplishments if one.value.id == name), None)
    if found is None:
        names = [one.value.id for one in workspace.accomplishments]
        show_problems(read_document(file_of(workspace.root, name), Accomplishment)[1])
        unknown(name, names)
    seen = record_views.Seen(found, workspace, record_figures(workspace, day(as_of)))
    if as_json:
        say_json(record_views.in_full(seen))
    else:
        record_views.show_one(seen)
