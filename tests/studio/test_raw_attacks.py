"""What a program sends that minds no rules: each request is one that would get through, with a single thing wrong.

All have the right cookie, where the cookie is not what is wrong.
"""

import re
import socket
from collections.abc import Iterator
from typing import NamedTuple

import pytest
from studio_at_hand import Served, studio

POST = "POST BASEapi/write HTTP/1.1"
GET = "GET BASEapi/state HTTP/1.1"
USUAL = (
    "Host: 127.0.0.1:PORT",
    "Origin: http://127.0.0.1:PORT",
    "Sec-Fetch-Site: same-origin",
    "Sec-Fetch-Mode: cors",
    "Content-Type: application/json",
    "Cookie: tailorcv=COOKIE",
    "Content-Length: 2",
    "Connection: close",
)
HEADERS = {
    "a rebound name": (421, POST, "Host: evil.example.org:PORT"),
    "a rebound name that reads": (421, GET, "Host: evil.example.org:PORT"),
    "a name in front": (421, POST, "Host: evil.example.org@127.0.0.1:PORT"),
    "a name that only begins alike": (421, POST, "Host: 127.0.0.1:PORT.evil.example.org"),
    "large letters": (421, POST, "Host: LOCALHOST:PORT", "Origin: http://LOCALHOST:PORT"),
    "a point at the end": (421, POST, "Host: localhost.:PORT", "Origin: http://localhost.:PORT"),
    "another way to write the number": (421, POST, "Host: 127.1:PORT", "Origin: http://127.1:PORT"),
    "another port": (421, POST, "Host: 127.0.0.1:1", "Origin: http://127.0.0.1:1"),
    "no port": (421, POST, "Host: 127.0.0.1", "Origin: http://127.0.0.1"),
    "an empty name": (421, POST, "Host:", "Origin: http://"),
    "no name": (400, POST, "Host"),
    "no name, as of old": (421, "POST BASEapi/write HTTP/1.0", "Host"),
    "two names": (400, POST, "Host: 127.0.0.1:PORT\r\nHost: evil.example.org"),
    "twice the same name": (400, POST, "Host: 127.0.0.1:PORT\r\nHost: 127.0.0.1:PORT"),
    "another site": (403, POST, "Sec-Fetch-Site: cross-site"),
    "another site that reads": (403, GET, "Sec-Fetch-Site: cross-site"),
    "another site that navigates": (403, GET, "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Origin"),
    "another port of this machine": (403, POST, "Sec-Fetch-Site: same-site"),
    "another port that reads": (403, GET, "Sec-Fetch-Site: same-site", "Origin"),
    "two sites": (403, POST, "Sec-Fetch-Site: same-origin\r\nSec-Fetch-Site: cross-site"),
    "an unknown site": (403, POST, "Sec-Fetch-Site: friendly"),
    "nobody posts": (403, POST, "Sec-Fetch-Site: none", "Sec-Fetch-Mode: navigate"),
    "nobody fetches": (403, GET, "Sec-Fetch-Site: none", "Sec-Fetch-Mode: no-cors", "Origin"),
    "another origin": (403, POST, "Origin: http://evil.example.org"),
    "another origin that reads": (403, GET, "Origin: http://evil.example.org"),
    "the origin of another port": (403, POST, "Origin: http://127.0.0.1:1"),
    "the other name's origin": (403, POST, "Origin: http://localhost:PORT"),
    "an origin with another protocol": (403, POST, "Origin: https://127.0.0.1:PORT"),
    "no origin to speak of": (403, POST, "Origin: null"),
    "no origin at all": (403, POST, "Origin"),
    "two origins": (403, POST, "Origin: http://127.0.0.1:PORT\r\nOrigin: http://evil.example.org"),
    "no cookie": (401, POST, "Cookie"),
    "no cookie that reads": (401, GET, "Cookie"),
    "an empty cookie": (401, POST, "Cookie: tailorcv="),
    "a wrong cookie": (401, POST, "Cookie: tailorcv=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"),
    "half a cookie": (401, POST, "Cookie: tailorcv=HALF"),
    "the cookie and more": (401, POST, "Cookie: tailorcv=COOKIEa"),
    "a cookie of another name": (401, POST, "Cookie: tailorcv2=COOKIE"),
    "a cookie that is no text": (401, POST, "Cookie: tailorcv=\xff\xfe"),
    "the token as a cookie": (401, POST, "Cookie: tailorcv=TOKEN"),
    "a body of no kind": (415, POST, "Content-Type"),
    "a body of text": (415, POST, "Content-Type: text/plain"),
    "a form": (415, POST, "Content-Type: application/x-www-form-urlencoded"),
    "a form with parts": (415, POST, "Content-Type: multipart/form-data; boundary=x"),
    "a kind that only begins alike": (415, POST, "Content-Type: application/json, text/plain"),
    "a kind with a rider": (415, POST, "Content-Type: text/plain; application/json"),
    "other letters": (415, POST, "Content-Type: application/json; charset=utf-16"),
    "two kinds": (415, POST, "Content-Type: application/json\r\nContent-Type: text/plain"),
    "a web socket of another site": (403, GET, "Origin: http://evil.example.org", "Connection: Upgrade, close", "Upgrade: websocket"),
    "a web socket without a cookie": (401, GET, "Cookie", "Connection: Upgrade, close", "Upgrade: websocket"),
}
LINES = {
    "no base": (404, "GET /api/state HTTP/1.1"),
    "another base": (404, "GET /AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/api/state HTTP/1.1"),
    "half a base": (404, "GET HALFBASE HTTP/1.1"),
    "the base in other letters": (404, "GET SWAPPEDapi/state HTTP/1.1"),
    "the base without its end": (404, "GET BASE_HTTP/1.1"),
    "two strokes before": (404, "GET /BASEapi/state HTTP/1.1"),
    "two strokes after": (404, "GET BASE/api/state HTTP/1.1"),
    "two strokes within": (404, "GET BASEapi//state HTTP/1.1"),
    "up and back": (404, "GET /../BASEapi/state HTTP/1.1"),
    "up": (404, "GET BASEstatic/../api/state HTTP/1.1"),
    "up and out": (404, "GET BASE../etc/passwd HTTP/1.1"),
    "up, encoded": (404, "GET BASEstatic/%2e%2e/%2E%2E/etc/passwd HTTP/1.1"),
    "up, half encoded": (404, "GET BASEstatic/.%2e/api/state HTTP/1.1"),
    "up, with an encoded stroke": (404, "GET BASEstatic/..%2fapi/state HTTP/1.1"),
    "up, encoded twice": (404, "GET BASEstatic/%252e%252e%252fapi HTTP/1.1"),
    "up, by the other stroke": (404, "GET BASEstatic\\..\\api HTTP/1.1"),
    "up, by the other stroke, encoded": (404, "GET BASEstatic%5c..%5capi HTTP/1.1"),
    "a hidden file": (404, "GET BASEstatic/.git HTTP/1.1"),
    "an encoded letter": (404, "GET BASEapi/%73tate HTTP/1.1"),
    "an encoded end of text": (404, "GET BASEapi/state%00.html HTTP/1.1"),
    "an end of text": (400, "GET BASEapi/state\0 HTTP/1.1"),
    "an encoded line": (404, "GET BASEapi/state%0d%0aX:%201 HTTP/1.1"),
    "letters of elsewhere": (404, "GET BASEapi/%ff%fe HTTP/1.1"),
    "parameters of a path": (404, "GET BASEapi;a=1/state HTTP/1.1"),
    "a whole address": (404, "GET http://127.0.0.1:PORTBASEapi/state HTTP/1.1"),
    "a whole address of elsewhere": (404, "GET http://evil.example.org/BASEapi/state HTTP/1.1"),
    "an address of another protocol": (404, "GET file:///etc/passwd HTTP/1.1"),
    "every address": (404, "OPTIONS * HTTP/1.1"),
    "a way to elsewhere": (404, "CONNECT 127.0.0.1:22 HTTP/1.1"),
    "PUT": (405, "PUT BASEapi/write HTTP/1.1"),
    "PATCH": (405, "PATCH BASEapi/write HTTP/1.1"),
    "DELETE": (405, "DELETE BASEapi/write HTTP/1.1"),
    "TRACE": (405, "TRACE BASEapi/write HTTP/1.1"),
    "OPTIONS": (405, "OPTIONS BASEapi/write HTTP/1.1"),
    "PROPFIND": (405, "PROPFIND BASE HTTP/1.1"),
    "small letters": (405, "post BASEapi/write HTTP/1.1"),
    "no protocol": (400, "GET BASEapi/state"),
    "a later protocol": (404, "PRI * HTTP/2.0"),
}
FRAMINGS = {
    "a length with a sign": (400, "Content-Length: +2"),
    "a length below nothing": (400, "Content-Length: -2"),
    "two lengths": (400, "Content-Length: 2\r\nContent-Length: 40"),
    "an unknown framing": (400, "Transfer-Encoding: xchunked"),
    "a framing within another": (400, "Transfer-Encoding: chunked, gzip"),
    "a blank before the colon": (400, "Content-Length : 2"),
    "a folded line": (400, "X-More: a\r\n\tb\r\nContent-Length: 2, 40"),
    "a line within a header": (400, "X-More: a\rContent-Length: 40"),
}
MUCH = "a" * (2**20 + 1)
FLOODS = {
    "a large header": (400, "{}", f"X-More: {MUCH}"),
    "many headers": (400, "{}", "\r\n".join(f"X-{number}: {'a' * 90}" for number in range(9000))),
    "a large body": (413, MUCH, f"Content-Length: {len(MUCH)}"),
    "a large body that is not announced": (413, f"{len(MUCH):x}\r\n{MUCH}\r\n0\r\n\r\n", "Transfer-Encoding: chunked", "Content-Length"),
}


