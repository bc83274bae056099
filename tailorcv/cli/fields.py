"""The fields of an accomplishment as options of the command line, for `log` and `edit`."""

import functools
import inspect
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Annotated, NamedTuple

import typer

from tailorcv.cli import completion

_METRIC = re.compile(r"(?P<name>[^:]+):\s*(?:(?P<before>\S+)\s*(?:→|->)\s*)?(?P<after>\S+)(?:\s+(?P<unit>.*\S))?\s*")

Date = Annotated[str | None, typer.Option("--date", metavar="DATE", help="When it was done: 2026, 2026-11 or 2026-11-24.")]
Start = Annotated[str | None, typer.Option("--start", metavar="DATE", help="When it began, instead of one date.")]
End = Annotated[str | None, typer.Option("--end", metavar="DATE", help="When it ended; without it, it goes on.")]
Position = Annotated[
    str | None, typer.Option("--position", metavar="ID", help="Which position it belongs to.", autocompletion=completion.positions)
]
Project = Annotated[str | None, typer.Option("--project", metavar="ID", help="Pieces of one project count once for each level.")]
Situation = Annotated[str | None, typer.Option("--situation", metavar="TEXT", help="What was the matter.")]
Action = Annotated[str | None, typer.Option("--action", metavar="TEXT", help="What you did.")]
Result = Annotated[str | None, typer.Option("--result", metavar="TEXT", help="What came of it.")]
Metrics = Annotated[list[str] | None, typer.Option("--metric", metavar="FIGURE", help="Like 'p95 latency: 900 -> 210 ms'.")]
Tags = Annotated[
    list[str] | None,
    typer.Option("--tag", metavar="ID:LEVEL", help="A competency and the level that it shows.", autocompletion=completion.competencies),
]
Links = Annotated[list[str] | None, typer.Option("--link", metavar="URL", help="Where a reader can see it.")]
Responsibilities = Annotated[
    list[str] | None, typer.Option("--responsibility", metavar="ROLE/ID", help="Which responsibility of a role it answers.")
]
Notes = Annotated[str | None, typer.Option("--notes", metavar="TEXT", help="For yourself; never leaves the record.")]
Private = Annotated[bool | None, typer.Option("--private/--public", help="Whether it never leaves the record.", show_default=False)]


class Fields(NamedTuple):
    """What was said on the command line; None, or nothing in a list, where nothing was."""

    texts: dict[str, str | None] = {}  # never changed
    metrics: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    responsibilities: tuple[str, ...] = ()
    private: bool | None = None

    @property
    def given(self) -> dict[str, str]:
        """The single texts that were given."""
        return {key: value for key, value in self.texts.items() if value is not None}

    @property
    def is_empty(self) -> bool:
        """Whether nothing was said."""
        return not (self.given or self.metrics or self.tags or self.links or self.responsibilities) and self.private is None


def with_fields(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command an option for each field, in the place of its parameter `said`, which gets them all as `Fields`."""
    own = inspect.signature(command)
    options = [inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=None, annotation=kind) for name, kind in _OPTIONS.items()]
    parameters = [
        option
        for name, parameter in own.parameters.items()
        for option in (options if name == "said" else [parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY)])
    ]

    @functools.wraps(command)
    def with_them(**given: object) -> None:
        command(**{name: value for name, value in given.items() if name not in _OPTIONS}, said=_said(given))

    with_them.__signature__ = own.replace(parameters=parameters)  # type: ignore[attr-defined]  # what Typer reads
    with_them.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    return with_them


_OPTIONS = {
    "date": Date,
    "start": Start,
    "end": End,
    "position": Position,
    "project": Project,
    "situation": Situation,
    "action": Action,
    "result": Result,
    "metrics": Metrics,
    "tags": Tags,
    "links": Links,
    "responsibilities": Responsibilities,
    "notes": Notes,
    "private": Private,
}
_LISTS = ("metrics", "tags", "links", "responsibilities")


def _said(given: Mapping[str, object]) -> Fields:
    """The options as Typer hands them over."""
    texts = {name: value for name in _OPTIONS if isinstance(value := given[name], str)}
    lists = {name: tuple(str(item) for item in value) for name in _LISTS if isinstance(value := given[name], list)}
    private = given["private"]
    return Fields(dict(texts), **lists, private=private if isinstance(private, bool) else None)


def data_of(fields: Fields) -> tuple[dict[str, object], list[str]]:
    """The values as the file holds them, and every option that has no such form, in words."""
    metrics, wrong = _metrics(fields.metrics)
    tags, wrong_tags = tags_of(fields.tags)
    found: dict[str, object] = {**fields.given, "metrics": metrics, "competencies": tags}
    found |= {"responsibilities": list(fields.responsibilities), "links": list(fields.links)}
    found |= {} if fields.private is None else {"private": fields.private}
    return {key: value for key, value in found.items() if value}, wrong + wrong_tags


def tags_of(given: Sequence[str]) -> tuple[dict[str, int], list[str]]:
    """`it-operations:2` as a competency and its level, and what has another form."""
    found: dict[str, int] = {}
    wrong: list[str] = []
    for text in given:
        name, _, level = text.partition(":")
        if name.strip() and level.strip() in {"1", "2", "3", "4", "5"}:
            found[name.strip()] = int(level)
        else:
            wrong.append(f"--tag: '{text}' names no level; write it like {name.strip() or 'it-operations'}:2, with 1 to 5")
    return found, wrong


def _metrics(given: Sequence[str]) -> tuple[list[dict[str, str]], list[str]]:
    read = [(text, _METRIC.fullmatch(text)) for text in given]
    wrong = [f"--metric: '{text}' is no figure; write it like 'p95 latency: 900 -> 210 ms'" for text, form in read if not form]
    return [{key: value.strip() for key, value in form.groupdict().items() if value} for _, form in read if form], wrong
