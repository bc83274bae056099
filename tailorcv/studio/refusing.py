"""Why something was not done, as an answer that the page can show."""

from collections.abc import Sequence

from pydantic import ValidationError
from starlette.responses import JSONResponse

from tailorcv.match_data import Json
from tailorcv.problems import Problem
from tailorcv.refused import RefusedError
from tailorcv.rendering.own_templates import TemplateError
from tailorcv.splice import EditRefusedError
from tailorcv.studio.answers import MESSAGE_FORMAT
from tailorcv.studio.perspectives import UnknownError
from tailorcv.studio.state import problem_data
from tailorcv.studio.writing import ConflictError


class MissingDigestError(Exception):
    """A request that writes a file does not say which one the page saw."""


EXPECTED = (RefusedError, EditRefusedError, UnknownError, ConflictError, ValidationError, TemplateError, MissingDigestError)


def answer_for(error: Exception, version: int) -> JSONResponse:
    """The status and the words; `version` is that of the files, so that the page can wait for them to be mended."""
    if isinstance(error, ConflictError):
        both = {"path": error.path, "yours": error.yours, "theirs": error.theirs, "sha256": error.sha256}
        return JSONResponse({"format": "tailorcv/studio-conflict@1", "message": str(error), **both}, 409)
    if isinstance(error, TemplateError):
        return _problems("a template of your own must be mended first", [error.problem], version)
    if isinstance(error, RefusedError) and error.problems:
        return _problems(error.message, error.problems, version)
    if isinstance(error, ValidationError):
        wrong = "; ".join(f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in error.errors(include_url=False, include_input=False))
        return message(f"the request has another form than expected: {wrong}", 400)
    return message(str(error), 404 if isinstance(error, UnknownError) else 428 if isinstance(error, MissingDigestError) else 422)


def message(words: str, status: int) -> JSONResponse:
    """A message and nothing else."""
    return JSONResponse({"format": MESSAGE_FORMAT, "message": words}, status)


def _problems(words: str, problems: Sequence[Problem], version: int) -> JSONResponse:
    found: list[Json] = [problem_data(one) for one in problems]
    return JSONResponse({"format": "tailorcv/studio-problems@1", "message": words, "problems": found, "version": version}, 422)
