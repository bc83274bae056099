import itertools
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint import RING, corpus, role, said
from tailorcv.lint.similar_text import LIKE, check, likeness

SAY = "say what is particular to this role at this level"
OWNS = "Owns the checkout service and keeps its users served"
# Pairs of words, written as their two letters.
PAIRS = st.frozensets(st.sampled_from([(one, other) for one, other in itertools.product("abc", repeat=2)]))


def like(place: str, there: str, text: str) -> str:
    """The warning at that place: nearly the same stands there."""
    return f'{RING}/{place}: warning[similar-text]: nearly the same sentence stands in {RING}/{there}: "{text}" | {SAY}'


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param("ab bc cd", "ab bc cd", 1, id="the same pairs"),
        pytest.param("ab bc cd", "xy yz", 0, id="none in common"),
        pytest.param("", "", 0, id="no pairs at all"),
        pytest.param("ab bc cd de", "ab bc cd de ef fg gh hi ij jk", 0.4, id="4 of 10"),
        pytest.param("ab bc cd", "bc cd de", 0.5, id="2 of 4"),
    ],
)
def test_likeness_of_two_sentences(one: str, other: str, expected: float) -> None:
    """The pairs of neighbouring words that both have, of those that either has (Jaccard)."""
    sets = [frozenset((pair[0], pair[1]) for pair in text.split()) for text in (one, other)]
    assert likeness(*sets) == expected


@given(PAIRS, PAIRS)
def test_likeness_goes_both_ways_from_0_to_1(one: frozenset[tuple[str, str]], other: frozenset[tuple[str, str]]) -> None:
    """1 for the same pairs and for no others, 0 for nothing in common."""
    found = likeness(one, other)
    assert found == likeness(other, one)
    assert 0 <= found <= 1
    assert (found == 1) == (one == other != frozenset())
    assert (found == 0) == (not one & other)


@pytest.mark.parametrize(
    "about",
    [
        pytest.param("Runs the response to incidents of the team", id="another sentence"),
        pytest.param("Owns the service", id="fewer than six words say too little to be a copy"),
        # 3 of 7 + 8 - 3 = 12 pairs
        pytest.param("Owns the checkout service without a weekly look", id="3 of 12 pairs in common"),
        pytest.param("Served users its keeps and service checkout the owns", id="the same words from back to front"),
    ],
)
def test_sentences_of_their_own(here: Path, about: str) -> None:
    """Beside a role that says: Owns the checkout service and keeps its users served."""
    assert said(check, corpus(here, role("a", about=OWNS), role("b", about=about))) == []


@pytest.mark.parametrize(
    "about",
    [
        pytest.param(OWNS, id="the same"),
        pytest.param("owns the CHECKOUT service, and keeps its users served!", id="other capitals and signs"),
        pytest.param("Owns the search service and keeps its users served", id="one word swapped"),
        # 6 words leave 5 pairs, all of them among the 8 of the other: 5 of 8
        pytest.param("Owns the checkout service and keeps", id="the beginning"),
        # 4 of 6 + 8 - 4 = 10 pairs
        pytest.param("Owns the checkout service and never sleeps", id="4 of 10 pairs in common"),
        pytest.param(f"Is new here. {OWNS}. And glad of it.", id="among others of a longer text"),
    ],
)
def test_sentences_with_a_few_words_swapped(here: Path, about: str) -> None:
    """From 40 % on they are similar, and the later one is named, with the earlier one's place."""
    assert LIKE == 0.4
    found = said(check, corpus(here, role("a", about=OWNS), role("b", about=about)))
    assert found == [like("b.yaml:10:8", "a.yaml:10:8", OWNS)]


def test_all_prose_is_compared(here: Path) -> None:
    """A responsibility may repeat the why of another role, or the tour of duty of its own."""
    runs = "Runs the response to incidents of the team"
    roles = (
        role("a", competencies=f"[{{id: balls, proficiency: 1, tier: core, why: {OWNS}}}]"),
        role("b", responsibilities=f"[{{id: r, text: {OWNS}}}]"),
        role("c", responsibilities=f"[{{id: r, text: {runs}}}]", tour_of_duty=runs),
    )
    assert said(check, corpus(here, *roles)) == [
        like("b.yaml:11:34", "a.yaml:13:61", OWNS),
        like("c.yaml:11:34", "c.yaml:9:15", runs),
    ]


def test_the_nearest_one_is_named(here: Path) -> None:
    """Of two earlier ones that are similar, the one that shares more."""
    roles = (
        role("a", about="Owns the checkout service and keeps its staff happy"),
        role("b", about="Owns the checkout service and keeps its users happy"),
        role("c", about=OWNS),
    )
    assert said(check, corpus(here, *roles))[1:] == [
        like("c.yaml:10:8", "b.yaml:10:8", "Owns the checkout service and keeps its users happy")
    ]


def test_a_long_sentence_is_quoted_by_its_beginning(here: Path) -> None:
    """Eighty characters are enough to recognise it."""
    text = f"{OWNS} by day and by night, at home and wherever else a call may reach"
    shown = "Owns the checkout service and keeps its users served by day and by night, at ho…"
    assert len(shown) == 80
    assert said(check, corpus(here, role("a", about=text), role("b", about=text))) == [like("b.yaml:10:8", "a.yaml:10:8", shown)]


@pytest.mark.parametrize(
    ("own", "other"),
    [pytest.param("b", "a", id="earlier by name"), pytest.param("a", "b", id="later by name")],
)
def test_a_judged_role_is_compared_with_those_beside_it(here: Path, own: str, other: str) -> None:
    """It is the judged one that is named, whichever comes first; copies among the others are theirs."""
    beside = [role(other, about=OWNS), role("z", about="One two three four five six"), role("y", about="One two three four five six")]
    [found] = said(check, corpus(here, role(own, about=OWNS), beside=beside))
    assert found.startswith(
        f"{RING}/{own}.yaml:10:8: warning[similar-text]: nearly the same sentence stands in shipped/circus/ring/{other}.yaml"
    )


def test_a_sentence_that_very_many_roles_share_is_found_in_each(here: Path) -> None:
    """What is copied most must not be taken for a figure of speech: of seventy copies sixty-nine are named."""
    text = "Owns one service in production and answers for the state that it is in"
    roles = [role(f"r{number:02}", track=f"t{number}", mission=text) for number in range(70)]
    assert len(said(check, corpus(here, *roles))) == 69


def test_of_two_sentences_that_are_equally_near_the_first_is_named(here: Path) -> None:
    """The finding does not depend on how sets are ordered in one run or another."""
    halves = ("one two three four five six", "seven eight nine ten eleven twelve")
    roles = [role("a", mission=halves[0]), role("b", track="u", mission=halves[1]), role("c", track="v", mission=" ".join(halves))]
    (found,) = check(corpus(here, *roles))
    assert "/a.yaml:" in found.message
