"""What a competency of the catalogue may say."""

import pytest
from reading import misfits, value_of

from tailorcv.competency import Competency

HEAD = "format: tailorcv/competency@1\nid: it-operations\nname: IT Operations\nsummary: S\nlevels:\n"


def level(number: int, indicators: str = "abc", examples: str = "EF") -> str:
    """One level, on one line of the file."""
    items = ", ".join(f"{{id: {name}{number}, text: T}}" for name in indicators)
    return f"  - {{level: {number}, descriptor: D, indicators: [{items}], examples: [{', '.join(examples)}]}}\n"


def catalogue(*levels: str) -> str:
    """A competency with these levels."""
    return HEAD + "".join(levels)


FIVE = [level(number) for number in (1, 2, 3, 4, 5)]


def test_five_levels() -> None:
    """An indicator belongs to one level."""
    found = value_of(Competency, catalogue(*FIVE))
    assert [one.level for one in found.levels] == [1, 2, 3, 4, 5]
    assert [one.indicators[2].id for one in found.levels] == ["c1", "c2", "c3", "c4", "c5"]
    assert (found.level_of("a1"), found.level_of("c5"), found.level_of("d1")) == (1, 5, None)


@pytest.mark.parametrize(
    ("indicators", "examples"),
    [
        pytest.param("ab", "EF", id="two indicators"),
        pytest.param("abc", "E", id="one example"),
        pytest.param("", "", id="empty lists"),
    ],
)
def test_a_level_may_be_thin(indicators: str, examples: str) -> None:
    """Whether a level can be told from the next one is the business of tailorcv/lint/levels.py."""
    found = value_of(Competency, catalogue(*FIVE[:4], level(5, indicators, examples))).levels[4]
    assert ([one.id for one in found.indicators], found.examples) == ([f"{name}5" for name in indicators], tuple(examples))


def test_a_level_needs_nothing_but_a_descriptor() -> None:
    """Imported frameworks have no more."""
    found = value_of(Competency, catalogue(*FIVE[:4], "  - {level: 5, descriptor: D}\n")).levels[4]
    assert (found.indicators, found.examples) == ((), ())


def test_what_it_may_say_besides() -> None:
    """The words that people search by, where other frameworks keep the same thing, and whose text it is; all of it may be left out."""
    more = "keywords: [linux, on-call]\nalignments: [{scheme: onet, id: 2.B.3.k, name: Troubleshooting}, {scheme: sfia, id: ITOP}]\nattribution: Made by us.\n"
    found, plain = value_of(Competency, catalogue(*FIVE) + more), value_of(Competency, catalogue(*FIVE))
    assert (found.keywords, found.attribution) == (("linux", "on-call"), "Made by us.")
    assert [(one.scheme, one.id, one.name) for one in found.alignments] == [("onet", "2.B.3.k", "Troubleshooting"), ("sfia", "ITOP", None)]
    assert (plain.keywords, plain.alignments, plain.attribution) == ((), (), None)


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        pytest.param("keywords: linux\n", ["11:11 wrong-type: a list was expected here"], id="one keyword without a list"),
        pytest.param("keywords: ['']\n", ["11:12 empty-value: the value of 'keywords' is empty"], id="an empty keyword"),
        pytest.param("alignments: [{scheme: isco, id: A}]\n", ["11:23 unknown-word: 'isco' is not one of: onet, esco, sfia, e-cf"], id="an unknown framework"),
        pytest.param("alignments: [ITOP]\n", ["11:14 wrong-type: 'key: value' lines were expected here"], id="a reference without its framework"),
        pytest.param("attribution: ''\n", ["11:14 empty-value: the value of 'attribution' is empty"], id="an empty attribution"),
    ],
)  # fmt: skip
def test_what_it_says_besides_is_checked(more: str, expected: list[str]) -> None:
    """Each at its place, below the levels."""
    assert misfits(Competency, catalogue(*FIVE) + more) == expected


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        pytest.param(FIVE[:4], ["6:3 too-few: at least 5 are needed here, and there are 4"], id="four"),
        pytest.param([*FIVE, level(5, "xyz")], ["6:3 too-many: at most 5 are allowed here, and there are 6"], id="six"),
        pytest.param(
            [FIVE[0], level(9)],
            ["7:13 out-of-range: 9 is more than 5", "6:3 too-few: at least 5 are needed here, and there are 2"],
            id="two, one of them bad",
        ),
        pytest.param(FIVE[::-1], ["6:3 level-order: the levels are not 1 to 5 in order"], id="from the top"),
        pytest.param([*FIVE[:4], level(4, "xyz")], ["6:3 level-order: the levels are not 1 to 5 in order"], id="one twice, one not"),
        pytest.param([*FIVE[:4], level(6)], ["10:13 out-of-range: 6 is more than 5"], id="a level of six"),
        pytest.param(
            [*FIVE[:4], level(5, "aba")], ["6:3 duplicate-id: indicator ids that occur twice: a5"], id="an indicator twice in a level"
        ),
        pytest.param(
            [*FIVE[:4], FIVE[4].replace("a5", "a1").replace("b5", "c3")],
            ["6:3 duplicate-id: indicator ids that occur twice: a1, c3"],
            id="two indicators in two levels",
        ),
        pytest.param(
            [*FIVE[:4], FIVE[4].replace("descriptor", "description")],
            ["10:5 missing-key: the key 'descriptor' is missing", "10:16 unknown-key: the key 'description' is unknown here"],
            id="a slip in a key",
        ),
    ],
)
def test_one_thing_that_is_wrong(levels: list[str], expected: list[str]) -> None:
    """Each at its place, and nothing else."""
    assert misfits(Competency, catalogue(*levels)) == expected
