"""The program as a process: start-up, exit codes, signals, pipes, colours."""

import os
import pty
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from program import EARLY_CAREER, ROOT, process, workspace

from tailorcv import __version__

HEAVY = ("yaml", "jinja2", "markdown_it", "pydantic", "typst", "rich", "starlette", "uvicorn")
IMPORTED = f"""
import sys
sys.argv[0] = "tailorcv"
from tailorcv.__main__ import main
try:
    main()
finally:
    print("IMPORTED", [name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)
"""


@pytest.mark.parametrize("arguments", [["--help"], ["-h"], ["--version"], []])
def test_help_and_version_import_nothing_heavy(arguments: list[str]) -> None:
    """They answer before a YAML parser, a template engine or a validator is loaded."""
    done = subprocess.run([sys.executable, "-c", IMPORTED, *arguments], capture_output=True, text=True, check=False)
    assert "IMPORTED []" in done.stderr
    assert done.stdout or "Usage" in done.stderr


@pytest.mark.parametrize("command", ["init", "validate", "pin", "unpin", "pins", "match", "radar", "gap", "export", "export resume"])
def test_the_help_of_a_command(command: str) -> None:
    """It has an example, and loads nothing but what Typer itself needs to look at the options before the command."""
    done = subprocess.run([sys.executable, "-c", IMPORTED, *command.split(), "--help"], capture_output=True, text=True, check=False)
    assert done.stderr == "IMPORTED ['pydantic']\n"
    assert f"Usage: tailorcv {command} " in done.stdout
    assert "Example: tailorcv " in done.stdout or command == "export"


@pytest.mark.parametrize(
    ("arguments", "unwanted"),
    [
        (["match"], ["jinja2", "markdown_it", "typst", "starlette", "uvicorn"]),
        (["validate"], ["jinja2", "markdown_it", "typst", "rich", "starlette", "uvicorn"]),
        (["pins"], ["jinja2", "markdown_it", "typst", "rich", "starlette", "uvicorn"]),
    ],
    ids=["match", "validate", "pins"],
)
def test_commands_import_only_what_they_use(arguments: list[str], unwanted: list[str]) -> None:
    """A score needs no template engine, a check no table."""
    done = subprocess.run([sys.executable, "-c", IMPORTED, *arguments], cwd=EARLY_CAREER, capture_output=True, text=True, check=True)
    imported = done.stderr.split("IMPORTED ")[1]
    assert [name for name in unwanted if f"'{name}'" in imported] == []


def test_version() -> None:
    """The one figure that a bug report needs."""
    assert process("--version") == (0, f"tailorcv {__version__}\n", "")


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["macth"], 2, "No such command 'macth'. Did you mean 'match'?"),
        (["match", "--explian"], 2, "No such option: --explian"),
        (["match", "--min", "101"], 2, "Invalid value for '--min'"),
        (["radar"], 2, "Missing argument 'ROLE'"),
        (["-C", "nowhere", "match"], 2, "tailorcv: there is no folder 'nowhere'"),
        (
            ["match"],
            2,
            "tailorcv: no workspace: neither this folder nor a folder above it has a tailorcv.yaml; make one with 'tailorcv init'",
        ),
    ],
)
def test_mistakes_of_the_command_line(here: Path, arguments: list[str], code: int, message: str) -> None:
    """Exit code 2, one message, no traceback, nothing on standard output."""
    answer = process(*arguments, cwd=here)
    assert (answer.code, answer.out) == (code, "")
    assert message in answer.err
    assert "Traceback" not in answer.err


def test_a_bug_becomes_a_report(here: Path) -> None:
    """An error of our own ends with 3 and a file to send; the traceback is in the file and not on the screen."""
    code = (
        "import sys; sys.argv = ['tailorcv', 'match']\n"
        "import tailorcv.cli.opening as opening\n"
        "def broken(start): raise RuntimeError('boom')\n"
        "opening.open_record = broken\n"
        "from tailorcv.__main__ import main; main()\n"
    )
    environment = {**os.environ, "TMPDIR": str(here)}
    done = subprocess.run([sys.executable, "-c", code], env=environment, cwd=EARLY_CAREER, capture_output=True, text=True, check=False)
    assert done.returncode == 3
    assert "Traceback" not in done.stderr
    assert done.stderr.startswith("tailorcv: this is a bug in tailorcv, not in your files: RuntimeError\n")
    (report,) = here.glob("tailorcv-bug-*.txt")
    assert str(report) in done.stderr
    assert "RuntimeError: boom" in report.read_text(encoding="utf-8")


