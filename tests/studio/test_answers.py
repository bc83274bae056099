"""The headers that every answer has, and the guard's own answers."""

import pytest
from asgi_at_hand import asked
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from tailorcv.studio.answers import Answer, dressed, entry, give, message, page

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'; "
    "form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
)
ALL = {
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "content-security-policy": POLICY,
    "x-frame-options": "DENY",
}


def dressed_headers(own: dict[str, str]) -> dict[str, str]:
    """What an app's answer without a body has for headers in the end."""

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        await Response(headers=own)(scope, receive, dressed(send))

    return asked(app, "GET /").headers


@pytest.mark.parametrize(
    ("own", "different"),
    [
        ({}, {}),
        ({"Content-Disposition": "attachment"}, {"content-disposition": "attachment"}),
        ({"Cache-Control": "public", "Referrer-Policy": "unsafe-url", "Cross-Origin-Resource-Policy": "cross-origin"}, {}),
        ({"Access-Control-Allow-Origin": "*", "Access-Control-Allow-Credentials": "true"}, {}),
        (
            {"Content-Security-Policy": "frame-ancestors 'self'", "X-Frame-Options": "SAMEORIGIN"},
            {"content-security-policy": "frame-ancestors 'self'", "x-frame-options": "SAMEORIGIN"},
        ),
    ],
    ids=["none", "of no matter", "weaker ones", "to let others in", "of a page that may be framed"],
)
def test_the_headers_of_an_answer(own: dict[str, str], different: dict[str, str]) -> None:
    """All have all, each once; an app may say nothing else but what may frame a page, and what a page may load."""
    assert dressed_headers(own) == {"content-length": "0", **ALL, **different}


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (Answer(404), (404, {"content-length": "0"}, "")),
        (page(401, "a <b>"), (401, {"content-type": "text/html; charset=utf-8"}, "<p>a &lt;b&gt;</p>")),
        (page(405, "no", (b"allow", b"GET")), (405, {"allow": "GET"}, "<p>no</p>")),
        (entry("a=b"), (200, {"set-cookie": "a=b"}, '<a href="./">Open the studio</a></p><script src="static/enter.js"></script>')),
        (
            message(403, 'not "you"'),
            (403, {"content-type": "application/json"}, '{"format": "tailorcv/studio-message@1", "message": "not \\"you\\""}'),
        ),
    ],
    ids=["nothing", "a page", "a page with a header", "the entry", "a message"],
)
def test_the_answers(answer: Answer, expected: tuple[int, dict[str, str], str]) -> None:
    """The status, a header or two, and what is in the body; its length is right."""

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        await give(answer, send)

    given = asked(app, "GET /")
    status, headers, within = expected
    assert (given.status, given.headers["content-length"]) == (status, str(len(given.body)))
    assert headers.items() <= given.headers.items()
    assert within in given.body.decode()
