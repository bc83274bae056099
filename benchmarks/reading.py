"""How fast files are read: 1,000 accomplishments through reader and model, in MB/s, beside PyYAML's CSafeLoader.

python benchmarks/reading.py
"""

import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import yaml

from tailorcv.accomplishment import Accomplishment
from tailorcv.shape import read_document
from tailorcv.textfile import read_text
from tailorcv.yamltext import parse

ROOT = Path(__file__).resolve().parent.parent
FILES = 1000


def _tree(path: Path) -> object:
    file, _ = read_text(path)
    return parse(file) if file else None


def many(folder: Path) -> list[Path]:
    """Copies of the examples' accomplishments until there are 1,000."""
    originals = sorted(ROOT.glob("examples/*/record/accomplishments/**/*.yaml"))
    paths = [folder / f"{number}.yaml" for number in range(FILES)]
    for number, path in enumerate(paths):
        shutil.copy(originals[number % len(originals)], path)
    return paths


def main() -> None:
    """Time three ways over the same files; the best of three rounds each."""
    with tempfile.TemporaryDirectory() as folder:
        paths = many(Path(folder))
        megabytes = sum(path.stat().st_size for path in paths) / 1e6
        ways: dict[str, Callable[[Path], object]] = {
            "text and places (reader)": _tree,
            "checked values (reader and model)": lambda path: read_document(path, Accomplishment),
            "PyYAML CSafeLoader, no places, no checks": lambda path: yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader),
        }
        print(f"{FILES} files, {megabytes:.2f} MB")
        for name, way in ways.items():
            best = min(_timed(way, paths) for _ in range(3))
            print(f"{name:<44} {best:6.3f} s {megabytes / best:7.1f} MB/s")


def _timed(way: Callable[[Path], object], paths: list[Path]) -> float:
    begun = time.perf_counter()
    for path in paths:
        way(path)
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
