"""A new accomplishment in the person's editor: a template with hints that go away again when it is saved."""

from pathlib import Path

from tailorcv.accomplishment import Accomplishment
from tailorcv.cli.editor import edited
from tailorcv.cli.opening import EXIT_PROBLEMS, fail, show_problems
from tailorcv.drafting import Judged, judged
from tailorcv.interop.ids import Ids, short_id
from tailorcv.new_accomplishment import file_text
from tailorcv.record_files import ids_taken
from tailorcv.shape import Document
from tailorcv.splice import last, line_end, newline_of
from tailorcv.tag_suggesting import Tagger
from tailorcv.textfile import decode
from tailorcv.workspace import Parts
from tailorcv.yamltext import Node, Scalar, parse

# Lines that begin so are ours, and are taken out of what is saved.
_HINT = "#: "
_HINTS = {
    "id": "id: checkout-p95            the file's name; left out, it is made of the title",
    "date": "date: 2026-11               or start: and end:",
    "position": "position: acme-backend      an id of the profile",
    "project": "project: checkout           pieces of one project count once for each level",
    "title": "title: Cut p95 checkout latency from 900 ms to 210 ms",
    "situation": "situation: what was the matter",
    "action": "action: what you did",
    "result": "result: what came of it",
    "metrics": "metrics: [{name: p95 latency, before: 900, after: 210, unit: ms, source: 'https://…'}]",
    "competencies": "competencies: {performance-engineering: 3}     the level that the work shows, 1 to 5",
    "links": "links: ['https://…']        a claim that a reader can look at counts more",
    "private": "private: true               it never leaves the record",
    "notes": "notes: for yourself",
}


def typed(workspace: Parts, data: dict[str, object], folder: Path) -> Document[Accomplishment]:
    """The accomplishment as the person saved it, to lie in that folder of the workspace; an empty text ends the command."""
    text = edited(template(workspace, data, folder), "accomplishment.yaml", lambda text: _judged(workspace, text, folder).problems)
    if text is None:
        fail("the text was empty; nothing was logged", EXIT_PROBLEMS)
    found = _judged(workspace, text, folder)
    assert found.sound is not None, "the editor gives back a sound text only"
    show_problems(found.problems)
    return found.sound


def template(workspace: Parts, data: dict[str, object], folder: Path) -> str:
    """What is known already, and a hint for every key that is not."""
    modeline, *lines = file_text(data, folder / "x.yaml").splitlines()
    text = str(data.get("title", ""))
    told = ["Save and close to log it. Save it empty to forget it. Lines that begin with '#:' are hints; they go away."]
    if text and not data.get("competencies"):
        found = [one.suggestion for one in Tagger(workspace.library).suggest(text)]
        words = [f"{one.competency} ({', '.join(one.words)})" for one in found]
        told += [f"Perhaps it shows: {', '.join(words)}"] if words else []
    hints = [hint for key, hint in _HINTS.items() if not data.get(key)]
    needed = [] if text else ["title: "]
    return "\n".join([modeline, *(f"{_HINT}{line}" for line in told), *lines, *needed, *(f"{_HINT}{line}" for line in hints), ""])


def _judged(workspace: Parts, text: str, folder: Path) -> Judged:
    """The text without our hints, with a format and an id where it has none, as the file that it would be."""
    text = "".join(line for line in text.splitlines(keepends=True) if not line.startswith(_HINT.rstrip()))
    text = _with_first(text, "format", "tailorcv/accomplishment@1")
    taken = ids_taken(workspace)
    name = _value(text, "id") or Ids(taken).new(short_id(_value(text, "title")), "work")
    found = judged(workspace, _with_id(text, name), workspace.root / folder / f"{name}.yaml")
    if found.tree and name in taken:
        problem = found.tree.problem(("id",), "duplicate-id", f"the id '{name}' is taken already", "choose another one")
        return found._replace(problems=(*found.problems, problem))
    return found


def _entries(text: str) -> dict[str, tuple[Scalar, Node]]:
    file, _ = decode("accomplishment.yaml", text.encode())
    tree = parse(file)[0] if file else None
    return tree.root.entries if tree and not tree.root.flow else {}


def _value(text: str, key: str) -> str:
    found = _entries(text).get(key)
    return found[1].text if found and isinstance(found[1], Scalar) else ""


def _with_first(text: str, key: str, value: str) -> str:
    """The text with that key before all others, unless it is there."""
    entries = _entries(text)
    if not entries or key in entries:
        return text
    at = next(iter(entries.values()))[0].start.index
    return f"{text[:at]}{key}: {value}{newline_of(text)}{text[at:]}"


def _with_id(text: str, name: str) -> str:
    """The text with that id behind the format, unless it has one."""
    entries = _entries(text)
    if not entries or _value(text, "id"):
        return text
    if "id" in entries:
        at = text.index(":", entries["id"][0].end.index) + 1
        return f"{text[:at]} {name}{text[at:]}"
    at = line_end(text, last(entries["format"][1]))
    return f"{text[:at]}id: {name}{newline_of(text)}{text[at:]}"
