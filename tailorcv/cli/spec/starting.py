"""`tailorcv spec new`: a first draft of a role, guided or by flags."""

from typing import Annotated

import typer

from tailorcv.cli import completion
from tailorcv.cli.spec.options import Family, Level, Output, Title, Track

EXAMPLE = "Example: tailorcv spec new payments-engineer-l2 --from backend-l2 --title 'Payments Engineer'"


Name = Annotated[str | None, typer.Argument(metavar="ID", help="Id of the new role, like payments-engineer-l2.", show_default=False)]
Source = Annotated[
    str | None, typer.Option("--from", metavar="ROLE", help="Begin with the texts of this role.", autocompletion=completion.roles)
]
Mission = Annotated[str | None, typer.Option("--mission", help="Why the role exists, in a line.")]
TourOfDuty = Annotated[str | None, typer.Option("--tour-of-duty", help="The commitment that proves the level.")]
Requirements = Annotated[
    list[str] | None,
    typer.Option(
        "--competency", metavar="ID:N:TIER", help="A requirement, like system-design:2:core.", autocompletion=completion.competencies
    ),
]


def command(
    context: typer.Context,
    name: Name = None,
    source: Source = None,
    title: Title = None,
    family: Family = None,
    track: Track = None,
    level: Level = None,
    mission: Mission = None,
    tour_of_duty: TourOfDuty = None,
    competencies: Requirements = None,
    output: Output = None,
) -> None:
    """Begin a role specification of your own.

    On a terminal, what no flag says is asked for. A family or a track that is not known yet is made as well.
    """
    from tailorcv.cli.spec.new_role import Wish, make

    wish = Wish(name, title, family, track, level, mission, tour_of_duty, tuple(competencies or ()))
    make(context.obj, wish, source, output)
