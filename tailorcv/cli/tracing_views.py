"""The work behind `tailorcv trace`, and its two dresses."""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import typer
from rich.text import Text

from tailorcv.accomplishment import Accomplishment
from tailorcv.case_tracing import trace_rows
from tailorcv.cli import page_text
from tailorcv.cli.opening import EXIT_PROBLEMS, EXIT_USAGE, fail, open_workspace, show_problems
from tailorcv.cli.page_text import item
from tailorcv.cli.terminal import clean, note, say_json
from tailorcv.interop.extraction import TRACEABLE, extract, format_of
from tailorcv.interop.report_reading import report_rows
from tailorcv.textfile import read_raw, shown_path
from tailorcv.tracing import Traced, trace
from tailorcv.workspace import Parts

if TYPE_CHECKING:
    from rich.console import RenderableType

MAX_BYTES = 50_000_000
_STYLES = {"same": "green", "changed": "yellow", "unknown": "red"}


def run(start: Path, file: Path, *, as_json: bool) -> None:
    """Print each line with its verdict; end with 1 when one is not the record's."""
    workspace = open_workspace(start)
    record = {found.value.id: found.value for found in workspace.accomplishments}
    traced = _traced(file, workspace, record)
    if as_json:
        say_json({"format": "tailorcv/trace@1", "file": shown_path(file), "lines": [one._asdict() for one in traced]})
    else:
        page_text.show(_line(one) for one in traced)
    count = Counter(one.verdict for one in traced)
    note(f"{count['same']} as in the record, {count['changed']} changed since, {count['unknown']} not in the record")
    if count["changed"] or count["unknown"]:
        raise typer.Exit(EXIT_PROBLEMS)


def _traced(file: Path, workspace: Parts, record: Mapping[str, Accomplishment]) -> tuple[Traced, ...]:
    """The verdicts on a file; one that cannot be traced ends the command."""
    raw, problems = read_raw(file, MAX_BYTES)
    if raw is None:
        show_problems(problems)
        fail("nothing was traced", EXIT_USAGE)
    kind = format_of(file.name, raw)
    if kind not in TRACEABLE:
        fail(f"'{file.name}' is none of: {', '.join(TRACEABLE)}", EXIT_USAGE)
    try:
        rows = report_rows(kind, raw)
        if rows is None:
            traced = trace(((bullet.text, bullet.ids) for bullet in extract(kind, raw).bullets), record)
        else:
            traced = trace_rows(rows, record, {*workspace.library.roles, *workspace.library.competencies})
    except ValueError as error:
        fail(f"{shown_path(file)}: {error}", EXIT_PROBLEMS)
    if not traced:
        fail(f"{shown_path(file)} has no lines of accomplishments", EXIT_PROBLEMS)
    return traced


def _line(one: Traced) -> "RenderableType":
    text = Text(f"{one.verdict:<8}", _STYLES[one.verdict])
    text.append(f" {clean(one.accomplishment or '?')}", "cyan")
    text.append(f"  {clean(one.text)}")
    if one.now:
        text.append(f"\n         now: {clean(one.now)}", "yellow")
    return item(text, mark=" ")
