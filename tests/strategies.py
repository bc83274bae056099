"""Records, roles and policies for the laws: few competencies and projects, so that pieces collide; fifteen years of dates, all levels."""

import datetime as dt
import itertools
from typing import NamedTuple

from builders import POLICY, accomplishment
from hypothesis import strategies as st

from tailorcv.accomplishment import Accomplishment
from tailorcv.drs import Requirement
from tailorcv.evidence import Confirmation, Evidence, gather
from tailorcv.matching import Match, match, standing_of_all
from tailorcv.policy import Policy, TierWeights

COMPETENCIES = ("ops", "dev", "talk")
UNUSED = ("cooking", "chess")
PROJECTS = (None, "p", "q")
LINK = "https://example.org/pull/1"
MOST = 6
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
tags = st.tuples(*(st.integers(0, 5) for _ in COMPETENCIES)).map(
    lambda found: {name: level for name, level in zip(COMPETENCIES, found, strict=True) if level}
)
days = st.integers(0, (LAST - FIRST).days).map(lambda number: FIRST + dt.timedelta(days=number))
proofs = st.sampled_from(({}, {"links": [LINK]}, {"metrics": [{"name": "p95"}]}, {"metrics": [{"name": "p95", "source": LINK}]}))


def dated(begin: dt.date, length: int, form: str, kind: str) -> dict[str, str]:
    """A point in time, a period or something that goes on, as precise as people remember it."""
    last = min(LAST, begin + dt.timedelta(days=length))
    keys = {"date": begin, "start": begin, "end": last}
    return {key: keys[key].strftime(form) for key in kind.split()}


whens = st.builds(
    dated, days, st.integers(0, 1500), st.sampled_from(("%Y", "%Y-%m", "%Y-%m-%d")), st.sampled_from(("date", "date", "start end", "start"))
)


def works(name: str = "new") -> st.SearchStrategy[Accomplishment]:
    """An accomplishment of that name."""
    project, private = st.sampled_from(PROJECTS), st.sampled_from(("false", "false", "false", "true"))
    return st.builds(
        lambda levels, when, project, proof, private: accomplishment(name, levels, project=project, private=private, **when, **proof),
        *(tags, whens, project, proofs, private),
    )


WORKS = tuple(works(f"work-{number}") for number in range(MOST))


def records(max_size: int = MOST) -> st.SearchStrategy[tuple[Accomplishment, ...]]:
    """Accomplishments with different names."""
    return st.integers(0, max_size).flatmap(lambda size: st.tuples(*WORKS[:size]))


confirmed_levels = st.builds(Confirmation, tags)


def confirmations(record: tuple[Accomplishment, ...]) -> st.SearchStrategy[dict[str, Confirmation]]:
    """Of some accomplishments some levels, lower or higher than claimed, and of some that the record does not have."""
    return st.dictionaries(st.sampled_from(["nobodys", *(found.id for found in record)]), confirmed_levels, max_size=4)


def roles() -> st.SearchStrategy[tuple[Requirement, ...]]:
    """One to three requirements of any level and tier, in any order."""
    tier = st.sampled_from(("core", "important", "supporting"))
    names = st.sampled_from([order for size in (1, 2, 3) for order in itertools.permutations(COMPETENCIES, size)])
    return st.builds(
        lambda names, found: tuple(
            Requirement(id=name, proficiency=level, tier=tier) for name, (level, tier) in zip(names, found, strict=False)
        ),
        *(names, st.tuples(*(st.tuples(levels, tier) for _ in COMPETENCIES))),
    )


def numbers(least: float, most: float) -> st.SearchStrategy[float]:
    """Numbers that a file can hold: up to nine decimals, mostly small and round ones, which meet each other."""
    return st.floats(least, most).map(lambda found: round(found, 9)) | st.integers(1, 8).map(lambda found: min(most, found / 4))


share, years = numbers(0, 1), numbers(0, 100)
other_policies = st.builds(
    lambda proof, grace_years, half_life_years, floor, bars, weights, ready_at: Policy(
        **dict(zip(("claimed", "linked", "endorsed"), sorted(proof), strict=True)) | ({} if max(proof) else {"endorsed": 1}),
        grace_years=grace_years,
        half_life_years=half_life_years,
        floor=floor,
        bars=tuple(sorted(bars)),
        weights=TierWeights(core=weights[0], important=weights[1], supporting=weights[2]),
        ready_at=ready_at,
    ),
    *(st.tuples(share, share, share), years, numbers(1e-9, 100), share),
    *(st.tuples(*(numbers(1e-9, 100) for _ in range(5))), st.tuples(*(numbers(1e-9, 100) for _ in range(3))), share),
)
policies = st.just(POLICY) | other_policies


@st.composite
def cases(draw: st.DrawFn, max_size: int = MOST) -> Case:
    """A record, what is confirmed of it, a role, a policy and a day on which some of the work may not have begun."""
    record = draw(records(max_size))
    return Case(record, draw(confirmations(record)), draw(roles()), draw(policies), draw(days))
