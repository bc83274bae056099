"""The filters that `spec list` and `rank` share: family, track, level, competency."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from tailorcv.cli import completion

if TYPE_CHECKING:
    from tailorcv.summaries import RoleSummary

Family = Annotated[str | None, typer.Option("--family", metavar="ID", help="Only this job family.", autocompletion=completion.families)]
Track = Annotated[str | None, typer.Option("--track", metavar="ID", help="Only this track.", autocompletion=completion.tracks)]
Level = Annotated[int | None, typer.Option("--level", metavar="N", min=1, max=10, help="Only this level.", show_default=False)]
Competency = Annotated[
    str | None,
    typer.Option(
        "--competency",
        metavar="ID[:N]",
        help="Only roles that ask for it, at level N or above.",
        autocompletion=completion.competencies,
    ),
]


class Filters(NamedTuple):
    """What is asked for; None stands for anything."""

    family: str | None
    track: str | None
    level: int | None
    competency: str | None


def narrowed(roles: "Sequence[RoleSummary]", filters: Filters) -> "tuple[RoleSummary, ...]":
    """The roles that pass all filters; a family, track or competency that no role has ends the command."""
    family = _known("--family", filters.family, (role.family for role in roles))
    track = _known("--track", filters.track, (role.track for role in roles))
    name, least = _competency(filters.competency, roles)
    return tuple(
        role
        for role in roles
        if family in (None, role.family)
        and track in (None, role.track)
        and filters.level in (None, role.level)
        and (name is None or role.needs(name) >= least)
    )


def _competency(asked: str | None, roles: "Sequence[RoleSummary]") -> tuple[str | None, int]:
    from tailorcv.cli.opening import EXIT_USAGE, fail

    if asked is None:
        return None, 1
    name, _, least = asked.partition(":")
    if least and least not in {"1", "2", "3", "4", "5"}:
        fail(f"--competency: '{least}' is not a proficiency; write it like {name}:3, with 1 to 5", EXIT_USAGE)
    return _known("--competency", name, (one.id for role in roles for one in role.requirements)), int(least or 1)


def _known(option: str, asked: str | None, there: Iterable[str]) -> str | None:
    from tailorcv.cli.opening import EXIT_USAGE, fail
    from tailorcv.problems import did_you_mean

    known = sorted(set(there))
    if asked is not None and asked not in known:
        hint = did_you_mean(asked, known) or f"there are: {', '.join(known) or 'none'}"
        fail(f"{option}: no role has '{asked}'; {hint}", EXIT_USAGE)
    return asked
