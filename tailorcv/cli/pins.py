"""`tailorcv pin`, `unpin` and `pins`: the roles that the person measures themselves against."""

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from tailorcv.cli.options import AsJson, PinnedRoles, Roles

if TYPE_CHECKING:
    from tailorcv.library import Library
    from tailorcv.settings import Settings
    from tailorcv.shape import Document
    from tailorcv.yamltext import Data

PIN_EXAMPLE = "Example: tailorcv pin backend-l2"
UNPIN_EXAMPLE = "Example: tailorcv unpin backend-l1"
PINS_EXAMPLE = "Example: tailorcv pins --json"


def pin(context: typer.Context, roles: Roles) -> None:
    """Pin roles to measure yourself against.

    `match` compares the record with them from now on.
    """
    from tailorcv.cli.opening import find_role
    from tailorcv.cli.settings_editing import open_settings, save
    from tailorcv.cli.terminal import say
    from tailorcv.splice import append_item

    settings, path = open_settings(context.obj)
    library = _library(path, settings)
    for role in [find_role(library, name) for name in dict.fromkeys(roles)]:
        settings, path = open_settings(context.obj)
        if any(found.role == role.value.id for found in settings.value.pins):
            say(f"{role.value.id} is pinned already")
            continue
        today, effective = date.today().isoformat(), str(role.value.effective)
        item = f"{{role: {role.value.id}, since: {today}, effective: {effective}}}"
        data: dict[str, Data] = {"role": role.value.id, "since": today, "effective": effective}
        save(path, settings, partial(append_item, settings.tree, "pins", item, data))
        say(f"pinned {role.value.id} ({role.value.title})")


def unpin(context: typer.Context, roles: PinnedRoles) -> None:
    """Take pins out."""
    from tailorcv.cli.opening import EXIT_USAGE, fail
    from tailorcv.cli.settings_editing import open_settings, save
    from tailorcv.cli.terminal import say
    from tailorcv.problems import did_you_mean
    from tailorcv.splice import remove_item

    for role in dict.fromkeys(roles):
        settings, path = open_settings(context.obj)
        pinned = [found.role for found in settings.value.pins]
        if role not in pinned:
            hint = did_you_mean(role, pinned) or f"pinned: {', '.join(pinned) or 'nothing'}"
            fail(f"'{role}' is not pinned; {hint}", EXIT_USAGE)
        index = pinned.index(role)
        save(path, settings, partial(remove_item, settings.tree, "pins", index))
        say(f"unpinned {role}")


def pins(context: typer.Context, as_json: AsJson = False) -> None:  # noqa: FBT002
    """List the pinned roles.

    A spec that changed since it was pinned is named.
    """
    from tailorcv.cli.settings_editing import open_settings
    from tailorcv.cli.terminal import clean, say, say_json

    settings, path = open_settings(context.obj)
    library = _library(path, settings)
    rows = []
    for found in settings.value.pins:
        role = library.role(found.role)
        rows.append(
            {
                "role": found.role,
                "title": role.value.title if role else None,
                "since": str(found.since) if found.since else None,
                "effective": str(found.effective) if found.effective else None,
                "effective_now": str(role.value.effective) if role else None,
            }
        )
    if as_json:
        say_json({"format": "tailorcv/pins@1", "pins": rows})
        return
    for row in rows:
        say(clean(_line(row)))
    if not rows:
        say("nothing is pinned; try 'tailorcv pin backend-l1'")


def _line(row: dict[str, str | None]) -> str:
    since = f"  pinned {row['since']}" if row["since"] else ""
    if row["title"] is None:
        return f"{row['role']}{since}  (there is no such role)"
    changed = row["effective"] and row["effective"] != row["effective_now"]
    news = f"  the spec changed: effective {row['effective_now']}, was {row['effective']}" if changed else ""
    return f"{row['role']:<24} {row['title']}{since}{news}"


def _library(path: Path, settings: "Document[Settings]") -> "Library":
    from tailorcv.workspace import library_of

    return library_of(path.parent, settings)
