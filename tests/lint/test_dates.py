import datetime as dt
from pathlib import Path

import pytest

from lint import RING, corpus, role, said
from tailorcv.lint.dates import check

TODAY = dt.date(2026, 11, 24)
MEND = "use 'status: proposed' until then, or mend the date"
READ = "read it with somebody in the role, mend what has changed, and set the date anew"


@pytest.mark.parametrize(
    ("status", "effective", "expected"),
    [
        pytest.param("adopted", "2026-07", [], id="in force"),
        pytest.param("adopted", "2026-11-24", [], id="from today on"),
        pytest.param("adopted", "2026", [], id="this year"),
        pytest.param("proposed", "2031-01", [], id="proposed for later"),
        pytest.param("draft", "2031-01", [], id="a draft for later"),
        pytest.param("adopted", "2026-11-25", [f"7:12: warning[not-yet-effective]: the spec is adopted, and takes effect only in 2026-11-25 | {MEND}"], id="adopted from tomorrow on"),
        pytest.param("retired", "2031-01", [f"7:12: warning[not-yet-effective]: the spec is retired, and takes effect only in 2031-01 | {MEND}"], id="retired before it begins"),
        # 1461 days are four years
        pytest.param("adopted", "2022-11-24", [], id="four years to the day"),
        pytest.param("adopted", "2022-11-23", [f"7:12: warning[old-spec]: in force since 2022-11-23, more than 4 years | {READ}"], id="a day more than four years"),
        pytest.param("proposed", "2019-07", [f"7:12: warning[old-spec]: in force since 2019-07, more than 4 years | {READ}"], id="proposed long ago"),
        pytest.param("retired", "2019-07", [], id="what is retired may be old"),
    ],
)  # fmt: skip
def test_a_spec_is_in_force_and_not_for_too_long(here: Path, status: str, effective: str, expected: list[str]) -> None:
    """The effective date of a role, seen from 2026-11-24."""
    found = corpus(here, role("clown", status=status, effective=effective), as_of=TODAY)
    assert said(check, found) == [f"{RING}/clown.yaml:{problem}" for problem in expected]


def test_only_judged_roles_are_dated(here: Path) -> None:
    """An old spec beside the judged folder is somebody else's."""
    assert said(check, corpus(here, role("clown"), beside=[role("star", effective="2001")])) == []
