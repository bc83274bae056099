"""How long a PDF takes beside two other makers of resumes from YAML: python benchmarks/peers.py FOLDER [RUNS].

FOLDER is a virtual environment with the others: pip install "rendercv[full]" cvforge click. Each of them makes the PDF of its own sample,
one or two pages like our early-career example. RenderCV 2.3 loads a package of icons from the network at its first run.
"""

import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = ROOT / "examples" / "early-career"
ONLY_PDF = ("--dont-generate-png", "--dont-generate-html", "--dont-generate-markdown")


def seconds(command: list[str], folder: Path) -> float:
    """The wall time of one run."""
    begun = time.perf_counter()
    subprocess.run(command, cwd=folder, capture_output=True, check=True)
    return time.perf_counter() - begun


def peers(programs: Path, folder: Path) -> dict[str, list[str]]:
    """What makes a PDF with each of the others that are installed, their samples in that folder."""
    rendercv, cvforge = (str(programs / name) for name in ("rendercv", "cvforge"))
    found = {}
    if Path(rendercv).exists():
        seconds([rendercv, "new", "Ada Example"], folder)
        found["rendercv render"] = [rendercv, "render", "Ada_Example_CV.yaml", *ONLY_PDF]
    if Path(cvforge).exists():
        seconds([cvforge, "init"], folder)
        found["cvforge build"] = [cvforge, "build", "cv.yaml"]
    return found


def tail(output: str) -> str:
    """The end of what a program printed, in one line."""
    return " ".join(output.split())[-220:]


def main(programs: Path, runs: int) -> None:
    """Run each command in turn with the empty program, so that a drift of the machine's speed is in both."""
    own = [str(Path(sys.executable).with_name("tailorcv")), "export", "resume", "backend-l2", "--format", "pdf", "-o", "-"]
    empty = [sys.executable, "-c", "pass"]
    print(f"{'command':<46} {'median s':>9} {'ratio':>7}")
    with tempfile.TemporaryDirectory() as name:
        rows = [("export resume backend-l2 --format pdf", own, EXAMPLE)]
        rows += [(words, command, Path(name)) for words, command in peers(programs, Path(name)).items()]
        for words, command, folder in rows:
            try:
                seconds(command, folder)
            except subprocess.CalledProcessError as error:
                print(f"{words:<46} fails here: {tail(error.output.decode())}")
                continue
            pairs = [(seconds(command, folder), seconds(empty, folder)) for _ in range(runs)]
            ratio = median(taken / other for taken, other in pairs)
            print(f"{words:<46} {median(taken for taken, _ in pairs):>9.3f} {ratio:>7.1f}")


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    main(Path(sys.argv[1]) / "bin", int(sys.argv[2]) if sys.argv[2:] else 15)
