"""Everything that the page shows of one role, as JSON: `tailorcv/studio@1`, described in docs/studio.md."""

from collections.abc import Iterator, Sequence

from tailorcv.checks.record_references import uncounted_tags
from tailorcv.document import Item
from tailorcv.match_data import DIGITS, Json, axes_data, role_data
from tailorcv.matching import match
from tailorcv.presentation import TEMPLATES
from tailorcv.problems import Problem
from tailorcv.profile import Position
from tailorcv.rendering.inline import plain
from tailorcv.resume import compose
from tailorcv.role_page import family_line
from tailorcv.studio.cards import cards, private_cards
from tailorcv.studio.perspectives import Perspective, lists_of
from tailorcv.studio.writing import Writer
from tailorcv.tailored import Tailored
from tailorcv.tailoring import MAX_PAGES
from tailorcv.textfile import shown_path
from tailorcv.view import view_of
from tailorcv.wishes import tailoring_file
from tailorcv.workspace import pinned_roles


def state(now: Perspective, writer: Writer) -> Json:
    """The state; the files that it was made from are kept, to show a conflict by."""
    parts, found, history = now.seen.parts, now.found, writer.history
    digests = {one.value.id: writer.serve(one.tree.file) for one in parts.accomplishments}
    return {
        "format": "tailorcv/studio@1",
        "version": now.seen.version,
        "as_of": now.seen.as_of.isoformat(),
        "workspace": parts.root.absolute().name,
        "role": found.drs.id,
        "title": found.drs.title,
        "place": family_line(found.drs, parts.library),
        "person": found.profile.name,
        "roles": _roles(now),
        **_look(now, writer),
        "match": role_data(now.score),
        "shown": {"score": now.shown.score, "of": found.match.score},
        "axes": _axes(now),
        "groups": cards(now, digests),
        "private": private_cards(parts.accomplishments),
        "positions": [_position(one) for one in found.profile.positions if not one.private],
        "lists": lists_of(found, found.choices),
        "sections": _sections(found),
        "undo": history.undo.label if history.undo else None,
        "redo": history.redo.label if history.redo else None,
        "competencies": [{"id": name, "name": parts.library.competency_name(name)} for name in sorted(parts.library.competencies)],
        "problems": [problem_data(one) for one in _warnings(now)] + [told(line) for line in now.seen.confirmed.told],
    }


def problem_data(problem: Problem) -> Json:
    """A problem, as `validate --format json` has it, with its place in one."""
    place = str(problem.place)
    return {"severity": problem.severity, "code": problem.code, "place": place, "message": problem.message, "hint": problem.hint}


def told(line: str) -> Json:
    """A warning that is about no single file."""
    return {"severity": "warning", "code": "", "place": "", "message": line, "hint": ""}


def _roles(now: Perspective) -> list[Json]:
    pinned = pinned_roles(now.seen.parts)
    every = pinned if now.found.drs in pinned else (*pinned, now.found.drs)
    scores = {role.id: match(role.competencies, now.figures.standing, now.figures.policy).score for role in every}
    return [{"id": role.id, "title": role.title, "score": scores[role.id], "pinned": role in pinned} for role in every]


def _look(now: Perspective, writer: Writer) -> Json:
    """The tailoring's file and what it chooses."""
    found = now.found
    file = tailoring_file(now.seen.parts, found.drs.id)
    chosen = found.tailoring.model_dump(mode="json", include={"title", "summary", "pages", "template"}) if found.tailoring else {}
    return {
        "file": {"path": shown_path(file.path), "sha256": writer.serve(file.original)},
        "look": {name: value for name, value in found.look._asdict().items() if name != "own"},
        "choices": {key: chosen.get(key) for key in ("title", "summary", "pages", "template")},
        "designs": list(TEMPLATES),
        "headline": found.profile.headline or "",
        "summaries": [{"id": one.id, "text": plain(one.text)} for one in found.profile.summaries if not one.private],
        "most_pages": MAX_PAGES,
    }


def _axes(now: Perspective) -> list[Json]:
    """The axes of the whole record, with what the page alone shows."""
    shown = {one.requirement.id: one for one in now.shown.standings}
    rows = axes_data(now.score)
    return [{**row, "shown": round(shown[str(row["competency"])].charted, DIGITS)} for row in rows]


def _position(one: Position) -> Json:
    when = f"{one.start or ''} – {one.end or ''}" if one.start or one.end else ""
    return {"id": one.id, "title": f"{plain(one.title)} · {plain(one.employer)}", "when": when.strip()}


def _sections(found: Tailored) -> list[Json]:
    """Every section that has something in it, hidden or not, with those entries of the profile that can be hidden."""
    hidden_sections = found.tailoring.hide_sections if found.tailoring else ()
    hidden = set(found.tailoring.hide) if found.tailoring else set()
    entries = {entry.id for _, _, entry in found.profile.entries()}
    everything = found.tailoring and found.tailoring.model_copy(update={"hide": (), "hide_sections": ()})
    view = view_of(everything, found.look.locale)
    resume = compose(found.profile, found.record, found.choices, found.match, found.names, found.drs.id, everything, view)
    sections: list[Json] = [
        {
            "key": section.key,
            "title": section.title,
            "hidden": section.key in hidden_sections,
            "entries": [
                {"id": name, "title": title, "hidden": name in hidden} for name, title in _entries(section.items) if name in entries
            ],
        }
        for section in resume.sections
    ]
    return sorted(sections, key=lambda section: bool(section["hidden"]))


def _entries(items: Sequence[Item]) -> Iterator[tuple[str, str]]:
    for item in items:
        for part in item.parts or (item,):
            title = " · ".join(plain(text) for text in (part.title, part.subtitle or (item.title if item.parts else "")) if text)
            yield from ((name, title) for name in part.ids)


def _warnings(now: Perspective) -> list[Problem]:
    """What does not keep anything from being computed: tags that count nowhere, files with warnings."""
    parts = now.seen.parts
    return [*now.seen.problems, *now.seen.confirmed.problems, *uncounted_tags(parts.accomplishments, parts.library)]
