"""The filters of `spec list` and `rank`: what is wrong with them is said alike."""

import json
from pathlib import Path

import pytest
from circus import RECORD
from program import tailorcv, workspace

COMMANDS = pytest.mark.parametrize("command", [["spec", "list"], ["rank", "--retired", "--limit", "0"]], ids=["spec list", "rank"])


@COMMANDS
@pytest.mark.parametrize(
    ("flags", "names"),
    [
        ([], {"barker-l1", "ticket-clerk-l1", "juggler-l1", "juggler-l2", "juggler-l3"}),
        (["--family", "circus"], {"barker-l1", "ticket-clerk-l1", "juggler-l1", "juggler-l2", "juggler-l3"}),
        (["--track", "box-office"], {"barker-l1", "ticket-clerk-l1"}),
        (["--level", "2"], {"juggler-l2"}),
        (["--competency", "counting"], {"ticket-clerk-l1", "juggler-l3"}),
        (["--competency", "counting:2"], {"ticket-clerk-l1"}),
        (["--competency", "patter:3", "--track", "ring"], {"juggler-l3"}),
        (["--competency", "patter:5"], set()),
        (["--level", "9"], set()),
    ],
)
def test_the_same_roles(circus: Path, command: list[str], flags: list[str], names: set[str]) -> None:
    """All filters must pass; a competency with a level means that level or above."""
    roles = json.loads(tailorcv("-C", workspace(circus, accomplishments=RECORD), *command, *flags, "--json").out)["roles"]
    assert {role.get("role") or role.get("id") for role in roles} == names


@COMMANDS
@pytest.mark.parametrize(
    ("flags", "message"),
    [
        (["--family", "circuss"], "--family: no role has 'circuss'; did you mean 'circus'?"),
        (["--family", "x"], "--family: no role has 'x'; there are: circus"),
        (["--track", "rings"], "--track: no role has 'rings'; did you mean 'ring'?"),
        (["--track", ""], "--track: no role has ''; there are: box-office, ring"),
        (["--competency", "jugling"], "--competency: no role has 'jugling'; did you mean 'juggling'?"),
        (["--competency", "jugling:3"], "--competency: no role has 'jugling'; did you mean 'juggling'?"),
        (["--competency", "juggling:6"], "--competency: '6' is not a proficiency; write it like juggling:3, with 1 to 5"),
        (["--competency", "juggling:core"], "--competency: 'core' is not a proficiency; write it like juggling:3, with 1 to 5"),
        pytest.param(
            ["--competency", "juggling:12"],
            "--competency: '12' is not a proficiency; write it like juggling:3, with 1 to 5",
        ),
    ],
)
def test_mistakes(circus: Path, command: list[str], flags: list[str], message: str) -> None:
    """A filter that no role could ever pass is a typing error: exit code 2 and the nearest word."""
    workspace(circus, accomplishments=RECORD)
    assert tailorcv(*command, *flags) == (2, "", f"tailorcv: {message}\n")


@COMMANDS
@pytest.mark.parametrize("level", ["0", "11", "two"])
def test_levels_run_from_1_to_10(circus: Path, command: list[str], level: str) -> None:
    """A level outside of all ladders is refused before anything is read."""
    answer = tailorcv(*command, "--level", level)
    assert (answer.code, answer.out) == (2, "")
    assert "Invalid value for '--level'" in answer.err
