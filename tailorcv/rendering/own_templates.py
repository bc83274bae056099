"""A person's own templates before the shipped ones, file by file, and what is wrong with them."""

import re
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tailorcv.problems import Place, Problem
from tailorcv.shipped import shipped
from tailorcv.textfile import line_of, read_text, shown_path

# Where in a workspace they lie.
FOLDER = "templates"
# What may be replaced: name below `templates/`, and what it is.
REPLACEABLE = {
    "resume.html.j2": "the HTML resume (Jinja)",
    "resume.css": "its style: what all designs share, and the modern one",
    "resume-classic.css": "what the classic design adds to it",
    "resume-compact.css": "what the compact design adds to it",
    "typst/resume.typ": "the PDF resume (Typst)",
    "report.html.j2": "the HTML promotion case (Jinja)",
    "report.css": "its style",
    "typst/report.typ": "the PDF promotion case (Typst)",
}


class TemplateError(Exception):
    """A template cannot be used; `problem` says where and why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def template_path(name: str, own: Path | None) -> Path:
    """The person's file of that name, else the shipped one."""
    if own is not None and (own / name).is_file():
        return own / name
    return shipped("templates") / name


def template_text(name: str, own: Path | None) -> str:
    """The text of a template that is no program (a style).

    Raises:
        TemplateError: the person's file cannot be read as text.
    """
    file, problems = read_text(template_path(name, own))
    if file is None:
        raise TemplateError(problems[0])
    return file.text


@contextmanager
def told(name: str, own: Path | None) -> Iterator[None]:
    """Turn what Jinja or Typst says of a person's template into a problem at its line; a shipped one that fails is a bug of ours.

    Raises:
        TemplateError: the template is the person's own and fails.
    """
    from jinja2 import TemplateError as JinjaError
    from jinja2 import TemplateSyntaxError
    from typst import TypstError

    path = template_path(name, own)
    try:
        yield
    except TemplateSyntaxError as error:
        raise TemplateError(_problem(_file_of(error, path), error.lineno, str(error.message))) from error
    except JinjaError as error:
        raise TemplateError(_problem(path, _line_in(error, path), str(error))) from error
    except TypstError as error:
        if own is None or not path.is_relative_to(own):
            raise
        raise TemplateError(_problem(path, _typst_line(error), str(error))) from error


def _typst_line(error: object) -> int:
    """Typst draws its diagnostics with the place as file:line:column."""
    found = re.search(r":(\d+):\d+", str(getattr(error, "diagnostic", "")))
    return int(found[1]) if found else 1


def _file_of(error: object, path: Path) -> Path:
    found = getattr(error, "filename", None)
    return Path(found) if found else path


def _line_in(error: Exception, path: Path) -> int:
    """The last line of the template that was running: Jinja rewrites its tracebacks so that they name it."""
    lines = [frame.lineno or 1 for frame in traceback.extract_tb(error.__traceback__) if Path(frame.filename) == path]
    return lines[-1] if lines else 1


def _problem(path: Path, line: int, message: str) -> Problem:
    file, _ = read_text(path)
    source = line_of(file.text, line) if file else ""
    hint = "compare it with 'tailorcv template eject', or take your file away"
    return Problem(Place(shown_path(path), line), "bad-template", message, hint, "error", source)
