"""A resume as one HTML file: nothing is loaded from outside, no script can run, and it prints well."""

import base64
import hashlib
from urllib.parse import urlsplit

from tailorcv import __version__
from tailorcv.document import Resume
from tailorcv.rendering.inline import plain, spans
from tailorcv.rendering.templating import environment
from tailorcv.shipped import shipped

SUFFIX = "html"


def render(resume: Resume) -> str:
    """The document. The style is allowed by its digest, so the page's policy can forbid every other one."""
    css = (shipped("templates") / "resume.css").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
    template_environment = environment()
    template_environment.filters["spans"] = spans
    template_environment.filters["plain"] = plain
    template_environment.filters["host"] = host
    from markupsafe import Markup

    return template_environment.get_template("resume.html.j2").render(
        resume=resume,
        css=Markup(css),  # noqa: S704  # our own file, not a user's text
        style_digest=digest,
        version=__version__,
    )


def host(link: str) -> str:
    """The part of a link that tells a reader where it leads; the whole link where no host can be made out."""
    try:
        name = urlsplit(link).hostname
    except ValueError:
        # Python is stricter than the reader: `https://[x` is an address to the one and none to the other.
        name = None
    return (name or link).removeprefix("www.")
