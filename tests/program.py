"""The program as a test calls it: inside this process for speed, or as a process of its own where that is the point."""

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from typer.testing import CliRunner

from tailorcv.cli.app import app

ROOT = Path(__file__).resolve().parents[1]
EARLY_CAREER = ROOT / "examples" / "early-career"
TEN_YEARS = ROOT / "examples" / "ten-years"
# The day that all golden files are seen from.
AS_OF = "2026-11-24"


class Answer(NamedTuple):
    """What came back."""

    code: int
    out: str
    err: str


def tailorcv(*arguments: str | Path, columns: int = 80, typed: str = "", **environment: str) -> Answer:
    """Run one command in this process, without colours, at that width; `typed` comes from standard input."""
    variables = {"COLUMNS": str(columns), "NO_COLOR": "1", **environment}
    result = CliRunner().invoke(app, [str(part) for part in arguments], input=typed, env=variables, catch_exceptions=False)
    return Answer(result.exit_code, result.stdout, result.stderr)


def process(*arguments: str | Path, cwd: Path | None = None, **environment: str) -> Answer:
    """Run one command as a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "tailorcv", *[str(part) for part in arguments]],
        cwd=cwd,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    return Answer(done.returncode, done.stdout, done.stderr)


def write(path: Path, text: str) -> Path:
    """Write a file, with its folders."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def workspace(root: Path, *, settings: str = "", profile: str = "", accomplishments: dict[str, str] | None = None) -> Path:
    """A small workspace; accomplishments are given by id as the lines that follow `format:` and `id:`."""
    write(root / "tailorcv.yaml", f"format: tailorcv/workspace@1\n{settings}")
    write(root / "record" / "profile.yaml", f"format: tailorcv/profile@1\nname: Mira Example\n{profile}")
    for name, lines in (accomplishments or {}).items():
        write(root / "record" / "accomplishments" / f"{name}.yaml", f"format: tailorcv/accomplishment@1\nid: {name}\n{lines}")
    return root
