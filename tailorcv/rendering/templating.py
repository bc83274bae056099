"""Jinja, set up so that a template can neither run code nor forget to escape."""

from typing import TYPE_CHECKING

from tailorcv.shipped import shipped

if TYPE_CHECKING:
    from jinja2 import Environment


def environment() -> "Environment":
    """The sandbox that all templates run in; an unknown name is an error, not an empty text."""
    from jinja2 import FileSystemLoader, StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    return ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(shipped("templates")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
