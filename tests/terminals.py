"""A command on a real terminal, with a person who answers."""

import contextlib
import fcntl
import os
import pty
import select
import subprocess
import sys
import termios
import time
from pathlib import Path


def session(folder: Path, arguments: list[str], answers: list[tuple[str, str]]) -> tuple[int, str]:
    """The exit code and the whole screen of a command on a real terminal; each answer is typed when its question stands there."""
    controller, terminal = pty.openpty()

    def own_terminal() -> None:
        os.setsid()
        fcntl.ioctl(terminal, termios.TIOCSCTTY, 0)

    running = subprocess.Popen(
        [sys.executable, "-m", "tailorcv", *arguments],
        cwd=folder,
        stdin=terminal,
        stdout=terminal,
        stderr=terminal,
        env={**os.environ, "NO_COLOR": "1", "COLUMNS": "80"},
        preexec_fn=own_terminal,  # noqa: PLW1509  # Ctrl-C is only a signal in a session of its own
    )
    os.close(terminal)
    screen = Screen(controller)
    try:
        for question, answer in answers:
            screen.wait_for(question)
            if answer < " ":
                time.sleep(0.3)  # a signal that comes before the program listens again is lost
            os.write(controller, answer.encode())
        screen.wait_for_the_end()
    finally:
        running.kill()
        os.close(controller)
    return running.wait(), screen.text.decode().replace("\r\n", "\n")


class Screen:
    """What has been written to a terminal; whoever waits longer than half a minute for more gives up."""

    def __init__(self, controller: int) -> None:
        self.text = b""
        self._controller = controller

    def wait_for(self, question: str) -> None:
        """Read until that question stands at the end."""
        asked = b""
        while not asked.endswith(question.encode()):
            asked += self._read(1)
        self.text += asked

    def wait_for_the_end(self) -> None:
        """Read until the program has gone."""
        with contextlib.suppress(OSError):  # how Linux says that the other side is closed
            while part := self._read(65536):
                self.text += part

    def _read(self, most: int) -> bytes:
        assert select.select([self._controller], [], [], 30)[0], f"nothing more came after {self.text!r}"
        return os.read(self._controller, most)
