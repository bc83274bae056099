"""The work behind `tailorcv preview`: build the page, or say on it what keeps it from being built."""

import contextlib
import io
from datetime import date
from pathlib import Path

import typer

from tailorcv.cli.local_page import announced
from tailorcv.cli.opening import EXIT_USAGE, fail, find_role, open_workspace, root_of
from tailorcv.cli.tailored import tailored
from tailorcv.presentation import Choices
from tailorcv.previewing import LOOPBACK, Preview, error_page, serve, server_for
from tailorcv.rendering.html import render
from tailorcv.rendering.own_templates import FOLDER, TemplateError
from tailorcv.workspace import MARKER, PROFILE, TAILORINGS


def run(start: Path, role: str, wishes: Choices, as_of: date, port: int, *, browser: bool) -> None:
    """Serve until Ctrl-C."""
    root = root_of(start)
    workspace = open_workspace(start)
    find_role(workspace.library, role)
    roots = (root / MARKER, root / PROFILE.parent, root / TAILORINGS, root / FOLDER, *workspace.library.folders[:-1])
    preview = Preview(lambda: _page(start, role, wishes, as_of), roots)
    preview.rebuild()
    try:
        server = server_for(preview, port)
    except OSError as error:
        fail(f"--port: {port} cannot be used: {(error.strerror or 'refused').lower()}", EXIT_USAGE)
    address = f"http://{LOOPBACK}:{server.server_port}/{preview.token}/"
    with announced(address, "Ctrl-C ends it", browser=browser) as announce:
        announce()
        serve(preview, server)


def _page(start: Path, role: str, wishes: Choices, as_of: date) -> bytes:
    """The page; while a file is broken, its problems as they would stand in the terminal."""
    told = io.StringIO()
    try:
        with contextlib.redirect_stderr(told):
            workspace = open_workspace(start)
            found = tailored(workspace, find_role(workspace.library, role).value, as_of, wishes)
            return render(found.resume(), found.look).content
    except typer.Exit:
        return error_page(told.getvalue())
    except TemplateError as error:
        return error_page(f"{error.problem.place}: {error.problem.message}")
