import pytest
from builders import POLICY, accomplishment, gathered, match_of, requirement, tailoring

from tailorcv.accomplishment import Accomplishment
from tailorcv.drs import Requirement
from tailorcv.policy import Policy
from tailorcv.selection import Choice, select
from tailorcv.tailoring import Tailoring

OPS_2 = requirement("ops", 2, "core")
LINK = {"links": ["https://example.org/pull/1"]}
RAISES, FOLDED, NO_TAG = "raises the match", "shows what stronger ones show already", "carries no tag that this role asks for"


def chosen(
    record: list[Accomplishment],
    requirements: list[Requirement] | None = None,
    saved: Tailoring | None = None,
    *,
    confirmed: dict[str, dict[str, int]] | None = None,
    policy: Policy = POLICY,
) -> tuple[Choice, ...]:
    """What is chosen of a record for a role that asks for ops at level 2 unless the test says otherwise."""
    pieces = gathered(*record, confirmed=confirmed)
    return select(record, match_of(requirements or [OPS_2], pieces, policy), pieces, policy, saved)


def names(choices: tuple[Choice, ...], group: str = "surfaced") -> list[str]:
    """The accomplishments of a group in their order."""
    return [choice.accomplishment for choice in choices if choice.group == group]


def test_every_public_accomplishment_goes_somewhere() -> None:
    """One raises the match, one shows no more than that one, one has no tag of the role and one is private."""
    record = [
        accomplishment("blog", {"talk": 3}),
        accomplishment("rotation", {"ops": 1}, project="pager"),
        accomplishment("runbook", {"ops": 2}, project="pager", **LINK),
        accomplishment("secret", {"ops": 2}, private="true"),
    ]
    assert chosen(record) == (
        Choice("runbook", "surfaced", 75, RAISES),
        Choice("rotation", "folded", 0, FOLDED),
        Choice("blog", "tucked away", 0, NO_TAG),
    )


def test_the_strongest_comes_first_and_each_adds_what_is_new() -> None:
    """Ops: 60 points, at two levels; dev: 40 points, at one. The last claim finds both bars of ops reached."""
    record = [
        accomplishment("a", {"ops": 2}),  # 0.5 of both levels: 30
        accomplishment("b", {"ops": 2, "dev": 1}, **LINK),  # 0.75 of everything: 75; nothing comes before it
        accomplishment("c", {"dev": 1}),  # 0.25 is left of dev: 10
        accomplishment("d", {"ops": 2}),
    ]
    found = chosen(record, [OPS_2, requirement("dev", 1, "important")])
    assert [(choice.accomplishment, choice.group, choice.points) for choice in found] == [
        ("b", "surfaced", 75),
        ("a", "surfaced", 15),  # 0.25 is left of ops
        ("c", "surfaced", 10),
        ("d", "folded", 0),
    ]


def test_gains_are_computed_anew_after_each_choice() -> None:
    """Ops: 60 points, talk: 40. "broad" begins with 30 and "narrow" with 20, but the first choice leaves only 15 to "broad"."""
    record = [
        accomplishment("best", {"ops": 2}, **LINK),  # 0.75 · 60
        accomplishment("broad", {"ops": 2}),  # 0.5 · 60, then 0.25 · 60
        accomplishment("narrow", {"talk": 1}),  # 0.5 · 40
    ]
    found = chosen(record, [OPS_2, requirement("talk", 1, "important")])
    assert [(choice.accomplishment, choice.points) for choice in found] == [("best", 45), ("narrow", 20), ("broad", 15)]


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        pytest.param(
            accomplishment("endorsed", {"ops": 2}),
            accomplishment("a", {"ops": 2}, metrics=[{"name": "p95"}], date="2025-12"),
            id="endorsed",
        ),
        pytest.param(
            accomplishment("z", {"ops": 2}, metrics=[{"name": "p95"}]), accomplishment("a", {"ops": 2}, date="2025-12"), id="with a metric"
        ),
        pytest.param(accomplishment("z", {"ops": 2}, date="2025-07"), accomplishment("a", {"ops": 2}, date="2025-06"), id="newer"),
        pytest.param(accomplishment("z", {"ops": 2}, start="2025-01"), accomplishment("a", {"ops": 2}, date="2025-12"), id="going on"),
        pytest.param(accomplishment("a", {"ops": 2}), accomplishment("z", {"ops": 2}), id="by id"),
    ],
)
def test_ties(better: Accomplishment, worse: Accomplishment) -> None:
    """Among those that add the same (here every proof weighs alike): endorsed, with a metric, newer, by id."""
    found = chosen([worse, better], policy=Policy(claimed=0.5, linked=0.5, endorsed=0.5), confirmed={"endorsed": {"ops": 2}})
    assert names(found) == [better.id, worse.id]
    assert [choice.points for choice in found] == [50, 50]


