"""The work behind `tailorcv studio`: one server over one workspace, until the person is done."""

import os
import shlex
import shutil
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple

from tailorcv.cli.bug_report import report
from tailorcv.cli.local_page import announced
from tailorcv.cli.opening import EXIT_USAGE, day, fail, find_role, refusals_told, root_of, warn_of_unknown_tags
from tailorcv.cli.terminal import note
from tailorcv.studio.app import Desk, app
from tailorcv.studio.guard import Guard, names_of
from tailorcv.studio.live import Live
from tailorcv.studio.perspectives import Perspectives
from tailorcv.studio.presence import Presence
from tailorcv.studio.server import listener, serve
from tailorcv.studio.session import Session
from tailorcv.studio.studio import Studio
from tailorcv.workspace import Parts

_TOLD = "The address works once. Ctrl-C ends it, and so does closing the page."


class Wanted(NamedTuple):
    """How it runs: `grace` in seconds, `editor` the command that opens `FILE:LINE:COL`."""

    port: int
    grace: float
    editor: str | None
    browser: bool


def run(start: Path, role: str | None, wanted: Wanted, as_of: str | None) -> None:
    """Serve until Ctrl-C, or until the page was closed."""
    when = day(as_of) if as_of else None
    open_place = _opener(wanted.editor)
    live = Live(root_of(start), lambda: when or date.today())
    with refusals_told():
        workspace = live.seen().parts
    warn_of_unknown_tags(workspace.accomplishments, workspace.library)
    chosen = find_role(workspace.library, role or _first_pin(workspace)).value.id
    try:
        socket = listener(wanted.port)
    except OSError as error:
        fail(f"--port: {wanted.port} cannot be used: {os.strerror(error.errno or 0).lower()}", EXIT_USAGE)
    port, session, presence = socket.getsockname()[1], Session(), Presence(wanted.grace)
    studio = Studio(Perspectives(live))
    desk = Desk(studio, presence, chosen, open_place, _tell)
    guard = Guard(app(desk), session, names_of(port))
    with announced(session.address(port), _TOLD, browser=wanted.browser) as announce:
        serve(guard, socket, presence, on_start=announce)
    note("tailorcv studio has ended; every change is in your files")


def _first_pin(workspace: Parts) -> str:
    pins = workspace.settings.value.pins if workspace.settings else ()
    if not pins:
        fail("no role is named and none is pinned; try 'tailorcv studio backend-l1', or 'tailorcv pin backend-l1' first", EXIT_USAGE)
    return pins[0].role


def _opener(command: str | None) -> Callable[[str], None] | None:
    """What opens a place in the person's editor, without a word from it in the terminal; a command that is not there ends ours."""
    if command is None:
        return None
    words = _words(command)
    if not words or shutil.which(words[0]) is None:
        fail(f"--editor: there is no program '{words[0] if words else command}'", EXIT_USAGE)

    def open_place(place: str) -> None:
        quiet = subprocess.DEVNULL
        subprocess.Popen([*words, place], stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True)  # noqa: S603  # the person named it

    return open_place


def _words(command: str) -> list[str]:
    try:
        return shlex.split(command)
    except ValueError as error:
        fail(f"--editor: '{command}' cannot be read: {str(error).lower()}", EXIT_USAGE)


def _tell(error: Exception) -> None:
    report(error)
