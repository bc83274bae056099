"""Records, roles and policies for the laws: few competencies and projects, so that pieces collide; fifteen years of dates, all levels."""

import datetime as dt
import itertools
from collections.abc import Iterable
from typing import NamedTuple

from builders import POLICY, accomplishment
from hypothesis import strategies as st

from tailorcv.accomplishment import Accomplishment
from tailorcv.confirmation import Confirmation
from tailorcv.drs import Requirement
from tailorcv.evidence import Evidence, gather
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

    @property
    def public(self) -> "Case":
        """The case with nothing in the record but what may leave it."""
        return self._replace(record=tuple(found for found in self.record if not found.private))

    def only(self, names: Iterable[str]) -> "Case":
        """The case with nothing in the record but these."""
        kept = set(names)
        return self._replace(record=tuple(found for found in self.record if found.id in kept))

    def replaced(self, place: int, **update: object) -> "Case":
        """The case with one accomplishment changed."""
        changed = self.record[place].model_copy(update=update)
        return self._replace(record=(*self.record[:place], changed, *self.record[place + 1 :]))


# One draw chooses among all combinations: a tenth of the time that a draw for each part takes.
levels = st.integers(1, 5)
tags = st.sampled_from(
    [
        {name: level for name, level in zip(COMPETENCIES, found, strict=True) if level}
        for found in itertools.product(range(6), repeat=len(COMPETENCIES))
    ]
)
days = st.integers(0, (LAST - FIRST).days).map(lambda number: FIRST + dt.timedelta(days=number))
PROOFS: tuple[dict[str, object], ...] = (
    {},
    {"links": [LINK]},
    {"metrics": [{"name": "p95"}]},
    {"metrics": [{"name": "p95", "source": LINK}]},
)
FORMS = st.sampled_from(
    list(
        itertools.product(
            ("date", "date", "start end", "start"), ("%Y", "%Y-%m", "%Y-%m-%d"), PROJECTS, PROOFS, ("false", "false", "false", "true")
        )
    )
)


def works(name: str = "new") -> st.SearchStrategy[Accomplishment]:
    """An accomplishment of that name: a point in time, a period or something that goes on, as precise as people remember it."""

    def build(
        found: dict[str, int], begin: dt.date, length: int, form: tuple[str, str, str | None, dict[str, object], str]
    ) -> Accomplishment:
        kind, precision, project, proof, private = form
        dates = {"date": begin, "start": begin, "end": min(LAST, begin + dt.timedelta(days=length))}
        written = {key: dates[key].strftime(precision) for key in kind.split()}
        return accomplishment(name, found, project=project, private=private, **written, **proof)

    return st.builds(build, tags, days, st.integers(0, 1500), FORMS)


WORKS = tuple(works(f"work-{number}") for number in range(MOST))


def records(max_size: int = MOST) -> st.SearchStrategy[tuple[Accomplishment, ...]]:
    """Accomplishments with different names."""
    return st.sampled_from((0, 1, 2, *range(2, max_size + 1), max_size, max_size)).flatmap(lambda size: st.tuples(*WORKS[:size]))


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


def among(*found: float) -> st.SearchStrategy[float]:
    """Numbers that a file can hold: round ones, which meet each other, awkward ones, and the ends of what is legal."""
    return st.sampled_from(found)


share = among(0, 0.1, 0.25, 0.333333333, 0.5, 0.7, 0.75, 0.99, 1)
bar = among(1e-9, 0.1, 0.25, 0.5, 0.7, 1, 1, 1.5, 2, 2, 2.1, 3, 100)
weight = among(1e-9, 0.3, 1, 2, 3, 7.77, 100)
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
    *(st.tuples(share, share, share), among(0, 0.5, 2, 7.5, 100), among(1e-9, 0.5, 3.3, 4, 100), share),
    *(st.tuples(bar, bar, bar, bar, bar), st.tuples(weight, weight, weight), share),
)
policies = st.just(POLICY) | other_policies


@st.composite
def cases(draw: st.DrawFn, max_size: int = MOST) -> Case:
    """A record, what is confirmed of it, a role, a policy and a day on which some of the work may not have begun."""
    record = draw(records(max_size))
    return Case(record, draw(confirmations(record)), draw(roles()), draw(policies), draw(st.just(LAST) | st.just(LAST) | days))
