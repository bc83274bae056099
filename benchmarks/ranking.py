"""How long `rank` takes as a whole process over 1,000 roles and 500 accomplishments, cold and warm: python benchmarks/ranking.py.

The roles are copies of the shipped ones under ids of their own, so that the files are as long as real ones.
"""

import os
import re
import subprocess
import sys
import tempfile
import time
from itertools import cycle
from pathlib import Path
from statistics import median

from tailorcv.shipped import shipped

ROLES, ACCOMPLISHMENTS, RUNS = 1000, 500, 7


def make_workspace(root: Path) -> None:
    """A workspace with that many roles and accomplishments."""
    sources = sorted(shipped("specs").glob("*/*/*.yaml"))
    folder = root / "specs" / "copies" / "copies"
    folder.mkdir(parents=True)
    for number, source in zip(range(ROLES), cycle(sources), strict=False):
        name = f"copy-{number}-{source.stem}"
        text = re.sub(r"(?m)^id: .*$", f"id: {name}", source.read_text(encoding="utf-8"), count=1)
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    competencies = [path.stem for path in sorted(shipped("specs").glob("competencies/*.yaml"))]
    work = root / "record" / "accomplishments"
    work.mkdir(parents=True)
    (root / "tailorcv.yaml").write_text("format: tailorcv/workspace@1\n", encoding="utf-8")
    (root / "record" / "profile.yaml").write_text("format: tailorcv/profile@1\nname: Mira Example\n", encoding="utf-8")
    for number, competency in zip(range(ACCOMPLISHMENTS), cycle(competencies), strict=False):
        lines = f"format: tailorcv/accomplishment@1\nid: w{number}\ndate: {2016 + number % 10}\ntitle: Did a piece of work\n"
        tags = f"competencies:\n  {competency}: {1 + number % 5}\n"
        (work / f"w{number}.yaml").write_text(lines + tags, encoding="utf-8")


def seconds(command: list[str], environment: dict[str, str]) -> float:
    """One run as a whole process."""
    begun = time.perf_counter()
    subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    return time.perf_counter() - begun


def main() -> None:
    """Print seconds, and ratios to an empty Python process."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder, "career")
        make_workspace(root)
        environment = {**os.environ, "XDG_CACHE_HOME": str(Path(folder, "cache")), "PYTHONDONTWRITEBYTECODE": ""}
        rank = [sys.executable, "-m", "tailorcv", "-C", str(root), "rank"]
        empty = median(seconds([sys.executable, "-c", "pass"], environment) for _ in range(RUNS))
        cold = median(seconds(rank, {**environment, "TAILORCV_CACHE": "off"}) for _ in range(3))
        seconds(rank, environment)
        warm = median(seconds(rank, environment) for _ in range(RUNS))
        for name, taken in (("empty", empty), ("cold", cold), ("warm", warm)):
            print(f"{name:<6} {taken:6.3f} s  {taken / empty:6.1f} times an empty process")


if __name__ == "__main__":
    main()
