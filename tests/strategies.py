"""Records, roles and policies for the laws: few competencies and projects, so that pieces collide; fifteen years of dates, all levels."""

import datetime as dt
from typing import NamedTuple

from builders import POLICY, accomplishment
from hypothesis import strategies as st

from tailorcv.accomplishment import Accomplishment
from tailorcv.drs import Requirement
from tailorcv.evidence import Confirmation, Evidence, gather
from tailorcv.matching import Match, match, standing_of_all
from tailorcv.policy import Policy

COMPETENCIES = ("ops", "dev", "talk")
UNUSED = ("cooking", "chess")
PROJECTS = (None, "p", "q")
LINK = "https://example.org/pull/1"
FIRST, LAST = dt.date(2011, 1, 1), dt.date(2025, 12, 31)


class Case(NamedTuple):
    """Everything that a score depends on."""

    record: tuple[Accomplishment, ...]
    confirmations: dict[str, Confirmation]
    requirements: tuple[Requirement, ...]
    policy: Policy
    as_of: dt.date

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """What the record says on that day."""
        return gather(self.record, self.as_of, self.policy, self.confirmations)

    @property
    def match(self) -> Match:
        """The record against the role."""
        return match(self.requirements, standing_of_all(self.evidence, self.policy), self.policy)


levels = st.integers(1, 5)
tags = st.dictionaries(st.sampled_from(COMPETENCIES), levels, max_size=3)
days = st.dates(FIRST, LAST)


@st.composite
def when(draw: st.DrawFn) -> dict[str, str]:
    """A point in time, a period or something that goes on, as precise as people remember it."""
    first, last = sorted([draw(days), draw(days)])
    form = draw(st.sampled_from(("%Y", "%Y-%m", "%Y-%m-%d")))
    begin, end = first.strftime(form), last.strftime(form)
    return draw(st.sampled_from(({"date": begin}, {"start": begin, "end": end}, {"start": begin})))


@st.composite
def works(draw: st.DrawFn, name: str = "new") -> Accomplishment:
    """An accomplishment of that name."""
    keys: dict[str, object] = {**draw(when()), "project": draw(st.sampled_from(PROJECTS))}
    keys["links"] = draw(st.sampled_from(([], [LINK])))
    keys["metrics"] = draw(st.sampled_from(([], [{"name": "p95"}], [{"name": "p95", "source": LINK}])))
    keys["private"] = draw(st.sampled_from(("false", "false", "false", "true")))
    return accomplishment(name, draw(tags), **keys)


@st.composite
def records(draw: st.DrawFn, max_size: int = 7) -> tuple[Accomplishment, ...]:
    """Accomplishments with different names."""
    return tuple(draw(works(f"work-{number}")) for number in range(draw(st.integers(0, max_size))))


confirmed_levels = st.builds(Confirmation, tags)


def confirmations(record: tuple[Accomplishment, ...]) -> st.SearchStrategy[dict[str, Confirmation]]:
    """Of some accomplishments some levels, lower or higher than claimed, and of some that the record does not have."""
    return st.dictionaries(st.sampled_from(["nobodys", *(found.id for found in record)]), confirmed_levels, max_size=4)


@st.composite
def roles(draw: st.DrawFn) -> tuple[Requirement, ...]:
    """One to three requirements of any level and tier."""
    names = draw(st.lists(st.sampled_from(COMPETENCIES), min_size=1, unique=True))
    tiers = st.sampled_from(("core", "important", "supporting"))
    return tuple(Requirement(id=name, proficiency=draw(levels), tier=draw(tiers)) for name in names)


def numbers(least: float, most: float) -> st.SearchStrategy[float]:
    """Numbers that a file can hold: up to nine decimals, often round ones."""
    return st.floats(least, most).map(lambda found: round(found, 9)) | st.integers(1, 8).map(lambda found: min(most, found / 4))


@st.composite
def other_policies(draw: st.DrawFn) -> Policy:
    """Any policy that `tailorcv.yaml` may state."""
    claimed, linked, endorsed = sorted(draw(numbers(0, 1)) for _ in range(3))
    return Policy.model_validate(
        {
            "claimed": claimed,
            "linked": linked,
            "endorsed": endorsed or 1.0,
            "grace_years": draw(numbers(0, 100)),
            "half_life_years": draw(numbers(1e-9, 100)),
            "floor": draw(numbers(0, 1)),
            "bars": sorted(draw(numbers(1e-9, 4) | numbers(1e-9, 100)) for _ in range(5)),
            "weights": {tier: draw(numbers(1e-9, 100)) for tier in ("core", "important", "supporting")},
            "ready_at": draw(numbers(0, 1)),
        }
    )


policies = st.just(POLICY) | other_policies()


@st.composite
def cases(draw: st.DrawFn, max_size: int = 7) -> Case:
    """A record, what is confirmed of it, a role, a policy and a day on which some of the work may not have begun."""
    record = draw(records(max_size))
    return Case(record, draw(confirmations(record)), draw(roles()), draw(policies), draw(days))
