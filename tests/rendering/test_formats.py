"""The formats of a resume, by name."""

from typing import NamedTuple

import pytest

from tailorcv.document import Resume
from tailorcv.presentation import Look
from tailorcv.profile import Contact
from tailorcv.rendering.formats import FORMATS, format_named


class Marks(NamedTuple):
    """How a whole file of a format begins and ends."""

    first: bytes
    last: bytes = b""


# A format that is added without a line here fails the first test.
MARKS = {
    "md": Marks(b"# Mira Example\n", b"for backend-l1 -->\n"),
    "html": Marks(b"<!doctype html>\n", b"</html>\n"),
    "pdf": Marks(b"%PDF-1.7\n", b"%%EOF"),
    "docx": Marks(b"PK\x03\x04"),
    "txt": Marks(b"Mira Example\n"),
    "json": Marks(b"{\n", b"}\n"),
}
PERSON = Resume("backend-l1", "Mira Example", "", Contact(), None, ())


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_has_a_suffix_and_renders(name: str) -> None:
    """What a registered module offers: the name is the suffix, the file is whole, and of a harmless document nothing is lost."""
    form = format_named(name)
    rendered = form.render(PERSON, Look())
    assert name == form.SUFFIX
    assert rendered.content.startswith(MARKS[name].first)
    assert rendered.content.endswith(MARKS[name].last)
    assert rendered.lost == ()


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_document_gives_the_same_bytes(name: str) -> None:
    """No clock and no chance is in a rendering."""
    render = format_named(name).render
    assert render(PERSON, Look()) == render(PERSON, Look())


@pytest.mark.parametrize("name", ["", "xml", "HTML", "markdown", "../html"])
def test_another_name_is_no_format(name: str) -> None:
    """Only registered names are imported."""
    with pytest.raises(KeyError):
        format_named(name)
