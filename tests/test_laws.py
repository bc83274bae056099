"""The laws of the score (docs/score.md): each test is named after its law and holds for every record, role and policy."""

import datetime as dt
import itertools
import math
import random

import pytest
from builders import accomplishment
from hypothesis import assume, given
from hypothesis import strategies as st
from plainly import greedy_without_shortcuts, plain_match, plain_support, points_of
from pydantic import ValidationError
from strategies import LINK, UNUSED, Case, cases, confirmed_levels, levels, policies, records, roles, tags, works

from tailorcv.accomplishment import Accomplishment, Tag
from tailorcv.confirmation import Confirmation
from tailorcv.contributions import contributions
from tailorcv.drs import Drs, Requirement
from tailorcv.gaps import Action, actions, gaps, next_action
from tailorcv.matching import match
from tailorcv.policy import Policy
from tailorcv.selection import Choice, select


def chosen(case: Case) -> tuple[Choice, ...]:
    """The selection, without wishes."""
    return select(case.record, case.match, case.evidence, case.policy)


def surfaced(case: Case) -> list[Choice]:
    """What raises the match, in its order."""
    return [choice for choice in chosen(case) if choice.group == "surfaced"]


def after(case: Case, action: Action) -> Case:
    """The case when the person has really done it."""
    if action.step == "log":
        new = accomplishment("logged", {action.competency: action.level}, date=case.as_of.isoformat())
        return case._replace(record=(*case.record, new))
    place = [found.id for found in case.record].index(action.accomplishment)
    if action.step == "link":
        return case.replaced(place, links=(LINK,))
    confirmed = Confirmation({name: tag.level for name, tag in case.record[place].competencies.items()})
    return case._replace(confirmations={**case.confirmations, action.accomplishment: confirmed})


def every_step(case: Case) -> list[Action]:
    """Whatever could be linked, endorsed or logged, useful or not."""
    begun = [found.id for found in case.record if found.began <= case.as_of]
    proofs = [Action(step, name, "", 0, 0) for name in begun for step in ("link", "endorse")]
    return [*proofs, *(Action("log", "", one.id, one.proficiency, 0) for one in case.requirements)]


@given(cases())
def test_match_is_what_the_formulas_say(case: Case) -> None:
    """M, computed in the plainest way."""
    assert case.match.value == pytest.approx(plain_match(case.requirements, case.evidence, case.policy), abs=2e-12)


@given(cases())
def test_match_lies_between_0_and_1(case: Case) -> None:
    """0 ≤ M ≤ 1, and so does the share met of every competency."""
    assert 0 <= case.match.value <= 1
    assert all(0 <= standing.met <= 1 for standing in case.match.standings)


@given(cases(), st.sampled_from((0, 20)))
def test_match_is_1_exactly_when_every_required_level_is_attained(case: Case, more: int) -> None:
    """M = 1 ⇔ S(R) ≥ t_R in every competency; twenty more pieces of all levels make both sides happen."""
    extra = (
        accomplishment(f"more-{number}", dict.fromkeys(("ops", "dev", "talk"), number % 5 + 1), links=[LINK]) for number in range(more)
    )
    case = case._replace(record=(*case.record, *extra), as_of=dt.date(2025, 12, 31))
    attained = [
        plain_support(case.evidence, one, one.proficiency, case.policy) >= case.policy.bars[one.proficiency - 1]
        for one in case.requirements
    ]
    assert (case.match.value == 1) == all(attained)
    assert (case.match.score == 100) == all(attained)


@given(cases(), st.randoms(use_true_random=False))
def test_order_of_files_and_keys_changes_nothing(case: Case, chance: random.Random) -> None:
    """Bit for bit: the match, the gaps with their actions, the contributions and the selection."""

    def shuffled(found: Accomplishment) -> Accomplishment:
        keys = chance.sample(list(found.competencies), len(found.competencies))
        return found.model_copy(update={"competencies": {key: found.competencies[key] for key in keys}})

    other = case._replace(record=tuple(map(shuffled, chance.sample(case.record, len(case.record)))))
    assert other.match == case.match
    assert gaps(other.match, other.evidence, case.policy) == gaps(case.match, case.evidence, case.policy)
    assert contributions(other.match, other.evidence, case.policy) == contributions(case.match, case.evidence, case.policy)
    assert chosen(other) == chosen(case)


@given(cases(), st.randoms(use_true_random=False))
def test_order_of_requirements_changes_no_figure(case: Case, chance: random.Random) -> None:
    """Bit for bit: the match, what each competency shows, and the points of every action."""
    other = case._replace(requirements=tuple(chance.sample(case.requirements, len(case.requirements))))
    assert (other.match.value, other.match.ready) == (case.match.value, case.match.ready)
    assert {one.requirement.id: one for one in other.match.standings} == {one.requirement.id: one for one in case.match.standings}
    points = [{(one.step, one.accomplishment, one.points) for one in actions(it.match, it.evidence, it.policy)} for it in (case, other)]
    assert points[0] == points[1]


