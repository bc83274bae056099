"""The server as a process of its own: when it ends, and that nobody can keep it from answering or from ending."""

import os
import pwd
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

import pytest
from program import ROOT
from studio_at_hand import studio as small_studio
from web_tools import program

from tailorcv.studio.server import listener


class Process:
    """A studio that runs, into which one has entered."""

    def __init__(self, grace: float) -> None:
        command = [sys.executable, str(ROOT / "tests" / "studio_process.py"), "0", str(grace)]
        self.running = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT)
        self.address = self.hear()
        place, _, target = self.address.removeprefix("http://").partition("/")
        self.host, self.port, self.base = place, int(place.partition(":")[2]), f"/{target.partition('?')[0]}"
        self.cookie = ""
        self.cookie = self.ask(f"GET {self.base}?{target.partition('?')[2]}").partition("set-cookie: ")[2].partition(";")[0]

    def hear(self, expected: str = "") -> str:
        """The next line that the process prints."""
        assert self.running.stdout
        line = self.running.stdout.readline().strip()
        assert line.endswith(expected)
        return line

    def open(self, text: str) -> socket.socket:
        """A connection on which this much has been said."""
        wire = socket.create_connection(("127.0.0.1", self.port), timeout=30)
        wire.sendall(text.replace("\n", "\r\n").encode())
        return wire

    def started(self, line: str, *more: str) -> socket.socket:
        """A connection on which all headers of a request have been sent, and no body."""
        usual = (f"Host: {self.host}", f"Origin: http://{self.host}", "Content-Type: application/json", f"Cookie: {self.cookie}")
        return self.open("\n".join([f"{line.replace('BASE', self.base)} HTTP/1.1", *usual, *more, "", ""]))

    def ask(self, line: str) -> str:
        """The whole answer to a request without a body."""
        with self.started(line, "Content-Length: 0", "Connection: close") as wire:
            return b"".join(iter(lambda: wire.recv(65536), b"")).decode()

    def end(self) -> tuple[int, str, str]:
        """The exit code, and what was written on both ways, once it has ended."""
        out, err = self.running.communicate(timeout=30)
        return self.running.returncode, out, err


@contextmanager
def studio(grace: float = 60) -> Iterator[Process]:
    """A process, and its end at all events."""
    process = Process(grace)
    try:
        yield process
    finally:
        process.running.kill()
        process.running.communicate()


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_it_at_once(ending: signal.Signals) -> None:
    """Whoever waits, dawdles or does not listen is hung up on; the program goes on after the server, and nothing is said."""
    with studio() as process:
        talks = [
            process.started("GET BASEnews"),
            process.started("POST BASEhere", "Content-Length: 10"),
            process.started("GET BASElong"),
            process.open("GET / HT"),
            process.open(""),
        ]
        assert process.ask("GET BASEhere").startswith("HTTP/1.1 200 ")
        process.hear("waits")
        before = time.monotonic()
        process.running.send_signal(ending)
        assert process.end() == (0, "tidied up\n", "")
        assert time.monotonic() - before < 4
        for talk in talks:
            talk.close()


def test_what_is_being_written_is_finished() -> None:
    """The file is whole, and the page hears of it."""
    with studio() as process, process.started("POST BASEslow", "Content-Length: 0", "Connection: close") as wire:
        process.hear("writes")
        process.running.send_signal(signal.SIGINT)
        assert b"".join(iter(lambda: wire.recv(65536), b"")).endswith(b"\r\n\r\nwritten")
        assert process.end() == (0, "has written\ntidied up\n", "")


def test_it_ends_when_the_last_page_has_gone() -> None:
    """Of two pages one leaves: nothing happens. The other leaves while its question for news is open: that is the end."""
    with studio(grace=0.5) as process, process.started("GET BASEnews") as news:
        process.hear("waits")
        process.ask("POST BASEleave")
        time.sleep(1)
        assert process.running.poll() is None
        news.close()
        assert process.end() == (0, "tidied up\n", "")


def test_those_who_dawdle_are_in_nobodys_way(monkeypatch: pytest.MonkeyPatch) -> None:
    """A hundred connections that send a letter now and then are hung up on, however long they go on, and keep nobody waiting meanwhile."""
    monkeypatch.setattr("tailorcv.studio.server._PATIENCE", 1.0)
    whole, begun = b"GET / HTTP/1.1\r\nHost: a\r\n\r\n", b"GET / HTTP/1.1\r\nX: "
    with small_studio() as served, ExitStack() as opened:
        place = ("127.0.0.1", served.port)
        dawdling = [opened.enter_context(socket.create_connection(place, timeout=0.5)) for _ in range(100)]
        for number, wire in enumerate(dawdling):
            wire.sendall(whole + begun if number % 2 else begun)
        for _ in range(10):
            with socket.create_connection(place, timeout=5) as wire:
                wire.sendall(whole)
                assert wire.recv(12) == b"HTTP/1.1 421"
            time.sleep(0.3)
            for wire in dawdling:
                with suppress(ConnectionError):
                    wire.send(b"a")
        assert [hung_up(wire) for wire in dawdling] == [True] * 100


def hung_up(wire: socket.socket) -> bool:
    """Whether the other end has."""
    try:
        while wire.recv(65536):
            pass
    except ConnectionError:
        return True
    except TimeoutError:
        return False
    return True


def test_an_error_of_the_app_is_an_answer() -> None:
    """The server lives on and says nothing in the terminal; what is known of the error is the app's to tell."""
    with studio() as process:
        answer = process.ask("GET BASEbroken")
        assert answer.startswith("HTTP/1.1 500 ")
        assert "x-content-type-options: nosniff" in answer
        assert "server:" not in answer
        assert process.ask("GET BASEhere").startswith("HTTP/1.1 200 ")
        process.running.send_signal(signal.SIGTERM)
        assert process.end() == (0, "tidied up\n", "")


def test_the_listener() -> None:
    """It listens on this machine only; a port that is taken is an error."""
    with listener(0) as ear:
        address, port = ear.getsockname()
        assert (address, ear.get_inheritable()) == ("127.0.0.1", False)
        with pytest.raises(OSError, match="in use"):
            listener(port)


def test_what_another_user_can_see() -> None:
    """That something listens, and what was typed to start it; of the way in not a letter."""
    nobody = pwd.getpwnam("nobody").pw_uid if os.geteuid() == 0 else None
    with studio() as process:
        seen = ""
        for command in (["ps", "-eww", "-o", "args"], ["ss", "-tanp"]):
            program(command[0], "procps iproute2")
            seen += subprocess.run(command, user=nobody, cwd="/", capture_output=True, text=True, check=True).stdout
        assert "studio_process.py" in seen
        assert str(process.port) in seen
        secrets = [process.base.strip("/"), process.address.partition("?token=")[2], process.cookie.partition("=")[2]]
        assert [len(secret) for secret in secrets] == [32, 43, 43]
        assert [secret for secret in secrets if secret in seen] == []
        assert Path(f"/proc/{process.running.pid}/environ").read_bytes().count(secrets[0].encode()) == 0
