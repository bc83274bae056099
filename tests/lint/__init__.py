"""Specs written for a test, one key a line so that places can be counted, and what a rule says of them."""

import datetime as dt
import re
from collections.abc import Callable, Iterable
from pathlib import Path

from builders import in_words

from tailorcv.library import Library
from tailorcv.lint.corpus import Corpus, corpus_of
from tailorcv.problems import Problem

AS_OF = dt.date(2026, 11, 24)
RING = "specs/circus/ring"
CATALOGUE = "specs/competencies"
_ROLE = {
    "family": "circus",
    "track": "ring",
    "level": "1",
    "status": "adopted",
    "effective": "2026-07",
    "mission": "Amaze.",
    "tour_of_duty": "One season.",
    "about": "",
    "responsibilities": "",
    "ai_accelerators": "",
    "competencies": "[{id: juggling, proficiency: 1, tier: core}]",
    "journey": "",
}


def role(id: str, **keys: str | int) -> str:  # noqa: A002  # the key
    """A role's file; its keys, in the order of `_ROLE`, stand on line 3 (family) to line 14 (journey): level 5, competencies 13."""
    lines = {**_ROLE, **keys}
    assert list(lines) == list(_ROLE), "a key that would stand on a line of its own"
    return f"format: tailorcv/drs@1\nid: {id}\n" + "".join(f"{key}: {lines[key]}\n" for key in lines) + "title: A\n"


def competency(id: str, **levels: str) -> str:  # noqa: A002  # the key
    """A competency's file: level 1 on line 6 to level 5 on line 10; what a level says beyond its number may be given as `l3=…`."""
    texts = [levels.get(f"l{level}", f"descriptor: Level {level}") for level in (1, 2, 3, 4, 5)]
    rows = "".join(f"  - {{level: {level}, {text}}}\n" for level, text in enumerate(texts, start=1))
    return f"format: tailorcv/competency@1\nid: {id}\nname: A\nsummary: A\nlevels:\n{rows}"


def family(id: str = "circus", track: str = "ring") -> str:  # noqa: A002  # the key
    """A family with one track."""
    return f"format: tailorcv/family@1\nid: {id}\nname: The {id}\nabout: A\ntracks: [{{id: {track}, name: The {track}}}]\n"


def spec_folder(folder: Path, *specs: str) -> Path:
    """The folder with these files, each where its kind and its keys say that it lies."""
    for text in specs:
        found = dict(re.findall(r"^(format|id|family|track): (\S+)$", text, re.MULTILINE))
        kind = found["format"].removeprefix("tailorcv/").removesuffix("@1")
        below = {"competency": "competencies", "family": "families"}.get(kind) or f"{found['family']}/{found['track']}"
        path = folder / below / f"{found['id']}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def corpus(here: Path, *own: str, beside: Iterable[str] = (), as_of: dt.date = AS_OF) -> Corpus:
    """The specs of `specs/`, which are judged, with others `beside` them that are not; all files are sound."""
    folders = (spec_folder(here / "specs", *own), spec_folder(here / "shipped", *beside))
    library = Library(folders)
    found = corpus_of(library, folders[:1], as_of)
    assert [in_words(problem) for problem in library.problems] == []
    return found


def said(rule: Callable[[Corpus], Iterable[Problem]], of: Corpus) -> list[str]:
    """What a rule finds, each as `file:line:column: severity[code]: message | hint`."""
    return [in_words(problem) for problem in rule(of)]
