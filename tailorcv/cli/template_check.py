"""The work behind `tailorcv template check`: a small document with every part goes through every template of a person's own."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

from tailorcv.document import Item, Line, Resume, Section
from tailorcv.interop.extraction import extract
from tailorcv.presentation import TEMPLATES, Look
from tailorcv.problems import Place, Problem
from tailorcv.profile import Contact
from tailorcv.recall import words_of
from tailorcv.rendering import html, pdf, report_html, report_pdf
from tailorcv.rendering.formats import Rendered
from tailorcv.rendering.own_templates import TemplateError, template_path
from tailorcv.report import Heading, Report, Table, cell
from tailorcv.textfile import shown_path

_NAME = "Mira Example"
# Every word that a page may take from the documents below; a page with none of them shows nothing.
_WORDS = frozenset(words_of(f"{_NAME} Headline Employer Surroundings Line Experience Skills Subject Finding Outcome"))


class _Attempt(NamedTuple):
    """One template in one design, and what it makes."""

    template: str
    format: str
    render: Callable[[], Rendered]


def problems_of(own: Path) -> list[Problem]:
    """What goes wrong in every design, each problem once."""
    found = (_problem(attempt, own) for look in _looks(own) for attempt in _attempts(look))
    return list(dict.fromkeys(problem for problem in found if problem))


def _looks(own: Path) -> Iterator[Look]:
    yield from (Look(template=template, own=own) for template in TEMPLATES)


def _attempts(look: Look) -> Iterator[_Attempt]:
    resume, report = _resume(), _report()
    yield _Attempt("resume.html.j2", "html", partial(html.render, resume, look))
    yield _Attempt("typst/resume.typ", "pdf", partial(pdf.render, resume, look))
    yield _Attempt("report.html.j2", "html", partial(report_html.render, report, look))
    yield _Attempt("typst/report.typ", "pdf", partial(report_pdf.render, report, look))


def _problem(attempt: _Attempt, own: Path) -> Problem | None:
    """The template's mistake, or that its page is empty; a shipped one that shows nothing does so by a style, which may be meant."""
    path = template_path(attempt.template, own)
    try:
        page = attempt.render()
    except TemplateError as error:
        return error.problem
    if not path.is_relative_to(own) or _WORDS & set(words_of(extract(attempt.format, page.content).text)):
        return None
    hint = "see 'tailorcv template eject' for one that does"
    return Problem(Place(shown_path(path), 1), "empty-page", "this template shows nothing of the document", hint)


def _resume() -> Resume:
    line = Line("A *line* with a [link](https://example.org)", ("a",), ("https://example.org/x",))
    part = Item(
        "Headline", ("a",), "Employer", "https://example.org", "2024 – 2025", "Town", "https://example.org", "Surroundings", (line,)
    )
    whole = part._replace(parts=(part, part))
    sections = (Section("experience", "Experience", (part, whole)), Section("skills", "Skills", (part,), compact=True))
    return Resume("role", _NAME, "Headline", Contact(location="Town", phone="1"), line, sections)


def _report() -> Report:
    return Report("review", _NAME, "Subject", "Finding", (Heading("Outcome"), Table(("Finding",), ((cell("Outcome"),),), (1,))))
