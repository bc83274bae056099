"""Text of web editors (paragraphs, lists, links; escaped inside another file) as the record's text and the points of a list."""

import re
from html import unescape

from tailorcv.interop.foreign_points import Points, points_of
from tailorcv.interop.json_resume_keys import as_markdown
from tailorcv.rendering.markdown import escape

_TAG = re.compile(r"</?(?:p|br|ul|ol|li|strong|em|b|i|u|s|span|div|a|h[1-6])\b[^<>]*>", re.IGNORECASE)
# Nobody writes so much of one job; a longer text stays as it is.
_MAX_HTML = 100_000
_BLOCKS = {"p", "div", "br", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "blockquote", "tr"}
# Tags, comments, and what no reader sees. A tag ends at the next bracket of either kind: broken text takes no longer than any other.
_TOKEN = re.compile(
    r"<!--.*?(?:-->|\Z)|<(?:script|style)\b[^<>]*>.*?(?:</(?:script|style)>|\Z)|<(?P<end>/?)(?P<tag>[a-zA-Z][a-zA-Z0-9]*)(?P<rest>[^<>]*)>",
    re.DOTALL | re.IGNORECASE,
)
_HREF = re.compile(r"\bhref=([\"'])(.*?)\1", re.IGNORECASE | re.DOTALL)
_INDENT = re.compile(r"\bql-indent-([1-8])\b")
# A blank in a text that must not look like one that only lays out the source.
_NBSP = "\xa0"


def html_points(text: str) -> Points:
    """The points and the text around them, escaped so that nothing in them is a mark."""
    found = html_lines(text)
    return found._replace(text=escaped(found.text), points=tuple(escaped(point) for point in found.points))


def escaped(text: str) -> str:
    """The text without marks; whether it needs escapes is seen by reading it as Markdown, which takes long for a long one."""
    return as_markdown(text) if len(text) <= _MAX_HTML else escape(text)


def html_lines(text: str) -> Points:
    """The points and the text around them, as words; text without tags is taken as it is."""
    if len(text) <= _MAX_HTML and _TAG.search(text):
        text = _Lines().text(text)
    return points_of(text.replace(_NBSP, " "))


class _Lines:
    """Writes what a browser would show, a line for each paragraph and each point; points of points are set in."""

    def __init__(self) -> None:
        self._lines: list[str] = [""]
        self._lists = 0
        self._in_point = False
        self._links: list[tuple[str, int]] = []

    def text(self, source: str) -> str:
        """All lines of the source."""
        begun = 0
        for found in _TOKEN.finditer(source):
            self._add(source[begun : found.start()])
            begun = found.end()
            if found["tag"]:
                tag = found["tag"].lower()
                self._end(tag) if found["end"] else self._begin(tag, found["rest"])
        self._add(source[begun:])
        return "\n".join(re.sub(r"(?<=\S) +", " ", line).rstrip() for line in self._lines)

    def _begin(self, tag: str, rest: str) -> None:
        if tag == "li":
            moved = _INDENT.search(rest)
            depth = max(self._lists - 1, 0) + (int(moved[1]) if moved else 0)
            self._lines.append(f"{'    ' * depth}- ")
            self._in_point = True
        elif tag in _BLOCKS:
            self._lists += tag in {"ul", "ol"}
            self._break()
        elif tag == "a":
            href = _HREF.search(rest)
            self._links.append((unescape(href[2]) if href else "", len(self._lines[-1])))

    def _end(self, tag: str) -> None:
        """A link says where it leads, unless its text does."""
        if tag in {"ul", "ol"}:
            self._lists = max(0, self._lists - 1)
            self._in_point = self._lists > 0
            self._break()
        elif tag == "li":
            self._in_point = self._lists > 1
        elif tag == "a" and self._links:
            href, begun = self._links.pop()
            if href.startswith(("http://", "https://")) and href.rstrip("/") not in self._lines[-1][begun:]:
                self._lines[-1] += f" ({href})"
        elif tag in _BLOCKS:
            self._break()

    def _add(self, text: str) -> None:
        """Blanks and line ends of the source are one blank."""
        self._lines[-1] += re.sub(r"[ \t\r\n]+", " ", unescape(text))

    def _break(self) -> None:
        """Inside a point there is no new line, and behind a list an empty one ends it."""
        if self._in_point:
            self._lines[-1] += " "
        else:
            self._lines += ["", ""] if self._lines[-1].lstrip().startswith("- ") else [""]
