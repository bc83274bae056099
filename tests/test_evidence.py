import datetime as dt

import pytest
from builders import POLICY, accomplishment, endorsed, evidence, gathered

from tailorcv.evidence import Evidence, age_in_years, by_competency, gather, recency, supports
from tailorcv.policy import Policy


@pytest.mark.parametrize(
    ("age", "expected"),
    [
        pytest.param(0, 1, id="new"),
        pytest.param(2, 1, id="at the end of the grace"),
        pytest.param(4, 0.7071067811865476, id="two years beyond: 2^(-2/4)"),
        pytest.param(6, 0.5, id="one half-life beyond: 2^(-4/4)"),
        pytest.param(10, 0.25, id="two half-lives beyond: 2^(-8/4), the floor"),
        pytest.param(30, 0.25, id="never below the floor"),
    ],
)
def test_recency_halves_every_half_life_after_the_grace(age: float, expected: float) -> None:
    """r = max(0.25, 2^(-max(0, age - 2y) / 4y))."""
    assert recency(age, POLICY) == pytest.approx(expected, rel=1e-15)


@pytest.mark.parametrize(
    ("policy", "age", "expected"),
    [
        pytest.param({"grace_years": 0, "half_life_years": 1, "floor": 0}, 3, 0.125, id="2^-3"),
        pytest.param({"floor": 1}, 40, 1, id="a floor of 1: work never ages"),
        pytest.param({"half_life_years": 0.001, "floor": 0}, 100, 0, id="a half-life of hours leaves nothing"),
    ],
)
def test_recency_under_other_policies(policy: dict[str, float], age: float, expected: float) -> None:
    """Grace, half-life and floor are the policy's."""
    assert recency(age, Policy(**policy)) == expected


@pytest.mark.parametrize(
    ("dates", "as_of", "days"),
    [
        pytest.param({"date": "2025-06-30"}, dt.date(2025, 7, 10), 10, id="a day"),
        pytest.param({"date": "2025-06"}, dt.date(2025, 7, 10), 10, id="a month counts from its last day"),
        pytest.param({"date": "2024"}, dt.date(2025, 1, 10), 10, id="a year counts from its last day"),
        pytest.param({"start": "2020", "end": "2025-06-30"}, dt.date(2025, 7, 10), 10, id="a period counts from its end"),
        pytest.param({"start": "2020"}, dt.date(2025, 7, 10), 0, id="unfinished work does not age"),
        pytest.param({"date": "2025"}, dt.date(2025, 7, 10), 0, id="a year that is not over yet"),
    ],
)
def test_age_counts_from_the_end_of_the_work(dates: dict[str, str], as_of: dt.date, days: int) -> None:
    """A doubt about the date counts for the person."""
    assert age_in_years(accomplishment("work", {}, **dates), as_of) == days / 365.25


@pytest.mark.parametrize(
    ("piece", "expected"),
    [
        pytest.param(evidence(level=3), (0.5, 0.5, 0.5, 0, 0), id="claimed"),
        pytest.param(evidence(level=3, linked=True), (0.75, 0.75, 0.75, 0, 0), id="linked"),
        pytest.param(endorsed(level=3), (1, 1, 1, 0, 0), id="endorsed"),
        pytest.param(evidence(level=3, confirmed=2), (1, 1, 0.5, 0, 0), id="endorsed at level 2, claimed at level 3"),
        pytest.param(evidence(level=3, confirmed=2, linked=True), (1, 1, 0.75, 0, 0), id="endorsed at level 2, linked at level 3"),
        pytest.param(endorsed(level=3, recency=0.5), (0.5, 0.5, 0.5, 0, 0), id="endorsed and old: 1.0 · 0.5"),
        pytest.param(evidence(level=3, linked=True, recency=0.25), (0.1875, 0.1875, 0.1875, 0, 0), id="linked and old: 0.75 · 0.25"),
        pytest.param(evidence(level=1, confirmed=5), (1, 0, 0, 0, 0), id="no endorsement reaches beyond the claim"),
    ],
)
def test_quality_is_proof_times_recency(piece: Evidence, expected: tuple[float, ...]) -> None:
    """q = v · r at each of the levels 1 to 5; nothing above the level of the work."""
    assert tuple(piece.quality(level, POLICY) for level in (1, 2, 3, 4, 5)) == expected


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        pytest.param({}, False, id="nothing to open"),
        pytest.param({"links": ["https://example.org/pull/1"]}, True, id="a link"),
        pytest.param({"metrics": [{"name": "p95"}]}, False, id="a metric without a source"),
        pytest.param({"metrics": [{"name": "p95"}, {"name": "p99", "source": "https://example.org/d"}]}, True, id="the source of a metric"),
    ],
)
def test_what_a_reader_can_open_is_linked(keys: dict[str, object], expected: bool) -> None:  # noqa: FBT001  # a column
    """Links and sources of metrics are proof alike."""
    [piece] = gathered(accomplishment("work", {"ops": 1}, **keys))
    assert piece.linked is expected


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        pytest.param({}, 0, id="of nothing"),
        pytest.param({"dev": 3}, 0, id="of another competency"),
        pytest.param({"ops": 1}, 1, id="below the claim"),
        pytest.param({"ops": 3}, 3, id="of the claim"),
        pytest.param({"ops": 5}, 3, id="above the claim: no more than was claimed"),
    ],
)
def test_a_confirmation_counts_up_to_the_claim(levels: dict[str, int], expected: int) -> None:
    """The work claims level 3 in ops."""
    [piece] = gathered(accomplishment("migration", {"ops": 3}), confirmed={"migration": levels, "other": {"ops": 5}})
    assert piece.confirmed == expected


