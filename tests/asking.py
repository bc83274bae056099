"""The studio asked over HTTP, as its page asks it: in this process for its answers, or as the program for its life."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPMessage
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from desk_at_hand import ROLE, Bench
from program import AS_OF
from studio_at_hand import serving

from tailorcv.match_data import Json
from tailorcv.studio.app import Desk, app
from tailorcv.studio.guard import Guard, names_of
from tailorcv.studio.presence import Presence
from tailorcv.studio.server import listener
from tailorcv.studio.session import Session


class Reply(NamedTuple):
    """What came back."""

    status: int
    headers: HTTPMessage
    body: bytes

    @property
    def data(self) -> Json:
        """The body as JSON."""
        found: Json = json.loads(self.body)
        return found


class Client:
    """Who came in by an address that the terminal showed."""

    def __init__(self, address: str) -> None:
        self._place = urlsplit(address)
        self._cookie = ""
        self._cookie = self.ask("GET", f"?{self._place.query}").headers["Set-Cookie"].partition(";")[0]

    def get(self, path: str) -> Reply:
        """The answer to a question."""
        return self.ask("GET", path)

    def post(self, path: str, body: object, seen: str | None = None) -> Reply:
        """The answer to a wish, about a file that was seen with that digest."""
        match = {"If-Match": f'"{seen}"'} if seen else {}
        return self.ask("POST", path, json.dumps(body), {"Content-Type": "application/json", **match})

    def ask(self, method: str, path: str, body: str | None = None, headers: dict[str, str] | None = None) -> Reply:
        """One request on a connection of its own."""
        assert self._place.hostname
        connection = HTTPConnection(self._place.hostname, self._place.port, timeout=30)
        known = {"Origin": f"http://{self._place.netloc}"} | ({"Cookie": self._cookie} if self._cookie else {})
        connection.request(method, self._place.path + path, body, known | (headers or {}))
        answer = connection.getresponse()
        reply = Reply(answer.status, answer.headers, answer.read())
        connection.close()
        return reply


class Served(NamedTuple):
    """The address that opens the studio once, who is present, the places that were opened and the errors of our own that were told."""

    address: str
    presence: Presence
    opened: list[str]
    told: list[Exception]


@contextmanager
def served(bench: Bench, *, editor: bool = True, grace: float = 60) -> Iterator[Served]:
    """The studio behind its guard, in this process, before anybody came in; it ends `grace` seconds after the last page left."""
    session, presence = Session(), Presence(grace)
    opened: list[str] = []
    told: list[Exception] = []
    with listener(0) as ear:
        port = int(ear.getsockname()[1])
        desk = Desk(bench.studio, presence, ROLE, opened.append if editor else None, told.append)
        with serving(Guard(app(desk), session, names_of(port)), ear, presence):
            yield Served(session.address(port), presence, opened, told)


class Asked(NamedTuple):
    """A client, the studio that it asks, the places that were opened and the errors of our own that were told."""

    client: Client
    bench: Bench
    presence: Presence
    opened: list[str]
    told: list[Exception]


@contextmanager
def asked(bench: Bench, *, editor: bool = True) -> Iterator[Asked]:
    """The studio with a client that came in."""
    with served(bench, editor=editor) as found:
        yield Asked(Client(found.address), bench, found.presence, found.opened, found.told)


class Running(NamedTuple):
    """The program, the address that it showed, and how to end it."""

    process: "subprocess.Popen[str]"
    address: str
    wait: Callable[[float], int]


@contextmanager
def running(
    folder: Path,
    *arguments: str,
    command: str = "studio",
    program: Sequence[str] = (sys.executable, "-m", "tailorcv"),
    **environment: str,
) -> Iterator[Running]:
    """`tailorcv studio`, or another command that serves a page, as a process of its own."""
    words = [*program, "-C", str(folder), command, *arguments, "--as-of", AS_OF]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env={**os.environ, **environment}) as process:
        assert process.stdout is not None
        address = process.stdout.readline().strip()
        try:
            yield Running(process, address, process.wait)
        finally:
            if process.poll() is None:
                process.kill()
