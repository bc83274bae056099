from pathlib import Path

import pytest
from builders import SETTINGS, findings, write

from tailorcv.checks.pins import check
from tailorcv.workspace import read_parts


@pytest.mark.parametrize(
    ("pins", "expected"),
    [
        pytest.param("[]", [], id="none"),
        pytest.param("[{role: backend-l2}, {role: data-engineer-l2}]", [], id="two roles"),
        pytest.param(
            "[{role: backend-12}]",
            ["tailorcv.yaml:2:15: error[unknown-id]: there is no role 'backend-12' | did you mean 'backend-l2'?"],
            id="a typing error",
        ),
        pytest.param(
            "[{role: astronaut}]",
            ["tailorcv.yaml:2:15: error[unknown-id]: there is no role 'astronaut' | take it out with 'tailorcv unpin astronaut'"],
            id="nothing like it",
        ),
        pytest.param(
            "[{role: backend-l2}, {role: backend-l2, since: 2025}]",
            ["tailorcv.yaml:2:35: error[duplicate-pin]: 'backend-l2' is pinned already | take one of the lines out"],
            id="twice",
        ),
    ],
)
def test_a_pinned_role_exists_and_is_pinned_once(here: Path, pins: str, expected: list[str]) -> None:
    """Every pin leads to a role of the library, and no two to the same."""
    assert findings(check, here, {"tailorcv.yaml": f"{SETTINGS}pins: {pins}\n"}) == expected


def test_settings_that_cannot_be_read_have_no_pins(here: Path) -> None:
    """The reader has said already what is wrong with them."""
    parts, problems = read_parts(write(here, {"tailorcv.yaml": "pins: [{role: backend-12}]\n"}))
    assert [problem.code for problem in problems] == ["missing-key"]
    assert parts.settings is None
    assert list(check(parts)) == []


def test_pins_are_looked_up_although_something_else_is_wrong(here: Path) -> None:
    """An unknown key does not hide a misspelt role."""
    parts, problems = read_parts(write(here, {"tailorcv.yaml": f"{SETTINGS}pinned: []\npins: [{{role: backend-12}}]\n"}))
    assert [problem.code for problem in problems] == ["unknown-key"]
    assert [problem.message for problem in check(parts)] == ["there is no role 'backend-12'"]
