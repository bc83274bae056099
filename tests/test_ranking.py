import itertools
import math
import random
from collections.abc import Callable

import pytest
from builders import POLICY, accomplishment, endorsed, evidence, requirement
from hypothesis import assume, given
from hypothesis import strategies as st
from strategies import COMPETENCIES, LAST, LINK, UNUSED, Case, cases

from tailorcv.drs import Requirement
from tailorcv.evidence import Evidence
from tailorcv.matching import shares, standing_of_all
from tailorcv.policy import Policy
from tailorcv.ranking import Ranked, fit, home_of, rank, relation, used_share
from tailorcv.summaries import RoleSummary

# A record that attains level 2 in two competencies: Σ a = 4.
OPS_AND_DEV = [endorsed("a", "ops", 2), endorsed("b", "dev", 2)]
# Figures keep twelve places.
FRACTIONS = st.just(0.0) | st.floats(1e-12, 1)


def asks(
    id: str,  # noqa: A002  # the key
    *requirements: Requirement,
    family: str = "circus",
    track: str = "ring",
    level: int = 1,
    up: tuple[str, ...] = (),
    sideways: tuple[str, ...] = (),
) -> RoleSummary:
    """A role that requires these: the first level of the ring of the circus, without moves, unless the test says otherwise."""
    return RoleSummary(id, f"The {id}", family, track, level, "adopted", "2026", requirements, up, sideways)


def needs(**points: int) -> tuple[Requirement, ...]:
    """These competencies, all core, at these levels."""
    return tuple(requirement(name, level) for name, level in points.items())


def ranked(role: RoleSummary, pieces: list[Evidence]) -> Ranked:
    """One role for a record with that evidence."""
    [found] = rank([role], standing_of_all(pieces, POLICY), POLICY)
    return found


def of(case: Case, *requirements: Requirement) -> Ranked:
    """A role that asks for these, for the record of a case."""
    [found] = rank([asks("role", *requirements)], standing_of_all(case.evidence, case.policy), case.policy)
    return found


@pytest.mark.parametrize(
    ("match", "used", "expected"),
    [
        pytest.param(0, 0, 0, id="neither"),
        pytest.param(1, 0, 0, id="the role has no use for the record"),
        pytest.param(0, 1, 0, id="the record meets nothing"),
        pytest.param(1, 1, 1, id="both"),
        pytest.param(0.5, 0.5, 0.5, id="half of both"),
        pytest.param(1, 0.5, 2 / 3, id="2 · 1 · 0.5 / 1.5"),
        pytest.param(0.2, 0.8, 0.32, id="2 · 0.2 · 0.8 / 1"),
    ],
)
def test_fit_is_the_harmonic_mean(match: float, used: float, expected: float) -> None:
    """F = 2MU/(M+U): low when either half is low."""
    assert fit(match, used) == pytest.approx(expected, rel=1e-15)


@pytest.mark.parametrize(
    ("charted", "requirements", "expected"),
    [
        pytest.param({}, needs(ops=3), 0, id="an empty record"),
        pytest.param({"ops": 2, "dev": 2}, needs(ops=2), 0.5, id="2 of 4"),
        pytest.param({"ops": 2, "dev": 2}, needs(ops=5), 0.5, id="no more than is there: 2 of 4"),
        pytest.param({"ops": 2, "dev": 2}, needs(ops=1, dev=1), 0.5, id="no more than is asked for: (1 + 1) of 4"),
        pytest.param({"ops": 3.5, "dev": 0.5}, needs(ops=3, dev=1), 0.875, id="fractions: (3 + 0.5) of 4"),
        pytest.param({"ops": 2, "dev": 2}, needs(ops=2, dev=2, talk=5), 1, id="everything, and the role wants more"),
        pytest.param({"ops": 2}, needs(talk=1), 0, id="nothing"),
    ],
)
def test_the_share_of_the_record_that_a_role_uses(
    charted: dict[str, float], requirements: tuple[Requirement, ...], expected: float
) -> None:
    """U = Σ min(a, R) / Σ a."""
    assert used_share(asks("role", *requirements), charted, sum(charted.values())) == expected


