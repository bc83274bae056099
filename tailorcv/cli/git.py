"""What git says of a repository: called with plain arguments and no shell."""

import subprocess
from pathlib import Path

from tailorcv.cli.opening import EXIT_PROBLEMS, EXIT_USAGE, fail


def git(folder: Path, *arguments: str, otherwise: str = "") -> str:
    """What git prints there, without line ends around it; its failure ends the command, in git's own words or in better ones."""
    done = run_git(folder, *arguments)
    if done.returncode != 0:
        fail(otherwise or f"git says of '{folder}': {words_of(done)}", EXIT_USAGE)
    return done.stdout.decode(errors="replace").strip("\n")


def git_if_it_can(folder: Path, *arguments: str) -> str:
    """What git prints there; empty where it fails, as it does for what is not set."""
    done = run_git(folder, *arguments)
    return done.stdout.decode(errors="replace").strip() if done.returncode == 0 else ""


def run_git(folder: Path, *arguments: str) -> "subprocess.CompletedProcess[bytes]":
    """Git's answer as it is; without git the command ends."""
    try:
        return subprocess.run(["git", "-C", str(folder), "--no-pager", *arguments], capture_output=True, check=False)  # noqa: S603, S607
    except OSError:
        fail("git is not installed, or cannot be started", EXIT_PROBLEMS)


def words_of(done: "subprocess.CompletedProcess[bytes]") -> str:
    """The first line of what git says is wrong."""
    lines = done.stderr.decode(errors="replace").strip().removeprefix("fatal: ").splitlines()
    return lines[0] if lines else "nothing"
