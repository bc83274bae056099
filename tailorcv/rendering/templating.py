"""Jinja, set up so that a template can neither run code nor forget to escape."""

import base64
import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from tailorcv.shipped import shipped

if TYPE_CHECKING:
    from jinja2 import Environment


def digest(text: str) -> str:
    """The SHA-256 of a style or a script as a page's policy names it, which then allows no other one."""
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def environment(own: Path | None = None) -> "Environment":
    """The sandbox that all templates run in, a person's own before the shipped ones; an unknown name is an error, not an empty text."""
    from jinja2 import FileSystemLoader, StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    return ImmutableSandboxedEnvironment(
        loader=FileSystemLoader([*([own] if own else []), shipped("templates")]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
