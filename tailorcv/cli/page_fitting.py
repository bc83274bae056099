"""The work behind `--pages`: fit a resume to its pages, say what had to go, and measure what would help where nothing fits."""

from collections.abc import Iterator, Sequence

from tailorcv import page_fitting
from tailorcv.cli import exporting
from tailorcv.cli.terminal import counted, note
from tailorcv.document import Resume
from tailorcv.fitting import Fitted, weakest_first, without
from tailorcv.presentation import Template
from tailorcv.selection import Choice
from tailorcv.tailored import Tailored
from tailorcv.tailoring import MAX_PAGES

_SMALLEST: Template = "compact"
# Where the accomplishments stand: a resume without these sections is none.
_NEEDED = ("experience", "work")


def fitted(found: Tailored, pages: int, *, public: bool) -> tuple[Choice, ...]:
    """The choices that keep to the pages, measured as the PDF would be set; what had to go is named."""
    with exporting.templates_told():
        kept = page_fitting.fitted(found, pages, public=public)
        if kept.left_out:
            note(f"left out to keep to {counted(pages, 'page')}: {', '.join(reversed(kept.left_out))}")
        if kept.even_without:
            least = without(found.choices, weakest_first(found.choices, page_fitting.kept(found)))
            _tell_of_too_much(found, kept, least, pages, public=public)
    return kept.choices


def _tell_of_too_much(found: Tailored, kept: Fitted, least: Sequence[Choice], pages: int, *, public: bool) -> None:
    """How many pages there are with and without accomplishments, and what was measured to be enough."""
    shown = " but those that you show" if any(choice.group == "surfaced" for choice in least) else ""
    fills = f"it fills {kept.pages}, and {kept.even_without} without any accomplishments{shown}"
    note(f"does not fit on {counted(pages, 'page')}: {fills}, so none is left out")
    enough = [f"--pages {kept.even_without}"] if kept.even_without <= MAX_PAGES else []
    enough += _enough(found, found.resume(least, public=public), pages)
    note(f"what would do: {'; '.join(enough)}")


def _enough(found: Tailored, least: Resume, pages: int) -> Iterator[str]:
    """The design that sets the smallest type, and sections to hide, where one of them alone is enough to make the shortest resume fit."""
    from tailorcv.rendering.pdf import page_count

    if found.look.template != _SMALLEST and page_count(least, found.look._replace(template=_SMALLEST)) <= pages:
        yield f"--template {_SMALLEST}"
    hide = f"tailorcv tailor {found.drs.id} --hide"
    keys = [section.key for section in least.sections if section.key not in _NEEDED]
    alone = [key for key in keys if page_count(_hiding(least, key), found.look) <= pages]
    if not alone:
        yield f"hiding several entries: {hide} ID"
    else:
        # What stands last on the page is missed least.
        last, *others = reversed(alone)
        yield f"{hide} {last}" + (f" (or {', '.join(others)})" if others else "")


def _hiding(resume: Resume, key: str) -> Resume:
    return resume._replace(sections=tuple(section for section in resume.sections if section.key != key))
