"""The local page: who gets it, and when it is made anew."""

import http.client
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from program import write

from tailorcv.previewing import Preview, error_page, footprint, server_for

PAGE = b"<html><head><meta content=\"default-src 'none'; style-src 'sha256-x'\"></head><body>Hi</body></html>"


@pytest.fixture
def preview(here: Path) -> Iterator[tuple[Preview, int]]:
    """A preview of one file that is being served, and its port."""
    write(here / "a.yaml", "a: 1\n")
    made = Preview(lambda: PAGE.replace(b"Hi", (here / "a.yaml").read_bytes()), (here,))
    made.rebuild()
    server = server_for(made, 0)
    stop = threading.Event()
    threads = [threading.Thread(target=server.serve_forever, daemon=True), threading.Thread(target=made.watch, args=(stop,), daemon=True)]
    for thread in threads:
        thread.start()
    yield made, server.server_port
    stop.set()
    server.shutdown()
    server.server_close()


def get(port: int, path: str, host: str | None = None) -> tuple[int, dict[str, str], bytes]:
    """One request; the status, the headers in lower case, the body."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("GET", path, headers={"Host": host} if host else {})
    answer = connection.getresponse()
    return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()


def test_the_page_waits_for_its_next_version(preview: tuple[Preview, int]) -> None:
    """A script is added, and the page's policy allows this one alone; nothing is stored, nobody may frame it."""
    made, port = preview
    status, headers, body = get(port, f"/{made.token}/")
    assert status == 200
    nonce = body.split(b'nonce="')[1].split(b'"')[0]
    assert b"default-src 'none'; script-src 'nonce-" + nonce + b"'; connect-src 'self'; style-src 'sha256-x'" in body
    assert (headers["cache-control"], headers["x-frame-options"], headers["referrer-policy"]) == ("no-store", "DENY", "no-referrer")


@pytest.mark.parametrize(
    ("path", "host", "status"),
    [
        pytest.param("/", None, 404, id="without the token"),
        pytest.param("/wrong/", None, 404, id="a wrong token"),
        pytest.param("/TOKEN", None, 404, id="no page of that name"),
        pytest.param("/TOKEN/../TOKEN/", None, 404, id="tricks with the path"),
        pytest.param("/TOKEN/", "evil.example:PORT", 421, id="a name that was rebound to this machine"),
        pytest.param("/TOKEN/", "127.0.0.1:1", 421, id="another port"),
        pytest.param("/TOKEN/", "localhost:PORT", 200, id="the machine's own name"),
    ],
)
def test_who_gets_the_page(preview: tuple[Preview, int], path: str, host: str | None, status: int) -> None:
    """Only who knows the address, and only by this machine's own names."""
    made, port = preview
    assert get(port, path.replace("TOKEN", made.token), host.replace("PORT", str(port)) if host else None)[0] == status


@pytest.mark.parametrize("rename", [False, True], ids=["written in place", "replaced by a rename"])
def test_a_save_makes_a_new_version(preview: tuple[Preview, int], here: Path, *, rename: bool) -> None:
    """Whoever waits is told at once, however the editor saves."""
    made, port = preview
    before = made.version
    if rename:
        write(here / "new", "a: 2\n").rename(here / "a.yaml")
    else:
        write(here / "a.yaml", "a: 2\n")
    assert int(get(port, f"/{made.token}/version?seen={before}")[2]) == before + 1
    assert b"a: 2" in get(port, f"/{made.token}/")[2]


def test_what_a_footprint_tells(here: Path) -> None:
    """A change, a replacement, a new file and a missing one; a root that is a file, and one that is not there."""
    write(here / "d" / "a", "1")
    first = footprint([here / "d", here / "nothing"])
    assert list(first) == [str(here / "d" / "a")]
    write(here / "d" / "a", "12")
    second = footprint([here / "d"])
    write(here / "x", "12").rename(here / "d" / "a")
    third = footprint([here / "d" / "a"])
    write(here / "d" / "b", "")
    assert len({str(one) for one in (first, second, third, footprint([here / "d"]))}) == 4


def test_a_page_for_what_went_wrong() -> None:
    """Text as text, under a policy without scripts."""
    page = error_page("a < b <script>x</script>").decode()
    assert "a &lt; b &lt;script&gt;x&lt;/script&gt;" in page
    assert "default-src 'none'" in page
