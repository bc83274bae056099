"""The formats of a resume, by name. A format is a module with a suffix and a `render` function; it is imported when it is asked for."""

import importlib
from typing import Protocol, cast

from tailorcv.document import Resume

FORMATS: dict[str, str] = {"md": "markdown", "html": "html"}


class Format(Protocol):
    """What a format module offers."""

    SUFFIX: str

    def render(self, resume: Resume) -> str:
        """The whole document as text."""
        ...


def format_named(name: str) -> Format:
    """The format's module.

    Raises:
        KeyError: there is no such format.
    """
    return cast("Format", importlib.import_module(f"tailorcv.rendering.{FORMATS[name]}"))
