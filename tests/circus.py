"""A library of five roles and four competencies in the place of the shipped one, so that whole outputs can be stated.

```
circus
  ring         juggler-l1 (adopted) → juggler-l2 (proposed) → juggler-l3 (draft)
  box-office   ticket-clerk-l1 (proposed, two competencies), barker-l1 (retired)
```
"""

from pathlib import Path

from program import write

FAMILY = """\
format: tailorcv/family@1
id: circus
name: Circus
about: Everybody in the tent works for the same two hours.
tracks: [{id: ring, name: The Ring}, {id: box-office, name: Box Office}]
"""

JUGGLING = """\
format: tailorcv/competency@1
id: juggling
name: Juggling
summary: Keeping more things in the air than one has hands.
keywords: [balls, clubs, throws]
levels:
  - {level: 1, descriptor: Keeps three balls up., indicators: [{id: three-balls, text: Throws a cascade.}], examples: [Juggled at a fair.]}
  - {level: 2, descriptor: Keeps four balls up and smiles., indicators: [{id: smiles, text: Looks up.}], examples: [Juggled at a wedding.]}
  - {level: 3, descriptor: Keeps clubs up., indicators: [{id: clubs, text: Throws clubs.}], examples: [Passed clubs in a show.]}
  - {level: 4, descriptor: Keeps fire up., indicators: [{id: torches, text: Throws torches.}], examples: [Opened a gala.]}
  - {level: 5, descriptor: Invents patterns., indicators: [{id: patterns, text: Names a pattern.}], examples: [Wrote a book of patterns.]}
"""

JUGGLER_L1 = """\
format: tailorcv/drs@1
id: juggler-l1
title: Apprentice Juggler
family: circus
track: ring
level: 1
status: adopted
effective: 2025-07
mission: Fill three minutes between two acts without a pause.
tour_of_duty: Perform the short number in every show of one season.
about: An apprentice shares the ring with a juggler and learns the timing of the house before the number grows.
responsibilities:
  - {id: short-number, text: Performs the short number in each show and picks up what was dropped without stopping the band.}
  - {id: keeps-props, text: "Keeps balls and clubs clean, counted and in the box."}
ai_accelerators:
  - Lets a camera count the drops of a rehearsal.
competencies:
  - {id: juggling, proficiency: 2, tier: core, why: Three minutes are long.}
  - {id: balance, proficiency: 1, tier: important, why: The ring slopes to the drain.}
  - {id: patter, proficiency: 1, tier: supporting}
journey:
  up:
    - role: juggler-l2
      theme: Showmanship
      shifts: [{from: keeping balls up, to: keeping eyes up}]
      advice: Talk through one drop in every show.
  sideways:
    - {role: ticket-clerk-l1, why: The same people; at the till.}
alignments: [{scheme: onet, id: 27-2099.00, name: Entertainers}]
attribution: Some words are from the guild of jugglers.
"""

JUGGLER_L2 = """\
format: tailorcv/drs@1
id: juggler-l2
title: Juggler
family: circus
track: ring
level: 2
status: proposed
effective: 2025-07
mission: Hold the ring alone for eight minutes.
tour_of_duty: Put one number of your own on the programme.
responsibilities:
  - {id: own-number, text: Performs a number that nobody else performs.}
competencies:
  - {id: juggling, proficiency: 3, tier: core, why: Clubs are seen from the last row.}
  - {id: patter, proficiency: 2, tier: core, why: Drops are bridged by words.}
  - {id: balance, proficiency: 2, tier: important, why: The number ends on the ball.}
journey:
  up:
    - {role: juggler-l3, theme: Fire}
"""

JUGGLER_L3 = """\
format: tailorcv/drs@1
id: juggler-l3
title: Master Juggler
family: circus
track: ring
level: 3
status: draft
effective: 2026
mission: Be the name on the poster.
tour_of_duty: Close the show for a year.
competencies:
  - {id: juggling, proficiency: 4, tier: core}
  - {id: balance, proficiency: 3, tier: core}
  - {id: patter, proficiency: 3, tier: important}
  - {id: counting, proficiency: 1, tier: supporting}
"""

TICKET_CLERK_L1 = """\
format: tailorcv/drs@1
id: ticket-clerk-l1
title: Ticket Clerk
family: circus
track: box-office
level: 1
status: proposed
effective: 2025
mission: Nobody waits longer than the band plays.
tour_of_duty: Close the till to the cent for a month.
responsibilities:
  - {id: closes-the-till, text: Closes the till and says by how much it is off.}
competencies:
  - {id: counting, proficiency: 2, tier: core}
  - {id: patter, proficiency: 2, tier: important}
journey:
  sideways:
    - {role: juggler-l1, why: The same people; in the ring.}
"""

BARKER_L1 = """\
format: tailorcv/drs@1
id: barker-l1
title: Barker
family: circus
track: box-office
level: 1
status: retired
effective: 1999
mission: Bring the street into the tent.
tour_of_duty: Call out for one season.
competencies:
  - {id: patter, proficiency: 3, tier: core}
"""


def competency(name: str, label: str, words: str = "") -> str:
    """A competency whose five levels are told apart by their number alone."""
    row = "  - {{level: {0}, descriptor: {1} at level {0}., indicators: [{{id: l{0}, text: Does {0}.}}], examples: [Did {0}.]}}\n"
    levels = "".join(row.format(level, label) for level in (1, 2, 3, 4, 5))
    summary = f"{label} in front of people{words and f': {words}'}."
    return f'format: tailorcv/competency@1\nid: {name}\nname: {label}\nsummary: "{summary}"\nlevels:\n{levels}'


SPECS = {
    "families/circus.yaml": FAMILY,
    "competencies/juggling.yaml": JUGGLING,
    "competencies/balance.yaml": competency("balance", "Balance", "rope, ladder, ball, wire"),
    "competencies/patter.yaml": competency("patter", "Patter", "jokes, announcements"),
    "competencies/counting.yaml": competency("counting", "Counting", "tickets, cash, coins, till"),
    "circus/ring/juggler-l1.yaml": JUGGLER_L1,
    "circus/ring/juggler-l2.yaml": JUGGLER_L2,
    "circus/ring/juggler-l3.yaml": JUGGLER_L3,
    "circus/box-office/ticket-clerk-l1.yaml": TICKET_CLERK_L1,
    "circus/box-office/barker-l1.yaml": BARKER_L1,
}

# Half a year before AS_OF, so that nothing has aged. Supports: juggling 0.75 at levels 1 and 2, patter 0.75 and balance 0.5 at level 1.
RECORD = {
    "summer-show": "date: 2026-05\ntitle: Juggled in the summer show\ncompetencies: {juggling: 2, patter: 1}\nlinks: [https://example.org/a]\n",
    "rope-walk": "date: 2026-04\ntitle: Walked the rope\ncompetencies: {balance: 1}\n",
}


def install(root: Path) -> Path:
    """The library as the `specs` folder of an installation at that folder."""
    for place, text in SPECS.items():
        write(root / "specs" / place, text)
    return root
