"""How accomplishments look in a terminal, and their shape for a program."""

from datetime import date
from typing import NamedTuple

from rich import box
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from tailorcv.accomplishment import Accomplishment
from tailorcv.cli.opening import policy_of
from tailorcv.cli.terminal import clean, console, show
from tailorcv.confirmation import Confirmation
from tailorcv.contributions import by_accomplishment, contributions
from tailorcv.evidence import gather
from tailorcv.matching import figures_of, match
from tailorcv.rendering.inline import plain
from tailorcv.shape import Document
from tailorcv.workspace import Parts

_INDENT = (0, 0, 0, 2)


class Seen(NamedTuple):
    """One accomplishment, what peers confirmed of it, and the record that it stands in, on a day."""

    document: Document[Accomplishment]
    confirmation: Confirmation | None
    workspace: Parts
    as_of: date

    @property
    def work(self) -> Accomplishment:
        """The accomplishment."""
        return self.document.value


def in_short(work: Accomplishment) -> dict[str, object]:
    """A row of the list, for a program."""
    tags = {name: tag.level for name, tag in work.competencies.items()}
    return {
        "id": work.id,
        "period": work.period,
        "began": work.began.isoformat(),
        "ended": work.ended.isoformat() if work.ended else None,
        "position": work.position,
        "project": work.project,
        "title": work.title,
        "competencies": tags,
        "linked": _linked(work),
        "private": work.private,
    }


def in_full(seen: Seen) -> dict[str, object]:
    """One accomplishment, for a program."""
    work = seen.work
    return {
        "format": "tailorcv/accomplishment-shown@1",
        "as_of": seen.as_of.isoformat(),
        **in_short(work),
        "path": seen.document.path,
        "situation": work.situation,
        "action": work.action,
        "result": work.result,
        "metrics": [metric.model_dump(mode="json") for metric in work.metrics],
        "links": list(work.links),
        "responsibilities": list(work.responsibilities),
        "variants": dict(work.variants),
        "confirmed": {name: {"level": level, "by": list(_peers(seen, name))} for name, level in _confirmed(seen).items()},
        "points": {role: round(points, 6) for role, points in _points(seen).items()},
    }


def show_list(found: list[Accomplishment]) -> None:
    """Two lines an accomplishment, which read well at any width: when and what, below them its id and tags."""
    made = Table.grid(padding=(0, 2))
    made.add_column(no_wrap=True, style="dim")
    made.add_column(overflow="fold", ratio=1)
    for work in found:
        tags = ", ".join(f"{name} {tag.level}" for name, tag in work.competencies.items())
        below = Text.assemble((clean(work.id), "cyan"), (clean(f" · {tags}"), "dim") if tags else (" · untagged", "yellow"))
        made.add_row(clean(work.period), clean(plain(work.title)) + (" (private)" if work.private else ""))
        made.add_row("", below)
    show(console(), made)


def show_one(seen: Seen) -> None:
    """The accomplishment as a page."""
    work, out = seen.work, console()
    where = [work.period, *(f"{name} {value}" for name, value in (("position", work.position), ("project", work.project)) if value)]
    where += ["private"] if work.private else []
    show(out, Text(clean(plain(work.title)), style="bold"), Text(clean(" · ".join([work.id, *where])), style="dim"))
    told = [(key, value) for key in ("situation", "action", "result") if (value := getattr(work, key))]
    told += [("figure", f"{metric.name}: {metric.change}") for metric in work.metrics] + [("link", link) for link in work.links]
    told += [("answers", reference) for reference in work.responsibilities] + [("wording", text) for text in work.variants.values()]
    told += [("notes", work.notes)] if work.notes else []
    if told:
        show(out, Text(""), Padding(_grid([(key, plain(value) if key != "link" else value) for key, value in told]), _INDENT))
    show(out, Text(""), Padding(_tags(seen), _INDENT) if work.competencies else Text("untagged: it counts in no score", style="yellow"))
    points = [f"{value:+.1f} points in {role}" for role, value in _points(seen).items()]
    show(out, Text(""), Text(clean(f"as of {seen.as_of}: {', '.join(points) or 'no points in a pinned role'}")))
    show(out, Text(clean(seen.document.path), style="dim"))


def _grid(rows: list[tuple[str, str]]) -> Table:
    made = Table.grid(padding=(0, 2))
    made.add_column(style="dim", no_wrap=True)
    made.add_column(overflow="fold")
    for key, value in rows:
        made.add_row(key, clean(value))
    return made


def _tags(seen: Seen) -> Table:
    """A row a tag: its level, what the level means, and what stands behind it."""
    made = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    made.add_column("competency", style="cyan", overflow="fold")
    made.add_column("level", no_wrap=True)
    made.add_column("which means", ratio=1)
    made.add_column("proof", overflow="fold")
    evidence = {piece.competency: piece.verification for piece in gather([seen.work], seen.as_of, policy_of(seen.workspace))}
    for name, tag in seen.work.competencies.items():
        found = seen.workspace.library.competency(name)
        level = next((one for one in found.value.levels if one.level == tag.level), None) if found else None
        peers = seen.confirmation.in_words(name, tag.level) if seen.confirmation and _peers(seen, name) else ""
        proof = peers or evidence.get(name, "claimed")
        made.add_row(
            clean(seen.workspace.library.competency_name(name)), str(tag.level), clean(level.descriptor if level else ""), clean(proof)
        )
    return made


def _confirmed(seen: Seen) -> dict[str, int]:
    return dict(seen.confirmation.levels) if seen.confirmation else {}


def _peers(seen: Seen, name: str) -> tuple[str, ...]:
    return seen.confirmation.peers(name) if seen.confirmation else ()


def _points(seen: Seen) -> dict[str, float]:
    """What it brings to each pinned role that is sound, of 100."""
    from tailorcv.cli.confirming import confirmed

    policy = policy_of(seen.workspace)
    pins = seen.workspace.settings.value.pins if seen.workspace.settings else ()
    roles = [drs.value for pin in pins if (drs := seen.workspace.library.role(pin.role)) and drs.value.competencies]
    figures = figures_of((one.value for one in seen.workspace.accomplishments), seen.as_of, policy, confirmed(seen.workspace, seen.as_of))
    matches = {role.id: match(role.competencies, figures.standing, policy) for role in roles}
    points = {name: by_accomplishment(contributions(found, figures.evidence, policy)) for name, found in matches.items()}
    return {name: of_role[seen.work.id] for name, of_role in points.items() if seen.work.id in of_role}


def _linked(work: Accomplishment) -> bool:
    return bool(work.links) or any(metric.source for metric in work.metrics)
