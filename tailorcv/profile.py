"""The profile: the person, and everything of a career that is not an accomplishment."""

from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import Field, model_validator

from tailorcv.accomplishment import check_period
from tailorcv.dates import DateText
from tailorcv.shape import Extra, Flag, Id, Shape, Text, Url
from tailorcv.translations import Translations, check_translations


class Entry(Shape):
    """What every entry of the profile may carry. `translatable` names the texts that may also stand there in other languages."""

    translatable: ClassVar[tuple[str, ...]] = ()

    id: Id
    private: Flag = False
    translations: Translations = {}
    notes: Text | None = None
    extra: Extra = {}

    @model_validator(mode="after")
    def _only_texts_are_translated(self) -> "Entry":
        check_translations(self.translations, self.translatable)
        return self


class Period(Entry):
    """An entry with a beginning and, once it is over, an end."""

    start: DateText | None = None
    end: DateText | None = None

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> "Period":
        check_period(self.start, self.end)
        return self


class Link(Shape):
    """A web address with a word for it."""

    label: Text
    url: Url


class Contact(Shape):
    """How to reach the person."""

    email: str | None = Field(default=None, pattern=r"^[^\s@<>]+@[^\s@<>]+$")
    phone: Text | None = None
    location: Text | None = None
    links: tuple[Link, ...] = ()


class Summary(Entry):
    """A few true sentences about the person; a tailoring chooses one."""

    translatable = ("text",)

    text: Text


class Position(Period):
    """A job. Positions that follow each other with the same employer are promotions."""

    translatable = ("employer", "title", "location", "summary")

    employer: Text
    title: Text
    role: Id | None = None
    location: Text | None = None
    url: Url | None = None
    summary: Text | None = None


class Education(Period):
    """A degree, a school, a course of study."""

    translatable = ("institution", "area", "degree", "location", "summary")

    institution: Text
    area: Text | None = None
    degree: Text | None = None
    location: Text | None = None
    url: Url | None = None
    summary: Text | None = None


class Project(Period):
    """A piece of work of one's own or with others."""

    translatable = ("name", "summary")

    name: Text
    url: Url | None = None
    summary: Text | None = None


class Certificate(Entry):
    """A certificate and who stands behind it."""

    translatable = ("name", "issuer")

    name: Text
    issuer: Text | None = None
    date: DateText | None = None
    url: Url | None = None


class Language(Entry):
    """A spoken language."""

    translatable = ("language", "fluency")

    language: Text
    fluency: Text | None = None


class Publication(Entry):
    """A paper, a talk, an article."""

    translatable = ("title", "publisher", "summary")

    title: Text
    publisher: Text | None = None
    date: DateText | None = None
    url: Url | None = None
    summary: Text | None = None


class Award(Entry):
    """A prize and who gave it."""

    translatable = ("title", "awarder", "summary")

    title: Text
    awarder: Text | None = None
    date: DateText | None = None
    summary: Text | None = None


class Volunteering(Period):
    """Unpaid work for others."""

    translatable = ("organization", "role", "summary")

    organization: Text
    role: Text | None = None
    url: Url | None = None
    summary: Text | None = None


class Reference(Entry):
    """What somebody says of the person."""

    translatable = ("name", "text")

    name: Text
    text: Text


class Topic(Entry):
    """An interest or a group of skills, with keywords."""

    translatable = ("name",)

    name: Text
    keywords: tuple[Text, ...] = ()


class Profile(Shape):
    """The file `record/profile.yaml`. `former_names` are names under which peers may have signed, `silence` rules of advice left out."""

    format: Literal["tailorcv/profile@1"]
    name: Text
    former_names: tuple[Text, ...] = ()
    headline: Text | None = None
    contact: Contact = Field(default_factory=Contact)
    summaries: tuple[Summary, ...] = ()
    positions: tuple[Position, ...] = ()
    education: tuple[Education, ...] = ()
    projects: tuple[Project, ...] = ()
    certificates: tuple[Certificate, ...] = ()
    languages: tuple[Language, ...] = ()
    publications: tuple[Publication, ...] = ()
    awards: tuple[Award, ...] = ()
    volunteering: tuple[Volunteering, ...] = ()
    references: tuple[Reference, ...] = ()
    interests: tuple[Topic, ...] = ()
    skills: tuple[Topic, ...] = ()
    translations: Translations = {}
    silence: tuple[Id, ...] = ()
    notes: Text | None = None
    extra: Extra = {}

    @model_validator(mode="after")
    def _only_the_headline_is_translated(self) -> "Profile":
        check_translations(self.translations, ("headline",))
        return self

    def entries(self) -> Iterator[tuple[str, int, Entry]]:
        """Every entry with the section and the index that it stands at."""
        for section in SECTIONS:
            for index, entry in enumerate(getattr(self, section)):
                yield section, index, entry


SECTIONS = (
    "summaries",
    "positions",
    "education",
    "projects",
    "certificates",
    "languages",
    "publications",
    "awards",
    "volunteering",
    "references",
    "interests",
    "skills",
)
