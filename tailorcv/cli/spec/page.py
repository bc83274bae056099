"""`tailorcv spec show`: the whole page of a role in the terminal."""

from typing import TYPE_CHECKING

import typer

from tailorcv.cli.options import AsJson, AsOf, Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from tailorcv.role_page import RolePage

EXAMPLE = "Example: tailorcv spec show backend-l2"


def command(
    context: typer.Context,
    role: Role,
    as_of: AsOf = None,
    as_json: AsJson = False,  # noqa: FBT002
) -> None:
    """Show what a role at one level needs, and where it leads.

    Inside a workspace your own match is part of the page.
    """
    from tailorcv.cli import page_text
    from tailorcv.cli.opening import day, find_role, open_library
    from tailorcv.cli.scoring import open_figures
    from tailorcv.cli.terminal import say_json
    from tailorcv.role_page import compose_page

    when = day(as_of)
    library = open_library(context.obj)
    drs = find_role(library, role).value
    page = compose_page(drs, library, open_figures(context.obj, when))
    if as_json:
        from tailorcv.rendering.role_json import data

        say_json(data(page))
        return
    page_text.show(_parts(page, when.isoformat()))


def _parts(page: "RolePage", as_of: str) -> "Iterator[RenderableType]":
    from tailorcv.cli.spec import page_parts

    yield from page_parts.title(page)
    yield from page_parts.purpose(page)
    yield from page_parts.responsibilities(page)
    yield from page_parts.competencies(page)
    yield from page_parts.shape(page)
    yield from page_parts.own_match(page, as_of)
    yield from page_parts.journey(page)
    yield from page_parts.notices(page)
