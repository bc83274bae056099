"""The work behind `tailorcv suggest`."""

from pathlib import Path
from typing import NamedTuple

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from tailorcv.cli.opening import EXIT_USAGE, fail, open_library
from tailorcv.cli.record_reading import whole_record
from tailorcv.cli.terminal import clean, console, counted, note, say_json, show
from tailorcv.library import Library
from tailorcv.problems import did_you_mean
from tailorcv.rendering.inline import plain
from tailorcv.tag_suggesting import Tagger, Tagging, level_to_ask_about, text_of
from tailorcv.workspace import Parts, find_root


class Suggested(NamedTuple):
    """A text, the accomplishment that it is if it is one, and what it speaks of."""

    id: str
    title: str
    text: str
    taggings: tuple[Tagging, ...]


def suggest(start: Path, text: str | None, *, everything: bool, as_json: bool) -> None:
    """Suggest for a text, for one accomplishment, or for all that are untagged."""
    if everything == (text is not None):
        fail("say what you did, name an accomplishment, or say --all", EXIT_USAGE)
    workspace = whole_record(start) if everything or find_root(start) else None
    library = workspace.library if workspace else open_library(start)
    wanted = _wanted(workspace, text)
    tagger = Tagger(library, [found.value for found in workspace.accomplishments] if workspace else ())
    found = [Suggested(name, title, words, tagger.suggest(words)) for name, title, words in wanted]
    if as_json:
        say_json({"format": "tailorcv/suggested@1", "texts": [_as_data(one, library) for one in found]})
    elif not found:
        note("every accomplishment has competencies already" if workspace and workspace.accomplishments else "nothing is logged yet")
    else:
        _show(found, library)


def _wanted(workspace: Parts | None, text: str | None) -> list[tuple[str, str, str]]:
    """Ids, titles and texts."""
    record = {found.value.id: found.value for found in workspace.accomplishments} if workspace else {}
    if text is None:
        works = [work for work in record.values() if not work.competencies]
    elif text in record:
        works = [record[text]]
    else:
        # One word with hyphens is no sentence, but an id with a typo.
        near = did_you_mean(text, record) if " " not in text.strip() else ""
        if near:
            fail(f"there is no accomplishment '{text}'; {near}", EXIT_USAGE)
        return [("", text, text)]
    return [(work.id, plain(work.title), text_of(work)) for work in works]


def _as_data(one: Suggested, library: Library) -> dict[str, object]:
    rows = []
    for tagging in one.taggings:
        level, indicator = level_to_ask_about(library, tagging.suggestion.competency, one.text)
        row = {
            "competency": tagging.suggestion.competency,
            "score": round(tagging.suggestion.score, 6),
            "words": list(tagging.suggestion.words),
        }
        rows.append({**row, "like": list(tagging.like), "level_to_ask_about": level, "indicator": indicator})
    return {"id": one.id or None, "title": one.title, "suggestions": rows}


def _show(found: list[Suggested], library: Library) -> None:
    out = console()
    for place, one in enumerate(found):
        show(out, *([""] if place else []), Text(clean(one.title), style="bold"))
        if not one.taggings:
            show(out, Text("  no word of it stands in the catalogue; 'tailorcv competency list' shows all", style="dim"))
            continue
        grid = Table.grid(padding=(0, 2))
        grid.add_column(no_wrap=True)
        grid.add_column(overflow="fold", ratio=1)
        for number, tagging in enumerate(one.taggings, 1):
            grid.add_row(str(number), _name(tagging, library))
            grid.add_row("", Text(clean(_because(tagging)), style="dim"))
            level, indicator = level_to_ask_about(library, tagging.suggestion.competency, one.text)
            grid.add_row("", clean(f"at level {level}? {indicator}"))
        show(out, Padding(grid, (0, 0, 0, 2)))
    name = found[0].id if len(found) == 1 and found[0].id else "ID"
    note(f"\n{counted(len(found), 'text')}. Tag with the level that you can show: tailorcv edit {name} --tag COMPETENCY:LEVEL")


def _name(tagging: Tagging, library: Library) -> Text:
    competency = tagging.suggestion.competency
    return Text.assemble((clean(library.competency_name(competency)), "cyan"), (clean(f"  {competency}"), "dim"))


def _because(tagging: Tagging) -> str:
    words = f"because of {', '.join(tagging.suggestion.words)}"
    return f"{words}; like your {' and '.join(tagging.like)}" if tagging.like else words
