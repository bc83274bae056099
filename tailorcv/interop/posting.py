"""The text of a job posting as a draft role: every line of it a quotation, every judgement marked as a guess with the words that led to it.

A posting says what an employer wishes for today, a role what is lasting; so a draft is a beginning for a person, and nothing more.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from tailorcv.competency import Competency
from tailorcv.drs import MAX_CORE, Requirement, Tier
from tailorcv.suggesting import Index, level_of

MOST_COMPETENCIES = 8
MOST_RESPONSIBILITIES = 10
# What a sentence must share with a competency to count as speaking of it: about two telling words.
MIN_SCORE = 6.0
# A line with a word of benefits or applications is about them unless so many words speak of one competency.
_PERK_WORDS = 3
_SHORTEST = 4
# How much more a competency counts that a role with a like title asks for.
_LIKE: dict[Tier, float] = {"core": 3.0, "important": 2.0, "supporting": 1.5}
_Spoken = dict[str, list[tuple[float, str, tuple[str, ...]]]]
_BULLET = re.compile(r"^\s*(?:[-*•·–—]|\d{1,2}[.)])\s+")
_SENTENCE = re.compile(r"(?<=[.!?;])\s+")
# Lines about what is offered and who is asked to apply are no part of the work.
_NOT_WORK = re.compile(
    r"\b(?:salary|benefits?|insurance|vacation|holidays?|pension|equity|bonus|apply|cover letter|equal opportunity|diversity|perks?"
    r"|401\(?k\)?)(?!\w)",
    re.IGNORECASE,
)
_SENIORITY = (
    (r"\b(intern|trainee|graduate|entry[- ]level|associate|apprentice)\b", 1),
    (r"\bjunior\b", 2),
    (r"\b(principal|distinguished|fellow|chief|vp|vice president)\b", 6),
    (r"\b(staff|lead|head of|director)\b", 5),
    (r"\b(senior|sr\.?)\b", 4),
)
_YEARS = re.compile(r"\b(\d{1,2})\s*\+?\s*(?:-|–|to)?\s*\d{0,2}\s*\+?\s*years?\b", re.IGNORECASE)


class Guess(NamedTuple):
    """One competency: proficiency and tier as guessed, the line that speaks for it most, and the words that did."""

    competency: str
    proficiency: int
    tier: Tier
    quote: str
    words: tuple[str, ...]
    indicator: str
    lines: int


class Draft(NamedTuple):
    """What a posting gives: title and level with the words they rest on, guesses, and quoted lines of work."""

    title: str
    level: int
    level_from: str
    guesses: tuple[Guess, ...]
    duties: tuple[str, ...]


def title_of(text: str) -> str:
    """The first line that is not blank; empty when there is none."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    return " ".join(_BULLET.sub("", first).strip("#*_: \t").split())


def draft(text: str, catalogue: Sequence[Competency], like: Sequence[Requirement] = (), level: int | None = None) -> Draft:
    """Read a posting; `level` stands for what would be guessed.

    What a role with a like title asks for counts for more: a posting tells what is new and leaves out what is usual.
    """
    title = title_of(text)
    guessed, level_from = _level(title, text)
    level = level or guessed
    index = Index(catalogue)
    spoken: _Spoken = defaultdict(list)
    duties: list[str] = []
    for line in _lines(_after_title(text)):
        telling = _PERK_WORDS if _NOT_WORK.search(line) else 1
        near = index.suggest(line, most=2) if len(line.split()) >= _SHORTEST else ()
        found = [one for one in near if one.score >= MIN_SCORE and len(one.words) >= telling]
        for one in found:
            spoken[one.competency].append((one.score, line, one.words))
        if found and len(duties) < MOST_RESPONSIBILITIES:
            duties.append(line)
    by_id = {competency.id: competency for competency in catalogue}
    return Draft(title, level, level_from, _guesses(spoken, by_id, level, like), tuple(dict.fromkeys(duties)))


def _after_title(text: str) -> str:
    """The text without its first line that is not blank."""
    lines = text.splitlines()
    first = next((index for index, line in enumerate(lines) if line.strip()), 0)
    return "\n".join(lines[first + 1 :])


def _guesses(spoken: _Spoken, by_id: dict[str, Competency], level: int, like: Sequence[Requirement]) -> tuple[Guess, ...]:
    """The competencies that most of the posting speaks of; a requirement lies within one level of what the role's level would suggest."""
    usual_there = {one.id: _LIKE[one.tier] for one in like}
    weight = {name: usual_there.get(name, 1.0) * sum(score for score, _, _ in found) for name, found in spoken.items()}
    ranked = sorted(weight, key=lambda name: (-weight[name], name))[:MOST_COMPETENCIES]
    usual = min(5, max(1, level - (1 if level > 2 else 0)))  # noqa: PLR2004  # from L3 on roles ask for a level less than their own number
    guesses = []
    for place, name in enumerate(ranked):
        _, quote, words = max(spoken[name], key=lambda one: one[0])
        nearest, indicator = level_of(by_id[name], " ".join(line for _, line, _ in spoken[name]))
        proficiency = min(max(nearest, usual - 1, 1), usual + 1, 5)
        guesses.append(Guess(name, proficiency, _tier(place), quote, words[:5], indicator, len(spoken[name])))
    return tuple(guesses)


def _tier(place: int) -> Tier:
    if place < MAX_CORE:
        return "core"
    return "important" if place < 2 * MAX_CORE else "supporting"


def _lines(text: str) -> list[str]:
    """Bullets and sentences, in the order of the text, without blanks and marks."""
    found: list[str] = []
    for line in text.splitlines():
        bullet = _BULLET.sub("", line).strip()
        found += [bullet] if _BULLET.match(line) else _SENTENCE.split(bullet)
    return [part.strip() for part in found if part.strip()]


def _level(title: str, text: str) -> tuple[int, str]:
    """A level by the title's words, else by the years that are asked for, else 3."""
    for pattern, level in _SENIORITY:
        found = re.search(pattern, title, re.IGNORECASE)
        if found:
            return level, f"“{found[0]}” in the title"
    years = _YEARS.search(text)
    if years:
        number = int(years[1])
        steps = ((1, 1), (2, 2), (4, 3), (7, 4), (11, 5))
        return next((level for most, level in steps if number <= most), 6), f"“{' '.join(years[0].split())}”"
    return 3, "nothing in the text"
