"""The work behind `tailorcv spec import onet`."""

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from tailorcv.cli.opening import EXIT_PROBLEMS, EXIT_USAGE, fail, open_library, show_problems
from tailorcv.cli.spec.writing import own_folder, write_new
from tailorcv.cli.terminal import note
from tailorcv.interop.onet import Database, read_database
from tailorcv.interop.onet_specs import specs_of
from tailorcv.problems import did_you_mean

_RELEASE = re.compile(r"db_(\d+)_(\d+)")
_SHOWN = 12


def run(start: Path, source: Path, asked: Sequence[str], release: str | None, output: Path | None) -> None:
    """Read the database, choose the occupations, and write what is new."""
    folder = own_folder(start, open_library(start), output)
    if not source.is_dir():
        fail(f"there is no folder '{source}'", EXIT_USAGE)
    database, problems = read_database(source)
    if database is None:
        show_problems(problems)
        fail("nothing was written", EXIT_PROBLEMS)
    wanted = _chosen(database, asked)
    imported = specs_of(database, wanted, release or _release_of(source), date.today())
    for code, reason in imported.left_out[:_SHOWN]:
        note(f"left out {code} {database.occupations[code].title}: {reason}")
    if len(imported.left_out) > _SHOWN:
        note(f"left out {len(imported.left_out) - _SHOWN} more for the same reason")
    comments = ("Made from the O*NET database; the attribution below must stay.",)
    write_new((*imported.families, *imported.competencies, *imported.roles), folder, comments)


def _chosen(database: Database, asked: Sequence[str]) -> list[str]:
    if not asked:
        return list(database.occupations)
    found: dict[str, None] = {}
    for part in asked:
        codes = [code for code in database.occupations if code.startswith(part)]
        if not codes:
            hint = did_you_mean(part, database.occupations) or "see 'Occupation Data.txt'"
            fail(f"--occupation: no code begins with '{part}'; {hint}", EXIT_USAGE)
        found.update(dict.fromkeys(codes))
    return list(found)


def _release_of(source: Path) -> str:
    """The release in the name that the database's archive gives its folder; empty when the name says nothing."""
    found = _RELEASE.search(source.absolute().name)
    return f"{found[1]}.{found[2]}" if found else ""
