from pathlib import Path

import pytest
from builders import PROFILE, findings, work, write

from tailorcv.checks.silenced import check
from tailorcv.silence import OF_ACCOMPLISHMENT
from tailorcv.workspace import read_parts

WORK = "record/accomplishments/a.yaml"
KNOWN = ", ".join(OF_ACCOMPLISHMENT)


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        pytest.param("[]", [], id="none"),
        pytest.param("[no-result, stale-competency]", [], id="rules that there are"),
        pytest.param("[no-result, no-results]", [f"{WORK}:4:22: warning[unknown-rule]: there is no rule 'no-results' | did you mean 'no-result'?"], id="a typing error"),
        pytest.param("[xyz]", [f"{WORK}:4:11: warning[unknown-rule]: there is no rule 'xyz' | there are: {KNOWN}"], id="nothing like it"),
        pytest.param("[quiet-quarter]", [f"{WORK}:4:11: warning[unknown-rule]: the rule 'quiet-quarter' says nothing of one accomplishment | rules that do: {KNOWN}"], id="a rule of the profile"),
    ],
)  # fmt: skip
def test_an_accomplishment_silences_rules_that_there_are(here: Path, names: str, expected: list[str]) -> None:
    """A misspelt rule would silence nothing without a word."""
    assert findings(check, here, {WORK: work("a", f"silence: {names}")}) == expected


def test_a_profile_silences_what_is_said_of_it(here: Path) -> None:
    """Rules of one accomplishment are silenced in its file."""
    profile = f"{PROFILE}silence: [quiet-quarter, stale-competency, no-result]\n"
    assert findings(check, here, {"record/profile.yaml": profile}) == [
        (
            "record/profile.yaml:3:44: warning[unknown-rule]: the rule 'no-result' says nothing of the profile"
            " | rules that do: quiet-quarter, stale-competency"
        )
    ]


def test_a_profile_that_cannot_be_read_silences_nothing(here: Path) -> None:
    """The reader has said already what is wrong with it."""
    parts, _ = read_parts(write(here, {"record/profile.yaml": "silence: [x]\n"}))
    assert parts.profile is None
    assert list(check(parts)) == []
