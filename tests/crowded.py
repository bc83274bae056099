"""A workspace with many pieces of work, as long as real ones: for what must stay quick."""

from itertools import cycle
from pathlib import Path

from program import workspace, write

ROLE = "backend-l5"
TAGS = ("software-engineering", "system-design", "data-engineering", "technical-communication", "performance-engineering")
YEARS = range(2016, 2026)


def crowded(root: Path, count: int = 500) -> Path:
    """A workspace with so many accomplishments, spread over ten positions of a year each."""
    positions = [
        f"  - {{id: p{year}, employer: Example {year} GmbH, title: Engineer, start: {year}-01, end: {year}-12}}\n" for year in YEARS
    ]
    pins = [f"  - {{role: {role}, since: 2026-01-12, effective: 2025-07}}\n" for role in ("backend-l2", ROLE)]
    workspace(root, settings=f"pins:\n{''.join(pins)}", profile=f"headline: Engineer\npositions:\n{''.join(positions)}")
    for number, year in zip(range(count), cycle(YEARS), strict=False):
        name, tag, other = f"work-{number:03}", TAGS[number % 5], TAGS[(number * 3 + 1) % 5]
        tags = {tag: 1 + number % 4, other: 1 + number % 3}
        lines = [
            f"format: tailorcv/accomplishment@1\nid: {name}\ndate: {year}-{1 + number % 12:02}\nposition: p{year}",
            f"title: Cut the latency of service {number} from {900 - number} ms to {250 - number % 200} ms",
            f"competencies: {{{', '.join(f'{key}: {level}' for key, level in tags.items())}}}",
            f"links: [https://code.example.org/pull/{number}]\n",
        ]
        write(root / "record" / "accomplishments" / f"{name}.yaml", "\n".join(lines))
    return root