@given(cases(), st.randoms(use_true_random=False))
def test_names_change_no_figure(case: Case, chance: random.Random) -> None:
    """Bit for bit: accomplishments that exchange their ids."""
    old = [found.id for found in case.record]
    new = dict(zip(old, chance.sample(old, len(old)), strict=True))
    other = case._replace(
        record=tuple(found.model_copy(update={"id": new[found.id]}) for found in case.record),
        confirmations={new.get(name, name): found for name, found in case.confirmations.items()},
    )
    assert other.match == case.match


@given(cases(), works())
def test_adding_never_lowers(case: Case, new: Accomplishment) -> None:
    """One more accomplishment."""
    assert case._replace(record=(*case.record, new)).match.value >= case.match.value


@given(cases(), st.data(), confirmed_levels)
def test_endorsing_never_lowers(case: Case, data: st.DataObject, more: Confirmation) -> None:
    """One more confirmation, which adds to those that are there."""
    assume(case.record)
    name = data.draw(st.sampled_from(case.record)).id
    before = case.confirmations.get(name, Confirmation({})).levels
    both = {key: max(before.get(key, 0), more.levels.get(key, 0)) for key in {*before, *more.levels}}
    assert case._replace(confirmations={**case.confirmations, name: Confirmation(both)}).match.value >= case.match.value


@given(cases(), st.data(), levels)
def test_raising_never_lowers(case: Case, data: st.DataObject, level: int) -> None:
    """One tag of one accomplishment at a higher level."""
    place, name = data.draw(
        st.sampled_from([(i, name) for i, found in enumerate(case.record) for name in found.competencies] or [(-1, "")])
    )
    assume(place >= 0)
    found = case.record[place]
    raised = {**found.competencies, name: Tag(level=max(level, found.competencies[name].level))}
    assert case.replaced(place, competencies=raised).match.value >= case.match.value


@given(cases(), st.integers(0, 3650))
def test_ageing_never_raises(case: Case, more: int) -> None:
    """A later day, when all work had begun and ended."""
    ended = [(found, found.ended) for found in case.record if found.ended]
    day = max([case.as_of, *(end for _, end in ended)])
    now = case._replace(record=tuple(found for found, _ in ended), as_of=day)
    assert now._replace(as_of=day + dt.timedelta(days=more)).match.value <= now.match.value


@given(cases(), st.lists(st.floats(0, 3), min_size=5, max_size=5))
def test_a_higher_bar_never_raises(case: Case, more: list[float]) -> None:
    """More evidence needed at some levels (in the order that a policy keeps: never less at a higher level)."""
    bars = tuple(min(100, bar + add) for bar, add in zip(case.policy.bars, sorted(more), strict=True))
    higher = Policy.model_validate({**case.policy.model_dump(), "bars": bars})
    assert case._replace(policy=higher).match.value <= case.match.value


@given(cases(), levels)
def test_a_higher_requirement_never_raises(case: Case, level: int) -> None:
    """The first competency needed at a higher level (the mean of more levels may differ in the last place that is kept)."""
    first = case.requirements[0]
    higher = first.model_copy(update={"proficiency": max(level, first.proficiency)})
    assert case._replace(requirements=(higher, *case.requirements[1:])).match.value <= case.match.value + 2e-12


@given(cases(), st.data())
def test_a_copy_in_the_same_project_adds_nothing(case: Case, data: st.DataObject) -> None:
    """Neither a copy nor one with lower tags, however well endorsed it is."""
    assume(case.record)
    place = data.draw(st.integers(0, len(case.record) - 1))
    case = case.replaced(place, project="p")
    found = case.record[place]
    lower = {name: Tag(level=data.draw(st.integers(1, tag.level))) for name, tag in found.competencies.items()}
    copy = found.model_copy(update={"id": "copy", "competencies": lower})
    confirmed = {**case.confirmations, "copy": case.confirmations.get(found.id, Confirmation({}))}
    assert case._replace(record=(*case.record, copy), confirmations=confirmed).match == case.match


@given(policies, roles(), st.lists(tags, min_size=1, max_size=3))
def test_fifty_wins_of_level_1_never_make_a_level_2(policy: Policy, role: tuple[Requirement, ...], of: list[dict[str, int]]) -> None:
    """Not even when somebody confirms that they were worth five."""
    wins = [accomplishment(f"win-{number}", dict.fromkeys(of[number % len(of)], 1), links=[LINK]) for number in range(50)]
    confirmed = {win.id: Confirmation(dict.fromkeys(win.competencies, 5)) for win in wins}
    found = Case(tuple(wins), confirmed, role, policy, dt.date(2025, 12, 31)).match
    assert max(standing.attained for standing in found.standings) <= 1
    assert all(standing.supports[1:] == (0, 0, 0, 0) for standing in found.standings)


