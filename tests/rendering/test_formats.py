"""The formats of a resume, by name."""

import pytest

from tailorcv.document import Resume
from tailorcv.profile import Contact
from tailorcv.rendering.formats import FORMATS, format_named


@pytest.mark.parametrize(
    ("name", "suffix", "first", "last"),
    [("md", "md", "# Mira Example\n", "for backend-l1 -->\n"), ("html", "html", "<!doctype html>\n", "</html>\n")],
)
def test_a_format_has_a_suffix_and_renders(name: str, suffix: str, first: str, last: str) -> None:
    """What a registered module offers, and that its text is a whole file."""
    form = format_named(name)
    text = form.render(Resume("backend-l1", "Mira Example", "", Contact(), None, ()))
    assert suffix == form.SUFFIX
    assert text.startswith(first)
    assert text.endswith(last)


def test_the_formats() -> None:
    """The names that --format takes, in the order in which help lists them."""
    assert list(FORMATS) == ["md", "html"]


@pytest.mark.parametrize("name", ["", "pdf", "HTML", "markdown", "../html"])
def test_another_name_is_no_format(name: str) -> None:
    """Only registered names are imported."""
    with pytest.raises(KeyError):
        format_named(name)
