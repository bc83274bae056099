"""The work behind `tailorcv export`: which formats, where to, and what was left out."""

import os
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from tailorcv.checks import tailorings
from tailorcv.cli.opening import EXIT_PROBLEMS, EXIT_USAGE, competency_names, fail, policy_of, show_problems
from tailorcv.cli.terminal import note, say
from tailorcv.document import Resume
from tailorcv.drs import Drs
from tailorcv.matching import figures_of, match
from tailorcv.problems import did_you_mean
from tailorcv.rendering.formats import FORMATS, format_named
from tailorcv.resume import compose
from tailorcv.saving import overwrite
from tailorcv.selection import Choice, select
from tailorcv.textfile import shown_path
from tailorcv.workspace import Parts

STANDARD_OUTPUT = Path("-")
# What each format carries near its beginning or end; a record's own files say 'tailorcv/…' too, and are none.
_MARKS = (
    b"<!-- made by tailorcv ",
    b'<meta name="generator" content="tailorcv ',
    b'"generator": "tailorcv ',
    b'"format": "tailorcv/role@1"',
)
_MARKED_BYTES = 1000


def formats_wanted(given: Sequence[str], known: Mapping[str, str] = FORMATS) -> list[str]:
    """The formats that were asked for, each once; an unknown one ends the command."""
    names = list(dict.fromkeys(name.strip().lower() for part in given for name in part.split(",") if name.strip()))
    for name in names:
        if name not in known:
            hint = did_you_mean(name, known) or f"choose from: {', '.join(known)}"
            fail(f"--format: there is no format '{name}'; {hint}", EXIT_USAGE)
    if not names:
        fail(f"--format: name one of: {', '.join(known)}", EXIT_USAGE)
    return names


def targets(stem: str, suffixes: Mapping[str, str], output: str | None) -> dict[str, Path]:
    """Where each format goes, given its suffix: standard output, one file, or a folder with a file for each."""
    formats = list(suffixes)
    if output == "-" or (output and not output.endswith("/") and not os.path.isdir(output)):
        if len(formats) > 1:
            fail(f"--output: '{output}' is one place for {len(formats)} formats; name a folder", EXIT_USAGE)
        return {formats[0]: Path(output)}
    folder = Path(output or "")
    return {name: folder / f"{stem}.{suffix}" for name, suffix in suffixes.items()}


def compose_resume(workspace: Parts, drs: Drs, as_of: date) -> tuple[Resume, tuple[Choice, ...]]:
    """The document for a role and what was chosen for it; problems in the tailoring end the command, lest it show what it meant to hide."""
    own = {document.path for document in workspace.tailorings if document.value.role == drs.id}
    problems = [found for found in tailorings.check(workspace) if found.place.path in own]
    if problems:
        show_problems(problems)
        fail("the tailoring must be mended first; nothing was exported", EXIT_PROBLEMS)
    policy = policy_of(workspace)
    # What is private must not even show through a competency that is attained by it.
    record = [found.value for found in workspace.accomplishments if found.value.began <= as_of and not found.value.private]
    figures = figures_of(record, as_of, policy)
    role_match = match(drs.competencies, figures.standing, policy)
    saved = workspace.tailoring(drs.id)
    tailoring = saved.value if saved else None
    choices = select(record, role_match, figures.evidence, policy, tailoring)
    names = competency_names(workspace.library, drs)
    profile = workspace.profile
    assert profile is not None, "a workspace without a profile is refused when it is opened"
    return compose(profile.value, record, choices, role_match, names, drs.id, tailoring), choices


def write(name: str, document: Resume, target: Path, *, force: bool) -> None:
    """Render one format of a resume to its target."""
    write_text(format_named(name).render(document), target, force=force)


def write_text(text: str, target: Path, *, force: bool) -> None:
    """Write an export to its target; a file that somebody else made is only overwritten by force."""
    if target == STANDARD_OUTPUT:
        say(text.rstrip("\n"))
        return
    if not force and os.path.exists(target) and not _made_here(target):
        fail(f"{shown_path(target)} was not made by tailorcv; it was left as it is (--force overwrites it)", EXIT_PROBLEMS)
    problem = overwrite(target, text.encode())
    if problem:
        show_problems([problem])
        fail("nothing was exported", EXIT_PROBLEMS)
    note(f"wrote {shown_path(target)}")


def account(choices: Sequence[Choice]) -> str:
    """How many accomplishments are on the page, and how to see more of them."""
    count = Counter(choice.group for choice in choices)
    line = f"accomplishments: {count['surfaced']} surfaced, {count['folded']} folded, {count['tucked away']} tucked away"
    return line if count["surfaced"] else f"{line}; tag them with the role's competencies, or name them under 'show:' in a tailoring"


def _made_here(target: Path) -> bool:
    """Whether an earlier export wrote the file: every format says so near its beginning or end."""
    if not os.path.isfile(target):
        return False
    with target.open("rb") as file:
        head = file.read(_MARKED_BYTES)
        file.seek(max(0, target.stat().st_size - _MARKED_BYTES))
        tail = file.read()
    return not head or any(mark in head or mark in tail for mark in _MARKS)
