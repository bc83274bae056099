"""What the guard says itself, and the headers that every answer has."""

import html
import json
from http import HTTPStatus
from typing import NamedTuple

from starlette.types import Message, Send

MESSAGE_FORMAT = "tailorcv/studio-message@1"
Headers = list[tuple[bytes, bytes]]

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'; "
    "form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
)
_ALWAYS = {
    b"cache-control": b"no-store",
    b"x-content-type-options": b"nosniff",
    b"referrer-policy": b"no-referrer",
    b"cross-origin-opener-policy": b"same-origin",
    b"cross-origin-resource-policy": b"same-origin",
}
_UNLESS_SAID = {b"content-security-policy": _POLICY.encode(), b"x-frame-options": b"DENY"}
_ENTRY = '<p><a href="./">Open the studio</a></p><script src="static/enter.js"></script>'


class Answer(NamedTuple):
    """A whole answer, but for the headers that all have."""

    status: int
    kind: str = "text/plain; charset=utf-8"
    body: bytes = b""
    more: tuple[tuple[bytes, bytes], ...] = ()


def page(status: int, words: str, *more: tuple[bytes, bytes]) -> Answer:
    """A small page for a person, who came by an address."""
    return _page(status, f"<p>{html.escape(words)}</p>", *more)


def entry(cookie: str) -> Answer:
    """The page that gives the cookie and leads on at once; a redirection would come without the cookie from another site or a file."""
    return _page(HTTPStatus.OK, _ENTRY, (b"set-cookie", cookie.encode()))


def message(status: int, words: str, *more: tuple[bytes, bytes]) -> Answer:
    """A message for a script."""
    return Answer(status, "application/json", json.dumps({"format": MESSAGE_FORMAT, "message": words}).encode(), more)


async def give(answer: Answer, send: Send) -> None:
    """Send it."""
    told = [(b"content-type", answer.kind.encode())] if answer.body else []
    headers = [*told, (b"content-length", str(len(answer.body)).encode()), *answer.more]
    await send({"type": "http.response.start", "status": answer.status, "headers": headers})
    await send({"type": "http.response.body", "body": answer.body})


def dressed(send: Send) -> Send:
    """Send with the headers of all answers; a stricter or looser policy of a page's own stays, nobody else is ever let in."""

    async def sent(told: Message) -> None:
        if told["type"] == "http.response.start":
            told = {**told, "headers": _complete(list(told.get("headers", ())))}
        await send(told)

    return sent


def _complete(given: Headers) -> Headers:
    own = {name.lower() for name, _ in given}
    kept = [(name, value) for name, value in given if name.lower() not in _ALWAYS and not name.lower().startswith(b"access-control-")]
    return [*kept, *_ALWAYS.items(), *((name, value) for name, value in _UNLESS_SAID.items() if name not in own)]


def _page(status: int, content: str, *more: tuple[bytes, bytes]) -> Answer:
    head = '<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>tailorcv studio</title>'
    text = f'<!doctype html><html lang="en"><head>{head}</head><body><main><h1>tailorcv studio</h1>{content}</main></body></html>\n'
    return Answer(status, "text/html; charset=utf-8", text.encode(), more)
