"""What a document says of its own accord, headings and dates, in the language that was chosen."""

from datetime import date
from functools import cache
from typing import Literal, NamedTuple

from tailorcv.dates import PartialDate
from tailorcv.shape import Shape, Text, read_document
from tailorcv.shipped import shipped

ENGLISH = "en"
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class Words(Shape):
    """One file of `templates/locales/`: the heading of every section, and the word for what goes on."""

    language: Text
    direction: Literal["ltr", "rtl"]
    present: Text
    sections: dict[str, Text]


class Language(NamedTuple):
    """The language of a document. `tag` may name a region as well (`pt-BR`), by which dates go."""

    tag: str
    words: Words

    def heading(self, section: str) -> str:
        """The heading of a section."""
        return self.words.sections[section]

    def date(self, found: PartialDate | None) -> str:
        """`Jul 2025`, `14 Jul 2025` or `2025` as the language writes them; empty for no date."""
        if found is None:
            return ""
        if self.tag == ENGLISH:
            day = f"{found.day} " if found.day else ""
            month = f"{_MONTHS[found.month - 1]} " if found.month else ""
            return f"{day}{month}{found.year}"
        return _by_babel(found, self.tag)

    def period(self, start: PartialDate | None, end: PartialDate | None) -> str:
        """`Apr 2024 – Oct 2025`, with the word for what goes on; empty when no date is known."""
        if start is None:
            return self.date(end)
        return f"{self.date(start)} – {self.date(end) or self.words.present}"


def known_languages() -> list[str]:
    """The tags of the languages that there are words for."""
    return sorted(path.stem for path in (shipped("templates") / "locales").glob("*.yaml"))


@cache
def language(tag: str) -> Language:
    """The language with that tag, by its words; a region may follow (`de-CH`).

    Raises:
        KeyError: there are no words for it.
    """
    path = shipped("templates") / "locales" / f"{tag.partition('-')[0]}.yaml"
    if not path.is_file():
        raise KeyError(tag)
    document, problems = read_document(path, Words)
    assert document is not None, problems
    return Language(tag, document.value)


def _by_babel(found: PartialDate, tag: str) -> str:
    from babel import Locale
    from babel.dates import format_skeleton

    skeleton = "yMMMd" if found.day else "yMMM" if found.month else "y"
    written: str = format_skeleton(skeleton, date(found.year, found.month or 1, found.day or 1), locale=Locale.parse(tag, sep="-"))
    return written
