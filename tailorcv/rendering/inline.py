"""Inline Markdown as spans: what every format renders, so that no format trusts a user's markup.

CommonMark without HTML and images. A link leads to http(s) without a user name, or to mailto; anything else stays as the text that it is.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote, urlsplit

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token


# A blank that may not break is no blank like the others: whoever wrote it meant it.
_BLANKS = re.compile("[^\\S\u00a0\u2007\u202f]+")
_BEFORE_A_SIGN = re.compile("(?<=[0-9]) (?=[%‰])")


class Span(NamedTuple):
    """A run of text in one look."""

    text: str
    strong: bool = False
    emphasis: bool = False
    code: bool = False
    href: str = ""


@lru_cache(maxsize=10_000)
def spans(text: str) -> tuple[Span, ...]:
    """The text as runs; line breaks become blanks."""
    blocks = _parser().parseInline(_BLANKS.sub(" ", text).strip())
    return tuple(_walk(blocks[0].children or ())) if blocks else ()


def printed(text: str) -> tuple[Span, ...]:
    """The runs for a page that is set for good: a number stays on one line with its `%`."""
    return tuple(span._replace(text=_BEFORE_A_SIGN.sub("\u00a0", span.text)) for span in spans(text))


def plain(text: str) -> str:
    """The words alone."""
    return "".join(span.text for span in spans(text))


def mail(email: str) -> str:
    """Where a mail address leads: nothing in it can add a second receiver or a header."""
    return f"mailto:{quote(email, safe='@/', errors='replace')}"


def is_safe_link(address: str) -> bool:
    """Whether a link may lead there."""
    if address.lower().startswith("mailto:"):
        return True
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme.lower() in {"http", "https"} and bool(parts.netloc) and "@" not in parts.netloc


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": False}).disable("image")
    parser.validateLink = is_safe_link  # type: ignore[method-assign,assignment]  # markdown-it-py's documented way to set it
    return parser


def _walk(tokens: "Sequence[Token]") -> list[Span]:
    found: list[Span] = []
    strong = emphasis = 0
    href = ""
    for token in tokens:
        if token.type in {"strong_open", "strong_close"}:
            strong += token.nesting
        elif token.type in {"em_open", "em_close"}:
            emphasis += token.nesting
        elif token.type in {"link_open", "link_close"}:
            href = str(token.attrGet("href") or "") if token.nesting == 1 else ""
        elif token.content:
            # An entity can stand for a line break.
            text = _BLANKS.sub(" ", token.content)
            found.append(Span(text, bool(strong), bool(emphasis), token.type == "code_inline", href))
    return found
