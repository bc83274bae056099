"""The work behind `tailorcv import json-resume` and `tailorcv export json-resume`."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from tailorcv.accomplishment import Accomplishment
from tailorcv.cli import exporting
from tailorcv.cli.import_files import account, of_workspace, write_new
from tailorcv.cli.making import name_first
from tailorcv.cli.opening import EXIT_PROBLEMS, EXIT_USAGE, fail, open_workspace, profile_of, show_problems
from tailorcv.cli.terminal import counted, note
from tailorcv.interop.json_resume_export import Material, render
from tailorcv.interop.json_resume_import import Imported, import_json_resume
from tailorcv.interop.json_text import read_json
from tailorcv.profile import Profile
from tailorcv.record_list import newest_first
from tailorcv.spec_files import SCHEMAS
from tailorcv.textfile import shown_path
from tailorcv.view import view_of
from tailorcv.workspace import PROFILE, find_root

_WORDS = ("situation", "action", "result", "metrics", "links", "competencies", "responsibilities")


def export(start: Path, target: Path, *, force: bool) -> None:
    """Write everything that is not private, newest first, and name what JSON Resume has no place for."""
    workspace = open_workspace(start)
    profile = profile_of(workspace)
    public = [found.value for found in workspace.accomplishments if not found.value.private]
    exporting.write_bytes(render(Material(profile, view_of(None, "en"), newest_first(public))).content, target, force=force)
    for line in _left_out(profile, public):
        note(line)


def _left_out(profile: Profile, public: Sequence[Accomplishment]) -> list[str]:
    others = [summary.id for summary in profile.summaries if not summary.private][1:]
    words = [name for name in _WORDS if any(getattr(found, name) for found in public)]
    found = [f"other summaries ({', '.join(others)})"] if others else []
    found += [f"of accomplishments everything but their titles ({', '.join(words)})"] if words else []
    return [f"json: no place for {'; '.join(found)}"] if found else []


def import_file(start: Path, source: Path, *, write: bool | None) -> None:
    """Read the file and write the record's files, unless there is a record already and nobody asked to add to it."""
    if not os.path.isdir(start):
        fail(f"there is no folder '{start}'", EXIT_USAGE)
    file, problems = read_json(source)
    found, problems = import_json_resume(file) if file else (None, problems)
    if found is None:
        show_problems(problems)
        fail("nothing was written", EXIT_PROBLEMS)
    root = find_root(start) or start
    files = {**of_workspace(root), **found.files}
    there = [path for path in found.files if os.path.lexists(root / path)]
    show_problems(found.warnings)
    _report(found)
    if write is False or (write is None and there):
        _preview(root, files, there)
    else:
        write_new(root, files)


def _report(found: Imported) -> None:
    todo = [f"{counted(len(found.warnings), 'warning')} above"] if found.warnings else []
    todo += ["accomplishments have no competencies yet, so they count in no score"] if "accomplishments" in found.mapped else []
    account(found.mapped, found.kept, todo)
    if not found.comes_back:
        note("an export of these files would not be the same JSON; please report this file's form")


def _preview(root: Path, files: Mapping[Path, str], there: Sequence[Path]) -> None:
    """What would be written, and how to have it written."""
    new = [path for path in files if path not in there and path.parent != SCHEMAS and not os.path.lexists(root / path)]
    name_first("would keep", [root / path for path in there])
    name_first("would make", [root / path for path in new])
    note(f"nothing was written: {counted(len(new), 'new file')}, {len(there) or 'none'} that exist and would be kept")
    if PROFILE in there:
        note(f"{shown_path(root / PROFILE)} exists: move it away to import a profile, or add the new files beside it with --write")