class Entered(NamedTuple):
    """A studio whose token was used, and the cookie that was given for it."""

    served: Served
    cookie: str


@pytest.fixture(scope="module")
def entered() -> Iterator[Entered]:
    """One for all tests: none of them gets through, so that none is in the way of another."""
    with studio() as served:
        given = served.session.enter(served.session.address(0).partition("?token=")[2]) or ""
        yield Entered(served, given.partition("=")[2].partition(";")[0])


def said(entered: Entered, line: str, *changed: str, body: str = "{}") -> list[int]:
    """The statuses that come back for the usual request with some headers changed; one without a colon is left out."""
    names = [re.split(r"[\s:]", text)[0] for text in changed]
    headers = [text for text in USUAL if text.partition(":")[0] not in names] + [text for text in changed if ":" in text]
    session = entered.served.session
    words = {"HALFBASE": session.base[:17], "SWAPPED": session.base.swapcase(), "BASE_": session.base[:-1] + " ", "BASE": session.base}
    words |= {"PORT": str(entered.served.port), "HALF": entered.cookie[:20], "COOKIE": entered.cookie}
    words |= {"TOKEN": session.address(0).partition("?token=")[2]}
    text = re.sub("|".join(words), lambda found: words[found[0]], "\r\n".join([line, *headers, "", body]))
    entered.served.small.hits.clear()
    with socket.create_connection(("127.0.0.1", entered.served.port), timeout=10) as wire:
        try:
            wire.sendall(text.encode("latin-1"))
            answer = b"".join(iter(lambda: wire.recv(65536), b""))
        except ConnectionError:  # hung up on
            return []
    return [int(status) for status in re.findall(rb"HTTP/1\.1 (\d+) ", answer)]


