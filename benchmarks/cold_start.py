"""How long each command takes as a whole process, as a ratio to `python -c pass`: python benchmarks/cold_start.py [RUNS]."""

import subprocess
import sys
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent
# The aims of issue 2 stand beside what they are for.
COMMANDS = (
    ("--version", 7.0),
    ("--help", 7.0),
    ("validate", 22.0),
    ("match", 22.0),
    ("match --explain", None),
    ("pins", None),
    ("radar backend-l2", None),
    ("gap backend-l2", None),
    ("export resume backend-l2 --format md -o -", None),
    ("export resume backend-l2 --format html -o -", 30.0),
    ("export resume backend-l2 --format pdf -o -", 40.0),
    ("export resume backend-l2 --format docx -o -", None),
    ("rank", None),
)


def seconds(command: list[str]) -> float:
    """The wall time of one run."""
    begun = time.perf_counter()
    subprocess.run(command, cwd=ROOT / "examples" / "early-career", capture_output=True, check=True)
    return time.perf_counter() - begun


def main(runs: int) -> None:
    """Run each command in turn with the empty program, so that a drift of the machine's speed is in both."""
    program = str(Path(sys.executable).with_name("tailorcv"))
    print(f"{'command':<46} {'median s':>9} {'ratio':>7} {'aim':>6}")
    for words, aim in COMMANDS:
        command, empty = [program, *words.split()], [sys.executable, "-c", "pass"]
        seconds(command)
        pairs = [(seconds(command), seconds(empty)) for _ in range(runs)]
        ratio = median(own / other for own, other in pairs)
        print(f"{words:<46} {median(own for own, _ in pairs):>9.3f} {ratio:>7.1f} {aim or '':>6}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
