"""The work behind `tailorcv edit`: one file changed by splices or in the editor, and saved only when it is sound."""

from collections.abc import Sequence
from pathlib import Path

from tailorcv.accomplishment_edits import changed
from tailorcv.cli.editor import edited
from tailorcv.cli.fields import Fields, data_of
from tailorcv.cli.opening import EXIT_PROBLEMS, EXIT_USAGE, fail, show_problems
from tailorcv.cli.record_reading import file_of, whole_record
from tailorcv.cli.terminal import counted, note, say
from tailorcv.drafting import judged
from tailorcv.problems import did_you_mean
from tailorcv.record_files import statements_of
from tailorcv.saving import replace
from tailorcv.splice import EditRefusedError, top
from tailorcv.textfile import TextFile, read_text, shown_path
from tailorcv.workspace import Parts
from tailorcv.yamltext import Tree, parse


def edit(start: Path, name: str, said: Fields, untag: Sequence[str]) -> None:
    """Change the accomplishment, by what was said or else in the editor."""
    workspace = whole_record(start)
    path = file_of(workspace.root, name)
    old, problems = read_text(path)
    if old is None:
        show_problems(problems)
        fail("nothing was changed", EXIT_PROBLEMS)
    new = _by_hand(workspace, path, old, name) if said.is_empty and not untag else _spliced(workspace, path, old, name, said, untag)
    if new.raw == old.raw:
        note("nothing was changed")
        return
    problem = replace(path, old, new)
    if problem:
        show_problems([problem])
        for line in new.text.splitlines():
            note(line)
        fail("nothing was changed; the text that you meant is above", EXIT_PROBLEMS)
    say(f"changed  {shown_path(path)}")
    _tell_of_statements(workspace.root, name)


def _by_hand(workspace: Parts, path: Path, old: TextFile, name: str) -> TextFile:
    text = edited(old.text, path.name, lambda text: judged(workspace, text, path, replaces=name).problems)
    if text is None:
        fail(f"the text was empty; nothing was changed ('tailorcv retract {name}' takes it out)", EXIT_PROBLEMS)
    show_problems([problem for problem in judged(workspace, text, path, replaces=name).problems if not problem.is_error])
    return TextFile(old.path, text, text.encode())


def _spliced(workspace: Parts, path: Path, old: TextFile, name: str, said: Fields, untag: Sequence[str]) -> TextFile:
    data, wrong = data_of(said)
    tree, problems = parse(old)
    if tree is None:
        show_problems(problems)
        fail(f"mend it first, or open it: tailorcv edit {name}", EXIT_PROBLEMS)
    known = _keys(tree, "competencies")
    for one in untag:
        if one not in known:
            tags = f"tags: {', '.join(known) or 'none'}"
            wrong.append(f"--untag: it is not tagged '{one}'; {did_you_mean(one, known) or tags}")
    if wrong:
        fail("; ".join(wrong), EXIT_USAGE)
    try:
        private = {} if said.private is None else {"private": said.private}
        tree = changed(tree, {**data, **said.given, **private}, untag)
    except EditRefusedError as refused:
        fail(f"{shown_path(path)}: {refused}", EXIT_PROBLEMS)
    found = judged(workspace, tree.file.text, path, replaces=name)
    if found.sound is None:
        show_problems(found.problems)
        fail("nothing was changed", EXIT_USAGE)
    show_problems(found.problems)
    return tree.file


def _keys(tree: Tree, key: str) -> list[str]:
    found = top(tree).get(key, {})
    return list(found) if isinstance(found, dict) else []


def _tell_of_statements(root: Path, name: str) -> None:
    """Whoever changes signed words should know that the signatures are about the old ones."""
    signed = statements_of(root, name)
    if signed:
        about = "is" if len(signed) == 1 else "are"
        note(f"{counted(len(signed), 'statement')} of peers {about} about the words as they were; see 'tailorcv verify {name}'")
