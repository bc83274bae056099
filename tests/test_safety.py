"""Whatever happens while a file is written, the record is whole: the old text or the new one, and nothing that was there is lost."""

import json
import os
import random
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from git_at_hand import git
from program import tailorcv, workspace, write

TESTS = Path(__file__).parent
OLD = "# mine\nformat: tailorcv/accomplishment@1\nid: cut\ndate: 2025\ntitle: Cut it\nresult: old\n"
# Coverage of processes that are killed would leave broken files behind.
QUIET = {name: value for name, value in os.environ.items() if not name.startswith("COV")}


class Forker:
    """A process that runs commands in children of its own."""

    def __init__(self) -> None:
        pipe = subprocess.PIPE
        self._running = subprocess.Popen([sys.executable, str(TESTS / "forker.py")], stdin=pipe, stdout=pipe, text=True, env=QUIET)

    def run(self, *arguments: str, kill_after: float | None = None) -> int:
        """The exit code; -9 for one that was killed in time."""
        assert self._running.stdin is not None
        assert self._running.stdout is not None
        self._running.stdin.write(json.dumps({"args": arguments, "kill_after": kill_after}) + "\n")
        self._running.stdin.flush()
        return int(self._running.stdout.readline())

    def end(self) -> None:
        """Let it go."""
        self._running.communicate()


@pytest.fixture
def forker() -> Iterator[Forker]:
    """One for the test."""
    found = Forker()
    yield found
    found.end()


def whole(root: Path, kept: dict[str, str], changing: str) -> None:
    """Every file that is there reads without errors, what was there before says the same, and the one that changes is old or new."""
    for path in (root / "record/accomplishments").glob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        if path.stem == changing:
            assert re.fullmatch(re.escape(OLD).replace("old", "(?:old|new-[0-9]+)"), text)
        elif path.stem in kept:
            assert text == kept[path.stem]
        else:
            assert text.endswith("\ntitle: Logged in a hurry\n")


def test_killed_two_hundred_times(here: Path, forker: Forker) -> None:
    """kill -9 at random moments of `log` and `edit`: nothing torn, nothing lost, and the next command works."""
    chance = random.Random(20261124)
    workspace(here, accomplishments={"kept": "date: 2025\ntitle: Kept\n"})
    write(here / "record/accomplishments/cut.yaml", OLD)
    kept = {"kept": (here / "record/accomplishments/kept.yaml").read_text(encoding="utf-8")}
    assert forker.run("log", "Logged in a hurry", "--date", "2025", "--tag", "it-operations:1") == 0
    (here / "record/accomplishments/logged-in-a-hurry.yaml").unlink()
    ends = []
    for number in range(200):
        arguments = ("edit", "cut", "--result", f"new-{number}") if number % 2 else ("log", "Logged in a hurry", "--date", "2025")
        ends.append(forker.run(*arguments, kill_after=chance.uniform(0.0, 0.12)))
        whole(here, kept, "cut")
    assert 20 <= ends.count(-9) < 200, ends
    assert 0 in ends
    assert tailorcv("validate").code == 0
    assert forker.run("edit", "cut", "--result", "new-999") == 0
    left = [path.name for path in (here / "record/accomplishments").iterdir() if path.suffix != ".yaml"]
    assert all(name.startswith(".") and name.endswith(".tmp") for name in left)


MARKED = """\
import os, sys
from pathlib import Path
from tailorcv.saving import create, replace
from tailorcv.textfile import read_text
old, _ = read_text(Path("f.yaml"))
what = sys.argv[1]
os.getpgid(0)
if what == "replace":
    problem = replace(Path("f.yaml"), old, old._replace(text="new\\n", raw=b"new\\n"))
else:
    problem = create(Path("g/new.yaml"), "new\\n")
os.getpgid(0)
print(problem.code if problem else "written")
"""
# A process cannot go on without these, and no disk makes them fail.
NEVER = {
    "getpgid",
    "rt_sigaction",
    "rt_sigprocmask",
    "brk",
    "mmap",
    "munmap",
    "mprotect",
    "futex",
    "getpid",
    "gettid",
    "exit_group",
    "lseek",
}


def traced(folder: Path, what: str, *flags: str) -> subprocess.CompletedProcess[str]:
    """The program under strace."""
    command = ["strace", "-qq", "-o", "../trace", *flags, sys.executable, "-c", MARKED, what]
    environment = {**QUIET, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "0"}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def calls(trace: str) -> list[tuple[str, int]]:
    """Every call between the marks, as its name and which one of that name it is since the start."""
    count: dict[str, int] = {}
    found: list[tuple[str, int]] = []
    marks = 0
    for name in re.findall(r"^(\w+)\(", trace, re.MULTILINE):
        count[name] = count.get(name, 0) + 1
        marks += name == "getpgid"
        if marks == 1 and name not in NEVER:
            found.append((name, count[name]))
    return found


