"""XML files of other programs, read without any of XML's dangers: no document type, no entities, a limit to depth, size and number.

An element becomes a text, or a mapping by the local names of its attributes (`@year`) and elements; repeated elements become a list.
"""

import re
from collections import Counter
from pathlib import Path
from typing import NamedTuple
from xml.parsers import expat

from tailorcv.interop.foreign_tree import INSIDE, Part
from tailorcv.interop.record_draft import Spot
from tailorcv.problems import Place, Problem
from tailorcv.textfile import TextFile, decode, line_of, read_raw, shown_path
from tailorcv.yamltext import Data, Loc

# A photo is part of such a file.
MAX_BYTES = 10_000_000
MAX_ELEMENTS = 50_000
# What is kept must fit into a file of the record, a few levels down.
MAX_DEPTH = 20
_DECLARATION = re.compile(r"<!(DOCTYPE|ENTITY)")
# Attributes about the file and its codes, not about the person.
_TECHNICAL = re.compile(r"xsi:|scheme\w+=|list\w+=|(?:majorVersionID|minorVersionID)=|typeCode=FREETEXT$|languageID=[a-z]{2,3}(?:-\w+)?$")
_XSI = "http://www.w3.org/2001/XMLSchema-instance"


class XmlFile(NamedTuple):
    """The root element: its local name, its namespace, and what is in it."""

    name: str
    namespace: str
    root: Part


class _Element:
    """An element while the file is read."""

    def __init__(self, name: str, line: int) -> None:
        self.name, self.line = name, line
        self.attributes: dict[str, str] = {}
        self.children: list[_Element] = []
        self.texts: list[str] = []


def read_xml(path: Path) -> tuple[XmlFile | None, tuple[Problem, ...]]:
    """The file as a tree that can be used up, or why it is none."""
    raw, problems = read_raw(path, MAX_BYTES)
    if raw is None:
        return None, problems
    if wrong := _other_kind(raw):
        return None, (Problem(Place(shown_path(path)), "wrong-format", *wrong),)
    file, problems = decode(shown_path(path), raw)
    if file is None:
        return None, problems
    if found := _DECLARATION.search(file.text):
        line = file.text.count("\n", 0, found.start()) + 1
        return None, (_problem(file, line, 1, "xml-doctype", f"a <!{found[1]}> stands here, which such a file never has", "take it out"),)
    return _Reader(file).read()


def _other_kind(raw: bytes) -> tuple[str, str] | None:
    """What a file is that begins in another way, and what to do about it."""
    start = raw.lstrip(b"\xef\xbb\xbf \t\r\n")[:5]
    if start.startswith(b"%PDF-"):
        return "this is a PDF, and XML was expected", "save the XML that is attached to it: many readers of PDFs list attachments"
    if start[:1] in (b"{", b"["):
        return "this is JSON, and XML was expected", "if it is a JSON Resume, use 'tailorcv import json-resume'"
    return None if start.startswith(b"<") or not start else ("this is not XML", "name the .xml file that the program exported")


class _Reader:
    """Reads one file."""

    def __init__(self, file: TextFile) -> None:
        self._file = file
        self._open: list[_Element] = []
        self._root: _Element | None = None
        self._namespace = ""
        self._count = 0
        self._lines: dict[Loc, int] = {}
        # The bytes are UTF-8 by now, whatever the file's first line says.
        self._parser = expat.ParserCreate("utf-8", " ")
        self._parser.StartElementHandler = self._begin
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._add

    def read(self) -> tuple[XmlFile | None, tuple[Problem, ...]]:
        """The whole tree."""
        try:
            self._parser.Parse(self._file.text.encode(), True)  # expat takes it by place only
        except expat.ExpatError as error:
            hint = "export the file again; it may be cut off"
            return None, (_problem(self._file, error.lineno, error.offset + 1, "xml-syntax", expat.ErrorString(error.code), hint),)
        except _TooMuchError as error:
            hint = "see whether this is the right file"
            return None, (_problem(self._file, self._parser.CurrentLineNumber, 1, "too-large", str(error), hint),)
        assert self._root is not None, "a file without an element is an error of syntax"
        data = self._data(self._root, ())
        return XmlFile(self._root.name, self._namespace, Part(data if isinstance(data, dict) else {INSIDE: data}, self._spot)), ()

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        namespace, _, local = name.rpartition(" ")
        self._count += 1
        if self._count > MAX_ELEMENTS or len(self._open) >= MAX_DEPTH:
            what = f"{MAX_DEPTH} levels of elements" if len(self._open) >= MAX_DEPTH else f"{MAX_ELEMENTS} elements"
            raise _TooMuchError(f"more than {what}")
        element = _Element(local, self._parser.CurrentLineNumber)
        for key, value in attributes.items():
            shown = key.replace(f"{_XSI} ", "xsi:").rpartition(" ")[2]
            if value.strip() and not _TECHNICAL.match(f"{shown}={value}"):
                element.attributes[f"@{shown}"] = value
        if self._open:
            self._open[-1].children.append(element)
        else:
            self._root, self._namespace = element, namespace
        self._open.append(element)

    def _end(self, name: str) -> None:  # noqa: ARG002  # expat's signature
        self._open.pop()

    def _add(self, text: str) -> None:
        self._open[-1].texts.append(text)

    def _data(self, element: _Element, loc: Loc) -> Data:
        self._lines[loc] = element.line
        text = "".join(element.texts).strip()
        if not element.children and not element.attributes:
            return text
        times = Counter(child.name for child in element.children)
        found: dict[str, Data] = {**element.attributes, **({INSIDE: text} if text else {})}
        for child in element.children:
            if times[child.name] == 1:
                found[child.name] = self._data(child, (*loc, child.name))
                continue
            listed = found.setdefault(child.name, [])
            assert isinstance(listed, list), "the name is repeated, so it is a list"
            listed.append(self._data(child, (*loc, child.name, len(listed))))
        return found

    def _spot(self, loc: Loc) -> Spot:
        """Where that element begins, or the nearest one above it."""
        while loc not in self._lines:
            loc = loc[:-1]
        line = self._lines[loc]
        return Spot(Place(self._file.path, line), line_of(self._file.text, line))


class _TooMuchError(Exception):
    """Ends the reading of a file that is too deep or has too much in it."""


def _problem(file: TextFile, line: int, column: int, code: str, message: str, hint: str) -> Problem:
    return Problem(Place(file.path, line, column), code, message, hint, "error", line_of(file.text, line))
