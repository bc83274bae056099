"""What stands before the studio: only the person's own page gets through.

A page of any other site, another server of this machine, a name that was rebound to it, and another user all can send requests here.
Each check below keeps away one kind of them, and most of them are kept away by several.
"""

import hmac
import re
from http import HTTPStatus
from typing import NamedTuple

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from tailorcv.previewing import LOOPBACK
from tailorcv.studio.answers import Answer, dressed, entry, give, message, page
from tailorcv.studio.session import Session

MOST_BYTES = 2**20
_METHODS = ("GET", "HEAD", "POST")
_JSON = ("application/json", "application/json;charset=utf-8")
# Ids and names of files need no other signs, so that nothing has to be decoded and no step leads upwards.
_PLAIN = re.compile(rb"(?:[A-Za-z0-9_-][A-Za-z0-9._-]*/)*(?:[A-Za-z0-9_-][A-Za-z0-9._-]*)?")
_USUAL_PORT = 80

_NOT_INVITED = "Use the address that the terminal shows; it works once. Start tailorcv studio again for a new one."


class _Asked(NamedTuple):
    """What a request says of itself; "" where it says nothing. What is said twice is joined, and so equals nothing that is allowed."""

    method: str
    path: bytes
    query: bytes
    host: str
    origin: str
    site: str
    mode: str
    kind: str
    cookies: str


def names_of(port: int) -> frozenset[str]:
    """The values of Host by which a server of this port is asked."""
    return frozenset(name if port == _USUAL_PORT else f"{name}:{port}" for name in (LOOPBACK, "localhost"))


class Guard:
    """An ASGI app that passes on to `app` what may pass, complete with its body, and answers everything else itself.

    `app` sees the base as its root path, so that its routes are relative to it.
    """

    def __init__(self, app: ASGIApp, session: Session, hosts: frozenset[str]) -> None:
        self._app = app
        self._session = session
        self._hosts = hosts
        self._base = session.base.encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or let the app answer."""
        if scope["type"] != "http":  # nothing else is spoken here
            return
        send = dressed(send)
        asked = _asked(scope)
        answer = self._answer(asked)
        if answer:
            await give(answer, send)
            return
        try:
            body = await _whole_body(receive)
        except _TooLargeError:
            await give(self._refusal(asked, HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "a body may have at most 1 MiB"), send)
            return
        if body is not None:
            await self._app({**scope, "root_path": self._session.base.rstrip("/")}, _handed_on(body, receive), send)

    def _answer(self, asked: _Asked) -> Answer | None:
        """What the guard answers itself; nothing when the request may pass. The order is that of what a stranger may learn."""
        if asked.host not in self._hosts:
            return page(HTTPStatus.MISDIRECTED_REQUEST, "Nothing is served by this name. Use the address that the terminal shows.")
        if not hmac.compare_digest(asked.path[: len(self._base)], self._base):
            return Answer(HTTPStatus.NOT_FOUND)
        if asked.method not in _METHODS:
            allowed = (b"allow", ", ".join(_METHODS).encode())
            return self._refusal(asked, HTTPStatus.METHOD_NOT_ALLOWED, "only GET, HEAD and POST are answered", allowed)
        cookie = self._cookie(asked)
        return entry(cookie) if cookie else self._objection(asked)

    def _cookie(self, asked: _Asked) -> str | None:
        """What is given to who comes with the token, from wherever that may be."""
        name, _, token = asked.query.partition(b"=")
        if asked.method != "GET" or asked.path != self._base or name != b"token":
            return None
        return self._session.enter(token.decode("latin-1"))

    def _objection(self, asked: _Asked) -> Answer | None:
        if _is_from_elsewhere(asked):
            return self._refusal(asked, HTTPStatus.FORBIDDEN, "another page asked for this")
        if not self._session.knows(asked.cookies):
            return self._refusal(asked, HTTPStatus.UNAUTHORIZED, _NOT_INVITED)
        if not _PLAIN.fullmatch(asked.path.removeprefix(self._base)):
            return self._refusal(asked, HTTPStatus.NOT_FOUND, "there is nothing at this address")
        if asked.method == "POST" and asked.kind.lower().replace(" ", "") not in _JSON:
            return self._refusal(asked, HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "only application/json is taken")
        return None

    def _refusal(self, asked: _Asked, status: int, words: str, *more: tuple[bytes, bytes]) -> Answer:
        """A message where scripts ask, a page where a person looks."""
        return (message if asked.path.startswith(self._base + b"api/") else page)(status, words, *more)


def _asked(scope: Scope) -> _Asked:
    def said(name: bytes, between: bytes = b", ") -> str:
        return between.join(value for known, value in scope["headers"] if known == name).decode("latin-1")

    place = (scope["method"], scope["raw_path"], scope["query_string"])
    origin = (said(b"host"), said(b"origin"), said(b"sec-fetch-site"), said(b"sec-fetch-mode"))
    return _Asked(*place, *origin, said(b"content-type"), said(b"cookie", b"; "))


def _is_from_elsewhere(asked: _Asked) -> bool:
    """Whether the browser says that another page asks.

    Every browser of today tells the site of who asks; all tell the origin of who posts.
    """
    typed = asked.site == "none" and asked.method == "GET" and asked.mode == "navigate"
    same_site = asked.site in ("", "same-origin") or typed
    same_origin = asked.origin == f"http://{asked.host}" or (not asked.origin and asked.method != "POST")
    return not (same_site and same_origin)


class _TooLargeError(Exception):
    """More came than is ever asked for."""


async def _whole_body(receive: Receive) -> bytes | None:
    """The body, counted as it comes, whatever was announced; nothing when the other end is gone."""
    body = bytearray()
    while True:
        told = await receive()
        if told["type"] == "http.disconnect":
            return None
        body += told.get("body", b"")
        if len(body) > MOST_BYTES:
            raise _TooLargeError
        if not told.get("more_body", False):
            return bytes(body)


def _handed_on(body: bytes, receive: Receive) -> Receive:
    """The body in one piece, and after it only word of the other end's going."""
    left = [body]

    async def received() -> Message:
        return {"type": "http.request", "body": left.pop(), "more_body": False} if left else await receive()

    return received
