"""Inline Markdown as spans: what every format renders, so that no format trusts a user's markup.

CommonMark without HTML and images. A link leads to http(s) without a user name, or to mailto; anything else stays as the text that it is.
"""

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token


class Span(NamedTuple):
    """A run of text in one look."""

    text: str
    strong: bool = False
    emphasis: bool = False
    code: bool = False
    href: str = ""


def spans(text: str) -> tuple[Span, ...]:
    """The text as runs; line breaks become blanks."""
    blocks = _parser().parseInline(" ".join(text.split()))
    return tuple(_walk(blocks[0].children or ())) if blocks else ()


def plain(text: str) -> str:
    """The words alone."""
    return "".join(span.text for span in spans(text))


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
    look = Span("")
    for token in tokens:
        if token.type in {"strong_open", "strong_close"}:
            look = look._replace(strong=token.nesting == 1)
        elif token.type in {"em_open", "em_close"}:
            look = look._replace(emphasis=token.nesting == 1)
        elif token.type == "link_open":
            look = look._replace(href=str(token.attrGet("href") or ""))
        elif token.type == "link_close":
            look = look._replace(href="")
        elif token.type == "code_inline":
            found.append(look._replace(text=token.content, code=True))
        elif token.content:
            found.append(look._replace(text=token.content))
    return found
