"""The formats of a resume, by name. A format is a module with a suffix and a `render` function; it is imported when it is asked for."""

import importlib
from typing import NamedTuple, Protocol, cast

from tailorcv.document import Resume
from tailorcv.presentation import Look

FORMATS: dict[str, str] = {"md": "markdown", "html": "html", "pdf": "pdf", "docx": "docx", "txt": "text"}


class Rendered(NamedTuple):
    """A document in one format, and what of it could not be shown there, in words."""

    content: bytes
    lost: tuple[str, ...] = ()


class Format(Protocol):
    """What a format module offers."""

    SUFFIX: str

    def render(self, resume: Resume, look: Look) -> Rendered:
        """The whole document."""
        ...


def format_named(name: str) -> Format:
    """The format's module.

    Raises:
        KeyError: there is no such format.
    """
    return cast("Format", importlib.import_module(f"tailorcv.rendering.{FORMATS[name]}"))
