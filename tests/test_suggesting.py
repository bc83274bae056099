import math
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tailorcv.competency import Competency, Indicator, Level
from tailorcv.suggesting import Index, level_of, stem


def competency(id: str, name: str = "…", *keywords: str, l1: str = "…", l3: str = "…", summary: str = "…") -> Competency:  # noqa: A002  # the key
    """A competency that says nothing but this: two of its levels have an indicator each, `l1` and `l3`."""
    texts = {1: l1, 3: l3}
    levels = tuple(
        Level(level=level, descriptor="…", indicators=(Indicator(id=f"{id}-{level}", text=texts[level]),) if level in texts else ())
        for level in (1, 2, 3, 4, 5)
    )
    return Competency(format="tailorcv/competency@1", id=id, name=name, summary=summary, levels=levels, keywords=keywords)


# Each word stands in one of the two, but for 'data', which stands in both.
OPS = competency("ops", "Running Servers", "linux", l1="Reads logs", l3="Plans backups of data", summary="Uptime")
DEV = competency("dev", "Programming", l1="Writes tests", l3="Shapes data")
INDEX = Index([OPS, DEV])
# A term of one in two competencies, and one of two; what four and what one occurrence are worth.
RARE, COMMON = math.log(1 + 1.5 / 1.5), math.log(1 + 0.5 / 2.5)
FOUR, ONE = 4 * 2.2 / 5.2, 1.0


def found(text: str, most: int = 3) -> list[tuple[str, tuple[str, ...]]]:
    """Competencies with the words that spoke for them."""
    return [(one.competency, one.words) for one in INDEX.suggest(text, most)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", [], id="empty"),
        pytest.param("cooking for forty guests", [], id="no known word"),
        pytest.param("we will be using most of it with your own team", [], id="stop words only"),
        pytest.param("Kept the servers running.", [("ops", ("running", "servers"))], id="words of a name"),
        pytest.param("knows Linux", [("ops", ("linux",))], id="a keyword"),
        pytest.param("for its uptime", [("ops", ("uptime",))], id="a word of the summary"),
        pytest.param("reads the backups", [("ops", ("backups", "reads"))], id="words of two indicators"),
        pytest.param("BACKUPS", [("ops", ("backups",))], id="capitals"),
        pytest.param("shaped, writing – tested!", [("dev", ("shaped", "tested", "writing"))], id="other endings, as the text has them"),
        pytest.param("logs logs logs", [("ops", ("logs",))], id="a word that is repeated speaks once"),
        pytest.param("data", [("dev", ("data",)), ("ops", ("data",))], id="a word of both: by id"),
        pytest.param("logs of data", [("ops", ("logs", "data")), ("dev", ("data",))], id="the weightiest word first"),
        pytest.param("tests on linux", [("ops", ("linux",)), ("dev", ("tests",))], id="a keyword says more than an indicator"),
        pytest.param("tests and logs and backups", [("ops", ("backups", "logs")), ("dev", ("tests",))], id="two words say more than one"),
    ],
)
def test_what_a_text_speaks_of(text: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    """The competencies that share words with it, the best first, each with the words that spoke."""
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("logs", {"ops": RARE * ONE}, id="once in an indicator"),
        pytest.param("linux", {"ops": RARE * FOUR}, id="a keyword counts like four"),
        pytest.param("servers", {"ops": RARE * FOUR}, id="and so does a word of the name"),
        pytest.param("data", {"ops": COMMON * ONE, "dev": COMMON * ONE}, id="a word of both says little"),
        pytest.param("logs linux data", {"ops": RARE * (ONE + FOUR) + COMMON, "dev": COMMON}, id="the sum of its words"),
    ],
)
def test_scores_by_hand(text: str, expected: dict[str, float]) -> None:
    """idf = ln(1 + (N - n + 0.5)/(n + 0.5)), times tf·2.2/(tf + 1.2)."""
    assert {one.competency: one.score for one in INDEX.suggest(text)} == pytest.approx(expected)


def test_a_word_that_is_repeated_in_the_catalogue_says_more_but_not_as_often() -> None:
    """Once in an indicator and once more in another: 2·2.2/(2 + 1.2) instead of 1; the examples are left out."""
    twice = Index([competency("ops", l1="Reads logs", l3="Keeps logs"), DEV])
    assert twice.suggest("logs")[0].score == pytest.approx(RARE * 4.4 / 3.2)
    levels = tuple(level.model_copy(update={"examples": ("Baked bread",)}) for level in OPS.levels)
    assert Index([OPS.model_copy(update={"levels": levels})]).suggest("bread") == ()


@pytest.mark.parametrize(("most", "expected"), [(0, []), (1, ["ops"]), (2, ["ops", "dev"]), (9, ["ops", "dev"])])
def test_at_most_so_many(most: int, expected: list[str]) -> None:
    """The best ones are kept."""
    assert [name for name, _ in found("logs and data", most)] == expected


def test_three_are_enough_for_a_question() -> None:
    """Of four competencies that share the word, the first three by id."""
    index = Index([competency(name, l1="Reads logs") for name in ("d", "b", "c", "a")])
    assert [one.competency for one in index.suggest("logs")] == ["a", "b", "c"]


