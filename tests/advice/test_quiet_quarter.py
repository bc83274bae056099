import datetime as dt
from pathlib import Path

import pytest
from builders import work

from advice import material, said
from tailorcv.advice import run
from tailorcv.advice.quiet_quarter import check

AS_OF = dt.date(2025, 2, 10)
FIRST, LAST = work("a", "date: 2024-02"), work("b", "date: 2024-11-20")


def positions(*periods: str) -> str:
    """A profile's positions, each a line; the first one on line 4."""
    return "positions:\n" + "".join(
        f"  - {{id: p{number}, {period}{', ' if period else ''}employer: E, title: T}}\n" for number, period in enumerate(periods)
    )


@pytest.mark.parametrize(
    ("profile", "files", "expected"),
    [
        pytest.param("", [FIRST, LAST], ["1:1: 2024 Q2 to 2024 Q3, 2 quarters"], id="no positions: between the first and the last"),
        pytest.param("", [LAST], [], id="no positions, one piece of work"),
        pytest.param("", [], [], id="an empty record"),
        pytest.param(positions("start: 2023-05"), [FIRST, LAST], ["4:10: 2024 Q2 to 2024 Q3, 2 quarters"], id="a position that goes on"),
        pytest.param(positions("start: 2023-05"), [FIRST], ["4:10: 2024 Q2 to 2024 Q4, 3 quarters"], id="up to the last quarter that is over"),
        pytest.param(positions("start: 2024-07"), [FIRST, LAST], ["4:10: 2024 Q3"], id="only while it was held"),
        pytest.param(positions("start: 2024-08"), [FIRST, LAST], [], id="a quarter that it does not fill"),
        pytest.param(positions("start: 2024-08", "start: 2023, end: 2024-07"), [FIRST, LAST], ["5:10: 2024 Q2 to 2024 Q3, 2 quarters"], id="two positions fill it"),
        pytest.param(positions("start: 2023-05, end: 2024-06"), [FIRST, LAST], ["4:10: 2024 Q2"], id="a position that ended"),
        pytest.param(positions("start: 2024"), [FIRST, LAST], [], id="a beginning that is known by its year alone"),
        pytest.param(positions("start: 2022, end: 2024"), [FIRST, LAST], [], id="an end that is known by its year alone"),
        pytest.param(positions(""), [FIRST, LAST], ["1:1: 2024 Q2 to 2024 Q3, 2 quarters"], id="positions without dates are none"),
        pytest.param(positions("start: 2023-05"), [work("a", "start: 2024-02", "end: 2024-10"), LAST], [], id="work that goes through"),
        pytest.param(positions("start: 2023-05"), [work("a", "start: 2024-02")], [], id="work that goes on"),
        pytest.param(positions("start: 2023-05"), [FIRST, LAST, work("c", "date: 2026-01")], ["4:10: 2024 Q2 to 2024 Q3, 2 quarters"], id="work that lies ahead"),
        pytest.param(positions("start: 2023-01"), [work("a", "date: 2023-11"), work("c", "date: 2024-05"), LAST], ["4:10: 2024 Q1", "4:10: 2024 Q3"], id="two runs"),
        pytest.param(positions("start: 2020"), [work("a", "date: 2020-01"), LAST], ["4:10: 2022 Q1 to 2024 Q3, 11 quarters"], id="not before the last three years"),
    ],
)  # fmt: skip
def test_no_quarter_is_quiet(here: Path, profile: str, files: list[str], expected: list[str]) -> None:
    """Seen from February 2025: one finding a run, at the position that it began in."""
    hint = "log what you shipped then, before nobody remembers: 'tailorcv log'"
    found = said(check, material(here, *files, profile=profile, as_of=AS_OF))
    assert found == [
        f"record/profile.yaml:{place} warning[quiet-quarter]: no accomplishment in {when} | {hint}"
        for place, _, when in (one.partition(" ") for one in expected)
    ]


def test_the_profile_silences_it(here: Path) -> None:
    """A sabbatical needs no record."""
    found = material(here, FIRST, LAST, profile="silence: [quiet-quarter]\n", as_of=AS_OF)
    assert [len(list(check(found))), len(run(found, {"quiet-quarter"}))] == [1, 0]


def test_without_a_profile_nothing_is_known(here: Path) -> None:
    """The reader has said already what is wrong with it."""
    assert list(check(material(here, FIRST, LAST)._replace(profile=None))) == []
