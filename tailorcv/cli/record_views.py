"""How accomplishments look in a terminal, and their shape for a program."""

from datetime import date
from typing import NamedTuple

from rich import box
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from tailorcv.accomplishment import Accomplishment
from tailorcv.cli.terminal import clean, console, show
from tailorcv.confirmation import Confirmation
from tailorcv.contributions import by_accomplishment, contributions
from tailorcv.matching import Figures, match
from tailorcv.rendering.inline import plain
from tailorcv.shape import Document
from tailorcv.workspace import Parts, pinned_roles

_INDENT = (0, 0, 0, 2)


class Seen(NamedTuple):
    """One accomplishment, the record that it stands in, and what that amounts to on a day."""

    document: Document[Accomplishment]
    workspace: Parts
    figures: Figures

    @property
    def work(self) -> Accomplishment:
        """The accomplishment."""
        return self.document.value

    @property
    def as_of(self) -> date:
        """The day that it is seen from."""
        return self.figures.as_of

    @property
    def confirmation(self) -> Confirmation | None:
        """What peers confirmed of it."""
        return self.figures.confirmations.get(self.work.id)


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
        "linked": work.linked,
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
    for name, tag in seen.work.competencies.items():
        found = seen.workspace.library.competency(name)
        level = next((one for one in found.value.levels if one.level == tag.level), None) if found else None
        peers = seen.confirmation.in_words(name, tag.level) if seen.confirmation and _peers(seen, name) else ""
        proof = peers or ("linked" if seen.work.linked else "claimed")
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
    found: dict[str, float] = {}
    for role in pinned_roles(seen.workspace):
        matched = match(role.competencies, seen.figures.standing, seen.figures.policy)
        points = by_accomplishment(contributions(matched, seen.figures.evidence, seen.figures.policy))
        found |= {role.id: points[seen.work.id]} if seen.work.id in points else {}
    return found
