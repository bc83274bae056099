"""A document without a format: headed sections of items and lines, each with the ids that it comes from."""

import re
from typing import NamedTuple

from tailorcv.profile import Contact


class Line(NamedTuple):
    """A piece of inline Markdown, the ids that it comes from, what a reader can open to see it, and a mark that a footnote explains."""

    text: str
    ids: tuple[str, ...]
    links: tuple[str, ...] = ()
    mark: str = ""


class Item(NamedTuple):
    """A job, a degree, a talk …: `lines` are bullets, `parts` the positions inside one employer.

    `url` is where the title leads, `subtitle_url` where the employer, the school or the like is at home.
    """

    title: str
    ids: tuple[str, ...]
    subtitle: str = ""
    subtitle_url: str = ""
    period: str = ""
    location: str = ""
    url: str = ""
    text: str = ""
    lines: tuple[Line, ...] = ()
    parts: "tuple[Item, ...]" = ()


class Section(NamedTuple):
    """A headed part; `compact` ones read well as one line an item (languages, skills)."""

    key: str
    title: str
    items: tuple[Item, ...]
    compact: bool = False


class Resume(NamedTuple):
    """The whole document. `language` is a tag like `de` or `pt-BR`, `direction` is `ltr` or `rtl`.

    The text of the footnote is plain: it holds names.
    """

    role: str
    name: str
    title: str
    contact: Contact
    summary: Line | None
    sections: tuple[Section, ...]
    language: str = "en"
    direction: str = "ltr"
    footnote: Line | None = None


def literal(text: str) -> str:
    """Plain text as inline Markdown that shows just these characters: words that are not the person's own must not make links."""
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", " ".join(text.split()))
