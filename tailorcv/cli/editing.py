"""The work behind `tailorcv edit`: one file changed by splices or in the editor, and saved only when it is sound."""

import json
import re
from collections.abc import Sequence
from pathlib import Path

from tailorcv.cli.drafting import judged
from tailorcv.cli.editor import edited
from tailorcv.cli.fields import Fields, data_of
from tailorcv.cli.opening import EXIT_PROBLEMS, EXIT_USAGE, fail, show_problems
from tailorcv.cli.record_reading import file_of, statements_of, whole_record
from tailorcv.cli.terminal import counted, note, say
from tailorcv.new_accomplishment import KEYS
from tailorcv.problems import did_you_mean
from tailorcv.saving import replace
from tailorcv.splice import EditRefusedError, append_item, top
from tailorcv.splice_keys import remove_entry, remove_key, reread, set_entry, set_value
from tailorcv.textfile import TextFile, read_text, shown_path
from tailorcv.workspace import Parts
from tailorcv.yamltext import Data, Tree, parse

# What YAML reads as the same text without quotes.
_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9./_-]*|https?://[^\s#,\[\]{}'\"]+")


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
        tree = _changed(tree, {**data, **said.given, **private}, untag)
    except EditRefusedError as refused:
        fail(f"{shown_path(path)}: {refused}", EXIT_PROBLEMS)
    found = judged(workspace, tree.file.text, path, replaces=name)
    if found.sound is None:
        show_problems(found.problems)
        fail("nothing was changed", EXIT_USAGE)
    show_problems(found.problems)
    return tree.file


def _changed(tree: Tree, data: dict[str, object], untag: Sequence[str]) -> Tree:
    """The file after every change, one splice each.

    Raises:
        EditRefusedError: its layout does not allow one of them.
    """
    for one in untag:
        tree = reread(remove_entry(tree, "competencies", one))
    for key, value in _with_one_kind_of_date(data).items():
        if isinstance(value, dict):
            for name, level in value.items():
                tree = reread(set_entry(tree, key, name, str(level), str(level)))
        elif isinstance(value, list):
            tree = _appended(tree, key, value)
        elif value in ("", False):
            tree = reread(remove_key(tree, key)) if key in tree.root.entries else tree
        else:
            text = "true" if value is True else str(value)
            tree = reread(set_value(tree, key, _written(text), text, KEYS))
    return tree


def _with_one_kind_of_date(data: dict[str, object]) -> dict[str, object]:
    """A date takes the place of a period, and a period that of a date."""
    if data.get("date"):
        return {"start": "", "end": "", **data}
    return {"date": "", **data} if data.get("start") else data


def _appended(tree: Tree, key: str, items: Sequence[object]) -> Tree:
    for item in items:
        there = top(tree).get(key, [])
        value: Data = {str(name): str(text) for name, text in item.items()} if isinstance(item, dict) else str(item)
        if isinstance(there, list) and value in there:
            continue
        pairs = ", ".join(f"{name}: {_written(str(text))}" for name, text in value.items()) if isinstance(value, dict) else ""
        tree = reread(append_item(tree, key, f"{{{pairs}}}" if pairs else _written(str(value)), value))
    return tree


def _keys(tree: Tree, key: str) -> list[str]:
    found = top(tree).get(key, {})
    return list(found) if isinstance(found, dict) else []


def _written(text: str) -> str:
    """The text in YAML's flow style: as it is where that reads back the same, else in double quotes, which JSON's strings are."""
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)


def _tell_of_statements(root: Path, name: str) -> None:
    """Whoever changes signed words should know that the signatures are about the old ones."""
    signed = statements_of(root, name)
    if signed:
        about = "is" if len(signed) == 1 else "are"
        note(f"{counted(len(signed), 'statement')} of peers {about} about the words as they were; see 'tailorcv verify {name}'")
