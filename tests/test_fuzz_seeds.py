"""The fuzz target over its seeds, without a fuzzer: what it once found stays mended."""

import importlib.util
from pathlib import Path

import pytest
from program import ROOT

SEEDS = sorted((ROOT / "fuzz" / "seeds").iterdir())


def test_there_are_seeds() -> None:
    """One at least for each kind of file and for the constructs that are refused."""
    assert len(SEEDS) >= 15


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.name)
def test_a_seed(seed: Path) -> None:
    """The reader keeps its promises on it."""
    spec = importlib.util.spec_from_file_location("target", ROOT / "fuzz" / "target.py")
    assert spec is not None
    assert spec.loader is not None
    target = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(target)
    target.check(seed.read_bytes())
