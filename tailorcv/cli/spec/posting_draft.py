"""The work behind `tailorcv spec draft`."""

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from tailorcv.cli.opening import EXIT_PROBLEMS, EXIT_USAGE, fail, open_library, show_problems
from tailorcv.cli.spec.writing import check_places, own_folder, role_of, write_new
from tailorcv.cli.terminal import clean, say
from tailorcv.drs import UNWRITTEN, Drs
from tailorcv.interop.ids import id_from
from tailorcv.interop.posting import Draft, Guess, draft, title_of
from tailorcv.library import Library
from tailorcv.problems import short
from tailorcv.suggesting import stem
from tailorcv.summaries import RoleSummary, all_roles
from tailorcv.textfile import decode, read_text

_STANDARD_INPUT = Path("-")
_ID_WORDS = 5
# Words of titles that tell no kind of work from another.
_COMMON = frozenset(map(stem, ("engineer", "manager", "senior", "junior", "lead", "principal", "staff", "associate", "head", "of", "the")))


class Wish(NamedTuple):
    """What the person said on the command line; None where nothing."""

    id: str | None
    title: str | None
    family: str | None
    track: str | None
    level: int | None


def run(start: Path, source: Path, wish: Wish, output: Path | None) -> None:
    """Read the posting, write the draft, and say what was guessed from what."""
    library = open_library(start)
    folder = own_folder(start, library, output)
    text = _text(source)
    near = _nearest(wish.title or title_of(text), library)
    made = draft(text, library.catalogue(), near.requirements if near else (), wish.level)
    if not made.guesses:
        fail("no line of this text speaks of a competency of the catalogue; is it a job posting in English?", EXIT_PROBLEMS)
    drs = _role(made, wish, near)
    check_places([drs], library)
    if drs.id in library.roles:
        fail(f"there is a role '{drs.id}' already; choose another id with --id", EXIT_USAGE)
    _explain(made, drs, near, wish)
    comments = ("A draft from a job posting. Every 'why' is a guess and quotes its line; the responsibilities are quotations.",)
    write_new([drs], folder, (*comments, *_sources(made, near, wish)))


def _text(source: Path) -> str:
    file, problems = decode("standard input", sys.stdin.buffer.read()) if source == _STANDARD_INPUT else read_text(source)
    if file is None:
        show_problems(problems)
        fail("nothing was written", EXIT_PROBLEMS)
    if not file.text.strip():
        fail("the text is empty", EXIT_PROBLEMS)
    return file.text


def _role(made: Draft, wish: Wish, near: RoleSummary | None) -> Drs:
    title = wish.title or made.title
    family, track = wish.family or (near.family if near else None), wish.track or (near.track if near else None)
    if family is None or track is None:
        fail(f"no role of the library has a title like '{short(title)}'; say --family and --track", EXIT_USAGE)
    fields: dict[str, object] = {
        "format": "tailorcv/drs@1",
        "id": wish.id or id_from(title),
        "title": title,
        "family": family,
        "track": track,
        "level": str(wish.level or made.level),
        "status": "draft",
        "effective": date.today().strftime("%Y-%m"),
        "mission": UNWRITTEN,
        "tour_of_duty": UNWRITTEN,
        "responsibilities": _responsibilities(made.duties),
        "competencies": [_requirement(guess) for guess in made.guesses],
    }
    return role_of(fields, "the draft")


def _responsibilities(duties: Sequence[str]) -> list[dict[str, str]]:
    """The lines as they are, each with an id from its first words and, where that is taken, its number."""
    found: dict[str, str] = {}
    for number, text in enumerate(duties, start=1):
        name = id_from(" ".join(text.split()[:_ID_WORDS]))
        found[f"line-{number}" if name in found else name] = text
    return [{"id": name, "text": text} for name, text in found.items()]


def _requirement(guess: Guess) -> dict[str, str]:
    why = f"A guess from “{guess.quote}” (words: {', '.join(guess.words)}; nearest indicator: {guess.indicator})"
    return {"id": guess.competency, "proficiency": str(guess.proficiency), "tier": guess.tier, "why": why}


def _nearest(title: str, library: Library) -> RoleSummary | None:
    """The role whose title shares most words; None when no role shares any that tells kinds of work apart."""
    words = {stem(word) for word in title.lower().replace("-", " ").split()}
    best, nearest = 0.0, None
    for role in all_roles(library):
        others = {stem(word) for word in role.title.lower().replace("-", " ").split()}
        shared = len((words & others) - _COMMON) + 0.1 * len(words & others)
        if (words & others) - _COMMON and shared > best:
            best, nearest = shared, role
    return nearest


def _sources(made: Draft, near: RoleSummary | None, wish: Wish) -> tuple[str, ...]:
    of_near = f"the title of {near.id}" if near else "nowhere"
    said = "the command line"
    family, track = (said if given else of_near for given in (wish.family, wish.track))
    places = f"family and track from {family}" if family == track else f"family from {family}, track from {track}"
    return (
        f"Level from {said if wish.level else made.level_from}; {places}.",
        *([f"Tiers lean on what {near.id} asks for."] if near else []),
    )


def _explain(made: Draft, drs: Drs, near: RoleSummary | None, wish: Wish) -> None:
    say(f"{clean(drs.title)}, L{drs.level}, {drs.family} / {drs.track}")
    for line in _sources(made, near, wish):
        say(f"  {clean(line)}")
    for one in made.guesses:
        say(f"  {one.competency}: level {one.proficiency}, {one.tier}?")
        say(f"    “{clean(short(one.quote))}” ({', '.join(one.words)})")