@pytest.mark.parametrize(
    ("requirements", "pieces", "expected"),
    [
        pytest.param(needs(ops=2, dev=2), OPS_AND_DEV, (1, 1, 1), id="all of the role and all of the record"),
        pytest.param(needs(ops=2), OPS_AND_DEV, (1, 0.5, 2 / 3), id="all of the role, half of the record"),
        pytest.param(needs(ops=2, talk=2), OPS_AND_DEV, (0.5, 0.5, 0.5), id="half of both"),
        pytest.param(needs(ops=1), OPS_AND_DEV, (1, 0.25, 0.4), id="an undemanding role: 2 · 1 · 0.25 / 1.25"),
        # a claim of level 2 charts at 1.0 and meets (0.5 + 0.5)/2
        pytest.param(needs(ops=2), [evidence(level=2)], (0.5, 1, 2 / 3), id="one claim: 2 · 0.5 · 1 / 1.5"),
        pytest.param(needs(talk=1), OPS_AND_DEV, (0, 0, 0), id="nothing of either"),
        pytest.param(needs(ops=1), [], (0, 0, 0), id="an empty record"),
    ],
)
def test_figures_of_one_role(requirements: tuple[Requirement, ...], pieces: list[Evidence], expected: tuple[float, float, float]) -> None:
    """M, U and F of a record whose verified pieces attain the level that they have."""
    found = ranked(asks("role", *requirements), pieces)
    assert (found.match.value, found.used, found.fit) == pytest.approx(expected, rel=1e-12)


def test_the_best_fit_comes_first() -> None:
    """Among equal fits the better match, then the id."""
    roles = [
        asks("nothing-b", *needs(talk=1)),
        asks("a-half-there", *needs(ops=2, dev=2, talk=2, chess=2)),
        asks("nothing-a", *needs(talk=1)),
        asks("whole", *needs(ops=2, dev=2)),
        asks("b-half-used", *needs(ops=2)),
    ]
    found = rank(roles, standing_of_all(OPS_AND_DEV, POLICY), POLICY)
    assert [(one.role.id, one.match.value, one.used, one.fit) for one in found] == [
        ("whole", 1, 1, 1),
        ("b-half-used", 1, 0.5, 2 / 3),
        ("a-half-there", 0.5, 1, 2 / 3),
        ("nothing-a", 0, 0, 0),
        ("nothing-b", 0, 0, 0),
    ]


@pytest.mark.parametrize(
    ("roles", "expected"),
    [
        pytest.param([], None, id="no roles"),
        pytest.param([asks("talker", *needs(talk=1)), asks("cook", *needs(cooking=1))], "cook", id="ready for none: the first of all"),
        # F = 0.8 without being ready (M = 2/3 in U = 1), against F = 2/3 and ready
        pytest.param([asks("stretch", *needs(ops=2, dev=2, talk=2)), asks("ready", *needs(ops=2))], "ready", id="ready comes before a better fit"),
        pytest.param([asks("small", *needs(ops=1)), asks("large", *needs(ops=2))], "large", id="of those that the record is ready for the best fit"),
    ],
)  # fmt: skip
def test_where_the_record_stands(roles: list[RoleSummary], expected: str | None) -> None:
    """The best fit among the roles that it is ready for, else the best fit of all."""
    found = home_of(rank(roles, standing_of_all(OPS_AND_DEV, POLICY), POLICY))
    assert (found.role.id if found else None) == expected


HOME = asks("home", *needs(ops=4, dev=4), level=3, up=("next",), sideways=("beside",))


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        pytest.param(HOME, "here", id="the role itself"),
        pytest.param(asks("next", *needs(a=5), track="tent", level=9), "step up", id="a way up of its journey, wherever it leads"),
        pytest.param(asks("beside", *needs(a=1), level=1), "sideways", id="a sideways move of its journey, wherever it leads"),
        pytest.param(asks("a", *needs(a=1), level=4), "step up", id="the track's next level"),
        pytest.param(asks("a", *needs(a=1), level=5), "stretch", id="two levels above in the track"),
        pytest.param(asks("a", *needs(a=5, b=5), level=2), "below", id="a lower level of the track"),
        pytest.param(asks("a", *needs(a=1), level=3), "sideways", id="the same level of the track"),
        # home asks for 8 points
        pytest.param(asks("a", *needs(a=5, b=5), track="tent"), "sideways", id="another track: 10 of 8 points are 1.25"),
        pytest.param(asks("a", *needs(a=5, b=5, c=1), track="tent"), "stretch", id="another track: 11 of 8 points"),
        pytest.param(asks("a", *needs(a=5, b=2), track="tent", level=9), "sideways", id="another track: 7 of 8 points, whatever its level"),
        pytest.param(asks("a", *needs(a=5, b=1), track="tent"), "below", id="another track: 6 of 8 points"),
        pytest.param(asks("a", *needs(a=1), level=4, family="theatre"), "below", id="a track of the same name in another family"),
    ],
)
def test_how_a_role_lies_to_the_one_where_the_person_stands(role: RoleSummary, expected: str) -> None:
    """By the journey of a level-3 role with eight points, within its track by level, elsewhere by points."""
    assert relation(role, HOME) == expected


