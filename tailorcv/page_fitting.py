"""A resume fitted to its pages, measured as the PDF would be set."""

from collections.abc import Sequence

from tailorcv.fitting import Fitted, fit
from tailorcv.rendering.pdf import page_count
from tailorcv.selection import Choice
from tailorcv.tailored import Tailored


def fitted(found: Tailored, pages: int, *, public: bool = False) -> Fitted:
    """The choices that keep to so many pages.

    Raises:
        TemplateError: a template of the person's own cannot be used.
    """

    def measure(choices: Sequence[Choice]) -> int:
        return page_count(found.resume(choices, public=public), found.look)

    return fit(found.choices, pages, measure, kept(found))


def kept(found: Tailored) -> tuple[str, ...]:
    """The accomplishments that the person wants to be shown: they stay."""
    return found.tailoring.show if found.tailoring else ()
