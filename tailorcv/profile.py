"""The profile: the person, and everything of a career that is not an accomplishment."""

from collections.abc import Iterator
from typing import Literal

from pydantic import Field, model_validator

from tailorcv.accomplishment import check_period
from tailorcv.dates import DateText
from tailorcv.shape import Extra, Flag, Id, Shape, Text, Url


class Entry(Shape):
    """What every entry of the profile may carry."""

    id: Id
    private: Flag = False
    notes: Text | None = None
    extra: Extra = {}


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

    text: Text


class Position(Period):
    """A job. Positions that follow each other with the same employer are promotions."""

    employer: Text
    title: Text
    role: Id | None = None
    location: Text | None = None
    url: Url | None = None
    summary: Text | None = None


class Education(Period):
    """A degree, a school, a course of study."""

    institution: Text
    area: Text | None = None
    degree: Text | None = None
    location: Text | None = None
    url: Url | None = None
    summary: Text | None = None


class Project(Period):
    """A piece of work of one's own or with others."""

    name: Text
    url: Url | None = None
    summary: Text | None = None


class Certificate(Entry):
    """A certificate and who stands behind it."""

    name: Text
    issuer: Text | None = None
    date: DateText | None = None
    url: Url | None = None


class Language(Entry):
    """A spoken language."""

    language: Text
    fluency: Text | None = None


class Publication(Entry):
    """A paper, a talk, an article."""

    title: Text
    publisher: Text | None = None
    date: DateText | None = None
    url: Url | None = None
    summary: Text | None = None


class Award(Entry):
    """A prize and who gave it."""

    title: Text
    awarder: Text | None = None
    date: DateText | None = None
    summary: Text | None = None


class Volunteering(Period):
    """Unpaid work for others."""

    organization: Text
    role: Text | None = None
    url: Url | None = None
    summary: Text | None = None


class Reference(Entry):
    """What somebody says of the person."""

    name: Text
    text: Text


class Topic(Entry):
    """An interest or a group of skills, with keywords."""

    name: Text
    keywords: tuple[Text, ...] = ()


class Profile(Shape):
    """The file `record/profile.yaml`."""

    format: Literal["tailorcv/profile@1"]
    name: Text
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
    notes: Text | None = None
    extra: Extra = {}

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
