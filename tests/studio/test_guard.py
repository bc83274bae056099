"""What the guard does with a request that may pass, and how it says no; what may not pass is in the tests of the attacks."""

import json
from typing import NamedTuple

import pytest
from asgi_at_hand import Answered, asked
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route
from starlette.types import Message, Receive, Scope, Send

from tailorcv.studio.guard import MOST_BYTES, Guard, names_of
from tailorcv.studio.session import Session

HOST = "Host: 127.0.0.1:8000"
ORIGIN = "Origin: http://127.0.0.1:8000"
KIND = "Content-Type: application/json"


class Guarded(NamedTuple):
    """A guard, what its app was asked, and words for requests."""

    guard: Guard
    session: Session
    hits: list[str]

    def ask(self, line: str, *headers: str, body: tuple[bytes, ...] = (b"",)) -> Answered:
        """Ask; BASE and TOKEN are replaced."""
        token = self.session.address(0).partition("?token=")[2]
        return asked(self.guard, line.replace("BASE", self.session.base).replace("TOKEN", token), headers, body)

    def enter(self) -> str:
        """The Cookie header of who came by the address."""
        return "Cookie: " + self.ask("GET BASE?token=TOKEN", HOST).headers["set-cookie"].partition(";")[0]


@pytest.fixture
def guarded() -> Guarded:
    """A guard before an app that tells the path as its routes see it, and the body."""
    hits: list[str] = []

    async def tell(request: Request) -> JSONResponse:
        hits.append(f"{request.method} {request.path_params['path']}")
        return JSONResponse({"path": request.path_params["path"], "length": len(await request.body()), "url": request.url.path})

    session = Session()
    app = Starlette(routes=[Route("/{path:path}", tell, methods=["GET", "POST"])])
    return Guarded(Guard(app, session, names_of(8000)), session, hits)


def test_the_names_of_a_server() -> None:
    """This machine's own, with the port, which browsers leave out where it is the usual one."""
    assert names_of(8000) == {"127.0.0.1:8000", "localhost:8000"}
    assert names_of(80) == {"127.0.0.1", "localhost"}


@pytest.mark.parametrize(
    ("line", "headers"),
    [
        ("GET BASEapi/state/backend-l2", [HOST]),
        ("HEAD BASEapi/state/backend-l2", [HOST]),
        ("GET BASEapi/state/backend-l2", ["Host: localhost:8000", "Sec-Fetch-Site: same-origin", "Sec-Fetch-Mode: cors"]),
        ("GET BASEapi/state/backend-l2", [HOST, "Sec-Fetch-Site: none", "Sec-Fetch-Mode: navigate"]),
        ("GET BASEapi/state/backend-l2", [HOST, ORIGIN]),
        ("POST BASEapi/state/backend-l2", [HOST, ORIGIN, KIND]),
        ("POST BASEapi/state/backend-l2", [HOST, ORIGIN, "Content-Type: application/json; charset=UTF-8", "Sec-Fetch-Site: same-origin"]),
        ("POST BASEapi/state/backend-l2", ["Host: localhost:8000", "Origin: http://localhost:8000", KIND]),
    ],
)
def test_what_may_pass(guarded: Guarded, line: str, headers: list[str]) -> None:
    """The app's routes see the path below the base; of the headers that browsers add, those that are missing are not missed."""
    answer = guarded.ask(line, guarded.enter(), *headers)
    told = json.loads(answer.body or "{}")
    assert (answer.status, told["path"], told["url"]) == (200, "api/state/backend-l2", f"{guarded.session.base}api/state/backend-l2")


def test_the_entry(guarded: Guarded) -> None:
    """It is open to who comes with the token from wherever, once; afterwards the same address is as good as any other to who has the cookie."""
    came = guarded.ask("GET BASE?token=TOKEN", HOST, "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate")
    cookie = "Cookie: " + came.headers["set-cookie"].partition(";")[0]
    assert (came.status, b"static/enter.js" in came.body, guarded.hits) == (200, True, [])
    assert guarded.ask("GET BASE?token=TOKEN", HOST).status == 401
    assert guarded.ask("GET BASE?token=TOKEN", HOST, cookie, "Sec-Fetch-Site: cross-site").status == 403
    assert guarded.hits == []
    assert guarded.ask("GET BASE?token=TOKEN", HOST, cookie, "Sec-Fetch-Site: none", "Sec-Fetch-Mode: navigate").status == 200
    assert guarded.hits == ["GET "]


