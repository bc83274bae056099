"""A role, the record and the tailoring together, for commands."""

from datetime import date

from tailorcv import tailored as made
from tailorcv.cli.confirming import confirmed
from tailorcv.cli.opening import refusals_told
from tailorcv.confirmation import Confirmations
from tailorcv.drs import Drs
from tailorcv.presentation import Choices
from tailorcv.tailored import Tailored
from tailorcv.workspace import Parts


def tailored(
    workspace: Parts, drs: Drs, as_of: date, wishes: Choices | None = None, confirmations: Confirmations | None = None
) -> Tailored:
    """The pieces for a role. What peers confirmed is read unless it is given; problems in the tailoring end the command."""
    with refusals_told():
        return made.tailored(workspace, drs, as_of, confirmed(workspace, as_of) if confirmations is None else confirmations, wishes)
