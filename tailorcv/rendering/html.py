"""A resume as one HTML file: nothing is loaded from outside, no script can run, and it prints well."""

from collections.abc import Mapping
from urllib.parse import urlsplit

from tailorcv import __version__
from tailorcv.document import Resume
from tailorcv.presentation import Look
from tailorcv.rendering.formats import Rendered
from tailorcv.rendering.inline import plain, printed
from tailorcv.rendering.own_templates import template_text, told
from tailorcv.rendering.templating import digest, environment

SUFFIX = "html"
_TYPEFACES = {
    "serif": '"Libertinus Serif", "Source Serif 4", Charter, "Iowan Old Style", Georgia, "Liberation Serif", serif',
    "sans": '"Source Sans 3", "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", sans-serif',
}


def render(resume: Resume, look: Look) -> Rendered:
    """The document."""
    return filled("resume.html.j2", style(look), look, {"resume": resume})


def filled(name: str, css: str, look: Look, values: Mapping[str, object]) -> Rendered:
    """A template with those values. The style is allowed by its digest, so the page's policy can forbid every other one."""
    from markupsafe import Markup

    templates = environment(look.own)
    templates.filters |= {"spans": printed, "plain": plain, "host": host, "kind": lambda block: type(block).__name__.lower()}
    with told(name, look.own):
        page = templates.get_template(name).render(
            values,
            css=Markup(css),  # noqa: S704  # styles are no text of a record, and the colour is checked
            style_digest=digest(css),
            version=__version__,
        )
    return Rendered(page.encode())


def style(look: Look) -> str:
    """The style of a design: what all share, what is its own, then the paper and what was chosen in its place."""
    names = ["resume.css", *([f"resume-{look.template}.css"] if look.template != "modern" else [])]
    parts = [template_text(name, look.own) for name in names]
    parts.append(f"@page {{ size: {'letter' if look.paper == 'letter' else 'A4'}; }}")
    if look.typeface:
        parts.append(f"body {{ font-family: {_TYPEFACES[look.typeface]}; }}")
    if look.accent:
        parts.append(f"@media print, (prefers-color-scheme: light) {{ :root {{ --accent: {look.accent}; }} }}")
    return "\n".join(parts)


def host(link: str) -> str:
    """The part of a link that tells a reader where it leads; the whole link where no host can be made out."""
    try:
        name = urlsplit(link).hostname
    except ValueError:
        # Python is stricter than the reader: `https://[x` is an address to the one and none to the other.
        name = None
    return (name or link).removeprefix("www.")
