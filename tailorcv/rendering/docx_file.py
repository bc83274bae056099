"""What is around the words of a Word file: its paper, its properties, and an archive that is the same every time."""

import io
import zipfile
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from tailorcv import __version__
from tailorcv.rendering.docx_designs import Design
from tailorcv.rendering.docx_styles import set_bullet, set_styles
from tailorcv.rendering.docx_xml import w, words

if TYPE_CHECKING:
    from docx.document import Document

# An export knows by this, as in every other format, that it may overwrite a file; it stands at the very end of the archive.
MARK = b"<!-- made by tailorcv -->"
# A file says when it was made; ours depends on its content alone.
_EPOCH = datetime(2000, 1, 1, tzinfo=UTC)
_ZIP_EPOCH = (2000, 1, 1, 0, 0, 0)
_LONGEST_PROPERTY = 255
# What python-docx's template brings that is nobody's here: a picture of an empty page, sources of citations, styles of 2010.
_FOREIGN = ("thumbnail", "customXml", "stylesWithEffects")
_APP = b"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>tailorcv</Application></Properties>
"""


class About(NamedTuple):
    """What a file says of itself; `kind` is the role of a resume, or what the document is."""

    title: str
    author: str
    language: str
    kind: str


def new_document(design: Design, about: About, *, rtl: bool) -> "Document":
    """A document without words: paper, styles, list, settings and properties."""
    import docx

    document = docx.Document()
    _set_paper(document, design, rtl=rtl)
    set_styles(document, design, about.language, rtl=rtl)
    set_bullet(document, design)
    _set_settings(document, about.language)
    _set_properties(document, about)
    return document


def _set_paper(document: "Document", design: Design, *, rtl: bool) -> None:
    """Size and margins of the page, and from which side it is read."""
    from docx.shared import Mm

    section = document.sections[0]
    section.page_width, section.page_height = (Mm(side) for side in design.paper)
    across, along = (Mm(margin) for margin in design.margins)
    section.left_margin = section.right_margin = across
    section.top_margin = section.bottom_margin = along
    if rtl:
        from docx.oxml.ns import qn

        grid = section._sectPr.find(qn("w:docGrid"))  # noqa: SLF001  # python-docx's documented way to the element
        assert grid is not None, "python-docx's template has one, and the schema puts this before it"
        grid.addprevious(w("bidi"))


def _set_properties(document: "Document", about: About) -> None:
    """Title, author and language for whoever lists or reads the file aloud."""
    properties = document.core_properties
    properties.title = _property(about.title)
    properties.author = properties.last_modified_by = _property(about.author)
    properties.language = about.language
    properties.comments = _property(f"made by tailorcv {__version__} from the record, for {about.kind}")
    properties.created = properties.modified = _EPOCH
    properties.revision = 1


def _property(text: str) -> str:
    """The format allows 255 characters."""
    found = words(text)
    return found if len(found) <= _LONGEST_PROPERTY else f"{found[: _LONGEST_PROPERTY - 1]}…"


def _set_settings(document: "Document", language: str) -> None:
    """Today's Word instead of the one of 2010, and no traces of somebody else's editing."""
    from docx.oxml.ns import qn

    settings = document.settings.element
    for name in ("rsids", "proofState", "savePreviewPicture", "zoom", "shapeDefaults"):
        for old in settings.findall(qn(f"w:{name}")):
            settings.remove(old)
    for mode in settings.iter(qn("w:compatSetting")):
        if mode.get(qn("w:name")) == "compatibilityMode":
            mode.set(qn("w:val"), "15")
    for fonts in settings.findall(qn("w:themeFontLang")):
        settings.replace(fonts, w("themeFontLang", val=language))


def _drop_foreign_parts(document: "Document") -> None:
    """Leave out what came with the template and is nobody's; say which program made the file."""
    package = document.part.package
    assert package is not None, "a document that was opened has a package"
    for owner in (package, document.part):
        for key in [key for key, found in owner.rels.items() if found.reltype.rpartition("/")[2] in _FOREIGN]:
            del owner.rels[key]
    for part in package.iter_parts():
        if part.partname == "/docProps/app.xml":
            part._blob = _APP  # noqa: SLF001  # python-docx has no other way to change a part that it does not know


def archive(document: "Document") -> bytes:
    """The file, with one time for all its parts, and no trace of the system that it was made on."""
    _drop_foreign_parts(document)
    saved, written = io.BytesIO(), io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as old, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as new:
        new.comment = MARK
        for part in old.infolist():
            info = zipfile.ZipInfo(part.filename, _ZIP_EPOCH)
            info.compress_type, info.create_system = zipfile.ZIP_DEFLATED, 0
            new.writestr(info, old.read(part.filename))
    return written.getvalue()
