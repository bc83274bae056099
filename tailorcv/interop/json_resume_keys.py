"""What of JSON Resume has a place in the record: one table for both directions, and the form that each value takes there."""

from typing import Literal, NamedTuple

from tailorcv.profile import (
    Award,
    Certificate,
    Education,
    Entry,
    Language,
    Position,
    Project,
    Publication,
    Reference,
    Topic,
    Volunteering,
)
from tailorcv.rendering.inline import plain
from tailorcv.rendering.markdown import escape

# Plain text, inline Markdown, a date, a web address, a list of texts.
Form = Literal["text", "markdown", "date", "url", "list"]


class Key(NamedTuple):
    """A key of an entry in the file, the field that it has in the record, and the name that it had before version 1."""

    json: str
    field: str
    form: Form = "text"
    old: str = ""


class Section(NamedTuple):
    """A list of entries: its name in the file and in the profile, and which keys an entry cannot do without."""

    json: str
    profile: str
    entry: type[Entry]
    keys: tuple[Key, ...]
    required: tuple[str, ...]
    # A position that lacks one of two is still a position; what is missing is marked.
    any_required: bool = False


_PERIOD = (Key("startDate", "start", "date"), Key("endDate", "end", "date"))
_SUMMARY = Key("summary", "summary", "markdown")
_URL = Key("url", "url", "url", old="website")
_TOPIC = (Key("name", "name"), Key("keywords", "keywords", "list"))

# In the order of the published schema.
SECTIONS = (
    Section(
        "work",
        "positions",
        Position,
        (Key("name", "employer", old="company"), Key("position", "title"), _URL, *_PERIOD, Key("location", "location"), _SUMMARY),
        ("name", "position"),
        any_required=True,
    ),
    Section(
        "volunteer",
        "volunteering",
        Volunteering,
        (Key("organization", "organization"), Key("position", "role"), _URL, *_PERIOD, _SUMMARY),
        ("organization",),
    ),
    Section(
        "education",
        "education",
        Education,
        (
            *(Key("institution", "institution"), Key("url", "url", "url"), Key("area", "area"), Key("studyType", "degree"), *_PERIOD),
            # The schema allows other keys, and these two say what its own cannot.
            *(Key("location", "location"), _SUMMARY),
        ),
        ("institution",),
    ),
    Section(
        "awards", "awards", Award, (Key("title", "title"), Key("date", "date", "date"), Key("awarder", "awarder"), _SUMMARY), ("title",)
    ),
    Section(
        "certificates",
        "certificates",
        Certificate,
        (Key("name", "name"), Key("date", "date", "date"), Key("url", "url", "url"), Key("issuer", "issuer")),
        ("name",),
    ),
    Section(
        "publications",
        "publications",
        Publication,
        (Key("name", "title"), Key("publisher", "publisher"), Key("releaseDate", "date", "date"), _URL, _SUMMARY),
        ("name",),
    ),
    Section("skills", "skills", Topic, _TOPIC, ("name",)),
    Section("languages", "languages", Language, (Key("language", "language"), Key("fluency", "fluency")), ("language",)),
    Section("interests", "interests", Topic, _TOPIC, ("name",)),
    Section("references", "references", Reference, (Key("name", "name"), Key("reference", "text", "markdown")), ("name", "reference")),
    Section(
        "projects",
        "projects",
        Project,
        (Key("name", "name"), Key("description", "summary", "markdown"), *_PERIOD, Key("url", "url", "url")),
        ("name",),
    ),
)
# The order of keys in the published schema, by list; an object with its keys in another order says so when it is kept.
USUAL = {
    name: tuple(keys.split())
    for name, keys in {
        "": f"$schema basics {' '.join(section.json for section in SECTIONS)} meta",
        "basics": "name label image email phone url summary location profiles",
        "work": "name location description position url startDate endDate summary highlights",
        "volunteer": "organization position url startDate endDate summary highlights",
        "education": "institution url area studyType startDate endDate score courses",
        "awards": "title date awarder summary",
        "certificates": "name date url issuer",
        "publications": "name publisher releaseDate url summary",
        "skills": "name level keywords",
        "languages": "language fluency",
        "interests": "name keywords",
        "references": "name reference",
        "projects": "name description highlights keywords startDate endDate url roles entity type",
    }.items()
}
# Whose highlights are accomplishments, and the key by which an accomplishment names its entry.
WITH_HIGHLIGHTS = {"work": "position", "projects": "project"}


def words(markdown: str) -> str:
    """The words of inline Markdown; without marks in it the text stands as it is, with its line breaks."""
    found = plain(markdown)
    return markdown.strip() if found == " ".join(markdown.split()) else found


def as_markdown(text: str) -> str:
    """The text as inline Markdown of the same words: as it is, unless something in it would be a mark."""
    return text if words(text) == text.strip() else escape(text)
