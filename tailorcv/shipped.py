"""Where the files lie that come with the program: in a wheel inside the package, in a checkout beside it."""

from pathlib import Path


def shipped(folder: str) -> Path:
    """The shipped folder of that name: `specs`, `templates` or `schema`.

    Raises:
        FileNotFoundError: the installation is incomplete.
    """
    package = Path(__file__).resolve().parent
    for place in (package / "_data" / folder, package.parent / folder):
        if place.is_dir():
            return place
    raise FileNotFoundError(f"the shipped folder '{folder}' is missing; install tailorcv again")
