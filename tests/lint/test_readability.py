from pathlib import Path

import pytest

from lint import RING, corpus, role, said
from tailorcv.lint.readability import MAX_LIX, check, lix

CUT = "cut it in two; 40 words are the most"
SHORTER = "use shorter words and sentences; 40 reads like a newspaper"


def sentence(count: int, word: str = "word") -> str:
    """A sentence of so many words."""
    return " ".join([word] * count)


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        pytest.param([], 0, id="no texts"),
        pytest.param(["…"], 0, id="no words"),
        pytest.param(["It runs"], 2, id="two short words: 2/1 + 100·0/2"),
        pytest.param(["services crash"], 52, id="one long word of two: 2/1 + 100·1/2"),
        pytest.param(["secret"], 1, id="six letters are not more than six: 1/1"),
        pytest.param(["secrets"], 101, id="seven letters are: 1/1 + 100·1/1"),
        pytest.param(["on-call"], 1, id="a hyphen is no letter: six"),
        pytest.param(["set-ups too"], 2, id="six again: 2/1"),
        pytest.param(["end-to-end"], 101, id="eight with two hyphens"),
        pytest.param(["Gewässerschutz hilft uns", "Ja"], 27, id="no dictionary: 4/2 + 100·1/4"),
        # words 6 + 4 = 10, sentences 2, long words: operates, customers, pictures
        pytest.param(["She operates it for her customers", "He takes no pictures"], 35, id="10/2 + 100·3/10"),
    ],
)
def test_lix_counted_by_hand(texts: list[str], expected: float) -> None:
    """A/B + 100·C/A with A words, B sentences, and C words of more than six letters."""
    assert lix(texts) == expected


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        pytest.param({"about": sentence(40)}, [], id="forty words"),
        pytest.param({"about": f"{sentence(40)}. A {sentence(39)}."}, [], id="two sentences of forty words"),
        pytest.param(
            {"about": sentence(41)},
            [f"{RING}/clown.yaml:10:8: warning[long-sentence]: a sentence of 41 words | {CUT}"],
            id="forty-one words",
        ),
        pytest.param(
            {"about": f"A {sentence(43)}. A {sentence(41)}."},
            [f"{RING}/clown.yaml:10:8: warning[long-sentence]: a sentence of 44 words | {CUT}"],
            id="of two long sentences in one text the longest",
        ),
        pytest.param(
            {"about": sentence(41), "responsibilities": f"[{{id: a, text: {sentence(50)}}}]"},
            [
                f"{RING}/clown.yaml:10:8: warning[long-sentence]: a sentence of 41 words | {CUT}",
                f"{RING}/clown.yaml:11:34: warning[long-sentence]: a sentence of 50 words | {CUT}",
            ],
            id="in two texts",
        ),
    ],
)
def test_a_sentence_has_at_most_forty_words(here: Path, keys: dict[str, str], expected: list[str]) -> None:
    """Each text of a role for itself, in words of four letters."""
    assert said(check, corpus(here, role("clown", **keys))) == expected


@pytest.mark.parametrize(
    ("mission", "tour_of_duty", "expected"),
    [
        # 10/2 + 100·5/10 = 55
        pytest.param(sentence(5, "seventy"), sentence(5), [], id="55"),
        # 20/2 + 100·10/20 = 60
        pytest.param(sentence(10, "seventy"), sentence(10), [], id="60"),
        # 22/2 + 100·11/22 = 61
        pytest.param(
            sentence(11, "seventy"),
            sentence(11),
            [f"{RING}/clown.yaml:2:5: warning[hard-to-read]: the texts of 'clown' have a LIX of 61 | {SHORTER}"],
            id="61",
        ),
        # 4/2 + 100·4/4 = 102
        pytest.param(
            "Responsible administration",
            "Comprehensive documentation",
            [f"{RING}/clown.yaml:2:5: warning[hard-to-read]: the texts of 'clown' have a LIX of 102 | {SHORTER}"],
            id="102",
        ),
    ],
)
def test_the_prose_of_a_role_reads_like_a_newspaper(here: Path, mission: str, tour_of_duty: str, expected: list[str]) -> None:
    """The LIX of all texts together is at most 60; here two sentences are all there is."""
    assert MAX_LIX == 60
    assert said(check, corpus(here, role("clown", mission=mission, tour_of_duty=tour_of_duty))) == expected


def test_only_judged_roles_are_measured(here: Path) -> None:
    """A role beside the judged folder may read like a law."""
    beside = role("star", about=sentence(60, "notwithstanding"))
    assert said(check, corpus(here, role("clown"), beside=[beside])) == []