def test_four_fifths_of_the_points_are_sideways() -> None:
    """The lower line belongs to the middle, as the upper one does: 4 of 5 points."""
    assert relation(asks("a", *needs(a=4), track="tent"), asks("home", *needs(a=5))) == "sideways"


@given(FRACTIONS, FRACTIONS)
def test_fit_lies_between_its_halves(match: float, used: float) -> None:
    """0 ≤ F ≤ 1, never beyond the better half, and the same with the halves exchanged."""
    found = fit(match, used)
    assert 0 <= found <= 1
    assert found <= max(match, used) * (1 + 1e-15)
    assert found == fit(used, match)


@given(cases())
def test_fit_and_used_share_lie_between_0_and_1(case: Case) -> None:
    """For every record, role and policy."""
    found = of(case, *case.requirements)
    assert 0 <= found.used <= 1
    assert 0 <= found.fit <= 1


@given(cases(), st.sampled_from((0, 20)), st.sampled_from(((), (), UNUSED)), st.sampled_from((math.floor, math.ceil, None)))
def test_fit_is_1_exactly_when_nothing_is_missing_and_nothing_is_unused(
    case: Case, more: int, unused: tuple[str, ...], rounded: Callable[[float], int] | None
) -> None:
    """F = 1 ⇔ every required level is attained and nothing of the record goes beyond; both sides happen.

    Twenty more pieces of all levels attain much; the role asks for what is there, rounded, or for something else.
    """
    tags = (*COMPETENCIES, *unused)
    extra = (accomplishment(f"more-{number}", dict.fromkeys(tags, number % 5 + 1), links=[LINK]) for number in range(more))
    case = case._replace(record=(*case.record, *extra), as_of=LAST)
    there = {name: math.fsum(shares(found, case.policy)) for name, found in standing_of_all(case.evidence, case.policy).items()}
    fitting = {name: rounded(has) for name, has in there.items() if name in COMPETENCIES} if rounded else {}
    asked = {name: level for name, level in fitting.items() if level} or {one.id: one.proficiency for one in case.requirements}
    found = of(case, *needs(**asked))
    missing = [one for one in found.match.standings if not one.is_met]
    beyond = [name for name, has in there.items() if has > asked.get(name, 0)]
    assert (found.fit == 1) == (not missing and not beyond)


@given(cases(), st.randoms(use_true_random=False))
def test_the_order_of_roles_changes_nothing(case: Case, chance: random.Random) -> None:
    """Bit for bit: the figures, their order, and where the record stands."""
    sets = [some for size in (1, 2, 3) for some in itertools.combinations(case.requirements, size)]
    roles = [asks(f"role-{place}", *some) for place, some in enumerate(sets)]
    standing = standing_of_all(case.evidence, case.policy)
    found = rank(roles, standing, case.policy)
    assert rank(chance.sample(roles, len(roles)), standing, case.policy) == found
    assert sorted(one.role.id for one in found) == sorted(role.id for role in roles)


@given(cases(), st.data())
def test_asking_for_less_of_what_the_record_has_never_fits_better(case: Case, data: st.DataObject) -> None:
    """A role whose every level is attained, against itself with one level lower or one competency fewer."""
    case = case._replace(as_of=LAST)
    has = {one.requirement.id: one.attained for one in case.match.standings if one.attained}
    assume(has)
    asked = {name: data.draw(st.integers(1, level)) for name, level in has.items()}
    name = data.draw(st.sampled_from(sorted(asked)))
    less = {**asked, name: asked[name] - 1}
    lower = {key: level for key, level in less.items() if level}
    assume(lower)
    assert of(case, *needs(**lower)).fit < of(case, *needs(**asked)).fit


@given(cases(), st.sampled_from((Policy(), Policy(ready_at=0.5), Policy(claimed=0))))
def test_ranking_is_by_fit(case: Case, policy: Policy) -> None:
    """No role stands below one that fits less."""
    roles = [asks(f"role-{place}", one) for place, one in enumerate(case.requirements)]
    fits = [one.fit for one in rank(roles, standing_of_all(case.evidence, policy), policy)]
    assert fits == sorted(fits, reverse=True)
