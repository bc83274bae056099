"""The work behind `tailorcv log`: from what was said, asked or typed to one new file."""

from pathlib import Path

from tailorcv.accomplishment import Accomplishment
from tailorcv.cli.fields import Fields, data_of
from tailorcv.cli.log import asking, offering
from tailorcv.cli.log.writing import Sources, checked, save_new, saved
from tailorcv.cli.opening import EXIT_USAGE, fail
from tailorcv.cli.record_reading import head_of_record, in_terminal
from tailorcv.cli.terminal import clean, say, say_json
from tailorcv.filling import begun, place_for
from tailorcv.interop.ids import MAX_ID, id_from
from tailorcv.shape import Document
from tailorcv.textfile import shown_path
from tailorcv.workspace import Parts


def log(start: Path, said: Fields, name: str | None, sources: Sources, *, edit: bool, as_json: bool) -> None:
    """Write the accomplishment that was said, or those that come from elsewhere and are accepted."""
    if sources.repositories or sources.file:
        from tailorcv.cli.log.proposing import propose

        propose(start, said, sources, as_json=as_json)
        return
    for option, value in (("--author", sources.author), ("--since", sources.since), ("--accept", sources.accept)):
        if value:
            fail(f"{option} goes with --from-git or --from-file", EXIT_USAGE)
    workspace = head_of_record(start)
    if not edit and not said.texts.get("title"):
        if not in_terminal():
            fail("say what you did: tailorcv log 'Cut p95 checkout latency from 900 ms to 210 ms'", EXIT_USAGE)
        said = asking.asked(workspace, said)
    data = filled(workspace, said, name)
    if edit:
        from tailorcv.cli.log.editing import typed

        document = typed(workspace, data, place_for(workspace, {**data, "id": "new"}).parent)
    else:
        document = checked(workspace, data)
        while name is None and not saved(Path(document.path), document):
            # Somebody else logged the same words in this very moment.
            document = checked(workspace, filled(workspace, said, name))
    if edit or name:
        save_new(Path(document.path), document)
    tell(workspace, document, as_json=as_json)


def filled(workspace: Parts, said: Fields, name: str | None) -> dict[str, object]:
    """What was said, with an id, a date and the position that was held then; options of no such form end the command."""
    data, wrong = data_of(said)
    if name is not None and name != id_from(name):
        wrong.append(f"--id: '{name}' is no id; '{id_from(name)[:MAX_ID]}' would be one")
    if wrong:
        fail("; ".join(wrong), EXIT_USAGE)
    return begun(workspace, data, name)


def tell(workspace: Parts, document: Document[Accomplishment], *, as_json: bool) -> None:
    """Say what was written, and offer tags where it has none."""
    path = Path(document.path)
    suggestions = () if document.value.competencies else offering.suggested(workspace, document.value)
    if as_json:
        say_json({"format": "tailorcv/logged@1", **offering.as_json(document.value, path, suggestions)})
        return
    say(f"made  {shown_path(path)}")
    say(clean("  ".join(part for part in ("    ", document.value.period, document.value.position or "", document.value.title) if part)))
    if suggestions:
        offering.offer(workspace, path, document, suggestions)
