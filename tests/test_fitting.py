"""How many accomplishments fit: the strongest that do, and always those that the person asked for."""

from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tailorcv.fitting import LEFT_OUT, fit, without
from tailorcv.selection import Choice, Group


def choice(name: str, points: float = 1.0, group: Group = "surfaced", reason: str = "raises the match") -> Choice:
    """A piece of work that raises the match by one point unless the test says otherwise."""
    return Choice(name, group, points, reason)


def surfaced(choices: Sequence[Choice]) -> list[str]:
    """What is on the page."""
    return [one.accomplishment for one in choices if one.group == "surfaced"]


def pages_of(most: int, empty: int = 0) -> Callable[[Sequence[Choice]], int]:
    """A measure by hand: so many accomplishments fill a page, and so many pages are full without any."""
    return lambda choices: empty + max(1, -(-len(surfaced(choices)) // most))


RECORD = [choice("a", 5.0), choice("b", 1.0), choice("c", 3.0), choice("d", 1.0), choice("e", 0.0, reason="shown by the tailoring")]


@pytest.mark.parametrize(
    ("most", "pages", "left", "gone"),
    [
        pytest.param(5, 1, "abcde", "", id="everything fits"),
        pytest.param(4, 1, "abce", "d", id="of equals the last goes first"),
        pytest.param(3, 1, "ace", "db", id="then the other one"),
        pytest.param(2, 1, "ae", "dbc", id="the strongest stays longest"),
        pytest.param(1, 1, "e", "dbca", id="what the person asked for stays"),
        pytest.param(2, 2, "abce", "d", id="two pages"),
        pytest.param(2, 3, "abcde", "", id="more pages than are filled"),
    ],
)
def test_the_weakest_go(most: int, pages: int, left: str, gone: str) -> None:
    """So many as must, those that add least first; on the page the order stays."""
    found = fit(RECORD, pages, pages_of(most))
    assert surfaced(found.choices) == list(left)
    assert found.left_out == tuple(gone)
    assert found.pages <= pages


def test_what_goes_is_folded_with_a_reason() -> None:
    """It is in the list of what could be shown, and why it is not."""
    folded = [one for one in fit(RECORD, 1, pages_of(4)).choices if one.group == "folded"]
    assert folded == [choice("d", 1.0, "folded", LEFT_OUT)]


def test_where_nothing_helps() -> None:
    """A page without accomplishments that is too long all the same would be the worst of both: all of them stay, and both counts are told."""
    found = fit(RECORD, 1, pages_of(2, empty=2))
    assert (surfaced(found.choices), found.left_out) == (list("abcde"), ())
    assert (found.pages, found.even_without) == (5, 3)


def test_a_person_can_ask_for_work_that_counts_anyway() -> None:
    """What is shown by name stays, whether or not the score would have chosen it."""
    found = fit(RECORD, 1, pages_of(2), keep={"b"})
    assert surfaced(found.choices) == ["b", "e"]


def test_few_measurements() -> None:
    """A thousand accomplishments are a dozen questions: each of them sets all pages."""
    asked = []

    def measure(choices: Sequence[Choice]) -> int:
        asked.append(choices)
        return pages_of(10)(choices)

    assert len(surfaced(fit([choice(str(number)) for number in range(1000)], 1, measure).choices)) == 10
    assert len(asked) <= 13


GROUPS: st.SearchStrategy[Group] = st.sampled_from(["surfaced", "surfaced", "folded", "tucked away"])
REASONS = st.sampled_from(["raises the match", "raises the match", "shown by the tailoring"])
RECORDS = st.lists(st.tuples(st.integers(0, 5), GROUPS, REASONS), max_size=12).map(
    lambda found: [choice(f"w{place}", float(points), group, reason) for place, (points, group, reason) in enumerate(found)]
)


@given(RECORDS, st.integers(1, 4), st.integers(1, 3), st.integers(0, 2), st.sets(st.integers(0, 11).map("w{}".format), max_size=3))
def test_laws(record: list[Choice], most: int, pages: int, empty: int, keep: set[str]) -> None:
    """Laws: never more pages than asked when it is possible; no more goes than must; what goes is weaker than what stays; the asked for stay."""
    measure = pages_of(most, empty)
    found = fit(record, pages, measure, keep=keep)
    by_id = {one.accomplishment: one for one in record}
    may_go = {name for name in surfaced(record) if by_id[name].reason != "shown by the tailoring" and name not in keep}
    assert [one.accomplishment for one in found.choices] == [one.accomplishment for one in record]
    assert set(found.left_out) == set(surfaced(record)) - set(surfaced(found.choices)) <= may_go
    assert found.pages == measure(found.choices)
    assert found.pages <= pages or found.even_without == measure(without(record, list(may_go))) > pages
    assert found.even_without == 0 or (found.pages > pages and not found.left_out)
    assert not found.left_out or measure(without(record, found.left_out[:-1])) > pages
    stays = may_go - set(found.left_out)
    assert all(by_id[gone].points <= by_id[kept].points for gone in found.left_out for kept in stays)