def test_an_empty_catalogue_suggests_nothing() -> None:
    """There is nothing to speak of."""
    assert Index([]).suggest("logs") == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("c++", ["cpp"], id="C++"),
        pytest.param("modern C++, please", ["cpp"], id="C++ in a sentence"),
        pytest.param("C#", ["csharp"], id="C#"),
        pytest.param("C", ["c"], id="C"),
        pytest.param("R or C", ["c", "r"], id="R and C"),
        pytest.param("a b d", [], id="other letters are no words"),
    ],
)
def test_languages_of_one_letter_are_words(text: str, expected: list[str]) -> None:
    """C, C++, C# and R are names that people search for."""
    index = Index([competency("cpp", "…", "c++"), competency("csharp", "…", "c#"), competency("c", "…", "c"), competency("r", "…", "r")])
    assert sorted(one.competency for one in index.suggest(text, 9)) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("deploy deploys deployed deploying deployment", "deploy", id="a verb"),
        pytest.param("test tests tested testing", "test", id="a verb that is a noun"),
        pytest.param("service services", "servic", id="a silent e"),
        pytest.param("query queries queried", "queri", id="y and ies"),
        pytest.param("process processes processing", "process", id="ss"),
        pytest.param("manage managing management", "manag", id="-ment"),
        pytest.param("us", "us", id="two letters"),
        pytest.param("c++", "c++", id="no word of letters"),
    ],
)
def test_stems(words: str, expected: str) -> None:
    """The forms of a word have one stem."""
    assert {stem(word) for word in words.split()} == {expected}


@given(st.from_regex(r"[a-z]{1,12}", fullmatch=True))
def test_a_stem_is_no_longer_than_its_word(word: str) -> None:
    """And there is always one, the same each time."""
    assert 0 < len(stem(word)) <= len(word)
    assert stem(word) == stem(word)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("reads logs", (1, "ops-1"), id="the words of level 1"),
        pytest.param("Plans the backup.", (3, "ops-3"), id="the words of level 3, with other endings"),
        # 1 of √2 against 2 of √3 words
        pytest.param("logs, plans, backups", (3, "ops-3"), id="more words of level 3"),
        # 1/√2 = 0.71 against 1/√3 = 0.58
        pytest.param("logs and backups", (1, "ops-1"), id="one word of each: a larger part of the shorter one"),
        pytest.param("cooking", (1, "ops-1"), id="no known word: the lowest"),
        pytest.param("", (1, "ops-1"), id="empty: the lowest"),
    ],
)
def test_the_level_that_a_text_speaks_of(text: str, expected: tuple[int, str]) -> None:
    """By the words that it shares with an indicator, over the root of how many the indicator has: 'Reads logs', 'Plans backups of data'."""
    assert level_of(OPS, text) == expected


def test_one_word_is_a_larger_part_of_a_shorter_indicator() -> None:
    """1/√2 for 'Reads logs' against 1/√3 for 'Plans backups of data', whichever level it is; an indicator without words has no part."""
    assert level_of(competency("ops", l1="Plans backups of data", l3="Reads logs"), "logs and backups") == (3, "ops-3")
    assert level_of(competency("ops", l1="…", l3="Reads logs"), "logs and backups") == (3, "ops-3")


def test_the_descriptor_speaks_for_each_of_its_indicators() -> None:
    """A level is more than its indicators."""
    levels = tuple(level.model_copy(update={"descriptor": "Alone at night" if level.level == 3 else "…"}) for level in OPS.levels)
    assert level_of(OPS.model_copy(update={"levels": levels}), "alone at night") == (3, "ops-3")


def test_of_two_levels_alike_the_lower() -> None:
    """Nobody is put higher than the words say."""
    assert level_of(competency("ops", l1="Reads logs", l3="Reads logs"), "reads logs") == (1, "ops-1")


def test_a_competency_without_indicators_is_of_the_lowest_level() -> None:
    """And has none that is nearest."""
    levels = tuple(level.model_copy(update={"indicators": ()}) for level in OPS.levels)
    assert level_of(OPS.model_copy(update={"levels": levels}), "reads logs") == (1, "")


WORDS = st.lists(
    st.sampled_from(["running", "servers", "linux", "reads", "log", "backups", "data", "tests", "shaped", "cooking", "the", "we"]),
    max_size=8,
)


@given(WORDS, st.randoms(use_true_random=False))
def test_the_order_of_words_changes_nothing(words: list[str], chance: random.Random) -> None:
    """Nor does the order of the catalogue, bit for bit."""
    expected = INDEX.suggest(" ".join(words))
    assert INDEX.suggest(" ".join(chance.sample(words, len(words)))) == expected
    assert Index([DEV, OPS]).suggest(" ".join(words)) == expected


@given(WORDS, st.sampled_from(["cooking", "logs", "tests", "data", "the"]))
def test_one_more_word_never_lowers_a_score(words: list[str], more: str) -> None:
    """And every word that spoke is one of the text."""
    before = {one.competency: one.score for one in INDEX.suggest(" ".join(words))}
    found = INDEX.suggest(" ".join([*words, more]))
    after = {one.competency: one.score for one in found}
    assert all(after[name] >= score for name, score in before.items())
    assert {word for one in found for word in one.words} <= {*words, more} - {"cooking", "the", "we"}
