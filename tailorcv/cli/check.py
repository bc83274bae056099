"""`tailorcv check`: advice on how accomplishments read and what would make them count more."""

from typing import TYPE_CHECKING, Annotated

import typer

from tailorcv.cli.options import Accomplishments, AsOf
from tailorcv.cli.reporting import Format
from tailorcv.silence import NAMES

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

EXAMPLE = "Example: tailorcv check checkout-p95 --rule no-result --rule no-baseline"


def _rules(incomplete: str) -> list[str]:
    return sorted(name for name in NAMES if name.startswith(incomplete))


Rules = Annotated[
    list[str] | None,
    typer.Option("--rule", metavar="RULE", help="Only this rule; may be given several times.", autocompletion=_rules),
]


def command(
    context: typer.Context,
    ids: Accomplishments = None,
    rules: Rules = None,
    strict: Annotated[bool, typer.Option("--strict", help="Exit with 1 when there is any advice.")] = False,  # noqa: FBT002
    as_of: AsOf = None,
    format_: Annotated[Format, typer.Option("--format", help="How to print advice.")] = Format.text,
) -> None:
    """Say what would make accomplishments read and count better.

    A result or a baseline that is missing, wording that hides what you did, work that is told twice, claims that a link would
    strengthen: docs/advice.md describes the rules. A file silences a rule with 'silence: [no-result]'.
    """
    raise typer.Exit(_run(context.obj, (ids or [], rules or []), as_of, format_, strict=strict))


def _run(start: "Path", wanted: "tuple[Sequence[str], Sequence[str]]", as_of: str | None, format_: Format, *, strict: bool) -> int:
    from tailorcv import advice
    from tailorcv.advice.material import material_of
    from tailorcv.cli.check_views import show
    from tailorcv.cli.opening import EXIT_PROBLEMS, day, open_workspace
    from tailorcv.cli.scoring import record_figures
    from tailorcv.problems import in_order

    ids, rules = wanted
    when = day(as_of)
    _refuse_unknown_rules(rules)
    parts = open_workspace(start)
    files = {found.value.id: found.path for found in parts.accomplishments}
    for name in ids:
        _refuse_unknown_id(name, files)
    material = material_of(parts, record_figures(parts, when))
    found = in_order(advice.run(material, frozenset(rules)))
    if ids:
        of_ids = {files[name] for name in ids}
        found = tuple(problem for problem in found if problem.place.path in of_ids)
    show(found, len(set(ids) or files), format_)
    return EXIT_PROBLEMS if strict and found else 0


def _refuse_unknown_rules(rules: "Sequence[str]") -> None:
    from tailorcv.cli.opening import EXIT_USAGE, fail
    from tailorcv.problems import did_you_mean

    for name in rules:
        if name not in NAMES:
            hint = did_you_mean(name, NAMES) or f"there are: {', '.join(NAMES)}"
            fail(f"--rule: there is no rule '{name}'; {hint}", EXIT_USAGE)


def _refuse_unknown_id(name: str, known: dict[str, str]) -> None:
    if name not in known:
        from tailorcv.cli.record_reading import unknown

        unknown(name, known)
