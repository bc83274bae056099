"""XML of other programs as a tree: texts, attributes and lists, with the line of each element, and none of XML's dangers."""

from pathlib import Path

import pytest

from tailorcv.interop.xml_tree import MAX_BYTES, MAX_DEPTH, MAX_ELEMENTS, XmlFile, read_xml


def tree(folder: Path, text: str | bytes) -> XmlFile:
    """The tree of a file with that text."""
    path = folder / "cv.xml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    found, problems = read_xml(path)
    assert found is not None, problems
    return found


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("<a><b>x</b></a>", {"b": "x"}),
        ("<a> x <!-- no --> y </a>", {"#text": "x  y"}),
        ("<a><b/><c> </c></a>", {"b": "", "c": ""}),
        ("<a><b>1</b><c/><b>2</b></a>", {"b": ["1", "2"], "c": ""}),
        ('<a d="1"><b e="2">x</b></a>', {"@d": "1", "b": {"@e": "2", "#text": "x"}}),
        ('<a xmlns="urn:x" xmlns:y="urn:y"><y:b>x</y:b><b y:c="1"/></a>', {"b": ["x", {"@c": "1"}]}),
        ("<a><b>&lt;p&gt; &amp;#38; <![CDATA[<q>]]></b></a>", {"b": "<p> &#38; <q>"}),
        (
            '<a schemeID="x"><b languageID="en">x</b><c languageID="urn:c">y</c><d typeCode="FREETEXT">z</d></a>',
            {"b": "x", "c": {"@languageID": "urn:c", "#text": "y"}, "d": "z"},
        ),
        ('<?xml version="1.0" encoding="ISO-8859-1"?><a><b>ä</b></a>', {"b": "ä"}),
    ],
    ids=["text", "mixed", "empty", "repeated", "attributes", "namespaces", "escapes", "technical attributes", "another name of UTF-8"],
)
def test_elements_as_data(tmp_path: Path, text: str, data: object) -> None:
    """Local names are enough; what the file says about itself is no data."""
    assert tree(tmp_path, text).root.left == data


def test_the_root_and_the_lines(tmp_path: Path) -> None:
    """Every element knows its line; one that is not there stands where the nearest one above it does."""
    found = tree(tmp_path, '\ufeff<x:a xmlns:x="urn:x">\n  <b>\n    <c>1</c>\n    <c>2</c>\n  </b>\n</x:a>')
    assert (found.name, found.namespace) == ("a", "urn:x")
    lines = [found.root.spot(*loc) for loc in ((), ("b",), ("b", "c", 1), ("b", "d", "e"))]
    assert [spot.place.line for spot in lines] == [1, 2, 4, 2]
    assert lines[2].source == "    <c>2</c>"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<a>", "1:4 xml-syntax: no element found"),
        ("<a>\n</b>", "2:3 xml-syntax: mismatched tag"),
        ("<a>&x;</a>", "1:4 xml-syntax: undefined entity"),
        ("", "1:1 xml-syntax: no element found"),
        ("<!DOCTYPE a>\n<a/>", "1:1 xml-doctype: a <!DOCTYPE> stands here, which such a file never has"),
        ("<a>\n<!ENTITY b 'c'></a>", "2:1 xml-doctype: a <!ENTITY> stands here, which such a file never has"),
        ("%PDF-1.7\n", "1:1 wrong-format: this is a PDF, and XML was expected"),
        ('\n{"a": 1}', "1:1 wrong-format: this is JSON, and XML was expected"),
        ("Dear all", "1:1 wrong-format: this is not XML"),
        (b"<a>\xff</a>", "1:4 not-utf8: byte 0xff is not UTF-8"),
        ("<a>\x00</a>", "1:4 binary: this is a binary file, not text"),
        (f"<a>{'<b>' * MAX_DEPTH}", f"1:1 too-large: more than {MAX_DEPTH} levels of elements"),
        (f"<a>{'<b/>' * MAX_ELEMENTS}", f"1:1 too-large: more than {MAX_ELEMENTS} elements"),
        (b"<" * (MAX_BYTES + 1), "1:1 too-large: the file has 10.0 MB; at most 10 MB are read"),
    ],
    ids=[
        *("cut off", "mismatched", "an entity", "empty", "a document type", "an entity's declaration", "a PDF", "JSON", "words"),
        *("not UTF-8", "binary", "deep", "many", "large"),
    ],
)
def test_what_is_refused(tmp_path: Path, text: str | bytes, said: str) -> None:
    """One message, at its place."""
    path = tmp_path / "cv.xml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    found, (problem,) = read_xml(path)
    assert found is None
    assert f"{problem.place.line}:{problem.place.column} {problem.code}: {problem.message}" == said
    assert problem.hint


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    """The reader of all files answers."""
    _, (problem,) = read_xml(tmp_path)
    assert problem.code == "not-a-file"
