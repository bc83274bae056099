"""Pages on this machine: how a browser is led to them, for `studio` and `preview` alike."""

import errno
import os
import shutil
import signal
import time
from pathlib import Path

import pytest
from asking import running
from desk_at_hand import ROLE, bench
from program import write

from tailorcv.cli import local_page

COMMANDS = ("studio", "preview")


def browser_in(folder: Path) -> dict[str, str]:
    """A browser that notes what it is told to open and keeps a copy of it; and how it is found."""
    keep = f'cp "${{1#file://}}" {folder}/entry.html; echo "$1" > {folder}/opened.tmp; mv {folder}/opened.tmp {folder}/opened\n'
    script = write(folder / "xdg-open", f"#!/bin/sh\n{keep}")
    script.chmod(0o755)
    shutil.copy(script, folder / "open")
    return {"PATH": f"{folder}:/usr/bin:/bin"}


def opened(folder: Path) -> str:
    """What the browser was told, once it was."""
    for _ in range(200):
        if (folder / "opened").exists():
            return (folder / "opened").read_text(encoding="utf-8").strip()
        time.sleep(0.05)
    raise AssertionError("no browser was started")


@pytest.mark.parametrize("command", COMMANDS)
def test_the_browser_is_led_by_a_file(here: Path, command: str) -> None:
    """The address stands in no process's command line; the file is gone when the page has ended."""
    bench(here)
    with running(here, ROLE, "--open", command=command, **browser_in(here)) as program:
        path = opened(here)
        assert path.endswith("/studio.html")
        assert program.address in (here / "entry.html").read_text(encoding="utf-8").replace("&amp;", "&")
        program.process.send_signal(signal.SIGINT)
        program.wait(20)
    assert not Path(path.removeprefix("file://")).exists()


def test_where_no_file_can_be_written_the_address_is_still_there(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The reason is the system's, and no browser is started."""

    def full(_: str) -> Path:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(local_page, "entry_file", full)
    monkeypatch.setattr("typer.launch", pytest.fail)
    with local_page.announced("http://127.0.0.1:1/x/", "Ctrl-C ends it", browser=True) as announce:
        announce()
    told = capsys.readouterr()
    assert told.out == "http://127.0.0.1:1/x/\n"
    why = "--open: no file can be written to lead the browser there (no space left on device); open the address above"
    assert told.err.splitlines() == ["Ctrl-C ends it", why]
