"""The work behind `tailorcv doctor`: each thing that the program needs, where it is, and whether that is well."""

import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal, NamedTuple

from rich.table import Table
from rich.text import Text

from tailorcv import __version__, cache
from tailorcv.cli.terminal import clean, console, counted, fancy
from tailorcv.cli.terminal import show as print_parts
from tailorcv.library import Library
from tailorcv.migration import changes
from tailorcv.problems import has_errors
from tailorcv.record_files import files_by_id
from tailorcv.rendering.own_templates import FOLDER, REPLACEABLE
from tailorcv.salvage import read_what_fits
from tailorcv.settings import Settings
from tailorcv.shipped import shipped
from tailorcv.ssh_signing import usual_key
from tailorcv.textfile import shown_path
from tailorcv.workspace import ENDORSEMENTS, MARKER, SIGNERS, TAILORINGS, find_root, library_of

State = Literal["well", "missing", "wrong"]
_SHIPPED = "none; the shipped ones are used"
_MARKS: dict[State, tuple[str, str, str]] = {"well": ("✓", "ok", "green"), "missing": ("·", "-", "yellow"), "wrong": ("✗", "!!", "red")}


class Finding(NamedTuple):
    """One thing: what it is, how it is, what was found where, and what to do."""

    what: str
    state: State
    found: str
    advice: str = ""


def findings(start: Path) -> list[Finding]:
    """Everything, from the program outwards."""
    root = find_root(start) if start.is_dir() else None
    found = list(_program())
    found += _workspace(root) if root else [_no_workspace(start)]
    return [*found, *_keys(root), *_tools()]


def as_data(found: Sequence[Finding]) -> dict[str, object]:
    """For a program."""
    return {"format": "tailorcv/doctor@1", "findings": [one._asdict() for one in found]}


def show(found: Sequence[Finding]) -> None:
    """A line a thing, and below it what to do."""
    grid = Table.grid(padding=(0, 2))
    grid.add_column(no_wrap=True)
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold", ratio=1)
    for one in found:
        sign, plain, style = _MARKS[one.state]
        grid.add_row(Text(sign if fancy() else plain, style=style), one.what, clean(one.found))
        if one.advice:
            grid.add_row("", "", Text(clean(one.advice), style="dim"))
    print_parts(console(), grid)


def _found(what: str, there: object, found: str, otherwise: str, advice: str = "") -> Finding:
    """What was found, or that it is missing and what to do."""
    return Finding(what, "well", found) if there else Finding(what, "missing", otherwise, advice)


def _program() -> Iterator[Finding]:
    yield Finding("tailorcv", "well", f"{__version__}, Python {platform.python_version()}, {sys.prefix}")
    shelf, templates = Library([shipped("specs")]), shipped("templates")
    count = f"{counted(len(shelf.roles), 'role')}, {len(shelf.competencies)} competencies"
    yield Finding("shipped specs", "well", f"{count} in {shipped('specs')}")
    yield Finding("shipped templates", "well", f"{counted(len(REPLACEABLE), 'file')} that you can replace, in {templates}")
    fonts = sorted({path.parent.name for path in (templates / "fonts").rglob("*") if path.suffix in (".ttf", ".otf")})
    yield Finding("fonts for PDF", "well", f"Libertinus, {', '.join(fonts)}; letters of other scripts come from this machine's fonts")
    place = cache.folder()
    yield Finding("cache", "well", f"{place}; it may be deleted at any time" if place else "switched off, or no home folder")


def _no_workspace(start: Path) -> Finding:
    where = "this folder" if start == Path() else str(start)
    return Finding("workspace", "missing", f"no {MARKER} in {where} or above it", "make one with: tailorcv init my-career")


def _workspace(root: Path) -> Iterator[Finding]:
    settings, problems = read_what_fits(root / MARKER, Settings)
    wrong = has_errors(problems)
    yield Finding("workspace", "wrong" if wrong else "well", str(root), "mend its tailorcv.yaml: tailorcv validate" if wrong else "")
    tailorings = len(list((root / TAILORINGS).glob("*.yaml")))
    yield Finding("record", "well", f"{counted(len(files_by_id(root)), 'accomplishment')}, {counted(tailorings, 'tailoring')}")
    own = [shown_path(folder) for folder in library_of(root, settings).folders[:-1] if folder.is_dir()]
    yield _found("own specs", own, ", ".join(own), _SHIPPED)
    replaced = [name for name in REPLACEABLE if (root / FOLDER / name).is_file()]
    yield _found("own templates", replaced, ", ".join(replaced), _SHIPPED)
    old = changes(root)
    if old:
        yield Finding("files' version", "wrong", f"{counted(len(old), 'file')} of an earlier version", "see: tailorcv migrate")
    else:
        yield Finding("files' version", "well", "current")
    inside = any((folder / ".git").exists() for folder in (root, *root.parents))
    yield _found("version control", inside, "git", "none", f"git init {shown_path(root)}")


def _keys(root: Path | None) -> Iterator[Finding]:
    key = usual_key(Path.home())
    yield _found("your SSH key", key, str(key), "none in ~/.ssh", "only needed to sign for others: ssh-keygen -t ed25519")
    if root:
        signed = counted(len(list((root / ENDORSEMENTS).glob("*.json"))), "statement")
        there = (root / SIGNERS).is_file()
        yield _found("peers", there, f"{SIGNERS}, {signed}", f"no keys are trusted yet, {signed}", "see: tailorcv peer add --help")


def _tools() -> Iterator[Finding]:
    for name, why in (("git", "history, 'diff' and 'log --from-git' need it"), ("ssh-keygen", "signing needs it; verifying does not")):
        path = shutil.which(name)
        yield _found(name, path, f"{path}{_version(name)}", "not here", why)
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ""
    yield _found("editor", editor, editor, "none named", "name yours in EDITOR, like EDITOR='code --wait'")


def _version(name: str) -> str:
    """Git says which version it is; ssh-keygen has no such flag."""
    if name != "git":
        return ""
    try:
        done = subprocess.run([name, "--version"], capture_output=True, text=True, timeout=5, check=False)  # noqa: S603  # a fixed word
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return f", {done.stdout.strip()}"
