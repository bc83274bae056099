"""The work behind `tailorcv spec import csv`."""

from datetime import date
from pathlib import Path

from tailorcv.cli.opening import EXIT_PROBLEMS, EXIT_USAGE, fail, open_library, show_problems
from tailorcv.cli.spec.writing import check_places, own_folder, write_new
from tailorcv.drs import Drs
from tailorcv.interop.matrix import LONG, roles_of
from tailorcv.interop.tables import read_table
from tailorcv.shape import from_data


def run(start: Path, source: Path, family: str | None, track: str | None, delimiter: str, output: Path | None) -> None:
    """Read the matrix, and write the roles that are new; with any problem nothing is written."""
    library = open_library(start)
    folder = own_folder(start, library, output)
    if len(delimiter) != 1 or delimiter in '\r\n" ':
        fail(f"--delimiter: '{delimiter}' cannot separate cells; for tabs write --delimiter $'\\t'", EXIT_USAGE)
    table, problems = read_table(source, ("competency",), delimiter=delimiter)
    if table is None:
        show_problems(problems)
        fail("nothing was written", EXIT_PROBLEMS)
    if not set(LONG) <= set(table.headings) and family is None:
        fail("--family is missing: a wide matrix does not say which job family its roles belong to", EXIT_USAGE)
    names = {name: library.competency_name(name) for name in library.competencies}
    found, problems = roles_of(table, names, family, track, date.today())
    roles: list[Drs] = []
    for one in found:
        drs, wrong = from_data(Drs, one.fields, one.table.path)
        # The matrix is what the person can mend, so the place is the row where the role begins.
        problems += tuple(problem._replace(place=problem.place._replace(line=one.row.line, column=1), source="") for problem in wrong)
        roles += [drs] if drs else []
    if problems or not roles:
        show_problems(problems)
        fail("nothing was written" if problems else "there are no roles in it: name the columns L1, L2 or backend-l1", EXIT_PROBLEMS)
    check_places(roles, library)
    write_new(roles, folder, (f"Made from {source.name}. What it did not say is marked 'To be written.'",))