WISHES = [
    accomplishment("best", {"ops": 2}, **LINK),  # surfaced
    accomplishment("good", {"ops": 2}),  # surfaced: 0.25 is left
    accomplishment("late", {"ops": 2}, date="2025-01"),  # folded: nothing is left
    accomplishment("blog", {"talk": 3}),  # tucked away
]


@pytest.mark.parametrize(
    ("saved", "surfaced", "folded", "tucked_away"),
    [
        pytest.param(None, ["best", "good"], ["late"], ["blog"], id="no tailoring"),
        pytest.param(tailoring(), ["best", "good"], ["late"], ["blog"], id="a tailoring without wishes"),
        pytest.param(tailoring(show=["blog"]), ["best", "good", "blog"], ["late"], [], id="show what has no tag"),
        pytest.param(tailoring(show=["late", "best"]), ["best", "good", "late"], [], ["blog"], id="show what adds nothing"),
        pytest.param(tailoring(hide=["late"]), ["best", "good"], [], ["late", "blog"], id="hide what adds nothing"),
        pytest.param(tailoring(hide=["best"]), ["good", "late"], [], ["best", "blog"], id="what was hidden leaves room for the next best"),
        pytest.param(tailoring(order=["good"]), ["good", "best"], ["late"], ["blog"], id="put one first"),
        pytest.param(
            tailoring(show=["late", "blog"], order=["blog", "good"]),
            ["blog", "good", "best", "late"],
            [],
            [],
            id="the rest keeps its order",
        ),
        pytest.param(tailoring(order=["blog"]), ["best", "good"], ["late"], ["blog"], id="an order shows nothing by itself"),
        pytest.param(tailoring(show=["best"], hide=["best"]), ["good", "late"], [], ["best", "blog"], id="when in doubt, hidden"),
        pytest.param(tailoring(show=["gone"], hide=["gone"], order=["gone"]), ["best", "good"], ["late"], ["blog"], id="an unknown id"),
    ],
)
def test_the_tailoring_wins(saved: Tailoring | None, surfaced: list[str], folded: list[str], tucked_away: list[str]) -> None:
    """What the person wants shown, hidden or first comes before what the figures say."""
    found = chosen(WISHES, saved=saved)
    assert names(found) == surfaced
    assert (sorted(names(found, "folded")), sorted(names(found, "tucked away"))) == (sorted(folded), sorted(tucked_away))


def test_the_reason_tells_wishes_from_figures() -> None:
    """What was shown or hidden by the person says so; what needed no wish keeps its own reason."""
    found = chosen(WISHES, saved=tailoring(show=["best", "blog"], hide=["good"]))
    assert {choice.accomplishment: choice.reason for choice in found} == {
        "best": RAISES,
        "late": RAISES,
        "blog": "shown by the tailoring",
        "good": "hidden by the tailoring",
    }


def test_a_private_accomplishment_is_not_shown_by_a_tailoring() -> None:
    """It never leaves the record, and it takes no points away from those that may be shown."""
    record = [accomplishment("secret", {"ops": 2}, private="true", **LINK), accomplishment("open", {"ops": 2})]
    assert chosen(record, saved=tailoring(show=["secret"], order=["secret"])) == (Choice("open", "surfaced", 50, RAISES),)


def test_nothing_to_choose_from() -> None:
    """An empty record has no choices."""
    assert chosen([]) == ()
