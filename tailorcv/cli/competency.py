"""`tailorcv competency`: the catalogue, to look up what a level means."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from tailorcv.cli import completion
from tailorcv.cli.options import AsJson

if TYPE_CHECKING:
    from rich.console import RenderableType

    from tailorcv.competency import Competency, Level
    from tailorcv.summaries import RoleSummary

LIST_EXAMPLE = "Example: tailorcv competency list"
SHOW_EXAMPLE = "Example: tailorcv competency show system-design --level 3"

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Look up competencies and what their levels mean.")


@app.callback()
def _family() -> None:
    """Look up competencies and what their levels mean."""


@app.command("list", epilog=LIST_EXAMPLE)
def catalogue(context: typer.Context, as_json: AsJson = False) -> None:  # noqa: FBT002
    """List the catalogue."""
    from rich.text import Text

    from tailorcv.cli import page_text
    from tailorcv.cli.opening import open_library, show_problems
    from tailorcv.cli.terminal import clean, note, say_json

    library = open_library(context.obj)
    found = library.catalogue()
    show_problems(library.problems)
    if as_json:
        rows = [{"id": one.id, "name": one.name, "summary": one.summary} for one in found]
        say_json({"format": "tailorcv/competencies@1", "competencies": rows})
        return
    parts: list[RenderableType] = []
    for one in found:
        parts += [Text.assemble((clean(one.name), "bold"), ("  " + clean(one.id), "cyan"))]
        parts += [page_text.paragraph(one.summary, "dim", indent=2)]
    page_text.show(parts)
    note(f"{len(found)} competencies")


@app.command("show", epilog=SHOW_EXAMPLE)
def show(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="ID", help="Id of a competency.", autocompletion=completion.competencies)],
    level: Annotated[int | None, typer.Option("--level", metavar="N", min=1, max=5, help="Only this level.", show_default=False)] = None,
    as_json: AsJson = False,  # noqa: FBT002
) -> None:
    """Show what each level of a competency looks like, and which roles ask for it."""
    from tailorcv.cli import page_text
    from tailorcv.cli.opening import find_competency, open_library, show_problems
    from tailorcv.cli.terminal import say_json
    from tailorcv.summaries import all_roles

    library = open_library(context.obj)
    competency = find_competency(library, name).value
    roles = [role for role in all_roles(library) if role.needs(name) and level in (None, role.needs(name))]
    show_problems(library.problems)
    levels = [one for one in competency.levels if level in (None, one.level)]
    if as_json:
        say_json(_data(competency, levels, roles))
    else:
        page_text.show(_parts(competency, levels, roles))


def _data(competency: "Competency", levels: "Sequence[Level]", roles: "Sequence[RoleSummary]") -> dict[str, object]:
    return {
        "format": "tailorcv/competency-page@1",
        "id": competency.id,
        "name": competency.name,
        "summary": competency.summary,
        "levels": [one.model_dump() for one in levels],
        "alignments": [one.model_dump() for one in competency.alignments],
        "attribution": competency.attribution,
        "roles": [{"role": role.id, "proficiency": role.needs(competency.id)} for role in roles],
    }


def _parts(competency: "Competency", levels: "Sequence[Level]", roles: "Sequence[RoleSummary]") -> "Iterator[RenderableType]":
    from rich.text import Text

    from tailorcv.cli.page_text import heading, item, paragraph
    from tailorcv.cli.terminal import clean

    yield Text.assemble((clean(competency.name), "bold"), ("  " + clean(competency.id), "cyan"))
    yield paragraph(competency.summary)
    for one in levels:
        yield from heading(f"level {one.level}")
        yield paragraph(one.descriptor)
        for indicator in one.indicators:
            yield item(Text.assemble(clean(indicator.text), ("  " + clean(indicator.id), "dim")))
        if one.examples:
            yield paragraph("For example", "dim italic")
        yield from (item(text, indent=2) for text in one.examples)
    yield from heading("asked for by")
    for proficiency in sorted({role.needs(competency.id) for role in roles}):
        names = ", ".join(role.id for role in roles if role.needs(competency.id) == proficiency)
        yield item(names, mark=str(proficiency))
    if not roles:
        yield paragraph("No role.", "dim")
    if competency.alignments:
        yield from heading("elsewhere")
        yield from (item(str(one)) for one in competency.alignments)
    if competency.attribution:
        yield paragraph(competency.attribution, "dim")
