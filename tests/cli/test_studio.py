"""`tailorcv studio` as the person starts and ends it."""

import shutil
import signal
import socket
from pathlib import Path

import pytest
from asking import Client, running
from desk_at_hand import ROLE, bench
from program import EARLY_CAREER, tailorcv, workspace, write


def test_it_says_its_address_once_and_ends_with_ctrl_c(here: Path) -> None:
    """The address is all that goes to standard output; every change is in the files by then."""
    bench(here)
    with running(here, ROLE) as program:
        client = Client(program.address)
        changed = client.post(f"api/changes/{ROLE}", {"changes": [{"do": "hide", "id": "built-stairs"}]}, "none")
        assert changed.status == 200
        program.process.send_signal(signal.SIGINT)
        out, err = program.process.communicate(timeout=20)
    assert (program.process.returncode, out) == (0, "")
    assert err.splitlines() == [
        "The address works once. Ctrl-C ends it, and so does closing the page.",
        "tailorcv studio has ended; every change is in your files",
    ]
    assert "built-stairs" in (here / "tailorings" / f"{ROLE}.yaml").read_text(encoding="utf-8")


def test_it_ends_when_the_page_is_closed(here: Path) -> None:
    """After the grace, by itself."""
    bench(here)
    with running(here, ROLE, "--grace", "1") as program:
        client = Client(program.address)
        assert client.get("").status == 200
        assert client.post("api/leave", {}).status == 204
        assert program.wait(20) == 0


def test_without_a_role_the_first_pin_is_shown(here: Path) -> None:
    """And the day that is asked for is the day of all figures."""
    shutil.copytree(EARLY_CAREER, here / "career")
    with running(here / "career") as program:
        client = Client(program.address)
        assert client.get("api/start").data["role"] == "backend-l1"
        assert client.get("api/state/backend-l1").data["as_of"] == "2026-11-24"
        program.process.send_signal(signal.SIGTERM)
        assert program.wait(20) == 0


def test_an_editor_opens_a_place(here: Path) -> None:
    """With `file:line:col` behind its own words."""
    bench(here)
    write(here / "editor", f'#!/bin/sh\necho "$@" > {here}/opened.tmp && mv {here}/opened.tmp {here}/opened\n').chmod(0o755)
    with running(here, ROLE, "--editor", f"{here}/editor --goto") as program:
        client = Client(program.address)
        place = client.post("api/open", {"id": "hung-doors"}).data["place"]
        for _ in range(100):
            if (here / "opened").exists():
                break
            signal.sigtimedwait([], 0.1)
        assert (here / "opened").read_text(encoding="utf-8") == f"--goto {place}\n"
        program.process.send_signal(signal.SIGINT)
        assert program.wait(20) == 0


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["joiner-l3"], "there is no role 'joiner-l3'; did you mean 'joiner-l2'?"),
        ([], "no role is named and none is pinned; try 'tailorcv studio backend-l1', or 'tailorcv pin backend-l1' first"),
        ([ROLE, "--editor", "no-such-editor"], "--editor: there is no program 'no-such-editor'"),
        ([ROLE, "--editor", "code 'x"], "--editor: 'code 'x' cannot be read: no closing quotation"),
        ([ROLE, "--as-of", "soon"], "--as-of: 'soon' is not a day; write it like 2026-07-14"),
    ],
)
def test_what_keeps_it_from_starting(here: Path, arguments: list[str], message: str) -> None:
    """It is said before anything is served."""
    bench(here)
    answer = tailorcv("studio", *arguments)
    assert (answer.code, answer.out, answer.err) == (2, "", f"tailorcv: {message}\n")


def test_a_port_that_is_taken(here: Path) -> None:
    """The reason is the system's."""
    bench(here)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        answer = tailorcv("studio", ROLE, "--port", str(port))
    assert (answer.code, answer.err) == (2, f"tailorcv: --port: {port} cannot be used: address already in use\n")


def test_outside_of_a_workspace_and_with_broken_files(here: Path) -> None:
    """As every command that needs them whole."""
    assert tailorcv("studio", ROLE).code == 2
    workspace(here, accomplishments={"x": "date: soon\ntitle: X\n"})
    answer = tailorcv("studio", "backend-l1")
    assert answer.code == 1
    assert "record/accomplishments/x.yaml:3:7" in answer.err
