"""What docs/git.md says about hooks and workflows works."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from program import ROOT, tailorcv, workspace, write

HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: str(hook["id"]))
def test_hooks_of_pre_commit(here: Path, hook: dict[str, str]) -> None:
    """Each has what pre-commit asks for, is named in the docs, runs, and looks at the files that it should."""
    assert {"id", "name", "entry", "language", "files", "pass_filenames"} <= set(hook)
    assert f"- id: {hook['id']}" in (ROOT / "docs" / "git.md").read_text(encoding="utf-8")
    workspace(here, accomplishments={"cut": "date: 2025\ntitle: Cut it\n"})
    assert tailorcv(*hook["entry"].split()[1:]).code == 0
    assert re.search(hook["files"], "record/accomplishments/2025/cut.yaml")
    assert not re.search(hook["files"], "README.md")


def test_a_plain_hook(here: Path) -> None:
    """The script of the docs lets a sound record pass and holds a broken one back."""
    script = re.search(r"```sh\n(#!/bin/sh\n.*?)```", (ROOT / "docs" / "git.md").read_text(encoding="utf-8"), re.DOTALL)
    assert script
    names = {f"GIT_{role}_{key}": "x@example.org" for role in ("AUTHOR", "COMMITTER") for key in ("NAME", "EMAIL")}
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    environment = {**os.environ, **names, "GIT_CONFIG_GLOBAL": os.devnull, "PATH": path}

    def git(*arguments: str) -> int:
        return subprocess.run(["git", *arguments], cwd=here, env=environment, capture_output=True, check=False).returncode

    workspace(here)
    git("init", "-q")
    write(here / ".git/hooks/pre-commit", script[1]).chmod(0o755)
    git("add", "-A")
    assert git("commit", "-m", "sound") == 0
    write(here / "record/accomplishments/cut.yaml", "date: [\n")
    git("add", "-A")
    assert git("commit", "-m", "broken") == 1


def test_the_workflow() -> None:
    """Every step that calls tailorcv is a command with options that exist."""
    text = (ROOT / "examples" / "workflows" / "career.yml").read_text(encoding="utf-8")
    steps = yaml.safe_load(text)["jobs"]["record"]["steps"]
    calls = [step["run"].split()[1:] for step in steps if step.get("run", "").startswith("tailorcv ")]
    assert [call[0] for call in calls] == ["validate", "check", "match"]
    for call in calls:
        options = [word for word in call if word.startswith("--")]
        assert all(option in tailorcv(call[0], "--help").out for option in options)
