"""A tailoring as a person sees it: three groups with reasons and points; and two of them side by side."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from rich.text import Text

from tailorcv.accomplishment import Accomplishment
from tailorcv.cli import page_text
from tailorcv.cli.opening import EXIT_USAGE, fail, find_role, open_workspace
from tailorcv.cli.page_text import heading, item, paragraph
from tailorcv.cli.tailored import tailored
from tailorcv.cli.terminal import clean, say_json
from tailorcv.confirmation import Confirmations
from tailorcv.rendering.inline import plain
from tailorcv.selection import Choice, Group
from tailorcv.tailored import Tailored, apart

if TYPE_CHECKING:
    from rich.console import RenderableType

GROUPS: tuple[Group, ...] = ("surfaced", "folded", "tucked away")
_DIGITS = 6
_PAIR = 2
_EXPLAINED = {
    "surfaced": "on the page, the strongest first",
    "folded": "tagged for the role, and shown better by others",
    "tucked away": "hidden, or not tagged for the role",
}


def show(start: Path, role: str, as_of: date, confirmations: Confirmations | None = None, *, as_json: bool) -> None:
    """Print one role's groups and wishes; what peers confirmed is read unless it is given."""
    found = _tailored(start, role, as_of, confirmations)
    if as_json:
        say_json(_data(found, as_of))
    else:
        page_text.show(_parts(found, as_of))


def _tailored(start: Path, role: str, as_of: date, confirmations: Confirmations | None = None) -> Tailored:
    workspace = open_workspace(start)
    return tailored(workspace, find_role(workspace.library, role).value, as_of, confirmations=confirmations)


def _parts(found: Tailored, as_of: date) -> "Iterator[RenderableType]":
    yield Text(clean(found.drs.title), "bold")
    yield Text(f"{found.drs.id} · as of {as_of} · {found.look.template}, {found.look.paper}, {found.look.locale}", "dim")
    yield Text(f"on the page {found.on_page().score} of 100, of the {found.match.score} that may be shown", "dim")
    for line in _wishes(found):
        yield Text(line, "cyan")
    by_id = {one.id: one for one in found.record}
    for group in GROUPS:
        rows = [choice for choice in found.choices if choice.group == group]
        yield from heading(f"{group} ({len(rows)})")
        yield paragraph(_EXPLAINED[group], "dim italic")
        yield from (_row(choice, by_id[choice.accomplishment]) for choice in rows)


def _row(choice: Choice, work: Accomplishment) -> "RenderableType":
    text = Text()
    if choice.points:
        text.append(f"+{choice.points:.1f} ", "green")
    text.append(clean(choice.accomplishment), "cyan")
    text.append(f"  {clean(plain(work.title))}")
    if choice.reason not in ("raises the match", "shows what stronger ones show already", "carries no tag that this role asks for"):
        text.append(f"  ({choice.reason})", "yellow")
    return item(text)


def _wishes(found: Tailored) -> list[str]:
    """What the tailoring's file says, key by key."""
    if found.tailoring is None:
        return []
    saved = found.tailoring.model_dump(mode="json", exclude_defaults=True, exclude_none=True, exclude={"format", "role", "notes", "extra"})
    return [f"{clean(key)}: {clean(_written(value))}" for key, value in saved.items()]


def _written(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{name} as {variant}" for name, variant in value.items())
    return ", ".join(str(part) for part in value) if isinstance(value, list) else str(value)


def _data(found: Tailored, as_of: date) -> dict[str, object]:
    rows = [
        {"id": one.accomplishment, "group": one.group, "points": round(one.points, _DIGITS), "reason": one.reason} for one in found.choices
    ]
    wishes = found.tailoring.model_dump(mode="json", exclude_defaults=True, exclude_none=True) if found.tailoring else None
    return {
        "format": "tailorcv/tailored@1",
        "as_of": as_of.isoformat(),
        "role": found.drs.id,
        "look": {name: value for name, value in found.look._asdict().items() if name != "own"},
        "tailoring": wishes,
        "score": found.match.score,
        "score_on_page": found.on_page().score,
        "accomplishments": rows,
    }


def diff(start: Path, roles: Sequence[str], as_of: date, *, as_json: bool) -> None:
    """Print what the resumes for two roles show differently."""
    if len(roles) != _PAIR:
        fail("diff compares two roles: tailorcv tailor diff backend-l2 data-engineer-l2", EXIT_USAGE)
    one, other = (_tailored(start, role, as_of) for role in roles)
    changed = apart(one, other)
    if as_json:
        rows = [{"id": name, "before": before, "after": after} for name, (before, after) in sorted(changed.items())]
        say_json({"format": "tailorcv/tailored-diff@1", "as_of": as_of.isoformat(), "roles": list(roles), "accomplishments": rows})
        return
    page_text.show(_differences(one, other, changed))


def _differences(one: Tailored, other: Tailored, changed: "dict[str, tuple[Group | None, Group | None]]") -> "Iterator[RenderableType]":
    titles = {work.id: work.title for work in (*one.record, *other.record)}
    yield Text(f"{one.drs.id} {page_text.arrow()} {other.drs.id}", "bold")
    for place, found in ((1, other), (0, one)):
        names = [name for name, pair in changed.items() if pair[place] == "surfaced"]
        yield from _plain_heading(f"only in {found.drs.id} ({len(names)})")
        for name in names:
            where = changed[name][1 - place] or "not there"
            yield item(Text.assemble((clean(name), "cyan"), f"  {clean(plain(titles[name]))}", (f"  ({where} in the other)", "dim")))
    both = [choice.accomplishment for choice in one.choices if choice.group == "surfaced" and choice.accomplishment not in changed]
    yield from _plain_heading(f"in both ({len(both)})")
    yield paragraph(", ".join(both), "dim")


def _plain_heading(text: str) -> "Iterator[RenderableType]":
    """A heading that holds ids: those stay as one has to type them."""
    yield ""
    yield Text(clean(text), "bold cyan")
