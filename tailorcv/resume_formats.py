"""The formats in which a resume is exported: the pages of `rendering/formats.py`, and JSON Resume, which is data.

A page is rendered from the document alone. Data needs the entries that the document was composed from, so it is made from those.
"""

from collections.abc import Sequence

from tailorcv.document import Resume
from tailorcv.rendering.formats import FORMATS, Rendered, format_named
from tailorcv.selection import Choice
from tailorcv.tailored import Tailored
from tailorcv.view import view_of

JSON = "json"
KNOWN = {**FORMATS, JSON: "json_resume_export"}


def suffix(name: str) -> str:
    """What a file of that format ends with."""
    return JSON if name == JSON else format_named(name).SUFFIX


def rendered(name: str, found: Tailored, choices: Sequence[Choice], document: Resume, *, public: bool) -> Rendered:
    """A resume in that format, and what could not be shown in it.

    Raises:
        TemplateError: a template of the person's own cannot be used.
    """
    if name != JSON:
        return format_named(name).render(document, found.look)
    from tailorcv.interop.json_resume_export import Material, render

    work = {one.id: one for one in found.record}
    surfaced = [work[choice.accomplishment] for choice in choices if choice.group == "surfaced" and choice.accomplishment in work]
    attained = [found.names[standing.requirement.id] for standing in found.match.standings if standing.attained]
    view = view_of(found.tailoring, found.look.locale, public=public)
    return render(Material(found.profile, view, tuple(surfaced), tuple(attained), found.tailoring, found.drs.id))
