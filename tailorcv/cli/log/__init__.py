"""`tailorcv log`: a new accomplishment, in seconds."""

from pathlib import Path
from typing import Annotated

import typer

from tailorcv.cli import fields
from tailorcv.cli.options import AsJson

EXAMPLE = "Example: tailorcv log 'Cut p95 checkout latency from 900 ms to 210 ms' --tag performance-engineering:3"

Title = Annotated[str | None, typer.Argument(metavar="TEXT", help="What you did, in a line.  [default: asked for]", show_default=False)]
Name = Annotated[str | None, typer.Option("--id", metavar="ID", help="Its id.  [default: made of the text]", show_default=False)]
Edit = Annotated[bool, typer.Option("--edit", "-e", help="Write it in your editor ($VISUAL, $EDITOR).")]
FromGit = Annotated[
    list[Path] | None,
    typer.Option("--from-git", metavar="REPO", help="Propose drafts from your commits there.", show_default=False, readable=False),
]
FromFile = Annotated[
    Path | None,
    typer.Option("--from-file", metavar="FILE", help="Propose drafts from a Markdown list or a CSV.", show_default=False, readable=False),
]
Author = Annotated[str | None, typer.Option("--author", metavar="WHO", help="With --from-git.  [default: git's user.email]")]
Since = Annotated[str | None, typer.Option("--since", metavar="DAY", help="With --from-git.  [default: a year ago]")]
Accept = Annotated[
    list[str] | None, typer.Option("--accept", metavar="DRAFT", help="Take these drafts, or 'all', without asking.", show_default=False)
]


@fields.with_fields
def command(
    context: typer.Context,
    said: fields.Fields,
    text: Title = None,
    name: Name = None,
    edit: Edit = False,  # noqa: FBT002
    from_git: FromGit = None,
    from_file: FromFile = None,
    author: Author = None,
    since: Since = None,
    accept: Accept = None,
    as_json: AsJson = False,  # noqa: FBT002
) -> None:
    """Log an accomplishment: one new file.

    Today and your current position are filled in. On a terminal, competencies that the words speak of are offered, and without a
    text the rest is asked for. Drafts from git or a file are offered one by one.
    """
    from tailorcv.cli.log.running import log
    from tailorcv.cli.log.writing import Sources

    texts = said.texts if text is None else {**said.texts, "title": text}
    sources = Sources(tuple(from_git or ()), from_file, author, since, tuple(accept or ()))
    log(context.obj, said._replace(texts=texts), name, sources, edit=edit, as_json=as_json)
