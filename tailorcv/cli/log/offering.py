"""Competencies for a new accomplishment: suggested by its words, and tagged only as far as the person says so."""

from collections.abc import Sequence
from pathlib import Path

from tailorcv.accomplishment import Accomplishment
from tailorcv.cli.opening import show_problems
from tailorcv.cli.record_reading import in_terminal
from tailorcv.cli.terminal import ask, clean, note, say
from tailorcv.competency import Competency
from tailorcv.saving import replace
from tailorcv.shape import Document
from tailorcv.splice_keys import reread, set_entry
from tailorcv.suggesting import Suggestion
from tailorcv.tag_suggesting import Tagger, text_of
from tailorcv.textfile import TextFile, shown_path
from tailorcv.workspace import Parts

_MOST = 3


def suggested(workspace: Parts, work: Accomplishment) -> tuple[Suggestion, ...]:
    """The competencies that its words speak of, the likeliest first."""
    return tuple(one.suggestion for one in Tagger(workspace.library).suggest(text_of(work), _MOST))


def as_json(work: Accomplishment, path: Path, suggestions: Sequence[Suggestion]) -> dict[str, object]:
    """What was logged, for a program."""
    return {
        "id": work.id,
        "path": shown_path(path),
        "period": work.period,
        "position": work.position,
        "title": work.title,
        "competencies": {name: tag.level for name, tag in work.competencies.items()},
        "suggested": [{"competency": one.competency, "words": list(one.words)} for one in suggestions],
    }


def offer(workspace: Parts, path: Path, document: Document[Accomplishment], suggestions: Sequence[Suggestion]) -> None:
    """Ask which of them the work shows, and at which level; where nobody can answer only say them."""
    if not in_terminal():
        for one in suggestions:
            note(clean(f"perhaps {one.competency} ({', '.join(one.words)})"))
        note(f"Tag it, with the level that it shows: tailorcv edit {document.value.id} --tag {suggestions[0].competency}:LEVEL")
        return
    chosen = _chosen(workspace, suggestions)
    levels = {name: level for name in chosen if (level := _level(workspace, name))}
    if levels:
        _tag(path, document.tree.file, levels)
        say(f"tagged  {', '.join(f'{name}: {level}' for name, level in levels.items())}")


def _chosen(workspace: Parts, suggestions: Sequence[Suggestion]) -> list[str]:
    note("Which competencies does it show?")
    for number, one in enumerate(suggestions, 1):
        note(clean(f"  {number}  {workspace.library.competency_name(one.competency)}   ({', '.join(one.words)})"))
    while True:
        answers = ask("Numbers or ids, empty for none", "").replace(",", " ").split()
        found = [_named(answer, suggestions) for answer in answers]
        unknown = [answer for answer, name in zip(answers, found, strict=True) if name not in workspace.library.competencies]
        if not unknown:
            return list(dict.fromkeys(found))
        note(clean(f"there is no competency {', '.join(unknown)}; 'tailorcv competency list' shows them all"))


def _named(answer: str, suggestions: Sequence[Suggestion]) -> str:
    if answer.isascii() and answer.isdigit() and 1 <= int(answer) <= len(suggestions):
        return suggestions[int(answer) - 1].competency
    return answer


def _level(workspace: Parts, name: str) -> int:
    """The level that the person says, 0 for none: it is never guessed."""
    found = workspace.library.competency(name)
    if found is None:
        return 0
    note(clean(f"{found.value.name}: which level does it show?"))
    for line in level_lines(found.value):
        note(line)
    while True:
        answer = ask("1 to 5, empty for none", "")
        if answer in ("", "1", "2", "3", "4", "5"):
            return int(answer or 0)


def level_lines(competency: Competency) -> list[str]:
    """Each level by the first of its indicators."""
    shown = ((level.level, level.indicators[0].text if level.indicators else level.descriptor) for level in competency.levels)
    return [clean(f"  {level}  {text}") for level, text in shown]


def _tag(path: Path, file: TextFile, levels: dict[str, int]) -> None:
    edited = file
    for name, level in levels.items():
        edited = set_entry(reread(edited), "competencies", name, str(level), str(level))
    problem = replace(path, file, edited)
    if problem:
        show_problems([problem])
