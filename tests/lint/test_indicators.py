from pathlib import Path

import pytest

from lint import CATALOGUE, competency, corpus, role, said
from tailorcv.lint.indicators import check

RAISE = "raise it where it belongs; what no role asks for measures nobody"


def asks(name: str, level: int, **keys: str) -> str:
    """A role that asks for juggling at that level."""
    return role(name, competencies=f"[{{id: juggling, proficiency: {level}, tier: core}}]", **keys)


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        pytest.param([5], [], id="the highest level"),
        pytest.param([5, 1, 2], [], id="the highest level, in one of several roles"),
        pytest.param([4], [f"10:13: warning[unused-level]: no role asks for 'juggling' above level 4 | {RAISE}"], id="all but the highest"),
        pytest.param([1, 3, 2], [f"9:13: warning[unused-level]: no role asks for 'juggling' above level 3 | {RAISE}"], id="up to level 3"),
        pytest.param(
            [],
            ["2:5: warning[unused-competency]: no role asks for 'juggling' | use it in a role, or take the file out"],
            id="no role at all",
        ),
    ],
)
def test_every_level_is_asked_for_by_some_role(here: Path, asked: list[int], expected: list[str]) -> None:
    """The warning stands at the first level that nobody needs, or at the id."""
    roles = [asks(f"juggler-{place}", level) for place, level in enumerate(asked)]
    found = said(check, corpus(here, competency("juggling"), *roles))
    assert found == [f"{CATALOGUE}/juggling.yaml:{problem}" for problem in expected]


def test_roles_beside_the_judged_folder_ask_as_well(here: Path) -> None:
    """A catalogue of one's own may serve the shipped roles."""
    assert said(check, corpus(here, competency("juggling"), beside=[asks("star", 5)])) == []


def test_only_the_judged_catalogue_is_looked_at(here: Path) -> None:
    """What nobody asks of the shipped catalogue is no finding about one's own role."""
    assert said(check, corpus(here, asks("clown", 1), beside=[competency("juggling"), competency("balls")])) == []
