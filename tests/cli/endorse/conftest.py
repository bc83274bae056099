"""A record with an id, a peer with a key, and a terminal at which that peer answers."""

from collections.abc import Callable
from pathlib import Path

import pytest
from peers_at_hand import key_at, record_at
from program import Answer
from ssh_keygen import keygen
from typer.testing import CliRunner

from tailorcv.cli.app import app


@pytest.fixture
def mira(circus: Path) -> Path:
    """The folder of Mira's record, below the working folder."""
    return record_at(circus / "mira")


@pytest.fixture
def key(circus: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Bob's private key; nobody's agent and no usual key can help. Tests that ask for it need ssh-keygen."""
    keygen()
    monkeypatch.setenv("HOME", str(circus / "home"))
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(circus / "home" / "gitconfig"))
    monkeypatch.delenv("SSH_AUTH_SOCK", raising=False)
    return key_at(circus / "keys" / "bob")


@pytest.fixture
def on_terminal(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Answer]:
    """Run a command at which somebody sits: each answer is a line that is typed."""

    def run(*arguments: str | Path, answers: tuple[str, ...] = ()) -> Answer:
        monkeypatch.setattr("typer.testing._NamedTextIOWrapper.isatty", lambda self: self.name == "<stdin>", raising=False)
        typed = "".join(f"{answer}\n" for answer in answers)
        environment = {"COLUMNS": "80", "NO_COLOR": "1"}
        result = CliRunner().invoke(app, [str(part) for part in arguments], input=typed, env=environment, catch_exceptions=False)
        monkeypatch.undo()
        return Answer(result.exit_code, result.stdout, result.stderr)

    return run
