"""A small studio for tests: an app with one secret, behind the guard or without it, served by the real server."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from starlette.applications import Starlette
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.types import ASGIApp, Receive, Scope, Send

from tailorcv.studio.guard import Guard, names_of
from tailorcv.studio.presence import Presence
from tailorcv.studio.server import listener, serve
from tailorcv.studio.session import Session

SECRET = "Mira earns a secret sum"
OWN_POLICY = "default-src 'none'; frame-ancestors 'self'"
_PAGE = f'<!doctype html><html lang="en"><title>{SECRET}</title><p>{SECRET}</p></html>'
_ALL = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"]


class SmallApp:
    """An app that answers everything with a secret. `hits` is what it was asked, `knocks` what the server was asked and said."""

    def __init__(self) -> None:
        self.hits: list[str] = []
        self.knocks: list[str] = []
        self.routes = [Route("/{path:path}", self._answer, methods=_ALL)]

    async def _answer(self, request: Request) -> Response:
        path = str(request.path_params["path"])
        self.hits.append(f"{request.method} /{path} {(await request.body()).decode(errors='replace')}".strip())
        if path == "static/enter.js":
            return Response("location.replace(location.pathname);", media_type="text/javascript")
        if path == "resume/one":
            return HTMLResponse(_PAGE, headers={"Content-Security-Policy": OWN_POLICY, "X-Frame-Options": "SAMEORIGIN"})
        return JSONResponse({"secret": SECRET}) if path.startswith("api/") else HTMLResponse(_PAGE)

    def counted(self, app: ASGIApp) -> ASGIApp:
        """The app, with a knock for each request that it has answered."""

        async def call(scope: Scope, receive: Receive, send: Send) -> None:
            await app(scope, receive, send)
            brought = "with" if any(name == b"cookie" for name, _ in scope["headers"]) else "without"
            self.knocks.append(f"{scope['method']} {brought} a cookie")

        return call


class Served(NamedTuple):
    """A small app that is being served."""

    small: SmallApp
    session: Session
    port: int

    @property
    def base(self) -> str:
        """The address below which everything lies."""
        return f"http://127.0.0.1:{self.port}{self.session.base}"


@contextmanager
def studio() -> Iterator[Served]:
    """The small app behind the guard."""
    small, session = SmallApp(), Session()
    with listener(0) as ear:
        port = int(ear.getsockname()[1])
        guard = Guard(Starlette(routes=small.routes), session, names_of(port))
        with serving(small.counted(guard), ear, Presence(60)):
            yield Served(small, session, port)


@contextmanager
def open_door() -> Iterator[Served]:
    """The same app at the same kind of address without a guard, and kind to every origin: what is tried here succeeds."""
    small, session = SmallApp(), Session()
    mounted = Starlette(routes=[Mount(session.base.rstrip("/"), routes=small.routes)])
    kind = CORSMiddleware(mounted, allow_origin_regex=".*", allow_methods=["*"], allow_headers=["*"], allow_credentials=True)
    with listener(0) as ear, serving(small.counted(kind), ear, Presence(60)):
        yield Served(small, session, int(ear.getsockname()[1]))


@contextmanager
def serving(app: ASGIApp, ear: socket.socket, presence: Presence) -> Iterator[None]:
    """The real server in a thread of its own, until the test is done with it, however that goes."""
    started = threading.Event()
    thread = threading.Thread(target=serve, args=(app, ear, presence), kwargs={"on_start": started.set})
    thread.start()
    assert started.wait(10)
    try:
        yield
    finally:
        presence.opened()
        presence.left()
        presence._grace = 0  # nobody has to wait for it
        thread.join(20)
    assert not thread.is_alive(), "the server does not end"
