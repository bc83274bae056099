"""Fuzz the reader: `python fuzz/fuzz_reader.py fuzz/seeds -max_total_time=20 -artifact_prefix=/tmp/`.

libFuzzer writes what it learns into the first folder; give it a scratch folder before the seeds to keep these as they are.
"""

import importlib
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent


def main() -> None:
    """Run libFuzzer with the arguments of the command line until it finds something or the time is over."""
    # atheris exists for Linux and macOS only, and no other part of the project needs it.
    atheris = importlib.import_module("atheris")
    sys.path[:0] = [str(FOLDER.parent), str(FOLDER)]
    with atheris.instrument_imports(include=["tailorcv"]):
        importlib.import_module("tailorcv.yamlerrors")
        target = importlib.import_module("target")
    atheris.Setup(sys.argv, target.check)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
