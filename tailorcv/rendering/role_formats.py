"""The formats of a role's page, by name. A format is a module with a suffix and a `render` function, imported when it is asked for."""

import importlib
from typing import Protocol, cast

from tailorcv.role_page import RolePage

FORMATS: dict[str, str] = {"md": "role_markdown", "html": "role_html", "json": "role_json", "job": "job_schema"}


class RoleFormat(Protocol):
    """What a format module offers."""

    SUFFIX: str

    def render(self, page: RolePage) -> str:
        """The whole page as text."""
        ...


def role_format(name: str) -> RoleFormat:
    """The format's module.

    Raises:
        KeyError: there is no such format.
    """
    return cast("RoleFormat", importlib.import_module(f"tailorcv.rendering.{FORMATS[name]}"))
