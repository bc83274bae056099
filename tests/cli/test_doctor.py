"""`tailorcv doctor`: what is found where, and what to do about the rest."""

import json
from pathlib import Path

import pytest
from program import tailorcv, workspace, write


def findings(*flags: str, **environment: str) -> dict[str, tuple[str, str, str]]:
    """Everything by name: its state, what was found, what to do."""
    answer = tailorcv(*flags, "doctor", "--json", columns=80, typed="", **environment)
    return {one["what"]: (one["state"], one["found"], one["advice"]) for one in json.loads(answer.out)["findings"]}


def test_without_a_workspace(here: Path) -> None:
    """The program is explained all the same."""
    found = findings(HOME=str(here), EDITOR="", VISUAL="")
    assert list(found) == [
        *("tailorcv", "shipped specs", "shipped templates", "fonts for PDF", "cache"),
        *("workspace", "your SSH key", "git", "ssh-keygen", "editor"),
    ]
    assert found["workspace"] == ("missing", "no tailorcv.yaml in this folder or above it", "make one with: tailorcv init my-career")
    assert found["shipped specs"][1].startswith("91 roles, 31 competencies in ")
    assert found["your SSH key"] == ("missing", "none in ~/.ssh", "only needed to sign for others: ssh-keygen -t ed25519")
    assert found["editor"] == ("missing", "none named", "name yours in EDITOR, like EDITOR='code --wait'")
    assert tailorcv("doctor").code == 0


def test_a_workspace_with_everything(here: Path) -> None:
    """Own specs, templates, keys and version control are named; paths are the person's own."""
    workspace(here, accomplishments={"cut": "date: 2025\ntitle: Cut\n"})
    write(here / "specs/competencies/juggling.yaml", "")
    write(here / "templates/resume.css", "")
    write(here / "peers/allowed_signers", "")
    write(here / ".git/HEAD", "")
    write(here / ".ssh/id_ed25519.pub", "ssh-ed25519 x")
    write(here / ".ssh/id_ed25519", "x")
    found = findings(HOME=str(here), EDITOR="vi", TAILORCV_CACHE="off")
    assert found["record"][1] == "1 accomplishment, no tailorings"
    assert (found["own specs"][1], found["own templates"][1]) == ("specs", "resume.css")
    assert (found["peers"][1], found["version control"][1]) == ("peers/allowed_signers, no statements", "git")
    assert (found["editor"][1], found["cache"][1]) == ("vi", "switched off, or no home folder")
    assert found["your SSH key"][0] == "well"
    assert {state for state, _, _ in found.values()} == {"well"}


def test_what_is_wrong_is_an_error(here: Path) -> None:
    """Broken settings and files of an earlier version: exit code 1, and the command that mends it."""
    workspace(here, settings="x: y\n")
    write(here / "record/profile.yaml", "format: profile\nname: Mira Example\n")
    answer = tailorcv("doctor")
    assert answer.code == 1
    assert "mend its tailorcv.yaml: tailorcv validate" in answer.out
    assert "see: tailorcv migrate" in answer.out


def test_without_tools(here: Path) -> None:
    """What each is needed for is said."""
    found = findings(PATH=str(here))
    assert found["git"] == ("missing", "not here", "history, 'diff' and 'log --from-git' need it")
    assert found["ssh-keygen"] == ("missing", "not here", "signing needs it; verifying does not")


def test_a_git_that_does_not_answer(here: Path) -> None:
    """Its version stays unknown."""
    tool = write(here / "git", "no program")
    tool.chmod(0o755)
    assert findings(PATH=str(here))["git"][1] == str(tool)


@pytest.mark.parametrize("columns", [80, 120])
def test_it_fits_the_terminal(here: Path, columns: int) -> None:
    """At 80 and 120 columns."""
    workspace(here)
    assert max(map(len, tailorcv("doctor", columns=columns).out.splitlines())) <= columns
