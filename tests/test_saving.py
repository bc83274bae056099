"""A user's file is whole at every moment, and a change that was not seen is never overwritten."""

import errno
import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from reading import in_short, without_root

from tailorcv.problems import Place, Problem
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


@pytest.mark.parametrize("error", [errno.EPERM, errno.ENOTSUP, errno.EXDEV])
def test_create_where_files_have_one_name_only(here: Path, error: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Some USB sticks and network drives know no links: the file is written in place, and still replaces none."""

    def no_links(*_: object) -> None:
        raise OSError(error, os.strerror(error))

    monkeypatch.setattr(os, "link", no_links)
    assert create(here / "new.yaml", "one\n") is None
    assert [path.name for path in here.iterdir()] == ["new.yaml"]
    problem = create(here / "new.yaml", "two\n")
    assert problem is not None
    assert (problem.code, (here / "new.yaml").read_text(encoding="utf-8")) == ("file-exists", "one\n")


def test_create_where_links_fail_for_another_reason(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that fails is a problem, and nothing is left of the file."""

    def broken(*_: object) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(os, "link", broken)
    problem = create(here / "new.yaml", "one\n")
    assert problem is not None
    assert (problem.code, list(here.iterdir())) == ("not-written", [])


def test_create_in_place_on_a_disk_that_fails(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was begun in place is taken away again."""
    synced = iter([None, OSError(errno.EIO, os.strerror(errno.EIO))])

    def no_links(*_: object) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    def fails_the_second_time(_: int) -> None:
        found = next(synced)
        if found:
            raise found

    monkeypatch.setattr(os, "link", no_links)
    monkeypatch.setattr(os, "fsync", fails_the_second_time)
    problem = create(here / "new.yaml", "one\n")
    assert problem is not None
    assert (problem.code, list(here.iterdir())) == ("not-written", [])


def test_somebody_else_is_faster(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that appears while the new one is written stays."""
    real = os.link

    def later(old: str, new: Path) -> None:
        new.write_text("theirs\n", encoding="utf-8")
        real(old, new)

    monkeypatch.setattr(os, "link", later)
    problem = create(here / "new.yaml", "mine\n")
    assert problem is not None
    assert (problem.code, (here / "new.yaml").read_text(encoding="utf-8")) == ("file-exists", "theirs\n")
    assert [path.name for path in here.iterdir()] == ["new.yaml"]


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


def test_overwrite_keeps_mode_and_link(here: Path) -> None:
    """What stood there decides who may read it, and a link still leads to it."""
    real, link = here / "real.html", here / "link.html"
    real.write_bytes(b"one")
    real.chmod(0o604)
    link.symlink_to("real.html")
    assert overwrite(link, b"two") is None
    assert link.is_symlink()
    assert (real.read_bytes(), real.stat().st_mode & 0o777) == (b"two", 0o604)
    assert sorted(path.name for path in here.iterdir()) == ["link.html", "real.html"]


def test_create_respects_the_umask(here: Path) -> None:
    """A new file is readable for those whom the umask lets read."""
    before = os.umask(0o027)
    try:
        assert create(here / "new.yaml", "ä\n") is None
    finally:
        os.umask(before)
    assert (here / "new.yaml").stat().st_mode & 0o777 == 0o640
    assert (here / "new.yaml").read_bytes() == b"\xc3\xa4\n"


def test_create_does_not_follow_a_link_to_nowhere(here: Path) -> None:
    """A name that is taken is taken, whatever it leads to."""
    (here / "new.yaml").symlink_to("elsewhere.yaml")
    assert in_short([p for p in [create(here / "new.yaml", "x")] if p]) == [
        "1:1 file-exists: the file exists already; it was left as it is"
    ]
    assert [path.name for path in here.iterdir()] == ["new.yaml"]


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        pytest.param("file/new.yaml", "a file stands where a folder is needed", id="below a file"),
        pytest.param("file/deep/new.yaml", "a file stands where a folder is needed", id="deep below a file"),
        pytest.param("n" * 300, "file name too long", id="long name"),
        pytest.param("loop/new.yaml", "a file stands where a folder is needed", id="below a link to itself"),
    ],
)
@pytest.mark.parametrize("write", [lambda path: create(path, "x"), lambda path: overwrite(path, b"x")], ids=["create", "overwrite"])
def test_where_nothing_can_be_written(here: Path, write: Callable[[Path], Problem | None], path: str, reason: str) -> None:
    """The reason is named, and what stands there stays."""
    (here / "file").write_text("one\n", encoding="utf-8")
    (here / "loop").symlink_to("loop")
    problem = write(Path(path))
    hint = "mend the cause and run the command again"
    assert problem == Problem(Place(path), "not-written", f"{reason}; nothing was changed", hint)
    assert sorted(found.name for found in here.iterdir()) == ["file", "loop"]
    assert (here / "file").read_text(encoding="utf-8") == "one\n"


