"""What another program gets out of an exported document: its words, by a reader that is not ours."""

import html.parser
import io
import json
import re
import subprocess
import unicodedata
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree import ElementTree as ET

from markdown_it import MarkdownIt
from web_tools import program

_WORDS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def pdf_words(content: bytes, *options: str) -> str:
    """What pdftotext makes of a PDF, in the order of its content unless the options say otherwise."""
    reader = program("pdftotext", "poppler-utils")
    with TemporaryDirectory() as folder:
        path = Path(folder) / "file.pdf"
        path.write_bytes(content)
        return subprocess.run([reader, *(options or ("-raw",)), path, "-"], capture_output=True, check=True).stdout.decode()


def pypdf_words(content: bytes) -> str:
    """What pypdf makes of a PDF."""
    import pypdf

    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages)


class _Visible(html.parser.HTMLParser):
    """The words of a page's body, those of blocks apart."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.body = False

    # The names are those of the standard library.
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self.body = self.body or tag == "body"

    def handle_data(self, data: str) -> None:
        if self.body:
            self.words.append(data)


def html_words(content: bytes) -> str:
    """What the standard library's parser makes of a page."""
    page = _Visible()
    page.feed(content.decode())
    page.close()
    return "".join(page.words)


def markdown_words(content: bytes) -> str:
    """What a CommonMark reader with the tables and strikethrough of code forges makes of a document, a block a line."""
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(content.decode())
    return "\n".join("".join(" " if child.type == "softbreak" else child.content for child in token.children or ()) for token in tokens)


def word_words(content: bytes) -> str:
    """The text runs of a Word document, a paragraph a line."""
    root = ET.fromstring(zipfile.ZipFile(io.BytesIO(content)).read("word/document.xml"))
    return "\n".join("".join(run.text or "" for run in paragraph.iter(f"{_WORDS}t")) for paragraph in root.iter(f"{_WORDS}p"))


def json_words(content: bytes) -> str:
    """Every text of a JSON document, each on its line."""

    def texts(value: object) -> Iterator[str]:
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict):
            for one in value.values():
                yield from texts(one)
        elif isinstance(value, list):
            for one in value:
                yield from texts(one)

    return "\n".join(texts(json.loads(content)))


READERS: dict[str, Callable[[bytes], str]] = {
    "md": markdown_words,
    "html": html_words,
    "pdf": pdf_words,
    "docx": word_words,
    "txt": bytes.decode,
    "json": json_words,
}


def squeezed(text: str) -> str:
    """The text without blanks and invisible characters, decomposed: where a line breaks and how an accent is coded is no difference."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(char for char in re.sub(r"\s+", "", decomposed) if unicodedata.category(char) != "Cf")
