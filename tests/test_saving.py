"""A user's file is whole at every moment, and a change that was not seen is never overwritten."""

import multiprocessing
import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from reading import in_short, without_root

from tailorcv.saving import create, overwrite, replace
from tailorcv.textfile import TextFile, read_text


def file_at(path: Path) -> TextFile:
    """The file as it is now."""
    file, problems = read_text(path)
    assert file is not None, problems
    return file


def changed(file: TextFile, text: str) -> TextFile:
    """The same file with other content."""
    return file._replace(text=text, raw=text.encode())


def test_create_makes_folders_and_never_replaces(here: Path) -> None:
    """A new file is new; an old one is named and kept."""
    path = here / "a/b/new.yaml"
    assert create(path, "one\n") is None
    problem = create(path, "two\n")
    assert problem is not None
    assert in_short([problem]) == ["1:1 file-exists: the file exists already; it was left as it is"]
    assert path.read_text(encoding="utf-8") == "one\n"


def test_replace_keeps_mode_and_link(here: Path) -> None:
    """A private file stays private, a linked one stays linked, and no other file is left in the folder."""
    real = here / "real.yaml"
    real.write_text("one\n", encoding="utf-8")
    real.chmod(0o600)
    link = here / "link.yaml"
    link.symlink_to("real.yaml")
    old = file_at(link)
    assert replace(link, old, changed(old, "two\n")) is None
    assert link.is_symlink()
    assert (real.read_text(encoding="utf-8"), real.stat().st_mode & 0o777) == ("two\n", 0o600)
    assert sorted(path.name for path in here.iterdir()) == ["link.yaml", "real.yaml"]


@pytest.mark.parametrize("now", [b"edited meanwhile\n", None], ids=["changed", "gone"])
def test_a_file_that_changed_meanwhile_is_left_alone(here: Path, now: bytes | None) -> None:
    """Whatever an editor wrote in between stays."""
    path = here / "f.yaml"
    path.write_text("one\n", encoding="utf-8")
    old = file_at(path)
    path.write_bytes(now) if now else path.unlink()
    problem = replace(path, old, changed(old, "two\n"))
    assert problem is not None
    assert problem.code == "changed-meanwhile"
    assert (path.read_bytes() if path.exists() else None) == now


def test_overwrite_makes_folders_and_respects_the_umask(here: Path) -> None:
    """A page that can be made again is readable for those whom the umask lets read."""
    before = os.umask(0o027)
    try:
        assert overwrite(here / "out/page.html", b"x") is None
    finally:
        os.umask(before)
    assert (here / "out/page.html").stat().st_mode & 0o777 == 0o640


def test_a_folder_that_may_not_be_written(here: Path) -> None:
    """The old bytes stay, no temporary file is left, and the reason is named."""
    folder = here / "sealed"
    folder.mkdir(mode=0o755)
    (folder / "f.yaml").write_text("one\n", encoding="utf-8")
    here.chmod(0o755)
    code = (
        "old, _ = read_text(Path('f.yaml'))\n"
        "new = old._replace(text='two', raw=b'two')\n"
        "for problem in (replace(Path('f.yaml'), old, new), create(Path('g.yaml'), 'x'), overwrite(Path('h.html'), b'x')):\n"
        "    print(problem.place.path, problem.code, problem.message.split(';')[0])\n"
    )
    assert without_root(code, folder) == [f"{name} not-written permission denied" for name in ("f.yaml", "g.yaml", "h.html")]
    assert [(path.name, path.read_text(encoding="utf-8")) for path in folder.iterdir()] == [("f.yaml", "one\n")]


FULL = """
import resource, signal, sys
from pathlib import Path
from tailorcv.saving import create, overwrite, replace
from tailorcv.textfile import read_text
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
old, _ = read_text(Path("f.yaml"))
big = "x" * 5000
for problem in (replace(Path("f.yaml"), old, old._replace(text=big, raw=big.encode())), create(Path("new.yaml"), big), overwrite(Path("f.yaml"), big.encode())):
    print(problem.code, problem.message.split(";")[0])
"""


def test_a_full_disk(here: Path) -> None:
    """A write that fails half way leaves the old content and nothing else."""
    (here / "f.yaml").write_text("one\n", encoding="utf-8")
    done = subprocess.run([sys.executable, "-c", FULL], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["not-written file too large"] * 3
    assert [(path.name, path.read_text(encoding="utf-8")) for path in here.iterdir()] == [("f.yaml", "one\n")]
    assert resource.getrlimit(resource.RLIMIT_FSIZE)[0] != 100


def _write_once(number: int) -> bool:
    old = file_at(Path("f.yaml"))
    time.sleep(0.05)
    return replace(Path("f.yaml"), old, changed(old, f"{number}\n" * 2000)) is None


def test_eight_writers_at_once(here: Path) -> None:
    """Of those who read the same content one writes; nobody's write is torn or mixed with another's."""
    (here / "f.yaml").write_text("0\n", encoding="utf-8")
    with multiprocessing.get_context("fork").Pool(8) as pool:
        won = pool.map(_write_once, range(1, 9), chunksize=1)
    assert 1 <= sum(won) <= 8
    lines = (here / "f.yaml").read_text(encoding="utf-8").splitlines()
    assert len(lines) == 2000
    assert len(set(lines)) == 1
    assert [path.name for path in here.iterdir()] == ["f.yaml"]


LOOP = """
from pathlib import Path
from tailorcv.saving import replace
from tailorcv.textfile import read_text
number = 0
print("go", flush=True)
while True:
    old, _ = read_text(Path("f.yaml"))
    number += 1
    text = f"{number % 10}" * 50_000
    replace(Path("f.yaml"), old, old._replace(text=text, raw=text.encode()))
"""


def test_killed_in_the_middle(here: Path) -> None:
    """kill -9 at any moment leaves an old or a new content, whole."""
    path = here / "f.yaml"
    path.write_text("0" * 50_000, encoding="utf-8")
    for round_ in range(12):
        running = subprocess.Popen([sys.executable, "-c", LOOP], stdout=subprocess.PIPE)
        assert running.stdout is not None
        running.stdout.readline()
        time.sleep(0.011 * (round_ + 1))
        running.send_signal(signal.SIGKILL)
        running.communicate()
        content = path.read_text(encoding="utf-8")
        assert len(content) == 50_000
        assert len(set(content)) == 1
