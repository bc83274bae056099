"""The work behind `tailorcv rank`, and its two dresses."""

from collections.abc import Set as AbstractSet
from datetime import date
from pathlib import Path
from typing import NamedTuple

from rich.table import Table
from rich.text import Text

from tailorcv.cli import terminal
from tailorcv.cli.filtering import Filters, narrowed
from tailorcv.cli.match_text import bar
from tailorcv.cli.opening import EXIT_USAGE, fail, open_record, show_problems
from tailorcv.cli.scoring import record_figures
from tailorcv.cli.terminal import clean, console, counted, note, say_json, working
from tailorcv.problems import did_you_mean
from tailorcv.ranking import Ranked, Relation, home_of, rank, relation
from tailorcv.summaries import all_roles

_DIGITS = 6
_STYLES: dict[Relation, str] = {"here": "bold cyan", "step up": "green", "sideways": "cyan", "stretch": "yellow", "below": "dim"}
_ROOMY = 100


class Survey(NamedTuple):
    """All roles that pass the filters, the best fit first, each with its relation to home; `named` when the person said where home is."""

    as_of: date
    home: Ranked
    named: bool
    rows: tuple[tuple[Ranked, Relation], ...]
    is_empty: bool


def survey(start: Path, as_of: date, filters: Filters, home: str | None, relations: AbstractSet[str], *, retired: bool) -> Survey:
    """Rank the library for the workspace at or above a folder."""
    record = open_record(start)
    figures = record_figures(record, as_of)
    with working("reading roles"):
        everything = all_roles(record.library)
    show_problems(record.library.problems)
    roles = tuple(role for role in everything if retired or role.status != "retired")
    ranked = rank(roles, figures.standing, figures.policy)
    base = _home(ranked if home is None else rank(everything, figures.standing, figures.policy), home)
    wanted = {role.id for role in narrowed(roles, filters)}
    rows = ((one, relation(one.role, base.role)) for one in ranked if one.role.id in wanted)
    kept = tuple((one, how) for one, how in rows if not relations or how in relations)
    return Survey(as_of, base, home is not None, kept, not figures.evidence)


def _home(ranked: tuple[Ranked, ...], name: str | None) -> Ranked:
    found = home_of(ranked) if name is None else next((one for one in ranked if one.role.id == name), None)
    if found is None and name is None:
        fail("there are no roles to rank", EXIT_USAGE)
    if found is None:
        hint = did_you_mean(name or "", [one.role.id for one in ranked]) or "'tailorcv spec list' shows them all"
        fail(f"--from: there is no role '{name}'; {hint}", EXIT_USAGE)
    return found


def show(found: Survey, of: int) -> None:
    """Print the table, and from where it is seen."""
    head = Text()
    head.append("Roles by fit", "bold")
    head.append(f"    as of {found.as_of}\n", "dim")
    why = "named by you" if found.named else "the best fit you are ready for" if found.home.match.ready else "the best fit so far"
    head.append(f"seen from {clean(found.home.role.id)}, {why}", "dim")
    if found.is_empty:
        head.append("\nThe record is empty: every fit is 0 until accomplishments are logged.", "yellow")
    terminal.show(console(), head, "", _table(found))
    shown = len(found.rows)
    note(
        f"{shown} of {of} roles; --limit 0 shows all" if shown < of else counted(shown, "role") if shown else "no role passes these filters"
    )


def _table(found: Survey) -> Table:
    roomy = console().width >= _ROOMY
    grid = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim")
    grid.add_column("role", no_wrap=True)
    grid.add_column("title", overflow="fold")
    grid.add_column("fit", no_wrap=True, justify="left" if roomy else "right")
    grid.add_column("match", justify="right", no_wrap=True)
    grid.add_column("core", justify="right", no_wrap=True)
    grid.add_column("relation", no_wrap=True)
    for one, how in found.rows:
        met, of = one.match.core
        fit = f"{100 * one.fit:3.0f}"
        grid.add_row(
            Text(clean(one.role.id), "cyan"),
            Text(clean(one.role.title)),
            Text(f"{fit} {bar(one.fit)}" if roomy else fit),
            Text(str(one.match.score), "bold green" if one.match.ready else ""),
            Text(f"{met}/{of}", "green" if met == of else "yellow"),
            Text(how, _STYLES[how]),
        )
    return grid


def show_json(found: Survey, of: int) -> None:
    """Print `tailorcv/ranking@1`."""
    rows = [
        {
            "role": one.role.id,
            "title": one.role.title,
            "family": one.role.family,
            "track": one.role.track,
            "level": one.role.level,
            "fit": round(one.fit, _DIGITS),
            "match": round(one.match.value, _DIGITS),
            "used": round(one.used, _DIGITS),
            "score": one.match.score,
            "ready": one.match.ready,
            "core": {"met": one.match.core[0], "of": one.match.core[1]},
            "relation": how,
        }
        for one, how in found.rows
    ]
    say_json({"format": "tailorcv/ranking@1", "as_of": found.as_of.isoformat(), "from": found.home.role.id, "of": of, "roles": rows})
