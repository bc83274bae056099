"""The built wheel, installed into an environment of its own and run from an empty folder."""

import os
import signal
import subprocess
import sys
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest
from asking import Client, running
from program import AS_OF, EARLY_CAREER, ROOT, workspace

import tailorcv


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel as `pip install .` would build it."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The `tailorcv` program of a fresh environment, with its dependencies from the index and nothing from the checkout."""
    folder = tmp_path_factory.mktemp("venv")
    venv.create(folder, with_pip=True)
    subprocess.run([folder / "bin" / "pip", "install", "--quiet", "--disable-pip-version-check", wheel], check=True, capture_output=True)
    return folder / "bin" / "tailorcv"


def test_what_is_inside(wheel: Path) -> None:
    """Specs, templates and schemas are in it, file by file; tests, examples and the development script are not."""
    names = set(ZipFile(wheel).namelist())
    for folder in ("specs", "templates", "schema"):
        shipped = {path.relative_to(ROOT).as_posix() for path in (ROOT / folder).rglob("*") if path.is_file()}
        assert shipped
        assert {f"tailorcv/_data/{name}" for name in shipped} <= names
    page = {path.relative_to(ROOT).as_posix() for path in (ROOT / "tailorcv" / "studio" / "static").iterdir()}
    assert page
    assert page <= names
    assert "tailorcv/py.typed" in names
    tops = {name.split("/")[0] for name in names}
    assert tops == {"tailorcv", f"tailorcv-{tailorcv.__version__}.dist-info"}
    licences = {Path(name).name for name in names if "/licenses/" in name}
    assert licences == {"LICENSE", "NOTICE"}


def test_it_runs_from_an_empty_folder(installed: Path, here: Path) -> None:
    """init, validate, pin, match and export work with what the wheel brings."""
    environment = {"PATH": os.environ["PATH"], "HOME": str(here)}

    def run(*arguments: str) -> str:
        return subprocess.run([installed, *arguments], cwd=here, env=environment, check=True, capture_output=True, text=True).stdout

    assert run("--version") == f"tailorcv {tailorcv.__version__}\n"
    run("init", ".", "--name", "Mira Example")
    run("validate")
    run("pin", "backend-l1")
    assert "Associate Backend Engineer" in run("match")
    assert "<h1>Mira Example</h1>" in run("export", "resume", "backend-l1", "-o", "-")


def test_it_scores_as_the_checkout_does(installed: Path) -> None:
    """The installed program and this one give the same bytes for the example."""
    arguments = ["-C", str(EARLY_CAREER), "match", "--json", "--as-of", AS_OF]
    from_wheel = subprocess.run([installed, *arguments], check=True, capture_output=True).stdout
    assert from_wheel == subprocess.run([sys.executable, "-m", "tailorcv", *arguments], check=True, capture_output=True).stdout


def test_its_studio_serves_the_page(installed: Path, here: Path) -> None:
    """With the files that the wheel brings, until Ctrl-C."""
    workspace(here)
    with running(here, "backend-l1", program=[str(installed)]) as program:
        client = Client(program.address)
        assert client.get("").status == 200
        assert client.get("static/main.js").status == 200
        assert client.get("api/state/backend-l1").data["person"] == "Mira Example"
        program.process.send_signal(signal.SIGINT)
        assert program.wait(20) == 0
