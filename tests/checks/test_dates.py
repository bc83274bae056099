"""Years near 1900 and 2200, the ends of the calendar that files may name, keep these tests true on every day."""

from pathlib import Path

import pytest
from builders import PROFILE, findings, in_words, work, write

from tailorcv.checks.dates import check
from tailorcv.workspace import read_parts

POSITIONS = PROFILE + (
    "positions:\n"
    "  - {id: past, employer: Acme, title: Engineer, start: 2020-04, end: 2022-09}\n"
    "  - {id: current, employer: Acme, title: Engineer, start: 2022-10}\n"
    "  - {id: undated, employer: Acme, title: Engineer}\n"
)


def dated(*lines: str) -> dict[str, str]:
    """One accomplishment with these lines, and the positions above."""
    return {"record/profile.yaml": POSITIONS, "record/accomplishments/a.yaml": work("a", *lines)}


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(("date: 2025-07",), [], id="past"),
        pytest.param(("start: 2024",), [], id="going on"),
        pytest.param(("start: 2024", "end: 2025-01"), [], id="over"),
        pytest.param(("date: 2199",), ["4:7"], id="point in time"),
        pytest.param(("start: 2199-02",), ["4:8"], id="will begin"),
        pytest.param(("start: 2024", "end: 2199"), ["5:6"], id="began, and ends in the future"),
        pytest.param(("start: 2198", "end: 2199"), ["5:6"], id="one warning, not two"),
    ],
)
def test_nothing_shipped_lies_in_the_future(here: Path, lines: tuple[str, ...], expected: list[str]) -> None:
    """What will be done is no accomplishment yet; the warning stands at the date that is too late."""
    assert findings(check, here, dated(*lines)) == [
        f"record/accomplishments/a.yaml:{place}: warning[future-date]: this date lies in the future | log work when it is shipped"
        for place in expected
    ]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(("date: 2020-04-01", "position: past"), id="first day"),
        pytest.param(("date: 2022-09-30", "position: past"), id="last day"),
        pytest.param(("date: 2020", "position: past"), id="the year may mean a month inside"),
        pytest.param(("start: 2019", "end: 2020-04", "position: past"), id="reaches in"),
        pytest.param(("start: 2022-09", "position: past"), id="went on afterwards"),
        pytest.param(("start: 2019", "position: current"), id="begun before, still going on"),
        pytest.param(("date: 2025", "position: current"), id="a position without an end"),
        pytest.param(("date: 1990", "position: undated"), id="a position without dates"),
        pytest.param(("date: 1990",), id="no position"),
        pytest.param(("date: 1990", "position: elsewhere"), id="a position that does not exist is another rule's business"),
    ],
)
def test_a_doubt_counts_for_the_person(here: Path, lines: tuple[str, ...]) -> None:
    """Work that can have been done in its position is not questioned."""
    assert findings(check, here, dated(*lines)) == []


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(
            ("date: 2020-03-31", "position: past"),
            "4:7: warning[outside-position]: 2020-03-31 lies outside the position 'past' (2020-04 – 2022-09)",
            id="a day too early",
        ),
        pytest.param(
            ("date: 2022-10", "position: past"),
            "4:7: warning[outside-position]: 2022-10 lies outside the position 'past' (2020-04 – 2022-09)",
            id="a month too late",
        ),
        pytest.param(
            ("start: 2019", "end: 2020-03", "position: past"),
            "4:8: warning[outside-position]: 2019 – 2020-03 lies outside the position 'past' (2020-04 – 2022-09)",
            id="over before it began",
        ),
    ],
)
def test_work_lies_within_its_position(here: Path, lines: tuple[str, ...], expected: str) -> None:
    """A piece of work that was surely done before or after its position is a warning at its date."""
    assert findings(check, here, dated(*lines)) == [f"record/accomplishments/a.yaml:{expected} | mend the date or the position"]


def test_dates_are_compared_without_a_profile(here: Path) -> None:
    """A profile that cannot be read leaves the comparison with today."""
    files = {"record/profile.yaml": "name: no format\n", "record/accomplishments/a.yaml": work("a", "date: 2199", "position: past")}
    parts, _ = read_parts(write(here, files))
    assert [in_words(found) for found in check(parts)] == [
        "record/accomplishments/a.yaml:4:7: warning[future-date]: this date lies in the future | log work when it is shipped"
    ]