def test_a_report_that_cannot_be_written(here: Path) -> None:
    """Even then there is no traceback."""
    code = (
        "import tempfile\n"
        "def full(*a, **k): raise OSError(28, 'No space left on device')\n"
        "tempfile.NamedTemporaryFile = full\n"
        "from tailorcv.cli.bug_report import report; raise SystemExit(report(ValueError('x')))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 3
    assert done.stderr.endswith("tailorcv: the report could not be written: No space left on device\n")


def test_interrupting_is_clean(here: Path) -> None:
    """Ctrl-C ends with 130 and no traceback, wherever it comes."""
    os.mkfifo(here / "go")
    code = (
        "import os, signal, sys; sys.argv = ['tailorcv', 'match']\n"
        "import tailorcv.cli.opening as opening\n"
        "def interrupted(start): os.kill(os.getpid(), signal.SIGINT)\n"
        "opening.open_record = interrupted\n"
        "from tailorcv.__main__ import main; main()\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=EARLY_CAREER, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, "Traceback" in done.stderr) == (130, "", False)


def test_interrupting_while_it_starts(here: Path) -> None:
    """A signal during the imports ends it, too, without a traceback of ours."""
    # Python says what it has imported, so that the signal comes after its own start and amid the program's.
    command = [sys.executable, "-X", "importtime", "-m", "tailorcv", "match"]
    running = subprocess.Popen(command, cwd=EARLY_CAREER, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    assert running.stderr is not None
    assert any("pydantic_core" in line for line in running.stderr)
    running.send_signal(signal.SIGINT)
    _, err = running.communicate(timeout=60)
    assert running.returncode in {0, 130, -signal.SIGINT}
    assert "tailorcv-bug" not in err


def test_a_closed_pipe_is_no_error() -> None:
    """`tailorcv match --explain | head -1` ends quietly."""
    line = f"{sys.executable} -m tailorcv match --explain | head -1"
    done = subprocess.run(["bash", "-c", line], cwd=EARLY_CAREER, capture_output=True, text=True, check=False)
    assert done.stdout == "Associate Backend Engineer\n"
    assert "Traceback" not in done.stderr
    assert "bug" not in done.stderr


def on_terminal(*arguments: str, **environment: str) -> str:
    """What a command writes to a real terminal of 80 columns."""
    controller, terminal = pty.openpty()
    variables = {**os.environ, "COLUMNS": "80", "TERM": "xterm-256color", **environment}
    variables.pop("NO_COLOR", None) if "NO_COLOR" not in environment else None
    running = subprocess.Popen(
        [sys.executable, "-m", "tailorcv", *arguments], cwd=EARLY_CAREER, stdout=terminal, stderr=terminal, env=variables
    )
    os.close(terminal)
    parts = []
    try:
        while part := os.read(controller, 65536):
            parts.append(part)
    except OSError:  # how Linux says that the other side is closed
        pass
    running.wait()
    os.close(controller)
    return b"".join(parts).decode()


@pytest.mark.parametrize(
    ("environment", "colours"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)],
    ids=["terminal", "NO_COLOR", "dumb"],
)
@pytest.mark.parametrize("command", ["match", "validate nothing"])
def test_colours_on_a_terminal_only(command: str, environment: dict[str, str], *, colours: bool) -> None:
    """A terminal gets colours unless it or the person does without."""
    assert ("\x1b[" in on_terminal(*command.split(), **environment)) is colours


def test_no_colours_in_a_pipe() -> None:
    """What is piped is plain."""
    assert "\x1b" not in process("match", cwd=EARLY_CAREER).out


def test_a_terminal_without_unicode() -> None:
    """Bars and radars are drawn in ASCII where block characters cannot be shown, and nothing fails."""
    for command in (["match"], ["radar", "backend-l2"], ["gap", "backend-l2"]):
        answer = process(*command, cwd=EARLY_CAREER, PYTHONIOENCODING="ascii")
        assert answer.code == 0, answer.err
        assert answer.out.isascii()
    assert "########" in process("match", cwd=EARLY_CAREER, PYTHONIOENCODING="ascii").out


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("tailorcv match backend-l", ["backend-l1", "backend-l2", "backend-l3", "backend-l4", "backend-l5", "backend-l6"]),
        ("tailorcv unpin ", ["backend-l2"]),
        ("tailorcv va", ["validate"]),
        ("tailorcv export resume data-engineer-l4", ["data-engineer-l4"]),
    ],
)
def test_the_shell_completes(here: Path, words: str, offered: list[str]) -> None:
    """Tab offers commands, roles by the names of their files, and for `unpin` the pinned ones."""
    workspace(here, settings="pins: [{role: backend-l2}]\n")
    environment = {"_TAILORCV_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": str(len(words.split(" ")) - 1)}
    code = "import sys; sys.argv = ['tailorcv']; from tailorcv.__main__ import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=here, env={**os.environ, **environment}, capture_output=True, text=True, check=False
    )
    assert done.stdout.split() == offered, done.stderr


def test_completion_outside_of_a_workspace(here: Path) -> None:
    """Roles are offered there, too; pins are not."""
    code = "import sys; sys.argv = ['tailorcv']; from tailorcv.__main__ import main; main()"
    for words, offered in (("tailorcv match data-engineer-l1", ["data-engineer-l1"]), ("tailorcv unpin ", [])):
        environment = {"_TAILORCV_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": "2"}
        done = subprocess.run(
            [sys.executable, "-c", code], cwd=here, env={**os.environ, **environment}, capture_output=True, text=True, check=False
        )
        assert done.stdout.split() == offered, done.stderr


def test_the_examples_are_found_from_a_folder_below() -> None:
    """Like git, every command looks upward for its workspace."""
    answer = process("pins", cwd=ROOT / "examples/early-career/record/accomplishments")
    assert [line.split()[0] for line in answer.out.splitlines()] == ["backend-l1", "backend-l2"]
