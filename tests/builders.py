"""Small builders, so that a test says what matters to it and nothing else."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from tailorcv.accomplishment import Accomplishment
from tailorcv.confirmation import Confirmation
from tailorcv.drs import Requirement, Tier
from tailorcv.evidence import Evidence, gather
from tailorcv.matching import Match, match, standing_of_all
from tailorcv.policy import Policy
from tailorcv.problems import Problem
from tailorcv.tailoring import Tailoring
from tailorcv.workspace import Parts, read_parts

POLICY = Policy()
AS_OF = dt.date(2026, 1, 1)
SETTINGS = "format: tailorcv/workspace@1\n"
PROFILE = "format: tailorcv/profile@1\nname: Mira Example\n"


def accomplishment(id: str = "work", competencies: Mapping[str, int] | None = None, **keys: object) -> Accomplishment:  # noqa: A002  # the key
    """An accomplishment of 2025 (two years before the score begins to age it) unless the test says otherwise."""
    tags = {name: {"level": level} for name, level in (competencies or {}).items()}
    dated = {} if {"date", "start"} & set(keys) else {"date": "2025-06"}
    required = {"format": "tailorcv/accomplishment@1", "id": id, "title": f"Did {id}", "competencies": tags}
    return Accomplishment.model_validate({**required, **dated, **keys})


def requirement(id: str = "ops", proficiency: int = 2, tier: Tier = "core") -> Requirement:  # noqa: A002  # the key
    """What a role asks of one competency."""
    return Requirement(id=id, proficiency=proficiency, tier=tier)


def evidence(
    accomplishment: str = "work",
    competency: str = "ops",
    level: int = 2,
    *,
    project: str = "",
    linked: bool = False,
    recency: float = 1.0,
    confirmed: int = 0,
) -> Evidence:
    """A piece that is fresh, unproven and of no project unless the test says otherwise: it weighs 0.5."""
    return Evidence(accomplishment, competency, level, project or f"/{accomplishment}", linked, recency, confirmed)


def endorsed(accomplishment: str = "work", competency: str = "ops", level: int = 2, *, project: str = "", recency: float = 1.0) -> Evidence:
    """A piece that somebody confirmed at its own level: it weighs 1 while it is fresh."""
    return evidence(accomplishment, competency, level, project=project, recency=recency, confirmed=level)


def match_of(requirements: Iterable[Requirement], pieces: Iterable[Evidence], policy: Policy = POLICY) -> Match:
    """Evidence against a role, by the whole way that a command goes."""
    return match(tuple(requirements), standing_of_all(pieces, policy), policy)


def gathered(
    *record: Accomplishment, as_of: dt.date = AS_OF, confirmed: Mapping[str, Mapping[str, int]] | None = None
) -> tuple[Evidence, ...]:
    """The evidence of a record; what is confirmed stands by accomplishment and competency."""
    return gather(record, as_of, POLICY, {name: Confirmation(levels) for name, levels in (confirmed or {}).items()})


def tailoring(**keys: Iterable[str]) -> Tailoring:
    """A tailoring for some role."""
    return Tailoring.model_validate({"format": "tailorcv/tailoring@1", "role": "some-role", **keys})


def work(id: str, *lines: str) -> str:  # noqa: A002  # the key
    """The text of an accomplishment's file; the given lines stand from line 4 on, and a date at the end if they name none."""
    dated = any(line.startswith(("date:", "start:")) for line in lines)
    head = ("format: tailorcv/accomplishment@1", f"id: {id}", "title: A piece of work")
    return "\n".join((*head, *lines, *(() if dated else ("date: 2025-06",)), ""))


def write(root: Path, files: Mapping[str, str]) -> Path:
    """A workspace with these files; `tailorcv.yaml` and the profile are there without being named."""
    for name, text in {"tailorcv.yaml": SETTINGS, "record/profile.yaml": PROFILE, **files}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def parts_of(root: Path, files: Mapping[str, str]) -> Parts:
    """The parts of a workspace whose files are sound one by one, so that only rules across files can find something."""
    parts, problems = read_parts(write(root, files))
    assert [in_words(problem) for problem in problems] == []
    return parts


def in_words(problem: Problem) -> str:
    """A problem on one line: `file:line:col: error[code]: message | hint`."""
    return f"{problem.place}: {problem.severity}[{problem.code}]: {problem.message} | {problem.hint}"


def findings(check: Callable[[Parts], Iterable[Problem]], root: Path, files: Mapping[str, str]) -> list[str]:
    """What a rule says of a workspace with these files, in words."""
    return [in_words(problem) for problem in check(parts_of(root, files))]
