"""What every page of a library has in common: the style, the policy, and the site that it is part of."""

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from tailorcv import __version__
from tailorcv.rendering.templating import digest, environment
from tailorcv.shipped import shipped

if TYPE_CHECKING:
    from jinja2 import Environment


class Site(NamedTuple):
    """The site that a page belongs to. `url` is where it will be published, or empty; `has_index` is false for a page by itself.

    `tracks` has the file name of each track's page by family and track.
    """

    name: str
    url: str
    has_index: bool
    roles: frozenset[str]
    tracks: Mapping[tuple[str, str], str] = {}


class Look(NamedTuple):
    """Style and script with the digests by which a page's policy allows them, and no other ones."""

    css: str
    style_digest: str
    script: str
    script_digest: str
    version: str


ALONE = Site("Role library", "", has_index=False, roles=frozenset())


@cache
def look() -> Look:
    """The shipped style and script."""
    from markupsafe import Markup

    css, script = ((shipped("templates") / "site" / name).read_text(encoding="utf-8") for name in ("site.css", "index.js"))
    return Look(Markup(css), digest(css), Markup(script), digest(script), __version__)  # noqa: S704  # our own files


def render_page(template: str, site: Site, here: str, **fields: object) -> str:
    """One page by its template; `here` is its path in the site, which tells how far up the index lies."""
    up = "../" * here.count("/")
    values = {"look": look(), "site": site, "here": here, "up": up, "owner": "", **fields}
    return _environment().get_template(f"site/{template}").render(values)


@cache
def _environment() -> "Environment":
    """Made once: a site has hundreds of pages, and templates are compiled by their environment."""
    return environment()
