"""A Word file as a reader sees it: the archive, its XML and its links, read without the library that wrote it."""

import io
import zipfile
from functools import cached_property
from xml.etree import ElementTree as ET

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TEXTS = {f"{W}t": "", f"{W}tab": "\t"}
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


class Paragraph:
    """One paragraph: its style by id, and its text; a tab stands for a tab."""

    def __init__(self, element: ET.Element) -> None:
        self.element = element
        style = element.find(f"{W}pPr/{W}pStyle")
        self.style = "" if style is None else style.get(f"{W}val", "")
        self.text = "".join(_TEXTS.get(found.tag) or found.text or "" for found in element.iter() if found.tag in _TEXTS)

    @property
    def runs(self) -> list[tuple[str, tuple[str, ...]]]:
        """Each run with its marks, and the name of a style among them."""
        return [(_text(run), tuple(_mark(found) for found in run.findall(f"{W}rPr/*"))) for run in self.element.iter(f"{W}r")]


class WordFile:
    """The whole file."""

    def __init__(self, content: bytes) -> None:
        self.archive = zipfile.ZipFile(io.BytesIO(content))
        self.parts = {name: self.archive.read(name) for name in self.archive.namelist()}

    def xml(self, name: str) -> ET.Element:
        """One part, parsed."""
        return ET.fromstring(self.parts[name])

    @cached_property
    def body(self) -> ET.Element:
        """The document itself."""
        return self.xml("word/document.xml")

    @property
    def paragraphs(self) -> list[Paragraph]:
        """From top to bottom."""
        return [Paragraph(found) for found in self.body.iter(f"{W}p")]

    @property
    def text(self) -> str:
        """All words, a paragraph a line."""
        return "\n".join(found.text for found in self.paragraphs)

    @property
    def headings(self) -> list[int]:
        """The levels, in order."""
        return [int(found.style[-1]) for found in self.paragraphs if found.style.startswith("Heading")]

    @property
    def elements(self) -> set[str]:
        """Which kinds of elements stand in the document, but for looks of runs, links, and tabs before dates."""
        looks = {"rStyle", "rtl", "b", "bCs", "i", "iCs", "rPr", "hyperlink", "tab"}
        return {found.tag.removeprefix(W) for found in self.body.iter()} - looks

    @property
    def links(self) -> list[tuple[str, str]]:
        """Every link in reading order: its words and where it leads."""
        return [(_text(found), self.targets[found.get(f"{R}id", "")]) for found in self.body.iter(f"{W}hyperlink")]

    @cached_property
    def targets(self) -> dict[str, str]:
        """Where the document leads outside of the file, by the relationship's id."""
        found = self.xml("word/_rels/document.xml.rels")
        return {one.get("Id", ""): one.get("Target", "") for one in found if one.get("TargetMode") == "External"}

    @cached_property
    def styles(self) -> dict[str, ET.Element]:
        """The styles by their ids."""
        return {found.get(f"{W}styleId", ""): found for found in self.xml("word/styles.xml").iter(f"{W}style")}

    def style(self, name: str, path: str, key: str = "val") -> str:
        """An attribute in a style: `style("Title", "rPr/color")`."""
        found = self.styles[name].find("/".join(f"{W}{part}" for part in path.split("/")))
        return "" if found is None else found.get(f"{W}{key}", "")


def _text(element: ET.Element) -> str:
    return "".join(found.text or "" for found in element.iter(f"{W}t"))


def _mark(element: ET.Element) -> str:
    return element.get(f"{W}val") or element.tag.removeprefix(W)
