"""`tailorcv edit`: an accomplishment changed field by field, or in the editor."""

from typing import Annotated

import typer

from tailorcv.cli import completion, fields

EXAMPLE = "Example: tailorcv edit checkout-p95 --tag performance-engineering:3 --link https://code.example.org/pull/412"

Name = Annotated[
    str, typer.Argument(metavar="ID", help="An accomplishment.", autocompletion=completion.accomplishments, show_default=False)
]
Title = Annotated[str | None, typer.Option("--title", metavar="TEXT", help="What you did, in a line.")]
Untag = Annotated[
    list[str] | None,
    typer.Option("--untag", metavar="ID", help="Take a competency out.", autocompletion=completion.competencies, show_default=False),
]


@fields.with_fields
def command(context: typer.Context, name: Name, said: fields.Fields, title: Title = None, untag: Untag = None) -> None:
    """Change an accomplishment; comments in its file stay.

    Without options your editor opens ($VISUAL, $EDITOR), again as long as something is wrong; the file changes when nothing is. With
    options, texts are set (an empty one takes the key out), and tags, links, metrics and responsibilities added.
    """
    from tailorcv.cli.editing import edit

    texts = said.texts if title is None else {**said.texts, "title": title}
    edit(context.obj, name, said._replace(texts=texts), tuple(untag or ()))