@pytest.mark.parametrize("what", ["replace", "create"])
def test_every_call_to_the_system_fails_once(here: Path, what: str) -> None:
    """One after the other: the file is old or new and whole, what is reported as written is written, and nothing ends in a traceback."""
    if shutil.which("strace") is None:
        pytest.skip("needs strace: apt-get install strace")
    folder = here / "at"

    def fresh() -> None:
        shutil.rmtree(folder, ignore_errors=True)
        write(folder / "f.yaml", "old\n")

    fresh()
    plain = traced(folder, what)
    if plain.stdout != "written\n":
        pytest.xfail(f"strace may not trace here: {plain.stderr.strip()}")
    steps = calls((here / "trace").read_text(encoding="utf-8", errors="replace"))
    assert {"fsync", "rename" if what == "replace" else "link"} <= {name for name, _ in steps}
    for name, number in steps:
        fresh()
        done = traced(folder, what, "-e", f"inject={name}:error=EIO:when={number}")
        where = f"{name} number {number}: {done.stdout} {done.stderr}"
        new = folder / "g/new.yaml"
        assert (folder / "f.yaml").read_text(encoding="utf-8") in ("old\n", "new\n"), where
        assert not new.exists() or new.read_text(encoding="utf-8") == "new\n", where
        assert done.stdout.strip() in ("written", "not-written", "changed-meanwhile"), where
        assert "Traceback" not in done.stderr, where
        if done.stdout == "written\n":
            target = folder / "f.yaml" if what == "replace" else new
            assert target.read_text(encoding="utf-8") == "new\n", where


def test_eight_log_at_once(here: Path) -> None:
    """The same words from eight terminals are eight accomplishments."""
    workspace(here)
    command = [sys.executable, "-m", "tailorcv", "log", "Logged in a hurry", "--date", "2025", "--tag", "it-operations:1"]
    running = [
        subprocess.Popen(command, cwd=here, stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL) for _ in range(8)
    ]
    assert [one.communicate()[1] for one in running] == [b""] * 8
    assert [one.returncode for one in running] == [0] * 8
    assert len(list((here / "record/accomplishments").iterdir())) == 8
    assert tailorcv("validate").err == "10 files: no errors, no warnings\n"


def test_branches_that_log_merge_clean(here: Path) -> None:
    """Two branches that each log: git merges them without asking, and the record is sound."""
    workspace(here)
    git(here, "init", "-q", "-b", "main")
    git(here, "add", "-A")
    git(here, "commit", "-q", "-m", "begin")
    for branch in ("laptop", "desk"):
        git(here, "checkout", "-q", "-b", branch, "main")
        tailorcv("log", f"Logged on the {branch}", "--date", "2025")
        tailorcv("log", f"More from the {branch}", "--date", "2025")
        git(here, "add", "-A")
        git(here, "commit", "-q", "-m", branch)
    git(here, "checkout", "-q", "main")
    git(here, "merge", "-q", "laptop")
    git(here, "merge", "-q", "--no-edit", "desk")
    assert git(here, "status", "--porcelain") == ""
    assert tailorcv("list").err == "4 accomplishments\n"
    assert tailorcv("validate").err == "6 files: no errors, no warnings\n"


LIMITED = """
import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (40, resource.RLIM_INFINITY))
from tailorcv.__main__ import main
sys.argv = ["tailorcv", *sys.argv[1:]]
main()
"""


@pytest.mark.parametrize("arguments", [["log", "Logged in a hurry"], ["edit", "cut", "--result", "new-1"]], ids=lambda one: one[0])
def test_a_full_disk(here: Path, arguments: list[str]) -> None:
    """No room for more than 40 bytes: the message says so, what was said is on the screen, and everything is as before."""
    workspace(here)
    write(here / "record/accomplishments/cut.yaml", OLD)
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, *arguments],
        cwd=here,
        capture_output=True,
        text=True,
        check=False,
        env={**QUIET, "TAILORCV_CACHE": "off"},
    )
    assert done.returncode == 1
    assert "error[not-written]: file too large; nothing was changed" in done.stderr
    assert ("Logged in a hurry" if arguments[0] == "log" else "result: new-1") in done.stderr
    assert [path.name for path in (here / "record/accomplishments").iterdir()] == ["cut.yaml"]
    assert (here / "record/accomplishments/cut.yaml").read_text(encoding="utf-8") == OLD


def test_a_record_behind_a_link(here: Path) -> None:
    """The file that a link leads to is changed, and the link stays one."""
    workspace(here / "work")
    write(here / "elsewhere/cut.yaml", OLD)
    (here / "work/record/accomplishments").mkdir()
    link = here / "work/record/accomplishments/cut.yaml"
    link.symlink_to(here / "elsewhere/cut.yaml")
    assert tailorcv("-C", "work", "edit", "cut", "--result", "new-1").code == 0
    assert link.is_symlink()
    assert (here / "elsewhere/cut.yaml").read_text(encoding="utf-8") == OLD.replace("old", "new-1")