def test_a_folder_is_not_overwritten(here: Path) -> None:
    """The folder and what is in it stay, and no temporary file is left beside it."""
    (here / "page.html").mkdir()
    (here / "page.html/kept").write_text("one\n", encoding="utf-8")
    problem = overwrite(Path("page.html"), b"x")
    assert problem == Problem(
        Place("page.html"), "not-written", "is a directory; nothing was changed", "mend the cause and run the command again"
    )
    assert sorted(str(found.relative_to(here)) for found in here.rglob("*")) == ["page.html", "page.html/kept"]


def test_replace_where_the_folder_is_gone(here: Path) -> None:
    """The file and its folder went away while the program was thinking."""
    path = here / "folder/f.yaml"
    assert create(path, "one\n") is None
    old = file_at(path)
    path.unlink()
    path.parent.rmdir()
    problem = replace(path, old, changed(old, "two\n"))
    assert problem is not None
    assert in_short([problem]) == ["1:1 not-written: no such file or directory; nothing was changed"]
    assert list(here.iterdir()) == []


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
soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (100, hard))
old, _ = read_text(Path("f.yaml"))
big = "x" * 5000
for problem in (replace(Path("f.yaml"), old, old._replace(text=big, raw=big.encode())), create(Path("new.yaml"), big), overwrite(Path("f.yaml"), big.encode())):
    print(problem.code, problem.message.split(";")[0])
# A measurement of coverage has to write its file, too.
resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
"""


def test_a_full_disk(here: Path) -> None:
    """A write that fails half way leaves the old content and nothing else."""
    (here / "f.yaml").write_text("one\n", encoding="utf-8")
    done = subprocess.run([sys.executable, "-c", FULL], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["not-written file too large"] * 3
    assert [(path.name, path.read_text(encoding="utf-8")) for path in here.iterdir()] == [("f.yaml", "one\n")]
    assert resource.getrlimit(resource.RLIMIT_FSIZE)[0] != 100


ONCE = """
import sys
from pathlib import Path
from tailorcv.saving import replace
from tailorcv.textfile import read_text
old, _ = read_text(Path("f.yaml"))
print("read", flush=True)
sys.stdin.readline()
text = f"{sys.argv[1]}\\n" * 2000
problem = replace(Path("f.yaml"), old, old._replace(text=text, raw=text.encode()))
print(problem.code if problem else "written")
"""


def test_eight_writers_at_once(here: Path) -> None:
    """Of eight who read the same content exactly one writes, and the others hear that the file changed."""
    (here / "f.yaml").write_text("0\n", encoding="utf-8")
    command, pipe = [sys.executable, "-c", ONCE], subprocess.PIPE
    running = [subprocess.Popen([*command, str(number)], stdin=pipe, stdout=pipe, text=True) for number in range(1, 9)]
    for writer in running:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "read\n"
    for writer in running:
        assert writer.stdin is not None
        writer.stdin.write("go\n")
        writer.stdin.flush()
    said = [writer.communicate(timeout=30)[0].strip() for writer in running]
    assert sorted(said) == ["changed-meanwhile"] * 7 + ["written"]
    assert (here / "f.yaml").read_text(encoding="utf-8") == f"{said.index('written') + 1}\n" * 2000
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
    # A measurement of coverage that is killed, too, would leave a broken file behind.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    for round_ in range(12):
        running = subprocess.Popen([sys.executable, "-c", LOOP], stdout=subprocess.PIPE, env=environment)
        assert running.stdout is not None
        running.stdout.readline()
        time.sleep(0.011 * (round_ + 1))
        running.send_signal(signal.SIGKILL)
        running.communicate()
        content = path.read_text(encoding="utf-8")
        assert len(content) == 50_000
        assert len(set(content)) == 1
