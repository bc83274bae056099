"""What `tailorcv import` does with what a format's importer drafted: an account, a preview or new files, and never a changed line."""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from tailorcv.cli import starting
from tailorcv.cli.making import SHOWN, made_new, name_first
from tailorcv.cli.opening import EXIT_PROBLEMS, EXIT_USAGE, fail, show_problems
from tailorcv.cli.terminal import clean, counted, note, say
from tailorcv.interop.record_draft import Drafted
from tailorcv.interop.record_merge import Merged, merged
from tailorcv.problems import Problem, has_errors
from tailorcv.saving import replace
from tailorcv.spec_files import SCHEMAS
from tailorcv.splice import EditRefusedError
from tailorcv.textfile import shown_path
from tailorcv.workspace import PROFILE, Parts, find_root, read_parts

Reader = Callable[[Path, Iterable[str]], tuple[Drafted | None, tuple[Problem, ...]]]


def import_drafted(start: Path, source: Path, read: Reader, *, write: bool | None) -> None:
    """Read the file and add to the record what is new; with a record there already only when the person asks for it."""
    if not os.path.isdir(start):
        fail(f"there is no folder '{start}'", EXIT_USAGE)
    root = find_root(start)
    record = _record(root) if root else None
    drafted, problems = read(source, _taken(record))
    if drafted is None:
        show_problems(problems)
        fail("nothing was written", EXIT_PROBLEMS)
    show_problems([*problems, *drafted.warnings])
    try:
        found = _merged(drafted, record)
    except EditRefusedError as refused:
        fail(f"{PROFILE}: {refused}; nothing was written", EXIT_PROBLEMS)
    _report(drafted, found, [*problems, *drafted.warnings])
    files = {**of_workspace(root or start), **found.files}
    if write is False or (write is None and record is not None):
        _preview(root or start, files, found)
    else:
        _write(root or start, files, found)


def of_workspace(root: Path) -> dict[Path, str]:
    """What `init` would write besides, where there is no workspace yet."""
    if find_root(root):
        return {}
    return {path: text for path, text in starting.files("").items() if path != PROFILE}


def account(mapped: Mapping[str, int], kept: Sequence[str], todo: Sequence[str]) -> None:
    """What was mapped, what is kept under extra, and what needs a person."""
    say(f"mapped  {_counts(mapped) or 'nothing but the head'}")
    names = [clean(path) for path in kept]
    more = f" and {len(names) - SHOWN} more" if len(names) > SHOWN else ""
    say(f"kept    {', '.join(names[:SHOWN])}{more} (under extra:)" if names else "kept    nothing; everything has a place")
    say(f"by you  {'; '.join(todo) or 'nothing'}")


def _record(root: Path) -> Parts:
    """The record that is there; one with errors is mended first, for what is new is compared with it."""
    parts, problems = read_parts(root)
    if has_errors(problems):
        show_problems(problems)
        fail("these files must be mended first; nothing was written", EXIT_PROBLEMS)
    return parts


def _taken(record: Parts | None) -> set[str]:
    """By what the files say, not by their names: an import must give nobody's id to something else."""
    if record is None:
        return set()
    entries = {entry.id for _, _, entry in record.profile.value.entries()} if record.profile else set()
    return entries | {found.value.id for found in record.accomplishments}


def _merged(drafted: Drafted, record: Parts | None) -> Merged:
    if record is None:
        return merged(drafted, None, (), ())
    paths = [Path(found.path) for found in record.accomplishments]
    return merged(drafted, record.profile, [found.value for found in record.accomplishments], paths)


def _report(drafted: Drafted, found: Merged, warnings: Sequence[Problem]) -> None:
    todo = [f"{counted(len(warnings), 'warning')} above"] if warnings else []
    untagged = sum(not one.get("competencies") for one in drafted.accomplishments) if "accomplishments" in found.mapped else 0
    todo += [f"{counted(untagged, 'accomplishment')} without competencies: 'tailorcv suggest --all' says which"] if untagged else []
    account(found.mapped, drafted.kept, todo)
    if found.there:
        say(f"there   {_counts(found.there)} (in the record already, and left as they are)")
    if found.unlike:
        note(f"the profile says something else than the file and stays: {', '.join(found.unlike)}")


def _counts(numbers: Mapping[str, int]) -> str:
    return ", ".join(f"{name} {count}" for name, count in numbers.items())


def _preview(root: Path, files: Mapping[Path, str], found: Merged) -> None:
    new = [path for path in files if path.parent != SCHEMAS]
    name_first("would make  ", [root / path for path in new])
    if found.profile:
        say(f"would change  {shown_path(root / PROFILE)}: {', '.join(_grown(found))}")
    if not new and not found.profile:
        note("there is nothing new")
        return
    note(f"nothing was written; --write makes {counted(len(new), 'new file')}{' and adds to the profile' if found.profile else ''}")


def _grown(found: Merged) -> list[str]:
    """What the profile gets, by section."""
    return [f"{count} more {section}" for section, count in found.mapped.items() if section != "accomplishments"] or ["extra"]


def _write(root: Path, files: Mapping[Path, str], found: Merged) -> None:
    if found.profile:
        problem = replace(root / PROFILE, *found.profile)
        if problem:
            show_problems([problem])
            fail("nothing was written", EXIT_PROBLEMS)
        say(f"changed  {shown_path(root / PROFILE)}: {', '.join(_grown(found))}")
    write_new(root, files)


def write_new(root: Path, files: Mapping[Path, str]) -> None:
    """Make the files that are not there yet, and name those that are."""
    made: list[Path] = []
    kept: list[Path] = []
    for path, text in files.items():
        new = made_new(root / path, text, f"{counted(len(made), 'file')} made before that")
        if path.parent != SCHEMAS:
            (made if new else kept).append(root / path)
    name_first("made", made)
    name_first("kept", kept)
    note(f"{counted(len(made), 'file')} made, {len(kept) or 'none'} kept as before; see 'tailorcv validate'")
