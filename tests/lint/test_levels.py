from pathlib import Path

import pytest

from lint import AS_OF, CATALOGUE, competency, corpus, said, spec_folder
from tailorcv.library import Library
from tailorcv.lint.corpus import corpus_of
from tailorcv.lint.levels import check

WRITE = "write 3 indicators and 2 example accomplishments or more"


def level(descriptor: str, indicators: int = 3, examples: int = 2) -> str:
    """What a level says beside its number, which stands in column 13."""
    ids = ", ".join(f"{{id: {descriptor.lower()}-{number}, text: A}}" for number in range(indicators))
    return f"descriptor: {descriptor}, indicators: [{ids}], examples: [{', '.join('A' for _ in range(examples))}]"


FIVE = {"l1": level("One"), "l2": level("Two"), "l3": level("Three"), "l4": level("Four"), "l5": level("Five")}


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        pytest.param({}, [], id="three indicators and two examples at every level"),
        pytest.param({"l3": level("Three", 4, 5)}, [], id="more of both"),
        pytest.param({"l1": level("One", 2, 2)}, [f"6:13: warning[thin-level]: level 1 has 2 indicators | {WRITE}"], id="two indicators"),
        pytest.param({"l4": level("Four", 3, 0)}, [f"9:13: warning[thin-level]: level 4 has 0 examples | {WRITE}"], id="no examples"),
        pytest.param(
            {"l5": level("Five", 0, 0)},
            [f"10:13: warning[thin-level]: level 5 has 0 indicators and 0 examples | {WRITE}"],
            id="neither",
        ),
        pytest.param(
            {"l3": level("One").replace("one-", "three-")},
            ["8:13: warning[same-level]: level 3 is described like level 1 | say what is more at this level"],
            id="described like another level",
        ),
        pytest.param(
            {"l2": level("One").replace("one-", "two-"), "l3": level("One", 2).replace("one-", "three-")},
            [
                "7:13: warning[same-level]: level 2 is described like level 1 | say what is more at this level",
                f"8:13: warning[thin-level]: level 3 has 2 indicators | {WRITE}",
                "8:13: warning[same-level]: level 3 is described like level 2 | say what is more at this level",
            ],
            id="three alike, one of them thin",
        ),
    ],
)
def test_each_level_can_be_told_from_the_others(here: Path, levels: dict[str, str], expected: list[str]) -> None:
    """A competency that is complete but for these levels; the warning stands at the level's number."""
    found = said(check, corpus(here, competency("juggling", **{**FIVE, **levels})))
    assert found == [f"{CATALOGUE}/juggling.yaml:{problem}" for problem in expected]


def test_only_the_judged_catalogue_is_looked_at(here: Path) -> None:
    """A thin competency beside the judged folder is somebody else's."""
    assert said(check, corpus(here, competency("juggling", **FIVE), beside=[competency("balls")])) == []


def test_a_competency_that_cannot_be_read_has_no_levels_to_look_at(here: Path) -> None:
    """What is wrong with the file is a problem of the corpus."""
    library = Library([spec_folder(here / "specs", "format: tailorcv/competency@1\nid: juggling\n")])
    found = corpus_of(library, library.folders, AS_OF)
    assert said(check, found) == []
    assert {problem.code for problem in found.problems} == {"missing-key"}