@pytest.mark.parametrize(
    ("line", "headers", "status"),
    [
        ("GET BASE?token=", [HOST], 401),
        ("GET BASE?token=TOKENa", [HOST], 401),
        ("GET BASE?token=TOKEN&token=TOKEN", [HOST], 401),
        ("GET BASE?TOKEN", [HOST], 401),
        ("GET BASE?tokens=TOKEN", [HOST], 401),
        ("GET BASEapi/state?token=TOKEN", [HOST], 401),
        ("HEAD BASE?token=TOKEN", [HOST], 401),
        ("POST BASE?token=TOKEN", [HOST, ORIGIN, KIND], 401),
        ("PUT BASE?token=TOKEN", [HOST], 405),
        ("GET BASE?token=TOKEN", ["Host: evil.example.org:8000"], 421),
        ("GET /?token=TOKEN", [HOST], 404),
        ("GET BASE?token=a", [HOST, "Sec-Fetch-Site: cross-site"], 403),
    ],
)
def test_how_nobody_enters(guarded: Guarded, line: str, headers: list[str], status: int) -> None:
    """No cookie is given, the app is not asked, and the token is still good for who comes by the right address."""
    answer = guarded.ask(line, *headers)
    assert (answer.status, "set-cookie" in answer.headers, guarded.hits) == (status, False, [])
    assert guarded.enter().startswith("Cookie: tailorcv=")


@pytest.mark.parametrize(
    ("line", "headers", "kind", "words"),
    [
        ("GET BASE", [HOST], "text/html; charset=utf-8", "it works once. Start tailorcv studio again"),
        ("GET BASEapi/state", [HOST], "application/json", "it works once. Start tailorcv studio again"),
        ("GET BASEapi/state", ["Host: a"], "text/html; charset=utf-8", "Nothing is served by this name"),
        ("GET BASEapi/state", [HOST, "Sec-Fetch-Site: same-site"], "application/json", "another page asked for this"),
        ("PUT BASEapi/state", [HOST], "application/json", "only GET, HEAD and POST are answered"),
    ],
)
def test_how_it_says_no(guarded: Guarded, line: str, headers: list[str], kind: str, words: str) -> None:
    """A message where scripts ask, a small page where a person looks; with the headers of all answers."""
    answer = guarded.ask(line, *headers)
    assert (answer.headers["content-type"], answer.headers["x-frame-options"], answer.headers["cache-control"]) == (
        kind,
        "DENY",
        "no-store",
    )
    assert words in answer.body.decode()


def test_elsewhere_there_is_nothing(guarded: Guarded) -> None:
    """Not even a word, for those who look around."""
    answer = guarded.ask("GET /", HOST)
    assert (answer.status, answer.body, answer.headers["x-content-type-options"]) == (404, b"", "nosniff")


@pytest.mark.parametrize(
    ("body", "status", "length"),
    [
        ((b"{", b"", b"}"), 200, 2),
        ((b" " * MOST_BYTES,), 200, MOST_BYTES),
        ((b" " * MOST_BYTES, b" "), 413, None),
        ((b" " * (MOST_BYTES + 1), b" " * MOST_BYTES), 413, None),
        ((), 0, None),
    ],
    ids=["in pieces", "as large as may be", "a byte more", "much more", "cut off"],
)
def test_the_body(guarded: Guarded, body: tuple[bytes, ...], status: int, length: int | None) -> None:
    """The app gets all of it, or is not asked at all: nothing is ever half written."""
    answer = guarded.ask("POST BASEapi/write", guarded.enter(), HOST, ORIGIN, KIND, "Content-Length: 2", body=body)
    assert (answer.status, json.loads(answer.body or "{}").get("length")) == (status, length)
    assert guarded.hits == (["POST api/write"] if status == 200 else [])


def test_what_comes_after_the_body() -> None:
    """An app that waits for news hears when the page has gone."""
    heard: list[Message] = []

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        heard.extend([await receive(), await receive()])

    session = Session()
    guarded = Guarded(Guard(app, session, names_of(8000)), session, [])
    guarded.ask("GET BASEapi/news", guarded.enter(), HOST)
    assert heard == [{"type": "http.request", "body": b"", "more_body": False}, {"type": "http.disconnect"}]


@pytest.mark.parametrize("kind", ["websocket", "lifespan"])
def test_nothing_but_http_is_spoken(guarded: Guarded, kind: str) -> None:
    """A scope of another type never comes as far as the app."""

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        await guarded.guard({**scope, "type": kind}, receive, send)

    assert asked(app, f"GET {guarded.session.base}", [HOST, guarded.enter()]).status == 0
    assert guarded.hits == []
