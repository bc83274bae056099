"""What is answered at which address. Everything that comes here has passed the guard."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from tailorcv import __version__
from tailorcv.match_data import Json
from tailorcv.studio.asked import Changes, Logged, Named, Nothing, Text
from tailorcv.studio.presence import Presence
from tailorcv.studio.refusing import EXPECTED, MissingDigestError, answer_for, message
from tailorcv.studio.studio import Studio

STATIC = Path(__file__).parent / "static"
# In seconds: how long a question for news waits, and how often the files are looked at meanwhile.
_WAIT = 20.0
_INTERVAL = 0.2
# The resume is shown in the page's own frame, and loads nothing and runs nothing, even when it comes from a template of one's own.
_FRAMED = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; form-action 'none'; base-uri 'none'; "
        "frame-ancestors 'self'"
    ),
    "X-Frame-Options": "SAMEORIGIN",
}


class Desk(NamedTuple):
    """What the answers need: the session's studio, who is here, the role to begin with, and what is done outside the page.

    `open_place` opens `file:line:col` in the person's editor, if there is one; `tell` reports an error of our own in the terminal.
    """

    studio: Studio
    presence: Presence
    role: str
    open_place: Callable[[str], None] | None
    tell: Callable[[Exception], None]


class Asked(NamedTuple):
    """A request: the names in its address, its body, and the digest of the file that the page saw."""

    names: dict[str, str]
    body: bytes
    digest: str

    @property
    def role(self) -> str:
        """The role that the page shows."""
        return self.names["role"]

    def seen(self) -> str:
        """The digest, which must be there.

        Raises:
            MissingDigestError: it is not.
        """
        if not self.digest:
            raise MissingDigestError("the request does not say which file it is about: If-Match is missing")
        return self.digest


Work = Callable[[Desk, Asked], Json | Response]


def app(desk: Desk) -> Starlette:
    """All addresses."""

    async def page(_: Request) -> Response:
        desk.presence.opened()
        return FileResponse(STATIC / "index.html")

    async def news(request: Request) -> Response:
        with desk.presence.waiting():
            return JSONResponse({"format": "tailorcv/studio-news@1", "version": await _news(desk, request)})

    routes = [
        Route("/", page),
        Route("/api/news", news),
        *(Route(path, _endpoint(desk, work), methods=["GET"]) for path, work in _READING.items()),
        *(Route(path, _endpoint(desk, work), methods=["POST"]) for path, work in _WRITING.items()),
        Mount("/static", StaticFiles(directory=STATIC)),
    ]
    return Starlette(routes=routes, exception_handlers={Exception: _bug(desk)})


def _bug(desk: Desk) -> Callable[[Request, Exception], Response]:
    """Anything unexpected is a bug of ours, and is told in the terminal as well; the page gets a sentence and does not wait for ever."""

    def answer(_: Request, error: Exception) -> Response:
        desk.tell(error)
        return message("this is a bug in tailorcv, not in your files; the terminal says more", 500)

    return answer


async def _news(desk: Desk, request: Request) -> int:
    """The version of the files, as soon as it is another one than the page has seen."""
    seen = request.query_params.get("seen", "")
    loop = asyncio.get_running_loop()
    end = loop.time() + _WAIT
    before = seen
    while True:
        version = await run_in_threadpool(desk.studio.live.version)
        # Looked at twice: an editor that empties a file before it writes it is not done at once.
        news = str(version) != seen and str(version) == before
        if news or loop.time() >= end or await request.is_disconnected():
            return version
        before = str(version)
        await asyncio.sleep(_INTERVAL)


def _endpoint(desk: Desk, work: Work) -> Callable[[Request], object]:
    async def answer(request: Request) -> Response:
        desk.presence.seen()
        digest = request.headers.get("if-match", "").strip('"')
        asked = Asked({name: str(value) for name, value in request.path_params.items()}, await request.body(), digest)
        return await run_in_threadpool(_answered, desk, work, asked)

    return answer


def _answered(desk: Desk, work: Work, asked: Asked) -> Response:
    """The answer; what is expected to go wrong is told in words."""
    try:
        found = work(desk, asked)
    except EXPECTED as error:
        return answer_for(error, desk.studio.live.version())
    return found if isinstance(found, Response) else JSONResponse(found)


def _start(desk: Desk, _: Asked) -> Json:
    known: Json = {"role": desk.role, "editor": desk.open_place is not None, "program": f"tailorcv {__version__}"}
    return {"format": "tailorcv/studio-start@1", **known, "version": desk.studio.live.version()}


def _sheets(desk: Desk, asked: Asked) -> Json:
    return {"format": "tailorcv/studio-sheets@1", "sheets": len(desk.studio.sheets(asked.role))}


def _sheet(desk: Desk, asked: Asked) -> Response:
    pages, number = desk.studio.sheets(asked.role), int(asked.names["number"])
    return Response(pages[number - 1], media_type="image/svg+xml") if 0 < number <= len(pages) else message("there is no such page", 404)


def _export(desk: Desk, asked: Asked) -> Response:
    found = desk.studio.export(asked.role, asked.names["format"])
    headers = {"Content-Disposition": f'attachment; filename="{found.name}"'}
    return Response(found.made.content, media_type="application/octet-stream", headers=headers)


def _lost(desk: Desk, asked: Asked) -> Json:
    found = desk.studio.export(asked.role, asked.names["format"])
    return {"format": "tailorcv/studio-lost@1", "file": found.name, "lost": list(found.made.lost)}


def _log(desk: Desk, asked: Asked) -> Response:
    return JSONResponse(desk.studio.log(asked.role, Logged.model_validate_json(asked.body).values), 201)


def _edit(desk: Desk, asked: Asked) -> Json:
    return desk.studio.edit(asked.role, asked.names["id"], Logged.model_validate_json(asked.body).values, asked.seen())


def _open(desk: Desk, asked: Asked) -> Json | Response:
    place = desk.studio.place(Named.model_validate_json(asked.body).id)
    if desk.open_place is None:
        return message("no editor was named; start the studio with --editor, like: tailorcv studio --editor 'code --goto'", 409)
    desk.open_place(place)
    return {"format": "tailorcv/studio-opened@1", "place": place}


def _leave(desk: Desk, asked: Asked) -> Response:
    Nothing.model_validate_json(asked.body)
    desk.presence.left()
    return Response(status_code=204)


def _again(work: Callable[[Studio, str], Json]) -> Work:
    def answer(desk: Desk, asked: Asked) -> Json:
        Nothing.model_validate_json(asked.body)
        return work(desk.studio, asked.role)

    return answer


_READING: dict[str, Work] = {
    "/api/start": _start,
    "/api/state/{role}": lambda desk, asked: desk.studio.state(asked.role),
    "/api/pages/{role}": lambda desk, asked: desk.studio.pages(asked.role),
    "/api/compare/{one}/{other}": lambda desk, asked: desk.studio.compare(asked.names["one"], asked.names["other"]),
    "/api/accomplishments/{id}": lambda desk, asked: desk.studio.accomplishment(asked.names["id"]),
    "/api/lost/{role}/{format}": _lost,
    "/resume/{role}": lambda desk, asked: Response(desk.studio.resume(asked.role), media_type="text/html", headers=_FRAMED),
    "/sheets/{role}": _sheets,
    "/sheets/{role}/{number:int}": _sheet,
    "/export/{role}/{format}": _export,
}
_WRITING: dict[str, Work] = {
    "/api/changes/{role}": lambda desk, asked: desk.studio.change(asked.role, Changes.model_validate_json(asked.body), asked.seen()),
    "/api/undo/{role}": _again(Studio.undo),
    "/api/redo/{role}": _again(Studio.redo),
    "/api/accomplishments/{role}": _log,
    "/api/accomplishments/{role}/{id}": _edit,
    "/api/suggest": lambda desk, asked: desk.studio.suggest(Text.model_validate_json(asked.body).text),
    "/api/open": _open,
    "/api/leave": _leave,
}
