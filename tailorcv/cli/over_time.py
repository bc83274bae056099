"""The work behind `tailorcv trend`, and its three dresses."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from rich.table import Table
from rich.text import Text

from tailorcv.cli import terminal
from tailorcv.cli.confirming import confirmed_over_time
from tailorcv.cli.exporting import write_text
from tailorcv.cli.opening import EXIT_USAGE, a_year_before, day, fail, find_role, open_workspace, partial_day, profile_of
from tailorcv.cli.terminal import clean, console, fancy, note, say_json, working
from tailorcv.drs import Drs
from tailorcv.rendering.inline import plain
from tailorcv.trend import Month, month_ends, trend
from tailorcv.workspace import Parts, policy_of

_BLOCKS = "▁▂▃▄▅▆▇█"
_PLAIN_BLOCKS = "_.-=+*#@"
# Months in which less happened are drawn, and not told.
_TOLD = 0.5
_CAUSES = 3
_ROWS = 24
_MARGIN = 10


class Wanted(NamedTuple):
    """What was asked for."""

    since: str | None
    as_of: str | None
    output: Path | None
    force: bool
    as_json: bool


class Told(NamedTuple):
    """A role and its months; `titles` by accomplishment."""

    drs: Drs
    owner: str
    months: tuple[Month, ...]
    titles: dict[str, str]

    @property
    def best(self) -> Month:
        """The month with the highest match, the first of several."""
        return max(self.months, key=lambda month: month.score)

    @property
    def year_ago(self) -> int | None:
        """The score of the month a year before the last one."""
        then = a_year_before(self.months[-1].day)
        found = [month.score for month in self.months if (month.day.year, month.day.month) == (then.year, then.month)]
        return found[0] if found else None

    @property
    def moved(self) -> list[Month]:
        """The months that changed something, newest first."""
        return [month for month in reversed(self.months) if abs(month.change) >= _TOLD]


def show_trend(start: Path, role: str, wanted: Wanted) -> None:
    """Draw it in the terminal, as a page, or as data."""
    workspace = open_workspace(start)
    drs = find_role(workspace.library, role).value
    told = _told(workspace, drs, day(wanted.as_of), wanted.since)
    if wanted.as_json:
        say_json(_as_data(told))
    elif wanted.output:
        write_text(page(told), start / wanted.output, force=wanted.force)
    else:
        _draw(told)


def _told(workspace: Parts, drs: Drs, as_of: date, since: str | None) -> Told:
    record = [found.value for found in workspace.accomplishments]
    begun = [work.began for work in record if work.began <= as_of]
    if not begun:
        fail("nothing was logged before that day; begin with: tailorcv log 'What you did'", EXIT_USAGE)
    first = partial_day(since, "--since", "2024, 2024-03 or 2024-03-01").first_day() if since else min(begun)
    days = month_ends(min(first, as_of), as_of)
    with working("looking back"):
        months = trend(record, drs.competencies, days, policy_of(workspace), confirmed_over_time(workspace, as_of))
    titles = {work.id: plain(work.title) for work in record}
    return Told(drs, profile_of(workspace).name, months, titles)


def page(told: Told) -> str:
    """The drawing as one HTML file."""
    from markupsafe import Markup

    from tailorcv.rendering.site_frame import ALONE, render_page
    from tailorcv.rendering.trend_svg import svg

    title = f"Match with {told.drs.title}, {told.months[0].day} to {told.months[-1].day}"
    drawing = Markup(svg(told.months, title))  # noqa: S704  # drawn here, texts escaped there
    fields = {"months": told.months, "moved": told.moved, "best": told.best, "year_ago": told.year_ago, "titles": told.titles}
    return render_page("trend.html.j2", ALONE, "trend.html", role=told.drs, owner=told.owner, drawing=drawing, description=title, **fields)


def _as_data(told: Told) -> dict[str, object]:
    return {
        "format": "tailorcv/trend@1",
        "role": told.drs.id,
        "months": [
            {
                "day": month.day.isoformat(),
                "score": month.score,
                "points": round(month.points, 6),
                "core": {"met": month.core[0], "of": month.core[1]},
                "change": round(month.change, 6),
                "moves": [{"accomplishment": one.accomplishment, "points": round(one.points, 6), "why": one.why} for one in month.moves],
            }
            for month in told.months
        ],
    }


def _draw(told: Told) -> None:
    out = console()
    last = told.months[-1]
    head = Text.assemble((clean(told.drs.title), "bold"), (f"\n{told.drs.id} · {told.months[0].day:%Y-%m} to {last.day}", "dim"))
    line = sparkline([month.points for month in told.months], out.width - _MARGIN)
    terminal.show(out, head, "", Text(line, style="cyan", no_wrap=True), _figures(told), "")
    moved = told.moved
    if moved:
        terminal.show(out, _table(moved[:_ROWS]))
    if len(moved) > _ROWS:
        note(f"{len(moved) - _ROWS} earlier months: --since, --json or -o FILE show all")


def sparkline(points: Sequence[float], width: int) -> str:
    """A bar for each month on a scale of 0 to 100; where there is no room for all, each bar is the last of several months."""
    step = -(-len(points) // max(width, 1))
    shown = points[::-1][::step][::-1]
    blocks = _BLOCKS if fancy() else _PLAIN_BLOCKS
    return "".join(blocks[min(len(blocks) - 1, int(value / 100 * len(blocks)))] for value in shown)


def _figures(told: Told) -> Text:
    last, best = told.months[-1], told.best
    parts = [f"{last.score} of 100 now", f"core {last.core[0]}/{last.core[1]}"]
    parts += [f"{told.year_ago} a year before"] if told.year_ago is not None else []
    return Text(", ".join([*parts, f"best {best.score} in {best.day:%Y-%m}"]))


def _table(moved: Sequence[Month]) -> Table:
    grid = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim")
    grid.add_column("month", no_wrap=True)
    grid.add_column("match", justify="right", no_wrap=True)
    grid.add_column("change", justify="right", no_wrap=True)
    grid.add_column("by", ratio=1, overflow="fold")
    for month in moved:
        causes = "\n".join(clean(f"{one.points:+.1f} {one.accomplishment} ({one.why})") for one in month.moves[:_CAUSES])
        style = "green" if month.change > 0 else "yellow"
        grid.add_row(f"{month.day:%Y-%m}", str(month.score), Text(f"{month.change:+.1f}", style=style), causes)
    return grid
