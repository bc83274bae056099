"""Drafts from git or from a file: shown by project, and each written only when the person takes it."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from tailorcv.cli.fields import Fields, data_of
from tailorcv.cli.log.writing import Sources, checked, save_new
from tailorcv.cli.opening import EXIT_PROBLEMS, EXIT_USAGE, a_year_before, day, fail, show_problems
from tailorcv.cli.record_reading import in_terminal, whole_record
from tailorcv.cli.terminal import ask, clean, counted, note, say, say_json
from tailorcv.commits import CommitDraft
from tailorcv.filling import place_for
from tailorcv.interop.ids import Ids, short_id
from tailorcv.interop.record_draft import Drafted
from tailorcv.new_accomplishment import position_at
from tailorcv.problems import did_you_mean
from tailorcv.record_files import ids_taken
from tailorcv.workspace import Parts

_GIT = "git"


class Proposal(NamedTuple):
    """What could be logged: a name by which to take it, and the accomplishment's data without its id."""

    name: str
    data: dict[str, object]

    @property
    def when(self) -> str:
        """Its time in a few letters."""
        if "date" in self.data:
            return str(self.data["date"])
        return f"{self.data.get('start')} – {self.data.get('end') or ''}"


def propose(start: Path, said: Fields, sources: Sources, *, as_json: bool) -> None:
    """Show what could be logged, and write what is taken: by name, or one by one on a terminal."""
    extra, wrong = data_of(said)
    if wrong:
        fail("; ".join(wrong), EXIT_USAGE)
    workspace = whole_record(start)
    found = [proposal._replace(data={**proposal.data, **extra}) for proposal in _proposals(start, workspace, sources)]
    if as_json and not sources.accept:
        say_json({"format": "tailorcv/proposed@1", "drafts": [{"draft": one.name, **one.data} for one in found]})
    elif not found:
        note("nothing new was found")
    elif sources.accept:
        _write(workspace, _named(found, sources.accept))
    elif in_terminal():
        _one_by_one(workspace, found)
    else:
        _show(found)
        note(f"{counted(len(found), 'draft')}; nothing was written. Take some with --accept NAME, or --accept all")


def _proposals(start: Path, workspace: Parts, sources: Sources) -> Iterator[Proposal]:
    since = day(sources.since, "--since") if sources.since else a_year_before(date.today())
    for repository in sources.repositories:
        from tailorcv.cli.log.history import drafts_of

        known = _known_commits(workspace)
        drafts = drafts_of(start / repository, sources.author, since)
        yield from (_of_commits(workspace, draft) for draft in drafts if not known & set(draft.commits))
    if sources.file:
        yield from _of_file(start / sources.file, workspace)


def _known_commits(workspace: Parts) -> set[str]:
    """The commits that accomplishments were made of before."""
    kept = [found.value.extra.get(_GIT) for found in workspace.accomplishments]
    return {str(name) for one in kept if isinstance(one, dict) for name in one.get("commits", [])}


def _of_commits(workspace: Parts, draft: CommitDraft) -> Proposal:
    dated = {"date": str(draft.end)} if draft.start == draft.end else {"start": str(draft.start), "end": str(draft.end)}
    held = position_at(workspace.profile.value.positions, draft.end) if workspace.profile else None
    data: dict[str, object] = {**dated, **({"position": held} if held else {}), "project": draft.project, "title": draft.title}
    data |= {"links": [draft.link]} if draft.link else {}
    return Proposal(draft.id, {**data, "extra": {_GIT: {"kind": draft.kind, "commits": list(draft.commits)}}})


def _of_file(path: Path, workspace: Parts) -> Iterator[Proposal]:
    """The accomplishments of a list; those with the title of one that is logged already are left out."""
    drafted = _drafted(path, workspace)
    logged = {" ".join(found.value.title.split()) for found in workspace.accomplishments}
    for one in drafted.accomplishments:
        if " ".join(str(one["title"]).split()) not in logged:
            yield Proposal(str(one["id"]), {key: value for key, value in one.items() if key not in ("format", "id")})


def _drafted(path: Path, workspace: Parts) -> Drafted:
    from tailorcv.interop.csv_import import draft_csv
    from tailorcv.interop.markdown_import import draft_markdown

    tables = (".csv", ".tsv")
    read = draft_csv if path.suffix.lower() in tables else draft_markdown
    found, problems = read(path, ids_taken(workspace))
    show_problems(problems)
    if found is None:
        fail("nothing was written", EXIT_PROBLEMS)
    show_problems(found.warnings)
    return found


def _named(found: Sequence[Proposal], names: Sequence[str]) -> list[Proposal]:
    if list(names) == ["all"]:
        return list(found)
    by_name = {one.name: one for one in found}
    for name in names:
        if name not in by_name:
            hint = did_you_mean(name, by_name) or "without --accept all are shown"
            fail(f"--accept: there is no draft '{name}'; {hint}", EXIT_USAGE)
    return [by_name[name] for name in dict.fromkeys(names)]


def _show(found: Sequence[Proposal]) -> None:
    for project, group in groupby(sorted(found, key=_project), key=_project):
        say(clean(project or "no project"))
        for one in group:
            say(clean(f"  {one.name}  {one.when}  {one.data['title']}"))


def _project(proposal: Proposal) -> str:
    return str(proposal.data.get("project") or "")


def _one_by_one(workspace: Parts, found: Sequence[Proposal]) -> None:
    """Ask for each; what was taken is on the disk at once, so that whoever stops keeps it."""
    note(f"{counted(len(found), 'draft')}: y takes one, n leaves it, q stops; anything else is a better title for it.")
    taken = 0
    for number, one in enumerate(sorted(found, key=_project), 1):
        note(clean(f"{number}/{len(found)}  {_project(one)}  {one.when}"))
        answer = ask(f"  {clean(str(one.data['title']))}", "n")
        if answer.lower() in ("q", "quit"):
            break
        if answer.lower() in ("n", "no"):
            continue
        better = one if answer.lower() in ("y", "yes") else one._replace(data={**one.data, "title": answer})
        _write(workspace, [better])
        taken += 1
    note(f"{taken} of {len(found)} taken")


def _write(workspace: Parts, proposals: Sequence[Proposal]) -> None:
    ids = Ids(ids_taken(workspace))
    for one in proposals:
        data = {"id": ids.new(short_id(str(one.data["title"])), "work"), **one.data}
        document = checked(workspace, data)
        path = workspace.root / place_for(workspace, data)
        save_new(path, document)
        say(f"made  {document.path}")
    if proposals:
        note("They have no competencies yet: tailorcv suggest --all")
