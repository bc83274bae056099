"""`tailorcv list`: the record at a glance."""

from typing import TYPE_CHECKING, Annotated

import typer

from tailorcv.cli import completion
from tailorcv.cli.options import AsJson

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tailorcv.record_list import Wanted
    from tailorcv.workspace import Parts

_SHOWN = 12
EXAMPLE = "Example: tailorcv list latency --competency performance-engineering:2 --since 2024"

Words = Annotated[list[str] | None, typer.Argument(metavar="WORD", help="Only those in which all these words stand.", show_default=False)]
Since = Annotated[str | None, typer.Option("--since", metavar="DATE", help="Only work that ended then or later.")]
Until = Annotated[str | None, typer.Option("--until", metavar="DATE", help="Only work that began then or earlier.")]
Competency = Annotated[
    str | None,
    typer.Option("--competency", metavar="ID[:N]", help="Only with this tag, at level N or above.", autocompletion=completion.competencies),
]
Position = Annotated[
    str | None, typer.Option("--position", metavar="ID", help="Only of this position.", autocompletion=completion.positions)
]
Project = Annotated[str | None, typer.Option("--project", metavar="ID", help="Only of this project.")]
Untagged = Annotated[bool, typer.Option("--untagged", help="Only without competencies: they count in no score.")]


def command(
    context: typer.Context,
    words: Words = None,
    since: Since = None,
    until: Until = None,
    competency: Competency = None,
    position: Position = None,
    project: Project = None,
    untagged: Untagged = False,  # noqa: FBT002
    as_json: AsJson = False,  # noqa: FBT002
) -> None:
    """List accomplishments, newest first.

    Filters may be combined; a date is a year, a month or a day.
    """
    from tailorcv.cli.opening import partial_day
    from tailorcv.cli.record_reading import whole_record
    from tailorcv.record_list import Wanted

    workspace = whole_record(context.obj)
    name, least = _tag(competency)
    first = partial_day(since, "--since").first_day() if since else None
    last = partial_day(until, "--until").last_day() if until else None
    wanted = Wanted(first, last, name, least, position, project, tuple(words or ()), untagged)
    _refuse_unknown(workspace, wanted)
    _show(workspace, wanted, as_json=as_json)


def _show(workspace: "Parts", wanted: "Wanted", *, as_json: bool) -> None:
    from tailorcv.cli import record_views
    from tailorcv.cli.terminal import counted, note, say_json
    from tailorcv.record_list import listed

    record = [found.value for found in workspace.accomplishments]
    found = listed(record, wanted)
    if as_json:
        say_json({"format": "tailorcv/list@1", "accomplishments": [record_views.in_short(work) for work in found]})
        return
    if not record:
        note("nothing is logged yet; begin with: tailorcv log 'Cut p95 checkout latency from 900 ms to 210 ms'")
        return
    if found:
        record_views.show_list(found)
    note(f"{counted(len(found), 'accomplishment')} of {len(record)}" if len(found) < len(record) else counted(len(found), "accomplishment"))


def _tag(text: str | None) -> tuple[str | None, int]:
    from tailorcv.cli.opening import EXIT_USAGE, fail

    if text is None:
        return None, 1
    name, _, level = text.partition(":")
    if level not in ("", "1", "2", "3", "4", "5"):
        fail(f"--competency: '{level}' is no level; write it like {name}:3, with 1 to 5", EXIT_USAGE)
    return name, int(level or 1)


def _refuse_unknown(workspace: "Parts", wanted: "Wanted") -> None:
    """A misspelt filter would look like an empty record."""
    record = [found.value for found in workspace.accomplishments]
    positions = workspace.profile.value.positions if workspace.profile else ()
    used = {name for work in record for name in work.competencies}
    _known("--competency", wanted.competency, {*workspace.library.competencies, *used})
    _known("--position", wanted.position, {*(found.id for found in positions), *(work.position for work in record if work.position)})
    _known("--project", wanted.project, {work.project for work in record if work.project})


def _known(option: str, asked: str | None, there: "Iterable[str]") -> None:
    from tailorcv.cli.opening import EXIT_USAGE, fail
    from tailorcv.problems import did_you_mean

    names = sorted(there)
    if asked is not None and asked not in names:
        few = f"there are: {', '.join(names[:_SHOWN]) or 'none'}{' …' if len(names) > _SHOWN else ''}"
        fail(f"{option}: there is no '{asked}'; {did_you_mean(asked, names) or few}", EXIT_USAGE)