@pytest.mark.parametrize(("line", "hit"), [(POST, "POST /api/write {}"), (GET, "GET /api/state {}")])
def test_with_nothing_wrong_the_requests_get_through(entered: Entered, line: str, hit: str) -> None:
    """Otherwise all that follows would prove nothing."""
    assert said(entered, line) == [200]
    assert entered.served.small.hits == [hit]


@pytest.mark.parametrize("case", HEADERS.values(), ids=HEADERS)
def test_one_wrong_header_is_enough(entered: Entered, case: tuple[int, str, str]) -> None:
    """The status tells that it was this check that refused, and none of the others."""
    status, line, *changed = case
    assert said(entered, line, *changed) == [status]
    assert entered.served.small.hits == []


@pytest.mark.parametrize(("status", "line"), LINES.values(), ids=LINES)
def test_ways_around_the_path_and_the_method(entered: Entered, status: int, line: str) -> None:
    """Only plain paths below the base, and only three methods."""
    assert said(entered, line) == [status]
    assert entered.served.small.hits == []


@pytest.mark.parametrize(("status", "framing"), FRAMINGS.values(), ids=FRAMINGS)
def test_requests_that_two_readers_read_differently(entered: Entered, status: int, framing: str) -> None:
    """What could hide a request within another is refused as a whole."""
    assert said(entered, POST, framing) == [status]
    assert entered.served.small.hits == []


@pytest.mark.parametrize("case", FLOODS.values(), ids=FLOODS)
def test_more_than_anybody_asks_for(entered: Entered, case: tuple[int, str, str]) -> None:
    """What would fill the memory is refused; who sends on meanwhile may be hung up on before the answer is heard."""
    status, body, *changed = case
    assert said(entered, POST, *changed, body=body) in ([status], [])
    assert entered.served.small.hits == []


def test_a_request_within_another_is_its_body(entered: Entered) -> None:
    """With both framings the chunks count; what follows them is a request of its own that has no cookie."""
    hidden = "POST BASEapi/hidden HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nConnection: close\r\n\r\n"
    chunks = f"2\r\n{{}}\r\n0\r\n\r\n{hidden}"
    assert said(entered, POST, "Transfer-Encoding: chunked", "Content-Length: 500", "Connection: keep-alive", body=chunks) == [200, 403]
    assert entered.served.small.hits == ["POST /api/write {}"]
