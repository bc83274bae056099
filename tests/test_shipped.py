import importlib.util
import shutil
from pathlib import Path
from types import ModuleType

import pytest

from tailorcv import shipped as module
from tailorcv.shipped import shipped


def installed(folder: Path) -> ModuleType:
    """The module as it would be loaded from that package folder."""
    folder.mkdir(parents=True, exist_ok=True)
    path = Path(shutil.copy(module.__file__, folder))
    spec = importlib.util.spec_from_file_location("shipped_elsewhere", path)
    assert spec is not None
    assert spec.loader is not None
    found = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(found)
    return found


@pytest.mark.parametrize(
    ("folder", "holds"),
    [
        pytest.param("specs", "competencies", id="specs"),
        pytest.param("templates", "", id="templates"),
        pytest.param("schema", "", id="schema"),
    ],
)
def test_in_a_checkout_the_folders_lie_beside_the_package(folder: str, holds: str) -> None:
    """A developer's edit of a spec counts at once."""
    root = Path(module.__file__).resolve().parent.parent
    assert shipped(folder) == root / folder
    assert (shipped(folder) / holds).is_dir()


@pytest.mark.parametrize(
    ("present", "expected"),
    [
        pytest.param(["tailorcv/_data/specs"], "tailorcv/_data/specs", id="wheel"),
        pytest.param(["specs"], "specs", id="checkout"),
        pytest.param(["specs", "tailorcv/_data/specs"], "tailorcv/_data/specs", id="wheel beside somebody's own specs"),
    ],
)
def test_where_the_shipped_folder_is_looked_for(tmp_path: Path, present: list[str], expected: str) -> None:
    """Inside the package first: what lies in site-packages beside it belongs to somebody else."""
    for folder in present:
        (tmp_path / folder).mkdir(parents=True)
    assert installed(tmp_path / "tailorcv").shipped("specs") == tmp_path / expected


def test_an_incomplete_installation_says_what_is_missing(tmp_path: Path) -> None:
    """The one mistake that is not the user's: it names the folder and the remedy."""
    with pytest.raises(FileNotFoundError, match=r"^the shipped folder 'specs' is missing; install tailorcv again$"):
        installed(tmp_path / "tailorcv").shipped("specs")
