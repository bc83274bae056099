"""An ASGI app asked without a server, as one would call a function."""

import asyncio
from collections.abc import Sequence
from typing import NamedTuple

from starlette.types import ASGIApp, Message, Scope


class Answered(NamedTuple):
    """What came back; nothing at all has the status 0."""

    status: int
    headers: dict[str, str]
    body: bytes


def asked(app: ASGIApp, line: str, headers: Sequence[str] = (), body: Sequence[bytes] = (b"",)) -> Answered:
    """Ask with a line like "GET /a?b", headers like "Host: localhost", and a body in pieces; without one the client is gone."""
    method, _, target = line.partition(" ")
    path, _, query = target.partition("?")
    pairs = [text.partition(": ") for text in headers]
    raw = [(name.lower().encode(), value.encode("latin-1")) for name, _, value in pairs]
    scope: Scope = {
        "type": "http",
        "method": method,
        "path": path,
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "headers": raw,
    }
    left: list[Message] = [{"type": "http.request", "body": piece, "more_body": True} for piece in body]
    left[-1:] = [{**message, "more_body": False} for message in left[-1:]]
    return asyncio.run(_answered(app, scope, left))


async def _answered(app: ASGIApp, scope: Scope, left: list[Message]) -> Answered:
    sent: list[Message] = []

    async def receive() -> Message:
        return left.pop(0) if left else {"type": "http.disconnect"}

    async def send(message: Message) -> None:
        sent.append(message)

    await app(scope, receive, send)
    if not sent:
        return Answered(0, {}, b"")
    pairs = [(name.decode().lower(), value.decode()) for name, value in sent[0]["headers"]]
    assert len(dict(pairs)) == len(pairs), f"a header comes twice: {pairs}"
    return Answered(int(sent[0]["status"]), dict(pairs), b"".join(message["body"] for message in sent[1:]))
