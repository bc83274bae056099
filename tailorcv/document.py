"""A document without a format: headed sections of items and lines, each with the ids that it comes from."""

from typing import NamedTuple

from tailorcv.profile import Contact


class Line(NamedTuple):
    """A piece of inline Markdown, the ids that it comes from, and what a reader can open to see it."""

    text: str
    ids: tuple[str, ...]
    links: tuple[str, ...] = ()


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
    """The whole document. `language` is a tag like `de` or `pt-BR`, `direction` is `ltr` or `rtl`."""

    role: str
    name: str
    title: str
    contact: Contact
    summary: Line | None
    sections: tuple[Section, ...]
    language: str = "en"
    direction: str = "ltr"