def test_each_tag_is_one_piece_of_evidence() -> None:
    """Of three accomplishments one has two tags, one has one and one has none."""
    found = gathered(
        accomplishment("migration", {"ops": 3, "dev": 2}, project="billing"),
        accomplishment("outage", {"ops": 1}, start="2025-11"),
        accomplishment("party"),
    )
    assert found == (
        Evidence("migration", "ops", 3, group="billing", linked=False, recency=1.0),
        Evidence("migration", "dev", 2, group="billing", linked=False, recency=1.0),
        Evidence("outage", "ops", 1, group="/outage", linked=False, recency=1.0),
    )


def test_a_project_and_an_accomplishment_of_the_same_name_are_two_groups() -> None:
    """An id holds no slash, so what stands alone can never fall into a project."""
    record = [accomplishment("billing", {"ops": 1}), accomplishment("migration", {"ops": 1}, project="billing")]
    assert {piece.group for piece in gathered(*record)} == {"/billing", "billing"}


@pytest.mark.parametrize(
    ("dates", "there"),
    [
        pytest.param({"date": "2026-01-01"}, True, id="on the day"),
        pytest.param({"date": "2026-01-02"}, False, id="a day later"),
        pytest.param({"date": "2026"}, True, id="perhaps on the day"),
        pytest.param({"start": "2025", "end": "2026-12"}, True, id="begun before, ended later"),
        pytest.param({"start": "2026-02"}, False, id="begun later"),
    ],
)
def test_what_began_later_is_left_out(dates: dict[str, str], there: bool) -> None:  # noqa: FBT001  # a column
    """As of 2026-01-01 the record is what it was on that day."""
    assert bool(gathered(accomplishment("work", {"ops": 1}, **dates), as_of=dt.date(2026, 1, 1))) is there


def test_evidence_ages_with_the_day_that_is_asked_about() -> None:
    """Ended on 2017-12-31; 2192 days, six years of 365.25 days and half a day later, it is 4.0014 years beyond the grace."""
    record = [accomplishment(competencies={"ops": 1}, date="2017")]
    [piece] = gather(record, dt.date(2024, 1, 1), POLICY)
    assert piece.recency == pytest.approx(2 ** -((2192 / 365.25 - 2) / 4), rel=1e-15)


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        pytest.param([], (0, 0, 0, 0, 0), id="nothing"),
        pytest.param([evidence(level=2)], (0.5, 0.5, 0, 0, 0), id="one piece supports its level and the ones below"),
        pytest.param([evidence("a", level=2), endorsed("b", level=1)], (1.5, 0.5, 0, 0, 0), id="two independent pieces add up"),
        pytest.param(
            [evidence("a", level=2, project="p"), evidence("b", level=2, project="p")], (0.5, 0.5, 0, 0, 0), id="one project counts once"
        ),
        pytest.param(
            [evidence("a", level=3, project="p"), endorsed("b", level=1, project="p")],
            (1, 0.5, 0.5, 0, 0),
            id="the best of the project at each level",
        ),
        pytest.param(
            [evidence("a", level=3, project="p"), endorsed("b", level=1, project="p"), evidence("c", level=5, linked=True, project="q")],
            (1.75, 1.25, 1.25, 0.75, 0.75),
            id="two projects: 1 + 0.75, 0.5 + 0.75, 0.75",
        ),
    ],
)
def test_support_is_the_sum_over_projects_of_the_best_piece(pieces: list[Evidence], expected: tuple[float, ...]) -> None:
    """S(L) for the levels 1 to 5."""
    assert supports(pieces, POLICY) == expected


def test_support_is_rounded_once() -> None:
    """Ten pieces of 0.1 are 1.0, where adding one after the other gives 0.9999999999999999."""
    pieces = [evidence(f"work-{number}", level=1) for number in range(10)]
    assert supports(pieces, Policy(claimed=0.1)) == (1.0, 0.0, 0.0, 0.0, 0.0)


def test_evidence_sorted_into_competencies() -> None:
    """Each competency keeps its pieces in their order."""
    first, second, third = evidence("a", "ops"), evidence("b", "dev"), evidence("c", "ops")
    assert by_competency([first, second, third]) == {"ops": [first, third], "dev": [second]}