@given(cases())
def test_contributions_and_losses_add_up(case: Case) -> None:
    """To 100 in all, to what a competency is worth in each, and the pieces that count bring everything."""
    found, rows = case.match, contributions(case.match, case.evidence, case.policy)
    for standing in found.standings:
        of_it = rows[standing.requirement.id]
        counted = math.fsum(row.points for row in of_it if row.counted)
        assert counted == pytest.approx(found.points(standing) - found.lost(standing), abs=1e-9)
        assert [row.points for row in of_it if not row.counted] == [0 for row in of_it if not row.counted]
    points = math.fsum(row.points for of_it in rows.values() for row in of_it)
    assert points == pytest.approx(100 * found.value, abs=1e-9)
    assert points + math.fsum(map(found.lost, found.standings)) == pytest.approx(100, abs=1e-9)


@given(cases(), st.dictionaries(st.sampled_from(UNUSED), levels))
def test_unused_tags_change_nothing(case: Case, more: dict[str, int]) -> None:
    """Tags that the role does not ask for, on every accomplishment."""
    unused = {name: Tag(level=level) for name, level in more.items()}
    tagged = (found.model_copy(update={"competencies": {**unused, **found.competencies}}) for found in case.record)
    other = case._replace(record=tuple(tagged))
    assert other.match == case.match
    assert gaps(other.match, other.evidence, case.policy) == gaps(case.match, case.evidence, case.policy)
    assert chosen(other) == chosen(case)


@given(cases())
def test_a_role_without_competencies_is_an_error(case: Case) -> None:
    """For the figures and for the file."""
    with pytest.raises(ValueError, match="a role without competencies cannot be matched"):
        match((), {}, case.policy)
    role = {"format": "tailorcv/drs@1", "id": "any", "title": "Any", "family": "any", "track": "any", "level": 1, "status": "draft"}
    dated = {"effective": "2025", "mission": "Any.", "tour_of_duty": "Any."}
    with pytest.raises(ValidationError) as caught:
        Drs.model_validate({**role, **dated, "competencies": []})
    assert [error["loc"] for error in caught.value.errors()] == [("competencies",)]


@given(cases())
def test_selection_is_stable_in_its_prefixes(case: Case) -> None:
    """Choosing again among the first k gives these k, in the same order and with the same points."""
    found = surfaced(case)
    for length in range(len(found)):
        assert surfaced(case.only([choice.accomplishment for choice in found[:length]])) == found[:length]


@given(cases())
def test_marginal_points_never_increase(case: Case) -> None:
    """The strongest first; points are rounded to nine places."""
    points = [choice.points for choice in surfaced(case)]
    assert all(later <= earlier + 2e-9 for earlier, later in itertools.pairwise(points))
    assert all(found > 0 for found in points)


@given(cases())
def test_surfaced_points_add_up_to_the_match_of_the_public_record(case: Case) -> None:
    """What is folded or tucked away would add nothing."""
    assert math.fsum(choice.points for choice in surfaced(case)) == pytest.approx(100 * case.public.match.value, abs=1e-6)


@given(cases(max_size=6))
def test_selection_is_near_the_best_of_every_size(case: Case) -> None:
    """The first k reach at least 1 - 1/e of what the best k together reach."""
    found, candidates = surfaced(case), case.public.record
    for size in range(1, len(candidates) + 1):
        best = max(points_of(case._replace(record=some)) for some in itertools.combinations(candidates, size))
        assert math.fsum(choice.points for choice in found[:size]) >= (1 - 1 / math.e) * best - 1e-6


@given(cases())
def test_lazy_greedy_is_greedy(case: Case) -> None:
    """Gains that were computed earlier are only upper bounds, and skipping the rest changes nothing."""
    assert [choice.accomplishment for choice in surfaced(case)] == greedy_without_shortcuts(case)


@given(cases())
def test_an_action_brings_the_points_that_it_promises(case: Case) -> None:
    """The match computed anew after the record was really changed."""
    for action in actions(case.match, case.evidence, case.policy):
        assert action.points == pytest.approx(100 * (after(case, action).match.value - case.match.value), abs=1e-6)


@given(cases())
def test_the_first_action_is_the_best_of_all(case: Case) -> None:
    """Of everything that could be linked, endorsed or logged; and it is the next action of the gaps."""
    found = actions(case.match, case.evidence, case.policy)
    best = max(100 * (after(case, step).match.value - case.match.value) for step in every_step(case))
    assert (found[0].points if found else 0) == pytest.approx(best, abs=1e-6)
    following = next_action(gaps(case.match, case.evidence, case.policy))
    assert (following.points if following else 0) == (found[0].points if found else 0)


@given(records(), policies, roles())
def test_gaps_are_the_competencies_that_are_not_met(
    record: tuple[Accomplishment, ...], policy: Policy, role: tuple[Requirement, ...]
) -> None:
    """And what they lose together is what M lacks."""
    case = Case(record, {}, role, policy, dt.date(2025, 12, 31))
    found = gaps(case.match, case.evidence, policy)
    assert {gap.standing.requirement.id for gap in found} == {one.requirement.id for one in case.match.standings if not one.is_met}
    assert math.fsum(gap.lost for gap in found) == pytest.approx(100 * (1 - case.match.value), abs=1e-9)
    assert all(gap.have < gap.need for gap in found)
