"""How long 1,000 roles take for a record of 500 accomplishments, after reading: python benchmarks/matching.py."""

import random
import time
from datetime import date

from tailorcv.accomplishment import Accomplishment, Tag
from tailorcv.dates import PartialDate
from tailorcv.drs import Requirement, Tier
from tailorcv.evidence import gather
from tailorcv.gaps import gaps
from tailorcv.matching import match, standing_of_all
from tailorcv.policy import Policy
from tailorcv.selection import select

ACCOMPLISHMENTS, ROLES, COMPETENCIES = 500, 1000, 40
AS_OF = date(2026, 11, 24)
TIERS: tuple[Tier, ...] = ("core", "core", "important", "important", "important", "supporting", "supporting", "supporting")


def record(chance: random.Random) -> list[Accomplishment]:
    """Work over ten years, one to three tags each, a third of it in projects, half of it linked."""
    return [
        Accomplishment(
            format="tailorcv/accomplishment@1",
            id=f"work-{number}",
            date=PartialDate(chance.randint(2016, 2026), chance.randint(1, 10)),
            title="Work",
            project=f"project-{chance.randint(1, 60)}" if chance.random() < 1 / 3 else None,
            links=("https://example.org/x",) if chance.random() < 1 / 2 else (),
            competencies={f"c-{chance.randrange(COMPETENCIES)}": Tag(level=chance.randint(1, 5)) for _ in range(chance.randint(1, 3))},
        )
        for number in range(ACCOMPLISHMENTS)
    ]


def roles(chance: random.Random) -> list[list[Requirement]]:
    """Eight competencies each, two of them core."""
    return [
        [
            Requirement(id=f"c-{name}", proficiency=chance.randint(1, 5), tier=tier)
            for name, tier in zip(chance.sample(range(COMPETENCIES), len(TIERS)), TIERS, strict=True)
        ]
        for _ in range(ROLES)
    ]


def main() -> None:
    """Print the time of each stage."""
    chance = random.Random(7)  # noqa: S311  # figures that can be repeated
    policy = Policy()
    work, wanted = record(chance), roles(chance)
    begun = time.perf_counter()
    evidence = gather(work, AS_OF, policy)
    standing = standing_of_all(evidence, policy)
    gathered = time.perf_counter()
    matches = [match(requirements, standing, policy) for requirements in wanted]
    matched = time.perf_counter()
    gaps(matches[0], evidence, policy)
    gapped = time.perf_counter()
    select(work, matches[0], evidence, policy)
    selected = time.perf_counter()
    print(f"evidence of {ACCOMPLISHMENTS} accomplishments   {gathered - begun:7.3f} s")
    print(f"match with {ROLES} roles            {matched - gathered:7.3f} s   (aim: under 1 s)")
    print(f"gaps and actions of one role     {gapped - matched:7.3f} s")
    print(f"surfacing for one role           {selected - gapped:7.3f} s")


if __name__ == "__main__":
    main()
