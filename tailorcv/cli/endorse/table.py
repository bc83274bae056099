"""The endorsements of a record as a table."""

from rich import box
from rich.table import Table

from tailorcv.cli.terminal import clean
from tailorcv.cli.verification import Checked
from tailorcv.cli.verification_views import levels_line


def table(checked: Checked) -> Table:
    """A row a statement, sorted by accomplishment."""
    made = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    made.add_column("accomplishment", style="cyan", overflow="fold")
    made.add_column("peer", overflow="fold")
    made.add_column("confirms", ratio=1)
    made.add_column("issued", no_wrap=True)
    made.add_column("status", no_wrap=True)
    for one in sorted(checked.endorsements, key=lambda one: one.statement.claim.id if one.statement else ""):
        if one.statement is None:
            made.add_row("?", "", clean(one.sealed.path), "", one.status, style="dim")
            continue
        statement = one.statement
        cells = (statement.claim.id, one.peer, levels_line(statement), str(statement.issued.date()), one.status)
        made.add_row(*(clean(cell) for cell in cells), style="" if one.holds else "dim")
    return made
