"""The work behind `tailorcv spec new`: what is asked for, the checks on it, and the files that come of it."""

import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import NamedTuple

from tailorcv.cli.opening import EXIT_PROBLEMS, EXIT_USAGE, fail, find_role, open_library, show_problems
from tailorcv.cli.spec.writing import own_folder, role_of
from tailorcv.cli.terminal import ask, clean, note, say
from tailorcv.drs import TIERS, Drs, Family, Journey, Requirement, Track
from tailorcv.library import Library
from tailorcv.problems import did_you_mean
from tailorcv.saving import create
from tailorcv.spec_files import FORMAT, family_path, role_path, spec_text
from tailorcv.textfile import shown_path

# The texts of a role that are asked for.
_ASKED = {"title", "family", "track", "mission", "tour_of_duty"}


class Wish(NamedTuple):
    """What the person said on the command line; None where nothing."""

    id: str | None
    title: str | None
    family: str | None
    track: str | None
    level: int | None
    mission: str | None
    tour_of_duty: str | None
    competencies: tuple[str, ...]


def make(start: Path, wish: Wish, source: str | None, output: Path | None) -> None:
    """Write the role, and its family where that is new or lacks the track."""
    library = open_library(start)
    folder = own_folder(start, library, output)
    drs = _role(wish, find_role(library, source).value if source else None, library)
    if drs.id in library.roles and library.roles[drs.id].is_relative_to(folder):
        fail(f"{shown_path(library.roles[drs.id])} exists already; choose another id", EXIT_PROBLEMS)
    comments = (f"Begun from {source}. Its texts are still those of that role: make them your own.",) if source else ()
    path = role_path(folder, drs.family, drs.track, drs.id)
    _write(path, spec_text(drs, path, comments))
    _write_family(drs, library, folder)
    say(f"Next: complete it in your editor, then 'tailorcv spec lint' and 'tailorcv match {drs.id}'")


def _role(wish: Wish, base: Drs | None, library: Library) -> Drs:
    families = ", ".join(sorted(library.families))
    known = base.model_dump(include=_ASKED) if base else {}
    fields: dict[str, object] = {
        "format": FORMAT[Drs],
        "id": _asked(wish.id, "id", "Id, like payments-engineer-l2"),
        "title": _asked(wish.title, "--title", "Title", known.get("title")),
        "family": _asked(wish.family, "--family", f"Family ({families})", known.get("family")),
        "track": _asked(wish.track, "--track", "Track", known.get("track")),
        "level": str(wish.level or _asked(None, "--level", "Level", str(base.level) if base else None)),
        "status": "draft",
        "effective": date.today().strftime("%Y-%m"),
        "mission": _asked(wish.mission, "--mission", "Mission, in a line", known.get("mission")),
        "tour_of_duty": _asked(wish.tour_of_duty, "--tour-of-duty", "Tour of duty, in a line", known.get("tour_of_duty")),
    }
    requirements = _requirements(wish, base, library)
    fields["competencies"] = [one.model_dump(exclude_none=True) for one in requirements]
    made = role_of(fields, "new role")
    if base is None:
        return made
    # The way on from there is not the way on from here.
    kept = {"about": base.about, "responsibilities": base.responsibilities, "ai_accelerators": base.ai_accelerators, "journey": Journey()}
    kept["attribution"] = base.attribution
    return made.model_copy(update=kept)


def _asked(said: str | None, flag: str, question: str, default: str | None = None) -> str:
    """What was said; else what a person at a terminal answers; elsewhere the default, or a word on the flag that is missing."""
    if said is not None:
        return said
    if not sys.stdin.isatty():
        if default is None:
            fail(f"{flag} is missing, and there is no terminal to ask on", EXIT_USAGE)
        return default
    return ask(clean(question), default)


def _requirements(wish: Wish, base: Drs | None, library: Library) -> tuple[Requirement, ...]:
    if wish.competencies:
        read = [_requirement(text, library) for text in wish.competencies]
        wrong = [one for one in read if isinstance(one, str)]
        if wrong:
            fail(f"--competency: {'; '.join(wrong)}", EXIT_USAGE)
        return tuple(one for one in read if not isinstance(one, str))
    if base is not None:
        return base.competencies
    found = []
    while sys.stdin.isatty():
        text = ask("Competency as ID:LEVEL:TIER, empty when done", "")
        if not text:
            break
        requirement = _requirement(text, library)
        if isinstance(requirement, str):
            note(requirement)
        else:
            found.append(requirement)
    if not found:
        fail("--competency is missing; a role asks for at least one, like system-design:2:core", EXIT_USAGE)
    return tuple(found)


def _requirement(text: str, library: Library) -> Requirement | str:
    """The requirement that is written like that, or what is wrong with it."""
    name, _, rest = text.partition(":")
    level, _, tier = rest.partition(":")
    tier = tier or "important"
    if name not in library.competencies:
        return f"there is no '{name}'; {_near(name, library.competencies, 'tailorcv competency list')}"
    if level not in {"1", "2", "3", "4", "5"} or tier not in TIERS:
        return f"'{text}' is not ID:LEVEL:TIER; write it like {name}:2:core (core, important or supporting)"
    return Requirement.model_validate({"id": name, "proficiency": level, "tier": tier})


def _near(name: str, known: Iterable[str], command: str) -> str:
    return did_you_mean(name, known) or f"'{command}' shows them all"


def _write_family(drs: Drs, library: Library, folder: Path) -> None:
    """A track without a family file would be a reference to nothing."""
    found = library.family(drs.family)
    if found and any(track.id == drs.track for track in found.value.tracks):
        return
    track = Track(id=drs.track, name=_as_name(drs.track))
    if found:
        family = found.value.model_copy(update={"tracks": (*found.value.tracks, track)})
    else:
        about = "Say here what all roles of this family have in common."
        family = Family(format="tailorcv/family@1", id=drs.family, name=_as_name(drs.family), about=about, tracks=(track,))
    path = family_path(folder, drs.family)
    if path.exists():
        say(f"{shown_path(path)} has no track '{drs.track}' yet: add it under 'tracks:'")
        return
    near = did_you_mean(drs.family, library.families) if not found else ""
    _write(path, spec_text(family, path))
    if near:
        say(f"  the family '{drs.family}' is new; {near}")


def _as_name(name: str) -> str:
    """An id as a name, to begin with."""
    return " ".join(word.capitalize() for word in name.split("-"))


def _write(path: Path, text: str) -> None:
    problem = create(path, text)
    if problem:
        show_problems([problem])
        fail("nothing more was written", EXIT_PROBLEMS)
    say(f"made  {shown_path(path)}")
