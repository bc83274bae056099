"""`tailorcv spec new`: a first draft of a role, guided or by flags."""

from pathlib import Path
from typing import Annotated

import typer

from tailorcv.cli import completion

EXAMPLE = "Example: tailorcv spec new payments-engineer-l2 --from backend-l2 --title 'Payments Engineer'"


def command(
    context: typer.Context,
    name: Annotated[
        str | None, typer.Argument(metavar="ID", help="Id of the new role, like payments-engineer-l2.", show_default=False)
    ] = None,
    source: Annotated[
        str | None,
        typer.Option("--from", metavar="ROLE", help="Begin with the texts of this role.", autocompletion=completion.roles),
    ] = None,
    title: Annotated[str | None, typer.Option("--title", help="What the role is called.")] = None,
    family: Annotated[
        str | None, typer.Option("--family", metavar="ID", help="Its job family.", autocompletion=completion.families)
    ] = None,
    track: Annotated[str | None, typer.Option("--track", metavar="ID", help="Its track.", autocompletion=completion.tracks)] = None,
    level: Annotated[int | None, typer.Option("--level", metavar="N", min=1, max=10, help="Its level.", show_default=False)] = None,
    mission: Annotated[str | None, typer.Option("--mission", help="Why the role exists, in a line.")] = None,
    tour_of_duty: Annotated[str | None, typer.Option("--tour-of-duty", help="The commitment that proves the level.")] = None,
    competencies: Annotated[
        list[str] | None,
        typer.Option(
            "--competency", metavar="ID:N:TIER", help="A requirement, like system-design:2:core.", autocompletion=completion.competencies
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="DIR", help="Spec folder.  [default: the workspace's own]", show_default=False, readable=False
        ),
    ] = None,
) -> None:
    """Begin a role specification of your own.

    On a terminal, what no flag says is asked for. A family or a track that is not known yet is made as well.
    """
    from tailorcv.cli.spec.new_role import Wish, make

    wish = Wish(name, title, family, track, level, mission, tour_of_duty, tuple(competencies or ()))
    make(context.obj, wish, source, output)
