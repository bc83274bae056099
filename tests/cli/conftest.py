"""The library that is shipped, exchanged for the small one of `circus.py`."""

from pathlib import Path

import circus as library
import pytest
from program import ROOT


@pytest.fixture(scope="session")
def _installation(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An installation with the small library and with the real templates and schemas."""
    root = library.install(tmp_path_factory.mktemp("installation"))
    for folder in ("templates", "schema"):
        (root / folder).symlink_to(ROOT / folder)
    (root / "tailorcv").mkdir()
    return root


@pytest.fixture
def circus(_installation: Path, monkeypatch: pytest.MonkeyPatch, here: Path) -> Path:
    """An empty working folder where the small library is the shipped one."""
    monkeypatch.setattr("tailorcv.shipped.__file__", str(_installation / "tailorcv" / "shipped.py"))
    return here
