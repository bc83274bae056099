"""A local page that shows a document as it will be exported, and loads itself again when a file changes.

It serves one document to one person: on the loopback address alone, below a path that nobody can guess, and only to requests that name
this host, so that neither another user nor a page from elsewhere (by a rebound name) can read a career.
"""

import html
import os
import secrets
import threading
from collections.abc import Callable, Iterable, Iterator
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

LOOPBACK = "127.0.0.1"
INTERVAL = 0.25
_WAIT = 20.0
_SCRIPT = """
(async () => {
  for (let seen = VERSION; ; ) {
    try {
      const now = await (await fetch("version?seen=" + seen)).text();
      if (now !== String(seen)) location.reload();
    } catch { await new Promise((wait) => setTimeout(wait, 1000)); }
  }
})();
"""

_HEADERS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
}

Build = Callable[[], bytes]
Print = dict[str, tuple[int, int, int]]


def footprint(roots: Iterable[Path]) -> Print:
    """What tells that a file changed, was replaced by a rename, came or went: inode, size and time of every file below some roots."""
    found: Print = {}
    for root in roots:
        for path in [str(root)] if root.is_file() else _below(root):
            try:
                status = os.stat(path)  # noqa: PTH116  # a thousand objects would take longer than a thousand looks
            except OSError:  # gone between listing and looking
                continue
            found[path] = (status.st_ino, status.st_size, status.st_mtime_ns)
    return found


def _below(root: Path) -> Iterator[str]:
    """Hidden files are none of ours: editors and writers keep half-done things there."""
    for folder, _, names in os.walk(root):
        yield from (f"{folder}{os.sep}{name}" for name in names if not name.startswith("."))


class Preview:
    """The current page and its version. `build` makes it anew; what it raises is for its caller to turn into a page."""

    def __init__(self, build: Build, roots: tuple[Path, ...]) -> None:
        self._build = build
        self._roots = roots
        self._changed = threading.Condition()
        self._seen: Print = {}
        self.version = 0
        self.page = b""
        self.token = secrets.token_urlsafe(24)

    def rebuild(self) -> None:
        """Make the page anew, and wake who waits for it. What it looked like is noted before: a save in between is news."""
        self._seen = footprint(self._roots)
        page = self._build()
        with self._changed:
            self.page, self.version = page, self.version + 1
            self._changed.notify_all()

    def watch(self, stop: threading.Event) -> None:
        """Rebuild whenever a file changes, until told to stop."""
        while not stop.wait(INTERVAL):
            if footprint(self._roots) != self._seen:
                self.rebuild()

    def wait_for_news(self, seen: int) -> int:
        """The version, as soon as it is another one than that, or after a while."""
        with self._changed:
            self._changed.wait_for(lambda: self.version != seen, timeout=_WAIT)
            return self.version

    def shown(self) -> bytes:
        """The page with the script that waits for the next version; its policy allows just this script."""
        nonce = secrets.token_urlsafe(16)
        script = f'<script nonce="{nonce}">{_SCRIPT.replace("VERSION", str(self.version))}</script>'
        policy = b"default-src 'none'; "
        allowed = policy + f"script-src 'nonce-{nonce}'; connect-src 'self'; ".encode()
        return self.page.replace(policy, allowed, 1).replace(b"</body>", script.encode() + b"</body>", 1)


def error_page(message: str) -> bytes:
    """A page for what went wrong while a person is in the middle of writing."""
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    head = f'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{policy}"><title>tailorcv</title>'
    body = f'<pre style="white-space: pre-wrap; font: 1rem monospace; padding: 2rem">{html.escape(message)}</pre>'
    return f'<!doctype html><html lang="en"><head>{head}</head><body>{body}</body></html>'.encode()


class _Handler(BaseHTTPRequestHandler):
    """Answers for one preview; `preview` and `hosts` are set by `server_for`."""

    preview: Preview
    hosts: frozenset[str]

    def do_GET(self) -> None:
        path, _, query = self.path.partition("?")
        if self.headers.get("Host", "") not in self.hosts:
            self._answer(HTTPStatus.MISDIRECTED_REQUEST, b"")
        elif path == f"/{self.preview.token}/":
            self._answer(HTTPStatus.OK, self.preview.shown(), "text/html; charset=utf-8")
        elif path == f"/{self.preview.token}/version":
            seen = query.removeprefix("seen=")
            self._answer(HTTPStatus.OK, str(self.preview.wait_for_news(int(seen) if seen.isdecimal() else -1)).encode())
        else:
            self._answer(HTTPStatus.NOT_FOUND, b"")

    def _answer(self, status: HTTPStatus, body: bytes, kind: str = "text/plain; charset=utf-8") -> None:
        self.send_response(status)
        for name, value in {**_HEADERS, "Content-Type": kind, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the parent's name
        """Say nothing: the terminal is for the person."""


def server_for(preview: Preview, port: int) -> ThreadingHTTPServer:
    """A server for that preview; port 0 takes a free one."""

    class Handler(_Handler):
        """The handler of this preview."""

    server = ThreadingHTTPServer((LOOPBACK, port), Handler)
    Handler.preview = preview
    Handler.hosts = frozenset(f"{name}:{server.server_port}" for name in (LOOPBACK, "localhost"))
    return server


def serve(preview: Preview, server: ThreadingHTTPServer) -> None:
    """Serve and watch until interrupted."""
    stop = threading.Event()
    threading.Thread(target=preview.watch, args=(stop,), daemon=True).start()
    server.daemon_threads = True
    try:
        server.serve_forever(poll_interval=INTERVAL)
    finally:
        stop.set()
        server.server_close()
