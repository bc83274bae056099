"""A signed file that is named on the command line: what it says, or the end of the command."""

from pathlib import Path

from tailorcv.cli.opening import EXIT_PROBLEMS, fail, show_problems
from tailorcv.endorsement import Endorsement, Read, Sealed, read_sealed
from tailorcv.endorsement_files import read_sealed_file


def sealed_at(path: Path, otherwise: str) -> Sealed:
    """The file with the signature beside it; one that cannot be read ends the command with those words."""
    sealed, problems = read_sealed_file(path)
    if sealed is None:
        show_problems(problems)
        fail(otherwise, EXIT_PROBLEMS)
    return sealed


def read_at(path: Path, behind: str = "") -> Read:
    """What the file says, if its signature is right; `behind` follows the words on what is wrong with it."""
    sealed = sealed_at(path, "nothing was signed")
    read = read_sealed(sealed)
    if isinstance(read, Endorsement):
        fail(f"{sealed.path}: {read.status}: {read.why}{behind}", EXIT_PROBLEMS)
    return read
